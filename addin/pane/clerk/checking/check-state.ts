/** What the check screen shows now, and what can be done on it: shared by the screen and its parts. */
import type { FieldKey } from '#domain/roster/shape/field.ts';
import type { Question } from '#domain/roster/shape/choices.ts';
import type { Repair } from '#domain/rules/repairs/repair.ts';
import type { JustificationReason } from '#domain/rules/record/justification.ts';
import type { Finding } from '#domain/rules/record/rule.ts';
import type { CheckOutcome, FoundPlace, RepairDone } from '../../../tasks/clerk/checking/checked.ts';
import type { KnownReason } from '../../../tasks/clerk/sending/sending.ts';
import type { Tasks } from '../../../tasks/tasks.ts';
import type { Words } from '../../../words/messages.ts';
import type { Filter } from './finding-filter.ts';
import type { Child } from '../../parts/h.ts';
import type { Shown } from '../../parts/more.ts';

export type Sheets = Awaited<ReturnType<Tasks['sheets']>>;

/** Id of the list of repairs, where it is unfolded. */
export const REPAIRS_DONE = 'repairs-done';

/** What the person answered since she checked this sheet first, so that it can be answered otherwise. */
export interface Answered {
  readonly question: Question;
  readonly choice: string;
}

export type Explained = (words: Words) => readonly Child[];

export interface CheckState {
  readonly outcome: CheckOutcome | null;
  /** The sheet changed since. */
  readonly stale: boolean;
  /** Ids of what is unfolded. */
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
  /** Of findings that were looked up: the reasons that are kept for them. */
  readonly reasons: ReadonlyMap<Finding, KnownReason>;
  /** By rule: why there is one; null while it is looked up. */
  readonly explained: Readonly<Record<string, Explained | null>>;
  /** Which of the places are looked at; the walk goes through those. */
  readonly filter: Filter;
  /** Where the walk through the places stands; -1 before it began. */
  readonly at: number;
  /** Places that were put right since the sheet was checked from the beginning: the counter goes on. */
  readonly fixed: number;
  /** Why it could not be compared with the last version, by its code; null where it was, or was not to be. */
  readonly notCompared: string | null;
  /** Repairs that the workbook keeps and can take back, what was just done of them, and whether she was asked to let them go. */
  readonly repairs: {
    readonly kept: number;
    readonly said: string | null;
    readonly forgetting: boolean;
    /** What they are, as far as it was looked up. */
    readonly list: readonly RepairDone[] | null;
    /** Cells that the last repair wrote, so that it alone can be taken back. */
    readonly last: readonly string[];
  };
  /** By Question.id: the choice that is marked and not given yet. */
  readonly picked: Readonly<Record<string, string>>;
  /** Id of the question that was to be answered with nothing marked. */
  readonly missed: string | null;
  readonly answered: readonly Answered[];
  /** Ids of answered questions that are open again. */
  readonly reopened: ReadonlySet<string>;
  /** By MappedColumn.key: the field that is marked in a list and not given yet. */
  readonly marked: ReadonlyMap<string, FieldKey | null>;
  /** The sheets of the workbook; empty where they could not be looked up. */
  readonly sheets: Sheets;
}

export interface ReasonWork {
  /** Looks up what is known, once a finding; the screen is drawn again when it is. */
  readonly lookUp: (finding: Finding) => void;
  readonly give: (fingerprint: string, reason: JustificationReason | null, document?: string) => void;
}

export interface CheckActions {
  readonly set: (change: Partial<CheckState>) => void;
  readonly again: () => void;
  readonly clearMarks: () => void;
  readonly writeFindings: () => void;
  /** Hands out the workbook as a file, to be sent by other means. */
  readonly copyFile: () => void;
  readonly signIn: () => void;
  /** null where nothing is sent from here, so that nothing asks for a reason. */
  readonly reasons: ReasonWork | null;
  /** Looks up why there is a rule. */
  readonly explain: (rule: string) => void;
  readonly walk: (direction: 1 | -1) => void;
  readonly walkTo: (at: number) => void;
  readonly filter: (change: Partial<Filter>) => void;
  /** A cell of the checked sheet, 'D14'. */
  readonly goToCell: (cell: string) => void;
  readonly repair: (repairs: readonly Repair[]) => void;
  readonly undoRepairs: () => void;
  /** The last one alone. */
  readonly undoLast: () => void;
  /** One of those that were looked up. */
  readonly undoOne: (repair: RepairDone) => void;
  readonly lookUpRepairs: () => void;
  /** Writes into the cell of a finding what was typed beside it. */
  readonly retype: (found: FoundPlace, typed: string) => void;
  readonly writeLog: () => void;
  readonly forgetRepairs: () => void;
  readonly answer: (question: Question, choice: string) => void;
  readonly reopen: (question: Question) => void;
  /** Gives everything that is marked in the lists of the columns. */
  readonly remap: () => void;
  readonly forgetChoices: () => void;
  readonly checkSheet: (id: string) => void;
}
