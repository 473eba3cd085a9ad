/** Goals of coverage against what was reached: of the shares of places that an office has planned, for a unit and the units directly below. */
import type { Bilingual } from '../language/bilingual.ts';
import {
  COVERAGE_CODES,
  coverageMeasure,
  PLACE_CATEGORIES,
  PLAN_CATEGORY_CODES,
} from '../plans/plan-codes.ts';
import type { CoverageMeasure } from '../plans/plan-codes.ts';
import type { PlannedRow } from '../plans/plan-ledger.ts';
import { figuresOf, type PlaceFigures } from './coverage.ts';
import type { PlaceRow } from './place-ledger.ts';

export interface CoverageGoal {
  readonly unit: string;
  readonly measure: CoverageMeasure;
  readonly label: Bilingual;
  readonly category: Bilingual;
  readonly from: string;
  readonly to: string;
  /** Per cent. */
  readonly goal: number;
  /** On the day, or on the last one of the plan where that is over. */
  readonly reached: PlaceFigures['covered'];
  /** Places that are missing: never below 0. Worked out on the fraction, not on the percentage. */
  readonly left: number;
  readonly isAssumed: boolean;
  readonly changes: PlannedRow['changes'];
}

type Goal = PlannedRow & { readonly quantity: number };

const SHARES: Readonly<
  Record<CoverageMeasure, (figures: ReturnType<typeof figuresOf>) => PlaceFigures['covered']>
> = {
  coverage: ({ covered }) => covered,
  'own-branches': ({ own }) => own,
  'with-members': ({ withMembers }) => withMembers,
  heads: ({ heads }) => heads,
};

/**
 * In the order of the units, then of the plans: those that run on the day; of one measure and category of which none does, the one that
 * ended last. `placesOf`: of a unit with everything below it, on a day.
 */
export function coverageGoals(
  plans: readonly PlannedRow[],
  units: readonly string[],
  day: string,
  placesOf: (unit: string, day: string) => readonly PlaceRow[],
): CoverageGoal[] {
  return units.flatMap((unit) => {
    const own = plans.filter(
      (plan): plan is Goal =>
        plan.unit === unit &&
        coverageMeasure(plan.measure) !== undefined &&
        plan.kind !== 'registration' &&
        plan.quantity !== undefined &&
        plan.from <= day,
    );
    return own
      .filter((plan) => isLooked(plan, own, day))
      .flatMap((plan) => goalOf(plan, placesOf(unit, day < plan.to ? day : plan.to)));
  });
}

function isLooked(plan: Goal, own: readonly Goal[], day: string): boolean {
  const alike = own.filter(({ measure, category }) => measure === plan.measure && category === plan.category);
  const isRunning = ({ to }: Goal) => day <= to;
  return isRunning(plan) || (!alike.some(isRunning) && alike.every(({ to }) => to <= plan.to));
}

function goalOf(plan: Goal, places: readonly PlaceRow[]): CoverageGoal[] {
  const { unit, category, from, to, quantity: goal, isAssumed, changes } = plan;
  const measure = COVERAGE_CODES.find(({ code }) => code === plan.measure);
  const sort = PLACE_CATEGORIES[category];
  if (measure === undefined || (sort === undefined && category !== 'all')) return [];
  const reached = SHARES[measure.code](
    figuresOf(places.filter((row) => sort === undefined || row.sort === sort)),
  );
  return [
    {
      unit,
      measure: measure.code,
      label: measure.label,
      category: PLAN_CATEGORY_CODES.find(({ code }) => code === category)?.label ?? { vi: '', en: '' },
      from,
      to,
      goal,
      reached,
      left: Math.max(0, Math.ceil((goal * reached.denominator) / 100) - reached.numerator),
      isAssumed,
      changes,
    },
  ];
}
