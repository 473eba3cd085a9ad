/** What a sheet shows of members who may be none any more, and of cells that nobody took for a part of the list. */
import type { Member } from '../shape/member.ts';
import type { ReadingProblem } from '../shape/problem.ts';
import type { SheetBlock } from '../../sheet/block.ts';
import type { FieldKey } from '../shape/field.ts';

interface ReadColumn {
  readonly column: number;
  readonly field: FieldKey;
}

/** A line through the name says that somebody is gone; they are read and counted like the others. */
export function struckProblems(
  { struck, values, top, left }: SheetBlock,
  members: readonly Member[],
  columns: readonly ReadColumn[],
): ReadingProblem[] {
  const name = columns.find(({ field }) => field === 'ho_ten');
  if (!struck?.size || !name) return [];
  const { column, field } = name;
  return members.flatMap(({ row }): ReadingProblem[] => {
    const through = struck.get(row - 1);
    if (through !== 'all' && !through?.has(column)) return [];
    const value = values[row - 1 - top]?.[column - left] ?? '';
    return value === '' ? [] : [{ code: 'struck-through', row, column, field, value }];
  });
}

export function farProblems({ beyond }: SheetBlock): ReadingProblem[] {
  if (!beyond) return [];
  return [{ code: 'far-cell', row: beyond.row + 1, column: beyond.column, field: 'ho_ten', value: '' }];
}
