/** The shape of a rule and of a finding. A rule is data; its messages, examples and sources live with it. */
import type { FieldKey, FieldValue } from '../../roster/shape/field.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import type { JustificationReason } from './justification-reasons.ts';
import type { Comparison } from '../../submissions/compare.ts';
import type { RosterRow } from '../../submissions/row.ts';
import type { Exit } from '../../submissions/exits.ts';
import type { Member } from '../../roster/shape/member.ts';
import type { RosterKind } from '../../roster/shape/kind.ts';
import type { ReadingProblem } from '../../roster/shape/problem.ts';
import type { RosterReading } from '../../roster/shape/reading.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface Citation {
  readonly document: string;
  readonly clause: string;
  /** ISO dates between which the text was in force. */
  readonly from: string;
  readonly to?: string;
  /** text: seen in a page quoting the legal text. secondary: seen only in a text about it. unverified: not seen, from memory. */
  readonly verified: 'text' | 'secondary' | 'unverified';
}

/** One problem at one place, as plain data. `params` fill the rule's message and never hold more of a person than the message shows. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** One-based sheet row; null when the finding is about the sheet or a column as a whole. */
  readonly row: number | null;
  /** Zero-based sheet column, where the field has one. */
  readonly column: number | null;
  readonly field: FieldKey | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The last accepted version, and what the new roster changes against it. */
export interface Previous {
  readonly version: number;
  readonly rosterDate: string;
  readonly rows: number;
  readonly comparison: Comparison<RosterRow, Member>;
  /** What the clerk said of those who left; rows of that version. */
  readonly exits: readonly Exit[];
}

/** The act of sending. */
export interface Submission {
  /** ISO day on which it is sent. */
  readonly today: string;
  /** The period it is for, with its ends (ISO days) and the last day for sending, where one is set. */
  readonly period: { readonly id: string; readonly from: string; readonly to: string; readonly due?: string };
  /** The newest version there is, against the one that was compared with. */
  readonly newestVersion: number;
  readonly baseVersion: number;
  /** Others merged into the unit and it has sent nothing since: the service knows people whom its own version does not have. */
  readonly takesOver?: boolean;
  /** Hashes of rule sets: the sender's, the service's, and the one that the newest version was accepted by. */
  readonly rulesets?: { readonly sender: string; readonly service: string; readonly accepted?: string };
}

/** People of this roster who stand in another unit's as well, as far as the reader may know: rows and last digits, never names. */
export interface Others {
  /** Name of the unit whose roster it is. */
  readonly unit: string;
  readonly people: readonly {
    readonly row: number;
    readonly tail: string;
    /** Name of the other unit, and the row of its roster. */
    readonly other: string;
    readonly otherRow: number;
  }[];
}

/** What the list of a class says of somebody in this one. */
export interface TaughtPerson {
  readonly row: number;
  /** The class: its name, its first and its last day (ISO; '' where none is said). */
  readonly class: string;
  readonly from: string;
  readonly to: string;
  /** It may be somebody else: nothing of it is taken over. */
  readonly isDoubtful: boolean;
  readonly fields: Member['fields'];
}

/** Somebody of this list whom another unit received, as it was introduced. */
export interface HandedPerson {
  readonly row: number;
  /** Name of the unit, and the day of its receipt (ISO). */
  readonly to: string;
  readonly on: string;
  /** It may be somebody else: nothing is written. */
  readonly isDoubtful: boolean;
}

/** The unit whose roster it is. */
export interface RuleUnit {
  /** grassroots: a grassroots organisation of its own; branch: a branch below one. */
  readonly level: 'grassroots' | 'branch' | 'above';
  /** Its name as people write it, where it is known. */
  readonly name?: string;
}

/** The list that is judged. */
export interface RosterList {
  /** Of the sheet it stands in, or of whatever else its rows are found by; '' where findings need no such name. */
  readonly name: string;
  readonly members: readonly Member[];
}

/** What is known of the sheet that a list was read from, besides its people. */
export type SheetFacts = Omit<RosterReading, 'kind' | 'of' | 'members'>;

/**
 * What a rule may look at. `on` is the roster's date (ISO): the domain knows no clock. What is not known is left out, and a rule
 * that needs it does not run. Rows that came over the wire have no sheet.
 */
export interface RuleContext {
  readonly on: string;
  /** What kind of list it is: which fields it has. */
  readonly kind: RosterKind;
  readonly list: RosterList;
  readonly sheet?: SheetFacts | undefined;
  readonly unit?: RuleUnit;
  readonly previous?: Previous;
  readonly submission?: Submission;
  readonly others?: Others;
  /** Each at most once. */
  readonly taught?: readonly TaughtPerson[];
  readonly handed?: readonly HandedPerson[];
}

/** The parts of a context that may be missing. */
export type RuleNeed = 'sheet' | 'previous' | 'submission' | 'unit' | 'others' | 'taught' | 'handed';

