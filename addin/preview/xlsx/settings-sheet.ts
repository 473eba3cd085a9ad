/** workbook.settings in a file: a very hidden sheet of the preview's own, because the file library drops the real place. */
import type { Workbook as FileWorkbook, Worksheet as FileSheet } from 'exceljs';
import { textIn } from './loose.ts';
import type { WorkbookModel } from '../workbook/workbook.ts';

export const SETTINGS_SHEET = '_khopso_settings';
/** A cell holds 32,767 characters; longer values go on in the next columns. */
const PIECE = 30_000;

export function readSettings(workbook: WorkbookModel, source: FileSheet): void {
  source.eachRow((row) => {
    const key = textIn(row.getCell(1).value);
    let text = '';
    for (let column = 2; column <= row.cellCount; column += 1) text += textIn(row.getCell(column).value);
    if (key === '') return;
    try {
      const value: unknown = JSON.parse(text);
      workbook.settings.set(key, value);
    } catch {
      // A person changed the sheet by hand: the setting is lost, the workbook is not.
    }
  });
}

export function writeSettings(workbook: WorkbookModel, file: FileWorkbook): void {
  if (workbook.settings.size === 0) return;
  const sheet = file.addWorksheet(SETTINGS_SHEET, { state: 'veryHidden' });
  for (const [key, value] of workbook.settings) {
    const text = JSON.stringify(value) ?? 'null';
    const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) =>
      text.slice(at * PIECE, (at + 1) * PIECE),
    );
    sheet.addRow([key, ...pieces]).eachCell((cell) => {
      cell.numFmt = '@';
    });
  }
}
