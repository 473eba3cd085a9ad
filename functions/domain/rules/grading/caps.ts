/** The cap on outstanding members, in both of its readings: of those who were graded good, and of all who were graded. */
import type { Bilingual } from '../../language/bilingual.ts';
import { share } from '../../language/number.ts';
import { outstandingCapsOn, type CapReading } from '../law/outstanding-cap.ts';

export interface GradeCounts {
  readonly outstanding: number;
  readonly good: number;
  /** With a grade. */
  readonly graded: number;
}

export interface Cap {
  readonly reading: CapReading;
  readonly wording: Bilingual;
  readonly most: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Two decimals; null where there is nobody to be a share of. */
  readonly percent: number | null;
  /** Worked out on the fraction, not on the percentage. */
  readonly isOver: boolean;
}

/** Those in force on an ISO day. */
export const capsOn = (day: string, counts: GradeCounts): Cap[] =>
  outstandingCapsOn(day).map(({ reading, wording, most }) => {
    const of = counts[reading];
    const isOver = counts.outstanding * 100 > most * of;
    return { reading, wording, most, ...share(counts.outstanding, of), isOver };
  });
