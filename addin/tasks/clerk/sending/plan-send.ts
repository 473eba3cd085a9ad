/** What sending would change: the sheet read and judged again, against the newest version of the unit. */
import type { ListKind } from '#domain/rules/list-kind.ts';
import type { FieldKey } from '#domain/roster/shape/field.ts';
import { fieldIn } from '#domain/roster/shape/kind.ts';
import type { RosterReading } from '#domain/roster/shape/reading.ts';
import { sentFields } from '#domain/submissions/sent-fields.ts';
import { toUploadRow } from '#domain/submissions/upload-row.ts';
import { canonicalRows } from '#wire/canonical.ts';
import type { Me } from '#wire/me.ts';
import type { RosterResponse } from '#wire/roster.ts';
import type { Row } from '#wire/upload-request.ts';
import type { Service } from '../../../service/client.ts';
import { sha256 } from '../../../service/hash.ts';
import { type Against, askAgainst } from './against.ts';
import { meOn, periodsFor } from './period.ts';
import { type Compared, compareWith, type RosterComparison } from './compare.ts';
import type { OpenedList } from '../../common/opened-list.ts';
import { TaskError, type TaskOptions } from '../../common/outcome.ts';
import type { ChangedMember, SendPlan } from './sending.ts';
import { sortFindings } from './reasons.ts';
import { type About, type Judged, type JudgedList, judgeSheet } from '../checking/roster-check.ts';

export interface SendRequest {
  readonly unit: string;
  readonly rosterDate: string;
  readonly sheet?: string;
  /** Its id, where several hold the day. */
  readonly period?: string;
}

/** What was compared, to send exactly that. */
export interface Prepared {
  readonly plan: SendPlan;
  readonly sheetId: string;
  /** Of the rows with their whole id numbers; it stays in this pane, and tells whether the sheet changed since. */
  readonly fingerprint: string;
  readonly newest: RosterResponse;
}

/** TaskError 'no-roster' where the sheet holds none. */
export async function prepare(
  of: OpenedList,
  service: Service,
  me: Me,
  request: SendRequest,
  options: TaskOptions = {},
): Promise<Prepared> {
  const step = (done: number) => options.progress?.({ what: 'comparing', done, total: 1 });
  const { judged, against, compared } = await readCompared(of, request, options, async (reading) => {
    step(0);
    const against = await askAgainst(
      of,
      service,
      meOn(me, request.rosterDate, request.period),
      request.unit,
      options.signal,
    );
    const compared = compareWith(against, reading);
    return { about: compared.about, against, compared };
  });
  const ready = await preparedOf(request.rosterDate, judged, against, compared);
  step(1);
  return ready;
}

/** What sending would do with a sheet that was judged against the newest version. */
export async function preparedOf(
  rosterDate: string,
  judged: JudgedList,
  { newest, kept, me }: Against,
  { comparison, exits }: Compared,
): Promise<Prepared> {
  const { rows, fingerprint } = await contentOf(judged.reading);
  const known = new Map(newest.justifications.map((reason) => [reason.fingerprint, reason]));
  const findings = await sortFindings(judged, (print) => kept.reasonOf(print) ?? known.get(print));
  const { current, ofHead } = newest.ruleset;
  const periods = periodsFor(me, rosterDate);
  const plan: SendPlan = {
    unit: newest.unit,
    period: me.openPeriod,
    ...(periods.length > 1 ? { periods } : {}),
    rosterDate,
    rows: rows.length,
    base: { version: newest.version, rosterDate: newest.rosterDate },
    ...membersOf(comparison),
    exits,
    ...findings,
    rulesChanged: ofHead !== null && ofHead.hash !== current.hash,
    sentFields: sentColumns(judged.reading),
    stays: stays(judged.reading),
    questions: judged.reading.questions.length,
  };
  return { plan, sheetId: judged.sheet.sheetId, fingerprint, newest };
}

type Members = Pick<SendPlan, 'added' | 'removed' | 'changed' | 'doubtful' | 'same'>;

function membersOf({ added, removed, changed, same }: RosterComparison): Members {
  return {
    added: added.map((row) => member(row, row.row)),
    removed: removed.map((row) => ({ ...member(row, null), previousRow: row.row })),
    changed: changed.map(({ next, fields }) => member(next, next.row, fields)),
    doubtful: changed
      .filter(({ doubtful }) => doubtful)
      .map(({ previous, next, fields }) => ({
        ...member(next, next.row, fields),
        previousRow: previous.row,
      })),
    same,
  };
}

/** Reads the sheet, compares what it holds, and judges it with what came of that. TaskError 'no-roster', 'rules-broken' {rules}. */
export async function readCompared<C extends { readonly about: About }>(
  of: ListKind,
  request: { readonly rosterDate: string; readonly sheet?: string | undefined },
  options: TaskOptions,
  compare: (reading: RosterReading) => Promise<C>,
): Promise<C & { readonly judged: Judged }> {
  let compared: C | undefined;
  const judged = await judgeSheet(
    of,
    request,
    options,
    async (reading) => (compared = await compare(reading)).about,
  );
  if (judged.kind === 'judged' && compared) {
    const { failed } = judged.report;
    if (failed.length > 0) throw new TaskError('rules-broken', { rules: failed.join(', ') });
    return { ...compared, judged };
  }
  const reason = judged.kind === 'unread' ? judged.reading.reason : 'empty';
  throw new TaskError('no-roster', { sheet: judged.sheet.block.name, reason });
}

export interface RosterContent {
  readonly rows: readonly Row[];
  readonly contentHash: string;
  readonly fingerprint: string;
}

export async function contentOf({ of, members }: RosterReading): Promise<RosterContent> {
  const rows = members.map((member) => toUploadRow(of, member));
  const [contentHash, fingerprint] = await Promise.all(
    [canonicalRows(rows, of.fields), JSON.stringify(rows.map(({ fields }) => fields))].map(sha256),
  );
  return { rows, contentHash: contentHash ?? '', fingerprint: fingerprint ?? '' };
}

function member(
  { fields }: { readonly fields: Readonly<Partial<Record<string, unknown>>> },
  row: number | null,
  keys: readonly FieldKey[] = [],
): ChangedMember {
  const name = fields['ho_ten'];
  return { who: typeof name === 'string' ? name : '', row, fields: keys };
}

function sentColumns({ columns, of }: RosterReading): FieldKey[] {
  const there = new Set(columns.map(({ field }) => field));
  return sentFields(of).filter((key) => there.has(key));
}

function stays({ columns, of }: RosterReading): string[] {
  return columns
    .filter(({ field }) => field === null || fieldIn(of, field).upload === 'stays')
    .map(({ header }) => header)
    .filter((header) => header !== '');
}
