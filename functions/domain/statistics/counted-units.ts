/**
 * The units that a report counts, each with the members on its own roster; who stands in for others counts for where that is, and where no
 * roster is kept there, as what it was itself: else its people would be of no sector.
 */
import type { UnitAsOf } from '../units/unit.ts';
import type { CountedUnit } from './figures.ts';
import { slotOf } from './layout.ts';
import type { StatisticsVector } from './vector.ts';

const MEMBERS = slotOf('members');

export function membersOf({ pairs }: StatisticsVector): number {
  for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === MEMBERS) return pairs[at + 1] ?? 0;
  return 0;
}

export interface CountedRoster {
  readonly unit: Pick<UnitAsOf, 'id' | 'parent' | 'sector' | 'kind'>;
  readonly vector: StatisticsVector;
  readonly standsIn?: boolean;
}

/** Everything below; the unit itself (`top`) where it keeps a roster of its own. */
export function countedUnits(
  top: string,
  units: readonly UnitAsOf[],
  rosters: readonly CountedRoster[],
): CountedUnit[] {
  const members = new Map<string, number>();
  const keeping = new Set(units.flatMap(({ id, keepsRoster }) => (keepsRoster ? [id] : [])));
  const apart: CountedUnit[] = [];
  for (const { unit, vector, standsIn } of rosters) {
    const { id, parent, sector, kind } = unit;
    const counts = standsIn === true ? (parent ?? id) : id;
    if (standsIn === true && !keeping.has(counts)) {
      apart.push({ id, sector, kind, keepsRoster: false, standsIn, members: membersOf(vector) });
    } else members.set(counts, (members.get(counts) ?? 0) + membersOf(vector));
  }
  const there = units
    .filter(({ id, keepsRoster }) => id !== top || keepsRoster)
    .map(({ id, sector, kind, keepsRoster }) => ({
      id,
      sector,
      kind,
      keepsRoster,
      members: members.get(id) ?? 0,
    }));
  return [...there, ...apart];
}
