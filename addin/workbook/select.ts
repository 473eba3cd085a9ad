/** Brings a cell in front of the person, and tells when somebody changes a sheet. */
import { inExcel } from './run.ts';

export function goTo(sheetId: string, cell: string): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
  });
}

/** Calls back for every change of any sheet that was not made by this add-in; returns how to stop. */
export async function onChanged(callback: (sheetId: string) => void): Promise<() => Promise<void>> {
  const handler = await inExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      if (event.triggerSource !== 'ThisLocalAddin') callback(event.worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
