import { area, MAX_COLUMNS, MAX_ROWS, type Area } from '#domain/sheet/area.ts';
import { ExcelError } from './errors.ts';

/** Refuses a rectangle that leaves the sheet, as getOffsetRange and its kin do. */
export function checkedArea(row: number, column: number, rows: number, columns: number): Area {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1) throw new ExcelError('InvalidArgument');
  if (row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) throw new ExcelError('InvalidArgument');
  return area(row, column, rows, columns);
}
