/** Creating an upload (with its rows inside, where they fit: then it is published at once) and asking how far one is. */
import { LIMITS, UploadRequest } from '../wire/upload.ts';
import type { Row, UploadState } from '../wire/upload.ts';
import { ChunkDiffers } from '../storage/rows.ts';
import { accept, publishedState } from './accept.ts';
import { checkAnnounced, checkRows } from './announce.ts';
import type { Announced } from './announce.ts';
import { parsed, readJson } from './body.ts';
import { contentHashOf } from './content-hash.ts';
import { judge } from './judge.ts';
import { ProblemError } from './problems.ts';
import type { UnitCall } from './route.ts';

export async function putUpload(call: UnitCall): Promise<UploadState> {
  const { inline, ...announced } = parsed(UploadRequest, await readJson(call.request));
  return inline === undefined ? open(call, announced) : publishInline(call, announced, inline);
}

async function publishInline(call: UnitCall, announced: Announced, rows: Row[]): Promise<UploadState> {
  const upload = call.params.upload ?? '';
  checkRows(rows.length, LIMITS.chunkRows);
  const period = await checkAnnounced(call, announced);
  const whole = announced.chunks === 1 && announced.rows === rows.length;
  if (!whole || contentHashOf(rows) !== announced.contentHash) throw new ProblemError('content-mismatch');
  const { warnings, idWarnings } = judge(rows, announced.rosterDate);
  const chunk = { index: 0, rows, hash: announced.contentHash, idWarnings };
  await stage(call, upload, chunk);
  const version = await accept(call, { upload, announced, period, members: rows, warnings });
  return publishedState(version, [{ index: 0, rows: rows.length, hash: announced.contentHash }]);
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
): Promise<void> {
  try {
    await services.storage.stage({ unit: unit.id, upload }, chunk);
  } catch (error) {
    if (error instanceof ChunkDiffers) throw new ProblemError('chunk-differs', { index: chunk.index });
    throw error;
  }
}

async function open(call: UnitCall, announced: Announced): Promise<UploadState> {
  const { services, unit, person } = call;
  const upload = call.params.upload ?? '';
  await checkAnnounced(call, announced);
  const by = { id: person.id, name: person.name };
  const session = { ...announced, upload, by, at: services.clock().toISOString() };
  const found = await services.storage.openSession(unit.id, session);
  if (!isSame(found, announced)) throw new ProblemError('upload-differs');
  return stateOf(call, upload);
}

function isSame(one: Announced, other: Announced): boolean {
  const keys = ['rosterDate', 'period', 'baseVersion', 'rows', 'chunks', 'contentHash'] as const;
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
