/** What a unit is to reach: a planned number for a span of time. */
import type { Bilingual } from '../language/bilingual.ts';

/** At rest as it is here. `assumption`: said so wherever it is shown. */
export interface Plan {
  readonly unit: string;
  readonly indicator: 'admissions';
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly assumption?: Bilingual;
  /** How it was changed afterwards: said wherever it is shown, too. */
  readonly changes?: readonly PlanChange[];
}

/** A number that stood in a plan before. */
export interface PlanChange {
  readonly before: number;
  readonly after: number;
  /** ISO, in Viet Nam. */
  readonly on: string;
}

const monthsOf = ({ from, to }: Plan): number => {
  const [start, end] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return (end ?? 0) - (start ?? 0);
};
const isShorter = (one: Plan, other: Plan): number =>
  monthsOf(one) - monthsOf(other) || (one.from < other.from ? 1 : -1);

/**
 * The plans for the unit that the day lies in, the shortest first: the year's stands before that of the whole term. After the end of
 * them all the one that ended last.
 */
export function plansOn(plans: readonly Plan[], unit: string, day: string): readonly Plan[] {
  const begun = plans.filter((plan) => plan.unit === unit && plan.from <= day).toSorted(isShorter);
  const running = begun.filter(({ to }) => day <= to);
  if (running.length > 0) return running;
  const last = begun.reduce<Plan | undefined>(
    (best, next) => (best !== undefined && best.to >= next.to ? best : next),
    undefined,
  );
  return last === undefined ? [] : [last];
}
