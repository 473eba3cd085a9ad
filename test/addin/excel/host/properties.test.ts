import { area } from '../../../../functions/domain/sheet/area.ts';
import { codeOf, newWorkbook, onSheet, put } from '../excel.ts';

describe('what columns, rows and days are like', () => {
  it('is one answer for each column and row, null for what differs', async () => {
    const host = newWorkbook();
    await put('B2', [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    const { activeSheet } = host.workbook;
    activeSheet.restyle(area(1, 1, 2, 1), { fontName: '.VnTime' });
    activeSheet.restyle(area(2, 2), { fontName: 'VNI-Times' });
    activeSheet.setColumn(3, { hidden: true });
    activeSheet.setRow(2, { hidden: true });
    const answers = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:D3');
      const columns = range.getColumnProperties({ columnHidden: true, format: { font: { name: true } } });
      const rows = range.getRowProperties({ rowHidden: true });
      await context.sync();
      return [columns.value, rows.value];
    });
    const column = (name: string | null, columnHidden = false) => ({
      columnHidden,
      format: { font: { name } },
    });
    expect(answers).toEqual([
      [column('.VnTime'), column(null), column('Calibri', true)],
      [{ rowHidden: false }, { rowHidden: true }],
    ]);
  });

  it('is refused where more is asked than the host knows', async () => {
    newWorkbook();
    await put('A1', [['a']]);
    const refused = [
      await codeOf(
        (sheet) => void sheet.getRange('A1').getColumnProperties({ format: { fill: { color: true } } }),
      ),
      await codeOf((sheet) => void sheet.getRange('A1').getRowProperties({ rowIndex: true })),
      await codeOf((sheet) => void sheet.getRange('A:A').getRowProperties({ rowHidden: true })),
      await codeOf(
        (sheet, context) => void context.workbook.functions.date(sheet.getRange('A1'), 1, 1).load('value'),
      ),
      await codeOf((_, context) => void context.workbook.functions.sum(1, 2).load('value')),
    ];
    expect(refused).toEqual([
      'NotImplemented',
      'NotImplemented',
      'InvalidArgument',
      'NotImplemented',
      'NotImplemented',
    ]);
  });

  it('tells where days count from', async () => {
    const host = newWorkbook();
    const newYear = () =>
      onSheet(async (_, context) => {
        const date = context.workbook.functions.date(2000, 1, 1);
        date.load('value,error');
        await context.sync();
        return [date.value, date.error];
      });
    expect(await newYear()).toEqual([36_526, '']);
    host.workbook.date1904 = true;
    expect(await newYear()).toEqual([35_064, '']);
  });
});
