/**
 * What became of those who were introduced, for the organisation that introduced them: counts of a year, never of a person. Only results of
 * many are told, nobody's as little as a few people's, so that one person's result moves nothing but a count of many.
 */
import { isWholeDate } from '../language/date.ts';
import { outcomeOf } from '../rules/candidate/way.ts';
import type { Member } from '../roster/shape/member.ts';
import { FEW } from '../statistics/disclosure/table.ts';
import { samePeople } from '../submissions/compare.ts';
import type { RosterRow } from '../submissions/row.ts';

type Fields = Member['fields'];

/** followed: everybody else, whoever was a member before or stands in no list among them. */
export const RESULTS = ['followed', 'decided', 'admitted', 'stopped'] as const;
export type Result = (typeof RESULTS)[number];
export type Results = Readonly<Record<Result, number>>;

const RESULT_OF: Readonly<Partial<Record<string, Result>>> = {
  'co-qd': 'decided',
  'ket-nap': 'admitted',
  thoi: 'stopped',
};

/** Of somebody introduced on an ISO day: what was decided before that is no result of the introduction. */
function resultOf(fields: Fields, sentOn: string): Result {
  const result = RESULT_OF[outcomeOf(fields)] ?? 'followed';
  if (result !== 'decided' && result !== 'admitted') return result;
  const decided = String(fields.ngay_qd_kn ?? fields.ngay_vao_dang ?? '');
  return isWholeDate(decided) && decided >= sentOn ? result : 'followed';
}

/** `lists`: of the unit that received them, the newest first; of everybody the newest one in which they stand counts. */
export function resultsOf(
  people: readonly RosterRow[],
  sentOn: string,
  lists: readonly (readonly (RosterRow & { readonly fields: Fields })[])[],
): Results {
  const counts: Record<Result, number> = { followed: 0, decided: 0, admitted: 0, stopped: 0 };
  let left = people;
  for (const list of lists) {
    if (left.length === 0) break;
    const found = samePeople(left, list);
    for (const { next } of found) counts[resultOf(next.fields, sentOn)] += 1;
    const known = new Set(found.map(({ previous }) => previous));
    left = left.filter((person) => !known.has(person));
  }
  counts.followed += left.length;
  return counts;
}

export const sumOf = (one: Results, other: Results): Results => ({
  followed: one.followed + other.followed,
  decided: one.decided + other.decided,
  admitted: one.admitted + other.admitted,
  stopped: one.stopped + other.stopped,
});

/** In the order in which they are told; nobody is told how many are followed, so that no small count is what is left. */
export const TOLD_RESULTS = ['decided', 'admitted', 'stopped'] as const satisfies readonly Result[];
export type ToldResult = (typeof TOLD_RESULTS)[number];

/**
 * What is told; the others are left out, whether they are nobody's or a few people's. Whoever introduced them knows how many there are in
 * all: where the rest would be a few, the smallest that is told is withheld too.
 */
export function toldResults(results: Results): Readonly<Partial<Record<ToldResult, number>>> {
  const told = TOLD_RESULTS.filter((result) => results[result] >= FEW).sort(
    (one, other) => results[other] - results[one],
  );
  const all = RESULTS.reduce((sum, result) => sum + results[result], 0);
  const rest = (): number => told.reduce((left, result) => left - results[result], all);
  while (told.length > 0 && rest() < FEW) told.pop();
  return Object.fromEntries(told.map((result) => [result, results[result]]));
}
