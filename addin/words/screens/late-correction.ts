/** What a clerk reads below the receipt of a list whose day was closed when it came: it has two ways. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const LATE_CORRECTION_WORDS = {
  title: {
    vi: 'Số liệu đến {date} đã chốt. Bản này có hai cách:',
    en: 'Figures through {date} are closed. There are two ways for this version:',
  },
  next: {
    vi: 'Để tính cho kỳ sau: không phải làm gì thêm.',
    en: 'Leave it for the next period: nothing more is to be done.',
  },
  reopen: {
    vi: 'Tính ngay cho kỳ đã chốt: cấp trên phải mở lại số liệu.',
    en: 'Have it count for the closed period: the office above has to reopen the figures.',
  },
  ask: { vi: 'Đề nghị mở lại', en: 'Ask to reopen' },
  asked: {
    vi: 'Đã đề nghị mở lại. Cấp trên mở lại thì bản này được tính; nếu không thì tính cho kỳ sau.',
    en: 'Asked. If the office above reopens the figures, this version counts; if not, it counts for the next period.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
