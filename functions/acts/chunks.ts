/** One chunk of a roster too large for one request. Judged at once: later its id numbers rest as hashes. */
import { ROSTER_LIMITS } from '../domain/submissions/limits.ts';
import type { RosterRow } from '../domain/submissions/row.ts';
import type { Session } from '../storage/sessions.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UploadState } from '../wire/upload.ts';
import { checkRows } from './announce.ts';
import { contentHashOf } from './content-hash.ts';
import type { UnitContext } from './context.ts';
import { judgeChunk } from './judge.ts';
import { withNumbersOf } from './known-numbers.ts';
import { stage } from './stage.ts';
import { stateOf } from './upload-state.ts';

/** The upload that waits for its chunks; one that is published takes no more of them. Throws ProblemError. */
export async function openSessionOf({ services, unit }: UnitContext, upload: string): Promise<Session> {
  const { storage } = services;
  const [version, session] = await Promise.all([
    storage.published(unit, upload),
    storage.session(unit.id, upload),
  ]);
  if (version !== undefined) throw new ProblemError('upload-published', { version: version.version });
  if (session === undefined) throw new ProblemError('upload-unknown');
  return session;
}

export async function takeChunk(
  call: UnitContext,
  { upload, rosterDate, baseVersion }: Session,
  {
    index,
    rows,
    hash,
  }: { readonly index: number; readonly rows: readonly RosterRow[]; readonly hash: string },
): Promise<UploadState> {
  checkRows(rows.length, ROSTER_LIMITS.chunkRows);
  if (rows.length === 0 || contentHashOf(rows, call.services.storage.kind) !== hash)
    throw new ProblemError('content-mismatch');
  const { justifications } = await call.services.storage.answers(call.unit.id, upload);
  const { idWarnings } = judgeChunk(call.services.storage.kind, rows, { on: rosterDate, justifications });
  const known = await withNumbersOf(call, { baseVersion, rosterDate }, rows);
  await stage(call, upload, { index, rows: known, hash, idWarnings });
  return stateOf(call, upload);
}
