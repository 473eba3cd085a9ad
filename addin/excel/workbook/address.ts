/** Rectangles of cells and their A1 names. Rows and columns count from 0, as in Excel's own client. */
import { ExcelError } from './errors.ts';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});

/** 0 → 'A', 26 → 'AA'. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const isEntireColumns = (a: Area): boolean => a.rows === MAX_ROWS;
export const isEntireRows = (a: Area): boolean => a.columns === MAX_COLUMNS;
export const isUnbounded = (a: Area): boolean => isEntireColumns(a) || isEntireRows(a);
export const cellCount = (a: Area): number => a.rows * a.columns;
export const lastRow = (a: Area): number => a.row + a.rows - 1;
export const lastColumn = (a: Area): number => a.column + a.columns - 1;
export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** 'B2:C3', 'B2', 'A:C', '3:5'; the whole sheet is its rows. */
export function formatArea(a: Area): string {
  if (isEntireRows(a)) return `${a.row + 1}:${lastRow(a) + 1}`;
  if (isEntireColumns(a)) return `${columnName(a.column)}:${columnName(lastColumn(a))}`;
  const start = `${columnName(a.column)}${a.row + 1}`;
  return cellCount(a) === 1 ? start : `${start}:${columnName(lastColumn(a))}${lastRow(a) + 1}`;
}

export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** Splits "'My sheet'!A1" into the sheet's name (null where none is given) and the rest. */
export function splitAddress(address: string): { sheet: string | null; cells: string } {
  const bang = address.lastIndexOf('!');
  if (bang < 0) return { sheet: null, cells: address };
  const name = address.slice(0, bang);
  const quoted = /^'(.*)'$/s.exec(name);
  return { sheet: quoted?.[1]?.replaceAll("''", "'") ?? name, cells: address.slice(bang + 1) };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if ((row !== null && (row < 0 || row >= MAX_ROWS)) || (column !== null && column >= MAX_COLUMNS))
    return null;
  return { row, column };
}

/** Reads one A1 reference without a sheet; null where it is not one. */
export function tryParseArea(text: string): Area | null {
  const [first = '', second, ...more] = text.trim().split(':');
  if (more.length > 0) return null;
  const a = corner(first);
  const b = second === undefined ? a : corner(second);
  if (!a || !b || (a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null))
    return null;
  if (second === undefined && (a.row === null || a.column === null)) return null;
  const rows =
    a.row === null || b.row === null ? [0, MAX_ROWS - 1] : [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  const columns =
    a.column === null || b.column === null
      ? [0, MAX_COLUMNS - 1]
      : [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  const [top = 0, bottom = 0] = rows;
  const [left = 0, right = 0] = columns;
  return area(top, left, bottom - top + 1, right - left + 1);
}

export function parseArea(text: string): Area {
  const parsed = tryParseArea(text);
  if (!parsed) throw new ExcelError('InvalidArgument', 'The address is not a valid reference.');
  return parsed;
}

/** Refuses a rectangle that leaves the sheet, as getOffsetRange and its kin do. */
export function checkedArea(row: number, column: number, rows: number, columns: number): Area {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1) throw new ExcelError('InvalidArgument');
  if (row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) throw new ExcelError('InvalidArgument');
  return area(row, column, rows, columns);
}

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? area(row, column, rows, columns) : null;
}

export const overlaps = (a: Area, b: Area): boolean => intersect(a, b) !== null;

export function contains(outer: Area, inner: Area): boolean {
  const common = intersect(outer, inner);
  return common !== null && sameArea(common, inner);
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return area(
    row,
    column,
    Math.max(lastRow(a), lastRow(b)) - row + 1,
    Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  );
}
