/** What of a report is not told to the person who asks: nothing is kept from whoever may read the rows themselves. */
import { decide, highestReach } from '../domain/access/grants.ts';
import { ALL_TOLD, type Disclosure } from '../domain/statistics/disclosure/disclosure.ts';
import { monthEndOf } from '../domain/statistics/months.ts';
import { thisYearUntil } from '../domain/statistics/admissions.ts';
import { isTrait } from '../domain/statistics/disclosure/traits.ts';
import type { Counting } from '../domain/submissions/review.ts';
import { lineOf } from '../domain/units/stretches.ts';
import type { Tree } from '../domain/units/unit.ts';
import type { UnitContext } from './context.ts';
import { countedRosters } from './counted-rosters.ts';
import type { Counted } from './counted-rosters.ts';
import type { CountedVersion } from '../storage/standings.ts';
import { vectorsOf, type SubtreeRosters } from './subtree-rosters.ts';

/**
 * Over all that the person may ask for on the day, not only over the unit that is asked for now: what is told of a unit today must fit
 * what is told of the unit above it. `now`: given where the day is asked for as it was known before.
 */
export async function disclosureFor(
  call: UnitContext,
  { tree: counted, vectors, standings, period }: SubtreeRosters,
  now?: Pick<UnitContext, 'tree'> & { readonly storage: RosterStorage },
): Promise<Disclosure> {
  const { services, tree, unit, day, person, counting = 'sent' } = call;
  const { directory } = services.storage;
  const grants = await directory.grantsOf(person.id);
  const knows = (id: string) => decide(grants, tree, id, 'roster.read') === 'allowed';
  if (knows(unit.id)) return ALL_TOLD;
  const top = highestReach(grants, tree, unit.id, 'statistics.read');
  const whole = (which: Counting) =>
    which === counting && top === unit.id
      ? { tree: counted, vectors, standings }
      : withVectors(services.storage, tree, top, { period, counting: which });
  const sent = await whole('sent');
  const disclosure = services.disclosures({
    tree: sent.tree,
    top,
    vectors: sent.vectors,
    knows,
    at: monthEndOf(day),
    admissions: thisYearUntil(day),
  });
  const matched = counting === 'sent' ? undefined : await whole('matched');
  const told = matched === undefined ? disclosure : beside(disclosure, sent, matched);
  if (now === undefined) return told;
  const today = await withVectors(now.storage, now.tree, top, { period, counting });
  return beside(told, matched ?? sent, today);
}

type RosterStorage = Parameters<typeof countedRosters<CountedVersion>>[0];

interface Whole extends Pick<Counted, 'tree' | 'standings'> {
  readonly vectors: SubtreeRosters['vectors'];
}

async function withVectors(
  storage: RosterStorage,
  tree: Tree,
  top: string,
  { period, counting }: { readonly period: SubtreeRosters['period']; readonly counting: Counting },
): Promise<Whole> {
  const whole = await countedRosters(storage, tree, top, period, counting);
  return { ...whole, vectors: vectorsOf(whole.standings) };
}

/**
 * The same day can be asked for by what was sent and by what is matched, as it is known now and as it was known before, and the
 * difference would be the few units that are not matched yet, or have sent since: no trait is told of what holds one of them.
 */
function beside(disclosure: Disclosure, one: Whole, other: Whole): Disclosure {
  const differing = new Set(
    [...one.standings.keys(), ...other.standings.keys()].filter(
      (id) => versionIn(one, id) !== versionIn(other, id),
    ),
  );
  const holding = new Set(
    [...differing].flatMap((id) => [...lineOf(one.tree, id), ...lineOf(other.tree, id)]),
  );
  return {
    tellsAll: false,
    below: (id) => (holding.has(id) ? isTrait : disclosure.below(id)),
    own: (id) => (differing.has(id) ? isTrait : disclosure.own(id)),
  };
}

const versionIn = ({ standings }: Whole, unit: string): number => standings.get(unit)?.counted?.version ?? 0;
