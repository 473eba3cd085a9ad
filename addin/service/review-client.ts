/** The versions of a unit, of the kind of lists that the service is about, and what is done about them: for the office above it, and for its clerk. */
import { DifferencesResponse, ReopeningView, ReviewEventView, VersionsResponse } from '#wire/review.ts';
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
  /** `against`: an earlier version of the unit; the one that it was compared with where left out. */
  readonly differences: (
    at: VersionAt & { readonly against?: number },
    options?: CallOptions,
  ) => Promise<DifferencesResponse>;
  readonly ask: (
    act: Act,
    corrections: readonly CorrectionView[],
    options?: CallOptions,
  ) => Promise<ReviewEventView>;
  readonly match: (act: Act, options?: CallOptions) => Promise<ReviewEventView>;
  readonly withdraw: (act: Act, options?: CallOptions) => Promise<ReviewEventView>;
  readonly askReopening: (act: Act, options?: CallOptions) => Promise<ReopeningView>;
}

export function reviewService({ ask, folder }: Pick<Service, 'ask' | 'folder'>): ReviewService {
  const versionsPath = (unit: string) => `${unitPath(unit)}/${folder}versions`;
  const versionPath = ({ unit, version }: VersionAt) => `${versionsPath(unit)}/${String(version)}`;
  const to = async (
    { unit, version, person }: Act,
    what: 'requests' | 'matches' | 'withdrawals' | 'reopenings',
    body?: object,
    options?: CallOptions,
  ) => {
    const id = (await sha256(JSON.stringify([unit, version, person, what, body ?? null]))).slice(0, 32);
    const path = `${versionPath({ unit, version })}/${what}/${id}`;
    return { method: 'PUT', path, body, signal: options?.signal } as const;
  };
  return {
    versions: (unit, options) =>
      ask(VersionsResponse, {
        method: 'GET',
        path: versionsPath(unit),
        signal: options?.signal,
      }),
    differences: (at, options) =>
      ask(DifferencesResponse, {
        method: 'GET',
        path: `${versionPath(at)}/differences${at.against === undefined ? '' : `?against=${String(at.against)}`}`,
        signal: options?.signal,
      }),
    ask: async (act, corrections, options) =>
      ask(ReviewEventView, await to(act, 'requests', { corrections }, options)),
    match: async (act, options) => ask(ReviewEventView, await to(act, 'matches', undefined, options)),
    withdraw: async (act, options) => ask(ReviewEventView, await to(act, 'withdrawals', undefined, options)),
    askReopening: async (act, options) => ask(ReopeningView, await to(act, 'reopenings', undefined, options)),
  };
}
