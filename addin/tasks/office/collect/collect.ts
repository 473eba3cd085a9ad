/**
 * Files that came by e-mail, one after the other: read here, recognised, checked, compared; what is ready is sent for its unit, what is
 * not goes back. Stopped and begun again, nothing is received twice: the id of an upload follows from the file.
 */
import type { ListKind } from '#domain/rules/list-kind.ts';
import type { ReadingChoices } from '#domain/roster/shape/choices.ts';
import type { Me } from '#wire/me.ts';
import type { RosterResponse } from '#wire/roster.ts';
import type { HandOutResponse } from '#wire/hand-out.ts';
import type { Service } from '../../../service/client.ts';
import { ServiceError } from '../../../service/error.ts';
import { officeService } from '../../../service/office-client.ts';
import { upload } from '../../../service/upload.ts';
import { contentOf } from '../../clerk/sending/plan-send.ts';
import { mappedColumns } from '../../clerk/checking/mapping.ts';
import { TaskError, type TaskOptions } from '../../common/outcome.ts';
import { mailedKind } from './collected.ts';
import type { CollectedFile, MailedFile, Refusal } from './collected.ts';
import { anotherListText, goesBack, unreadableText } from './goes-back.ts';
import { judgeFile, type JudgedFile } from './judge-file.ts';
import { readFile, type ReadFile } from './read-file.ts';
import { fileUploadId, receivedBefore, receivingService } from './received-service.ts';
import { whoseIs } from './whose.ts';

export interface CollectRequest {
  readonly unit: string;
  readonly files: readonly MailedFile[];
  /** ISO. */
  readonly today: string;
  /** The day that the lists are as of; the last of the period, or today. */
  readonly rosterDate?: string | undefined;
  /** Only says what would become of them. */
  readonly looksOnly?: boolean;
  /** By the name of a file: whose it is, where somebody said so. */
  readonly said?: Readonly<Record<string, string>>;
  /** By the name of a file: what was answered to what reading asks of it. */
  readonly answers?: Readonly<Record<string, ReadingChoices['answers']>>;
  /** By the name of a file: of which kind its list is, where somebody said so. */
  readonly kinds?: Readonly<Record<string, string>>;
  /** Names of files that are to be taken though another one of their unit was. */
  readonly chosen?: readonly string[];
  /** By unit: what was taken of it before, in the same lot. */
  readonly taken?: ReadonlyMap<string, TakenFile>;
}

export interface TakenFile {
  readonly file: string;
  readonly content: string | undefined;
}

type UnitOfFile = HandOutResponse['units'][number];

interface Desk {
  /** Of which lists may be, those of members first. */
  readonly kinds: readonly ListKind[];
  readonly service: Service;
  readonly me: Me;
  readonly units: readonly UnitOfFile[];
  readonly request: CollectRequest;
  /** By unit, of this lot. */
  readonly taken: Map<string, TakenFile>;
  readonly signal: AbortSignal | undefined;
}

