/**
 * What an indicator is: one defined figure with its words, what it is a share of, what it is about and where it comes from. Screens,
 * sheets, forms, sentences and the check of reports read the registry; an id is as permanent as that of a rule.
 */
import type { Bilingual } from '../../language/bilingual.ts';

/** Of one day, of a span of days, or of what lies between two days. */
export type IndicatorAbout = 'day' | 'span' | 'two-days';
export type IndicatorSource = 'rosters' | 'movements' | 'plans' | 'periods' | 'units';

export interface Indicator {
  /** 'members', 'admissions.women', 'recognitions.inTime' … */
  readonly id: string;
  readonly group: string;
  readonly label: Bilingual;
  readonly about: IndicatorAbout;
  readonly source: IndicatorSource;
  /** What is counted, in words. */
  readonly numerator: Bilingual;
  /** What it is a share of; left out where it is none. */
  readonly denominator?: Bilingual;
  /** Of plans and admissions: whose, as the plans' ledger calls them. */
  readonly category?: string;
  /** Of the value; a percentage always has two. Half up on the exact fraction. */
  readonly decimals: 0 | 1 | 2;
  /** A personal trait: not told of a few people to whoever may not read the rows. */
  readonly trait?: true;
}

export interface IndicatorValue {
  readonly id: string;
  /** null: not known, which is never 0. */
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Two decimals; null where the denominator is 0, or a target too small for a percentage. */
  readonly percent?: number | null;
  /** The first day that was counted, of what is about a span. */
  readonly from?: string;
  /** The last one. */
  readonly to: string;
  /** The same on an earlier day, where its rosters were given. */
  readonly before?: { readonly on: string; readonly value: number | null };
  /** Said where it stands: the number it is held against is an assumption. */
  readonly assumed?: Bilingual;
  readonly note?: Bilingual;
  /** Ids of units whose people are not among it. */
  readonly notComputed?: readonly string[];
  /** It is there, and not told to whoever asks: value, numerator and denominator are left out of what is sent. */
  readonly withheld?: true;
}

/** One indicator of one unit: what the figure of the whole is made of. */
export interface UnitValue extends Pick<IndicatorValue, 'value' | 'numerator' | 'denominator'> {
  readonly unit: string;
}
