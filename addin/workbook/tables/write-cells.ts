/** Writes single cells of a sheet that somebody else made; everything around them, and how they look, stays. */
import { inExcel } from '../run.ts';

export interface CellToWrite {
  /** 'D14' */
  readonly cell: string;
  /** '' empties it. */
  readonly value: number | '';
}

/** One by one: with a filter on, Excel writes a block into the rows in sight only. WorkbookError 'sheet-protected', 'sheet-missing'. */
export function writeCells(sheetId: string, cells: readonly CellToWrite[]): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const { cell, value } of cells) sheet.getRange(cell).untrack().values = [[value]];
    await context.sync();
  });
}
