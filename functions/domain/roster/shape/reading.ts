/** The shapes that reading a sheet takes and gives. Reading reports problem codes; only rules make findings of them. */
import type { FieldKey } from './field.ts';
import type { LegacyEncoding } from '../../language/encoding.ts';

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
  /** Font of each column of the block, by index in a row of `values` ('.VnTime'); null where there are several. */
  readonly fonts?: readonly (string | null)[];
  /** The workbook counts its days from 1904: a serial stands 1,462 days later than it says. */
  readonly date1904?: boolean;
  /** Zero-based sheet rows and columns that are hidden or filtered away. They are read like the others, and said. */
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
}

/** What the clerk decided about a list with these headers; kept with the workbook, under the reading's `headers`. */
export interface ReadingChoices {
  /** By ColumnMatch.key; null: the column stays behind. */
  readonly fields?: Readonly<Record<string, FieldKey | null>>;
  /** By Question.id: the id of the choice. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** What reading cannot know and the figures hang on. Asked before sending, never more than three. */
export interface Question {
  /** Stable for the same list, so that an answer is found again: 'table', 'field:<column key>', 'dates:<column key>'. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** Zero-based sheet column, where it is about one. */
  readonly column: number | null;
  readonly choices: readonly QuestionChoice[];
  /** The choice that the reading went by meanwhile; null: by none, the column stays behind. */
  readonly assumed: string | null;
}

/** table: which header is it. field: what does a column mean. dates: day first or month first. */
export type QuestionKind = 'table' | 'field' | 'dates';

export interface QuestionChoice {
  readonly id: string;
  /** Of kind 'field': the field it would be; null: it stays behind. */
  readonly field?: FieldKey | null;
  /** Of kind 'table': the one-based header rows. */
  readonly rows?: readonly number[];
  /** How some cells would be read: what stands there, and what it would say. */
  readonly samples: readonly { readonly shown: string; readonly read: string }[];
}

/** Text and codes are strings, dates are ISO strings with the unknown rest left out ('1985-02', '1985'), flags are true. */
export type FieldValue = string | number | true;

export interface Member {
  /** One-based row in the sheet, as Excel shows it; of several rows the first. */
  readonly row: number;
  /** The last row, where somebody takes more than one (the official book). */
  readonly lastRow?: number;
  /** Where a field stands elsewhere than in `row` and its own column: facts stacked in one cell or in the rows below. */
  readonly at?: Readonly<Partial<Record<FieldKey, { readonly row: number; readonly column: number }>>>;
  /** What is not known is left out or undefined. */
  readonly fields: Readonly<Partial<Record<FieldKey, FieldValue | undefined>>>;
}

export interface ColumnMatch {
  /** Zero-based column in the sheet. */
  readonly column: number;
  /** The header folded, a repeated one with its number ('ghi chu#2'): finds the column again in the next workbook. */
  readonly key: string;
  /** The header as it stands in the sheet, in Unicode; two-row headers joined with ' / '. */
  readonly header: string;
  /** null: a column that stays behind because nobody knows what it means. */
  readonly field: FieldKey | null;
  /** A filled cell says this too: a birth year under "Nữ", an x under "Nữ". */
  readonly sets?: { readonly field: FieldKey; readonly value: FieldValue };
  /** The fields of the lines of one cell, where facts are stacked in it; `field` is the first. */
  readonly stacked?: readonly FieldKey[];
  /** The same line by line; null: a line that nobody asks for ("Nghề nghiệp trước khi vào Đảng"). */
  readonly lines?: readonly (FieldKey | null)[];
  /**
   * One of the columns that make up a name (all have the field ho_ten, the one with the surname comes first) or a date (its day is
   * where the date is said to stand).
   */
  readonly part?: 'surname' | 'given' | 'day' | 'month' | 'year';
  /** The clerk said so; otherwise the header did. */
  readonly chosen?: true;
}

export type ProblemCode =
  | 'date-unreadable'
  | 'date-two-digit-year'
  /** A year alone in a column of real days: Excel shows it as a day of 1905. Read as the year. */
  | 'year-as-serial'
  /** Once a column: its serials look as if day and month had changed places. Read as they stand. */
  | 'day-month-swapped'
  /** Once a column: its serials were read month first, because the clerk said so. */
  | 'day-month-chosen'
  /** Once a column: some of its texts are dates only month first, so that the others may be meant so too. Read day first. */
  | 'month-first-texts'
  /** Once a sheet: days counted from 1904, moved on exactly. */
  | 'date-1904'
  /** Once a column: its serials stand four years and a day away from what the other columns say. */
  | 'date-1904-doubt'
  | 'code-unknown'
  /** A word with two meanings in its list. */
  | 'code-two-meanings'
  /** "9/12" that Excel took for a date; read as the class. */
  | 'class-as-date'
  | 'id-lost-zeros'
  | 'id-scientific'
  | 'id-malformed'
  /** The letters O and l, or digits of another alphabet, in a number; read as 0, 1 and plain digits. */
  | 'id-digits'
  | 'id-old-number'
  | 'number-unreadable'
  | 'error-value'
  /** Two cells of a member say different things of one field (a birth year under "Nam" and one under "Nữ"). */
  | 'conflict'
  /** "-nt-" and the like: `read` is what stands above; nothing where the sign means nothing in that column. */
  | 'ditto'
  /** Facts stacked in a cell of which it is not certain which is which; left out. */
  | 'facts-unsure'
  /** A line with a total: `said` there, `counted` above it. Of the field gioi_tinh: of the women. */
  | 'total-mismatch'
  /** Once a sheet, at its first: rows of members (`count`) and columns (`columns`) that are hidden, and were read. */
  | 'hidden'
  /** Below the list begins another one with other columns; its rows were not read. */
  | 'second-table'
  /** A column that could be several fields, of which none was asked for; it stays behind. */
  | 'column-unsure'
  /** A letter that only looks like Đ; read as Đ. */
  | 'look-alike'
  /** Once a column, at its first such cell: typed in an old font and read as Unicode. */
  | 'legacy-encoding'
  /** Once a column: perhaps typed in an old font; left as it is. */
  | 'encoding-unsure'
  /** Once a column: cells in Unicode beside cells that surely are of an old font; these were read as Unicode, each by itself. */
  | 'mixed-encoding'
  /** Each once a column: letters with their marks apart (NFD); spaces that nobody sees; full-width digits and letters. */
  | 'not-composed'
  | 'odd-spaces'
  | 'full-width';

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
  /** Of what is said once a column: the cells it is about. */
  readonly count?: number;
  /** Of 'total-mismatch'. */
  readonly said?: number;
  readonly counted?: number;
  /** Of 'hidden'. */
  readonly columns?: number;
  /** Of 'legacy-encoding': the encoding of the old font. */
  readonly encoding?: LegacyEncoding;
}

