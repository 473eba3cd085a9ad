/** Publishes an upload in chunks: reads it back, checks that it is whole, runs the rules over all of it. */
import type { StagedUpload } from '../storage/rows.ts';
import type { Session } from '../storage/sessions.ts';
import type { UploadState } from '../wire/upload.ts';
import { accept, publishedState } from './accept.ts';
import { checkAnnounced } from './announce.ts';
import { judgeResting } from './judge.ts';
import { ProblemError } from './problems.ts';
import type { UnitCall } from './route.ts';
import { stateOf } from './uploads.ts';

export async function commitUpload(call: UnitCall): Promise<UploadState> {
  const { params, services, unit } = call;
  const upload = params.upload ?? '';
  const before = await stateOf(call, upload);
  if (before.state === 'published') return before;
  const session = await services.storage.session(unit.id, upload);
  if (session === undefined) throw new ProblemError('upload-unknown');
  const staged = await services.storage.readUpload(unit.id, upload);
  checkWhole(session, staged);
  const period = await checkAnnounced(call, session);
  const judgement = judgeResting(staged.rows, session.rosterDate);
  const warnings = staged.chunks.reduce((sum, chunk) => sum + chunk.idWarnings, judgement.warnings);
  const version = await accept(call, { upload, announced: session, period, members: staged.rows, warnings });
  return publishedState(version, before.received);
}

/**
 * Every chunk was checked against its hash when it came, and is checked here against how it was staged. Only of a single
 * chunk can the hash of the whole be compared too: id numbers rest as keyed hashes, and nobody but the sender can write
 * all the canonical rows once more.
 */
function checkWhole(session: Session, { rows, chunks }: StagedUpload): void {
  const received = chunks.filter(({ index }) => index < session.chunks).length;
  if (received < session.chunks) {
    throw new ProblemError('chunks-missing', { received, expected: session.chunks });
  }
  const single = chunks.length === 1 ? chunks[0] : undefined;
  const hashHolds = single === undefined || single.hash === session.contentHash;
  if (rows.length !== session.rows || !hashHolds) throw new ProblemError('content-mismatch');
}
