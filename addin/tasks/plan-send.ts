/** What sending would change: the sheet read and judged again, against the newest version of the unit. */
import { compareRosters } from '#domain/roster/compare.ts';
import type { FieldKey } from '#domain/roster/field.ts';
import { fieldOf } from '#domain/roster/fields.ts';
import type { RosterReading } from '#domain/roster/reading.ts';
import { SENT_FIELDS, toUploadRow } from '#domain/roster/upload.ts';
import { canonicalRows } from '#wire/canonical.ts';
import type { Me } from '#wire/me.ts';
import type { Row } from '#wire/upload.ts';
import type { Service } from '../service/client.ts';
import { sha256 } from '../service/hash.ts';
import { type ChangedMember, type SendPlan, TaskError, type TaskOptions } from './outcome.ts';
import { type Judged, judgeSheet } from './roster-check.ts';

export interface SendRequest {
  readonly unit: string;
  readonly rosterDate: string;
  readonly sheet?: string;
}

/** What was compared, to send exactly that. */
export interface Prepared {
  readonly plan: SendPlan;
  readonly sheetId: string;
  /** Of the rows with their whole id numbers; it stays in this pane, and tells whether the sheet changed since. */
  readonly fingerprint: string;
}

/** TaskError 'no-roster' where the sheet holds none. */
export async function prepare(
  service: Service,
  me: Me,
  request: SendRequest,
  options: TaskOptions = {},
): Promise<Prepared> {
  const judged = await readMembers(request, options);
  const { rows, fingerprint } = await contentOf(judged.reading);
  options.progress?.({ what: 'comparing', done: 0, total: rows.length });
  const newest = await service.roster(request.unit, { signal: options.signal });
  const comparison = compareRosters(newest.rows, rows);
  const plan: SendPlan = {
    unit: newest.unit,
    period: me.openPeriod,
    rosterDate: request.rosterDate,
    rows: rows.length,
    base: { version: newest.version, rosterDate: newest.rosterDate },
    added: comparison.added.map((row) => changed(row, row.row)),
    removed: comparison.removed.map((row) => ({ ...changed(row, null), previousRow: row.row })),
    doubtful: [],
    reasonsNeeded: [],
    exits: [],
    rulesChanged: false,
    changed: comparison.changed.map(({ next, fields }) => changed(next, next.row, fields)),
    same: comparison.same,
    sentFields: sentFields(judged.reading),
    stays: stays(judged.reading),
    errors: judged.report.totals.error,
    questions: judged.reading.questions.length,
  };
  options.progress?.({ what: 'comparing', done: rows.length, total: rows.length });
  return { plan, sheetId: judged.sheet.sheetId, fingerprint };
}

export async function readMembers(
  request: { readonly rosterDate: string; readonly sheet?: string | undefined },
  options: TaskOptions,
): Promise<Judged> {
  const judged = await judgeSheet(request, options);
  if (judged.kind === 'judged') return judged;
  throw new TaskError('no-roster', { sheet: judged.sheet.block.name, reason: judged.reading.reason });
}

export interface RosterContent {
  readonly rows: readonly Row[];
  readonly contentHash: string;
  readonly fingerprint: string;
}

export async function contentOf(reading: RosterReading): Promise<RosterContent> {
  const rows = reading.members.map(toUploadRow);
  const [contentHash, fingerprint] = await Promise.all(
    [canonicalRows(rows), JSON.stringify(rows.map(({ fields }) => fields))].map(sha256),
  );
  return { rows, contentHash: contentHash ?? '', fingerprint: fingerprint ?? '' };
}

function changed(
  { fields }: { readonly fields: Readonly<Partial<Record<string, unknown>>> },
  row: number | null,
  keys: readonly FieldKey[] = [],
): ChangedMember {
  const name = fields['ho_ten'];
  return { who: typeof name === 'string' ? name : '', row, fields: keys };
}

function sentFields({ columns }: RosterReading): FieldKey[] {
  const there = new Set(columns.map(({ field }) => field));
  return SENT_FIELDS.filter((key) => there.has(key));
}

function stays({ columns }: RosterReading): string[] {
  return columns
    .filter(({ field }) => field === null || fieldOf(field).upload === 'stays')
    .map(({ header }) => header)
    .filter((header) => header !== '');
}
