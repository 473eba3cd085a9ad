/** Days of ours in cells that held nothing: whoever typed the row gave them no look, and they would show as numbers. */
import { FORMATS } from './cells.ts';
import type { Patch } from './table-plan.ts';
import { setEverywhere } from './writer.ts';

/** `at`: where the body begins in the sheet. Cells that follow each other get their look together. */
export function formatFirstDays(
  sheet: Excel.Worksheet,
  { row, column, columns, cells }: Patch,
  at: { readonly top: number; readonly left: number },
  values: readonly (readonly unknown[])[],
): void {
  columns.forEach(({ kind }, offset) => {
    if (kind !== 'date') return;
    const isFirst = (down: number): boolean =>
      typeof cells[down]?.[offset] === 'number' && values[row + down]?.[column + offset] === '';
    for (let down = 0; down < cells.length; down += 1) {
      if (!isFirst(down)) continue;
      const first = down;
      while (isFirst(down + 1)) down += 1;
      const place = [at.top + row + first, at.left + column + offset, down - first + 1, 1] as const;
      setEverywhere(sheet.getRangeByIndexes(...place).untrack(), FORMATS.date);
    }
  });
}
