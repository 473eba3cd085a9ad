/** What every task takes, where it points to, and how it fails. What it gives stands with whoever it is for. */
import type { Me } from '#wire/me.ts';
import type { ProblemFinding } from '#wire/problem.ts';
import type { Receipt } from '#wire/upload.ts';

export interface Step {
  readonly what:
    | 'reading'
    | 'checking'
    | 'marking'
    | 'repairing'
    | 'comparing'
    | 'sending'
    | 'fetching'
    | 'writing'
    | 'refreshing';
  readonly done: number;
  readonly total: number;
  /** In a screen's own words, where those of the step do not tell what is done. */
  readonly said?: string;
}

/** A place for one text that outlives the pane; whoever starts the tasks gives it. */
export interface Keeper {
  /** null: nothing kept, or not readable. */
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

/** Every task that can take over a second says how far it is and can be stopped. */
export interface TaskOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (step: Step) => void;
  /** What was decided about lists in other workbooks; the tasks add it to what the screen gives. */
  readonly remembered?: Keeper | undefined;
}

/** A failure a person can do something about. `code` has words in addin/words; `params` fill them. */
export class TaskError extends Error {
  override readonly name = 'TaskError';
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
    /** Where the service's own check found something: places, never values. */
    readonly findings: readonly ProblemFinding[] = [],
  ) {
    super(code, options);
  }
}

/** A place in the sheet that the pane can jump to. */
export interface Place {
  readonly sheetId: string;
  /** 'D14', without the sheet. */
  readonly cell: string;
}

export type { Me, Receipt };
