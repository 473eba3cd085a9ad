/** Admissions added up month by month against where the plan should stand: the line and the dashed line of the chart. */
import { roundedRatio } from '../../language/number.ts';
import { countAdmissions, wholeMonths, type DateRange } from '../admissions.ts';
import { FIRST_YEAR, lastDayOf } from '../months.ts';
import { countsOf } from './counts.ts';
import type { IndicatorInputs } from './inputs.ts';

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
  const { first, last } = wholeMonths(days);
  const over = wholeMonths({ from: days.from, to: inputs.asOf }).last;
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index): CoursePoint => {
    const month = first + index;
    const to = lastDayOf(month);
    const admitted =
      month > over ? null : countAdmissions(counts.total(), { from: days.from, to }).counts.total;
    return { month: nameOf(month), admitted, planned: shouldStand(plan?.value, index + 1, last - first + 1) };
  });
}

/** In equal parts by month; one decimal. */
export const shouldStand = (planned: number | undefined, over: number, months: number): number | null =>
  planned === undefined ? null : roundedRatio(planned * over, months, 1);

const nameOf = (month: number): string =>
  `${String(FIRST_YEAR + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
