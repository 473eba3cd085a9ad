/** What reading met in a cell, as a code; only rules make findings of them. */
import type { LegacyEncoding } from '../../language/encoding.ts';
import type { Cell } from '../../sheet/block.ts';
import type { FieldKey, FieldValue } from './field.ts';

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
  /** A post of the workplace in a column that could be of posts of the Party; left out. */
  | 'post-of-work'
  /** A cell names several levels of education; `read` is the highest. */
  | 'several-levels'
  /** A word of the list written in another way than anybody writes it ("Kính"); `read` is what it was taken for. */
  | 'read-as'
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
  /** The name of a member is struck through. */
  | 'struck-through'
  /** Far outside the list stand other cells, which were not read: the first of them. */
  | 'far-cell'
  /** Below the list begins another one with other columns; its rows were not read. */
  | 'second-table'
  /** A header below the first names other columns in ways that cannot be followed: this one stands elsewhere. Its rows were not read. */
  | 'columns-moved'
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
