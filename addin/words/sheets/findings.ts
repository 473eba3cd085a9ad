/** The sheet of what a check found. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const FINDINGS_SHEET = {
  name: { vi: 'Kết quả kiểm tra', en: 'Findings' },
  title: { vi: 'Kết quả kiểm tra của Khớp Sổ', en: 'Findings of Khớp Sổ' },
  about: {
    vi: 'Trang “{sheet}”: {members} đảng viên, tính đến {date}. {counts}.',
    en: 'Sheet “{sheet}”: {members} members as of {date}. {counts}.',
  },

  cell: { vi: 'Ô', en: 'Cell' },
  who: { vi: 'Họ và tên', en: 'Name' },
  severity: { vi: 'Mức', en: 'Severity' },
  message: { vi: 'Chưa đúng ở đâu', en: 'What is wrong' },
  advice: { vi: 'Cần làm gì', en: 'What to do' },
  rule: { vi: 'Mã quy tắc', en: 'Rule' },
  done: { vi: 'Đã xử lý', en: 'Done' },
} as const satisfies Readonly<Record<string, Bilingual>>;
