import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import type { Cell, SheetBlock } from '../../../../../functions/domain/sheet/block.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../../../../functions/domain/rules/check.ts';
import { repairsOf } from '../../../../../functions/domain/rules/repairs/find-repairs.ts';
import { withoutLookAlikes } from '../../../../../functions/domain/language/look-alike.ts';

const HEADER = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Ngày vào Đảng', 'Ngày chính thức', 'Số CCCD'];
const MAI: Cell[] = ['Lò Thị Mai', '03/02/1985', 'Nữ', '19/05/2020', '19/05/2021', '010185012345'];

const blockOf = (rows: Cell[][]): SheetBlock => ({
  name: 'Chi bộ 1',
  top: 3,
  left: 1,
  values: [HEADER, ...rows],
});

function read(...rows: Cell[][]) {
  const reading = readRoster(blockOf(rows), MEMBERS);
  if (reading.kind === 'none') throw new Error('not read');
  return reading;
}

function repairs(...rows: Cell[][]) {
  const reading = read(...rows);
  const { findings } = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES);
  return repairsOf({ block: blockOf(rows), reading, findings });
}

const changed = (column: number, cell: Cell) => MAI.map((old, index) => (index === column ? cell : old));

describe('repairs', () => {
  it('give a personal number its zeros back, for certain', () => {
    expect(repairs(changed(5, 10185012345))).toEqual([
      {
        kind: 'lost-zeros',
        certain: true,
        rule: 'L2-ID-005',
        row: 5,
        column: 6,
        field: 'so_cccd',
        before: 10185012345,
        after: '010185012345',
        as: 'text',
      },
    ]);
  });

  it('propose the day that twelve months make, and leave it to a person', () => {
    expect(repairs(changed(4, '05/06/2021'))).toEqual([
      {
        kind: 'official-date',
        certain: false,
        rule: 'L3-PROB-001',
        row: 5,
        column: 5,
        field: 'ngay_chinh_thuc',
        before: '05/06/2021',
        after: '2021-05-19',
        as: 'date',
      },
    ]);
  });

  it('propose no day where only the month is known', () => {
    expect(repairs(MAI.with(3, '05/2020').with(4, '06/2021'))).toEqual([]);
  });

  it('write Đ for what only looks like it', () => {
    const found = repairs(changed(0, 'Ðặng  Thị Ɖào'));
    expect(found).toMatchObject([
      {
        kind: 'look-alike',
        certain: true,
        row: 5,
        column: 1,
        before: 'Ðặng  Thị Ɖào',
        after: 'Đặng Thị Đào',
      },
    ]);
    expect(read(changed(0, 'Ðặng  Thị Ɖào')).members[0]?.fields.ho_ten).toBe('Đặng Thị Đào');
  });

  it('are not proposed for a good row, nor for what nobody can know', () => {
    expect(repairs(MAI)).toEqual([]);
    expect(repairs(changed(5, '1.0185E+10'))).toEqual([]);
    expect(repairs(changed(5, '0101850123456'))).toEqual([]);
    expect(repairs(changed(1, '31/02/1985'))).toEqual([]);
  });

  it('propose nothing more once they are written', () => {
    for (const [column, cell] of [
      [5, 10185012345],
      [4, '05/06/2021'],
      [0, 'Ðinh Thị Mai'],
    ] as const) {
      const [repair] = repairs(changed(column, cell));
      expect(repair).toBeDefined();
      expect(repairs(changed(column, repair?.after ?? ''))).toEqual([]);
    }
  });

  it('leave a column of TCVN3 alone, where the same code is é', () => {
    const names = ['NguyÔn V¨n BÐ', 'TrÇn ThÞ BÐ', 'Hoµng V¨n ViÖt', 'Lª ThÞ H»ng', 'Ph¹m V¨n TuÊn'];
    const reading = read(...names.map((name) => changed(0, name)));
    expect(reading.members[0]?.fields.ho_ten).toBe('Nguyễn Văn Bé');
    expect(reading.problems.filter(({ code }) => code === 'look-alike')).toEqual([]);
    expect(repairs(...names.map((name) => changed(0, name)))).not.toContainEqual(
      expect.objectContaining({ kind: 'look-alike' }),
    );
  });
});

it.each([
  ['Ðinh Van Binh', 'Đinh Van Binh'],
  ['kết nạp CÐ', 'kết nạp CĐ'],
  ['ði bộ đội', 'đi bộ đội'],
  ['BÐ', 'BÐ'],
  ['Ðn', 'Ðn'],
  ['Đặng', 'Đặng'],
  ['ɖi Ði', 'ɖi Đi'],
  ['LÒ V\u04d0N KHÁNH', 'LÒ VĂN KHÁNH'],
  ['Lò Văn Kh\u03acnh', 'Lò Văn Khánh'],
])('%s is read as %s', (text, meant) => {
  expect(withoutLookAlikes(text)).toBe(meant);
});
