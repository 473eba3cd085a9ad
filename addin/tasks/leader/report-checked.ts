/** The percentages of a report, each with what it was held against, as plain data. */
import type { Judgement } from '#domain/percentages/judgement.ts';
import type { Place } from '../common/outcome.ts';

export interface ReportLine extends Judgement {
  readonly place: Place;
  /** The line of a table, or the words of a sentence. */
  readonly label: string;
  /** undefined where a sentence gives none. */
  readonly count?: number;
  readonly printed: string;
}

export interface ReportChecked {
  readonly sheet: string;
  /** In the order of the sheet; none where it prints no percentage. */
  readonly lines: readonly ReportLine[];
}
