/** Writing a block of values, as Excel does it: shapes, coercion, merged cells, filters, tables. */
import { cellCount, isUnbounded, lastColumn, lastRow, overlaps, type Area } from '#domain/sheet/area.ts';
import { isEmpty, restyle } from './cell.ts';
import { written } from './coerce.ts';
import { ExcelError } from './errors.ts';
import type { Sheet } from './sheet.ts';
import { expandTables } from './tables.ts';
import type { WorkbookModel } from './workbook.ts';
import { setValidation } from './validation.ts';

type Block = (row: number, column: number) => unknown;

/** Checks a block against the area it is for. A scalar, or a single row or cell in brackets of the right shape, fills it. */
export function blockOf(values: unknown, target: Area): Block {
  if (values === null || values === undefined) throw new ExcelError('InvalidArgument');
  if (!Array.isArray(values)) return () => values;
  const rows: readonly unknown[] = values;
  const fits =
    rows.length === target.rows && rows.every((row) => Array.isArray(row) && row.length === target.columns);
  if (!fits) {
    throw new ExcelError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => {
    const line: unknown = rows[row];
    const value: unknown = Array.isArray(line) ? line[column] : undefined;
    return value;
  };
}

/**
 * The row in the sheet that each row of a block goes to. With a filter on, Excel walks the visible rows only, so a block
 * written over hidden rows lands in the wrong ones and its end is lost (office-js#224).
 */
function rowsFor(sheet: Sheet, target: Area, wholeBlock: boolean): number[] {
  const rows = Array.from({ length: target.rows }, (_, index) => target.row + index);
  return wholeBlock ? rows.filter((row) => !sheet.hiddenByFilter(row)) : rows;
}

/** Writes `values` (2-D, or one scalar for all) into an area of bounded size. null leaves a cell as it is. */
export function writeValues(workbook: WorkbookModel, sheet: Sheet, target: Area, values: unknown): void {
  if (isUnbounded(target)) throw new ExcelError('InvalidArgument', 'An unbounded range cannot be written.');
  const block = blockOf(values, target);
  sheet.refuseProtected(target);
  if (workbook.pivotsOn(sheet).some((pivot) => overlaps(pivot.area, target))) {
    throw new ExcelError('PivotTableRangeConflict');
  }
  const wasEmpty = isBlank(sheet, target);
  const rows = rowsFor(sheet, target, target.rows > 1);
  rows.forEach((row, index) => {
    for (let column = 0; column < target.columns; column += 1) {
      const input = block(index, column);
      if (input !== null && input !== undefined)
        writeCell(sheet, row, target.column + column, input, workbook.date1904);
    }
  });
  for (const table of workbook.tablesOn(sheet)) if (overlaps(table.header, target)) table.readHeaders();
  if (wasEmpty) expandTables(workbook, sheet, target);
  workbook.changed(sheet, target);
}

/** Merged cells hold one value, in their first cell; a write into the others is lost. */
function writeCell(sheet: Sheet, row: number, column: number, input: unknown, date1904: boolean): void {
  const merged = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : null;
  if (merged && (merged.row !== row || merged.column !== column)) return;
  sheet.setCell(row, column, written(input, sheet.cell(row, column), date1904));
}

function isBlank(sheet: Sheet, target: Area): boolean {
  for (const { cell } of sheet.stored(target)) if (!isEmpty(cell)) return false;
  return true;
}

/** Nothing is the usual format again. */
function numberFormatIn(format: unknown): string {
  if (typeof format !== 'string') throw new ExcelError('InvalidArgument');
  return format === '' ? 'General' : format;
}

export function writeNumberFormats(
  workbook: WorkbookModel,
  sheet: Sheet,
  target: Area,
  values: unknown,
): void {
  if (isUnbounded(target)) throw new ExcelError('InvalidArgument', 'An unbounded range cannot be written.');
  sheet.refuseProtected(target);
  if (!Array.isArray(values)) {
    sheet.restyle(target, { numberFormat: numberFormatIn(values) });
    workbook.changed(sheet, target, 'look');
    return;
  }
  const single: unknown =
    values.length === 1 && Array.isArray(values[0]) && values[0].length === 1 ? values[0][0] : null;
  if (typeof single === 'string') return writeNumberFormats(workbook, sheet, target, single);
  const block = blockOf(values, target);
  for (let row = target.row; row <= lastRow(target); row += 1) {
    for (let column = target.column; column <= lastColumn(target); column += 1) {
      const format = block(row - target.row, column - target.column);
      if (format === null || format === undefined) continue;
      const cell = sheet.cell(row, column);
      const style = restyle(cell.style, { numberFormat: numberFormatIn(format) });
      sheet.setCell(row, column, { ...cell, style });
    }
  }
  workbook.changed(sheet, target, 'look');
}

export type ClearWhat = 'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks';

export function clearCells(workbook: WorkbookModel, sheet: Sheet, target: Area, what: ClearWhat): void {
  sheet.refuseProtected(target);
  if (workbook.pivotsOn(sheet).some((pivot) => overlaps(pivot.area, target))) {
    throw new ExcelError('PivotTableRangeConflict');
  }
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return;
  const plainColumn = (column: number) => sheet.column(column).style;
  for (const { row, column, cell } of [...sheet.stored(target)]) {
    const style = what === 'Contents' ? cell.style : plainColumn(column);
    const content = what === 'Formats' ? cell : { value: '', formula: null };
    sheet.setCell(row, column, { value: content.value, formula: content.formula, style });
  }
  if (what !== 'Contents') clearFormats(sheet, target);
  for (const table of workbook.tablesOn(sheet)) if (overlaps(table.header, target)) table.readHeaders();
  workbook.changed(sheet, target, what === 'Formats' ? 'look' : 'cells');
}

function clearFormats(sheet: Sheet, target: Area): void {
  setValidation(sheet, target, null);
  sheet.merges = sheet.merges.filter((merged) => !overlaps(merged, target));
  sheet.conditionalFormats = sheet.conditionalFormats.filter(
    (format) => !format.areas.every((each) => overlaps(each, target) && cellCount(each) <= cellCount(target)),
  );
}
