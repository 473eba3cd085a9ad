/** Months as numbers, counted from January 1900: what the vector's ranges and the ages are measured in. */
import { daysInMonth, isoOf, partsOf } from '../language/date.ts';

export const FIRST_YEAR = 1900;
export const YEARS = 200;
export const MONTHS = YEARS * 12;

/** What is known of a date: the month, or the year alone, both counted from 1900. */
export type Known = { readonly month: number } | { readonly year: number };

/** undefined: not an ISO date ('1985-02-03', '1985-02', '1985'), or outside 1900–2099. */
export function knownMonth(iso: unknown): Known | undefined {
  const parts = typeof iso === 'string' ? partsOf(iso) : undefined;
  if (parts === undefined) return undefined;
  const year = parts.year - FIRST_YEAR;
  if (year < 0 || year >= YEARS) return undefined;
  return parts.month === undefined ? { year } : { month: year * 12 + parts.month - 1 };
}

/** The ISO date of the last day of a month. Throws RangeError for a month before the year 1. */
export function lastDayOf(month: number): string {
  const year = FIRST_YEAR + Math.floor(month / 12);
  const ofYear = month - (year - FIRST_YEAR) * 12 + 1;
  const iso = isoOf(year, ofYear, daysInMonth(year, ofYear));
  if (iso === undefined) throw new RangeError(`No such month: ${String(month)}`);
  return iso;
}

export interface MonthEnd {
  readonly month: number;
  /** The ISO date of the month's last day. */
  readonly date: string;
}

/**
 * The month end on or before a whole ISO date: only as of a month end do birth months give exact completed years.
 * Throws RangeError for what is not a whole date.
 */
export function monthEndOf(iso: string): MonthEnd {
  const parts = partsOf(iso);
  if (parts?.month === undefined || parts.day === undefined) throw new RangeError('Not a whole ISO date');
  const ended = parts.day === daysInMonth(parts.year, parts.month);
  const month = (parts.year - FIRST_YEAR) * 12 + parts.month - (ended ? 1 : 2);
  return { month, date: lastDayOf(month) };
}