export type SkippedReason =
  | 'header'
  | 'column-numbers'
  | 'section'
  | 'total'
  | 'signature'
  | 'blank'
  /** A remark under the list. */
  | 'note'
  /** A line of another list below this one. */
  | 'other-table';

/** How a column's texts were read: all of them from one old encoding, or ('mixed') those that surely are of one, each by itself. */
export interface ColumnEncoding {
  readonly encoding: LegacyEncoding | 'mixed';
  /** Its font draws capitals (.VnTimeH). */
  readonly capitals: boolean;
  /** Of 'mixed': the one old encoding that its other texts are in, where it is known. */
  readonly old?: LegacyEncoding;
  /** Texts of lines between and under the members (the header once more, a total) that are in Unicode all the same. */
  readonly except?: ReadonlySet<string>;
}

/** A line of text above the header: one-based sheet row, zero-based sheet column. */
export interface TitleLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface RosterReading {
  readonly kind: 'roster';
  readonly sheet: string;
  /** The first lines above the header, as they can be read. Rows that came over the wire have none. */
  readonly titles?: readonly TitleLine[];
  /** One-based sheet rows of the header (several for a header of several rows). */
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnMatch[];
  readonly members: readonly Member[];
  readonly problems: readonly ReadingProblem[];
  /** Every row below the header that was not taken for a member, with the reason: nothing is dropped silently. */
  readonly skipped: readonly { readonly row: number; readonly reason: SkippedReason }[];
  /** At most three; empty where nothing is in doubt. */
  readonly questions: readonly Question[];
  /** The keys of all columns in their order, joined: two lists with the same headers have the same. */
  readonly headers: string;
  /** By zero-based sheet column, where one was not typed in Unicode alone; shownText() (column-encoding.ts) gives what was read. */
  readonly encodings?: ReadonlyMap<number, ColumnEncoding>;
}

export interface NoRoster {
  readonly kind: 'none';
  readonly sheet: string;
  /** empty: the sheet holds nothing. no-header: no row looks like the header of a roster. */
  readonly reason: 'empty' | 'no-header';
  /** Header words that were recognised on the best row, so that a person can see how near it was. */
  readonly recognised: readonly string[];
}
