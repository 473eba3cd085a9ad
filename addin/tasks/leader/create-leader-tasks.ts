/** Puts the leader's tasks together; loaded when the first of them is called. */
import { introductionService } from '../../service/introductions-client.ts';
import { officeService } from '../../service/office-client.ts';
import { asTask } from '../common/failure.ts';
import type { Session } from '../common/session.ts';
import { checkReportSheet } from './check-report.ts';
import { formTasks } from './form/form-tasks.ts';
import { writeFunnel } from './funnel.ts';
import { writeGradings } from './gradings.ts';
import type { LeaderTasks } from './leader-tasks.ts';
import { keptReports, reportOf } from './report.ts';
import { sheetSentences } from './sheet-sentences.ts';
import { summarise } from './summarise.ts';
import { holdText, writeParagraph } from './text-figures.ts';

export function createLeaderTasks({ service }: Session): LeaderTasks {
  return {
    summarise: (request, options = {}) => asTask(options.signal, () => summarise(service, request, options)),
    report: (request, options = {}) => asTask(options.signal, () => reportOf(service, request, options)),
    keptReports: async () => keptReports(service),
    forms: async () => formTasks(service),
    checkReport: (request = {}, options = {}) =>
      asTask(options.signal, () => checkReportSheet(request, options)),
    sheetSentences: ({ sheet } = {}, options = {}) =>
      asTask(options.signal, () => sheetSentences(sheet, options)),
    funnel: (request, options = {}) =>
      asTask(options.signal, () =>
        writeFunnel({ ...officeService(service), ...introductionService(service) }, request, options),
      ),
    gradings: (request, options = {}) =>
      asTask(options.signal, () => writeGradings(officeService(service), request, options)),
    writeParagraph: (request, options = {}) =>
      asTask(options.signal, () => writeParagraph(service, request, options)),
    holdText: (request, options = {}) => asTask(options.signal, () => holdText(service, request, options)),
  };
}
