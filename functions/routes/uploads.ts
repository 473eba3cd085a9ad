/** Creating an upload (with its rows inside, where they fit: then it is published at once) and asking how far one is. */
import { LIMITS, UploadRequest } from '../wire/upload.ts';
import type { Row, UploadState } from '../wire/upload.ts';
import { hashOfAnswers } from '../storage/answers.ts';
import type { RestingAnswers } from '../storage/answers.ts';
import { ChunkDiffers } from '../storage/rows.ts';
import type { Version } from '../domain/submissions/version.ts';
import { accept, publishedState } from '../acts/accept.ts';
import { checkAnnounced, checkRows } from '../acts/announce.ts';
import type { Announced } from '../acts/announce.ts';
import { aboutOf, baseOf } from '../acts/base.ts';
import { parsed, readJson } from '../http/body.ts';
import { contentHashOf } from '../acts/content-hash.ts';
import { judge } from '../acts/judge.ts';
import type { Judgement } from '../acts/judge.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitCall } from '../http/route.ts';

export async function putUpload(call: UnitCall): Promise<UploadState> {
  const request = parsed(UploadRequest, await readJson(call.request));
  const { inline, exits = [], justifications = [], ...rest } = request;
  const answers = { exits, justifications };
  const announced = { ...rest, answersHash: hashOfAnswers(answers) };
  return inline === undefined
    ? open(call, announced, answers)
    : publishInline(call, announced, answers, inline);
}

async function publishInline(
  call: UnitCall,
  announced: Announced,
  answers: RestingAnswers,
  rows: Row[],
): Promise<UploadState> {
  const upload = call.params.upload ?? '';
  checkRows(rows.length, LIMITS.chunkRows);
  const period = await checkAnnounced(call, announced, answers);
  const whole = announced.chunks === 1 && announced.rows === rows.length;
  if (!whole || contentHashOf(rows) !== announced.contentHash) throw new ProblemError('content-mismatch');
  const base = await baseOf(call, upload, announced, rows, answers.exits);
  const received = [{ index: 0, rows: rows.length, hash: announced.contentHash }];
  const about = aboutOf(call, announced, period, base, answers.justifications);
  const judgement = await judgeOrFind(call, upload, announced, () => judge(rows, about));
  if (judgement.kind === 'published') return publishedState(judgement.version, received);
  const { warnings, idWarnings } = judgement;
  await stage(call, upload, { index: 0, rows, hash: announced.contentHash, idWarnings }, answers);
  const version = await accept(call, { upload, announced, period, members: rows, warnings, base });
  return publishedState(version, received);
}

/**
 * What is refused now may have been published before, when it built on what stood there then: an upload sent again is answered with
 * its receipt.
 */
async function judgeOrFind(
  { services, unit }: UnitCall,
  upload: string,
  announced: Announced,
  run: () => Judgement,
): Promise<
  ({ readonly kind: 'judged' } & Judgement) | { readonly kind: 'published'; readonly version: Version }
> {
  try {
    return { kind: 'judged', ...run() };
  } catch (error) {
    const version = await services.storage.published(unit, upload);
    if (version?.contentHash !== announced.contentHash) throw error;
    return { kind: 'published', version };
  }
}

export async function stage(
  { services, unit }: UnitCall,
  upload: string,
  chunk: {
    readonly index: number;
    readonly rows: readonly Row[];
    readonly hash: string;
    readonly idWarnings: number;
  },
  answers?: RestingAnswers,
): Promise<void> {
  try {
    await services.storage.stage({ unit: unit.id, upload }, chunk, answers);
  } catch (error) {
    if (error instanceof ChunkDiffers) throw new ProblemError('chunk-differs', { index: chunk.index });
    throw error;
  }
}

async function open(call: UnitCall, announced: Announced, answers: RestingAnswers): Promise<UploadState> {
  const { services, unit, person } = call;
  const upload = call.params.upload ?? '';
  await checkAnnounced(call, announced, answers);
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

function isSame(one: Announced, other: Announced): boolean {
  const keys = [
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

export async function getUpload(call: UnitCall): Promise<UploadState> {
  const { storage } = call.services;
  const upload = call.params.upload ?? '';
  const state = await stateOf(call, upload);
  if (state.state === 'published' || state.received.length > 0) return state;
  if ((await storage.session(call.unit.id, upload)) === undefined) throw new ProblemError('upload-unknown');
  return state;
}

export async function stateOf({ services, unit }: UnitCall, upload: string): Promise<UploadState> {
  const [version, chunks] = await Promise.all([
    services.storage.published(unit, upload),
    services.storage.stagedChunks(unit.id, upload),
  ]);
  const received = chunks.map(({ index, rows, hash }) => ({ index, rows, hash }));
  return version === undefined ? { upload, state: 'open', received } : publishedState(version, received);
}
