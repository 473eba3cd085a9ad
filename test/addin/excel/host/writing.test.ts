import { codeOf, held, newWorkbook, onSheet, put, valuesAt } from '../excel.ts';

describe('writing values', () => {
  it('takes a block of exactly the shape of the range, small or large', async () => {
    const host = newWorkbook();
    expect(await codeOf((sheet) => void (sheet.getRange('A1:B2').values = [['a', 'b']]))).toBe(
      'InvalidArgument',
    );
    expect(await codeOf((sheet) => void (sheet.getRange('A1:B2').values = [['a', 'b'], ['c']]))).toBe(
      'InvalidArgument',
    );
    const long = Array.from({ length: 1_600 }, () => ['x', 'y']);
    expect(await codeOf((sheet) => void (sheet.getRange('A1:B1601').values = long))).toBe('InvalidArgument');
    expect(held(host, 0, 0)).toBe('');
  });

  it('fills the whole range with one value, skips null, clears with an empty text', async () => {
    newWorkbook();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      Reflect.set(range, 'values', 'x');
      range.values = [
        [null, ''],
        [2, null],
      ];
      await context.sync();
    });
    expect(await valuesAt('A1:B2')).toEqual([
      ['x', ''],
      [2, 'x'],
    ]);
  });

  it.each<[string, string | number | boolean, unknown, string]>([
    ['012', 12, 12, 'Integer'],
    ['numeric text', '012185000123', 12_185_000_123, 'Integer'],
    ['sixteen digits', '1234567890123456', 1_234_567_890_123_450, 'Integer'],
    ['grouped digits', '1,254', 1254, 'Integer'],
    ['per cent', '50%', 0.5, 'Double'],
    ['a boolean in words', 'true', true, 'Boolean'],
    ['an error in words', '#N/A', '#N/A', 'Error'],
    ['a date in words', '19/05/2021', '19/05/2021', 'String'],
    ['an apostrophe in front', "'012", '012', 'String'],
    ['Vietnamese', 'Lò Thị Mai', 'Lò Thị Mai', 'String'],
  ])('turns %s into what Excel makes of it', async (_, written, read, type) => {
    newWorkbook();
    await put('A1', [[written]]);
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.load('values,valueTypes');
      await context.sync();
      expect([range.values[0]?.[0], range.valueTypes[0]?.[0]]).toEqual([read, type]);
    });
  });

  it.each(['=1+1', '+84912345678', '-danh sách'])('takes %s for a formula', async (text) => {
    newWorkbook();
    await put('A1', [[text]]);
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.load('formulas,values');
      await context.sync();
      const isNumber = text === '+84912345678';
      expect(range.formulas[0]?.[0]).toBe(
        isNumber ? 84_912_345_678 : text.startsWith('=') ? text : `=${text}`,
      );
    });
  });

  it('keeps text in cells that were formatted as text first', async () => {
    newWorkbook();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      range.numberFormat = [['@'], ['@'], ['@']];
      range.values = [['012185000123'], ['=1+1'], [7]];
      range.load('values,numberFormat,valueTypes');
      await context.sync();
      expect(range.values).toEqual([['012185000123'], ['=1+1'], ['7']]);
      expect(range.numberFormat).toEqual([['@'], ['@'], ['@']]);
      expect(range.valueTypes).toEqual([['String'], ['String'], ['String']]);
    });
  });

  it('shows a serial number as the date its format says', async () => {
    newWorkbook();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['dd/mm/yyyy', '#,##0.00']];
      range.values = [[45291, 1254.5]];
      range.load('text,values');
      await context.sync();
      expect([range.text, range.values]).toEqual([[['31/12/2023', '1.254,50']], [[45291, 1254.5]]]);
    });
  });

  it('leaves what was done before the action that fails', async () => {
    const host = newWorkbook();
    const code = await codeOf((sheet, context) => {
      sheet.getRange('A1').values = [['done']];
      context.workbook.worksheets.getItem('Không có').activate();
      sheet.getRange('A2').values = [['never']];
    });
    expect([code, held(host, 0, 0), held(host, 1, 0)]).toEqual(['ItemNotFound', 'done', '']);
  });

  it('lets a merged area hold one value, in its first cell', async () => {
    newWorkbook();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C1').merge();
      sheet.getRange('A1:C1').values = [['title', 'lost', 'lost']];
      await context.sync();
    });
    expect(await valuesAt('A1:C1')).toEqual([['title', '', '']]);
  });

  it('writes over hidden rows but into the wrong ones when a filter hides them (office-js#224)', async () => {
    const host = newWorkbook();
    await put('A1', [['Họ tên'], ['a'], ['b'], ['c'], ['d']]);
    host.workbook.activeSheet.setRow(1, { hidden: true });
    await put('A2', [['1'], ['2'], ['3'], ['4']]);
    expect(await valuesAt('A2:A5')).toEqual([[1], [2], [3], [4]]);
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.apply('A1:A5', 0, { filterOn: 'Custom', criterion1: '>2' });
      sheet.autoFilter.load('isDataFiltered,criteria');
      await context.sync();
      expect([sheet.autoFilter.isDataFiltered, sheet.autoFilter.criteria[0]?.criterion1]).toEqual([
        true,
        '>2',
      ]);
    });
    await put('A2', [['w'], ['x'], ['y'], ['z']]);
    expect(await valuesAt('A2:A5')).toEqual([[1], [2], ['w'], ['x']]);
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.clearCriteria();
      sheet.getRange('A2:A5').values = [['w'], ['x'], ['y'], ['z']];
      await context.sync();
    });
    expect(await valuesAt('A2:A5')).toEqual([['w'], ['x'], ['y'], ['z']]);
  });
});
