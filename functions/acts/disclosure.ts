/** What of a report is not told to the person who asks: nothing is kept from whoever may read the rows themselves. */
import { decide, highestReach } from '../domain/access/grants.ts';
import { ALL_TOLD, type Disclosure } from '../domain/statistics/disclosure/disclosure.ts';
import { monthEndOf } from '../domain/statistics/months.ts';
import { thisYearUntil } from '../domain/statistics/admissions.ts';
import type { UnitContext } from './context.ts';
import { countedRosters } from './counted-rosters.ts';
import { vectorsOf, type SubtreeRosters } from './subtree-rosters.ts';

/**
 * Over all that the person may ask for on the day, not only over the unit that is asked for now: what is told of a unit today must fit
 * what is told of the unit above it.
 */
export async function disclosureFor(
  { services, tree, unit, day, person }: UnitContext,
  { tree: counted, vectors, period }: SubtreeRosters,
): Promise<Disclosure> {
  const { directory } = services.storage;
  const grants = await directory.grantsOf(person.id);
  const knows = (id: string) => decide(grants, tree, id, 'roster.read') === 'allowed';
  if (knows(unit.id)) return ALL_TOLD;
  const top = highestReach(grants, tree, unit.id, 'statistics.read');
  const whole = top === unit.id ? undefined : await countedRosters(services.storage, tree, top, period);
  return services.disclosures({
    tree: whole?.tree ?? counted,
    top,
    vectors: whole === undefined ? vectors : vectorsOf(whole.standings),
    knows,
    at: monthEndOf(day),
    admissions: thisYearUntil(day),
  });
}
