/**
 * The time axis of the detail blocks: a bucket is a month since 2021, or a year before it. Of whom only the year is known counts
 * in the year's bucket, however late the year. The numbers of the buckets rest in stored statistics and never change.
 */
import { isWholeYear, wholeMonths, type DateRange } from './admissions.ts';
import { FIRST_YEAR, MONTHS, YEARS, type Known } from './months.ts';

/** The term of office that the forms' comparisons begin with. */
export const DETAILED_MONTHLY_SINCE = 2021;

const FIRST_MONTH = (DETAILED_MONTHLY_SINCE - FIRST_YEAR) * 12;
const MONTHLY = MONTHS - FIRST_MONTH;

export const BUCKETS = MONTHLY + YEARS;

const bucketOfYear = (year: number) => MONTHLY + year;

export function bucketOf(known: Known): number {
  if ('year' in known) return bucketOfYear(known.year);
  return known.month < FIRST_MONTH ? bucketOfYear(Math.floor(known.month / 12)) : known.month - FIRST_MONTH;
}

export interface BucketsOfRange {
  /** Wholly inside. */
  readonly inside: readonly number[];
  /** Years that only partly lie inside: nobody can say which of their people belong there. */
  readonly partly: readonly number[];
}

export function bucketsOf(range: DateRange): BucketsOfRange {
  const { first, last } = wholeMonths(range);
  const inside: number[] = [];
  const partly: number[] = [];
  for (let month = Math.max(first, FIRST_MONTH); month <= last; month++) inside.push(month - FIRST_MONTH);
  for (let year = Math.floor(first / 12); year < Math.min(Math.floor(last / 12) + 1, YEARS); year++) {
    (isWholeYear(year, first, last) ? inside : partly).push(bucketOfYear(year));
  }
  return { inside, partly };
}
