/** The lists that are offered beside the cells of a table of ours. */
import { inExcel } from '../run.ts';
import { queueChoices } from './choice-lists.ts';
import type { TableSpec } from './table-spec.ts';

/** Puts the lists beside the columns as they stand now; columns that were deleted are left out. */
export function offerChoices(table: string, { columns }: Pick<TableSpec, 'columns'>): Promise<void> {
  return inExcel(async (context) => {
    const lists = columns.flatMap(({ header, choices }) => (choices ? [{ header, choices }] : []));
    if (lists.length === 0) return;
    const found = context.workbook.tables.getItem(table);
    found.columns.load('items/name');
    await context.sync();
    const there = lists.flatMap(({ header, choices }) => {
      const column = found.columns.items.find(({ name }) => name === header);
      return column
        ? [{ key: `${table}.${header}`, choices, range: () => column.getDataBodyRange().untrack() }]
        : [];
    });
    await queueChoices(context, there);
    await context.sync();
  });
}
