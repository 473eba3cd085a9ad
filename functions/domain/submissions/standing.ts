/** How a unit stands on a day: which of its versions counts, whether it has sent for the period, and whether it did so in time. */
import type { Period } from '../units/period.ts';

/** A period that is asked about, with all that end on the same day: a version of one of them counts for each. */
export type PeriodAsked = Pick<Period, 'id' | 'to'> & { readonly alike?: readonly string[] };

import type { Reach } from './reach.ts';
import { isCounted } from './review.ts';
import type { Counting } from './review.ts';
import type { Review } from './review-states.ts';
import type { Version } from './version.ts';

/** What of a version says whether it counts. */
export type Countable = Pick<
  Version,
  'unit' | 'version' | 'rosterDate' | 'period' | 'missedDue' | 'receivedAt'
>;

export interface Standing<V extends Countable = Countable> {
  /**
   * The version that counts with the latest roster date up to the day, of those the one accepted last; null where there is
   * none. A late correction of an older roster therefore does not push the newer one aside.
   */
  readonly counted: V | null;
  /** A version of the period, with a roster date up to the day, was accepted. */
  readonly sent: boolean;
  /** It was, and no version of the period came in time. */
  readonly late: boolean;
  /** Nothing counts on the day, and something does on a later one. */
  readonly onlyLater?: true;
}

/** Which versions count: those that a report asks for, by how each stands, or stood where its day is closed. */
export interface CountedBy {
  readonly counting: Counting;
  readonly review: (version: number) => Review;
}

const ALL_SENT: CountedBy = { counting: 'sent', review: () => 'sent' };

export const NOTHING_SENT: Standing<never> = { counted: null, sent: false, late: false };

/**
 * From the head alone, where it counts, nothing with a later date or period came before it and it is not newer than the day; undefined
 * where older versions have to be asked.
 */
export function standingOfHead<V extends Countable & { readonly reach: Reach }>(
  head: V,
  day: string,
  { id, to, alike = [id] }: PeriodAsked,
  { counting, review }: CountedBy = ALL_SENT,
): Standing<V> | undefined {
  const { rosterDate, period, missedDue, reach } = head;
  if (!isCounted(review(head.version), counting)) return undefined;
  const isNewest = rosterDate <= day && rosterDate >= reach.lastRosterDate;
  const sent = alike.includes(period);
  if (!isNewest || !(sent || reach.lastPeriodTo < to)) return undefined;
  return {
    counted: head,
    sent,
    late: sent && missedDue !== null && !alike.some((one) => reach.inTime.includes(one)),
  };
}

const isLater = (next: Countable, best: Countable) =>
  next.rosterDate === best.rosterDate ? next.version > best.version : next.rosterDate > best.rosterDate;

/**
 * From all versions of the unit with a roster date up to the day. What was asked back does not count, and is proof of having sent all the
 * same; who withdrew has not sent.
 */
export function standingOfVersions<V extends Countable>(
  versions: readonly V[],
  { id, alike = [id] }: PeriodAsked,
  { counting, review }: CountedBy = ALL_SENT,
): Standing<V> {
  const counted = versions
    .filter(({ version }) => isCounted(review(version), counting))
    .reduce<V | null>((best, next) => (best === null || isLater(next, best) ? next : best), null);
  const forPeriod = versions.filter(({ period }) => alike.includes(period));
  const sent = forPeriod.some(({ version }) => review(version) !== 'withdrawn');
  const late = sent && forPeriod.every(({ missedDue }) => missedDue !== null);
  return { counted, sent, late };
}
