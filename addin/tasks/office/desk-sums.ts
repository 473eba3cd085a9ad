/** What the units below one come to on the desk: how many stand where, and their counts in sum. */
import { DESK_STATES } from '#domain/submissions/desk-states.ts';
import type { DeskState } from '#domain/submissions/desk-states.ts';
import type { DeskResponse, DeskUnit } from '#wire/desk.ts';
import { isHeld } from './desk-waiting.ts';

export interface DeskGroup {
  readonly unit: string;
  readonly name: string;
  readonly units: number;
  readonly states: Readonly<Record<DeskState, number>>;
  readonly members: number;
  readonly entries: number;
  readonly exits: number;
  readonly warnings: number;
  readonly late: number;
  readonly onOld: number;
  /** Where the people of those lists stand that say it. */
  readonly stages: DeskStages;
}

export type DeskStages = NonNullable<DeskUnit['stages']>;

export function sumOf(
  { unit, name }: { readonly unit: string; readonly name: string },
  units: readonly DeskUnit[],
): DeskGroup {
  const add = (count: (one: DeskUnit) => number) => units.reduce((sum, one) => sum + count(one), 0);
  // What does not count yet is in no sum: the lists of before are.
  const addCounted = (count: (one: DeskUnit) => number) => add((one) => (isHeld(one) ? 0 : count(one)));
  const states = Object.fromEntries(
    DESK_STATES.map((state) => [state, add((one) => Number(one.state === state))]),
  ) as Record<DeskState, number>;
  return {
    unit,
    name,
    units: units.length,
    states,
    members: addCounted(({ members }) => members ?? 0),
    entries: addCounted(({ movement }) => movement?.entries ?? 0),
    exits: addCounted(({ movement }) => movement?.exits ?? 0),
    warnings: add(({ warnings = 0 }) => warnings),
    late: add(({ late }) => Number(late === true)),
    onOld: add(({ onOld }) => Number(onOld === true)),
    stages: {
      pool: addCounted(({ stages }) => stages?.pool ?? 0),
      decided: addCounted(({ stages }) => stages?.decided ?? 0),
      admitted: addCounted(({ stages }) => stages?.admitted ?? 0),
      ended: addCounted(({ stages }) => stages?.ended ?? 0),
    },
  };
}

export function groupsOf({ units, parents }: DeskResponse): DeskGroup[] {
  const below = new Map<string, DeskUnit[]>(parents.map(({ id }) => [id, []]));
  for (const unit of units) for (const id of unit.above) below.get(id)?.push(unit);
  return parents.map(({ id, name }) => sumOf({ unit: id, name }, below.get(id) ?? []));
}
