/** What the send screen shows now: shared by the screen and its parts. */
import type { Receipt } from '../../../tasks/common/outcome.ts';
import type { SendPlan } from '../../../tasks/clerk/sending/sending.ts';
import type { Given } from './answers.ts';
import type { Shown } from '../../parts/more.ts';

export interface SendState {
  readonly plan: SendPlan | null;
  /** What was answered of what the plan asks. */
  readonly given: Given;
  /** The sheet changed since it was compared. */
  readonly stale: boolean;
  /** Sending it was refused because something else came in between: only comparing again helps. */
  readonly outdated: boolean;
  readonly receipt: Receipt | null;
  /** Kept in this workbook, newest first; null: not looked up yet. */
  readonly kept: readonly Receipt[] | null;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}
