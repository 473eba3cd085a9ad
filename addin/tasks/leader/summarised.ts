/** What summarising gives. */
import type { Counting } from '#domain/submissions/review.ts';
import type { Coverage } from '#wire/shared.ts';
import type { CountedUntil } from '#wire/statistics.ts';
import type { ShownFigure } from './shown-figures.ts';

export interface Summarised {
  readonly sheet: string;
  readonly asOf: string;
  /** Which versions it counted. */
  readonly counts?: Counting | undefined;
  readonly coverage: Coverage;
  readonly figures: readonly ShownFigure[];
  /** Until when ages and admissions are counted, where that is not the day itself. */
  readonly counted?: CountedUntil;
  /** Figures that differ from the last time this workbook was refreshed. */
  readonly changes: readonly { readonly id: string; readonly before: number; readonly after: number }[];
  /** The sheet where the pivot stands; null while there is nothing to make one of. */
  readonly pivot: string | null;
  /** Headers of our columns that somebody deleted from the tables; they were left out. */
  readonly missing?: readonly string[];
}
