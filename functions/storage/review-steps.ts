/** What was done about the versions of a unit, on its head: one property of steps, one of requests that wait, both read with it. */
import { REVIEWS } from '../domain/submissions/review-states.ts';
import { lastDone } from '../domain/submissions/review.ts';
import type { DoneSoFar, OpenRequest, ReviewStep } from '../domain/submissions/review.ts';
import type { Review } from '../domain/submissions/review-states.ts';
import type { Value } from './limits.ts';
import type { Stored } from './table.ts';
import { textOf } from './values.ts';

export const REVIEWS_PROPERTY = 'reviews';
export const OPEN_PROPERTY = 'openRequests';

interface OnHead {
  readonly reviews: readonly ReviewStep[];
  readonly open: readonly OpenRequest[];
}

const RADIX = 36;

/** As short as they can be told, since they are kept for good: version, first letter, milliseconds, places. */
const stepText = ({ version, review, at, places }: ReviewStep): string =>
  [version, review.charAt(0), Date.parse(at).toString(RADIX), ...(places > 0 ? [places] : [])].join('.');

const openText = ({ version, places, rosterDate, period }: OpenRequest): string =>
  [version, places, rosterDate, period].join('.');

/** Parted by spaces. A head that nothing was done about has neither property. */
export const reviewValues = ({ reviews, open }: OnHead): Record<string, Value> => ({
  ...(reviews.length === 0 ? {} : { [REVIEWS_PROPERTY]: reviews.map(stepText).join(' ') }),
  ...(open.length === 0 ? {} : { [OPEN_PROPERTY]: open.map(openText).join(' ') }),
});

/** None of most heads. */
function entriesOf({ values }: Pick<Stored, 'values'>, name: string): string[][] {
  const text = textOf(values, name);
  if (text === '') return [];
  const entries = text.split(' ').filter((entry) => entry !== '');
  return entries.map((entry) => entry.split('.'));
}

export const reviewsOf = (entity: Pick<Stored, 'values'>): ReviewStep[] =>
  entriesOf(entity, REVIEWS_PROPERTY).map(([version, letter = '', at = '', places = '0']) => ({
    version: Number(version),
    review: reviewOf(letter),
    at: new Date(parseInt(at, RADIX)).toISOString(),
    places: Number(places),
  }));

/** What a later service wrote and this one does not know is never taken for something else. */
function reviewOf(letter: string): Review {
  const found = REVIEWS.find((review) => review.charAt(0) === letter);
  if (found === undefined) throw new Error('A stored step of review is one that this service does not know');
  return found;
}

export const openOf = (entity: Pick<Stored, 'values'>): OpenRequest[] =>
  entriesOf(entity, OPEN_PROPERTY).map(([version, places, rosterDate = '', period = '']) => ({
    version: Number(version),
    places: Number(places),
    rosterDate,
    period,
  }));

/**
 * The instant of an act: after everything that was done before it, whatever the clock of this machine says, so that a version that was
 * there already is never taken for the answer to a request.
 */
export function afterEverything(head: DoneSoFar, at: string): string {
  const last = lastDone(head);
  return at > last ? at : new Date(Date.parse(last) + 1).toISOString();
}
