/** Where a plan should stand at the end of a month: in equal parts, month by month. */
import { roundedRatio } from '../../language/number.ts';
import { wholeMonths, type DateRange } from '../admissions.ts';

export interface Pace {
  /** Months of the plan, those that are over on the day, and those that are not. */
  readonly months: number;
  readonly over: number;
  readonly ahead: number;
}

export function paceOn(plan: DateRange, day: string): Pace {
  const { first, last } = wholeMonths(plan);
  const months = Math.max(last - first + 1, 0);
  const over = Math.min(Math.max(wholeMonths({ from: plan.from, to: day }).last - first + 1, 0), months);
  return { months, over, ahead: months - over };
}

/** One decimal; null for a plan of no whole month. */
export const shouldStand = (
  planned: number,
  { over, months }: Pick<Pace, 'over' | 'months'>,
): number | null => roundedRatio(planned * over, months, 1);
