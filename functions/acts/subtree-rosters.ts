/** What every report of a subtree stands on: its units that keep a roster, how each stands on the day, and who has sent. */
import type { StatisticsVector } from '../domain/statistics/vector.ts';
import { endingWith, periodOf } from '../domain/units/period.ts';
import type { Period } from '../domain/units/period.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import { NOTHING_SENT } from '../domain/submissions/standing.ts';
import { coverageOf } from '../domain/submissions/coverage.ts';
import type { Coverage } from '../domain/submissions/coverage.ts';
import type { UnitStanding } from '../storage/standings.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { askedUnits } from './asked-units.ts';
import { countedRosters } from './counted-rosters.ts';
import type { Counted } from './counted-rosters.ts';

export interface SubtreeRosters extends Counted {
  readonly period: Period;
  /** The period, with all that end on its day. */
  readonly alike: readonly string[];
  /** Of those that count and can be read. */
  readonly vectors: ReadonlyMap<string, StatisticsVector>;
  /** Of those whose statistics can be read. */
  readonly coverage: Coverage;
  /** Named beside every total, in no sum and no coverage: whose version counts and cannot be read, and who hangs under nothing. */
  readonly notComputed: readonly UnitAsOf[];
}

/** `orElse`: the period, where none is defined for the day. */
export async function subtreeRosters(call: UnitContext, orElse?: Period): Promise<SubtreeRosters> {
  const { services, tree, unit, day, counting = 'sent' } = call;
  const { directory } = services.storage;
  const periods = await directory.periods(tree, unit.id, day);
  const period = periodOf(periods, day) ?? orElse;
  if (period === undefined) throw new ProblemError('period-unknown');
  const alike = endingWith(periods, period);
  const counted = await countedRosters(services.storage, tree, unit.id, { ...period, alike }, counting);
  const { keepers, summed, standings, onOld } = counted;
  const own = summed.map(({ id }) => standings.get(id) ?? NOTHING_SENT);
  if (isBeforeFirst(own)) throw new ProblemError('before-first-roster', { date: day });
  const notComputed = summed.filter(({ id }) => isLost(standings.get(id)));
  // Figures of members are of everybody who keeps a roster, a union too: those of before stay as they were.
  const isOfAll = services.storage.kind.needsOpening !== true;
  const asked = new Set(isOfAll ? keepers : await askedUnits(call, keepers));
  const isExpected = (keeper: UnitAsOf): boolean =>
    asked.has(keeper) || standings.get(keeper.id)?.sent === true;
  const computed = keepers.filter((keeper) => !notComputed.includes(keeper) && isExpected(keeper));
  return {
    ...counted,
    period,
    alike,
    vectors: vectorsOf(standings),
    coverage: coverageOf(computed, standings, period, onOld),
    notComputed: [...notComputed, ...tree.leftOut(unit.id)],
  };
}

/** Figures of a day on which nothing counts yet would be zeros that mean nothing. Where nobody has ever sent, that is an answer. */
const isBeforeFirst = (standings: readonly UnitStanding[]): boolean =>
  standings.some(({ onlyLater }) => onlyLater === true) && standings.every(({ counted }) => counted === null);

const isLost = (standing: UnitStanding | undefined): boolean =>
  standing !== undefined && standing.counted !== null && standing.counted.statistics === undefined;

export function vectorsOf(standings: ReadonlyMap<string, UnitStanding>): Map<string, StatisticsVector> {
  const vectors = new Map<string, StatisticsVector>();
  for (const [id, { counted }] of standings) {
    if (counted?.statistics !== undefined) vectors.set(id, counted.statistics);
  }
  return vectors;
}
