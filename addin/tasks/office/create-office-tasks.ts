/** Puts the office's tasks together; each is loaded when it is first called, so that a clerk carries none of them. */
import { asTask } from '../common/failure.ts';
import type { Session } from '../common/session.ts';
import type { OfficeTasks } from './office-tasks.ts';

export function createOfficeTasks({ service }: Session): OfficeTasks {
  return {
    consolidate: (request, options = {}) =>
      asTask(options.signal, async () =>
        (await import('./consolidate.ts')).consolidate(service, request, options),
      ),
    duplicates: (request, options = {}) =>
      asTask(options.signal, async () =>
        (await import('./duplicates.ts')).duplicates(service, request, options),
      ),
    writeDuplicates: (found) =>
      asTask(undefined, async () => (await import('./write-duplicates.ts')).writeDuplicates(found)),
    ledgers: async () => (await import('./ledger-tasks.ts')).ledgerTasks(service),
  };
}
