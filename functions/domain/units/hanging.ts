/** A tree with more units in it than there are on its day: those whose figures still stand for what came of them. */
import type { Tree, UnitAsOf } from './unit.ts';

/** `hanging`: none of them is in the tree; each hangs directly under its parent, before the parent's own. */
export function withHanging(tree: Tree, hanging: readonly UnitAsOf[]): Tree {
  if (hanging.length === 0) return tree;
  const units = new Map(hanging.map((unit) => [unit.id, unit]));
  const byParent = new Map<string, UnitAsOf[]>();
  for (const unit of hanging) {
    const parent = unit.parent ?? '';
    byParent.set(parent, [...(byParent.get(parent) ?? []), unit]);
  }
  const under = (id: string): readonly UnitAsOf[] => byParent.get(id) ?? [];
  const unit = (id: string) => units.get(id) ?? tree.unit(id);
  return {
    ...tree,
    unit,
    children: (id) => [...under(id), ...tree.children(id)],
    subtree: (id) => {
      const own = units.get(id);
      return own === undefined ? tree.subtree(id).flatMap((one) => [one, ...under(one.id)]) : [own];
    },
    ancestors: (id) => {
      const above = units.get(id)?.parent ?? null;
      const parent = above === null ? undefined : tree.unit(above);
      return parent === undefined ? tree.ancestors(id) : [parent, ...tree.ancestors(parent.id)];
    },
  };
}
