/** The figures of a subtree, and the facts they are the sum of: one row per count of each unit directly below. */
import { factsOf } from '../domain/statistics/facts.ts';
import { figuresOf } from '../domain/statistics/figures.ts';
import { slotOf } from '../domain/statistics/layout.ts';
import { addVector, emptyTotal } from '../domain/statistics/vector.ts';
import type { StatisticsVector } from '../domain/statistics/vector.ts';
import { planOf } from '../domain/plans/plan.ts';
import { SECTORS } from '../domain/units/unit.ts';
import type { Tree, UnitAsOf, UnitSector } from '../domain/units/unit.ts';
import type { StatisticsResponse } from '../wire/statistics.ts';
import { coverageView } from './views.ts';
import { subtreeRosters } from './subtree-rosters.ts';
import type { SubtreeRosters } from './subtree-rosters.ts';
import type { UnitContext } from './context.ts';

export async function statisticsOf(call: UnitContext): Promise<StatisticsResponse> {
  const { tree, unit, day, services } = call;
  const rosters = await subtreeRosters(call);
  const vectors = vectorsOf(rosters);
  const total = emptyTotal();
  for (const vector of vectors.values()) addVector(total, vector);
  const plan = planOf(await services.storage.directory.plans(), unit.id, day);
  const figures = figuresOf({
    total,
    asOf: day,
    units: countedUnits(tree, unit, vectors),
    coverage: { sent: rosters.coverage.sent, expected: rosters.coverage.expected },
    admissions: { from: `${day.slice(0, 4)}-01-01`, to: day },
    ...(plan === undefined ? {} : { plan }),
  });
  const facts = factsOf({ asOf: day, units: totalsBelow(tree, unit, rosters, vectors) });
  return {
    unit: { id: unit.id, name: unit.name },
    asOf: day,
    coverage: coverageView(rosters.coverage, rosters.notComputed),
    figures,
    facts,
  };
}

function vectorsOf({ standings }: SubtreeRosters): Map<string, StatisticsVector> {
  const vectors = new Map<string, StatisticsVector>();
  for (const [id, { counted }] of standings) {
    if (counted?.statistics !== undefined) vectors.set(id, counted.statistics);
  }
  return vectors;
}

const MEMBERS = slotOf('members');

function membersOf(vector: StatisticsVector | undefined): number {
  const at = vector?.pairs.findIndex((slot, index) => index % 2 === 0 && slot === MEMBERS) ?? -1;
  return at < 0 ? 0 : (vector?.pairs[at + 1] ?? 0);
}

/** Everything below; the unit itself where it keeps a roster of its own. */
function countedUnits(tree: Tree, unit: UnitAsOf, vectors: ReadonlyMap<string, StatisticsVector>) {
  return tree
    .subtree(unit.id)
    .filter(({ id, keepsRoster }) => id !== unit.id || keepsRoster)
    .map(({ id, sector, kind, keepsRoster }) => ({
      id,
      sector,
      kind,
      keepsRoster,
      members: membersOf(vectors.get(id)),
    }));
}

/**
 * Each roster once: under the unit directly below that it hangs from, or under the unit itself. A unit none of whose rosters could be
 * read has no facts, rather than facts of nobody.
 */
function totalsBelow(
  tree: Tree,
  unit: UnitAsOf,
  { keepers, notComputed }: SubtreeRosters,
  vectors: ReadonlyMap<string, StatisticsVector>,
) {
  const own = keepers.some(({ id }) => id === unit.id) ? [{ unit, inside: [unit] }] : [];
  const below = tree.children(unit.id).map((child) => ({ unit: child, inside: tree.subtree(child.id) }));
  const lost = new Set(notComputed.map(({ id }) => id));
  const keeping = new Set(keepers.map(({ id }) => id));
  const isLost = ({ inside }: { readonly inside: readonly UnitAsOf[] }) => {
    const rosters = inside.filter(({ id }) => keeping.has(id));
    return rosters.length > 0 && rosters.every(({ id }) => lost.has(id));
  };
  const counted = lost.size === 0 ? [...own, ...below] : [...own, ...below].filter((one) => !isLost(one));
  return counted.flatMap(({ unit: { id, name, sector }, inside }) =>
    bySector(inside, keeping, sector).map((part) => {
      const total = emptyTotal();
      for (const vector of part.rosters.flatMap((one) => vectors.get(one.id) ?? [])) addVector(total, vector);
      return { unit: id, unitName: name, sector: part.sector, total };
    }),
  );
}

/** Told apart by the sector of the unit that keeps the roster, as the figures do; one without any roster stands in its own. */
function bySector(inside: readonly UnitAsOf[], keeping: ReadonlySet<string>, own: UnitSector) {
  const parts = new Map<UnitSector, UnitAsOf[]>();
  for (const unit of inside) {
    if (!keeping.has(unit.id)) continue;
    const rosters = parts.get(unit.sector);
    if (rosters === undefined) parts.set(unit.sector, [unit]);
    else rosters.push(unit);
  }
  if (parts.size === 0) return [{ sector: own, rosters: [] }];
  return SECTORS.flatMap((sector) => {
    const rosters = parts.get(sector);
    return rosters === undefined ? [] : [{ sector, rosters }];
  });
}
