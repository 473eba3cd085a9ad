/**
 * A demonstration that began earlier: every unit sent its list of earlier days too, so that what is held against last year, and what is
 * printed of a past year, has something to stand on. As much again to load for each day; chosen by name.
 */
import type { Period } from '../domain/units/period.ts';
import { listOn } from './generator/earlier.ts';
import type { DemoOrganisation, Sending } from './organisation.ts';

const DAY = 86_400_000;

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** Of the first period that was sent: the same of the year before. */
function periodBefore({ id, label, from, to, due }: Period): Period {
  const [year, before] = [from.slice(0, 4), yearBefore(from).slice(0, 4)];
  const renamed = (text: string) => text.replaceAll(year, before);
  return {
    id: renamed(id),
    label: { vi: renamed(label.vi), en: renamed(label.en) },
    from: yearBefore(from),
    to: yearBefore(to),
    ...(due === undefined ? {} : { due: yearBefore(due) }),
  };
}

/** The whole of a year, as it is closed with. */
export const wholeYear = (year: number): Period => ({
  id: `${String(year)}-NAM`,
  label: { vi: `Năm ${String(year)}`, en: `Year ${String(year)}` },
  from: `${String(year)}-01-01`,
  to: `${String(year)}-12-31`,
  due: `${String(year + 1)}-01-05`,
});

/** What was sent first, and in which period. Throws RangeError for an organisation that sent nothing. */
function firstSent({ sendings, periods }: DemoOrganisation): Period {
  const sent = periods.find(({ id }) => id === sendings[0]?.period);
  if (sent === undefined) throw new RangeError('Nothing was sent');
  return sent;
}

/** With the lists of the same day a year before. */
export const withYearBefore = (bloc: DemoOrganisation): DemoOrganisation =>
  withListsOf([periodBefore(firstSent(bloc))], bloc);

/** With the lists of the same day a year before, and with those that two years were closed with. */
export function withYearsBefore(bloc: DemoOrganisation, ...years: readonly number[]): DemoOrganisation {
  return withListsOf([periodBefore(firstSent(bloc)), ...years.map(wholeYear)], bloc);
}

/** Each period is before all that there are, and was sent by everybody, in time. */
export function withListsOf(periods: readonly Period[], bloc: DemoOrganisation): DemoOrganisation {
  const sent = firstSent(bloc);
  const isOfMembers = ({ kind }: Sending) => kind === undefined;
  const first = bloc.sendings.filter((sending) => sending.period === sent.id && isOfMembers(sending));
  const inOrder = periods.toSorted((one, other) => (one.to < other.to ? -1 : 1));
  const earlier = inOrder.flatMap((period, at) =>
    first.map((sending): Sending => ({
      ...sending,
      period: period.id,
      rosterDate: period.to,
      receivedOn: receivedOn(sending, sent, period),
      baseVersion: at,
    })),
  );
  const later = bloc.sendings.map((sending) => ({
    ...sending,
    baseVersion: sending.baseVersion + (isOfMembers(sending) ? inOrder.length : 0),
  }));
  return {
    ...bloc,
    periods: [...inOrder, ...bloc.periods],
    sendings: [...earlier, ...later],
    rosterOn: (unit, day) => (day < sent.to ? listOn(bloc.rosters(unit), day) : bloc.rosters(unit)),
  };
}

/** As long after the day as the first list came. */
function receivedOn(first: Sending, { to }: Period, period: Period): string {
  const days = (Date.parse(first.receivedOn) - Date.parse(to)) / DAY;
  return new Date(Date.parse(period.to) + days * DAY).toISOString().slice(0, 10);
}
