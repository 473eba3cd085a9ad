/** The figures of a subtree, and the facts they are the sum of: one row per count of each unit directly below. */
import { plansOn } from '../domain/plans/plan.ts';
import { reportOf } from '../domain/statistics/telling/report.ts';
import type { StatisticsResponse } from '../wire/statistics.ts';
import type { UnitContext } from './context.ts';
import { disclosureFor } from './disclosure.ts';
import { moreFacts } from './more-facts.ts';
import { subtreeRosters } from './subtree-rosters.ts';
import { coverageView } from './views.ts';

/** `all`: with the facts that divide no members, too. */
export async function statisticsOf(call: UnitContext, all = false): Promise<StatisticsResponse> {
  const rosters = await subtreeRosters(call);
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
  const { figures, facts, units, withheld, counted } = report;
  const more = all ? await moreFacts(call, rosters, units) : [];
  return {
    unit: { id: unit.id, name: unit.name },
    asOf: day,
    counts: counting,
    coverage: coverageView(coverage, notComputed),
    figures: [...figures],
    facts: [...facts, ...more],
    ...(withheld.length === 0 ? {} : { withheld: [...withheld] }),
    counted,
  };
}
