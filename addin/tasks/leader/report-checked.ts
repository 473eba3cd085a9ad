/** The percentages of a report, each with what it was held against, as plain data. */
import type { CheckedLine } from '#domain/statistics/report-table.ts';
import type { Bilingual } from '#domain/language/bilingual.ts';
import type { Place } from '../common/outcome.ts';

export interface ReportLine {
  readonly place: Place;
  readonly label: string;
  readonly count: number;
  readonly denominator?: number;
  readonly printed: string;
  readonly match: CheckedLine['match'];
  readonly message: Bilingual;
}

export interface ReportChecked {
  readonly sheet: string;
  /** In the order of the sheet; none where it has no table of counts and percentages. */
  readonly lines: readonly ReportLine[];
}
