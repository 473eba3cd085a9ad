import { queueFormulas } from '../../../../addin/workbook/reading/formulas.ts';
import { area } from '../../../../functions/domain/sheet/area.ts';
import { fill, openExcel } from '../excel.ts';

const formulasOf = (asked = area(0, 0, 20, 20)) =>
  Excel.run(async (context) => {
    const found = queueFormulas(context.workbook.worksheets.getItem('Sheet1'), asked);
    await context.sync();
    return found();
  });

describe('where a sheet computes', () => {
  it('is asked of what is read: over a whole sheet the question is refused', async () => {
    const host = openExcel();
    fill(host, 'Sheet1', 3, 1, [
      ['=1+1', 'x'],
      ['=2+2', 5],
    ]);
    expect(await formulasOf()).toEqual([area(3, 1, 2, 1)]);
    expect(await formulasOf(area(0, 0, 4, 20))).toEqual([area(3, 1, 1, 1)]);
    const whole = Excel.run(async (context) => {
      const found = context.workbook.worksheets
        .getItem('Sheet1')
        .getRange()
        .getSpecialCellsOrNullObject('Formulas');
      found.load('address');
      await context.sync();
    });
    await expect(whole).rejects.toMatchObject({ code: 'GeneralException' });
  });

  it('is nowhere in a sheet of values, and in an empty one', async () => {
    const host = openExcel();
    expect(await formulasOf()).toEqual([]);
    fill(host, 'Sheet1', 0, 0, [['x']]);
    expect(await formulasOf()).toEqual([]);
  });
});
