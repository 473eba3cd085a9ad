/** Reports: the day and what counts stand in the query, as of every other report; the span and the state of knowledge in the body. */
import { reportOn } from '../acts/report.ts';
import { parsed, readJson } from '../http/body.ts';
import type { UnitCall } from '../http/route.ts';
import { ReportRequest, type ReportView } from '../wire/report.ts';

export const postReport = async (call: UnitCall): Promise<ReportView> =>
  reportOn(call, parsed(ReportRequest, await readJson(call.request)));
