/** Routes of reports. */
import type { Route } from '../http/route.ts';
import { ConsolidatedResponse } from '../wire/consolidated.ts';
import { ReportRequest, ReportUnits, ReportView, ReprintView } from '../wire/report.ts';
import { getReport, getReportRows, getReportUnits, postReport } from './reports.ts';

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
  {
    name: 'getReport',
    method: 'GET',
    path: 'units/{unit}/reports/{hash}',
    summary: 'A report as it was kept, and what would be otherwise today',
    access: { verb: 'reports.read', unit: 'path' },
    response: ReprintView,
    problems: ['report-unknown', 'report-altered'],
    handle: getReport,
  },
  {
    name: 'getReportUnits',
    method: 'GET',
    path: 'units/{unit}/reports/{hash}/units',
    summary: 'The units behind one figure of a kept report (?indicator=…), with the versions that counted',
    access: { verb: 'reports.read', unit: 'path' },
    response: ReportUnits,
    problems: ['report-unknown', 'report-altered'],
    handle: getReportUnits,
  },
  {
    name: 'getReportRows',
    method: 'GET',
    path: 'units/{unit}/reports/{hash}/consolidated',
    summary: 'One row of counts per unit below that keeps a roster, as a kept report counted them',
    access: { verb: 'reports.read', unit: 'path' },
    response: ConsolidatedResponse,
    problems: ['report-unknown', 'report-altered'],
    handle: getReportRows,
  },
];
