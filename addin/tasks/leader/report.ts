/** A report as the service counted it and keeps it under its hash. What is made of it (a sheet, a page, a file) is for whoever asks. */
import type { ConsolidatedResponse } from '#wire/consolidated.ts';
import type { ReportUnits, ReportView, ReprintView } from '#wire/report.ts';
import { reportService, type ReportAsked, type ReportAt } from '../../service/report-client.ts';
import type { Service } from '../../service/client.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { printedReports, type PrintedReport } from './printed-reports.ts';
import { figureChosen, writeReportPage, type PageDone } from './report-page.ts';
import type { PagedReport } from './page/page.ts';

export type ReportRequest = Omit<ReportAsked, 'signal'>;

export async function reportOf(
  service: Service,
  request: ReportRequest,
  { signal, progress }: TaskOptions = {},
): Promise<ReportView> {
  progress?.({ what: 'fetching', done: 0, total: 0 });
  return reportService(service).report({ ...request, signal });
}

/** What is asked about a report that is kept. */
export interface KeptReports {
  readonly reprint: (at: ReportAt, options?: TaskOptions) => Promise<ReprintView>;
  readonly behind: (at: ReportAt, indicator: string, options?: TaskOptions) => Promise<ReportUnits>;
  readonly rows: (at: ReportAt, options?: TaskOptions) => Promise<ConsolidatedResponse>;
  /** One of them as a sheet of one page; counted just now or printed again. */
  readonly writePage: (report: PagedReport, options?: TaskOptions) => Promise<PageDone>;
  /** The figure of a page (its id) whose cell the person has chosen on its sheet. */
  readonly chosen: (done: PageDone) => Promise<string | undefined>;
  /** Those that this workbook has printed of a unit, the newest first. */
  readonly printed: (unit: string) => Promise<readonly PrintedReport[]>;
}

export const keptReports = (service: Service): KeptReports => ({
  ...reportService(service),
  writePage: writeReportPage,
  chosen: figureChosen,
  printed: printedReports,
});
