/**
 * What an office changed: the table as it stands in the workbook beside the ledger as it stood when it was fetched. A row that is
 * missing is never an ending: it may be filtered away, or only a part was fetched. It is asked about.
 */
import { ALWAYS, rowOn } from './log.ts';
import type { LedgerState, RowChange } from './log.ts';
import { sameValue } from './definition.ts';
import type { LedgerDefinition, LedgerRow, LedgerValue, LedgerValues } from './definition.ts';

/** A row of the sheet, its cells read. */
export interface SheetRow {
  /** What its hidden cell says it was when it was fetched; undefined where it says nothing. */
  readonly stamp?: string | undefined;
  /** Zero-based in the sheet. */
  readonly sheetRow: number;
  /** A new one has been given its id. */
  readonly id: string;
  readonly isNew: boolean;
  /** It bears no id and is one that stands there: the unit whose list it is, or of the same name and place. */
  readonly found?: 'top' | 'same' | undefined;
  /** Only columns that the sheet has: an absent column says nothing. An empty cell is undefined here and its column in `columns`. */
  readonly values: LedgerValues;
}

export interface ColumnChange {
  readonly column: string;
  readonly before: LedgerValue | undefined;
  readonly after: LedgerValue | undefined;
}

export interface LedgerDifference {
  readonly added: readonly SheetRow[];
  readonly changed: readonly { readonly sheetRow: SheetRow; readonly columns: readonly ColumnChange[] }[];
  readonly unchanged: number;
  /** Rows in scope that the sheet does not have. */
  readonly missing: readonly LedgerRow[];
}

export interface Compared {
  readonly ledger: LedgerDefinition;
  readonly state: LedgerState;
  /** The day from which the changes are to count. */
  readonly day: string;
  /** The columns that the sheet has. */
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Ids of the rows that were fetched. */
  readonly fetched: readonly string[];
}

export function differenceOf({ state, day, columns, rows, fetched }: Compared): LedgerDifference {
  const seen = new Set(rows.map(({ id }) => id));
  const added = rows.filter(({ id }) => !state.rows.has(id));
  const known = rows.flatMap((sheetRow) => {
    const history = state.rows.get(sheetRow.id);
    if (!history) return [];
    const before = rowOn(history, day)?.values ?? {};
    const changes = columns.flatMap((column): ColumnChange[] => {
      const [was, is] = [before[column], sheetRow.values[column]];
      return sameValue(was, is) ? [] : [{ column, before: was, after: is }];
    });
    return [{ sheetRow, columns: changes }];
  });
  const changed = known.filter(({ columns: changes }) => changes.length > 0);
  const missing = fetched
    .filter((id) => !seen.has(id))
    .flatMap((id) => {
      const history = state.rows.get(id);
      return (history && rowOn(history, day)) ?? [];
    });
  return { added, changed, unchanged: known.length - changed.length, missing };
}

/** The changes of the log that make the ledger say what the sheet says. `from`: the day from which what is dated counts. */
export function changesOf(
  ledger: LedgerDefinition,
  { added, changed }: LedgerDifference,
  from: string,
): RowChange[] {
  const isDated = new Set(ledger.columns.filter(({ dated }) => dated === true).map(({ id }) => id));
  const fresh = added.map((row): RowChange => ({
    row: row.id,
    from: ALWAYS,
    values: row.values,
  }));
  const edited = changed.flatMap(({ sheetRow, columns }): RowChange[] => {
    const row = sheetRow.id;
    const part = (dated: boolean, since: string): RowChange[] => {
      const own = columns.filter(({ column }) => isDated.has(column) === dated);
      const values = Object.fromEntries(own.map(({ column, after }) => [column, after ?? null]));
      return own.length === 0 ? [] : [{ row, from: since, values }];
    };
    return [...part(false, ALWAYS), ...part(true, from)];
  });
  return [...fresh, ...edited];
}
