/** What was repaired, as a sheet that a person can read; and taking both out of a file that will travel. */
import { queueJournal, queueJournalWrite } from './repair-journal.ts';
import { inExcel } from './run.ts';

export interface RepairLog {
  readonly sheet: string;
  readonly rows: number;
}

export function writeRepairLog(): Promise<RepairLog> {
  return inExcel(async (context) => {
    const journal = queueJournal(context);
    await context.sync();
    return { sheet: '', rows: journal().length };
  });
}

export function forgetRepairs(): Promise<{ readonly removed: number }> {
  return inExcel(async (context) => {
    const journal = queueJournal(context);
    await context.sync();
    const removed = journal().length;
    queueJournalWrite(context, []);
    await context.sync();
    return { removed };
  });
}
