/** What an office does about what was sent to it: looks at the versions of a unit, asks for corrections, matches one or many. */
import type { CorrectionView, DifferencesResponse, ReviewEventView, VersionsResponse } from '#wire/review.ts';
import { ServiceError } from '../../service/error.ts';
import { reviewService } from '../../service/review-client.ts';
import type { VersionAt } from '../../service/review-client.ts';
import { failureOf } from '../../words/errors.ts';
import type { Failure } from '../../words/errors.ts';
import { asTask } from '../common/failure.ts';
import type { TaskOptions } from '../common/outcome.ts';
import type { Session } from '../common/session.ts';

/** What came of one of many: matched, or why not, by the code and the facts of a failure. */
export interface TriedToMatch extends VersionAt {
  readonly code?: string;
  readonly params?: Failure['params'];
}

export interface ManyMatched {
  readonly matched: readonly TriedToMatch[];
  readonly others: readonly TriedToMatch[];
}

export interface MatchOptions extends TaskOptions {
  /** Told after each, so that whoever stops knows how far it came. */
  readonly tried?: (one: TriedToMatch) => void;
}

export interface ReviewTasks {
  readonly versions: (unit: string, options?: TaskOptions) => Promise<VersionsResponse>;
  readonly differences: (at: VersionAt, options?: TaskOptions) => Promise<DifferencesResponse>;
  readonly ask: (
    at: VersionAt,
    corrections: readonly CorrectionView[],
    options?: TaskOptions,
  ) => Promise<ReviewEventView>;
  readonly match: (at: VersionAt, options?: TaskOptions) => Promise<ReviewEventView>;
  /** One after the other; stopped, those that were done stay done. What cannot be matched any more stands in nobody's way. */
  readonly matchMany: (versions: readonly VersionAt[], options?: MatchOptions) => Promise<ManyMatched>;
}

export function reviewTasks({ service, me }: Session): ReviewTasks {
  const review = reviewService(service);
  const act = async ({ unit, version }: VersionAt, signal: AbortSignal | undefined) => ({
    unit,
    version,
    person: (await me(signal)).person.id,
  });
  return {
    versions: (unit, { signal } = {}) => asTask(signal, () => review.versions(unit, { signal })),
    differences: (at, { signal } = {}) => asTask(signal, () => review.differences(at, { signal })),
    ask: (at, corrections, { signal } = {}) =>
      asTask(signal, async () => review.ask(await act(at, signal), corrections, { signal })),
    match: (at, { signal } = {}) =>
      asTask(signal, async () => review.match(await act(at, signal), { signal })),
    matchMany: (versions, { signal, progress, tried } = {}) =>
      asTask(signal, async () => {
        const all: TriedToMatch[] = [];
        for (const [done, at] of versions.entries()) {
          progress?.({ what: 'sending', done, total: versions.length });
          const one = await attempt(at, async () => review.match(await act(at, signal), { signal }));
          all.push(one);
          tried?.(one);
        }
        return {
          matched: all.filter(({ code }) => code === undefined),
          others: all.filter(({ code }) => code !== undefined),
        };
      }),
  };
}

async function attempt(at: VersionAt, match: () => Promise<unknown>): Promise<TriedToMatch> {
  try {
    await match();
    return at;
  } catch (error) {
    if (!(error instanceof ServiceError) || !isAboutOne(error)) throw error;
    const { code, params } = failureOf(error);
    return { ...at, code, params };
  }
}

/** Refused for this version; every other failure would meet the next one too. */
const isAboutOne = ({ status }: ServiceError): boolean => status === 409 || status === 404 || status === 403;
