/**
 * Closing (chốt số liệu): from an instant on, nothing new counts for a unit and everything below it on days up to a day. It says
 * which versions count on those days; who may close, and in which order, is the ledger's.
 */
import { lineOf } from '../units/stretches.ts';
import type { Tree } from '../units/unit.ts';

/** One that stands: it has not been reopened. */
export interface Closing {
  readonly unit: string;
  /** The last day that is closed (ISO). */
  readonly through: string;
  /** ISO instant: what was received before it counts. */
  readonly at: string;
}

/** By unit: only what was received before that instant counts on the day. Units that nobody has closed are not in it. */
export type ClosedSince = ReadonlyMap<string, string>;

export interface ClosedUnit {
  readonly id: string;
  /** Units whose closings close it too: of whom the figures are asked, and for whom it stands. */
  readonly alongside?: readonly string[];
}

/** `tree`: of the day; a closing of a unit closes what hung under it then. */
export function closedSince(
  closings: readonly Closing[],
  tree: Tree,
  units: readonly ClosedUnit[],
  day: string,
): ClosedSince {
  const earliest = new Map<string, string>();
  for (const { unit, through, at } of closings) {
    const before = earliest.get(unit);
    if (through >= day && (before === undefined || at < before)) earliest.set(unit, at);
  }
  if (earliest.size === 0) return earliest;
  return new Map(
    units.flatMap(({ id, alongside = [] }) => {
      const lines = [id, ...alongside].flatMap((each) => lineOf(tree, each));
      const instants = lines.flatMap((each) => earliest.get(each) ?? []);
      const first = instants.sort()[0];
      return first === undefined ? [] : [[id, first] as const];
    }),
  );
}

/** Through which day a unit's figures are closed, where a day is closed for it; null where it is open. `tree`: of the day. */
export function closedThrough(
  closings: readonly Closing[],
  tree: Tree,
  unit: string,
  day: string,
): string | null {
  const line = new Set(lineOf(tree, unit));
  const days = closings.filter((closing) => line.has(closing.unit)).map(({ through }) => through);
  return (
    days
      .filter((through) => through >= day)
      .sort()
      .at(-1) ?? null
  );
}
