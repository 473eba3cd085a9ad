/**
 * An official form (biểu) as data: what its rows and columns are, which count stands in which cell, and what must hold between them.
 * A form is dated, since offices print another one from the day on which it is prescribed.
 */
import type { Bilingual } from '../language/bilingual.ts';

export const FORM_IDS = ['1', '2', '3', '4', '5'] as const;
export type FormId = (typeof FORM_IDS)[number];

/** Counts by their names, see counts.ts; several are added up. */
export type Sum = string | readonly string[];

/** Why nothing stands in the cells of a row, whatever is counted. */
export type Blank =
  /** Written into the form by whoever signs it: no roster has such a column, and none is to get it. */
  | 'by-hand'
  /** Nobody keeps it yet. */
  | 'not-kept';

export interface FormRow {
  readonly id: string;
  /** 'B', '1.', 'a.', '-': as it stands before the label. */
  readonly number: string;
  readonly label: Bilingual;
  /** How far it is set in: 0 for the head of a part. */
  readonly level: 0 | 1 | 2 | 3;
  /** By what the columns ask for; left out: a head, or a row that is blank. */
  readonly counts?: Readonly<Record<string, Sum>>;
  readonly blank?: Blank;
  /** An average: two decimals. */
  readonly isAverage?: true;
  /** Left out of a sheet of our own where there is nobody. */
  readonly isSparse?: true;
  /** Other words for it in templates. */
  readonly words?: readonly string[];
}

export type When = 'now' | 'year-before';

export type ColumnValue =
  | { readonly kind: 'count'; readonly of: string; readonly when: When }
  /** Of one column to another, or to one count for all rows. */
  | { readonly kind: 'percent'; readonly of: string; readonly to: string }
  | { readonly kind: 'share'; readonly of: string; readonly to: Sum };

export interface FormColumn {
  readonly id: string;
  readonly head: Bilingual;
  /** What stands over it and its neighbours. */
  readonly above?: Bilingual;
  /** '2', '4 (=2*100/3)' */
  readonly number: string;
  readonly value: ColumnValue;
  readonly words?: readonly string[];
}

/** What must hold: left = right − less, where what is beside the form explains the rest. */
export interface Identity {
  readonly id: string;
  readonly label: Bilingual;
  readonly left: Sum;
  readonly right: Sum;
  readonly less?: Sum;
  /** Counts that are in no row: named where they are the difference, or a part of it. */
  readonly beside?: readonly Beside[];
  /** Why it may fail although nothing is wrong. */
  readonly why?: Bilingual;
}

export interface Beside {
  readonly count: string;
  readonly label: Bilingual;
  /** It makes the left side smaller. */
  readonly isLess?: true;
}

/** What was read into the form where its text left it open: printed with it. */
export interface Assumption extends Bilingual {
  /** ISO: from this day on. */
  readonly from?: string;
}

export interface Form {
  readonly id: FormId;
  /** ISO: the day from which on it is prescribed. */
  readonly from: string;
  readonly source: Bilingual;
  readonly number: string;
  readonly title: Bilingual;
  /** What stands over the names of the rows, in the sheet of the form. */
  readonly stub: Bilingual;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly identities: readonly Identity[];
  readonly assumed: readonly Assumption[];
}

export const namesOf = (sum: Sum): readonly string[] => (typeof sum === 'string' ? [sum] : sum);

/** Every count that it prints or checks. */
export function countsOfForm({ rows, columns, identities }: Form): ReadonlySet<string> {
  const inRows = rows.flatMap(({ counts = {} }) => Object.values(counts).flatMap(namesOf));
  const inShares = columns.flatMap(({ value }) => (value.kind === 'share' ? namesOf(value.to) : []));
  const inIdentities = identities.flatMap(({ left, right, less = [], beside = [] }) => [
    ...[left, right, less].flatMap(namesOf),
    ...beside.map(({ count }) => count),
  ]);
  return new Set([...inRows, ...inShares, ...inIdentities]);
}
