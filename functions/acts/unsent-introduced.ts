/** Of what a unit received: how many of its people do not stand in the newest list that it sent. Nobody is named. */
import { isLookedFor, notIn } from '../domain/introductions/arrived.ts';
import type { Introduction } from '../domain/introductions/introduction.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { peopleOf } from './introduced-people.ts';
import { sideBySide } from './side-by-side.ts';
import { versionRows } from './version-rows.ts';

const AT_ONCE = 16;

/** By the id of the introduction; the unit's own alone, and none of which all arrived. Lists are read only where something was received lately. */
export async function unsentOf(
  call: UnitContext,
  incoming: readonly Introduction[],
  today: string,
): Promise<ReadonlyMap<string, number>> {
  const { services, unit } = call;
  const lately = incoming.filter((each) => each.to.id === unit.id && isLookedFor(each, today));
  if (lately.length === 0) return new Map();
  try {
    const head = await services.storage.head(unit);
    const list = head === undefined ? [] : (await versionRows(call, head)).rows;
    const counts = await sideBySide(AT_ONCE, lately, async (each): Promise<[string, number]> => [
      each.id,
      notIn(list, await peopleOf(call, each)),
    ]);
    return new Map(counts.filter(([, count]) => count > 0));
  } catch (error) {
    // Of a list that is no longer what was received nothing is known; what waits for an answer is told all the same.
    if (error instanceof ProblemError) return new Map();
    throw error;
  }
}
