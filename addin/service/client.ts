/** What everybody asks of the functions; what only an office or a leader asks stands in office-client.ts. Paths stand nowhere else. */
import { Me } from '#wire/me.ts';
import { RosterResponse } from '#wire/roster.ts';
import type { ChunkRequest, UploadRequest } from '#wire/upload-request.ts';
import { UploadState } from '#wire/upload.ts';
import { type Call, call, type Connection } from './request.ts';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Every call rejects with ServiceError, or with the signal's reason when it was stopped. */
export interface Service {
  readonly me: (options?: CallOptions) => Promise<Me>;
  readonly roster: (unit: string, options?: CallOptions) => Promise<RosterResponse>;
  readonly createUpload: (at: UploadAt, body: UploadRequest, options?: CallOptions) => Promise<UploadState>;
  readonly putChunk: (
    at: UploadAt,
    index: number,
    body: ChunkRequest,
    options?: CallOptions,
  ) => Promise<UploadState>;
  readonly commitUpload: (at: UploadAt, options?: CallOptions) => Promise<UploadState>;
  /** Of the kind of lists that it is about, behind a unit: 'candidates/'; '' for members. */
  readonly folder: string;
  /** Any other call over the same connection. */
  readonly ask: <T>(schema: Parameters<typeof call<T>>[1], what: Call) => Promise<T>;
}

export interface UploadAt {
  readonly unit: string;
  readonly upload: string;
}

/** `folder`: of the kind of rosters that it is about; of members where left out. */
export const createService = (connection: Connection, folder?: string): Service =>
  serviceOver((schema, what) => call(connection, schema, what), folder);

/** The same connection, about rosters of another kind. */
export function serviceOver(ask: Service['ask'], folder = ''): Service {
  const uploadPath = ({ unit, upload }: UploadAt) =>
    `${unitPath(unit)}/${folder}uploads/${encodeURIComponent(upload)}`;
  const get = <T>(schema: Parameters<typeof call<T>>[1], path: string, options: CallOptions = {}) =>
    ask(schema, { method: 'GET', path, signal: options.signal });
  return {
    folder,
    me: (options) => get(Me, 'me', options),
    roster: (unit, options) => get(RosterResponse, `${unitPath(unit)}/${folder}roster`, options),
    createUpload: (at, body, options) =>
      ask(UploadState, {
        method: 'PUT',
        path: uploadPath(at),
        body,
        signal: options?.signal,
      }),
    putChunk: (at, index, body, options) =>
      ask(UploadState, {
        method: 'PUT',
        path: `${uploadPath(at)}/chunks/${String(index)}`,
        body,
        signal: options?.signal,
      }),
    commitUpload: (at, options) =>
      ask(UploadState, {
        method: 'POST',
        path: `${uploadPath(at)}/commit`,
        signal: options?.signal,
      }),
    ask,
  };
}

export const unitPath = (unit: string) => `units/${encodeURIComponent(unit)}`;
