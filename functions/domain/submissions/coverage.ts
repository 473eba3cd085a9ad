/** Who has sent for a period, of those who keep a roster. Sets of units, not counts of clicks: a unit that sent twice has sent. */
import type { Period } from '../units/period.ts';
import type { UnitAsOf } from '../units/unit.ts';
import type { Standing } from './standing.ts';

export interface Coverage {
  readonly period: Period;
  readonly sent: number;
  readonly expected: number;
  readonly missing: readonly UnitAsOf[];
  /** Of those who have sent: who did so only after the period's due date. */
  readonly late: readonly UnitAsOf[];
  /** Who counts with what was sent before they merged or split, whether they have sent or not. */
  readonly onOld: readonly UnitAsOf[];
}

export function coverageOf(
  keepers: readonly UnitAsOf[],
  standings: ReadonlyMap<string, Pick<Standing, 'sent' | 'late'>>,
  period: Period,
  onOld: readonly UnitAsOf[] = [],
): Coverage {
  const missing = keepers.filter(({ id }) => standings.get(id)?.sent !== true);
  const late = keepers.filter(({ id }) => standings.get(id)?.late === true);
  return { period, sent: keepers.length - missing.length, expected: keepers.length, missing, late, onOld };
}
