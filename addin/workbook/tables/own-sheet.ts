/** Finds a sheet that we wrote again, so that it is brought up to date and no other is written over. */
import { WorkbookError } from '../errors.ts';

/**
 * The sheet with the kept id, wherever it was moved and however it is called by now. A file that went through another program may
 * give its sheets new ids; then the title in its first cell tells. WorkbookError 'sheet-protected'.
 */
export async function ownSheet(
  context: Excel.RequestContext,
  kept: unknown,
  title: string,
): Promise<Excel.Worksheet | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/protection/protected');
  await context.sync();
  const byId = worksheets.items.find(({ id }) => id === kept);
  const sheet = byId ?? (await byTitle(context, worksheets.items, title));
  if (sheet?.protection.protected) throw new WorkbookError('sheet-protected');
  return sheet;
}

async function byTitle(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  wanted: string,
): Promise<Excel.Worksheet | undefined> {
  const titles = sheets.map((sheet) => {
    const title = sheet.getRangeByIndexes(0, 0, 1, 1).untrack();
    title.load('values');
    return title;
  });
  await context.sync();
  return sheets.find((_, index) => titles[index]?.values[0]?.[0] === wanted);
}
