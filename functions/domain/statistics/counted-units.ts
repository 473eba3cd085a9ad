/** The units that a report counts, each with the members on its own roster; who stands in for others counts for where that is. */
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
  readonly unit: Pick<UnitAsOf, 'id' | 'parent'>;
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
  for (const { unit, vector, standsIn } of rosters) {
    const counts = standsIn === true ? (unit.parent ?? unit.id) : unit.id;
    members.set(counts, (members.get(counts) ?? 0) + membersOf(vector));
  }
  return units
    .filter(({ id, keepsRoster }) => id !== top || keepsRoster)
    .map(({ id, sector, kind, keepsRoster }) => ({
      id,
      sector,
      kind,
      keepsRoster,
      members: members.get(id) ?? 0,
    }));
}
