import { codeOf, newWorkbook, onSheet, put, valuesAt } from '../excel.ts';

const facts = [
  ['Đơn vị', 'Giới tính', 'Số'],
  ['B', 'Nữ', 3],
  ['A', 'Nam', 2],
  ['A', 'Nữ', 5],
  ['B', 'Nam', 1],
];

/** Facts as table 'So' in Sheet1, a pivot table 'Tom tat' over it at A3 of sheet 'Bao cao'. */
async function withPivot(columns: boolean): Promise<void> {
  newWorkbook();
  await put('A1', facts);
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add('A1:C5', true);
    table.name = 'So';
    const target = context.workbook.worksheets.add('Bao cao');
    const pivot = target.pivotTables.add('Tom tat', table, target.getRange('A3'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Đơn vị'));
    if (columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem('Giới tính'));
    const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Số'));
    data.summarizeBy = 'Sum';
    data.name = 'Đảng viên';
    await context.sync();
    target.activate();
    await context.sync();
  });
}

const refresh = (): Promise<void> =>
  onSheet(async (_, context) => {
    context.workbook.pivotTables.refreshAll();
    await context.sync();
  });

describe('pivot tables', () => {
  it('sum by rows and columns with grand totals', async () => {
    await withPivot(true);
    expect(await valuesAt('A3:D7')).toEqual([
      ['Đảng viên', 'Nhãn Cột', '', ''],
      ['Nhãn Hàng', 'Nam', 'Nữ', 'Tổng Cuối'],
      ['A', 2, 5, 7],
      ['B', 1, 3, 4],
      ['Tổng Cuối', 3, 8, 11],
    ]);
  });

  it('stay as they were until they are refreshed, and then see the table grown', async () => {
    await withPivot(false);
    await onSheet(async (_, context) => {
      const { tables } = context.workbook;
      tables.getItem('So').getDataBodyRange().getRowsBelow(1).values = [['C', 'Nữ', 10]];
      await context.sync();
    });
    expect(await valuesAt('A4:B6')).toEqual([
      ['A', 7],
      ['B', 4],
      ['Tổng Cuối', 11],
    ]);
    await refresh();
    expect(await valuesAt('A4:B7')).toEqual([
      ['A', 7],
      ['B', 4],
      ['C', 10],
      ['Tổng Cuối', 21],
    ]);
  });

  it('count, carry a number format and say where their figures are', async () => {
    await withPivot(false);
    await onSheet(async (sheet, context) => {
      const pivot = sheet.pivotTables.getItem('Tom tat');
      const data = pivot.dataHierarchies.getItem('Đảng viên');
      data.summarizeBy = 'Count';
      data.numberFormat = '#,##0';
      pivot.layout.showColumnGrandTotals = false;
      const range = pivot.layout.getRange();
      const body = pivot.layout.getDataBodyRange();
      range.load('address');
      body.load('address,values,numberFormat');
      pivot.dataHierarchies.load('items/name,items/summarizeBy');
      await context.sync();
      expect([range.address, body.address]).toEqual(["'Bao cao'!A3:B5", "'Bao cao'!B4:B5"]);
      expect([body.values, body.numberFormat]).toEqual([
        [[2], [2]],
        [['#,##0'], ['#,##0']],
      ]);
      expect(pivot.dataHierarchies.items.map((item) => [item.name, item.summarizeBy])).toEqual([
        ['Đảng viên', 'Count'],
      ]);
    });
  });

  it('nest several row fields with subtotals', async () => {
    await withPivot(false);
    await onSheet(async (sheet, context) => {
      const pivot = sheet.pivotTables.getItem('Tom tat');
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Giới tính'));
      await context.sync();
    });
    expect(await valuesAt('A4:B7')).toEqual([
      ['A', 7],
      ['Nam', 2],
      ['Nữ', 5],
      ['B', 4],
    ]);
    await onSheet(async (sheet, context) => {
      sheet.pivotTables.getItem('Tom tat').layout.layoutType = 'Tabular';
      await context.sync();
    });
    expect(await valuesAt('A3:C7')).toEqual([
      ['Đơn vị', 'Giới tính', 'Đảng viên'],
      ['A', 'Nam', 2],
      ['', 'Nữ', 5],
      ['A Total', '', 7],
      ['B', 'Nam', 1],
    ]);
  });

  it('name an outer item once, however deep the fields nest', async () => {
    newWorkbook();
    await put('A1', [
      ['X', 'Y', 'Z', 'N'],
      ['a', 'p', '1', 1],
      ['a', 'p', '2', 1],
      ['a', 'q', '1', 1],
    ]);
    await onSheet(async (sheet, context) => {
      const pivot = sheet.pivotTables.add('P', 'Sheet1!A1:D4', 'G1');
      for (const field of ['X', 'Y', 'Z']) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('N'));
      pivot.layout.layoutType = 'Tabular';
      await context.sync();
    });
    expect(await valuesAt('G2:J8')).toEqual([
      ['a', 'p', 1, 1],
      ['', '', 2, 1],
      ['', 'p Total', '', 2],
      ['', 'q', 1, 1],
      ['', 'q Total', '', 1],
      ['a Total', '', '', 3],
      ['Tổng Cuối', '', '', 3],
    ]);
  });

  it('cannot be written into, nor grow over something else', async () => {
    await withPivot(false);
    expect(await codeOf((sheet) => void (sheet.getRange('B4').values = [[1]]))).toBe(
      'PivotTableRangeConflict',
    );
    await put('A8', [['bên dưới']]);
    await onSheet(async (_, context) => {
      context.workbook.tables.getItem('So').getDataBodyRange().getRowsBelow(2).values = [
        ['C', 'Nữ', 1],
        ['D', 'Nữ', 1],
      ];
      await context.sync();
    });
    expect(await codeOf((sheet) => void sheet.pivotTables.getItem('Tom tat').refresh())).toBe(
      'PivotTableRangeConflict',
    );
  });

  it('have no body before they have a figure, and no field that the source has not', async () => {
    await withPivot(false);
    expect(
      await codeOf((sheet) => {
        const pivot = sheet.pivotTables.getItem('Tom tat');
        pivot.rowHierarchies.add(pivot.hierarchies.getItem('Không có'));
      }),
    ).toBe('ItemNotFound');
    expect(
      await codeOf((sheet) => {
        const pivot = sheet.pivotTables.add('Trong', 'So', 'H3');
        pivot.layout.getDataBodyRange().load('address');
      }),
    ).toBe('GeneralException');
  });

  it('leave blank cells behind when they are deleted', async () => {
    await withPivot(true);
    await onSheet(async (sheet, context) => {
      sheet.pivotTables.getItem('Tom tat').delete();
      const gone = sheet.pivotTables.getItemOrNullObject('Tom tat');
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect([gone.isNullObject, used.isNullObject]).toEqual([true, true]);
    });
  });
});
