/** Rows and columns that are hidden or filtered away are read like the others; that they are there is said once a sheet. */
import type { Member } from '../shape/member.ts';
import type { ReadingProblem } from '../shape/problem.ts';
import type { SheetBlock } from '../../sheet/block.ts';
import type { FieldKey } from '../shape/field.ts';

interface ReadColumn {
  readonly column: number;
  readonly field: FieldKey;
}

export function hiddenProblems(
  { hiddenRows, hiddenColumns, values, top, left }: SheetBlock,
  members: readonly Member[],
  columns: readonly ReadColumn[],
): ReadingProblem[] {
  const rows = hiddenRows?.size ? members.filter(({ row }) => hiddenRows.has(row - 1)) : [];
  const unseen = hiddenColumns?.size ? columns.filter(({ column }) => hiddenColumns.has(column)) : [];
  const [member, column] = [rows[0] ?? members[0], unseen[0] ?? columns[0]];
  if ((rows.length === 0 && unseen.length === 0) || !member || !column) return [];
  return [
    {
      code: 'hidden',
      row: member.row,
      column: column.column,
      field: column.field,
      value: values[member.row - 1 - top]?.[column.column - left] ?? '',
      count: rows.length,
      columns: unseen.length,
    },
  ];
}
