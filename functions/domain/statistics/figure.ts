/** The shapes of the numbers people see. */
import type { Bilingual } from '../language/bilingual.ts';

/** How a share is rounded: half up, on the exact fraction, two decimals. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** Half up at two decimals, computed in integers: 63.04. null when the denominator is 0. */
  readonly percent: number | null;
}

export interface Figure {
  /** Stable: 'members', 'members.women', 'members.sector.school', 'age.average', 'admissions.target' … */
  readonly id: string;
  readonly group: string;
  readonly label: Bilingual;
  /** A count, or an average with two decimals (age.average). */
  readonly value: number;
  readonly share?: Share;
  /** Said beside the figure: formula, source, assumption. */
  readonly note?: Bilingual;
}

/** Whether a count, called as the figure that prints it, is not told to whoever asks. */
export type Withheld = (figure: string) => boolean;
