import { refreshPivot } from '../../../../addin/workbook/tables/pivot.ts';
import { refreshTable } from '../../../../addin/workbook/tables/table.ts';
import type { CellValue, TableSpec } from '../../../../addin/workbook/tables/table-spec.ts';
import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';
import { grid, openExcel } from '../excel.ts';

const facts = (rows: readonly (readonly CellValue[])[]): TableSpec => ({
  id: 'facts.bloc',
  sheet: 'Số liệu',
  tableName: 'KhopSo_SoLieu',
  columns: [
    { key: 'unit', header: 'Đơn vị', kind: 'text', width: 60 },
    { key: 'sector', header: 'Khối', kind: 'text', width: 60 },
    { key: 'group', header: 'Nhóm', kind: 'text', width: 60 },
    { key: 'figure', header: 'Tiêu chí', kind: 'text', width: 60 },
    { key: 'value', header: 'Giá trị', kind: 'count', width: 60 },
  ],
  key: ['unit', 'group', 'figure'],
  rows,
  title: 'Số liệu',
  line: '',
  totals: {},
  gone: { value: 0 },
});

const PIVOT = {
  id: 'bloc',
  sheet: 'Bảng xoay',
  name: 'KhopSo_BangXoay',
  table: 'KhopSo_SoLieu',
  rows: ['Nhóm', 'Tiêu chí'],
  columns: ['Khối'],
  filters: ['Đơn vị'],
  data: { field: 'Giá trị', label: 'Số đảng viên' },
};

const rows = (women: number) => [
  ['Một', 'Trường học', 'Giới tính', 'Nam', 4],
  ['Một', 'Trường học', 'Giới tính', 'Nữ', women],
  ['Hai', 'Doanh nghiệp', 'Giới tính', 'Nữ', 5],
];

const numbers = (host: WorkbookHost, sheet = 'Bảng xoay') =>
  grid(host, sheet, 0, 0, 20, 6)
    .flat()
    .filter((value) => typeof value === 'number');

describe('the pivot over the facts', () => {
  it('is made once on a sheet of its own and follows the facts by its refresh only', async () => {
    const host = openExcel();
    await refreshTable(facts(rows(7)));
    expect(await refreshPivot(PIVOT)).toBe('Bảng xoay');
    expect(numbers(host)).toEqual(expect.arrayContaining([4, 7, 5]));
    await refreshTable(facts(rows(9)));
    expect(numbers(host)).not.toContain(9);
    await refreshPivot(PIVOT);
    expect(numbers(host)).toContain(9);
    expect(host.workbook.pivots).toHaveLength(1);
  });

  it('keeps how the person has arranged it', async () => {
    const host = openExcel();
    await refreshTable(facts(rows(7)));
    await refreshPivot(PIVOT);
    await Excel.run(async (context) => {
      const pivot = context.workbook.pivotTables.getItem('KhopSo_BangXoay');
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Nhóm'));
      await context.sync();
    });
    await refreshPivot(PIVOT);
    expect(host.workbook.pivots[0]?.rows).toEqual(['Tiêu chí']);
  });

  it('is made again beside a sheet of the same name when it was deleted', async () => {
    const host = openExcel();
    await refreshTable(facts(rows(7)));
    await refreshPivot(PIVOT);
    await Excel.run(async (context) => {
      context.workbook.pivotTables.getItem('KhopSo_BangXoay').delete();
      await context.sync();
    });
    expect(await refreshPivot(PIVOT)).toBe('Bảng xoay (2)');
    expect(numbers(host, 'Bảng xoay (2)')).toContain(7);
  });
});
