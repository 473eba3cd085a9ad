/** What is said of a printed percentage: in the pane and by the command. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const PERCENTAGE_WORDS = {
  both: { vi: 'khớp', en: 'matches' },
  rounded: {
    vi: 'khớp khi làm tròn, lệch {gap} khi cắt',
    en: 'matches when rounded, {gap} off when truncated',
  },
  truncated: {
    vi: 'khớp khi cắt, lệch {gap} khi làm tròn',
    en: 'matches when truncated, {gap} off when rounded',
  },
  neither: { vi: 'không khớp: tính lại được {rounded}%', en: 'does not match: it comes to {rounded}%' },
  assumed: { vi: '{said} nếu mẫu số là {of}', en: '{said} if the denominator is {of}' },
  reached: {
    vi: 'không khớp: “đạt” {printed}%, nhưng chỉ “vượt” {rounded}%',
    en: 'does not match: {printed}% was reached, but exceeded by {rounded}% only',
  },
  range: {
    vi: 'không ghi mẫu số; mẫu số có thể từ {from} đến {to}',
    en: 'no denominator is printed; it can be {from} to {to}',
  },
  single: {
    vi: 'không ghi mẫu số; mẫu số chỉ có thể là {from}',
    en: 'no denominator is printed; it can only be {from}',
  },
  noWhole: {
    vi: 'không kiểm được: không ghi mẫu số',
    en: 'cannot be checked: no denominator is printed',
  },
  noneFits: {
    vi: 'không tái lập được: không có mẫu số nguyên nào cho ra tỷ lệ này',
    en: 'cannot be reproduced: no whole denominator gives this share',
  },
  noCount: {
    vi: 'không kiểm được: không ghi số lượng',
    en: 'cannot be checked: no count is printed',
  },
  bound: {
    vi: 'không kiểm được: chỉ nói trên, dưới hay khoảng bao nhiêu',
    en: 'cannot be checked: it only says above, below or about',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
