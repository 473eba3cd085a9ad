/** The figures of a subtree, and the facts they are the sum of: one row per count of each unit directly below. */
import { plansOn } from '../domain/plans/plan.ts';
import { reportOf } from '../domain/statistics/telling/report.ts';
import type { StatisticsResponse } from '../wire/statistics.ts';
import type { UnitContext } from './context.ts';
import { disclosureFor } from './disclosure.ts';
import { subtreeRosters, type SubtreeRosters } from './subtree-rosters.ts';
import { coverageView } from './views.ts';

export async function statisticsOf(call: UnitContext): Promise<StatisticsResponse> {
  return statisticsFrom(call, await subtreeRosters(call));
}

export async function statisticsFrom(
  call: UnitContext,
  rosters: SubtreeRosters,
): Promise<StatisticsResponse> {
  const { unit, day, services, counting = 'sent' } = call;
  const [disclosure, plans] = await Promise.all([
    disclosureFor(call, rosters),
    services.storage.directory.plans(call.tree, unit.id),
  ]);
  const { tree, summed, vectors, notComputed, coverage, standsFor } = rosters;
  const report = reportOf({
    tree,
    unit,
    asOf: day,
    vectors,
    keepers: summed,
    standIns: new Set(standsFor.keys()),
    lost: new Set(notComputed.map(({ id }) => id)),
    coverage: { sent: coverage.sent, expected: coverage.expected },
    plans: plansOn(plans, unit.id, day),
    disclosure,
  });
  const { figures, facts, withheld, counted } = report;
  return {
    unit: { id: unit.id, name: unit.name },
    asOf: day,
    counts: counting,
    coverage: coverageView(coverage, notComputed),
    figures: [...figures],
    facts: [...facts],
    ...(withheld.length === 0 ? {} : { withheld: [...withheld] }),
    counted,
  };
}
