/** A sheet read again after an edit: as from the beginning, and what did not change not at all. */
import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import type { Cell, SheetBlock } from '../../../../../functions/domain/sheet/block.ts';
import type { ReadingChoices } from '../../../../../functions/domain/roster/shape/choices.ts';
import type { RosterReading } from '../../../../../functions/domain/roster/shape/reading.ts';

type Rows = readonly (readonly Cell[])[];

const HEADERS = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Ngày vào Đảng'];
const LIST: Rows = [
  HEADERS,
  [1, 'Lò Thị Mai', '03/02/1985', 'Nữ', 'Thái', '19/05/2010'],
  [2, 'Vàng A Páo', '04/03/1979', 'Nam', 'Mông', '03/02/2005'],
  [3, 'Tẩn Láo Tả', '05/04/1990', 'Nam', '-nt-', '02/09/2015'],
  [4, 'Giàng Thị Dín', '06/05/1988', 'Nữ', 'Mông', '07/11/2012'],
];

function read(values: Rows, before?: RosterReading, choices: ReadingChoices = {}, top = 0): RosterReading {
  const block: SheetBlock = { name: 'Danh sách', top, left: 0, values };
  const reading = readRoster(block, MEMBERS, choices, before);
  if (reading.kind === 'none') throw new Error('not read');
  return reading;
}

function edited(row: number, column: number, cell: Cell): Rows {
  return LIST.map((cells, index) => (index === row ? cells.with(column, cell) : cells));
}

describe('a sheet read again', () => {
  const first = read(LIST);

  it('is what it would be from the beginning, after an edit in any cell', () => {
    for (let row = 0; row < LIST.length; row += 1) {
      for (let column = 0; column < HEADERS.length; column += 1) {
        for (const cell of ['', 'x', '"', '31/02/1985', 30_000, 'Tổng số: 4 đồng chí', 'NguyÔn V¨n An']) {
          const values = edited(row, column, cell);
          expect(readRoster({ name: 'Danh sách', top: 0, left: 0, values }, MEMBERS, {}, first)).toEqual(
            readRoster({ name: 'Danh sách', top: 0, left: 0, values }, MEMBERS),
          );
        }
      }
    }
  });

  it('has the very members of the rows that are the same', () => {
    const again = read(edited(1, 4, 'Dao'), first);
    expect(again.members.map((member, index) => member === first.members[index])).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(again.members[0]?.fields.dan_toc).not.toBe(first.members[0]?.fields.dan_toc);
  });

  it('reads a sign for “as above” again, since above it may stand something else', () => {
    expect(read(edited(2, 4, 'Dao'), first).members[2]?.fields.dan_toc).toBe(
      read(edited(2, 4, 'Dao')).members[1]?.fields.dan_toc,
    );
  });

  it('reads every row again where a column means something else now, or the rows have moved', () => {
    const renamed = read(edited(0, 5, 'Ngày chính thức'), first);
    expect(renamed.members[0]?.fields).toMatchObject({ ngay_chinh_thuc: '2010-05-19' });
    expect(renamed.members[0]?.fields.ngay_vao_dang).toBeUndefined();
    const chosen = read(LIST, first, { fields: { 'ngay vao dang': 'ngay_chinh_thuc' } });
    expect(chosen.members[0]?.fields).toMatchObject({ ngay_chinh_thuc: '2010-05-19' });
    expect(read(LIST, first, {}, 3).members.map(({ row }) => row)).toEqual([5, 6, 7, 8]);
    expect(read(LIST.toSpliced(1, 1), first).members.map(({ row }) => row)).toEqual([2, 3, 4]);
  });
});
