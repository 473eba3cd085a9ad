/** An entry of the registry: an indicator, and how it is read from what was counted. */
import type { DateRange } from '../admissions.ts';
import type { Counts } from './counts.ts';
import type { Indicator, IndicatorValue } from './indicator.ts';

/** Days are those of the report where none are said. */
export type Computed = Omit<IndicatorValue, 'id' | 'from' | 'to' | 'before'> & { readonly days?: DateRange };

export interface Definition extends Indicator {
  /** undefined: the inputs do not answer it. */
  readonly compute: (counts: Counts) => Computed | undefined;
}
