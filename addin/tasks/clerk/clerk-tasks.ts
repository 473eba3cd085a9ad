/** What a clerk does with her list: check it, put it right, say how it is meant, send it. */
import type { JustificationReason } from '#domain/rules/record/justification.ts';
import type { Repair } from '#domain/rules/repairs/repair.ts';
import type { Finding } from '#domain/rules/record/rule.ts';
import type { Place, Receipt, TaskOptions } from '../common/outcome.ts';
import type { Checked, CheckOutcome, FileCopy, RepairDone, SheetChange } from './checking/checked.ts';
import type { Explanation } from './checking/explanation.ts';
import type { ChoiceRequest } from './choices/choices.ts';
import type { Answers, KnownReason, Planned, SendPlan } from './sending/sending.ts';

export interface ClerkTasks {
  /**
   * Reads the sheet (the active one where none is named), applies the rules, marks the cells. Where it is said whose list it is, it is
   * compared with the newest version too, and the plan can be sent as it is.
   */
  readonly check: (
    request: {
      readonly rosterDate: string;
      readonly sheet?: string;
      readonly mark?: boolean;
      readonly rows?: boolean;
      readonly unit?: string;
    },
    options?: TaskOptions,
  ) => Promise<CheckOutcome & Planned>;
  /** The reasons that the workbook keeps for findings of the last check, in their order; those without one can be given one. */
  readonly reasonsFor: (request: {
    readonly unit: string;
    readonly findings: readonly Finding[];
  }) => Promise<readonly KnownReason[]>;
  /** Keeps a reason in the workbook, where sending finds it; null takes it back. */
  readonly giveReason: (request: {
    readonly unit: string;
    readonly fingerprint: string;
    readonly reason: JustificationReason | null;
    readonly document?: string | undefined;
  }) => Promise<void>;
  /** Writes what a check found as a sheet of its own, or brings that sheet up to date. */
  readonly writeFindings: (found: Checked) => Promise<{ readonly sheet: string; readonly rows: number }>;
  /** Why there is such a rule: what to do, by which document, and examples; null for an id that no rule has. */
  readonly explain: (rule: string) => Promise<Explanation | null>;
  /**
   * Keeps what the person decided about lists with these headers, beside what was decided before: in the workbook, and for the
   * next workbook with the same headers. The next check, comparison and sending go by it.
   */
  readonly choose: (request: ChoiceRequest, options?: TaskOptions) => Promise<void>;
  /** Forgets what was decided about lists with these headers; they are read as their headers say. */
  readonly forgetChoices: (request: { readonly headers: string }) => Promise<void>;
  /** The sheets that a person can see, in their order. */
  readonly sheets: () => Promise<
    readonly { readonly id: string; readonly name: string; readonly active: boolean }[]
  >;
  /**
   * Writes what the person accepted, of several repairs of one cell the first. A cell that holds something else by now is skipped
   * and named ('D14'). Kept so that it can be undone; what was written when the person stops stays, and is kept.
   */
  readonly repair: (
    request: { readonly sheetId: string; readonly repairs: readonly Repair[] },
    options?: TaskOptions,
  ) => Promise<{ readonly done: number; readonly skipped: readonly string[] }>;
  /**
   * Takes back every repair that the workbook keeps; a cell that was changed since is skipped and named. `lost`: repairs that the
   * workbook no longer had room to keep, and that cannot be taken back.
   */
  readonly undoRepairs: (options?: TaskOptions) => Promise<{
    readonly undone: number;
    readonly skipped: readonly string[];
    readonly lost: number;
  }>;
  /** The same for these cells alone. */
  readonly undoCells: (
    request: { readonly sheetId: string; readonly cells: readonly string[] },
    options?: TaskOptions,
  ) => ReturnType<ClerkTasks['undoRepairs']>;
  /** Writes what was typed beside a finding of the last check into its cell; false: it holds something else by now. */
  readonly retype: (request: { readonly finding: Finding; readonly typed: string }) => Promise<boolean>;
  /** Every repair that the workbook keeps, newest first, each as it can be taken back by undoCells. */
  readonly repairsDone: () => Promise<readonly RepairDone[]>;
  /** How many repairs the workbook keeps. */
  readonly repairsKept: () => Promise<number>;
  /** Writes what was repaired as a sheet of its own, or brings that sheet up to date. */
  readonly writeRepairLog: () => Promise<{ readonly sheet: string; readonly rows: number }>;
  /** Takes what was repaired out of the workbook, with its sheet: nothing can be undone afterwards. For a file that will travel. */
  readonly forgetRepairs: () => Promise<{ readonly removed: number }>;
  /** Writes a receipt as a sheet of its own, or brings that sheet up to date; her list stays in front. */
  readonly writeReceipt: (receipt: Receipt) => Promise<{ readonly sheet: string }>;
  readonly goTo: (place: Place) => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** The workbook as a file, to be sent by other means; it needs no service. */
  readonly copyFile: (options?: TaskOptions) => Promise<FileCopy>;
  /** Calls back when somebody changes the sheet after a check; returns how to stop listening. */
  readonly onSheetChanged: (callback: (change: SheetChange) => void) => Promise<() => Promise<void>>;
  /**
   * The last check again, after these changes of its sheet: reads only what they can have changed, marks only what is new, and gives
   * what a check from the beginning would. null where the sheet has to be checked from the beginning (rows came or went, the header
   * is gone, too much changed), or was meanwhile.
   */
  readonly recheck: (
    changes: readonly SheetChange[],
    options?: TaskOptions,
  ) => Promise<(Checked & Planned) | null>;
  /** Checks again, compares with the newest version of the unit. */
  readonly planSend: (
    request: { readonly unit: string; readonly rosterDate: string; readonly sheet?: string },
    options?: TaskOptions,
  ) => Promise<SendPlan>;
  /** Keeps in the workbook what was answered so far, in place of what was kept for this unit: planSend fills it in again. */
  readonly keepAnswers: (plan: SendPlan, answers: Answers) => Promise<void>;
  /**
   * Sends what planSend compared; refused when the sheet changed since, and where an exit or a reason is missing ('exits-missing',
   * 'reasons-missing' {count}). Without answers, those that the plan knows are sent. The receipt stays in the workbook.
   */
  readonly send: (plan: SendPlan, options?: TaskOptions & { readonly answers?: Answers }) => Promise<Receipt>;
  /** The receipts kept in this workbook, newest first. */
  readonly receipts: () => Promise<readonly Receipt[]>;
}
