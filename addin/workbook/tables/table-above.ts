/** The rows above a table of ours: title, what it covers, totals over the columns wherever those stand now. */
import { FORMATS, plainText } from './cells.ts';
import type { KnownTable } from './table-known.ts';
import { ROWS_ABOVE, type TableSpec } from './table-spec.ts';

export interface Above {
  readonly sheet: Excel.Worksheet;
  readonly columnAt: ReadonlyMap<string, number>;
  /** Zero-based column of the table's first. */
  readonly left: number;
  readonly headerRow?: number;
  readonly before: KnownTable['totals'];
}

/** Queues the writes after one look at what stands there; returns the totals to remember. */
export async function writeAbove(
  context: Excel.RequestContext,
  spec: TableSpec,
  { sheet, columnAt, left, headerRow = ROWS_ABOVE, before }: Above,
): Promise<KnownTable['totals']> {
  const totalsRow = headerRow - 1;
  if (headerRow < ROWS_ABOVE) return {};
  sheet.getRangeByIndexes(headerRow - ROWS_ABOVE, left, 1, 1).untrack().values = [[plainText(spec.title)]];
  sheet.getRangeByIndexes(headerRow - ROWS_ABOVE + 1, left, 1, 1).untrack().values = [[plainText(spec.line)]];
  const totals: Record<string, { column: number; value: string | number }> = {};
  for (const { key, kind } of spec.columns) {
    const at = columnAt.get(key);
    const value = spec.totals[key];
    if (at === undefined || value === undefined) continue;
    const cell = sheet.getRangeByIndexes(totalsRow, left + at, 1, 1).untrack();
    cell.numberFormat = [[FORMATS[kind]]];
    cell.values = [[typeof value === 'string' ? plainText(value) : value]];
    totals[key] = { column: left + at, value };
  }
  await clearMoved(context, sheet, totalsRow, before, totals);
  return totals;
}

/**
 * A column inserted into the table moves its cells but not the totals above; those that were left behind are taken away, and
 * only while they still hold what was written.
 */
async function clearMoved(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  totalsRow: number,
  before: KnownTable['totals'],
  now: KnownTable['totals'],
): Promise<void> {
  const taken = new Set(Object.values(now).map(({ column }) => column));
  const left = Object.values(before)
    .filter(({ column }) => !taken.has(column))
    .map(({ column, value }) => {
      const cell = sheet.getRangeByIndexes(totalsRow, column, 1, 1);
      cell.load('values');
      return { cell, value };
    });
  if (left.length === 0) return;
  await context.sync();
  for (const { cell, value } of left) if (cell.values[0]?.[0] === value) cell.values = [['']];
}
