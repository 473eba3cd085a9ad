/** The cap on outstanding members, in both of its readings: of those who were graded good, and of all who were graded. */
import type { Bilingual } from '../../language/bilingual.ts';
import { share } from '../../language/number.ts';
import { outstandingCapsOn, type CapReading } from '../law/outstanding-cap.ts';
import type { Citation } from '../record/rule.ts';

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
  /** How many people may be: worked out on the fraction. */
  readonly allowed: number;
  /** How many are more. */
  readonly over: number;
}

/** Those in force on an ISO day. */
export const capsOn = (day: string, counts: GradeCounts): Cap[] =>
  outstandingCapsOn(day).map(({ reading, wording, most }) => {
    const of = counts[reading];
    const allowed = Math.floor((most * of) / 100);
    const over = Math.max(0, counts.outstanding - allowed);
    return { reading, wording, most, ...share(counts.outstanding, of), isOver: over > 0, allowed, over };
  });

export interface CapSource extends Pick<Cap, 'reading' | 'wording' | 'most'> {
  readonly document: string;
  readonly clause: string;
  readonly from: string;
  readonly verified: Citation['verified'];
}

/** Where those of a day stand. */
export const capSourcesOn = (day: string): CapSource[] =>
  outstandingCapsOn(day).map(({ reading, wording, most, citation }) => {
    const { document, clause, from, verified } = citation;
    return { reading, wording, most, document, clause, from, verified };
  });
