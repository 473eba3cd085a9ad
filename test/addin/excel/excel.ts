/** A workbook under Microsoft's client for one test, and what its errors say. */
import { loadExcelClient } from '../../../addin/excel/host/client.ts';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import type { HostOptions, WorkbookHost } from '../../../addin/excel/host/host.ts';
import type { CellValue } from '../../../addin/excel/workbook/cell.ts';

export function newWorkbook(options: HostOptions = {}): WorkbookHost {
  const host = createWorkbookHost(options);
  loadExcelClient(host);
  return host;
}

/** Runs one batch on the active sheet. */
export const onSheet = <T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

/** Writes a block with its first cell at `address`. */
export const put = (address: string, values: (string | number | boolean | null)[][]): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.getRange(address).getAbsoluteResizedRange(values.length, values[0]?.length ?? 1).values = values;
    await context.sync();
  });

export const valuesAt = (address: string): Promise<unknown[][]> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load('values');
    await context.sync();
    return range.values;
  });

/** The code of the error that a batch ends with; 'none' where it goes through. */
export async function codeOf(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string> {
  try {
    await onSheet(async (sheet, context) => {
      await work(sheet, context);
      await context.sync();
    });
    return 'none';
  } catch (error) {
    if (!(error instanceof Error)) return 'not an Error of this realm';
    return 'code' in error ? String(error.code) : error.message;
  }
}

/** What the model holds, without going through the client. */
export const held = (host: WorkbookHost, row: number, column: number): CellValue =>
  host.workbook.activeSheet.cell(row, column).value;
