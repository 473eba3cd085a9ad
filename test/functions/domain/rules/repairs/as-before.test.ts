import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import type { Cell, SheetBlock } from '../../../../../functions/domain/sheet/block.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../../../../functions/domain/rules/check.ts';
import { repairsOf } from '../../../../../functions/domain/rules/repairs/find-repairs.ts';
import { compareRosters } from '../../../../../functions/domain/submissions/compare.ts';

const HEADER = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Ngày vào Đảng', 'Ngày chính thức'];
const MAI: Cell[] = ['Lò Thị Mai', '10/02/1991', 'Nữ', 'Tày', '19/05/2015', '19/05/2016'];
const SENT = {
  ho_ten: 'Lò Thị Mai',
  ngay_sinh: '1991-02-10',
  gioi_tinh: 'nu',
  dan_toc: '02',
  ngay_vao_dang: '2015-05-19',
  ngay_chinh_thuc: '2016-05-19',
};

/** What a check of one row says against the last version, and what it offers to write. */
function against(row: Cell[], header = HEADER) {
  const block: SheetBlock = { name: 'Chi bộ 1', top: 0, left: 0, values: [header, row] };
  const reading = readRoster(block, MEMBERS);
  if (reading.kind === 'none') throw new Error('not read');
  const rows = [{ row: 5, fields: SENT }];
  const comparison = compareRosters(MEMBERS, rows, reading.members);
  const previous = { version: 1, rosterDate: '2023-03-31', rows: 1, comparison, exits: [] };
  const { findings } = checkRoster({ ...fromSheet(reading), on: '2023-06-30', previous }, RULES);
  const repairs = repairsOf({ block, reading, findings, previous });
  return { findings, repairs: repairs.filter(({ kind }) => kind === 'as-before') };
}

const changed = (column: number, cell: Cell) => MAI.map((old, index) => (index === column ? cell : old));

describe('a fact that does not change by itself and has changed', () => {
  it.each([
    ['birth date', 1, '11/02/1991', '1991-02-10', 'date'],
    ['sex', 2, 'Nam', 'Nữ', 'text'],
    ['ethnic group', 3, 'Nùng', 'Tày', 'text'],
    ['admission date', 4, '20/05/2015', '2015-05-19', 'date'],
    ['official date', 5, '20/05/2016', '2016-05-19', 'date'],
  ] as const)('%s can be kept as it was sent last time', (_, column, cell, after, as) => {
    const { repairs } = against(changed(column, cell));
    expect(repairs).toEqual([
      expect.objectContaining({ column, row: 2, before: cell, after, as, certain: false }),
    ]);
  });

  it('asks for no reason where it is only said', () => {
    const { findings } = against(changed(3, 'Nùng'));
    const asking = findings.filter(({ rule }) => RULES.find(({ id }) => id === rule)?.gate === 'justify');
    expect(asking).toEqual([]);
  });

  it('is not offered where nothing changed, or where a cross under a header says it', () => {
    expect(against(MAI).repairs).toEqual([]);
    const crossed = [...HEADER.slice(0, 2), 'Nam', ...HEADER.slice(3)];
    expect(against(changed(2, 'x'), crossed).repairs).toEqual([]);
  });
});

describe('a cell that is in error', () => {
  it('makes nobody gone, and asks for no reason', () => {
    const { findings, repairs } = against(changed(1, '31/02/1991'));
    const asking = findings.filter(({ rule }) => RULES.find(({ id }) => id === rule)?.gate === 'justify');
    expect(asking).toEqual([]);
    expect(findings.some(({ rule }) => rule === 'L7-EXIT-001')).toBe(false);
    expect(repairs).toEqual([expect.objectContaining({ column: 1, after: '1991-02-10', as: 'date' })]);
    expect(findings.some(({ severity, column }) => severity === 'error' && column === 1)).toBe(true);
  });
});
