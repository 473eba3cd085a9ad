/** Room for more rows of a list: what stands there moves down, and is never written over. */
import { inExcel } from '../run.ts';

/**
 * `row`: one-based; empty afterwards. Two round trips. In a filtered list nothing moves: writing there is refused as it is. WorkbookError
 * 'sheet-protected', 'sheet-missing'.
 */
export function freeRow(sheetId: string, row: number, rows = 1): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const line = sheet.getRange(`${String(row)}:${String(row + rows - 1)}`);
    const used = line.getUsedRangeOrNullObject(true);
    used.load('address');
    sheet.load('autoFilter/isDataFiltered');
    await context.sync();
    if (used.isNullObject || sheet.autoFilter.isDataFiltered) return;
    line.insert('Down');
    await context.sync();
  });
}

/** Whether a cell of the column holds just that text; false where the sheet is gone. `column`: zero-based. */
export function columnHolds(sheetId: string, column: number, text: string): Promise<boolean> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load('id');
    await context.sync();
    if (sheet.isNullObject) return false;
    const used = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().getUsedRangeOrNullObject(true);
    used.load('values');
    await context.sync();
    return !used.isNullObject && used.values.flat().includes(text);
  });
}
