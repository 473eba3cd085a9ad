/** Admissions added up month by month against where the plan should stand: the line and the dashed line of the chart. */
import { countAdmissions, firstDayOf, wholeMonths, type DateRange } from '../admissions.ts';
import { lastDayOf } from '../months.ts';
import { countsOf } from './counts.ts';
import type { IndicatorInputs } from './inputs.ts';
import { paceOn, shouldStand } from './pace.ts';

export interface CoursePoint {
  /** '2023-08' */
  readonly month: string;
  /** Added up since the beginning; null for a month that is not over on the day. */
  readonly admitted: number | null;
  /** Where the plan should stand at the end of the month, one decimal; null without a plan. */
  readonly planned: number | null;
}

/** Of the months of the plan that runs on the day; of the span where there is none. */
export function course(inputs: IndicatorInputs): CoursePoint[] {
  const counts = countsOf(inputs);
  const [plan] = counts.plans();
  const days: DateRange = plan ?? inputs.span;
  const { months, over } = paceOn(days, inputs.asOf);
  const { first } = wholeMonths(days);
  return Array.from({ length: months }, (_, index): CoursePoint => {
    const to = lastDayOf(first + index);
    const upTo = () => countAdmissions(counts.total(), { from: days.from, to }).counts.total;
    return {
      month: firstDayOf(first + index).slice(0, '2023-08'.length),
      admitted: index < over ? upTo() : null,
      planned: plan === undefined ? null : shouldStand(plan.value, { over: index + 1, months }),
    };
  });
}
