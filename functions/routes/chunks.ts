/** One chunk of a roster too large for one request. Judged at once: later its id numbers rest as hashes. */
import { ChunkRequest, LIMITS } from '../wire/upload.ts';
import type { UploadState } from '../wire/upload.ts';
import { checkRows } from '../acts/announce.ts';
import { parsed, readJson } from '../http/body.ts';
import { contentHashOf } from '../acts/content-hash.ts';
import { judgeChunk } from '../acts/judge.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitCall } from '../http/route.ts';
import { stage, stateOf } from './uploads.ts';

export async function putChunk(call: UnitCall): Promise<UploadState> {
  const { params, services, unit } = call;
  const upload = params.upload ?? '';
  const session = await services.storage.session(unit.id, upload);
  if (session === undefined) throw new ProblemError('upload-unknown');
  const index = /^\d{1,3}$/.test(params.index ?? '') ? Number(params.index) : Number.NaN;
  if (!(index < session.chunks)) throw new ProblemError('invalid-request', { where: 'index' });
  const { rows, hash } = parsed(ChunkRequest, await readJson(call.request));
  checkRows(rows.length, LIMITS.chunkRows);
  if (rows.length === 0 || contentHashOf(rows) !== hash) throw new ProblemError('content-mismatch');
  const { justifications } = await services.storage.answers(unit.id, upload);
  const { idWarnings } = judgeChunk(rows, { on: session.rosterDate, justifications });
  await stage(call, upload, { index, rows, hash, idWarnings });
  return stateOf(call, upload);
}
