/** Lists of participants of classes over the service. */
import { ClassListKept, ClassListResponse } from '#wire/class-lists.ts';
import type { ChunkRequest } from '#wire/upload-request.ts';
import { type Service, unitPath } from './client.ts';

export interface ClassAt {
  readonly unit: string;
  /** Its row in the ledger of classes. */
  readonly class: string;
}

/** Every call rejects with ServiceError. */
export interface ClassListService {
  /** `list`: a new id for every list. */
  readonly keep: (at: ClassAt, list: string, body: ChunkRequest) => Promise<ClassListKept>;
  /** How it meets the lists of candidates. */
  readonly met: (at: ClassAt) => Promise<ClassListResponse>;
}

export function classListService({ ask }: Pick<Service, 'ask'>): ClassListService {
  const pathOf = (at: ClassAt) => `${unitPath(at.unit)}/class-lists/${encodeURIComponent(at.class)}`;
  return {
    keep: (at, list, body) =>
      ask(ClassListKept, { method: 'PUT', path: `${pathOf(at)}/lists/${encodeURIComponent(list)}`, body }),
    met: (at) => ask(ClassListResponse, { method: 'GET', path: pathOf(at) }),
  };
}
