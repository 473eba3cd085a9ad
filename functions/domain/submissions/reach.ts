/** How far all versions of a unit reach: it tells "the newest in every way" from "a correction of something older". */

export interface Reach {
  /** The end of the latest period ever sent for. */
  readonly lastPeriodTo: string;
  readonly lastRosterDate: string;
  /** Periods that a version came in time for: a correction after the due date makes no unit late. */
  readonly inTime: readonly string[];
}

const later = (date: string, other = '') => (other > date ? other : date);

/** A period stands in it once, however often it is sent for. */
export function reachWith(
  before: Reach | undefined,
  {
    rosterDate,
    period,
    missedDue,
  }: { readonly rosterDate: string; readonly period: string; readonly missedDue: string | null },
  periodTo: string,
): Reach {
  const known = before?.inTime ?? [];
  return {
    lastPeriodTo: later(periodTo, before?.lastPeriodTo),
    lastRosterDate: later(rosterDate, before?.lastRosterDate),
    inTime: missedDue === null && !known.includes(period) ? [...known, period] : known,
  };
}
