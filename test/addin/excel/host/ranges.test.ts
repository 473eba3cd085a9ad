import { codeOf, newWorkbook, onSheet, put } from '../excel.ts';

describe('ranges', () => {
  it('finds what is used, with and without formats, wherever it begins', async () => {
    newWorkbook();
    await put('C4', [['x', 1]]);
    await onSheet(async (sheet, context) => {
      sheet.getRange('A2').format.fill.color = 'yellow';
      const values = sheet.getUsedRangeOrNullObject(true);
      const all = sheet.getUsedRangeOrNullObject();
      const part = sheet.getRange('A1:B9').getUsedRangeOrNullObject(true);
      values.load('address,rowIndex,columnIndex,rowCount,columnCount,cellCount');
      all.load('address');
      part.load('address');
      await context.sync();
      expect([values.address, values.rowIndex, values.columnIndex, values.cellCount]).toEqual([
        'Sheet1!C4:D4',
        3,
        2,
        2,
      ]);
      expect([all.address, part.isNullObject]).toEqual(['Sheet1!A2:D4', true]);
    });
  });

  it('answers A1 for a blank sheet, and nothing where nothing is asked to be null', async () => {
    newWorkbook();
    await onSheet(async (sheet, context) => {
      const used = sheet.getUsedRange();
      const none = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      await context.sync();
      expect([used.address, none.isNullObject]).toEqual(['Sheet1!A1', true]);
    });
    expect(await codeOf((sheet) => void sheet.getRange('A1').getUsedRange().load('address'))).toBe(
      'ItemNotFound',
    );
  });

  it('includes hidden rows in values and says null where only some are hidden', async () => {
    newWorkbook();
    await put('A1', [['a'], ['b'], ['c']]);
    await onSheet(async (sheet, context) => {
      sheet.getRange('2:2').rowHidden = true;
      const all = sheet.getRange('A1:A3');
      const one = sheet.getRange('A2');
      all.load('values,rowHidden,hidden');
      one.load('rowHidden,hidden,columnHidden');
      await context.sync();
      expect([all.values, all.rowHidden, all.hidden]).toEqual([[['a'], ['b'], ['c']], null, null]);
      expect([one.rowHidden, one.hidden, one.columnHidden]).toEqual([true, true, false]);
    });
  });

  it('moves, grows and crosses ranges as the client asks', async () => {
    newWorkbook();
    await onSheet(async (sheet, context) => {
      const base = sheet.getRange('B2:C3');
      const ranges = [
        base.getCell(1, 1),
        base.getOffsetRange(1, -1),
        base.getResizedRange(2, 0),
        base.getRowsBelow(3),
        base.getRowsAbove(1),
        base.getColumn(1),
        base.getRow(0),
        base.getEntireColumn(),
        base.getIntersectionOrNullObject('C3:D9'),
        base.getIntersectionOrNullObject('Z9'),
        sheet.getCell(0, 26),
        sheet.getRangeByIndexes(1, 1, 2, 3),
      ];
      for (const range of ranges) range.load('address');
      await context.sync();
      expect(
        ranges.map((range) => (range.isNullObject ? null : range.address.replace('Sheet1!', ''))),
      ).toEqual([
        'C3',
        'A3:B4',
        'B2:C5',
        'B4:C6',
        'B1:C1',
        'C2:C3',
        'B2:C2',
        'B:C',
        'C3',
        null,
        'AA1',
        'B2:D3',
      ]);
    });
    expect(await codeOf((sheet) => void sheet.getRange('A1').getOffsetRange(-1, 0).load('address'))).toBe(
      'InvalidArgument',
    );
  });

  it('quotes the names of sheets in addresses', async () => {
    const host = newWorkbook();
    host.workbook.renameSheet(host.workbook.activeSheet, "Chi bộ 'A' 1");
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("'Chi bộ ''A'' 1'!A1:B2");
      range.load('address');
      await context.sync();
      expect(range.address).toBe("'Chi bộ ''A'' 1'!A1:B2");
    });
  });

  it('keeps the look of cells and of whole columns', async () => {
    const host = newWorkbook();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.format.font.bold = true;
      range.format.fill.color = '#ffc7ce';
      range.format.columnWidth = 60;
      sheet.getRange('C:C').format.font.italic = true;
      sheet.getRange('C5').values = [[7]];
      range.load('format/font/bold,format/fill/color,format/columnWidth');
      await context.sync();
      expect([range.format.font.bold, range.format.fill.color, range.format.columnWidth]).toEqual([
        true,
        '#FFC7CE',
        60,
      ]);
    });
    expect(host.workbook.activeSheet.cell(4, 2).style.italic).toBe(true);
  });

  it('inserts and deletes cells, and says which cells moved', async () => {
    newWorkbook();
    await put('A1', [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    await onSheet(async (sheet, context) => {
      const fresh = sheet.getRange('A2').insert('Down');
      fresh.load('address');
      const all = sheet.getRange('A1:B4');
      all.load('values');
      await context.sync();
      expect(fresh.address).toBe('Sheet1!A2');
      expect(all.values).toEqual([
        ['a', 1],
        ['', 2],
        ['b', 3],
        ['c', ''],
      ]);
      sheet.getRange('2:2').delete('Up');
      all.load('values');
      await context.sync();
      expect(all.values).toEqual([
        ['a', 1],
        ['b', 3],
        ['c', ''],
      ]);
    });
  });

  it('clears contents, formats or both', async () => {
    const host = newWorkbook();
    await put('A1', [['a', 'b', 'c']]);
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C1').format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      sheet.getRange('C1').clear();
      await context.sync();
    });
    const sheet = host.workbook.activeSheet;
    expect(
      [0, 1, 2].map((column) => [sheet.cell(0, column).value, sheet.cell(0, column).style.bold]),
    ).toEqual([
      ['', true],
      ['b', false],
      ['', false],
    ]);
  });
});
