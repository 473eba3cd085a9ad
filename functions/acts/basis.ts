/** What every report of a subtree stands on: its units that keep a roster, how each stands on the day, and who has sent. */
import { periodOf } from '../domain/units/period.ts';
import type { Period, UnitAsOf } from '../domain/units/unit.ts';
import type { Standing } from '../storage/standings.ts';
import type { Coverage } from '../wire/shared.ts';
import { ProblemError } from '../http/problems.ts';
import type { UnitCall } from '../http/route.ts';

export interface Basis {
  /** In tree order. */
  readonly keepers: readonly UnitAsOf[];
  readonly standings: ReadonlyMap<string, Standing>;
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

const refOf = ({ id, name }: UnitAsOf) => ({ id, name });

/** Sets of units, not counts of clicks: a unit that sent twice has sent. */
function coverageOf(
  keepers: readonly UnitAsOf[],
  standings: ReadonlyMap<string, Standing>,
  period: Period,
): Coverage {
  const missing = keepers.filter(({ id }) => standings.get(id)?.sent !== true);
  const late = keepers.filter(({ id }) => standings.get(id)?.late === true);
  return {
    period,
    sent: keepers.length - missing.length,
    expected: keepers.length,
    missing: missing.map(refOf),
    late: late.map(refOf),
  };
}
