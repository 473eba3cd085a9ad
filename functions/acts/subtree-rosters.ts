/** What every report of a subtree stands on: its units that keep a roster, how each stands on the day, and who has sent. */
import type { StatisticsVector } from '../domain/statistics/vector.ts';
import { endingWith, periodOf } from '../domain/units/period.ts';
import type { Period } from '../domain/units/period.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import { closedSince } from '../domain/submissions/closing.ts';
import { coverageOf } from '../domain/submissions/coverage.ts';
import type { Coverage } from '../domain/submissions/coverage.ts';
import type { UnitStanding } from '../storage/standings.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';

export interface SubtreeRosters {
  /** In tree order. */
  readonly keepers: readonly UnitAsOf[];
  readonly period: Period;
  readonly standings: ReadonlyMap<string, UnitStanding>;
  /** Of those that count and can be read. */
  readonly vectors: ReadonlyMap<string, StatisticsVector>;
  /** Of those whose statistics can be read. */
  readonly coverage: Coverage;
  /** Named beside every total, in no sum and no coverage: whose version counts and cannot be read, and who hangs under nothing. */
  readonly notComputed: readonly UnitAsOf[];
}

export async function subtreeRosters({ services, tree, unit, day }: UnitContext): Promise<SubtreeRosters> {
  const { directory, standings } = services.storage;
  const periods = await directory.periods(tree, unit.id, day);
  const period = periodOf(periods, day);
  if (period === undefined) throw new ProblemError('period-unknown');
  const keepers = tree.subtree(unit.id).filter(({ keepsRoster }) => keepsRoster);
  const closings = await directory.closings(tree, unit.id);
  const closed = closedSince(closings, tree, keepers, day);
  const found = await standings(keepers, day, { ...period, alike: endingWith(periods, period) }, closed);
  if (isBeforeFirst([...found.values()])) throw new ProblemError('before-first-roster', { date: day });
  const [computed, notComputed] = parted(keepers, found);
  return {
    keepers,
    period,
    standings: found,
    vectors: vectorsOf(found),
    coverage: coverageOf(computed, found, period),
    notComputed: [...notComputed, ...tree.leftOut(unit.id)],
  };
}

/** Figures of a day on which nothing counts yet would be zeros that mean nothing. Where nobody has ever sent, that is an answer. */
const isBeforeFirst = (standings: readonly UnitStanding[]): boolean =>
  standings.some(({ onlyLater }) => onlyLater === true) && standings.every(({ counted }) => counted === null);

function parted(
  keepers: readonly UnitAsOf[],
  standings: ReadonlyMap<string, UnitStanding>,
): readonly [computed: readonly UnitAsOf[], notComputed: readonly UnitAsOf[]] {
  const isLost = ({ id }: UnitAsOf) => {
    const version = standings.get(id)?.counted ?? null;
    return version !== null && version.statistics === undefined;
  };
  return [keepers.filter((keeper) => !isLost(keeper)), keepers.filter(isLost)];
}

export function vectorsOf(standings: ReadonlyMap<string, UnitStanding>): Map<string, StatisticsVector> {
  const vectors = new Map<string, StatisticsVector>();
  for (const [id, { counted }] of standings) {
    if (counted?.statistics !== undefined) vectors.set(id, counted.statistics);
  }
  return vectors;
}
