/** Routes of reports. */
import type { Route } from '../http/route.ts';
import { ReportRequest, ReportView } from '../wire/report.ts';
import { postReport } from './reports.ts';

export const REPORT_ROUTES: readonly Route[] = [
  {
    name: 'postReport',
    method: 'POST',
    path: 'units/{unit}/reports',
    summary: 'A report of a subtree: its figures, its plan, and the hash of what it stands on',
    access: { verb: 'statistics.read', unit: 'path' },
    asOf: true,
    counts: true,
    body: ReportRequest,
    response: ReportView,
    problems: ['period-unknown', 'before-first-roster'],
    handle: postReport,
  },
];
