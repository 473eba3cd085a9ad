/**
 * What became of those whom an organisation introduced: counts of each year over the whole of it, the same for whoever may ask. They come from
 * the lists of candidates of those who received them, which the asker never sees.
 */
import { resultsOf, sumOf, TOLD_RESULTS, toldResults } from '../domain/introductions/feedback.ts';
import type { Results } from '../domain/introductions/feedback.ts';
import type { Introduction, UnitThen } from '../domain/introductions/introduction.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import { rootOf } from '../domain/units/tree.ts';
import type { RestingRow } from '../storage/rows.ts';
import type { FeedbackResponse } from '../wire/introductions.ts';
import type { UnitContext } from './context.ts';
import { peopleOf } from './introduced-people.ts';
import { versionRows } from './version-rows.ts';
import { unitRef } from './views.ts';

/** Lists of one unit that are looked through for somebody who stands no longer in the newest. */
const MOST_LISTS = 8;

export async function feedbackOf(call: UnitContext): Promise<FeedbackResponse> {
  const { services, tree, unit } = call;
  const asOf = dayInVietNam(services.clock());
  const isTop = tree.unit(unit.id)?.parent === null;
  const sent = await services.storage.introductions.sentBy(
    tree.unit(unit.id) ? tree.subtree(unit.id) : [unit],
  );
  if (!isTop) return { unit: unitRef(unit), asOf, years: [], ...toldTo(call, sent) };
  const byYear = new Map<number, Results>();
  // One unit after the other: however many there are, few lists are read at once.
  for (const received of byReceiver(sent)) {
    const lists = await listsOf(call, received[0]?.to);
    for (const introduction of received) {
      const { sentOn } = introduction;
      const results = resultsOf(await peopleOf(call, introduction), sentOn, lists);
      const year = Number(sentOn.slice(0, 'yyyy'.length));
      const sum = byYear.get(year);
      byYear.set(year, sum ? sumOf(sum, results) : results);
    }
  }
  return {
    unit: unitRef(unit),
    asOf,
    years: [...byYear]
      .toSorted(([one], [other]) => other - one)
      .map(([year, results]) => {
        const told = toldResults(results);
        return {
          year,
          people: Object.values(results).reduce((sum, people) => sum + people, 0),
          results: TOLD_RESULTS.map((result) => {
            const people = told[result];
            return people === undefined ? { result } : { result, people };
          }),
        };
      }),
  };
}

/** Who is told of the whole, where there is something of this unit to be told. */
function toldTo(
  { tree, unit }: UnitContext,
  sent: readonly Introduction[],
): Pick<FeedbackResponse, 'toldTo'> {
  const top = tree.unit(rootOf(tree, unit.id));
  return top && sent.some(({ state }) => state === 'received') ? { toldTo: unitRef(top) } : {};
}

function byReceiver(sent: readonly Introduction[]): Introduction[][] {
  const groups = new Map<string, Introduction[]>();
  for (const each of sent) {
    if (each.state !== 'received') continue;
    groups.set(each.to.id, [...(groups.get(each.to.id) ?? []), each]);
  }
  return [...groups.values()];
}

/** The newest first. */
async function listsOf(call: UnitContext, place: UnitThen | undefined): Promise<(readonly RestingRow[])[]> {
  if (place === undefined) return [];
  const versions = await call.services.storage.versions(place);
  const newest = versions.toReversed().slice(0, MOST_LISTS);
  return Promise.all(newest.map(async (version) => (await versionRows(call, version)).rows));
}
