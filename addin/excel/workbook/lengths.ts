/** Lengths on a sheet. Files count a column's width in characters of 7 pixels; Excel's API and printed pages count points. */
import type { Sheet } from './sheet.ts';

export const DEFAULT_WIDTH = 8.43;
export const DEFAULT_HEIGHT = 15;

export const charactersToPoints = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;
export const pointsToCharacters = (points: number): number => Math.max((points / 0.75 - 5) / 7, 0);

/** As it is drawn: nothing of a hidden one. */
export function columnPoints(sheet: Sheet, column: number): number {
  const { width, hidden } = sheet.column(column);
  return hidden ? 0 : charactersToPoints(width ?? DEFAULT_WIDTH);
}

export function rowPoints(sheet: Sheet, row: number): number {
  return sheet.isRowHidden(row) ? 0 : (sheet.row(row).height ?? DEFAULT_HEIGHT);
}

export type Axis = 'row' | 'column';

const lengthOf = { row: rowPoints, column: columnPoints } as const;

/** From the edge of the sheet to the near edge of a line. */
export function pointsBefore(sheet: Sheet, axis: Axis, line: number): number {
  let points = 0;
  for (let at = 0; at < line; at += 1) points += lengthOf[axis](sheet, at);
  return points;
}

/** The line that a distance from the edge falls into, and how far into it; `most` lines are looked at. */
export function lineAt(
  sheet: Sheet,
  axis: Axis,
  points: number,
  most: number,
): { readonly line: number; readonly inside: number } {
  let left = Math.max(points, 0);
  for (let line = 0; line < most - 1; line += 1) {
    const length = lengthOf[axis](sheet, line);
    if (left < length) return { line, inside: left };
    left -= length;
  }
  return { line: most - 1, inside: 0 };
}
