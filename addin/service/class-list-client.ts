/** Lists of participants of classes over the service. */
import { ClassListKept, ClassListResponse } from '#wire/class-lists.ts';
import type { ChunkRequest } from '#wire/upload-request.ts';
import { type CallOptions, type Service, unitPath } from './client.ts';

export interface ClassAt {
  readonly unit: string;
  /** Its row in the ledger of classes. */
  readonly class: string;
}

/** Every call rejects with ServiceError. */
export interface ClassListService {
  /** `list`: a new id for every list. */
  readonly keep: (
    at: ClassAt,
    list: string,
    body: ChunkRequest,
    options?: CallOptions,
  ) => Promise<ClassListKept>;
  /** Makes the list before it count again. */
  readonly withdraw: (at: ClassAt, list: string) => Promise<ClassListKept>;
  /** How the one that counts meets the lists of candidates. */
  readonly met: (at: ClassAt, options?: CallOptions) => Promise<ClassListResponse>;
  /** The same of one that is not kept. */
  readonly look: (at: ClassAt, body: ChunkRequest, options?: CallOptions) => Promise<ClassListResponse>;
}

export function classListService({ ask }: Pick<Service, 'ask'>): ClassListService {
  const pathOf = (at: ClassAt) => `${unitPath(at.unit)}/class-lists/${encodeURIComponent(at.class)}`;
  const listPath = (at: ClassAt, list: string) => `${pathOf(at)}/lists/${encodeURIComponent(list)}`;
  return {
    keep: (at, list, body, { signal } = {}) =>
      ask(ClassListKept, { method: 'PUT', path: listPath(at, list), body, signal }),
    withdraw: (at, list) => ask(ClassListKept, { method: 'PUT', path: `${listPath(at, list)}/withdrawn` }),
    met: (at, { signal } = {}) => ask(ClassListResponse, { method: 'GET', path: pathOf(at), signal }),
    look: (at, body, { signal } = {}) =>
      ask(ClassListResponse, { method: 'POST', path: `${pathOf(at)}/meeting`, body, signal }),
  };
}
