/** What a check gives: plain data for a screen, a command line or a test. */
import type { FieldKey } from '#domain/roster/shape/field.ts';
import type { ColumnMatch } from '#domain/roster/shape/column.ts';
import type { Member } from '#domain/roster/shape/member.ts';
import type { Question } from '#domain/roster/shape/choices.ts';
import type { Repair } from '#domain/rules/repairs/repair.ts';
import type { JustificationReason } from '#domain/rules/record/justification-reasons.ts';
import type { Finding, Severity } from '#domain/rules/record/rule.ts';
import type { Place } from '../../common/outcome.ts';

/** What somebody changed in a sheet. Where rows or columns came or went nothing is said of the cells: `areas` is null. */
export type { SheetChange } from '../../../workbook/change.ts';
/** The workbook as a file. */
export type { FileCopy } from '../../../workbook/file-copy.ts';
/** A repair as a person reads it. */
export type { RepairDone } from '../../../workbook/repairs/repair-log.ts';

export interface FoundPlace {
  readonly finding: Finding;
  readonly place: Place | null;
  /** Whose row it is, for the list: the name as typed, '' where the row has none. */
  readonly who: string;
  /** What the cell holds now, as Excel shows it. */
  readonly shown: string;
  readonly message: { readonly vi: string; readonly en: string };
  /** What would put its cell right, where that is known; several where there are several answers, best first. */
  readonly repairs: readonly Repair[];
  /** Excel makes something else of what is typed into such a cell: a date, a number with zeros. It can be typed beside the finding. */
  readonly retypes?: true;
}

export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly title: { readonly vi: string; readonly en: string };
  readonly places: readonly FoundPlace[];
  /** It can be sent with one of these reasons instead of a correction. */
  readonly reasons?: readonly JustificationReason[];
  /** Everything that would put this right; more cells than places where one place stands for a column. */
  readonly repairs: readonly Repair[];
}

export interface NotRecognised {
  readonly kind: 'none';
  readonly sheet: string;
  /** 'ours': a sheet that we wrote. */
  readonly reason: 'empty' | 'no-header' | 'ours';
  readonly recognised: readonly string[];
}

/** Which column was taken for which field, for a person to look at and to change. */
export interface MappedColumn {
  /** Zero-based column of the sheet, and its letters ('D'). */
  readonly column: number;
  readonly letters: string;
  /** ColumnMatch.key: what a choice is kept by. */
  readonly key: string;
  readonly header: string;
  readonly field: FieldKey | null;
  /** The other fields of stacked facts, or what a filled cell says besides. */
  readonly also: readonly FieldKey[];
  /** A person said so; otherwise the header did. */
  readonly chosen: boolean;
  /** It does not leave the workbook. */
  readonly stays: boolean;
  /** Up to three different filled cells of members, as shown; what was typed in an old font, as it was read. */
  readonly samples: readonly string[];
}

export interface Checked {
  readonly kind: 'checked';
  readonly sheet: string;
  readonly sheetId: string;
  readonly rosterDate: string;
  readonly members: number;
  readonly women: number;
  readonly probationary: number;
  /** One-based. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnMatch[];
  readonly mapping: readonly MappedColumn[];
  /** What reading could not know; at most three. */
  readonly questions: readonly Question[];
  /** What choices about this list are kept by: the same for every list with the same headers, whatever was chosen. */
  readonly headers: string;
  /** The choices it was read with were made in another workbook with the same headers, and are only offered here. */
  readonly offered: boolean;
  /** Everything that is known to put cells right, of the whole sheet. */
  readonly repairs: readonly Repair[];
  /** Rows and columns with something in them that are hidden or filtered away; they were read like the others. */
  readonly hidden: { readonly rows: number; readonly columns: number };
  /** The workbook counts its days from 1904: what a repair holds as a number is another day than usual. */
  readonly date1904?: true;
  readonly totals: Readonly<Record<Severity, number>>;
  readonly waiting: number;
  /** The same by the cell that keeps them waiting: "Còn 3 điểm chưa kiểm tra được vì ô D14 còn lỗi". */
  readonly waits: readonly { readonly cell: string | null; readonly row: number; readonly count: number }[];
  /** Ids of rules that broke down: a fault of ours, said as such. */
  readonly failed?: readonly string[];
  /** Heaviest first: errors, then warnings, then notes; within them the most places first. */
  readonly groups: readonly FindingGroup[];
  /** Rows below the header that were not taken for members. */
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
  /** Where they were asked for: the rows as they were understood. */
  readonly read?: readonly Member[];
  /** Why the cells could not be marked ('sheet-protected'); absent where they were, or were not to be. */
  readonly notMarked?: string;
  /** The marks are those of the check before the edit: this Excel would forget what Ctrl+Z can take back. */
  readonly marksWait?: true;
}

export type CheckOutcome = NotRecognised | Checked;
