/** What is known of a sending: compared by the check, answered on either screen, sent from either. */
import type { Exit } from '#domain/submissions/exits.ts';
import type { Justification } from '#domain/rules/record/justification.ts';
import type { Receipt } from '../../tasks/common/outcome.ts';
import type { SendPlan } from '../../tasks/clerk/sending/sending.ts';
import type { Shown } from '../parts/more.ts';

/** By row of the last version, and by fingerprint. */
export interface Given {
  readonly exits: Readonly<Record<number, Exit>>;
  readonly reasons: Readonly<Record<string, Justification>>;
}

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

export const NOTHING_SENT: SendState = {
  outdated: false,
  plan: null,
  given: { exits: {}, reasons: {} },
  stale: false,
  receipt: null,
  kept: null,
  open: new Set(),
  shown: {},
};
