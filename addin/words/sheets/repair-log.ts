/** The sheet of what was repaired. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const REPAIR_LOG_SHEET = {
  name: { vi: 'Nhật ký sửa', en: 'Repair log' },
  title: { vi: 'Nhật ký sửa của Khớp Sổ', en: 'Repair log of Khớp Sổ' },
  kept: {
    vi: '{rows} ô đã sửa, mới nhất ở trên.',
    en: '{rows} repaired {rows|cell|cells}, the newest above.',
  },
  lost: {
    vi: '{lost} ô sửa trước đó không còn chỗ để ghi lại.',
    en: 'There was no room to keep {lost} earlier {lost|one|ones}.',
  },

  sheet: { vi: 'Trang tính', en: 'Sheet' },
  cell: { vi: 'Ô', en: 'Cell' },
  kind: { vi: 'Sửa gì', en: 'Repair' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
} as const satisfies Readonly<Record<string, Bilingual>>;
