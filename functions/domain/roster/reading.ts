/** The shapes that reading a sheet takes and gives. Reading reports problem codes; only rules make findings of them. */
import type { FieldKey } from './field.ts';
import type { LegacyEncoding } from '../vietnamese/encoding.ts';

/** A cell as Excel's `values` give it; an empty cell is ''. */
export type Cell = string | number | boolean;

/** A block of a sheet. `top` and `left` are the zero-based sheet position of values[0][0]. */
export interface SheetBlock {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly Cell[])[];
  /** "row,column" (zero-based, in the sheet) of the cells that hold an Excel error such as #N/A. */
  readonly errorCells?: ReadonlySet<string>;
}

/** Text and codes are strings, dates are ISO strings with the unknown rest left out ('1985-02', '1985'), flags are true. */
export type FieldValue = string | number | true;

export interface Member {
  /** One-based row in the sheet, as Excel shows it. */
  readonly row: number;
  readonly fields: Readonly<Partial<Record<FieldKey, FieldValue>>>;
}

export interface ColumnMatch {
  /** Zero-based column in the sheet. */
  readonly column: number;
  /** The header as it stands in the sheet, in Unicode; two-row headers joined with ' / '. */
  readonly header: string;
  /** null: a column that stays behind because nobody knows what it means. */
  readonly field: FieldKey | null;
  /** A filled cell says this too: a birth year under "Nữ", an x under "Nữ". */
  readonly sets?: { readonly field: FieldKey; readonly value: FieldValue };
}

export type ProblemCode =
  | 'date-unreadable'
  | 'date-two-digit-year'
  | 'code-unknown'
  | 'id-lost-zeros'
  | 'id-scientific'
  | 'id-malformed'
  | 'id-old-number'
  | 'number-unreadable'
  | 'error-value'
  /** A letter that only looks like Đ; read as Đ. */
  | 'look-alike'
  /** Once a column, at its first such cell: typed in an old font and read as Unicode. */
  | 'legacy-encoding'
  /** Once a column: perhaps typed in an old font; left as it is. */
  | 'encoding-unsure';

/**
 * One thing that reading met in one cell. `value` is what the cell holds, in Unicode where its column was understood as typed in
 * an old font (of 'legacy-encoding' alone the text as it stands); `read` what it was taken for, where anything.
 */
export interface ReadingProblem {
  readonly code: ProblemCode;
  readonly row: number;
  readonly column: number;
  readonly field: FieldKey;
  readonly value: Cell;
  readonly read?: FieldValue;
  /** Of 'legacy-encoding': the encoding of the old font. */
  readonly encoding?: LegacyEncoding;
}

export type SkippedReason =
  'title' | 'header' | 'column-numbers' | 'section' | 'total' | 'signature' | 'blank';

export interface RosterReading {
  readonly kind: 'roster';
  readonly sheet: string;
  /** One-based sheet rows of the header (several for a header of several rows). */
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnMatch[];
  readonly members: readonly Member[];
  readonly problems: readonly ReadingProblem[];
  /** Every row below the header that was not taken for a member, with the reason: nothing is dropped silently. */
  readonly skipped: readonly { readonly row: number; readonly reason: SkippedReason }[];
}

export interface NoRoster {
  readonly kind: 'none';
  readonly sheet: string;
  /** empty: the sheet holds nothing. no-header: no row looks like the header of a roster. */
  readonly reason: 'empty' | 'no-header';
  /** Header words that were recognised on the best row, so that a person can see how near it was. */
  readonly recognised: readonly string[];
}
