/** The sheet of people who stand in two units. */
import type { InEnglish } from './say.ts';

export const DUPLICATES_SHEET = {
  name: 'Người ở hai đơn vị',
  title: 'Người có ở hai đơn vị, theo Khớp Sổ',
  total: '{unit}: {total} chỗ trùng giữa hai đơn vị, theo danh sách mới nhất.',
  listed: 'Ở đây liệt kê {count} chỗ.',
  outside: '{count} người có cả ở đơn vị ngoài phạm vi, không liệt kê.',
  outsideSome: 'Có người đồng thời ở đơn vị ngoài phạm vi, không liệt kê.',
  notCompared: 'Chưa so được: {units}.',

  unit: 'Đơn vị',
  row: 'Dòng',
  other: 'Đơn vị kia',
  otherRow: 'Dòng ở đơn vị kia',
  tail: 'Số cuối',
  advice: 'Cần làm gì',
  done: 'Đã xử lý',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const DUPLICATES_SHEET_IN_ENGLISH: InEnglish<typeof DUPLICATES_SHEET> = {
  name: 'People in two units',
  title: 'People who stand in two units, by Khớp Sổ',
  total: '{unit}: {total} {total|match|matches} between two units, by the newest rosters.',
  listed: 'Listed here: {count}.',
  outside: '{count} {count|person stands|people stand} in a unit outside this scope as well, not listed.',
  outsideSome: 'Some people stand in a unit outside this scope as well; they are not listed.',
  notCompared: 'Not compared: {units}.',

  unit: 'Unit',
  row: 'Row',
  other: 'Other unit',
  otherRow: 'Row in the other unit',
  tail: 'Last digits',
  advice: 'What to do',
  done: 'Done',
};
