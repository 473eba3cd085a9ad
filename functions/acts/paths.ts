/** Under which units those of a subtree hang, for whoever groups them. */
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';

export interface Paths {
  /** Ids from right below the top down to the parent of the unit. */
  readonly pathOf: (unit: UnitAsOf) => string[];
  /** All that are in a path, in tree order. */
  readonly parents: readonly UnitAsOf[];
}

export function pathsBelow(tree: Tree, top: string, units: readonly UnitAsOf[]): Paths {
  const paths = new Map<string, string[]>();
  const pathOf = ({ id, parent }: Pick<UnitAsOf, 'id' | 'parent'>): string[] => {
    if (id === top || parent === null || parent === top) return [];
    const known = paths.get(parent);
    if (known !== undefined) return known;
    const above = tree.unit(parent);
    const path = above === undefined ? [] : [...pathOf(above), parent];
    paths.set(parent, path);
    return path;
  };
  const named = new Set(units.flatMap(pathOf));
  return { pathOf, parents: tree.subtree(top).filter(({ id }) => named.has(id)) };
}
