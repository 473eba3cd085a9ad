import { loadExcelClient } from '../../../../addin/preview/host/client.ts';
import { createWorkbookHost } from '../../../../addin/preview/host/host.ts';

it('reads back what was written', async () => {
  const host = createWorkbookHost();
  loadExcelClient(host);
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('B2:C3');
    range.values = [
      ['x', '12'],
      [true, null],
    ];
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('values,address,rowIndex');
    sheet.load('name');
    await context.sync();
    return [used.values, used.address, used.rowIndex, sheet.name];
  });
  expect(values).toEqual([
    [
      ['x', 12],
      [true, ''],
    ],
    'Sheet1!B2:C3',
    1,
    'Sheet1',
  ]);
  expect(host.counters).toMatchObject({ syncs: 2 });
});
