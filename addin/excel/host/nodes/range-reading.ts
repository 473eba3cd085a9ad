/** The two-dimensional answers of a range. A range of unbounded or enormous size answers null, as Excel does. */
import { cellCount, isUnbounded, lastRow, lastColumn, type Area } from '#domain/sheet/area.ts';
import { isEmpty, isError, scalar, type Cell } from '../../workbook/cell.ts';
import { displayText } from '../../workbook/number-format.ts';
import type { Sheet } from '../../workbook/sheet.ts';

const MAX_CELLS = 5_000_000;

/** What differs from cell to cell answers null; what all share answers itself. */
export function shared<T>(values: Iterable<T>): T | null {
  let first: { value: T } | null = null;
  for (const value of values) {
    first ??= { value };
    if (first.value !== value) return null;
  }
  return first?.value ?? null;
}

export function readBlock<T>(sheet: Sheet, within: Area, read: (cell: Cell) => T): T[][] | null {
  if (isUnbounded(within) || cellCount(within) > MAX_CELLS) return null;
  return Array.from({ length: within.rows }, (_, row) =>
    Array.from({ length: within.columns }, (__, column) =>
      read(sheet.cell(within.row + row, within.column + column)),
    ),
  );
}

export const valueOf = (cell: Cell): string | number | boolean => scalar(cell.value);
export const formulaOf = (cell: Cell): string | number | boolean => cell.formula ?? scalar(cell.value);
export const textOf = displayText;
export const numberFormatOf = (cell: Cell): string => cell.style.numberFormat;

export function typeOf(cell: Cell): Excel.RangeValueType {
  const { value } = cell;
  if (isError(value)) return 'Error' as Excel.RangeValueType;
  if (typeof value === 'number')
    return (Number.isInteger(value) ? 'Integer' : 'Double') as Excel.RangeValueType;
  if (typeof value === 'boolean') return 'Boolean' as Excel.RangeValueType;
  return (isEmpty(cell) ? 'Empty' : 'String') as Excel.RangeValueType;
}

export function* rowsOf(within: Area): Generator<number> {
  for (let row = within.row; row <= lastRow(within); row += 1) yield row;
}

export function* columnsOf(within: Area): Generator<number> {
  for (let column = within.column; column <= lastColumn(within); column += 1) yield column;
}

/** Where formulas stand, runs down a column as one area. */
export function formulaAreas(sheet: Sheet, within: Area): readonly Area[] {
  const columns = new Map<number, Area[]>();
  for (const { row, column, cell } of sheet.stored(within)) {
    if (cell.formula === null) continue;
    const runs = columns.get(column) ?? [];
    const last = runs.at(-1);
    if (last && lastRow(last) + 1 === row) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
    columns.set(column, runs);
  }
  return [...columns.values()].flat();
}
