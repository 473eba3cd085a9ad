/** The clerk's check: what is wrong, where, how often; and the marks in the sheet. */
import type { RosterReading } from '#domain/roster/reading.ts';
import { ruleOf } from '#domain/rules/catalogue.ts';
import { messageOf } from '#domain/rules/check.ts';
import { repairFinder, repairSteps } from '#domain/rules/repair.ts';
import type { Severity } from '#domain/rules/rule.ts';
import { countMembers } from '#domain/statistics/count.ts';
import { slotOf } from '#domain/statistics/layout.ts';
import { totalOf } from '#domain/statistics/vector.ts';
import { cellAddress } from '../workbook/address.ts';
import { WorkbookError } from '../workbook/errors.ts';
import { type Mark, markCells } from '../workbook/marks.ts';
import type { SheetRead } from '../workbook/read.ts';
import { breath } from './breath.ts';
import { mappedColumns } from './mapping.ts';
import type {
  Checked,
  CheckOutcome,
  FindingGroup,
  FoundPlace,
  NotRecognised,
  TaskOptions,
} from './outcome.ts';
import { sightOf } from './places.ts';
import { judgeSheet, type Judged, type Unread } from './roster-check.ts';

export interface CheckRequest {
  readonly rosterDate: string;
  readonly sheet?: string;
  /** true where left out. */
  readonly mark?: boolean;
  /** The rows too, as they were understood. */
  readonly rows?: boolean;
}

export async function check(request: CheckRequest, options: TaskOptions = {}): Promise<CheckOutcome> {
  const judged = await judgeSheet(request, options);
  if (judged.kind === 'unread') return notRecognised(judged);
  const { groups, marks, repairs } = await groupFindings(judged, options.signal);
  const notMarked = request.mark === false ? undefined : await mark(judged.sheet, marks, options);
  return {
    kind: 'checked',
    sheet: judged.sheet.block.name,
    sheetId: judged.sheet.sheetId,
    rosterDate: request.rosterDate,
    ...countsOf(judged.reading),
    columns: judged.reading.columns,
    mapping: mappedColumns(judged.sheet.block, judged.reading),
    questions: judged.reading.questions,
    headers: judged.headers,
    offered: judged.offered,
    repairs,
    hidden: {
      rows: judged.sheet.block.hiddenRows?.size ?? 0,
      columns: judged.sheet.block.hiddenColumns?.size ?? 0,
    },
    ...(judged.sheet.block.date1904 ? { date1904: true } : {}),
    totals: judged.report.totals,
    waiting: judged.report.waiting,
    waits: judged.report.waits.map(({ row, column, count }) => ({
      cell: column === null ? null : cellAddress(row - 1, column),
      row,
      count,
    })),
    ...(judged.report.failed.length > 0 ? { failed: judged.report.failed } : {}),
    groups,
    skipped: judged.reading.skipped,
    ...(request.rows ? { read: judged.reading.members } : {}),
    ...(notMarked === undefined ? {} : { notMarked }),
  };
}

export function notRecognised({ sheet, reading }: Unread): NotRecognised {
  return { kind: 'none', sheet: sheet.block.name, reason: reading.reason, recognised: reading.recognised };
}

/** As the statistics count them, so that the pane and the summary never differ. */
function countsOf({ members }: RosterReading): Pick<Checked, 'members' | 'women' | 'probationary'> {
  const total = totalOf(countMembers(members));
  return {
    members: members.length,
    women: total[slotOf('sex.nu')] ?? 0,
    probationary: total[slotOf('status.du-bi')] ?? 0,
  };
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

async function groupFindings({ sheet, reading, report }: Judged, signal: AbortSignal | undefined) {
  const pause = breath(signal);
  const sight = sightOf(sheet, reading);
  const repairs = await pause.through(
    repairSteps({ block: sheet.block, reading, findings: report.findings }),
  );
  const repairsAt = repairFinder(repairs);
  const ofRule = (id: string) => repairs.filter(({ rule }) => rule === id);
  const groups = new Map<string, FindingGroup & { readonly places: FoundPlace[] }>();
  const marks: Mark[] = [];
  for (const [index, finding] of report.findings.entries()) {
    if (index % 500 === 0) await pause.take();
    const { spot, cell, who, shown } = sight(finding);
    const place = cell === null ? null : { sheetId: sheet.sheetId, cell };
    const key = `${finding.rule} ${finding.severity}`;
    let group = groups.get(key);
    if (!group) {
      group = {
        rule: finding.rule,
        severity: finding.severity,
        title: titleOf(finding.rule),
        places: [],
        repairs: ofRule(finding.rule),
      };
      groups.set(key, group);
    }
    group.places.push({
      finding,
      place,
      who,
      shown,
      message: messageOf(finding),
      repairs: repairsAt(finding),
    });
    if (spot) marks.push({ ...spot, kind: finding.severity });
  }
  const heaviestFirst = [...groups.values()].sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.places.length - a.places.length,
  );
  return { groups: heaviestFirst, marks, repairs };
}

const titleOf = (rule: string) => ruleOf(rule)?.title ?? { vi: rule, en: rule };

/** A sheet that cannot be marked can still be checked; the code says why there are no marks. */
async function mark(
  sheet: SheetRead,
  marks: readonly Mark[],
  { progress }: TaskOptions,
): Promise<string | undefined> {
  progress?.({ what: 'marking', done: 0, total: marks.length });
  try {
    await markCells(sheet.sheetId, marks, sheet.marks);
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
  progress?.({ what: 'marking', done: marks.length, total: marks.length });
  return undefined;
}
