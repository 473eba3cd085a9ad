/** Who is meant by a category of the plans, in what a roster counts. */
import { countAdmissions, type DateRange } from '../admissions.ts';
import type { AdmissionCategory } from '../layout.ts';
import { addVector, emptyTotal } from '../vector.ts';
import type { IndicatorRoster } from './inputs.ts';

const IN_VECTOR: Readonly<Record<string, AdmissionCategory>> = {
  all: 'total',
  women: 'women',
  minorities: 'minority',
  'youth-union': 'youthUnion',
  enterprise: 'enterprise',
};

const NO_TRAITS: ReadonlySet<string> = new Set(['all', 'women', 'youth-union', 'residential']);
export const isTraitCategory = (category: string): boolean => !NO_TRAITS.has(category);

/** null: not known. */
export function admittedIn(
  category: string,
  rosters: readonly IndicatorRoster[],
  days: DateRange,
): number | null {
  const known = IN_VECTOR[category];
  if (known === undefined) return null;
  const total = emptyTotal();
  for (const { vector } of rosters) addVector(total, vector);
  return countAdmissions(total, days).counts[known];
}
