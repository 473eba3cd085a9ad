/** Units and plans that were written down before there was a ledger, beside what the ledgers say: of one thing, the ledger stands. */
import type { Plan } from '../domain/plans/plan.ts';
import type { Unit } from '../domain/units/unit.ts';

/** Of a unit that was written down before, too, what the ledger says. */
export function joinedUnits(written: readonly Unit[], kept: readonly Unit[]): readonly Unit[] {
  const ids = new Set(kept.map(({ id }) => id));
  return kept.length === 0 ? written : [...written.filter(({ id }) => !ids.has(id)), ...kept];
}

/** Of one unit for the same days, what the ledger says stands. */
export function joinedPlans(written: readonly Plan[], kept: readonly Plan[]): readonly Plan[] {
  const keys = new Set(kept.map(planKey));
  return kept.length === 0 ? written : [...kept, ...written.filter((plan) => !keys.has(planKey(plan)))];
}

export const planKey = ({ unit, indicator, from, to }: Plan): string => [unit, indicator, from, to].join('.');
