/** Reports: the day and what counts stand in the query, as of every other report; the span and the state of knowledge in the body. */
import { reportOn } from '../acts/report.ts';
import { reportRows, reportUnits } from '../acts/report-units.ts';
import { reprint } from '../acts/reprint.ts';
import { statisticsOf } from '../acts/statistics.ts';
import { parsed, readJson } from '../http/body.ts';
import type { UnitCall } from '../http/route.ts';
import type { ConsolidatedResponse } from '../wire/consolidated.ts';
import { ReportRequest } from '../wire/report.ts';
import type { ReportUnits, ReportView, ReprintView } from '../wire/report.ts';
import type { StatisticsResponse } from '../wire/statistics.ts';

export const postReport = async (call: UnitCall): Promise<ReportView> =>
  reportOn(call, parsed(ReportRequest, await readJson(call.request)));

export const getReport = (call: UnitCall): Promise<ReprintView> => reprint(call, hashIn(call));

/** An id of an indicator holds full stops, which stand in no path: it is asked for in the query. */
export const getReportUnits = (call: UnitCall): Promise<ReportUnits> =>
  reportUnits(call, hashIn(call), call.request.query.get('indicator') ?? '');

export const getReportRows = (call: UnitCall): Promise<ConsolidatedResponse> =>
  reportRows(call, hashIn(call));

export const getStatistics = (call: UnitCall): Promise<StatisticsResponse> =>
  statisticsOf(call, call.request.query.get('facts') === 'all');

const hashIn = ({ params }: UnitCall): string => params.hash ?? '';
