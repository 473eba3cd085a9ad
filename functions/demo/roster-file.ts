/** Writes a roster as the .xlsx file a clerk would have: for samples, for trying out and for tests. */
import ExcelJS from 'exceljs';
import type { GeneratedMember } from './generator/draft.ts';
import type { PlantedDefect } from './roster-defects.ts';
import { COLUMNS, headerRow, sheetRows, type RosterSheetOptions, type SheetCell } from './roster-sheet.ts';

export interface RosterFileOptions extends RosterSheetOptions {
  /** From plantDefects() with the same members and style. */
  readonly defects?: readonly PlantedDefect[];
}

const SHEET = 'Danh sach dang vien';
const FONT = { name: 'Times New Roman', size: 12 };
const MERGED_TITLES = [3, 4];

/** The bytes of the workbook; the same rows always give the same cells. */
export async function writeRosterXlsx(
  members: readonly GeneratedMember[],
  options: RosterFileOptions,
): Promise<Uint8Array> {
  return bytesOf(rosterWorkbook(members, options));
}

export const bytesOf = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer());

/** The same before it is a file, for whoever does something to it. */
export function rosterWorkbook(
  members: readonly GeneratedMember[],
  options: RosterFileOptions,
): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(`${options.asOf}T00:00:00Z`);
  const sheet = workbook.addWorksheet(SHEET, {
    views: [{ state: 'frozen', ySplit: headerRow(options.style) }],
  });
  sheetRows(members, options).forEach((cells, row) => {
    cells.forEach((cell, column) => {
      writeCell(sheet.getCell(row + 1, column + 1), cell);
    });
  });
  for (const { cell, wrong } of options.defects ?? []) writeCell(sheet.getCell(cell), wrong);
  dress(sheet, members.length, options);
  return workbook;
}

function writeCell(target: ExcelJS.Cell, cell: SheetCell): void {
  target.font = FONT;
  if (cell === null) return;
  target.value = cell;
  if (cell instanceof Date) target.numFmt = 'dd/mm/yyyy';
  else if (typeof cell === 'string') target.numFmt = '@';
}

function dress(sheet: ExcelJS.Worksheet, members: number, { style }: RosterFileOptions): void {
  const header = headerRow(style);
  COLUMNS.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (let row = header; row <= header + members; row++) {
    for (let column = 1; column <= COLUMNS.length; column++) {
      const thin = { style: 'thin' } as const;
      sheet.getCell(row, column).border = { top: thin, left: thin, bottom: thin, right: thin };
    }
  }
  const bold = { ...FONT, bold: true };
  const centred = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;
  for (let column = 1; column <= COLUMNS.length; column++) {
    Object.assign(sheet.getCell(header, column), { font: bold, alignment: centred });
  }
  if (style !== 'clerk') return;
  for (const row of MERGED_TITLES) {
    sheet.mergeCells(row, 1, row, COLUMNS.length);
    Object.assign(sheet.getCell(row, 1), { font: bold, alignment: centred });
  }
}
