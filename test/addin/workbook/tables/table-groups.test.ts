/** Rows that sum up others in a table of ours, columns that stay in sight, and a column that says what changed. */
import { openXlsx } from '../../../../addin/excel/xlsx/open.ts';
import { saveXlsx } from '../../../../addin/excel/xlsx/save.ts';
import { refreshTable } from '../../../../addin/workbook/tables/table.ts';
import type { CellValue, ColumnSpec, TableSpec } from '../../../../addin/workbook/tables/table-spec.ts';
import { fill, grid, openExcel } from '../excel.ts';

const OLD: readonly ColumnSpec[] = [
  { key: 'name', header: 'Đơn vị', kind: 'text', width: 200 },
  { key: 'members', header: 'Đảng viên', kind: 'count', width: 70 },
  { key: 'unit', header: 'Mã đơn vị', kind: 'text', width: 60 },
];
const NEW: readonly ColumnSpec[] = [
  ...OLD,
  { key: 'above', header: 'Cấp trên', kind: 'text', width: 100 },
  { key: 'told', header: 'Thay đổi', kind: 'text', width: 100 },
];

const spec = (columns: readonly ColumnSpec[], rows: readonly (readonly CellValue[])[]): TableSpec => ({
  id: 't',
  sheet: 'Tổng hợp',
  tableName: 'KhopSo_TongHop',
  columns,
  key: ['unit'],
  rows: rows.map((row) => row.slice(0, columns.length)),
  title: 'Bảng',
  line: '',
  totals: {},
  gone: {},
  frozenColumns: 1,
  subtotals: { isSubtotal: (key) => key.endsWith(':sum'), column: 'above' },
  ...(columns.length > OLD.length
    ? {
        told: {
          column: 'told',
          tell: (before, now) =>
            before === undefined || before.members === now.members
              ? ''
              : `${String(before.members)} → ${String(now.members)}`,
        },
      }
    : {}),
});
const ROWS = (first: number): CellValue[][] => [
  ['Đảng bộ Sở', first + 5, 'p:sum', '', ''],
  ['Chi bộ Một', first, 'u1', 'Đảng bộ Sở', ''],
  ['Chi bộ Hai', 5, 'u2', 'Đảng bộ Sở', ''],
];

it('rows that sum up others are strong, are no rows in what is counted, and the first column stays in sight', async () => {
  const host = openExcel();
  expect(await refreshTable(spec(NEW, ROWS(3)))).toMatchObject({ created: true, added: 2, told: [] });
  const sheet = host.workbook.sheet('Tổng hợp');
  expect([5, 6, 7].map((row) => sheet.cell(row, 0).style.bold)).toEqual([true, false, false]);
  expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([5, 1]);
  const again = await openXlsx(await saveXlsx(host.workbook));
  expect(again.sheet('Tổng hợp').frozenColumns).toBe(1);
});

it('says of a row what of it changed, until the next time', async () => {
  const host = openExcel();
  await refreshTable(spec(NEW, ROWS(3)));
  const { updated, told } = await refreshTable(spec(NEW, ROWS(4)));
  expect([updated, told]).toEqual([
    1,
    [
      { key: 'p:sum', text: '8 → 9' },
      { key: 'u1', text: '3 → 4' },
    ],
  ]);
  expect(grid(host, 'Tổng hợp', 5, 4, 3, 1)).toEqual([['8 → 9'], ['3 → 4'], ['']]);
  expect((await refreshTable(spec(NEW, ROWS(4)))).told).toEqual([]);
  expect(grid(host, 'Tổng hợp', 5, 4, 3, 1)).toEqual([[''], [''], ['']]);
});

it('a table from before gets neither new columns nor sums: its rows may be added up, and a column of that name is somebody else’s', async () => {
  const host = openExcel();
  await refreshTable(spec(OLD, ROWS(3).slice(1)));
  fill(host, 'Tổng hợp', 4, 3, [['Cấp trên'], ['của tôi'], ['của tôi']]);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('KhopSo_TongHop');
    table.resize('A5:D7');
    await context.sync();
  });
  const found = await refreshTable(spec(NEW, ROWS(4)));
  expect(found).toMatchObject({ added: 0, updated: 1, missing: [] });
  expect(grid(host, 'Tổng hợp', 4, 0, 4, 4)).toEqual([
    ['Đơn vị', 'Đảng viên', 'Mã đơn vị', 'Cấp trên'],
    ['Chi bộ Một', 4, 'u1', 'của tôi'],
    ['Chi bộ Hai', 5, 'u2', 'của tôi'],
    ['', '', '', ''],
  ]);
});
