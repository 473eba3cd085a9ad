/** What a person types into a cell. Unlike an add-in's write, a date typed the Vietnamese way becomes a date. */
import { area } from '#domain/sheet/area.ts';
import { restyle } from './cell.ts';
import { dateToSerial, isDateFormat } from './number-format.ts';
import type { Sheet } from './sheet.ts';
import type { WorkbookModel } from './workbook.ts';
import { clearCells, writeValues } from './write.ts';

/** 19/5/2021 or 19-5-21 as a serial number; null where there is no such day. Two digits: 30 and later are the last century. */
export function dateIn(text: string): number | null {
  const match = /^\s*(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})\s*$/.exec(text);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists && full >= 1900 ? dateToSerial(date) : null;
}

export function typeInto(
  workbook: WorkbookModel,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): void {
  const target = area(row, column);
  if (text === '') {
    clearCells(workbook, sheet, target, 'Contents');
    return;
  }
  const cell = sheet.cell(row, column);
  const serial = cell.style.numberFormat === '@' ? null : dateIn(text);
  if (serial === null) {
    writeValues(workbook, sheet, target, [[text]]);
    return;
  }
  sheet.refuseProtected(target);
  if (!isDateFormat(cell.style.numberFormat)) {
    sheet.setCell(row, column, { ...cell, style: restyle(cell.style, { numberFormat: 'dd/mm/yyyy' }) });
  }
  writeValues(workbook, sheet, target, [[serial]]);
}
