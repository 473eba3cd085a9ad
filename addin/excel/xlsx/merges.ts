/** Merged areas as Excel keeps them: none over another, and nothing in the cells that lie under one but its first. */
import { lastColumn, lastRow, MAX_COLUMNS, type Area } from '#domain/sheet/area.ts';

/**
 * The areas of those that lie over none above them, and for every cell whether one covers it. Cells are asked for row by row from the
 * top: `covers` answers for its row only until a later one was asked for.
 */
export function settledMerges(merges: readonly Area[]): {
  readonly kept: readonly Area[];
  readonly covers: (row: number, column: number) => boolean;
} {
  const ordered = merges
    .filter(({ rows, columns }) => rows * columns > 1)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const kept = withoutOverlaps(ordered);
  const until = new Int32Array(MAX_COLUMNS).fill(-1);
  const from = new Int32Array(MAX_COLUMNS).fill(-1);
  let next = 0;
  const reach = (row: number): void => {
    for (let merged = kept[next]; merged && merged.row <= row; merged = kept[(next += 1)]) {
      until.fill(lastRow(merged), merged.column, lastColumn(merged) + 1);
      from.fill(-1, merged.column, lastColumn(merged) + 1);
      from[merged.column] = merged.row;
    }
  };
  return {
    kept,
    covers: (row, column) => {
      reach(row);
      return (until[column] ?? -1) >= row && from[column] !== row;
    },
  };
}

function withoutOverlaps(ordered: readonly Area[]): Area[] {
  const until = new Int32Array(MAX_COLUMNS).fill(-1);
  return ordered.filter((merged) => {
    for (let column = merged.column; column <= lastColumn(merged); column += 1)
      if ((until[column] ?? -1) >= merged.row) return false;
    until.fill(lastRow(merged), merged.column, lastColumn(merged) + 1);
    return true;
  });
}
