/**
 * A demonstration that began a year earlier: every unit sent its list of the same day a year before too, so that what is held against
 * last year has something to be held against. Twice as much to load; chosen by name.
 */
import type { Period } from '../domain/units/period.ts';
import { listOn } from './generator/earlier.ts';
import type { LaoCai, Sending } from './lao-cai.ts';

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

/** Throws RangeError for an organisation that sent nothing. */
export function withYearBefore(bloc: LaoCai): LaoCai {
  const [first] = bloc.sendings;
  const sent = bloc.periods.find(({ id }) => id === first?.period);
  if (first === undefined || sent === undefined) throw new RangeError('Nothing was sent');
  const before = periodBefore(sent);
  const earlier = bloc.sendings
    .filter(({ period }) => period === sent.id)
    .map((sending): Sending => {
      const receivedOn = yearBefore(sending.receivedOn);
      return { ...sending, period: before.id, rosterDate: before.to, receivedOn, baseVersion: 0 };
    });
  const later = bloc.sendings.map((sending) => ({ ...sending, baseVersion: sending.baseVersion + 1 }));
  return {
    ...bloc,
    periods: [before, ...bloc.periods],
    sendings: [...earlier, ...later],
    rosterOn: (unit, day) => (day <= before.to ? listOn(bloc.rosters(unit), day) : bloc.rosters(unit)),
  };
}
