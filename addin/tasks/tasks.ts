/** Everything a person can do, without a screen: the pane and the headless command call these and nothing below them. */
import type { Repair } from '#domain/rules/repair.ts';
import type {
  CheckOutcome,
  Consolidated,
  Me,
  Place,
  Receipt,
  SendPlan,
  Summarised,
  TaskOptions,
} from './outcome.ts';

export interface Tasks {
  /** Signs in and says who it is. */
  readonly signIn: (options?: TaskOptions) => Promise<Me>;
  /** Reads the sheet (the active one where none is named), applies the rules, marks the cells. */
  readonly check: (
    request: {
      readonly rosterDate: string;
      readonly sheet?: string;
      readonly mark?: boolean;
      readonly rows?: boolean;
    },
    options?: TaskOptions,
  ) => Promise<CheckOutcome>;
  /** Writes what the person accepted; a cell that holds something else by now is skipped. Kept so that it can be undone. */
  readonly repair: (
    request: { readonly sheetId: string; readonly repairs: readonly Repair[] },
    options?: TaskOptions,
  ) => Promise<{ readonly done: number; readonly skipped: number }>;
  /** Takes back every repair that the workbook keeps; a cell that was changed since is skipped. */
  readonly undoRepairs: (
    options?: TaskOptions,
  ) => Promise<{ readonly undone: number; readonly skipped: number }>;
  /** How many repairs the workbook keeps. */
  readonly repairsKept: () => Promise<number>;
  readonly goTo: (place: Place) => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** Calls back when somebody changes the sheet after a check; returns how to stop listening. */
  readonly onSheetChanged: (callback: () => void) => Promise<() => Promise<void>>;
  /** Checks again, compares with the newest version of the unit. */
  readonly planSend: (
    request: { readonly unit: string; readonly rosterDate: string; readonly sheet?: string },
    options?: TaskOptions,
  ) => Promise<SendPlan>;
  /** Sends what planSend compared; refused when the sheet changed since. The receipt stays in the workbook. */
  readonly send: (plan: SendPlan, options?: TaskOptions) => Promise<Receipt>;
  /** The receipts kept in this workbook, newest first. */
  readonly receipts: () => Promise<readonly Receipt[]>;
  readonly consolidate: (
    request: { readonly unit: string; readonly asOf?: string },
    options?: TaskOptions,
  ) => Promise<Consolidated>;
  readonly summarise: (
    request: { readonly unit: string; readonly asOf?: string },
    options?: TaskOptions,
  ) => Promise<Summarised>;
}
