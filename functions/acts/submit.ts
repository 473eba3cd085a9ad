/** Takes an announced roster: published at once where its rows came with it, else opened for its chunks. */
import { ROSTER_LIMITS } from '../domain/submissions/limits.ts';
import type { Version } from '../domain/submissions/version.ts';
import { hashOfAnswers } from '../storage/answers.ts';
import type { RestingAnswers } from '../storage/answers.ts';
import { ChunkDiffers } from '../storage/rows.ts';
import type { IncomingRow } from '../storage/id-numbers.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { Row, UploadRequest } from '../wire/upload-request.ts';
import type { UploadState } from '../wire/upload.ts';
import { accept, publishedState } from './accept.ts';
import { checkAnnounced, checkRows } from './announce.ts';
import type { Announced } from './announce.ts';
import { aboutOf, compareWithHead } from './compare-with-head.ts';
import { contentHashOf } from './content-hash.ts';
import type { UnitContext } from './context.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judge.ts';
import { withKnownNumbers } from './known-numbers.ts';
import { stage } from './stage.ts';
import { stateOf } from './upload-state.ts';

interface Judged extends Judgement {
  readonly members: readonly (Row | IncomingRow)[];
}

/** Throws ProblemError. */
export async function submit(
  call: UnitContext,
  upload: string,
  request: UploadRequest,
): Promise<UploadState> {
  const { inline, exits = [], justifications = [], ...rest } = request;
  const { kind = call.services.storage.kind.id, evidence = 'rows', contentForm = 1 } = request;
  const answers = { exits, justifications };
  const announced = { ...rest, kind, evidence, contentForm, answersHash: hashOfAnswers(answers) };
  return inline === undefined
    ? openUpload(call, upload, announced, answers)
    : publishInline(call, upload, announced, answers, inline);
}

async function publishInline(
  call: UnitContext,
  upload: string,
  announced: Announced,
  answers: RestingAnswers,
  rows: Row[],
): Promise<UploadState> {
  checkRows(rows.length, ROSTER_LIMITS.chunkRows);
  const { kind, pin } = call.services.storage;
  const period = await checkAnnounced(call, announced, answers);
  const whole = announced.chunks === 1 && announced.rows === rows.length;
  if (!whole || contentHashOf(rows, kind) !== announced.contentHash)
    throw new ProblemError('content-mismatch');
  const compared = await compareWithHead(call, upload, announced, rows, answers.exits);
  const received = [{ index: 0, rows: rows.length, hash: announced.contentHash }];
  const about = aboutOf(call, announced, period, compared, answers.justifications);
  const judgement = await judgeOrFind(call, upload, announced, async () => ({
    ...judge(kind, rows, about),
    members: await withKnownNumbers(call, compared.head, announced.baseVersion, rows, compared.takenOver),
  }));
  if (judgement.kind === 'published') return publishedState(judgement.version, received);
  const { warnings, idWarnings } = judgement;
  const chunk = { index: 0, rows: judgement.members, hash: announced.contentHash, idWarnings };
  const members = await stage(call, upload, chunk, answers);
  const version = await accept(call, {
    upload,
    announced,
    period,
    members,
    warnings,
    compared,
    pinned: pin(members, answers),
  });
  return publishedState(version, received);
}

/**
 * What is refused now may have been published before, when it built on what stood there then: an upload sent again is answered with
 * its receipt.
 */
async function judgeOrFind(
  { services, unit }: UnitContext,
  upload: string,
  announced: Announced,
  run: () => Promise<Judged>,
): Promise<
  ({ readonly kind: 'judged' } & Judged) | { readonly kind: 'published'; readonly version: Version }
> {
  try {
    return { kind: 'judged', ...(await run()) };
  } catch (error) {
    const version = await services.storage.published(unit, upload);
    if (version?.contentHash !== announced.contentHash) throw error;
    return { kind: 'published', version };
  }
}

/** Opening it again with the same content finds it open, or published. */
async function openUpload(
  call: UnitContext,
  upload: string,
  announced: Announced,
  answers: RestingAnswers,
): Promise<UploadState> {
  const { services, unit, person } = call;
  await checkAnnounced(call, announced, answers);
  const version = await services.storage.published(unit, upload);
  if (version !== undefined) return foundPublished(call, version, announced);
  const by = { id: person.id, name: person.name };
  const session = { ...announced, upload, by, at: services.clock().toISOString() };
  try {
    const found = await services.storage.openSession(unit.id, session, answers);
    if (!isSame(found, announced)) throw new ProblemError('upload-differs');
  } catch (error) {
    if (error instanceof ChunkDiffers) throw new ProblemError('upload-differs');
    throw error;
  }
  return stateOf(call, upload);
}

/** What was published stays as it is: nothing is opened beside it. */
async function foundPublished(
  call: UnitContext,
  version: Version,
  announced: Announced,
): Promise<UploadState> {
  const { unit, upload, rosterDate, period, rows, contentHash } = version;
  const answersHash = hashOfAnswers(await call.services.storage.answers(unit, upload));
  const published = { ...announced, rosterDate, period, rows, contentHash, answersHash };
  if (!isSame(published, announced)) throw new ProblemError('upload-differs');
  return stateOf(call, upload);
}

function isSame(one: Announced, other: Announced): boolean {
  const keys = [
    'kind',
    'evidence',
    'contentForm',
    'rosterDate',
    'period',
    'baseVersion',
    'rows',
    'chunks',
    'contentHash',
    'answersHash',
  ] as const;
  return keys.every((key) => one[key] === other[key]);
}
