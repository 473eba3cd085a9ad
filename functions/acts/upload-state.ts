/** How far an upload is: which chunks are here, and its receipt once it is published. */
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UploadState } from '../wire/upload.ts';
import { publishedState } from './accept.ts';
import type { UnitContext } from './context.ts';

/** How far an upload is that is known here. Throws ProblemError. */
export async function knownUpload(call: UnitContext, upload: string): Promise<UploadState> {
  const { storage } = call.services;
  const state = await stateOf(call, upload);
  if (state.state === 'published' || state.received.length > 0) return state;
  if ((await storage.session(call.unit.id, upload)) === undefined) throw new ProblemError('upload-unknown');
  return state;
}

export async function stateOf({ services, unit }: UnitContext, upload: string): Promise<UploadState> {
  const [version, chunks] = await Promise.all([
    services.storage.published(unit, upload),
    services.storage.stagedChunks(unit.id, upload),
  ]);
  const received = chunks.map(({ index, rows, hash }) => ({ index, rows, hash }));
  return version === undefined ? { upload, state: 'open', received } : publishedState(version, received);
}
