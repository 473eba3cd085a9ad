/** The sheet of what a check found. */
import type { InEnglish } from './say.ts';

export const FINDINGS_SHEET = {
  name: 'Kết quả kiểm tra',
  title: 'Kết quả kiểm tra của Khớp Sổ',
  about: 'Trang “{sheet}”: {members} người, tính đến {date}. {counts}.',

  cell: 'Ô',
  who: 'Họ và tên',
  severity: 'Mức',
  message: 'Chưa đúng ở đâu',
  advice: 'Cần làm gì',
  rule: 'Mã quy tắc',
  done: 'Đã xử lý',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const FINDINGS_SHEET_IN_ENGLISH: InEnglish<typeof FINDINGS_SHEET> = {
  name: 'Findings',
  title: 'Findings of Khớp Sổ',
  about: 'Sheet “{sheet}”: {members} people as of {date}. {counts}.',

  cell: 'Cell',
  who: 'Name',
  severity: 'Severity',
  message: 'What is wrong',
  advice: 'What to do',
  rule: 'Rule',
  done: 'Done',
};
