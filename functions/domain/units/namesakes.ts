/** Units of one name in one organisation: what is said to one of them names the unit above it too. */
import { rootOf } from './tree.ts';
import type { Tree, UnitAsOf } from './unit.ts';

/** The name of the unit right above, for a unit of the organisation that is not the only one of its name on the day; else undefined. */
export function aboveOfNamesakes(tree: Tree, unit: string): (of: UnitAsOf) => string | undefined {
  const counts = new Map<string, number>();
  for (const { name } of tree.subtree(rootOf(tree, unit))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return ({ name, parent }) =>
    (counts.get(name) ?? 0) < 2 || parent === null ? undefined : tree.unit(parent)?.name;
}
