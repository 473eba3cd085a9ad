/** What every report of a subtree stands on: its units that keep a roster, how each stands on the day, and who has sent. */
import { periodOf } from '../domain/units/period.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import { coverageOf } from '../domain/submissions/coverage.ts';
import type { Coverage } from '../domain/submissions/coverage.ts';
import type { UnitStanding } from '../storage/standings.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitCall } from '../http/route.ts';

export interface Basis {
  /** In tree order. */
  readonly keepers: readonly UnitAsOf[];
  readonly standings: ReadonlyMap<string, UnitStanding>;
  readonly coverage: Coverage;
}

export async function basisOf({ services, tree, unit, day }: UnitCall): Promise<Basis> {
  const { directory, standings } = services.storage;
  const period = periodOf(await directory.periods(), day);
  if (period === undefined) throw new ProblemError('period-unknown');
  const keepers = tree.subtree(unit.id).filter(({ keepsRoster }) => keepsRoster);
  const found = await standings(keepers, day, period);
  return { keepers, standings: found, coverage: coverageOf(keepers, found, period) };
}
