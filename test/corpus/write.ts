/** A workbook as the bytes of an .xlsx file. */
import ExcelJs from 'exceljs';
import type { PlainSheet, Workbook } from './generate.ts';
import type { CellSpec, Sheet } from './sheet.ts';

const SYSTEM_1904 = 1_462;
const DATED = /[dy]/;

/** The 1904 system counts the same day 1,462 days less. */
function valueOf({ value, format }: CellSpec, date1904: boolean): ExcelJs.CellValue {
  const dated = format !== undefined && DATED.test(format);
  if (typeof value === 'number') return dated && date1904 && value > 3_000 ? value - SYSTEM_1904 : value;
  if (typeof value !== 'object') return value;
  return value as ExcelJs.CellValue;
}

function writeRoster(file: ExcelJs.Workbook, sheet: Sheet, date1904: boolean): void {
  const target = file.addWorksheet(sheet.name);
  for (const [at, row] of sheet.rows.entries()) {
    for (const [column, cell] of row.entries()) {
      if (!cell || cell.value === '') continue;
      const written = target.getCell(at + 1, column + 1);
      written.value = valueOf(cell, date1904);
      if (cell.format !== undefined) written.numFmt = cell.format;
      written.font = { name: cell.font ?? 'Times New Roman', size: 12, ...(cell.bold ? { bold: true } : {}) };
      if (typeof cell.value === 'string' && cell.value.includes('\n')) written.alignment = { wrapText: true };
    }
  }
  for (const [top, left, bottom, right] of sheet.merges)
    target.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  for (const row of sheet.hiddenRows) target.getRow(row + 1).hidden = true;
  for (const column of sheet.hiddenColumns) target.getColumn(column + 1).hidden = true;
  if (sheet.filter) {
    const { top, left, bottom, right } = sheet.filter;
    target.autoFilter = {
      from: { row: top + 1, column: left + 1 },
      to: { row: bottom + 1, column: right + 1 },
    };
  }
}

function writePlain(file: ExcelJs.Workbook, { name, rows }: PlainSheet): void {
  const target = file.addWorksheet(name);
  for (const row of rows) target.addRow([...row]);
}

export async function writeWorkbook({ rosters, before, after, date1904 }: Workbook): Promise<Uint8Array> {
  const file = new ExcelJs.Workbook();
  file.properties.date1904 = date1904;
  file.created = new Date(Date.UTC(2026, 5, 30));
  file.modified = file.created;
  for (const sheet of before) writePlain(file, sheet);
  for (const sheet of rosters) writeRoster(file, sheet, date1904);
  for (const sheet of after) writePlain(file, sheet);
  return new Uint8Array(await file.xlsx.writeBuffer());
}
