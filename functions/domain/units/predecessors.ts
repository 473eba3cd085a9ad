/** Whose people a unit took over wholly: those that ended in it, through every later turn, whatever they were called in between. */
import { placeOf } from './stretches.ts';
import type { Tree, Turn, UnitAsOf } from './unit.ts';

/** As they were on their last day, the latest turn first; none where it took part in no turn, or got but a part of somebody's people. */
export function predecessorsOf(tree: Tree, unit: string): readonly UnitAsOf[] {
  const found = new Map<string, UnitAsOf>();
  const passed = new Set<Turn>();
  const waiting = [unit];
  for (const id of waiting) {
    for (const { comesFrom } of tree.stretches(id).toReversed()) {
      if (comesFrom === undefined || passed.has(comesFrom)) continue;
      passed.add(comesFrom);
      for (const before of comesFrom.before) {
        const past = before === unit ? undefined : tree.past(before);
        if (past === undefined || found.has(before) || placeOf(tree, past)?.id !== unit) continue;
        found.set(before, past);
        waiting.push(before);
      }
    }
  }
  return [...found.values()];
}

/** The day from which on its lists hold the people of others too; undefined where it took part in no turn. */
export const lastTurnOf = (tree: Tree, unit: string): string | undefined =>
  tree.stretches(unit).findLast(({ comesFrom }) => comesFrom !== undefined)?.comesFrom?.day;
