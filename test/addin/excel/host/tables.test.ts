import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';
import { codeOf, newWorkbook, onSheet, put, valuesAt } from '../excel.ts';

/** A table 'Bang' at B2 with two columns and two rows. */
async function withTable(): Promise<WorkbookHost> {
  const host = newWorkbook();
  await put('B2', [
    ['Đơn vị', 'Số'],
    ['a', 1],
    ['b', 2],
  ]);
  await onSheet(async (sheet, context) => {
    sheet.tables.add('B2:C4', true).name = 'Bang';
    await context.sync();
  });
  return host;
}

const shapeOf = (name = 'Bang'): Promise<{ address: string; columns: string[]; rows: number }> =>
  onSheet(async (_, context) => {
    const table = context.workbook.tables.getItem(name);
    const range = table.getRange();
    range.load('address');
    table.columns.load('items/name');
    table.rows.load('count');
    await context.sync();
    return {
      address: range.address,
      columns: table.columns.items.map((column) => column.name),
      rows: table.rows.count,
    };
  });

describe('tables', () => {
  it('have columns, a header row and a body', async () => {
    await withTable();
    expect(await shapeOf()).toEqual({ address: 'Sheet1!B2:C4', columns: ['Đơn vị', 'Số'], rows: 2 });
    await onSheet(async (_, context) => {
      const table = context.workbook.tables.getItem('Bang');
      const header = table.getHeaderRowRange();
      const column = table.columns.getItem('Số').getDataBodyRange();
      const none = table.columns.getItemOrNullObject('Không có');
      header.load('values');
      column.load('values,address');
      table.load('id,showTotals,showBandedRows,style,worksheet/name');
      await context.sync();
      expect([header.values, column.values, none.isNullObject]).toEqual([
        [['Đơn vị', 'Số']],
        [[1], [2]],
        true,
      ]);
      expect([table.worksheet.name, table.showTotals, table.style]).toEqual([
        'Sheet1',
        false,
        'TableStyleMedium2',
      ]);
    });
  });

  it('name blank columns and number repeated ones', async () => {
    newWorkbook();
    await put('A1', [['Tên', '', 'tên', 'Tên']]);
    await onSheet(async (sheet, context) => {
      sheet.tables.add('A1:D2', true).name = 'T';
      await context.sync();
    });
    expect((await shapeOf('T')).columns).toEqual(['Tên', 'Column2', 'tên2', 'Tên3']);
    await put('B1', [['Tên']]);
    expect((await shapeOf('T')).columns).toEqual(['Tên', 'Tên4', 'tên2', 'Tên3']);
  });

  it('grow when something is written directly below or beside them', async () => {
    await withTable();
    await onSheet(async (_, context) => {
      context.workbook.tables.getItem('Bang').getDataBodyRange().getRowsBelow(2).values = [
        ['c', 3],
        ['d', 4],
      ];
      await context.sync();
    });
    await put('D2', [['Ghi chú']]);
    expect(await shapeOf()).toEqual({
      address: 'Sheet1!B2:D6',
      columns: ['Đơn vị', 'Số', 'Ghi chú'],
      rows: 4,
    });
    await put('B9', [['xa']]);
    expect((await shapeOf()).rows).toBe(4);
  });

  it('do not grow over what was already there, nor past their totals', async () => {
    await withTable();
    await put('C6', [['có sẵn']]);
    await put('B5', [['x'], ['y']]);
    expect((await shapeOf()).rows).toBe(2);
  });

  it('resize only with their header row and over their old place', async () => {
    await withTable();
    const resize = (address: string) =>
      codeOf((_, context) => void context.workbook.tables.getItem('Bang').resize(address));
    expect(await resize('B3:C5')).toBe('InvalidArgument');
    expect(await resize('F2:G4')).toBe('InvalidArgument');
    expect(await resize('B2:C2')).toBe('InvalidArgument');
    expect(await resize('B2:D9')).toBe('none');
    expect(await shapeOf()).toEqual({
      address: 'Sheet1!B2:D9',
      columns: ['Đơn vị', 'Số', 'Column3'],
      rows: 7,
    });
  });

  it('refuse to overlap merged cells, other tables and names that are taken', async () => {
    await withTable();
    await onSheet(async (sheet, context) => {
      sheet.getRange('F1:G1').merge();
      await context.sync();
    });
    expect(await codeOf((sheet) => void sheet.tables.add('F1:G3', true))).toBe('MergedRangeConflict');
    expect(await codeOf((sheet) => void sheet.tables.add('C3:D9', true))).toBe('MergedRangeConflict');
    const rename = (name: string) => codeOf((sheet) => void (sheet.tables.add('J1:K3', true).name = name));
    expect(await rename('bang')).toBe('ItemAlreadyExists');
    expect(await codeOf((_, context) => void (context.workbook.tables.getItem('Table2').name = 'A1'))).toBe(
      'InvalidArgument',
    );
  });

  it('take rows and columns, keep the cells beside them and give the last row up only by emptying it', async () => {
    await withTable();
    await put('E2', [['bên cạnh']]);
    await onSheet(async (_, context) => {
      const table = context.workbook.tables.getItem('Bang');
      table.rows.add(0, [['đầu', 0]]);
      table.rows.add(undefined, [['cuối', 9]]);
      table.columns.add(1, [['Mã'], [10], [11], [12], [13]]);
      await context.sync();
    });
    expect(await shapeOf()).toEqual({ address: 'Sheet1!B2:D6', columns: ['Đơn vị', 'Mã', 'Số'], rows: 4 });
    expect(await valuesAt('B2:F3')).toEqual([
      ['Đơn vị', 'Mã', 'Số', '', 'bên cạnh'],
      ['đầu', 10, 0, '', ''],
    ]);
    await onSheet(async (_, context) => {
      const { rows } = context.workbook.tables.getItem('Bang');
      for (let row = 0; row < 4; row += 1) rows.getItemAt(0).delete();
      await context.sync();
    });
    expect((await shapeOf()).rows).toBe(1);
    expect(await valuesAt('B3:D3')).toEqual([['', '', '']]);
  });

  it('filter, show everything again and refuse to lose rows while filtered', async () => {
    const host = await withTable();
    await onSheet(async (_, context) => {
      const table = context.workbook.tables.getItem('Bang');
      table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['b'] });
      table.autoFilter.load('isDataFiltered,enabled,criteria');
      await context.sync();
      expect([table.autoFilter.isDataFiltered, table.autoFilter.criteria.length]).toEqual([true, 2]);
    });
    expect([2, 3].map((row) => host.workbook.activeSheet.isRowHidden(row))).toEqual([true, false]);
    expect(
      await codeOf((_, context) => void context.workbook.tables.getItem('Bang').rows.getItemAt(0).delete()),
    ).toBe('InsertDeleteConflict');
    await onSheet(async (_, context) => {
      context.workbook.tables.getItem('Bang').clearFilters();
      await context.sync();
    });
    expect(host.workbook.activeSheet.isRowHidden(2)).toBe(false);
  });

  it('sort numbers before texts and blanks last', async () => {
    await withTable();
    await onSheet(async (_, context) => {
      const table = context.workbook.tables.getItem('Bang');
      table.rows.add(undefined, [
        ['c', ''],
        ['d', 'chữ'],
      ]);
      table.sort.apply([{ key: 1, ascending: false }]);
      await context.sync();
    });
    expect(await valuesAt('C3:C6')).toEqual([['chữ'], [2], [1], ['']]);
  });

  it('are found in ranges and go away with or without their cells', async () => {
    await withTable();
    await onSheet(async (sheet, context) => {
      const touching = sheet.getRange('C4:Z9').getTables();
      const inside = sheet.getRange('C4:Z9').getTables(true);
      touching.load('items/name');
      inside.load('items/name');
      await context.sync();
      expect([touching.items.map((table) => table.name), inside.items]).toEqual([['Bang'], []]);
      context.workbook.tables.getItem('Bang').convertToRange();
      const gone = context.workbook.tables.getItemOrNullObject('Bang');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(await valuesAt('B3')).toEqual([['a']]);
  });
});
