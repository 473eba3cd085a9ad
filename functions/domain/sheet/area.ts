/** Rectangles of cells. Rows and columns count from 0, as in Excel's own client. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One cell. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

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

export const isEntireColumns = (a: Area): boolean => a.rows === MAX_ROWS;
export const isEntireRows = (a: Area): boolean => a.columns === MAX_COLUMNS;
export const isUnbounded = (a: Area): boolean => isEntireColumns(a) || isEntireRows(a);
export const cellCount = (a: Area): number => a.rows * a.columns;
export const lastRow = (a: Area): number => a.row + a.rows - 1;
export const lastColumn = (a: Area): number => a.column + a.columns - 1;
export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

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
