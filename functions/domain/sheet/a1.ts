/** Addresses as Excel writes them (A1). Rows and columns count from 0 here. */
import {
  area,
  cellCount,
  isEntireColumns,
  isEntireRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  type Spot,
} from './area.ts';

/** 0 → 'A', 26 → 'AA'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** (13, 3) → 'D14'. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** 'B2:C3', 'B2', 'A:C', '3:5'; the whole sheet is its rows. */
export function areaAddress(a: Area): string {
  if (isEntireRows(a)) return `${a.row + 1}:${lastRow(a) + 1}`;
  if (isEntireColumns(a)) return `${columnLetters(a.column)}:${columnLetters(lastColumn(a))}`;
  const start = cellAddress(a.row, a.column);
  return cellCount(a) === 1 ? start : `${start}:${cellAddress(lastRow(a), lastColumn(a))}`;
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
export function parseArea(text: string): Area | null {
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

/** 'D14' → (13, 3); null where it is not one cell. */
export function parseCell(text: string): Spot | null {
  const parsed = parseArea(text);
  return parsed && cellCount(parsed) === 1 ? { row: parsed.row, column: parsed.column } : null;
}
