/** One row per unit below that keeps a roster, and their sum. Counts only: nothing here is about one person. */
import type { Disclosure } from '../domain/statistics/disclosure/disclosure.ts';
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
import { pathsBelow } from './paths.ts';
import { subtreeRosters, type SubtreeRosters } from './subtree-rosters.ts';
import type { UnitContext } from './context.ts';

export async function consolidated(call: UnitContext): Promise<ConsolidatedResponse> {
  const rosters = await subtreeRosters(call);
  return consolidatedFrom(call, rosters, await disclosureFor(call, rosters));
}

export function consolidatedFrom(
  { unit, day, counting = 'sent' }: Pick<UnitContext, 'unit' | 'day' | 'counting'>,
  rosters: SubtreeRosters,
  disclosure: Disclosure,
): ConsolidatedResponse {
  const { tree, summed, standings, coverage, notComputed, standsFor, alike, waiting } = rosters;
  const { pathOf, parents } = pathsBelow(tree, unit.id, summed);
  const all = emptySum();
  const groups = new Map(parents.map(({ id }) => [id, emptySum()]));
  const units = summed.map((keeper) => {
    const standing = standings.get(keeper.id) ?? NOTHING_SENT;
    const vector = standing.counted?.statistics;
    const above = pathOf(keeper);
    const heirs = standsFor.get(keeper.id);
    const sums = [all, ...above.flatMap((id) => groups.get(id) ?? [])];
    for (const sum of sums) addUnit(sum, standing, { alike, isHeld: heirs !== undefined });
    const row = { ...rowOf(tree, keeper, standing, vector, disclosure.own(keeper.id)), above };
    const others = waiting.get(keeper.id)?.waitsFor ?? [];
    const isWaiting = others.length > 0 && others.every(({ id }) => id !== keeper.id);
    return {
      ...row,
      ...(heirs === undefined ? {} : { standsFor: heirs.map(unitRef) }),
      ...(isWaiting ? { waitsFor: others.map(unitRef) } : {}),
    };
  });
  return {
    unit: { id: unit.id, name: unit.name },
    asOf: day,
    counts: counting,
    coverage: coverageView(coverage, notComputed),
    units,
    groups: parents.map(({ id, name }) => {
      const { total, ...counts } = groups.get(id) ?? emptySum();
      return { unit: id, name, ...unitCountsOf(total, disclosure.below(id)), ...counts };
    }),
    onOld: all.onOld,
    total: unitCountsOf(all.total, disclosure.below(unit.id)),
  };
}

interface Sum {
  readonly total: Int32Array;
  keepers: number;
  sent: number;
  onOld: number;
}

const emptySum = (): Sum => ({ total: emptyTotal(), keepers: 0, sent: 0, onOld: 0 });

/** `isHeld`: the roster stands for units of today, which are expected to send in its place. */
function addUnit(
  sum: Sum,
  { counted, sent }: UnitStanding,
  { alike, isHeld }: { readonly alike: readonly string[]; readonly isHeld: boolean },
): void {
  if (counted?.statistics !== undefined) addVector(sum.total, counted.statistics);
  if (counted !== null && (isHeld || !alike.includes(counted.period))) sum.onOld += 1;
  if (isHeld) return;
  sum.keepers += 1;
  if (sent) sum.sent += 1;
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
