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
}

/** The plan for the unit that the day lies in; after its end the last one. */
export function planOf(plans: readonly Plan[], unit: string, day: string): Plan | undefined {
  return plans
    .filter((plan) => plan.unit === unit && plan.from <= day)
    .reduce<Plan | undefined>(
      (best, next) => (best !== undefined && best.to >= next.to ? best : next),
      undefined,
    );
}
