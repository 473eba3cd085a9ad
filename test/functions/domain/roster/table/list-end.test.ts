import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import type { Cell } from '../../../../../functions/domain/sheet/block.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';

const HEADER = ['STT', 'Họ, tên', 'Sinh ngày', 'Giới tính', 'Ngày vào Đảng'];
const ADMITTED = '19/05/2015';
/** As American settings leave them: days up to the twelfth are serials with month and day in each other's place. */
const SWAPPED: Cell[][] = [
  ...[19149, 28952, 18874, 13825, 14676, 14001, 35583, 20000, 21190].map((serial, index): Cell[] => [
    index + 1,
    `Lò Văn Thử ${'ABCDEFGHI'[index] ?? ''}`,
    serial,
    'Nam',
    ADMITTED,
  ]),
  ...['21/02/1986', '19/02/1991', '24/06/1959', '18/08/1975', '15/01/1968', '17/09/1980'].map(
    (day, index): Cell[] => [index + 10, `Vàng A Mẫu ${'ABCDEF'[index] ?? ''}`, day, 'Nam', ADMITTED],
  ),
];
const OTHER: Cell[][] = [
  ['DANH SÁCH CẢM TÌNH ĐẢNG', '', '', '', ''],
  ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', ''],
  [1, 'Trần Thị Mẫu', '10/05/2001', 'Nữ', ''],
  [2, 'Lê Văn Mẫu', '11/05/2001', 'Nam', ''],
  [3, 'Hoàng Văn Mẫu', '12/05/2001', 'Nam', ''],
];
const codesOf = (values: Cell[][]) => {
  const reading = readRoster({ name: 'S', top: 0, left: 0, values }, MEMBERS);
  return reading.kind === 'none' ? [] : reading.problems.map(({ code }) => code);
};

describe('another list below', () => {
  it('has no say in what the columns of this one give away', () => {
    expect(codesOf([HEADER, ...SWAPPED])).toContain('day-month-swapped');
    expect(codesOf([HEADER, ...SWAPPED, ...OTHER])).toContain('day-month-swapped');
  });

  it('is none where a page only repeats the header', () => {
    const [first = [], ...rest] = SWAPPED;
    expect(codesOf([HEADER, first, HEADER, ...rest])).toContain('day-month-swapped');
  });
});
