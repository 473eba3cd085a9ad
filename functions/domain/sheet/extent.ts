/**
 * How much of a sheet is read. A stray value in the last column or the last row makes a sheet of millions of cells; nobody's list has
 * hundreds of columns, or thousands of blank rows in it. What stands beyond is not read, and said.
 */
import { area, cellCount, lastRow, type Area } from './area.ts';

/** A smaller sheet is read as it is. */
const MOST_COLUMNS = 256;
const MOST_ROWS = 60_000;
const MOST_CELLS = 3_000_000;
/** Rows asked about at once. */
const BAND = 16_384;
/** So many blank rows, and what follows belongs to nothing above. */
const GAP = 5_000;

export interface Extent {
  readonly area: Area;
  /** null: nothing stands beyond. */
  readonly beyond: Area | null;
}

export const isLarge = (used: Area): boolean =>
  used.rows > MOST_ROWS || used.columns > MOST_COLUMNS || cellCount(used) > MOST_CELLS;

/** Of a large sheet the parts to ask about, what of each is in use: bands from top to bottom, and all that is too far right. */
export function partsOf(used: Area): { readonly bands: readonly Area[]; readonly right: Area | null } {
  const columns = Math.min(used.columns, MOST_COLUMNS);
  const bands: Area[] = [];
  for (let done = 0; done < used.rows; done += BAND)
    bands.push(area(used.row + done, used.column, Math.min(BAND, used.rows - done), columns));
  const rest = used.columns - columns;
  return { bands, right: rest > 0 ? area(used.row, used.column + columns, used.rows, rest) : null };
}

/** `bands` and `right`: what is in use of the parts, null where nothing is. */
export function extentFrom(used: Area, bands: readonly (Area | null)[], right: Area | null): Extent {
  const { parts, below } = together(bands.flatMap((band) => band ?? []));
  const columns = Math.max(1, ...parts.map((part) => part.column + part.columns - used.column));
  const rows = Math.max(used.row, ...parts.map(lastRow)) - used.row + 1;
  const most = Math.min(rows, Math.floor(MOST_CELLS / columns));
  const cut = rows > most ? area(used.row + most, used.column, rows - most, columns) : null;
  return { area: area(used.row, used.column, most, columns), beyond: right ?? cut ?? below };
}

/** From the top as far as no gap comes; and what comes after it. */
function together(bands: readonly Area[]): { readonly parts: readonly Area[]; readonly below: Area | null } {
  const parts: Area[] = [];
  for (const band of bands) {
    const above = parts.at(-1);
    if (above && band.row - lastRow(above) > GAP) return { parts, below: band };
    parts.push(band);
  }
  return { parts, below: null };
}
