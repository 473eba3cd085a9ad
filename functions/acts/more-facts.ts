/** What a pivot stands on beside members: admissions, plans and movements of the units directly below. */
import { startOfYear } from '../domain/reports/specification.ts';
import { thisYearUntil } from '../domain/statistics/admissions.ts';
import type { Fact, FactsOf } from '../domain/statistics/facts.ts';
import { planLines } from '../domain/statistics/indicators/plan-lines.ts';
import { moreFactsOf } from '../domain/statistics/telling/more-facts.ts';
import { dayBefore } from '../domain/units/days.ts';
import { lineOf } from '../domain/units/stretches.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import { withLedgers } from '../storage/as-known.ts';
import type { UnitContext } from './context.ts';
import { linesBelow } from './movements.ts';
import { planned } from './planned-rows.ts';
import { rostersIn } from './report-content.ts';
import type { SubtreeRosters } from './subtree-rosters.ts';

export async function moreFacts(
  call: UnitContext,
  rosters: SubtreeRosters,
  units: readonly FactsOf[],
): Promise<Fact[]> {
  const { unit, day, tree, services } = call;
  const days = thisYearUntil(day);
  const storage = withLedgers(services.storage.remembering(rosters.keepers), { kind: 'all' });
  const { rows } = await planned(storage, tree, unit.id);
  const movements = await linesBelow(
    { ...call, services: { ...services, storage } },
    dayBefore(startOfYear(day)),
  );
  const lines = planLines({
    asOf: day,
    span: days,
    top: unit.id,
    units: tree.subtree(unit.id),
    rosters: rostersIn(rosters, new Map()),
    plans: rows,
  });
  const trees = [tree, movements.before.tree];
  return moreFactsOf({
    days,
    units,
    plans: lines.flatMap((line) => {
      const below = line.unit === unit.id || line.category !== 'all' ? undefined : tree.unit(line.unit);
      return below === undefined ? [] : [{ ...placeOf(below, below), line }];
    }),
    movements: [...movements.lines].map(([id, each]) => {
      const roster = found(trees, id) ?? unit;
      return { ...placeOf(belowOf(trees, unit, id), roster), lines: each };
    }),
  });
}

const placeOf = ({ id, name }: UnitAsOf, { sector }: UnitAsOf) => ({ unit: id, unitName: name, sector });

function found(trees: readonly Tree[], id: string): UnitAsOf | undefined {
  for (const tree of trees) {
    const unit = tree.unit(id) ?? tree.past(id);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** The unit directly below that it hangs under on the last day, else on the first; the unit itself where it hangs under none. */
function belowOf(trees: readonly Tree[], top: UnitAsOf, id: string): UnitAsOf {
  for (const tree of trees) {
    const line = lineOf(tree, id);
    const at = line.indexOf(top.id);
    if (at === 0) return top;
    if (at > 0) return found([tree], line[at - 1] ?? '') ?? top;
  }
  return top;
}
