/** Which period a date belongs to, and what came too late for one. Periods overlap ("8 tháng", "quý III"): what ends first comes first. */
/** A reporting period: id like '2023-Q3', dates inclusive. */
export interface Period {
  readonly id: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly from: string;
  readonly to: string;
  /** The last day for sending, where one is set. */
  readonly due?: string | undefined;
}

/**
 * The period that holds the ISO date; of several the one that ends first, then the shortest. After the last period the
 * one that ended last stays the open one. undefined before the first period and without periods.
 */
export function periodOf(periods: readonly Period[], date: string): Period | undefined {
  const held = periods.filter((period) => period.from <= date && date <= period.to);
  if (held.length > 0) return held.reduce((best, next) => (isSooner(next, best) ? next : best));
  const ended = periods.filter((period) => period.to < date);
  return ended.length > 0 ? ended.reduce((best, next) => (isLater(next, best) ? next : best)) : undefined;
}

/** The quarter of the calendar that holds the ISO date: what is sent for where an office has set no periods. */
export function quarterOf(date: string): Period {
  const year = date.slice(0, 4);
  const quarter = Math.ceil(Number(date.slice(5, 7)) / MONTHS_OF_QUARTER);
  const name = ROMAN[quarter - 1] ?? '';
  const [from, to] = [QUARTER_BEGINS[quarter - 1] ?? '', QUARTER_ENDS[quarter - 1] ?? ''];
  return {
    id: `${year}-Q${String(quarter)}`,
    label: { vi: `Quý ${name}/${year}`, en: `Quarter ${String(quarter)} of ${year}` },
    from: `${year}-${from}`,
    to: `${year}-${to}`,
  };
}

const MONTHS_OF_QUARTER = 3;
const ROMAN = ['I', 'II', 'III', 'IV'];
const QUARTER_BEGINS = ['01-01', '04-01', '07-01', '10-01'];
const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'];

/** All periods that hold the ISO date, the likeliest first; after the last one the one that stays open. */
export function periodsOn(periods: readonly Period[], date: string): readonly Period[] {
  const held = periods.filter((period) => period.from <= date && date <= period.to);
  const open = periodOf(periods, date);
  return held.length > 0
    ? held.toSorted((a, b) => (isSooner(a, b) ? -1 : 1))
    : open === undefined
      ? []
      : [open];
}

/** Those that end on the same day: who has sent for one of them has sent for each. */
export const endingWith = (periods: readonly Period[], { to }: Period): readonly string[] =>
  periods.filter((period) => period.to === to).map(({ id }) => id);

/** The last day for sending, where `day` (ISO) comes after it; null where it does not, and where none is set. */
export function missedDue({ due }: Period, day: string): string | null {
  return due !== undefined && day > due ? due : null;
}

const isSooner = (a: Period, b: Period) => a.to < b.to || (a.to === b.to && a.from > b.from);
const isLater = (a: Period, b: Period) => a.to > b.to || (a.to === b.to && a.from > b.from);