/** `kinds`: of which lists may be, those of members first. `took` hears of each file when it is done; rejects where the service cannot be asked. */
export async function collect(
  kinds: readonly ListKind[],
  service: Service,
  me: Me,
  request: CollectRequest,
  { signal, progress }: TaskOptions,
  took: (file: CollectedFile) => Promise<void>,
): Promise<readonly CollectedFile[]> {
  const { units } = await officeService(service).handOut(request.unit, { signal });
  const desk: Desk = { kinds, service, me, units, request, taken: new Map(request.taken), signal };
  const total = request.files.length;
  const done: CollectedFile[] = [];
  for (const file of request.files) {
    signal?.throwIfAborted();
    progress?.({ what: 'reading', done: done.length, total });
    const collected = await one(desk, file);
    await took(collected);
    done.push(collected);
    takes(desk, collected);
    // Reading is work without a pause of its own: the screen draws, and a person can stop.
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
  return done;
}

const TAKEN: ReadonlySet<CollectedFile['state']> = new Set(['ready', 'received', 'already']);

/** The first of a unit, and whatever was chosen before it. */
function takes({ taken }: Pick<Desk, 'taken'>, { file, unit, state, content }: CollectedFile): void {
  if (unit !== null && TAKEN.has(state)) taken.set(unit.id, { file, content });
}

function askedOf({ block, reading }: ReadFile): Pick<CollectedFile, 'asked'> {
  if (reading.questions.length === 0) return {};
  const columns = mappedColumns(block, reading);
  const asked = reading.questions.map((question) => {
    const found = columns.find(({ column }) => column === question.column);
    return { question, letters: found?.letters ?? '', header: found?.header ?? '' };
  });
  return { asked };
}

const NOTHING = { unit: null, version: null, errors: 0, questions: 0, rows: 0 } as const;

async function one(desk: Desk, file: MailedFile): Promise<CollectedFile> {
  const { units, request } = desk;
  const bytes = await file.bytes().catch(() => undefined);
  const said = request.kinds?.[file.name];
  const kinds = said === undefined ? desk.kinds : desk.kinds.filter(({ id }) => id === said);
  const read = bytes && (await readFile(kinds, bytes, request.answers?.[file.name]));
  // Nothing is wrong with it, and nothing goes back: it was moved, renamed or locked since it was chosen.
  if (!bytes || !read) return { ...NOTHING, file: file.name, state: 'unreadable', unreadable: 'not-opened' };
  if (typeof read === 'string') {
    const back = { text: unreadableText(file.name, read) };
    return { ...NOTHING, file: file.name, state: 'unreadable', unreadable: read, back };
  }
  const another = ofAnotherKind(file.name, read);
  if (another) return another;
  const told = request.said?.[file.name];
  const unit = told === undefined ? whoseIs(read, file.name, units) : units.find(({ id }) => id === told);
  const found = units.find(({ id }) => id === unit?.id);
  if (!found)
    return { ...NOTHING, file: file.name, state: 'unknown-unit', rows: read.reading.members.length };
  try {
    return await ofUnit(desk, found, file.name, bytes, read);
  } catch (error) {
    const { id, name, above } = found;
    const rows = read.reading.members.length;
    const failed = refusalOf(error);
    if (failed === undefined) throw error;
    // It was moved or ended meanwhile: whose the list is now, a person has to say.
    if (failed.code === 'not-found') return { ...NOTHING, file: file.name, state: 'unknown-unit', rows };
    return { ...NOTHING, file: file.name, unit: { id, name, above }, state: 'errors', rows, failed };
  }
}

/** It is never taken for a list of members that it is not: of which it is may have to be said, and not every kind comes by e-mail. */
function ofAnotherKind(file: string, { kinds, reading }: ReadFile): CollectedFile | undefined {
  const [kind, other] = kinds;
  const line = { ...NOTHING, file, rows: reading.members.length, kinds: kinds.map(mailedKind) };
  if (other) return { ...line, state: 'questions' };
  const id = mailedKind(kind);
  if (id === 'members') return undefined;
  return { ...line, state: 'another-list', back: { text: anotherListText(file, id) } };
}

/** What is refused of one file stops no other; that nobody answers, or nobody is signed in, ends the run. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof TaskError && error.code === 'rules-broken')
    return { code: error.code, params: error.params };
  if (!(error instanceof ServiceError) || !REFUSED.has(error.status)) return undefined;
  return { code: error.code, params: error.params };
}

const REFUSED: ReadonlySet<number> = new Set([400, 403, 404, 409, 413, 422]);

/** A list of its last quarter may come late: its file says so, and the period is one of the organisation's. */
function periodOf({ me }: Desk, unit: UnitOfFile, { remembered }: ReadFile): UnitOfFile['period'] {
  return me.periods?.find(({ id }) => id === remembered.period) ?? unit.period;
}

async function ofUnit(
  desk: Desk,
  unit: UnitOfFile,
  file: string,
  bytes: Uint8Array,
  read: ReadFile,
): Promise<CollectedFile> {
  const { service, request, signal } = desk;
  const { id, name, above } = unit;
  const period = periodOf(desk, unit, read);
  const rosterDate = request.rosterDate ?? (request.today < period.to ? request.today : period.to);
  const base = { file, unit: { id, name, above }, version: null, errors: 0, questions: 0 };
  const rows = read.reading.members.length;
  const newest = await service.roster(id, { signal });
  const baseReview = newest.receipt?.review;
  const { contentHash } = await contentOf(read.reading);
  const isNewest = newest.receipt?.contentHash === contentHash && newest.period === period.id;
  // What was taken back and comes again is sent again: it is another act than the first.
  const isTakenBack = isNewest && baseReview === 'withdrawn';
  if (isNewest && !isTakenBack) return { ...base, rows, state: 'already', version: newest.version };
  const uploadId = await fileUploadId(bytes, period.id, isTakenBack ? newest.version : undefined);
  const before = await receivedBefore(service, id, uploadId, signal);
  if (before !== undefined) return { ...base, rows, state: 'already', version: before };
  const me: Me = { ...desk.me, openPeriod: period, periods: [period] };
  const judged = await judgeFile(read, me, newest, rosterDate);
  const { plan, content, gone, doubts } = judged;
  const changes = {
    added: plan.added.length,
    removed: plan.removed.length,
    changed: plan.changed.length,
  };
  const questions = (plan.questions ?? 0) + gone.length + doubts.length;
  const line = { ...base, rows, errors: plan.errors, questions, changes, content: content.contentHash };
  const asked = askedOf(read);
  if (plan.errors > 0 || questions > 0 || rows === 0) {
    const back = goesBack(bytes, judged, { file, unit: name, period: period.label.vi });
    return { ...line, ...asked, state: plan.errors > 0 || rows === 0 ? 'errors' : 'questions', back };
  }
  const other = desk.taken.get(id);
  const isRival = other !== undefined && other.content !== content.contentHash;
  if (isRival && !request.chosen?.includes(file)) return { ...line, state: 'questions', rival: other.file };
  if (request.looksOnly) return { ...line, state: 'ready' };
  return sent(desk, judged, { uploadId, baseReview }, line);
}

interface Sending {
  readonly uploadId: string;
  /** Where the version stood that it was compared with: it may stand elsewhere by now. */
  readonly baseReview: NonNullable<RosterResponse['receipt']>['review'];
}

async function sent(
  { service, me, signal }: Desk,
  { plan, content }: JudgedFile,
  { uploadId, baseReview }: Sending,
  line: Omit<CollectedFile, 'state'>,
): Promise<CollectedFile> {
  const { unit, rosterDate, period, base, exits, reasonsNeeded } = plan;
  const receipt = await upload(
    receivingService(service, uploadId),
    {
      unit: unit.id,
      person: me.person.id,
      rows: content.rows,
      rosterDate,
      period: period.id,
      baseVersion: base.version,
      baseReview,
      contentHash: content.contentHash,
      exits,
      justifications: reasonsNeeded.flatMap(({ fingerprint, reason, document }) =>
        reason === undefined ? [] : [{ fingerprint, reason, document }],
      ),
    },
    { signal },
  );
  const { version, closedThrough } = receipt;
  return { ...line, state: 'received', version, closedThrough };
}
