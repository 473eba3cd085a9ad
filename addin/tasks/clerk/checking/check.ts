/** The clerk's check: what is wrong, where, how often; and the marks in the sheet. */
import type { ListKind } from '#domain/rules/list-kind.ts';
import type { RosterReading } from '#domain/roster/shape/reading.ts';
import { keepsFullMembership, statusOf } from '#domain/statistics/status.ts';
import { cellAddress } from '#domain/sheet/a1.ts';
import { WorkbookError } from '../../../workbook/errors.ts';
import type { SheetChange } from '../../../workbook/change.ts';
import { type Mark, markAgain, markCells, type Painted } from '../../../workbook/marks.ts';
import { keepsUndo } from '../../../workbook/versions.ts';
import type { SheetRead } from '../../../workbook/reading/read.ts';
import { rereadSheet } from '../../../workbook/reading/reread.ts';
import { CHOICES } from '../choices/choices.ts';
import { mappedColumns } from './mapping.ts';
import type { Checked, CheckOutcome, NotRecognised } from './checked.ts';
import { type Grouped, groupFindings } from './group-findings.ts';
import type { TaskOptions } from '../../common/outcome.ts';
import { type About, judgeAgain, judgeSheet, type Judged, type Unread } from './roster-check.ts';

export interface CheckRequest {
  readonly rosterDate: string;
  readonly sheet?: string;
  /** true where left out. */
  readonly mark?: boolean;
  /** The rows too, as they were understood. */
  readonly rows?: boolean;
}

/** A check that edits can be followed from. */
export interface LastCheck {
  readonly request: CheckRequest;
  readonly judged: Judged;
  /** undefined: the sheet was not to be marked, or could not be. */
  readonly painted: readonly Painted[] | undefined;
}

export interface CheckedSheet {
  readonly outcome: CheckOutcome;
  /** null where no roster was found. */
  readonly lastCheck: LastCheck | null;
}

export async function check(
  of: ListKind,
  request: CheckRequest,
  options: TaskOptions = {},
): Promise<CheckOutcome> {
  return (await checkSheet(of, request, options)).outcome;
}

/** What the rules may look at besides the sheet, asked once it is read; nothing where left out. */
type Besides = (reading: RosterReading) => Promise<About>;

export async function checkSheet(
  of: ListKind,
  request: CheckRequest,
  options: TaskOptions = {},
  about?: Besides,
): Promise<CheckedSheet> {
  const judged = await judgeSheet(of, request, options, about);
  if (judged.kind === 'unread') return { outcome: notRecognised(judged), lastCheck: null };
  const grouped = await groupFindings(judged, options.signal);
  const { painted, notMarked } =
    request.mark === false ? UNMARKED : await mark(judged.sheet, grouped.marks, options);
  return {
    outcome: outcomeOf(request, judged, grouped, notMarked),
    lastCheck: { request, judged, painted },
  };
}

/**
 * The check after an edit: reads what the edit can have changed, and gives what a check from the beginning would. undefined where
 * the sheet has to be read from the beginning.
 */
export async function checkEdited(
  { request, judged: before, painted: marksBefore }: LastCheck,
  changes: readonly SheetChange[],
  options: TaskOptions = {},
  about?: Besides,
): Promise<{ readonly outcome: Checked; readonly lastCheck: LastCheck } | undefined> {
  const sheet = await rereadSheet(before.sheet, changes, { keep: CHOICES });
  const judged = sheet && (await judgeAgain(before, sheet, options, about));
  if (!judged) return undefined;
  const grouped = await groupFindings(judged, options.signal);
  // Where our writing costs her Ctrl+Z, it does so once a check and not after every cell she edits.
  const waits = marksBefore !== undefined && !keepsUndo();
  const { painted, notMarked } = waits
    ? { painted: marksBefore, notMarked: undefined }
    : marksBefore
      ? await paint(() => markAgain(sheet.sheetId, grouped.marks, marksBefore, sheet.marks))
      : UNMARKED;
  return {
    outcome: { ...outcomeOf(request, judged, grouped, notMarked), ...(waits ? { marksWait: true } : {}) },
    lastCheck: { request, judged, painted },
  };
}

function outcomeOf(
  request: CheckRequest,
  { sheet, reading, report, headers, offered }: Judged,
  { groups, repairs, totals }: Grouped,
  notMarked: string | undefined,
): Checked {
  return {
    kind: 'checked',
    sheet: sheet.block.name,
    sheetId: sheet.sheetId,
    rosterDate: request.rosterDate,
    ...countsOf(reading, request.rosterDate),
    headerRows: reading.headerRows,
    columns: reading.columns,
    mapping: mappedColumns(sheet.block, reading),
    questions: reading.questions,
    headers,
    offered,
    repairs,
    hidden: {
      rows: sheet.block.hiddenRows?.size ?? 0,
      columns: sheet.block.hiddenColumns?.size ?? 0,
    },
    ...(sheet.block.date1904 ? { date1904: true } : {}),
    totals,
    waiting: report.waiting,
    waits: report.waits.map(({ row, column, count }) => ({
      cell: column === null ? null : cellAddress(row - 1, column),
      row,
      count,
    })),
    ...(report.failed.length > 0 ? { failed: report.failed } : {}),
    groups,
    skipped: reading.skipped,
    ...(request.rows ? { read: reading.members } : {}),
    ...(notMarked === undefined ? {} : { notMarked }),
  };
}

export function notRecognised({ sheet, reading }: Unread): NotRecognised {
  return {
    kind: 'none',
    sheet: sheet.block.name,
    reason: sheet.isOurs ? 'ours' : reading.reason,
    recognised: reading.recognised,
  };
}

/** As the statistics count them, so that the pane and the summary never differ. */
function countsOf(
  { members }: RosterReading,
  on: string,
): Pick<Checked, 'members' | 'women' | 'probationary'> {
  const keepsDates = keepsFullMembership(members);
  return {
    members: members.length,
    women: members.filter(({ fields }) => fields.gioi_tinh === 'nu').length,
    probationary: members.filter(({ fields }) => statusOf(fields, keepsDates, on) === 'du-bi').length,
  };
}

interface Painting {
  readonly painted: readonly Painted[] | undefined;
  /** Why not. */
  readonly notMarked: string | undefined;
}

const UNMARKED: Painting = { painted: undefined, notMarked: undefined };

async function mark(sheet: SheetRead, marks: readonly Mark[], { progress }: TaskOptions): Promise<Painting> {
  progress?.({ what: 'marking', done: 0, total: marks.length });
  const painting = await paint(() => markCells(sheet.sheetId, marks, sheet.marks));
  progress?.({ what: 'marking', done: marks.length, total: marks.length });
  return painting;
}

/** A sheet that cannot be marked can still be checked; the code says why there are no marks. */
async function paint(marking: () => Promise<readonly Painted[]>): Promise<Painting> {
  try {
    return { painted: await marking(), notMarked: undefined };
  } catch (error) {
    if (error instanceof WorkbookError) return { painted: [], notMarked: error.code };
    throw error;
  }
}
