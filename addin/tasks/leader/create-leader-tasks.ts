/** Puts the leader's tasks together; each is loaded when it is first called, so that a clerk carries none of them. */
import { asTask } from '../common/failure.ts';
import type { Session } from '../common/session.ts';
import type { LeaderTasks } from './leader-tasks.ts';

export function createLeaderTasks({ service }: Session): LeaderTasks {
  return {
    summarise: (request, options = {}) =>
      asTask(options.signal, async () =>
        (await import('./summarise.ts')).summarise(service, request, options),
      ),
    checkReport: (request = {}, options = {}) =>
      asTask(options.signal, async () =>
        (await import('./check-report.ts')).checkReportSheet(request, options),
      ),
  };
}
