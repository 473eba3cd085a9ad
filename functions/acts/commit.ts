/** Publishes an upload in chunks: reads it back, checks that it is whole, runs the rules over all of it. */
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import { hashOfAnswers } from '../storage/answers.ts';
import type { StagedUpload } from '../storage/rows.ts';
import { pinnedOf } from '../storage/version-rows.ts';
import type { Session } from '../storage/sessions.ts';
import type { UploadState } from '../wire/upload.ts';
import { accept, publishedState } from './accept.ts';
import { checkAnnounced } from './announce.ts';
import { aboutOf, compareWithHead } from './compare-with-head.ts';
import { contentHashOf } from './content-hash.ts';
import { judgeResting } from './judge.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { stateOf } from './upload-state.ts';

export async function commitUpload(call: UnitContext, upload: string): Promise<UploadState> {
  const { services, unit } = call;
  const before = await stateOf(call, upload);
  if (before.state === 'published') return before;
  const session = await services.storage.session(unit.id, upload);
  if (session === undefined) throw new ProblemError('upload-unknown');
  checkArrived(session, before.received);
  const staged = await services.storage.readUpload(unit.id, upload);
  checkWhole(services.storage.kind, session, staged);
  await checkFound(call, staged.rows);
  const { exits, justifications } = staged.answers;
  const period = await checkAnnounced(call, session, staged.answers);
  const compared = await compareWithHead(call, upload, session, staged.rows, exits);
  const judgement = judgeResting(
    services.storage.kind,
    staged.rows,
    aboutOf(call, session, period, compared, justifications),
  );
  const warnings = staged.chunks.reduce((sum, chunk) => sum + chunk.idWarnings, judgement.warnings);
  const version = await accept(call, {
    upload,
    announced: session,
    period,
    members: staged.rows,
    warnings,
    compared,
    pinned: pinnedOf(services.storage, staged.rests, staged.answers),
  });
  return publishedState(version, before.received);
}

/** By what the chunks say of themselves: nothing is read that is not whole, or larger than was announced. */
function checkArrived({ chunks, rows }: Session, received: UploadState['received']): void {
  checkChunks(received.length, chunks);
  const arrived = received.reduce((sum, chunk) => sum + chunk.rows, 0);
  if (arrived !== rows) throw new ProblemError('content-mismatch');
}

function checkChunks(received: number, expected: number): void {
  if (received < expected) throw new ProblemError('chunks-missing', { received, expected });
}

/** Parts that came while a key was there that is gone: nobody would find those numbers again. */
async function checkFound({ services }: UnitContext, rows: StagedUpload['rows']): Promise<void> {
  const isFound = await services.storage.foundBy();
  const numbers = rows.flatMap((row) => Object.values(row.numbers));
  if (!numbers.every(isFound)) throw new ProblemError('upload-differs');
}

/** Each chunk reads back as it was staged, and together with the answers they are what was announced. */
function checkWhole(kind: RosterKind, session: Session, { rows, chunks, answers }: StagedUpload): void {
  checkChunks(chunks.length, session.chunks);
  const isSame = rows.length === session.rows && contentHashOf(rows, kind) === session.contentHash;
  // A session from before answers were announced with it has no hash of them.
  const areSame = session.answersHash === '' || hashOfAnswers(answers) === session.answersHash;
  if (!isSame || !areSame) throw new ProblemError('content-mismatch');
}
