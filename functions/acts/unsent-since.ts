/** Whose people a unit's next list takes over: of its predecessors, as long as it has sent nothing dated after their turn. */
import { lastTurnOf, predecessorsOf } from '../domain/units/predecessors.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';

export function unsentSince(
  tree: Tree,
  unit: string,
  newest: { readonly rosterDate: string } | undefined,
): readonly UnitAsOf[] {
  const since = lastTurnOf(tree, unit);
  if (since === undefined || (newest !== undefined && newest.rosterDate >= since)) return [];
  return predecessorsOf(tree, unit);
}
