/** Brings a cell in front of the person, and tells when somebody changes a sheet. */
import { areasOf, type SheetChange } from './change.ts';
import { inExcel } from './run.ts';

export function goTo(sheetId: string, cell: string): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
  });
}

/** Brings a sheet to the front. Excel refuses while another workbook has the focus; that is no reason to fail. */
export async function showSheet(name: string): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  }).catch(() => undefined);
}

/** Calls back for changes of this sheet (the active one where left out) that the add-in did not make; returns how to stop. */
export async function onChanged(
  sheetId: string | undefined,
  callback: (change: SheetChange) => void,
): Promise<() => Promise<void>> {
  const handler = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = sheetId === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
    const added = sheet.onChanged.add((event) => {
      // Before ExcelApi 1.14 nobody says who wrote: what we wrote is then read again, which changes nothing.
      if (event.triggerSource !== 'ThisLocalAddin') callback(changeOf(event));
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

function changeOf({ worksheetId, changeType, address }: Excel.WorksheetChangedEventArgs): SheetChange {
  const areas = changeType === 'RangeEdited' ? areasOf(address) : undefined;
  return { sheetId: worksheetId, areas: areas ?? null };
}
