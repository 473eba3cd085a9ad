/**
 * How many rows of the sheet one member takes. In the official book they are two to four: the number stands in the first only,
 * merged over the others. Told by the distance between the numbers, and only under a header with several facts in a column.
 */
import type { ColumnMatch } from '../shape/column.ts';
import type { SheetBlock } from '../../sheet/block.ts';
import { clean } from '../../language/clean.ts';
import { isColumnNumbers } from './header.ts';

const MOST_ROWS = 4;
const SAMPLED_ROWS = 400;
const NUMBER = /^\d+[.)]?$/;

/** The most rows that a member takes: 1 in nearly every sheet. `from`: the first row below the header. */
export function rowsOfMember(block: SheetBlock, from: number, columns: readonly ColumnMatch[]): number {
  const number = columns.find(({ field }) => field === 'stt');
  if (!number || !columns.some(({ lines }) => lines)) return 1;
  const index = number.column - block.left;
  const distances = new Map<number, number>();
  let before: number | undefined;
  let numbered = 0;
  const end = Math.min(block.values.length, from + SAMPLED_ROWS);
  for (let at = from; at < end; at += 1) {
    const row = block.values[at] ?? [];
    if (!NUMBER.test(clean(String(row[index] ?? ''))) || isColumnNumbers(row)) continue;
    numbered += 1;
    if (before !== undefined && at - before <= MOST_ROWS)
      distances.set(at - before, (distances.get(at - before) ?? 0) + 1);
    before = at;
  }
  if (numbered === 1) return MOST_ROWS;
  const next = distances.get(1) ?? 0;
  const apart = [...distances].filter(([distance]) => distance > 1);
  const further = apart.reduce((sum, [, times]) => sum + times, 0);
  return further > next ? Math.max(...apart.map(([distance]) => distance)) : 1;
}
