/** A report as the service counted it and keeps it under its hash. What is made of it (a sheet, a page, a file) is for whoever asks. */
import type { ReportView } from '#wire/report.ts';
import { reportService, type ReportAsked } from '../../service/report-client.ts';
import type { Service } from '../../service/client.ts';
import type { TaskOptions } from '../common/outcome.ts';

export type ReportRequest = Omit<ReportAsked, 'signal'>;

export async function reportOf(
  service: Service,
  request: ReportRequest,
  { signal, progress }: TaskOptions = {},
): Promise<ReportView> {
  progress?.({ what: 'fetching', done: 0, total: 0 });
  return reportService(service).report({ ...request, signal });
}
