/** Puts the office's tasks together; loaded when the first of them is called. Its ledgers are a part of their own. */
import { asTask } from '../common/failure.ts';
import type { Session } from '../common/session.ts';
import { consolidate } from './consolidate.ts';
import { deskTasks } from './desk.ts';
import { duplicates } from './duplicates.ts';
import type { OfficeTasks } from './office-tasks.ts';
import { writeDuplicates } from './write-duplicates.ts';

export function createOfficeTasks(session: Session): OfficeTasks {
  const { service } = session;
  return {
    consolidate: (request, options = {}) =>
      asTask(options.signal, () => consolidate(service, request, options)),
    duplicates: (request, options = {}) =>
      asTask(options.signal, () => duplicates(service, request, options)),
    writeDuplicates: (found) => asTask(undefined, () => writeDuplicates(found)),
    review: () => asTask(undefined, async () => (await import('./review.ts')).reviewTasks(session)),
    desk: async () => deskTasks(session),
    ledgers: () => asTask(undefined, async () => (await import('./ledger-tasks.ts')).ledgerTasks(service)),
  };
}
