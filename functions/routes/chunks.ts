/** PUT …/chunks/{index}: the upload first, then which part of it, then what it holds. */
import { openSessionOf, takeChunk } from '../acts/chunks.ts';
import { parsed, readJson, withRows } from '../http/body.ts';
import type { UnitCall } from '../http/route.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { ChunkRequest } from '../wire/upload-request.ts';
import type { UploadState } from '../wire/upload.ts';

export const putChunkBy =
  (schema: typeof ChunkRequest) =>
  async (call: UnitCall): Promise<UploadState> => {
    const { params, request } = call;
    const session = await openSessionOf(call, params.upload ?? '');
    const index = /^\d{1,3}$/.test(params.index ?? '') ? Number(params.index) : Number.NaN;
    if (!(index < session.chunks)) throw new ProblemError('invalid-request', { where: 'index' });
    const body = withRows('rows', await readJson(request));
    return takeChunk(call, session, { index, ...parsed(schema, body) });
  };
