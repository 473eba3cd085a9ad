/**
 * A list whose header comes again with its columns in another order, in which every column of the first can be found: from there on
 * the cells are put under the first header's columns, the list is read whole, and what was read of it says where in the sheet it
 * stands.
 */
import type { SheetBlock } from '../../sheet/block.ts';
import type { ColumnMatch } from '../shape/column.ts';
import type { Member } from '../shape/member.ts';
import type { RosterReading } from '../shape/reading.ts';
import { columnFinder } from './column-finder.ts';

type Columns = readonly ColumnMatch[];
/** A row that is read, by its index in the sheet's row. */
export type ColumnOrder = readonly number[];
/** By the index of a row in the block: undefined where it is as it stands. */
export type Orders = (index: number) => ColumnOrder | undefined;

/** undefined: a known column of either header has none in the other, so that nobody can say where it belongs. */
export function orderBelow(first: Columns, below: Columns, left: number): ColumnOrder | undefined {
  const found = new Map<number, number>();
  for (const one of first) {
    // By its header, or by what it means.
    const same =
      below.find(({ key }) => key === one.key) ?? below.find(({ field }) => field && field === one.field);
    if (same) found.set(one.column - left, same.column - left);
    else if (one.field) return undefined;
  }
  const taken = new Set(found.values());
  if (taken.size < found.size || below.some(({ column, field }) => field && !taken.has(column - left)))
    return undefined;
  const all = [...Array(Math.max(...found.keys(), ...taken) + 1).keys()];
  const others = all.filter((index) => !taken.has(index));
  return all.map((index) => found.get(index) ?? others.shift() ?? 0);
}

/** The block as it is read. */
export const inOrder = (block: SheetBlock, orders: Orders): SheetBlock => ({
  ...block,
  values: block.values.map((row, index) => {
    const order = orders(index);
    return order ? row.map((_, at) => row[order[at] ?? at] ?? '') : row;
  }),
});

/** What was read of such a block, with the places of the sheet. */
export function asInSheet(
  reading: RosterReading,
  orders: Orders,
  { top, left, values }: SheetBlock,
): RosterReading {
  const columnOf = columnFinder(reading.columns);
  const fields = reading.columns.flatMap((match) => match.stacked ?? match.field ?? []);
  const placed = (row: number, column: number): number =>
    left + (orders(row - 1 - top)?.[column - left] ?? column - left);
  const moved = <T extends Member>(member: T): T => {
    if (!orders(member.row - 1 - top)) return member;
    const places = fields.map((field) => {
      const { row, column } = member.at?.[field] ?? {
        row: member.row,
        column: columnOf(field, member.fields) ?? 0,
      };
      return [field, { row, column: placed(row, column) }] as const;
    });
    return { ...member, at: Object.fromEntries(places) };
  };
  return {
    ...reading,
    reordered: new Set(values.flatMap((_, index) => (orders(index) ? [top + index + 1] : []))),
    members: reading.members.map(moved),
    ...(reading.left && { left: reading.left.map(moved) }),
    problems: reading.problems.map((problem) => ({
      ...problem,
      column: placed(problem.row, problem.column),
    })),
  };
}
