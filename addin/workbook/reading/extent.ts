/** How much of a sheet is read, asked of Excel: a sheet that is large is asked about in parts. */
import { area, type Area } from '#domain/sheet/area.ts';
import { extentFrom, isLarge, partsOf, type Extent } from '#domain/sheet/extent.ts';

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
  const parts = partsOf(used);
  const bands = parts.bands.map((band) => queueUsed(sheet, band));
  const right = parts.right ? queueUsed(sheet, parts.right) : () => null;
  await context.sync();
  return extentFrom(
    used,
    bands.map((band) => band()),
    right(),
  );
}