export interface ListView extends RosterList {
  /** Somebody in the whole list has a value of the field. A rule about rows may be shown only some of them. */
  readonly filled: (field: FieldKey) => boolean;
  /** The field stands in the list: a column of the sheet says it; of rows without a sheet, somebody has a value. */
  readonly has: (field: FieldKey) => boolean;
}

/** What check() is given. The sheet is there for the rules that say they look at it (`needs`, `mayRead`), and for no other. */
export interface RuleView extends RuleContext {
  readonly list: ListView;
}

/** What check() yields for one problem; the runner adds rule, severity, sheet and column. */
export interface RuleHit {
  readonly row: number | null;
  readonly field: FieldKey | null;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Zero-based sheet column, where it is not the column of the field. */
  readonly column?: number;
  /** Where only some of the rule's fields matter for this hit. */
  readonly reads?: readonly FieldKey[];
}

export interface RuleExample {
  readonly title: string;
  readonly members: readonly Partial<Record<FieldKey, FieldValue>>[];
  readonly problems?: readonly ReadingProblem[];
  readonly on?: string;
  /** Columns the sheet has; all the fields the members use where left out. */
  readonly columns?: readonly FieldKey[];
  /** Headers of columns that nobody knows, after the others. */
  readonly unknownHeaders?: readonly string[];
  /** Of the columns, where it matters how they are headed. */
  readonly headers?: readonly string[];
  readonly left?: RosterReading['left'];
  readonly skipped?: RosterReading['skipped'];
  readonly titles?: RosterReading['titles'];
  readonly unit?: RuleUnit;
  readonly previous?: Previous;
  readonly submission?: Submission;
  readonly others?: Others;
  readonly taught?: readonly TaughtPerson[];
  readonly handed?: readonly HandedPerson[];
}

/** The level at which a rule looks; 'previous': against the last version; 'forms': the identities of the official forms. */
export type RuleScope =
  'file' | 'header' | 'cell' | 'row' | 'sheet' | 'workbook' | 'units' | 'previous' | 'forms' | 'submission';

export interface Rule {
  /** level-area-number, never reused. */
  readonly id: string;
  /** The version of the rule set (ruleset.ts) that first had it. */
  readonly since: string;
  /** Runs no more; it stays in the catalogue, so that what it once found can still be told. */
  readonly deprecated?: { readonly in: string; readonly by?: string };
  readonly severity: Severity;
  /** block: the upload is refused. justify: a reason is asked for. none: said, never in the way. */
  readonly gate: 'block' | 'justify' | 'none';
  /** Of gate 'justify': the reasons that answer what it asks, the likeliest first; the usual ones where left out. */
  readonly reasons?: readonly JustificationReason[];
  readonly scope: RuleScope;
  /** Does not run, and does not count as passed, where one of these parts of the context is missing. */
  readonly needs?: readonly RuleNeed[];
  /** Looks at the sheet too, where there is one. */
  readonly mayRead?: 'sheet';
  /** Of scope 'cell' or 'row': looks at other rows too, and runs over the whole list again when one row changes. */
  readonly whole?: true;
  /** The fields the rule looks at: where one is already in error in that row, the rule waits. */
  readonly reads: readonly FieldKey[];
  /** Where that hangs on which fields a kind of list has: the same of any kind. */
  readonly readsIn?: (kind: RosterKind) => readonly FieldKey[];
  readonly title: Bilingual;
  /**
   * First what is wrong with this value, then what is expected, then what to do. {name} stands for a param; {name:date} prints an
   * ISO date, {name:field} a field's header, {name:sex} the label of a code of that list, {name:exit} a reason for leaving,
   * {name:education} and {name:ceremony} what the regulations of that day say in words; {label} is the header of the finding's
   * own field and {choices} the labels of its code list.
   */
  readonly message: Bilingual;
  /** Empty: a rule of the house ("nội bộ"), with no legal source. */
  readonly citations: readonly Citation[];
  readonly examples: { readonly pass: readonly RuleExample[]; readonly fail: readonly RuleExample[] };
  readonly check: (view: RuleView) => Iterable<RuleHit>;
}

export interface Report {
  readonly totals: Readonly<Record<Severity, number>>;
  readonly findings: readonly Finding[];
  /** Checks that did not run on a row because a field they read is already in error there. */
  readonly waiting: number;
  /** The same by the cell that keeps them waiting; their counts add up to `waiting`. */
  readonly waits: readonly Wait[];
  /** Ids of rules that broke down: a fault of ours, never a finding. Nothing may be published on such a report. */
  readonly failed: readonly string[];
  /** Ids of rules that could not run because a part of the context was missing. */
  readonly notRun: readonly string[];
}

/** One-based row, zero-based column where the field has one. */
export interface Wait {
  readonly row: number;
  readonly column: number | null;
  readonly field: FieldKey;
  readonly count: number;
}
