/** One row per unit below that keeps a roster, and their sum. Counts only: nothing here is about one person. */
import type { Withheld } from '../domain/statistics/figure.ts';
import { unitCountsOf } from '../domain/statistics/telling/unit-counts.ts';
import { addVector, emptyTotal, totalOf } from '../domain/statistics/vector.ts';
import type { StatisticsVector } from '../domain/statistics/vector.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import { NOTHING_SENT } from '../domain/submissions/standing.ts';
import type { UnitStanding } from '../storage/standings.ts';
import { coverageView, unitRef } from './views.ts';
import type { ConsolidatedResponse, ConsolidatedUnit } from '../wire/consolidated.ts';
import { disclosureFor } from './disclosure.ts';
import { subtreeRosters } from './subtree-rosters.ts';
import type { UnitContext } from './context.ts';

export async function consolidated(call: UnitContext): Promise<ConsolidatedResponse> {
  const { unit, day, counting = 'sent' } = call;
  const rosters = await subtreeRosters(call);
  const { tree, summed, standings, coverage, notComputed, standsFor } = rosters;
  const disclosure = await disclosureFor(call, rosters);
  const sum = emptyTotal();
  const units = summed.map((keeper) => {
    const standing = standings.get(keeper.id) ?? NOTHING_SENT;
    const vector = standing.counted?.statistics;
    if (vector !== undefined) addVector(sum, vector);
    const row = rowOf(tree, keeper, standing, vector, disclosure.own(keeper.id));
    const heirs = standsFor.get(keeper.id);
    return heirs === undefined ? row : { ...row, standsFor: heirs.map(unitRef) };
  });
  return {
    unit: { id: unit.id, name: unit.name },
    asOf: day,
    counts: counting,
    coverage: coverageView(coverage, notComputed),
    units,
    total: unitCountsOf(sum, disclosure.below(unit.id)),
  };
}

function rowOf(
  tree: Tree,
  { id, name, parent, sector }: UnitAsOf,
  { counted, sent }: UnitStanding,
  vector: StatisticsVector | undefined,
  withheld: Withheld,
): ConsolidatedUnit {
  return {
    unit: id,
    name,
    parentName: parent === null ? '' : (tree.unit(parent)?.name ?? ''),
    sector,
    ...unitCountsOf(vector === undefined ? emptyTotal() : totalOf(vector), withheld),
    version: counted?.version ?? 0,
    rosterDate: counted?.rosterDate ?? null,
    receivedAt: counted?.receivedAt ?? null,
    sentThisPeriod: sent,
    ...(counted !== null && vector === undefined ? { notComputed: true } : {}),
  };
}
