/** Many single cells as few areas, and many areas as few addresses, so that Excel is asked little. */
import { areaAddress } from '#domain/sheet/a1.ts';
import type { Area, Spot } from '#domain/sheet/area.ts';

/** Excel's own object for it, let go after the next sync. */
export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns).untrack();

/** The fewest obvious rectangles over single cells: runs down a column, then equal runs of neighbouring columns joined. */
export function coalesce(spots: Iterable<Spot>): Area[] {
  const runs = columnRuns(spots);
  const open = new Map<string, Area>();
  const areas: Area[] = [];
  for (const run of runs) {
    const key = `${run.row}:${run.rows}`;
    const left = open.get(key);
    if (left && left.column + left.columns === run.column) {
      open.set(key, { ...left, columns: left.columns + 1 });
      continue;
    }
    if (left) areas.push(left);
    open.set(key, run);
  }
  return [...areas, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Runs in column order, so that joining needs one look to the left. */
function columnRuns(spots: Iterable<Spot>): Area[] {
  const rowsOf = new Map<number, Set<number>>();
  for (const { row, column } of spots) {
    const rows = rowsOf.get(column) ?? new Set<number>();
    rowsOf.set(column, rows.add(row));
  }
  const runs: Area[] = [];
  for (const [column, rows] of [...rowsOf].sort(([a], [b]) => a - b)) {
    let first: number | undefined;
    for (const row of [...rows].sort((a, b) => a - b)) {
      first ??= row;
      if (rows.has(row + 1)) continue;
      runs.push({ row: first, column, rows: row - first + 1, columns: 1 });
      first = undefined;
    }
  }
  return runs;
}

/** Excel cuts an address off after 8,192 characters without a word; joined addresses stay below that. */
export function joinAddresses(areas: readonly Area[], limit = 8_000): string[] {
  const joined: string[] = [];
  let current = '';
  for (const area of areas) {
    const address = areaAddress(area);
    if (current !== '' && current.length + 1 + address.length > limit) {
      joined.push(current);
      current = '';
    }
    current = current === '' ? address : `${current},${address}`;
  }
  return current === '' ? joined : [...joined, current];
}
