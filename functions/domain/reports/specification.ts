/** What a report is asked to be about. Two people who ask for the same ask for one report. */
import { addMonths } from '../language/date.ts';
import type { Counting } from '../submissions/review.ts';

export interface ReportSpecification {
  readonly unit: string;
  /** ISO. */
  readonly asOf: string;
  /** The first day of the span that ends on `asOf` (ISO). */
  readonly from: string;
  /** ISO instant: what was received from then on does not count; null: all that was there when it was asked for. */
  readonly known: string | null;
  readonly counts: Counting;
}

/** Where nobody says from when: the year of the day. */
export const startOfYear = (day: string): string => `${day.slice(0, 4)}-01-01`;

const A_YEAR = 12;

/** 29 February is held against the 28th. */
export const sameDayAYearBefore = (day: string): string => addMonths(day, -A_YEAR) ?? day;
