/** Where a sheet computes: after an edit those cells may hold something else too, wherever the edit was. */
import type { Area } from '#domain/sheet/area.ts';
import { rangeOf } from '../areas.ts';
import { areasOf } from '../change.ts';

/**
 * Queues the question about what is read of a sheet that is not protected; the answer after the next sync. null: Excel's answer was cut
 * off.
 */
export function queueFormulas(sheet: Excel.Worksheet, area: Area): () => readonly Area[] | null {
  // Over a whole sheet, which a value in its last cell makes the used range, Excel may look without an end (office-js#4245).
  const read = rangeOf(sheet, area);
  const found = read.getSpecialCellsOrNullObject('Formulas').untrack();
  found.load('address,areaCount');
  return () => {
    if (found.isNullObject) return [];
    const areas = areasOf(found.address);
    return areas?.length === found.areaCount ? areas : null;
  };
}
