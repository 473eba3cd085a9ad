/** Which units are in somebody's charge: those below theirs, those that ended there, and those that will begin there. */
import { lineOf } from '../units/stretches.ts';
import type { Unit } from '../units/unit.ts';
import type { Saving } from './ledger.ts';

/** A merger that was a mistake is taken back, and what begins next year is prepared this year. */
export function inCharge({ tree, unit, units }: Pick<Saving, 'tree' | 'unit' | 'units'>) {
  const below = new Set(tree.subtree(unit).map(({ id }) => id));
  const hasEnded = (id: string): boolean => tree.unit(id) === undefined && lineOf(tree, id).includes(unit);
  let records: ReadonlyMap<string, Unit> | undefined;
  const willBegin = (id: string): boolean => {
    records ??= new Map(units.map((each) => [each.id, each]));
    const passed = new Set<string>();
    let at: string | null = id;
    while (at !== null && !passed.has(at)) {
      if (tree.unit(at) !== undefined || tree.past(at) !== undefined) return below.has(at);
      passed.add(at);
      at = firstParent(records.get(at));
    }
    return false;
  };
  return (id: string): boolean => below.has(id) || hasEnded(id) || willBegin(id);
}

const firstParent = (unit: Unit | undefined): string | null =>
  unit?.parents.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]?.value ?? null;
