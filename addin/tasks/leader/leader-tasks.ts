/** What a leader looks at: the figures, and the percentages of a report. */
import type { Counting } from '#domain/submissions/review.ts';
import type { ReportView } from '#wire/report.ts';
import type { TaskOptions } from '../common/outcome.ts';
import type { FormTasks } from './form/form-tasks.ts';
import type { FunnelWritten } from './funnel.ts';
import type { GradingsWritten } from './gradings.ts';
import type { ReportChecked } from './report-checked.ts';
import type { KeptReports, ReportRequest } from './report.ts';
import type { SheetSentences } from './sheet-sentences.ts';
import type { Summarised } from './summarised.ts';
import type { ParagraphAsked, ParagraphWritten, TextAsked, TextHeld } from './text-figures.ts';

export interface LeaderTasks {
  readonly summarise: (
    request: { readonly unit: string; readonly asOf?: string; readonly counts?: Counting },
    options?: TaskOptions,
  ) => Promise<Summarised>;
  /** Counted now, and kept under its hash. */
  readonly report: (request: ReportRequest, options?: TaskOptions) => Promise<ReportView>;
  /** Those that are kept: printed again, and the units behind their figures. */
  readonly keptReports: () => Promise<KeptReports>;
  /** The official forms (Biểu 1 to 5). */
  readonly forms: () => Promise<FormTasks>;
  /** Holds every percentage of a report's table against its own line; of the active sheet where none is named. */
  readonly checkReport: (
    request?: { readonly sheet?: string },
    options?: TaskOptions,
  ) => Promise<ReportChecked>;
  /** The sentences of a sheet; of the active one where none is named. */
  readonly sheetSentences: (
    request?: { readonly sheet?: string | undefined },
    options?: TaskOptions,
  ) => Promise<SheetSentences>;
  /** From introduction to admission, with a sheet of it. */
  readonly funnel: (
    request: { readonly unit: string; readonly asOf: string },
    options?: TaskOptions,
  ) => Promise<FunnelWritten>;
  /** How members were graded, with a sheet of it. */
  readonly gradings: (
    request: { readonly unit: string; readonly asOf: string },
    options?: TaskOptions,
  ) => Promise<GradingsWritten>;
  /** The paragraph of figures for a report. */
  readonly writeParagraph: (request: ParagraphAsked, options?: TaskOptions) => Promise<ParagraphWritten>;
  /** A text that somebody wrote, held against the figures number by number. */
  readonly holdText: (request: TextAsked, options?: TaskOptions) => Promise<TextHeld>;
}
