/** What reading a sheet gives: the list of members with what was met on the way, or why there is none. */
import type { Question } from './choices.ts';
import type { ColumnEncoding, ColumnMatch } from './column.ts';
import type { RosterKind } from './kind.ts';
import type { Leaver, Member } from './member.ts';
import type { ReadingProblem } from './problem.ts';

export type SkippedReason =
  | 'header'
  | 'column-numbers'
  | 'section'
  | 'total'
  | 'signature'
  | 'blank'
  /** Somebody who has died, moved or left, as the row itself says. */
  | 'left'
  /** A remark under the list. */
  | 'note'
  /** A line of another list below this one. */
  | 'other-table';

/** A line of text above the header: one-based sheet row, zero-based sheet column. */
export interface TitleLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface RosterReading {
  readonly kind: 'roster';
  /** What kind of list it was read as. */
  readonly of: RosterKind;
  readonly sheet: string;
  /** The first lines above the header, as they can be read. Rows that came over the wire have none. */
  readonly titles?: readonly TitleLine[];
  /** One-based sheet rows of the header (several for a header of several rows). */
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnMatch[];
  readonly members: readonly Member[];
  /** Whom the sheet names as gone: not among the members, and never dropped without a word. Where left out: nobody. */
  readonly left?: readonly Leaver[];
  readonly problems: readonly ReadingProblem[];
  /** Every row below the header that was not taken for a member, with the reason: nothing is dropped silently. */
  readonly skipped: readonly { readonly row: number; readonly reason: SkippedReason }[];
  /** At most three; empty where nothing is in doubt. */
  readonly questions: readonly Question[];
  /** The keys of all columns in their order, joined: two lists of a kind with the same headers have the same. */
  readonly headers: string;
  /** By zero-based sheet column, where one was not typed in Unicode alone; shownText() (column-encoding.ts) gives what was read. */
  readonly encodings?: ReadonlyMap<number, ColumnEncoding>;
  /** One-based sheet rows below a header that came again with its columns in another order: `at` says where. */
  readonly reordered?: ReadonlySet<number>;
}

export interface NoRoster {
  readonly kind: 'none';
  readonly sheet: string;
  /** empty: the sheet holds nothing. no-header: no row looks like the header of a roster. */
  readonly reason: 'empty' | 'no-header';
  /** Header words that were recognised on the best row, so that a person can see how near it was. */
  readonly recognised: readonly string[];
}
