/** One sheet as clerks keep it, to be typed in one old font or another, and what reading says of it. */
import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import type { Cell } from '../../../../../functions/domain/sheet/block.ts';
import type { RosterReading } from '../../../../../functions/domain/roster/shape/reading.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, messageOf, fromSheet } from '../../../../../functions/domain/rules/check.ts';

export type Grid = readonly (readonly Cell[])[];

export const SHEET: Grid = [
  ['Đảng bộ xã Bản Lang', '', '', '', '', '', '', '', '', '', '', ''],
  ['Danh sách đảng viên chi bộ thôn 3', '', '', '', '', '', '', '', '', '', '', ''],
  [
    'Số TT',
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Dân tộc',
    'Tôn giáo',
    'Quê quán',
    'Số CCCD',
    'Ngày vào Đảng',
    'Chính thức',
    'Chức vụ Đảng',
    'Nghề nghiệp',
  ],
  [
    1,
    'Nguyễn Văn An',
    '03/02/1985',
    'Nam',
    'Kinh',
    'Không',
    'Mường Khương',
    '010085012345',
    '19/05/2010',
    40_682,
    'Bí thư',
    'Bộ đội',
  ],
  [
    2,
    'Giàng A Páo',
    'tháng 5 năm 1984',
    'Nam',
    'Mông',
    'Tin lành',
    'Than Uyên',
    '010084012346',
    '1/2/2015',
    '',
    '',
    'Nông dân',
  ],
  [
    3,
    'Lò Thị Mỷ',
    '1990',
    'Nữ',
    'Thái',
    'Không',
    'Bình Lư',
    '010190012347',
    '3/2/2016',
    '3/2/2017',
    'Phó bí thư',
    'Giáo viên',
  ],
  [
    4,
    'Và A Tủ',
    '12/12/1991',
    'Nam',
    'Mông',
    'Không',
    'Sìn Hồ',
    '010091012348',
    '3/2/2018',
    '3/2/2019',
    'Chi ủy viên',
    'Công nhân',
  ],
  ['', 'Tổng cộng: 4 đảng viên', '', '', '', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '', '', 'Người lập biểu', '', ''],
];

export function read(values: Grid): RosterReading {
  const reading = readRoster({ name: 'Danh sách', top: 0, left: 0, values }, MEMBERS);
  if (reading.kind === 'none') throw new Error(`not read: ${reading.recognised.join()}`);
  return reading;
}

export function typed(change: (text: string, column: number, row: number) => string): Grid {
  return SHEET.map((row, at) =>
    row.map((cell, column) => (typeof cell === 'string' ? change(cell, column, at) : cell)),
  );
}

export const ORIGINAL = read(SHEET);
export const problemsOf = ({ problems }: RosterReading, code: string) =>
  problems.filter((one) => one.code === code);
export const said = (reading: RosterReading) =>
  checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES)
    .findings.filter(({ rule }) => rule.startsWith('L2-TXT'))
    .map((finding) => ({ ...finding, vi: messageOf(finding).vi }));
