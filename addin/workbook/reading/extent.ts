/**
 * How much of a sheet is read. A stray value in the last column or the last row makes a sheet of millions of cells; nobody's list has
 * hundreds of columns, or thousands of blank rows in it. What stands beyond is not read, and said.
 */
import { area, lastRow, type Area } from '#domain/sheet/area.ts';

/** A smaller sheet is read as it is. */
const MOST_COLUMNS = 256;
const MOST_ROWS = 60_000;
/** Rows asked about at once. */
const BAND = 16_384;
/** So many blank rows, and what follows belongs to nothing above. */
const GAP = 5_000;

export interface Extent {
  readonly area: Area;
  /** null: nothing stands beyond. */
  readonly beyond: Area | null;
}

export const isLarge = ({ rows, columns }: Area): boolean => rows > MOST_ROWS || columns > MOST_COLUMNS;

/** What of an area is in use, after the next sync. */
function queueUsed(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): () => Area | null {
  const used = sheet
    .getRangeByIndexes(row, column, rows, columns)
    .untrack()
    .getUsedRangeOrNullObject(true)
    .untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return () =>
    used.isNullObject ? null : area(used.rowIndex, used.columnIndex, used.rowCount, used.columnCount);
}

/** One round trip more where the sheet is large, none where it is not. */
export async function extentOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Area,
): Promise<Extent> {
  if (!isLarge(used)) return { area: used, beyond: null };
  const columns = Math.min(used.columns, MOST_COLUMNS);
  const right = { ...used, column: used.column + columns, columns: used.columns - columns };
  const farRight = right.columns > 0 ? queueUsed(sheet, right) : () => null;
  const bands: (() => Area | null)[] = [];
  for (let done = 0; done < used.rows; done += BAND)
    bands.push(
      queueUsed(sheet, {
        row: used.row + done,
        column: used.column,
        rows: Math.min(BAND, used.rows - done),
        columns,
      }),
    );
  await context.sync();
  const { parts, below } = together(bands.flatMap((band) => band() ?? []));
  const last = Math.max(used.row, ...parts.map(lastRow));
  const width = Math.max(1, ...parts.map((part) => part.column + part.columns - used.column));
  return {
    area: area(used.row, used.column, last - used.row + 1, width),
    beyond: farRight() ?? below,
  };
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
