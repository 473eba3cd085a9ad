/** "D14" in the place where a file writes it a million times: without a pattern, in capitals or not. */
import { MAX_COLUMNS, MAX_ROWS } from '#domain/sheet/area.ts';
import { XlsxError } from '../zip/problem.ts';

const DOLLAR = 36;

/** Row and column in one number, row first; -1: no reference. Throws 'damaged' for a place that no sheet has. */
export function placeIn(reference: string): number {
  let column = 0;
  let row = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    const letter = (code & 0xdf) - 64;
    if (code >= 48 && code <= 57 && column > 0) row = row * 10 + code - 48;
    else if (letter >= 1 && letter <= 26 && code >= 65 && row === 0) column = column * 26 + letter;
    else if (code !== DOLLAR) return -1;
  }
  if (column === 0 || row === 0) return -1;
  return placeOf(row - 1, column - 1);
}

export function placeOf(row: number, column: number): number {
  if (row >= MAX_ROWS || column >= MAX_COLUMNS) throw new XlsxError('damaged');
  return row * MAX_COLUMNS + column;
}

export const rowOf = (place: number): number => Math.floor(place / MAX_COLUMNS);
export const columnOf = (place: number): number => place % MAX_COLUMNS;
