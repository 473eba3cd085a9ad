/** How wide a column must be for what it shows, in characters. */
import { area, MAX_ROWS } from '#domain/sheet/area.ts';
import { displayText } from './number-format.ts';
import type { Sheet } from './sheet.ts';

const MOST_CHARACTERS = 255;
const MARGIN = 1.5;

/** null for a column that shows nothing: its width stays. */
export function fittingWidth(sheet: Sheet, column: number): number | null {
  let longest = 0;
  for (const { cell } of sheet.stored(area(0, column, MAX_ROWS, 1))) {
    for (const line of displayText(cell).split('\n')) longest = Math.max(longest, line.length);
  }
  return longest === 0 ? null : Math.min(longest + MARGIN, MOST_CHARACTERS);
}
