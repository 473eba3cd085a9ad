/** What an office does with the lists below it. */
import type { Counting } from '#domain/submissions/review.ts';
import type { TaskOptions } from '../common/outcome.ts';
import type { Consolidated } from './consolidated.ts';
import type { DeskTasks } from './desk.ts';
import type { Duplicates } from './duplicates-found.ts';
import type { LedgerTasks } from './ledger-tasks.ts';
import type { ReviewTasks } from './review.ts';

export interface OfficeTasks {
  readonly consolidate: (
    request: { readonly unit: string; readonly asOf?: string; readonly counts?: Counting },
    options?: TaskOptions,
  ) => Promise<Consolidated>;
  /** Who stands in the newest rosters of two units below; refused for whoever is no office. */
  readonly duplicates: (request: { readonly unit: string }, options?: TaskOptions) => Promise<Duplicates>;
  /** Writes what duplicates found as a sheet of its own, or brings that sheet up to date. */
  readonly writeDuplicates: (found: Duplicates) => Promise<{ readonly sheet: string; readonly rows: number }>;
  /** What was sent by units below and where it stands: loaded when it is first used. */
  readonly review: () => Promise<ReviewTasks>;
  /** Who has sent, and what is to be done: loaded when it is first used. */
  readonly desk: () => Promise<DeskTasks>;
  /** Tables that the office keeps: loaded when they are first used. */
  readonly ledgers: () => Promise<LedgerTasks>;
}
