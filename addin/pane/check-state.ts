/** What the check screen shows now, and what can be done on it: shared by the screen and its parts. */
import type { Repair } from '#domain/rules/repair.ts';
import type { CheckOutcome } from '../tasks/outcome.ts';
import type { Shown } from './more.ts';

export interface CheckState {
  readonly outcome: CheckOutcome | null;
  /** The sheet changed since. */
  readonly stale: boolean;
  /** Ids of what is unfolded. */
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
  /** Where the walk through the places stands; -1 before it began. */
  readonly at: number;
  /** Repairs that the workbook keeps and can take back, and what was just done of them. */
  readonly repairs: { readonly kept: number; readonly said: string | null };
}

export interface CheckActions {
  readonly set: (change: Partial<CheckState>) => void;
  readonly again: () => void;
  readonly clearMarks: () => void;
  readonly walk: (direction: 1 | -1) => void;
  readonly repair: (repairs: readonly Repair[]) => void;
  readonly undoRepairs: () => void;
  readonly walkTo: (at: number) => void;
}
