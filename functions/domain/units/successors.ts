/** Where the members of an ended unit are counted on a later date: old figures read over the tree of today. */
import { valueOn } from './tree.ts';
import type { Unit } from './unit.ts';

/** `several`: the unit was split, and without person-level data its figures cannot be divided. */
export type Successor =
  | { readonly kind: 'one'; readonly unit: string }
  | { readonly kind: 'several'; readonly units: readonly string[] }
  | { readonly kind: 'none' };

/** Follows the links of each id until units that exist on the date; a unit that still exists is its own successor. */
export function unitsNow(
  units: readonly Unit[],
  ids: Iterable<string>,
  date: string,
): ReadonlyMap<string, Successor> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return new Map([...ids].map((id) => [id, successorOf(byId, id, date)]));
}

function successorOf(byId: ReadonlyMap<string, Unit>, start: string, date: string): Successor {
  const found: string[] = [];
  const seen = new Set<string>([start]);
  for (const id of seen) {
    const unit = byId.get(id);
    if (unit === undefined) continue;
    if (valueOn(unit.parents, date) !== undefined) found.push(id);
    else for (const next of unit.successors ?? []) seen.add(next);
  }
  const [first] = found;
  if (first === undefined) return { kind: 'none' };
  return found.length === 1 ? { kind: 'one', unit: first } : { kind: 'several', units: found };
}
