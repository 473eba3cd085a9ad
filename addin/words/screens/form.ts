/** What is said of each cell of an official form (Biểu) that was left as it is. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const FORM_WORDS = {
  'form.left.formula': { vi: 'có công thức, để nguyên', en: 'a formula, left' },
  'form.left.locked': { vi: 'ô khóa, để nguyên', en: 'locked, left' },
  'form.left.merged': { vi: 'nằm trong ô gộp khác, để nguyên', en: 'under a merged cell, left' },
  'form.left.text': { vi: 'đang có chữ, để nguyên', en: 'has words, left' },
  'form.left.by-hand': { vi: 'ghi tay', en: 'by hand' },
  'form.left.not-kept': { vi: 'chưa nơi nào lưu, để nguyên', en: 'nobody keeps it, left' },
  'form.left.not-known': { vi: 'chưa biết, để nguyên', en: 'not known, left' },
  'form.left.withheld': { vi: 'không nêu, để nguyên', en: 'not told, left' },
} as const satisfies Record<string, Bilingual>;
