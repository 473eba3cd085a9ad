/**
 * What a ledger (danh mục) is: a table that an office keeps in its workbook and brings up to the service. Its sheet, its requests,
 * the checks of its cells and who may change it follow from this record; a new ledger is a new record and its invariants.
 */
import type { Bilingual } from '../language/bilingual.ts';

/** Text, an ISO day, a code, or the id of a row; a number; yes or no; the ids of several rows. */
export type LedgerValue = string | number | boolean | readonly string[];

export interface LedgerCode {
  readonly code: string;
  readonly label: Bilingual;
  /** Other words by which people write it. */
  readonly words?: readonly string[];
}

export type ColumnType =
  | { readonly kind: 'text'; readonly longest: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'code'; readonly codes: readonly LedgerCode[] }
  /** Rows of a ledger, named in the sheet by the names they bear there. `many`: several, parted by semicolons. */
  | { readonly kind: 'rows'; readonly ledger: string; readonly many: boolean };

export interface LedgerColumn {
  readonly id: string;
  readonly header: Bilingual;
  readonly type: ColumnType;
  readonly required?: boolean;
  /** Its value may be another one from a day on; of every other column only the last value counts, on all days. */
  readonly dated?: boolean;
  /** The service's own: in no sheet. */
  readonly hidden?: boolean;
  /** Other words by which headers name it. */
  readonly headerWords?: readonly string[];
}

export interface LedgerDefinition {
  /** At rest in keys, and on the wire: small letters only. */
  readonly id: string;
  readonly title: Bilingual;
  /** In the order of the sheet. */
  readonly columns: readonly LedgerColumn[];
  /** Which column names a row for people and for other rows. */
  readonly name: string;
  /** The column that names the unit a row belongs to; null where the row is the unit itself. */
  readonly unit: string | null;
  /** The column that names the row above, of the same ledger. */
  readonly above?: string;
  /** The column with the last day of a row. Where there is one, a row that is missing in a sheet may be said to have ended. */
  readonly ends?: string;
  /** A column with a number: how it was changed stands beside it wherever it is printed. */
  readonly told?: string;
  /** What tells rows apart in a list without ids, where no row hangs under another: the first of these whose cells are all filled. */
  readonly keys?: readonly (readonly string[])[];
  /** What an office's own list leaves out, where there is no column for it. */
  readonly guess?: (row: LedgerValues, place: ListPlace) => LedgerValues;
  /** Names in an office's own list that only head a group ("Khối trường học"), folded. */
  readonly heads?: RegExp;
}

/** Where a new row stands in an office's own list. */
export interface ListPlace {
  readonly isLeaf: boolean;
  /** What it hangs under; undefined where that is not known. */
  readonly above: LedgerValues | undefined;
}

export type LedgerValues = Readonly<Record<string, LedgerValue>>;

/** '' where the cell is empty or holds no text. */
export function textOf(values: LedgerValues, column: string): string {
  const value = values[column];
  return typeof value === 'string' ? value : '';
}

/** A row as it stands on a day. */
export interface LedgerRow {
  readonly id: string;
  readonly values: LedgerValues;
}

export function columnIn(ledger: LedgerDefinition, id: string): LedgerColumn {
  const found = ledger.columns.find((column) => column.id === id);
  if (!found) throw new RangeError(`no such column: ${id}`);
  return found;
}

/** An empty cell where yes or no may stand is a no. */
export function sameValue(one: LedgerValue | undefined, other: LedgerValue | undefined): boolean {
  if (typeof one === 'object' && typeof other === 'object') {
    return one.length === other.length && one.every((id, index) => id === other[index]);
  }
  return (one ?? false) === (other ?? false);
}
