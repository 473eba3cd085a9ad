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
import { mailedKind, stayingKind } from './collected.ts';
import type { CollectedFile, MailedFile, Refusal } from './collected.ts';
import { goesBack, stayingText, unreadableText } from './goes-back.ts';
import { judgeFile, type JudgedFile } from './judge-file.ts';
import { readFile, type ReadFile } from './read-file.ts';
import { fileUploadId, receivedBefore, receivingService, serviceFor } from './received-service.ts';
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
  /** By list: what was taken of it before, in the same lot. */
  readonly taken?: ReadonlyMap<string, TakenFile>;
}

export interface TakenFile {
  readonly file: string;
  readonly content?: string;
}

type UnitOfFile = HandOutResponse['units'][number];

interface Desk {
  /** Of which lists may be, those of members first. */
  readonly kinds: readonly ListKind[];
  readonly service: Service;
  readonly me: Me;
  readonly units: readonly UnitOfFile[];
  readonly request: CollectRequest;
  /** By list, of this lot. */
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
function takes({ taken }: Pick<Desk, 'taken'>, line: CollectedFile): void {
  if (line.list !== undefined && TAKEN.has(line.state)) taken.set(line.list, line);
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
  const { request, kinds } = desk;
  const bytes = await file.bytes().catch(() => undefined);
  const said = kinds.find(({ id }) => id === request.kinds?.[file.name]);
  const read = bytes && (await readFile({ kinds, said }, bytes, request.answers?.[file.name]));
  // Nothing is wrong with it, and nothing goes back: it was moved, renamed or locked since it was chosen.
  if (!bytes || !read) return { ...NOTHING, file: file.name, state: 'unreadable', unreadable: 'not-opened' };
  if (typeof read === 'string') {
    const back = { text: unreadableText(file.name, read) };
    return { ...NOTHING, file: file.name, state: 'unreadable', unreadable: read, back };
  }
  return ofList(desk, file.name, bytes, read);
}

async function ofList(desk: Desk, file: string, bytes: Uint8Array, read: ReadFile): Promise<CollectedFile> {
  const kinds = read.kinds.map(mailedKind);
  const besides = read.besides.map(({ sheet, kind }) => {
    return { sheet, kind: mailedKind(kind), stays: stayingKind(kind) !== undefined };
  });
  const base = {
    ...{ ...NOTHING, file, rows: read.reading.members.length, kinds },
    ...(besides.length === 0 ? {} : { besides }),
  };
  const [kind, other] = read.kinds;
  // What it is not it is never taken for: of which kind it is may have to be said.
  if (other) return { ...base, state: 'questions' };
  const stays = stayingKind(kind);
  if (stays !== undefined)
    return { ...base, state: 'another-list', stays, back: { text: stayingText(file, stays) } };
  const { units } = desk;
  const told = desk.request.said?.[file];
  const unit = told === undefined ? whoseIs(read, file, units) : units.find(({ id }) => id === told);
  const found = units.find(({ id }) => id === unit?.id);
  if (!found) return { ...base, state: 'unknown-unit' };
  const { id, name, above } = found;
  const line = { ...base, unit: { id, name, above }, list: `${kind.id}/${id}` };
  if (kind.needsOpening === true && found.lists?.includes(kind.id) !== true)
    return { ...line, state: 'not-opened' };
  try {
    return await ofUnit(desk, found, line, bytes, read);
  } catch (error) {
    const failed = refusalOf(error);
    if (failed === undefined) throw error;
    // It was moved or ended meanwhile: whose the list is now, a person has to say.
    if (failed.code === 'not-found') return { ...base, state: 'unknown-unit' };
    // Its office ended the opening meanwhile.
    if (failed.code === 'not-opened') return { ...line, state: 'not-opened' };
    return { ...line, state: 'errors', failed };
  }
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

/** What is known of a file before its list is looked at. */
type Begun = Omit<CollectedFile, 'state'> & { readonly list: string };

async function ofUnit(
  desk: Desk,
  unit: UnitOfFile,
  base: Begun,
  bytes: Uint8Array,
  read: ReadFile,
): Promise<CollectedFile> {
  const { request, signal } = desk;
  const { id, name } = unit;
  const { file, rows } = base;
  const [kind] = read.kinds;
  const service = serviceFor(desk.service, kind);
  const period = periodOf(desk, unit, read);
  const rosterDate = request.rosterDate ?? (request.today < period.to ? request.today : period.to);
  const newest = await service.roster(id, { signal });
  const baseReview = newest.receipt?.review;
  const { contentHash } = await contentOf(read.reading);
  const isNewest = newest.receipt?.contentHash === contentHash && newest.period === period.id;
  // What was taken back and comes again is sent again: it is another act than the first.
  const isTakenBack = isNewest && baseReview === 'withdrawn';
  if (isNewest && !isTakenBack) return { ...base, state: 'already', version: newest.version };
  const uploadId = await fileUploadId(bytes, kind, period.id, isTakenBack ? newest.version : undefined);
  const before = await receivedBefore(service, id, uploadId, signal);
  if (before !== undefined) return { ...base, state: 'already', version: before };
  const me: Me = { ...desk.me, openPeriod: period, periods: [period] };
  const judged = await judgeFile(read, me, newest, rosterDate);
  const { plan, content, gone, doubts } = judged;
  const changes = {
    added: plan.added.length,
    removed: plan.removed.length,
    changed: plan.changed.length,
  };
  const questions = (plan.questions ?? 0) + gone.length + doubts.length;
  const line = { ...base, errors: plan.errors, questions, changes, content: content.contentHash };
  const asked = askedOf(read);
  if (plan.errors > 0 || questions > 0 || rows === 0) {
    const back = goesBack(bytes, judged, { file, unit: name, period: period.label.vi });
    return { ...line, ...asked, state: plan.errors > 0 || rows === 0 ? 'errors' : 'questions', back };
  }
  const other = desk.taken.get(base.list);
  const isRival = other !== undefined && other.content !== content.contentHash;
  if (isRival && !request.chosen?.includes(file)) return { ...line, state: 'questions', rival: other.file };
  if (request.looksOnly) return { ...line, state: 'ready' };
  return sent({ ...desk, service }, judged, { uploadId, baseReview }, line);
}

interface Sending {
  readonly uploadId: string;
  /** Where the version stood that it was compared with: it may stand elsewhere by now. */
  readonly baseReview: NonNullable<RosterResponse['receipt']>['review'];
}

async function sent(
  { service, me, signal }: Desk,
  { plan, content, judged }: JudgedFile,
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
      fields: judged.of.fields,
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
