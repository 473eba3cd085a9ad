/** What a unit is to reach: a planned number for a span of time. */
import type { Bilingual } from '../language/bilingual.ts';

/** A planned number for a unit and a period of admissions. `assumption`: said so wherever it is shown. */
export interface Target {
  readonly unit: string;
  readonly indicator: 'admissions';
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly assumption?: Bilingual;
}

/** The plan for the unit that the day lies in; after its end the last one. */
export function targetOf(targets: readonly Target[], unit: string, day: string): Target | undefined {
  return targets
    .filter((target) => target.unit === unit && target.from <= day)
    .reduce<Target | undefined>(
      (best, next) => (best !== undefined && best.to >= next.to ? best : next),
      undefined,
    );
}
