/** The order in which a person walks through what was found: group after group, place after place. */
import type { FindingGroup, FoundPlace } from '../../../tasks/clerk/checking/checked.ts';

export interface Stop {
  readonly group: number;
  readonly index: number;
  readonly found: FoundPlace;
}

/** Every place that the sheet can show, in the order of the list. */
export function stopsOf(groups: readonly FindingGroup[]): readonly Stop[] {
  return groups.flatMap((group, at) =>
    group.places.flatMap((found, index) => (found.place ? [{ group: at, index, found }] : [])),
  );
}

/** How many there are, with a cell and without. */
export function placesIn(groups: readonly FindingGroup[]): number {
  return groups.reduce((sum, { places }) => sum + places.length, 0);
}

/** The next stop from `at` (-1: none yet), round the end to the beginning; -1 where there is none. */
export function nextStop(count: number, at: number, direction: 1 | -1): number {
  if (count === 0) return -1;
  if (at < 0) return direction === 1 ? 0 : count - 1;
  return (at + direction + count) % count;
}

export function groupId(group: FindingGroup): string {
  return `group-${group.rule.replace(/[^A-Za-z0-9-]/g, '-')}-${group.severity}`;
}

export function stopId(stop: Pick<Stop, 'group' | 'index'>): string {
  return `place-${stop.group}-${stop.index}`;
}
