/** One row per unit below that keeps a roster, and their sum. Counts only: nothing here is about one person. */
import { slotOf } from '../domain/statistics/layout.ts';
import { addVector, emptyTotal, totalOf } from '../domain/statistics/vector.ts';
import type { StatisticsVector } from '../domain/statistics/vector.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import { NOTHING_SENT } from '../domain/submissions/standing.ts';
import type { UnitStanding } from '../storage/standings.ts';
import { coverageView } from './views.ts';
import type { ConsolidatedResponse, ConsolidatedUnit } from '../wire/consolidated.ts';
import { subtreeRosters } from './subtree-rosters.ts';
import type { UnitContext } from './context.ts';

const SLOT_OF_COUNT = {
  members: slotOf('members'),
  women: slotOf('sex.nu'),
  minority: slotOf('minority'),
  religion: slotOf('religion.yes'),
  youthUnion: slotOf('youthUnion'),
  probationary: slotOf('status.du-bi'),
} as const;
type CountName = keyof typeof SLOT_OF_COUNT;

export async function consolidated(call: UnitContext): Promise<ConsolidatedResponse> {
  const { tree, unit, day } = call;
  const { keepers, standings, coverage, notComputed } = await subtreeRosters(call);
  const sum = emptyTotal();
  const units = keepers.map((keeper) => {
    const standing = standings.get(keeper.id) ?? NOTHING_SENT;
    const vector = standing.counted?.statistics;
    if (vector !== undefined) addVector(sum, vector);
    return rowOf(tree, keeper, standing, vector);
  });
  return {
    unit: { id: unit.id, name: unit.name },
    asOf: day,
    coverage: coverageView(coverage, notComputed),
    units,
    total: countsOf(sum),
  };
}

function rowOf(
  tree: Tree,
  { id, name, parent, sector }: UnitAsOf,
  { counted, sent }: UnitStanding,
  vector: StatisticsVector | undefined,
): ConsolidatedUnit {
  return {
    unit: id,
    name,
    parentName: parent === null ? '' : (tree.unit(parent)?.name ?? ''),
    sector,
    ...countsOf(vector === undefined ? emptyTotal() : totalOf(vector)),
    version: counted?.version ?? 0,
    rosterDate: counted?.rosterDate ?? null,
    receivedAt: counted?.receivedAt ?? null,
    sentThisPeriod: sent,
    ...(counted !== null && vector === undefined ? { notComputed: true } : {}),
  };
}

function countsOf(total: Int32Array): Record<CountName, number> {
  const count = (name: CountName) => total[SLOT_OF_COUNT[name]] ?? 0;
  return {
    members: count('members'),
    women: count('women'),
    minority: count('minority'),
    religion: count('religion'),
    youthUnion: count('youthUnion'),
    probationary: count('probationary'),
  };
}
