import { type KnownTable, locateColumns } from '../../../../addin/workbook/tables/table-known.ts';
import { planTable } from '../../../../addin/workbook/tables/table-plan.ts';
import type { CellValue, ColumnSpec, TableSpec } from '../../../../addin/workbook/tables/table-spec.ts';

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'unit', header: 'Mã', kind: 'text', width: 60 },
  { key: 'name', header: 'Đơn vị', kind: 'text', width: 60 },
  { key: 'members', header: 'Đảng viên', kind: 'count', width: 60 },
  { key: 'sent', header: 'Đã gửi', kind: 'text', width: 60 },
];

function spec(...rows: readonly (readonly CellValue[])[]): TableSpec {
  return {
    id: 't',
    sheet: 'S',
    tableName: 'T',
    columns: COLUMNS,
    key: ['unit'],
    rows,
    title: '',
    line: '',
    totals: {},
    gone: { members: null, sent: 'Không còn' },
  };
}

const inOrder = new Map(COLUMNS.map(({ key }, index) => [key, index]));

describe('planning a refresh', () => {
  it('writes only what differs, and nulls between', () => {
    const body = {
      columnAt: inOrder,
      values: [
        ['u2', 'Hai', 20, 'Chưa'],
        ['u1', 'Một', 10, 'Chưa'],
      ],
    };
    const plan = planTable(spec(['u1', 'Một', 11, 'Rồi'], ['u2', 'Hai', 20, 'Chưa']), body);
    expect(plan).toMatchObject({ updated: 1, gone: 0, added: [] });
    expect(plan.patches).toEqual([{ row: 1, column: 2, columns: COLUMNS.slice(2), cells: [[11, 'Rồi']] }]);
  });

  it("leaves the office's columns out wherever they stand", () => {
    const columnAt = new Map([
      ['unit', 0],
      ['name', 1],
      ['members', 3],
      ['sent', 4],
    ]);
    const body = { columnAt, values: [['u1', 'Một', 'của tôi', 10, 'Chưa']] };
    const plan = planTable(spec(['u1', 'Một mới', 11, 'Rồi']), body);
    expect(plan.patches.map(({ column, cells }) => [column, cells])).toEqual([
      [1, [['Một mới']]],
      [3, [[11, 'Rồi']]],
    ]);
  });

  it('adds new rows, marks gone ones once, leaves rows without a key', () => {
    const values = [
      ['u1', 'Một', 10, 'Rồi'],
      ['', 'dòng riêng', 5, ''],
      ['u9', 'Chín', '', 'Không còn'],
    ];
    const plan = planTable(spec(['u3', 'Ba', 3, 'Rồi']), { columnAt: inOrder, values });
    expect(plan).toMatchObject({ updated: 0, gone: 1, added: [['u3', 'Ba', 3, 'Rồi']] });
    expect(plan.patches).toEqual([
      { row: 0, column: 2, columns: COLUMNS.slice(2), cells: [['', 'Không còn']] },
    ]);
  });

  it('finds a row whose key was turned into a number', () => {
    const plan = planTable(spec(['7', 'Bảy', 1, '']), { columnAt: inOrder, values: [[7, 'Bảy', 1, '']] });
    expect(plan.added).toEqual([]);
  });

  it('finds a row by what it was called before, and calls it what it is called now', () => {
    const values = [['u1', 'Một', 1, '']];
    const renamed = { ...spec(['v1', 'Một', 1, '']), formerly: new Map([['v1', ['u0', 'u1']]]) };
    const plan = planTable(renamed, { columnAt: inOrder, values });
    expect(plan).toMatchObject({ added: [], gone: 0, updated: 1 });
    expect(plan.patches).toMatchObject([{ row: 0, column: 0, cells: [['v1']] }]);
  });

  it('brings both copies of a row up to date', () => {
    const values = [
      ['u1', 'Một', 1, ''],
      ['u1', 'Một', 1, ''],
    ];
    expect(planTable(spec(['u1', 'Một', 2, '']), { columnAt: inOrder, values }).updated).toBe(2);
  });
});

describe('finding our columns again', () => {
  const known: KnownTable = {
    tableId: 'a',
    tableName: 'T',
    columns: Object.fromEntries(COLUMNS.map(({ key, header }, index) => [key, { id: index + 1, header }])),
    totals: {},
  };
  const at = (...columns: readonly (readonly [number, string])[]) =>
    Object.fromEntries(
      locateColumns(
        COLUMNS,
        columns.map(([id, name]) => ({ id, name })),
        known,
      ),
    );

  it('finds them behind inserted and renamed ones', () => {
    expect(at([9, 'Ghi chú'], [1, 'Mã'], [2, 'Tên gọi'], [3, 'Đảng viên'], [4, 'Đã gửi'])).toEqual({
      unit: 1,
      name: 2,
      members: 3,
      sent: 4,
    });
  });

  it('believes headers where ids were given anew', () => {
    expect(at([1, 'Ghi chú'], [2, 'Mã'], [3, 'Đơn vị'], [4, 'Đảng viên'], [5, 'Đã gửi'])).toEqual({
      unit: 1,
      name: 2,
      members: 3,
      sent: 4,
    });
  });

  it('does not take a column for a renamed one where ids were given anew', () => {
    expect(at([1, 'Ghi chú'], [2, 'Mã'], [3, 'Tên gọi'], [4, 'Đảng viên'], [5, 'Đã gửi'])).toEqual({
      unit: 1,
      members: 3,
      sent: 4,
    });
  });

  it('misses a deleted one', () => {
    expect(at([1, 'Mã'], [2, 'Đơn vị'], [4, 'Đã gửi'])).toEqual({ unit: 0, name: 1, sent: 2 });
  });
});
