/** What indicators are computed from: what a report pins, and nothing else. */
import type { PlanRow, PlannedRow } from '../../plans/plan-ledger.ts';
import type { Lines } from '../../submissions/movements.ts';
import type { UnitAsOf } from '../../units/unit.ts';
import type { DateRange } from '../admissions.ts';
import type { StatisticsVector } from '../vector.ts';

/** The version of a unit that counts on the day. */
export interface IndicatorRoster {
  /** As it is on the day; of a unit that is there no more, as it last was. */
  readonly unit: UnitAsOf;
  readonly vector: StatisticsVector;
  /** The detail blocks as they rest; undefined where the version has none. */
  readonly details?: Uint8Array | undefined;
  /** It is there no more and counts for others: in no number of units. */
  readonly standsIn?: true;
}

export interface IndicatorInputs {
  /** ISO date of the report. */
  readonly asOf: string;
  readonly span: DateRange;
  /** The unit that is reported on. */
  readonly top: string;
  /** It and everything below it on the day, parents before children. */
  readonly units: readonly UnitAsOf[];
  /** Above it: a branch's grassroots organisation is one of them. */
  readonly ancestors?: readonly UnitAsOf[];
  readonly rosters: readonly IndicatorRoster[];
  /** Of the span: everything below, and unit by unit for whoever opens the figure. */
  readonly movements?: Lines;
  readonly movementsByUnit?: ReadonlyMap<string, Lines>;
  /** The same of an earlier day, to hold this one against. */
  readonly yearBefore?: {
    readonly asOf: string;
    readonly units: readonly UnitAsOf[];
    readonly rosters: readonly IndicatorRoster[];
  };
  /** All that are in force, of this unit and those below; without `changes` and `source` nothing is said of them. */
  readonly plans: readonly (PlanRow & Partial<Pick<PlannedRow, 'source' | 'changes'>>)[];
  readonly coverage?: { readonly sent: number; readonly expected: number; readonly onOld?: number };
}
