/** The versions of a unit over the service, and what is done about them: for the office above it, and for its clerk. */
import { DifferencesResponse, ReviewEventView, VersionsResponse } from '#wire/review.ts';
import type { CorrectionView } from '#wire/review.ts';
import { type CallOptions, type Service, unitPath } from './client.ts';
import { sha256 } from './hash.ts';

export interface VersionAt {
  readonly unit: string;
  readonly version: number;
}

/** What somebody does about a version, and who: the same by the same person is one act, however often it is sent. */
export interface Act extends VersionAt {
  readonly person: string;
}

/** Every call rejects with ServiceError, or with the signal's reason when it was stopped. */
export interface ReviewService {
  readonly versions: (unit: string, options?: CallOptions) => Promise<VersionsResponse>;
  readonly differences: (at: VersionAt, options?: CallOptions) => Promise<DifferencesResponse>;
  readonly ask: (
    act: Act,
    corrections: readonly CorrectionView[],
    options?: CallOptions,
  ) => Promise<ReviewEventView>;
  readonly match: (act: Act, options?: CallOptions) => Promise<ReviewEventView>;
  readonly withdraw: (act: Act, options?: CallOptions) => Promise<ReviewEventView>;
}

export function reviewService({ ask }: Pick<Service, 'ask'>): ReviewService {
  const put = async (
    { unit, version, person }: Act,
    what: 'requests' | 'matches' | 'withdrawals',
    body: object | undefined,
    options?: CallOptions,
  ): Promise<ReviewEventView> => {
    const id = (await sha256(JSON.stringify([unit, version, person, what, body ?? null]))).slice(0, 32);
    const path = `${versionPath({ unit, version })}/${what}/${id}`;
    return ask(ReviewEventView, { method: 'PUT', path, body, signal: options?.signal });
  };
  return {
    versions: (unit, options) =>
      ask(VersionsResponse, {
        method: 'GET',
        path: `${unitPath(unit)}/versions`,
        signal: options?.signal,
      }),
    differences: (at, options) =>
      ask(DifferencesResponse, {
        method: 'GET',
        path: `${versionPath(at)}/differences`,
        signal: options?.signal,
      }),
    ask: (act, corrections, options) => put(act, 'requests', { corrections }, options),
    match: (act, options) => put(act, 'matches', undefined, options),
    withdraw: (act, options) => put(act, 'withdrawals', undefined, options),
  };
}

const versionPath = ({ unit, version }: VersionAt) => `${unitPath(unit)}/versions/${String(version)}`;
