/**
 * Which rosters count below a unit on a day. A subtree in which everybody has sent since they merged or split is read at once, and costs
 * what one without a past does; else what counts in their place is read in a second round, at most three requests a partition again.
 */
import { closedSince } from '../domain/submissions/closing.ts';
import { countedBelow } from '../domain/submissions/stand-ins.ts';
import type { CountedRosters } from '../domain/submissions/stand-ins.ts';
import type { Counting } from '../domain/submissions/review.ts';
import type { Countable, PeriodAsked, Standing } from '../domain/submissions/standing.ts';
import { askedBefore, lineageOf, successionOf } from '../domain/submissions/succession.ts';
import { heirsOf } from '../domain/units/stretches.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import type { Directory } from '../storage/directory.ts';
import type { RosterSource } from '../storage/standing-reader.ts';
import type { CountedVersion } from '../storage/standings.ts';

export type Counted = CountedRosters<CountedVersion>;

export async function countedRosters<V extends Countable>(
  storage: RosterSource<V> & { readonly directory: Pick<Directory, 'closings'> },
  tree: Tree,
  unit: string,
  period: PeriodAsked,
  counting: Counting,
): Promise<CountedRosters<V>> {
  const keepers = tree.subtree(unit).filter(({ keepsRoster }) => keepsRoster);
  const lineage = lineageOf(tree, keepers);
  const closings = await storage.directory.closings(tree, unit);
  // Whatever day a roster of before is of, it is for the day of the tree that it counts or came too late. What is closed for the unit is
  // closed for all that its figures hang on.
  const closedFor = (units: readonly UnitAsOf[], heirs: readonly UnitAsOf[] = []) => {
    const others = [unit, ...heirs.map(({ id }) => id)];
    const ids = units.map(({ id, parent }) => ({
      id,
      alongside: parent === null ? others : [...others, parent],
    }));
    return closedSince(closings, tree, ids, tree.asOf);
  };
  const today = [...keepers, ...lineage.beside];
  const standings = await storage.standings(today, tree.asOf, period, closedFor(today), counting);
  const asked = askedBefore(lineage, standings);
  const places = asked.map(({ key, unit: place, day }) => ({ key, place, day }));
  const closed = new Map(
    asked.flatMap(({ unit: place, stretch }) => {
      const heirs = stretch.goesInto === undefined ? [] : heirsOf(tree, stretch.goesInto);
      return [...closedFor([place], heirs)];
    }),
  );
  const found =
    places.length === 0
      ? new Map<string, Standing<V>>()
      : await storage.standingsOn(places, period, { closed, counting });
  const succession = successionOf(lineage, standings, asked, found);
  return countedBelow({ tree, unit, period, keepers, standings, succession });
}
