/** Creating an upload (with its rows inside, where they fit: then it is published at once), asking how far one is, publishing it. */
import { commitUpload } from '../acts/commit.ts';
import { submit } from '../acts/submit.ts';
import { knownUpload } from '../acts/upload-state.ts';
import { parsed, readJson, withRows } from '../http/body.ts';
import type { UnitCall } from '../http/route.ts';
import type { UploadRequest } from '../wire/upload-request.ts';
import type { UploadState } from '../wire/upload.ts';

export const putUploadBy =
  (schema: typeof UploadRequest) =>
  async (call: UnitCall): Promise<UploadState> => {
    const body = withRows('inline', await readJson(call.request));
    return submit(call, call.params.upload ?? '', parsed(schema, body));
  };

export async function getUpload(call: UnitCall): Promise<UploadState> {
  return knownUpload(call, call.params.upload ?? '');
}

export async function postCommit(call: UnitCall): Promise<UploadState> {
  return commitUpload(call, call.params.upload ?? '');
}
