/** For whom an office hands out templates: every unit below it that keeps a roster, with what it sends for next. */
import { lastTurnOf } from '../domain/units/predecessors.ts';
import { periodOf } from '../domain/units/period.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import type { HandOutResponse } from '../wire/hand-out.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { unsentSince } from './unsent-since.ts';
import { unitRef } from './views.ts';

export async function handOut({ services, tree, unit, day }: UnitContext): Promise<HandOutResponse> {
  const { directory } = services.storage;
  const keeping = tree.subtree(unit.id).filter(({ keepsRoster }) => keepsRoster);
  const unsentHere = async (id: string) => {
    const there = lastTurnOf(tree, id) === undefined ? undefined : tree.unit(id);
    return there === undefined ? [] : unsentSince(tree, id, await services.storage.head(there));
  };
  const units = keeping.map(async ({ id, name }) => {
    const period = periodOf(await directory.periods(tree, id, day), day);
    if (period === undefined) throw new ProblemError('period-unknown');
    const [came, lists] = await Promise.all([unsentHere(id), directory.openedLists(tree, id, day)]);
    return {
      ...{ id, name, above: namesAbove(tree, id, unit), period },
      ...(lists.length === 0 ? {} : { lists: [...lists] }),
      ...(came.length === 0 ? {} : { predecessors: came.map(unitRef) }),
    };
  });
  return { unit: { id: unit.id, name: unit.name }, units: await Promise.all(units) };
}

/** Nothing above what was asked about. */
function namesAbove(tree: Tree, id: string, top: UnitAsOf): string[] {
  if (id === top.id) return [];
  const above = tree.ancestors(id).filter((each) => each.id !== id);
  return above.slice(0, above.findIndex((each) => each.id === top.id) + 1).map(({ name }) => name);
}
