/** Everything the add-in asks of the functions; the paths stand here and nowhere else. */
import { ConsolidatedResponse } from '#wire/consolidated.ts';
import { DuplicatesResponse } from '#wire/duplicates.ts';
import { LedgerResponse, LedgerSaveResponse } from '#wire/ledgers.ts';
import type { LedgerSaveRequest } from '#wire/ledgers.ts';
import { Me } from '#wire/me.ts';
import { RosterResponse } from '#wire/roster.ts';
import { StatisticsResponse } from '#wire/statistics.ts';
import type { ChunkRequest, UploadRequest } from '#wire/upload-request.ts';
import { UploadState } from '#wire/upload.ts';
import { call, type Connection } from './request.ts';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface AsOf extends CallOptions {
  /** ISO date; the service's today where left out. */
  readonly asOf?: string | undefined;
}

/** Every call rejects with ServiceError, or with the signal's reason when it was stopped. */
export interface Service {
  readonly me: (options?: CallOptions) => Promise<Me>;
  readonly roster: (unit: string, options?: CallOptions) => Promise<RosterResponse>;
  readonly consolidated: (unit: string, options?: AsOf) => Promise<ConsolidatedResponse>;
  readonly statistics: (unit: string, options?: AsOf) => Promise<StatisticsResponse>;
  /** For an office alone. */
  readonly duplicates: (unit: string, options?: CallOptions) => Promise<DuplicatesResponse>;
  /** Ledgers of what an office has below it. */
  readonly ledger: (at: LedgerAt, options?: AsOf) => Promise<LedgerResponse>;
  readonly saveLedger: (
    at: LedgerAt,
    save: string,
    body: LedgerSaveRequest,
    options?: CallOptions,
  ) => Promise<LedgerSaveResponse>;
  readonly createUpload: (at: UploadAt, body: UploadRequest, options?: CallOptions) => Promise<UploadState>;
  readonly putChunk: (
    at: UploadAt,
    index: number,
    body: ChunkRequest,
    options?: CallOptions,
  ) => Promise<UploadState>;
  readonly commitUpload: (at: UploadAt, options?: CallOptions) => Promise<UploadState>;
}

export interface LedgerAt {
  readonly unit: string;
  readonly ledger: string;
}

export interface UploadAt {
  readonly unit: string;
  readonly upload: string;
}

export function createService(connection: Connection): Service {
  const get = <T>(schema: Parameters<typeof call<T>>[1], path: string, options: CallOptions = {}) =>
    call(connection, schema, { method: 'GET', path, signal: options.signal });
  return {
    me: (options) => get(Me, 'me', options),
    roster: (unit, options) => get(RosterResponse, `${unitPath(unit)}/roster`, options),
    consolidated: (unit, options) =>
      get(ConsolidatedResponse, `${unitPath(unit)}/consolidated${asOfQuery(options)}`, options),
    statistics: (unit, options) =>
      get(StatisticsResponse, `${unitPath(unit)}/statistics${asOfQuery(options)}`, options),
    duplicates: (unit, options) => get(DuplicatesResponse, `${unitPath(unit)}/duplicates`, options),
    ledger: (at, options) => get(LedgerResponse, `${ledgerPath(at)}${asOfQuery(options)}`, options),
    saveLedger: (at, save, body, options) =>
      call(connection, LedgerSaveResponse, {
        method: 'PUT',
        path: `${ledgerPath(at)}/saves/${encodeURIComponent(save)}`,
        body,
        signal: options?.signal,
      }),
    createUpload: (at, body, options) =>
      call(connection, UploadState, { method: 'PUT', path: uploadPath(at), body, signal: options?.signal }),
    putChunk: (at, index, body, options) =>
      call(connection, UploadState, {
        method: 'PUT',
        path: `${uploadPath(at)}/chunks/${String(index)}`,
        body,
        signal: options?.signal,
      }),
    commitUpload: (at, options) =>
      call(connection, UploadState, {
        method: 'POST',
        path: `${uploadPath(at)}/commit`,
        signal: options?.signal,
      }),
  };
}

const unitPath = (unit: string) => `units/${encodeURIComponent(unit)}`;
const ledgerPath = ({ unit, ledger }: LedgerAt) => `${unitPath(unit)}/ledgers/${encodeURIComponent(ledger)}`;
const uploadPath = ({ unit, upload }: UploadAt) => `${unitPath(unit)}/uploads/${encodeURIComponent(upload)}`;
const asOfQuery = (options?: AsOf) => (options?.asOf ? `?asOf=${encodeURIComponent(options.asOf)}` : '');
