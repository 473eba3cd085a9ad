/** Which versions a report counts, as it is chosen. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const COUNTING_WORDS = {
  which: { vi: 'Tính theo', en: 'Counting' },
  sent: { vi: 'mọi bản đã gửi, trừ bản đề nghị sửa', en: 'everything that was sent and not asked back' },
  matched: { vi: 'chỉ bản đã khớp', en: 'only what is matched' },
  'counted.sent': {
    vi: 'Đã tính mọi bản đã gửi; bản đang đề nghị sửa chưa tính, tính theo bản trước.',
    en: 'Everything that was sent is counted; a version asked to be corrected is not yet, the one before it is.',
  },
  'counted.matched': { vi: 'Chỉ tính những bản đã khớp.', en: 'Only what is matched is counted.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
