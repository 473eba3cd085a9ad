/**
 * What is remembered of a table of ours, and how its columns are found again after the office has inserted, moved or renamed
 * some. Column ids survive that within a session, but may be given anew when a file is opened; headers survive that, but may be
 * renamed. So ids are believed only where they agree with the headers of most columns.
 */
import type { ColumnSpec } from './table-spec.ts';

export interface KnownColumn {
  readonly id: number;
  readonly header: string;
}

export interface KnownTable {
  readonly tableId: string;
  readonly tableName: string;
  readonly columns: Readonly<Record<string, KnownColumn>>;
  /** Totals as they were written: value, and column of the sheet. */
  readonly totals: Readonly<Record<string, { readonly column: number; readonly value: string | number }>>;
}

export interface StandingColumn {
  readonly id: number;
  readonly name: string;
}

/** Where each of our columns stands now, counted from the table's first; a deleted one is absent. */
export function locateColumns(
  specs: readonly ColumnSpec[],
  standing: readonly StandingColumn[],
  known: KnownTable,
): ReadonlyMap<string, number> {
  const byName = new Map(standing.map(({ name }, index) => [name, index]));
  const byId = new Map(standing.map(({ id }, index) => [id, index]));
  const guesses = specs.map((spec) => {
    const before = known.columns[spec.key];
    return {
      key: spec.key,
      named: byName.get(before?.header ?? spec.header) ?? byName.get(spec.header),
      numbered: before && byId.get(before.id),
    };
  });
  const both = guesses.filter(({ named, numbered }) => named !== undefined && numbered !== undefined);
  const agreeing = both.filter(({ named, numbered }) => named === numbered).length;
  const idsHold = agreeing > both.length / 2;
  const located = new Map<string, number>();
  for (const { key, named, numbered } of guesses) {
    const at = idsHold ? (numbered ?? named) : named;
    if (at !== undefined && ![...located.values()].includes(at)) located.set(key, at);
  }
  return located;
}

export function knownTable(value: unknown): KnownTable | undefined {
  if (!isRecord(value) || typeof value.tableId !== 'string' || typeof value.tableName !== 'string')
    return undefined;
  const columns: Record<string, KnownColumn> = {};
  for (const [key, column] of Object.entries(isRecord(value.columns) ? value.columns : {})) {
    if (!isRecord(column) || typeof column.id !== 'number' || typeof column.header !== 'string') continue;
    columns[key] = { id: column.id, header: column.header };
  }
  return { tableId: value.tableId, tableName: value.tableName, columns, totals: knownTotals(value.totals) };
}

function knownTotals(value: unknown): KnownTable['totals'] {
  const totals: Record<string, { column: number; value: string | number }> = {};
  for (const [key, total] of Object.entries(isRecord(value) ? value : {})) {
    if (!isRecord(total) || typeof total.column !== 'number') continue;
    if (typeof total.value !== 'number' && typeof total.value !== 'string') continue;
    totals[key] = { column: total.column, value: total.value };
  }
  return totals;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
