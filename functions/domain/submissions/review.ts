/**
 * Where a version stands between a clerk and her office, and the acts that move it, as a table. A version never changes: what was done
 * about it are steps beside the head, each with its instant, so that a closed day counts by what stood when it was closed.
 */
import type { Verb } from '../access/grants.ts';
import type { Review } from './review-states.ts';

/** Those that move a version. */
export const MOVING_ACTS = ['ask', 'match', 'withdraw'] as const;
export type MovingAct = (typeof MOVING_ACTS)[number];
/** ask-reopening: a late correction of a closed day is to count for it; the office decides, and the version stays where it stands. */
export const REVIEW_ACTS = [...MOVING_ACTS, 'ask-reopening'] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/**
 * requests: what is to be corrected. another-sender: nobody matches what they sent themselves. closed: its day was closed when it came.
 * once: nobody asked for it yet.
 */
export type ReviewNeed = 'requests' | 'another-sender' | 'closed' | 'once';

export interface Transition {
  readonly from: Review;
  readonly act: ReviewAct;
  readonly who: Verb;
  readonly to: Review;
  readonly needs: readonly ReviewNeed[];
}

/** Sending again is no act on a version: the new one begins at 'sent', and the one before it stays as it was. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'sent', act: 'ask', who: 'review.ask', to: 'asked-to-correct', needs: ['requests'] },
  { from: 'matched', act: 'ask', who: 'review.ask', to: 'asked-to-correct', needs: ['requests'] },
  { from: 'sent', act: 'match', who: 'review.match', to: 'matched', needs: ['another-sender'] },
  { from: 'sent', act: 'withdraw', who: 'review.withdraw', to: 'withdrawn', needs: [] },
  { from: 'asked-to-correct', act: 'withdraw', who: 'review.withdraw', to: 'withdrawn', needs: [] },
  { from: 'sent', act: 'ask-reopening', who: 'review.ask-reopening', to: 'sent', needs: ['closed', 'once'] },
];

export const transitionOf = (from: Review, act: ReviewAct): Transition | undefined =>
  TRANSITIONS.find((each) => each.from === from && each.act === act);

/** What an act left of one version. */
export interface ReviewStep {
  readonly version: number;
  readonly review: Review;
  /** ISO instant. */
  readonly at: string;
  /** How many places are asked to be corrected; 0 of every other act. */
  readonly places: number;
}

/** `before`: as it stood at that instant; left out: as it stands now. */
export function reviewAt(steps: readonly ReviewStep[], version: number, before?: string): Review {
  const step = steps.findLast(
    (each) => each.version === version && (before === undefined || each.at < before),
  );
  return step?.review ?? 'sent';
}

/** Since when a version that stands as sent waits for its closed day to be reopened; '' where nobody asked for that. */
export const reopeningAsked = (steps: readonly ReviewStep[], version: number): string => {
  const step = steps.findLast((each) => each.version === version);
  return step?.review === 'sent' ? step.at : '';
};

/** A head, as far as its review goes. */
export interface Reviewed {
  readonly version: number;
  /** In the order in which they were done. */
  readonly reviews: readonly ReviewStep[];
}

/** Where the newest version of a unit stands, and since when; '' where nothing was done about it. */
export function reviewOf({ version, reviews }: Reviewed): {
  readonly review: Review;
  readonly since: string;
} {
  const step = reviews.findLast((each) => each.version === version);
  return { review: step?.review ?? 'sent', since: step?.at ?? '' };
}

/** Of a head: when its newest version came, and what was done since. */
export interface DoneSoFar {
  readonly receivedAt: string;
  readonly reviews: readonly ReviewStep[];
}

/** Clocks of two machines may differ; the order in which things were done to a unit may not: nothing is sent before what was done last. */
export const notBefore = (head: DoneSoFar, at: string): string => {
  const last = lastDone(head);
  return at > last ? at : last;
};

/** When something was done last. */
export const lastDone = ({ reviews, receivedAt }: DoneSoFar): string =>
  [receivedAt, reviews.at(-1)?.at ?? ''].sort().at(-1) ?? '';

/** Which versions a report counts: all that were sent and not asked back, or only those that the office has matched. */
export const COUNTINGS = ['sent', 'matched'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** What was asked back or withdrawn counts nowhere: the version before it does. */
export const isCounted = (review: Review, counting: Counting): boolean =>
  review === 'matched' || (review === 'sent' && counting === 'sent');

/** What of a version says whether another one stands in its place. */
export interface Placed {
  readonly version: number;
  readonly period: string;
  readonly rosterDate: string;
  readonly receivedAt: string;
}

/** A later version of the same period that was not withdrawn: then nothing is done about the earlier one any more. */
export const replacedBy = <V extends Placed>(
  { version, period }: V,
  versions: readonly V[],
  steps: readonly ReviewStep[],
): V | undefined =>
  versions.find(
    (other) =>
      other.version > version && other.period === period && reviewAt(steps, other.version) !== 'withdrawn',
  );

/** A request to correct that nothing was sent for yet. */
export interface OpenRequest {
  readonly version: number;
  readonly period: string;
  readonly rosterDate: string;
  readonly places: number;
}

/** What is sent for the same period answers a request, and so does a newer list: a late correction may go into the next period. */
export const isAnsweredBy = (
  { period, rosterDate }: Pick<OpenRequest, 'period' | 'rosterDate'>,
  sent: { readonly period: string; readonly rosterDate: string },
): boolean => sent.period === period || sent.rosterDate >= rosterDate;

export function openRequests(versions: readonly Placed[], steps: readonly ReviewStep[]): OpenRequest[] {
  return versions.flatMap((placed): OpenRequest[] => {
    const { version, period, rosterDate } = placed;
    const step = steps.findLast((each) => each.version === version);
    if (step?.review !== 'asked-to-correct') return [];
    const isAnswered = versions.some(
      (other) =>
        other.version > version &&
        other.receivedAt >= step.at &&
        reviewAt(steps, other.version) !== 'withdrawn' &&
        isAnsweredBy(placed, other),
    );
    return isAnswered ? [] : [{ version, period, rosterDate, places: step.places }];
  });
}
