/**
 * What five organisations report in their own words, figure by figure, and how the product answers: with a figure of its own, with a
 * setting that it keeps, or by saying why it does not. What is claimed here is asked of the running service by tests.
 */
import type { FieldKey } from '../../domain/roster/shape/field.ts';
import type { BlocName } from '../demo-blocs.ts';

export type FactsOf = Extract<BlocName, 'lao-cai' | 'nong-cong' | 'lai-chau' | 'trung-tam' | 'tien-lang'>;

/** Where a figure stands in the product. `unit`: a unit by its name; left out: the one at the top. Days are ISO. */
export type Where =
  /** An indicator of the report as of a day, over the span that began on `since`. */
  | {
      readonly sheet: 'report';
      readonly indicator: string;
      readonly on: string;
      readonly since?: string;
      readonly unit?: string;
    }
  /** How many candidates stand at a place of the way; 'registered': all of them. */
  | { readonly sheet: 'funnel'; readonly place: string; readonly on: string }
  /** Candidates of the newest lists with this in a column, or without it; 'values': how many different ones stand there. */
  | {
      readonly sheet: 'candidates';
      readonly field: FieldKey;
      readonly counts: 'with' | 'without' | 'values';
      readonly text: string;
    }
  /** A line of increase and decrease between two days. */
  | {
      readonly sheet: 'movements';
      readonly line: 'opening' | 'entries' | 'closing';
      readonly from: string;
      readonly on: string;
    }
  /** The number of a row of the ledger of plans. */
  | { readonly sheet: 'plans'; readonly measure: string; readonly from: string; readonly unit?: string }
  /** Classes that ended in the span: the general ones, those opened apart, those for somebody, or all of them in one of two readings. */
  | {
      readonly sheet: 'classes';
      readonly kind: 'awareness' | 'new-members';
      readonly of: 'general' | 'separate' | 'inside' | 'outside' | ClassFor;
      readonly counts: 'classes' | 'participants' | 'attended';
      readonly since: string;
      readonly on: string;
    }
  /** Places of a sort on a day: all of them, with a Party organisation of their own, or whose head is a member. */
  | {
      readonly sheet: 'places';
      readonly sort: 'village' | 'school' | 'health-post' | 'enterprise';
      readonly counts: 'places' | 'own' | 'heads';
      readonly on: string;
    }
  /** Members with a grade in the year of the day; 'all': everybody in the list. */
  | { readonly sheet: 'gradings'; readonly grade: 'xuat-sac' | 'tot' | 'all'; readonly on: string }
  /** What the goal in per cent comes to that is planned for a unit, of everybody who is graded in the year of the day. */
  | { readonly sheet: 'goal'; readonly percent: number; readonly on: string; readonly unit: string }
  /** Workers of one place by its name. */
  | { readonly sheet: 'workers'; readonly place: string }
  /** Several figures added up, less others. */
  | { readonly sheet: 'sum'; readonly of: readonly Where[]; readonly less?: readonly Where[] };

/** For whom a class was opened apart, as the ledger of classes calls them. */
export type ClassFor = 'enterprise' | 'students' | 'women' | 'conscripts' | 'pupils';

/** A printed percentage, and how it came from the two numbers that the product has: by which denominator, where it is not the figure's own. */
export interface PrintedShare {
  readonly printed: string;
  readonly match: 'both' | 'rounded' | 'truncated';
  readonly of?: Where;
  /** No denominator is printed: the first and the last whole number that gives the percentage. */
  readonly wholes?: readonly [first: number, last: number];
}

export interface Figure {
  /** As the document has it. */
  readonly printed: string;
  /** What the product must answer, where it is not the printed number itself ("trên 1.000", "100%"). */
  readonly answer?: number;
  readonly where: Where;
  readonly bound?: Bound;
  readonly share?: PrintedShare;
}

/** The document says no number ("trên 1.000", "vượt chỉ tiêu"): what the answer is held against. */
export interface Bound {
  readonly is: 'more-than';
  readonly than: number | Where;
}

export type Answer =
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  /** A condition by which a rule of the product judges each person; the number in its finding, where that is the printed one. */
  | { readonly kind: 'rule'; readonly rule: string; readonly number?: number }
  /** Neither number nor denominator is printed: the product's definition, its own count, and its own denominator. */
  | { readonly kind: 'defined'; readonly where: Where; readonly count: number; readonly of: number }
  /** No whole number gives the percentage, read in either way, with any of these counts. */
  | { readonly kind: 'impossible'; readonly percent: string; readonly counts: readonly Where[] }
  /** Printed as a bound or an estimate without the people behind it. */
  | { readonly kind: 'estimate'; readonly why: string }
  | { readonly kind: 'outside'; readonly why: string };

export interface Fact {
  /** F001 … F106. */
  readonly id: string;
  /** What it is about, and when, as the document has it. */
  readonly what: string;
  readonly when: string;
  /** As it is printed. */
  readonly printed: string;
  readonly answer: Answer;
  /** What was chosen, or found. */
  readonly note?: string;
}

export const planned = (measure: string, from: string, unit?: string): Where => ({
  sheet: 'plans',
  measure,
  from,
  ...(unit === undefined ? {} : { unit }),
});

export const sumOf = (of: readonly Where[], less?: readonly Where[]): Where => ({
  sheet: 'sum',
  of,
  ...(less === undefined ? {} : { less }),
});

export const report = (indicator: string, on: string, since?: string, unit?: string): Where => ({
  sheet: 'report',
  indicator,
  on,
  ...(since === undefined ? {} : { since }),
  ...(unit === undefined ? {} : { unit }),
});

/** One figure, equal to what is printed. */
export const equal = (printed: string, where: Where, share?: PrintedShare): Answer => ({
  kind: 'figures',
  figures: [{ printed, where, ...(share === undefined ? {} : { share }) }],
});

/** More than is printed, or than was planned. */
export const above = (printed: string, where: Where, answer: number, than: Bound['than']): Answer => ({
  kind: 'figures',
  figures: [{ printed, where, answer, bound: { is: 'more-than', than } }],
});

export const figures = (...all: readonly Figure[]): Answer => ({ kind: 'figures', figures: all });
export const outside = (why: string): Answer => ({ kind: 'outside', why });
export const estimate = (why: string): Answer => ({ kind: 'estimate', why });
export const rounded = (printed: string, of?: Where): PrintedShare => shareOf(printed, 'rounded', of);
export const truncated = (printed: string, of?: Where): PrintedShare => shareOf(printed, 'truncated', of);
/** Rounding and truncation give the same. */
export const exactly = (printed: string, of?: Where): PrintedShare => shareOf(printed, 'both', of);

const shareOf = (printed: string, match: PrintedShare['match'], of?: Where): PrintedShare => ({
  printed,
  match,
  ...(of === undefined ? {} : { of }),
});

type Row = readonly [id: number, what: string, when: string, printed: string, answer: Answer, note?: string];

export const factsFrom = (rows: readonly Row[]): Fact[] =>
  rows.map(([id, what, when, printed, answer, note]) => ({
    id: `F${String(id).padStart(3, '0')}`,
    what,
    when,
    printed,
    answer,
    ...(note === undefined ? {} : { note }),
  }));
