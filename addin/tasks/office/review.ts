/** What an office does about what was sent to it: looks at the versions of a unit, asks for corrections, matches one or many. */
import type { CorrectionView, DifferencesResponse, ReviewEventView, VersionsResponse } from '#wire/review.ts';
import { ServiceError } from '../../service/error.ts';
import { reviewService } from '../../service/review-client.ts';
import type { VersionAt } from '../../service/review-client.ts';
import { asTask } from '../common/failure.ts';
import type { TaskOptions } from '../common/outcome.ts';
import type { Session } from '../common/session.ts';

/** What came of matching many: those that are matched, and of the others why not, by the code of a failure. */
export interface ManyMatched {
  readonly matched: readonly VersionAt[];
  readonly others: readonly (VersionAt & { readonly code: string })[];
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
  readonly matchMany: (versions: readonly VersionAt[], options?: TaskOptions) => Promise<ManyMatched>;
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
    matchMany: (versions, { signal, progress } = {}) =>
      asTask(signal, async () => {
        const matched: VersionAt[] = [];
        const others: (VersionAt & { readonly code: string })[] = [];
        for (const [done, at] of versions.entries()) {
          progress?.({ what: 'sending', done, total: versions.length });
          try {
            await review.match(await act(at, signal), { signal });
            matched.push(at);
          } catch (error) {
            if (!(error instanceof ServiceError) || !isAboutOne(error)) throw error;
            others.push({ ...at, code: error.code });
          }
        }
        return { matched, others };
      }),
  };
}

/** Refused for this version; every other failure would meet the next one too. */
const isAboutOne = ({ status }: ServiceError): boolean => status === 409 || status === 404 || status === 403;
