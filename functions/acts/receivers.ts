/**
 * Which units take introductions from a unit: those that their organisation's ledger of introducers opens for it. Of another organisation
 * nothing is read but what it says there, and the names of the units that receive.
 */
import {
  INTRODUCER_LEDGER,
  introducersOf,
  receivingFrom,
} from '../domain/introductions/introducer-ledger.ts';
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import { lineOf } from '../domain/units/stretches.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import type { UnitContext } from './context.ts';

export interface Receiver {
  readonly unit: UnitAsOf;
  /** The name of the unit at its top. */
  readonly organisation: string;
}

/** Whose candidates are open, too: nobody else could take them into a list. */
export async function receiversFor({ services, tree, unit, day }: UnitContext): Promise<Receiver[]> {
  const { directory, introductions } = services.storage;
  const line = lineOf(tree, unit.id);
  const roots = await introductions.openFor(line);
  const perRoot = roots.map(async (root): Promise<Receiver[]> => {
    const [state, theirs] = await Promise.all([
      directory.ledger(root, INTRODUCER_LEDGER.id),
      directory.of(new Set([root])).tree(day),
    ]);
    const organisation = theirs.unit(root)?.name ?? '';
    const receiving = receivingFrom(introducersOf(state), line, day);
    const units = receiving.flatMap((id) => (theirs.unit(id) ? theirs.subtree(id) : []));
    const keeping = [...new Set(units)].filter(({ id, keepsRoster }) => keepsRoster && id !== unit.id);
    const opened = await Promise.all(keeping.map(({ id }) => directory.openedLists(theirs, id, day)));
    return keeping
      .filter((_, index) => opened[index]?.includes(CANDIDATES.id))
      .map((each) => ({ unit: each, organisation }));
  });
  return (await Promise.all(perRoot)).flat();
}
