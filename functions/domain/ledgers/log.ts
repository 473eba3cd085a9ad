/**
 * A ledger is the log of its changes: nothing is overwritten. What stands today, what stood on a day, and what was known of a day at
 * an earlier commit are folds of the same log.
 */
import type { LedgerRow, LedgerValue } from './definition.ts';

/** Sorts before every day: from here a row has the values with which it came, and those that are not dated. */
export const ALWAYS = '';

/** From a day on (ISO, inclusive; or ALWAYS) a row has these values; null: the cell is empty from then on. */
export interface RowChange {
  readonly row: string;
  readonly from: string;
  readonly values: Readonly<Record<string, LedgerValue | null>>;
}

/** Changes that became visible together. */
export interface LedgerCommit {
  /** Counts from 1 without a gap. */
  readonly number: number;
  /** Given by whoever saves: the same save twice is one commit. */
  readonly save: string;
  /** ISO instant. */
  readonly at: string;
  /** Who saved, as an account names them. */
  readonly by: { readonly id: string; readonly name: string };
  readonly changes: readonly RowChange[];
  /** Hash of what was asked, before the service added anything; none of commits that were made before it was kept. */
  readonly asked?: string | undefined;
}

export interface LedgerEntry {
  readonly from: string;
  readonly values: RowChange['values'];
  /** ISO instant at which it was saved; none of what was written down before there was a ledger. */
  readonly at?: string;
}

export interface RowHistory {
  readonly id: string;
  /** By day, then by commit: of two for one day the later one counts. */
  readonly entries: readonly LedgerEntry[];
  /** The commit that touched it last. */
  readonly commit: number;
}

export interface LedgerState {
  /** The number of the last commit in it; 0 where there is none. Whoever has it knows everything. */
  readonly commit: number;
  readonly rows: ReadonlyMap<string, RowHistory>;
}

export const EMPTY_LEDGER: LedgerState = { commit: 0, rows: new Map() };

/** `commits` in the order of their numbers, the next of `state` first. Throws RangeError where one is missing. */
export function withCommits(state: LedgerState, commits: readonly LedgerCommit[]): LedgerState {
  if (commits.length === 0) return state;
  const rows = new Map(state.rows);
  let last = state.commit;
  for (const { number, at, changes } of commits) {
    if (number !== last + 1) throw new RangeError(`commit ${String(last + 1)} is missing`);
    last = number;
    for (const change of changes)
      rows.set(change.row, withChange(rows.get(change.row), change, { number, at }));
  }
  return { commit: last, rows };
}

function withChange(
  history: RowHistory | undefined,
  change: RowChange,
  { number: commit, at: instant }: Pick<LedgerCommit, 'number' | 'at'>,
): RowHistory {
  const { row: id, from, values } = change;
  const entries = [...(history?.entries ?? [])];
  let at = entries.length;
  while (at > 0 && (entries[at - 1]?.from ?? '') > from) at -= 1;
  entries.splice(at, 0, { from, values, at: instant });
  return { id, entries, commit };
}

/** undefined where nothing is known of the row for that day. Whether it exists on it is what its values say. */
export function rowOn({ id, entries }: RowHistory, day: string): LedgerRow | undefined {
  const values: Record<string, LedgerValue> = {};
  let isKnown = false;
  for (const entry of entries) {
    if (entry.from > day) break;
    isKnown = true;
    for (const [column, value] of Object.entries(entry.values)) {
      if (value === null) Reflect.deleteProperty(values, column);
      else values[column] = value;
    }
  }
  return isKnown ? { id, values } : undefined;
}

/** The rows as they stand on a day, but those that were taken out; without a day those of a ledger that has no dated columns. */
export function standingRows({ rows }: LedgerState, day = ALWAYS): LedgerRow[] {
  return [...rows.values()].flatMap((history) => {
    const row = rowOn(history, day);
    return row === undefined || row.values['removed'] === true ? [] : [row];
  });
}

/** The value of one column on a day, without the others. */
export function valueOn({ entries }: RowHistory, column: string, day: string): LedgerValue | undefined {
  let value: LedgerValue | undefined;
  for (const { from, values } of entries) {
    if (from > day) break;
    if (Object.hasOwn(values, column)) value = values[column] ?? undefined;
  }
  return value;
}

/** Every day on which something of the ledger changes, in order. */
export function daysOfChange({ rows }: LedgerState): string[] {
  const days = new Set([...rows.values()].flatMap(({ entries }) => entries.map(({ from }) => from)));
  return [...days].sort();
}

/** The stretches in which a column of a row has one value, in order; a stretch without one is left out. `to` is exclusive. */
export function valuesOver(
  history: RowHistory,
  column: string,
): { readonly from: string; readonly to?: string; readonly value: LedgerValue }[] {
  const stretches: { from: string; to?: string; value: LedgerValue }[] = [];
  for (const { from, values } of history.entries) {
    const value = values[column];
    if (value === undefined) continue;
    const open = stretches.at(-1);
    if (open && open.to === undefined) {
      if (open.from === from) stretches.pop();
      else open.to = from;
    }
    if (value !== null) stretches.push({ from, value });
  }
  return stretches;
}
