/**
 * Acts on a version: the head moves (If-Match) and the event is created in one transaction, so that of two acts, or of an act and a
 * sending, one is first and the other sees it. The event is keyed by the id that the caller chose: repeated it is found, never done twice.
 */
import type { Person } from '../domain/access/person.ts';
import type { Correction } from '../domain/submissions/correction.ts';
import {
  openRequests,
  REVIEW_ACTS,
  reopeningAsked,
  replacedBy,
  reviewAt,
  transitionOf,
} from '../domain/submissions/review.ts';
import { REVIEWS } from '../domain/submissions/review-states.ts';
import type { ReviewAct, ReviewStep, Transition } from '../domain/submissions/review.ts';
import type { Review } from '../domain/submissions/review-states.ts';
import type { Version } from '../domain/submissions/version.ts';
import { writeOrFind } from './create-or-find.ts';
import { headKey, reviewKey, reviewsRange } from './keys.ts';
import type { Entity } from './limits.ts';
import { afterEverything, OPEN_PROPERTY, reviewValues } from './review-steps.ts';
import type { Stored, Table } from './table.ts';
import { oneOf, textOf } from './values.ts';
import { readHead, readVersionList } from './versions.ts';
import type { StoredHead, UnitPlace } from './versions.ts';

export interface ReviewRequest {
  /** Chosen by the caller. */
  readonly id: string;
  readonly version: number;
  readonly act: ReviewAct;
  readonly corrections: readonly Correction[];
  readonly by: Person;
  /** ISO instant. */
  readonly at: string;
}

/** What was done: the record of it, for both sides. */
export interface ReviewEvent extends ReviewRequest {
  readonly review: Review;
}

/**
 * done: here is what was done; `again` when it was so before. differs: this id was used for something else. refused: the table has no
 * such act from where the version stands; `event` is what brought it there. replaced: `by` is there for its period now. open: its day
 * was not closed when it came. asked-before: somebody asked for it already.
 */
export type ReviewOutcome =
  | { readonly kind: 'done'; readonly event: ReviewEvent; readonly again: boolean }
  | { readonly kind: 'differs' | 'unknown' | 'own' | 'nothing-asked' | 'open' | 'asked-before' }
  | { readonly kind: 'refused'; readonly review: Review; readonly event: ReviewEvent | undefined }
  | { readonly kind: 'replaced'; readonly by: Version };

export function reviewVersion(
  units: Table,
  kind: string,
  place: UnitPlace,
  request: ReviewRequest,
): Promise<ReviewOutcome> {
  return writeOrFind(
    () => attempt(units, kind, place, request),
    // Somebody moved the head meanwhile: what stands there now decides.
    () => Promise.resolve(undefined),
  );
}

async function attempt(
  units: Table,
  kind: string,
  place: UnitPlace,
  request: ReviewRequest,
): Promise<ReviewOutcome> {
  const [done, head, versions] = await Promise.all([
    units.get(place.shard, reviewKey(kind, place.id, request.id)),
    readHead(units, kind, place),
    readVersionList(units, kind, place),
  ]);
  if (done !== undefined) {
    const event = eventOf(done);
    return isSame(event, request) ? { kind: 'done', event, again: true } : { kind: 'differs' };
  }
  const version = versions.find((each) => each.version === request.version);
  if (head === undefined || version === undefined) return { kind: 'unknown' };
  if (!request.corrections.every((each) => isThere(each, versions))) return { kind: 'unknown' };
  const moved = moveOf(request, version, { head, versions });
  if (!('to' in moved)) {
    return moved.kind === 'refused'
      ? { ...moved, event: lastAbout(await readReviewEvents(units, kind, place), request.version) }
      : moved;
  }
  const event: ReviewEvent = { ...request, at: afterEverything(head, request.at), review: moved.to };
  await write(units, kind, place, { head, versions, event });
  return { kind: 'done', event, again: false };
}

/** Somebody who is missing is named by a version in which they stand. */
const isThere = ({ version }: Correction, versions: readonly Version[]): boolean =>
  version === undefined || versions.some((each) => each.version === version);

interface Known {
  readonly head: StoredHead;
  readonly versions: readonly Version[];
}

function moveOf(
  { act, by, corrections }: ReviewRequest,
  version: Version,
  { head, versions }: Known,
): Transition | Exclude<ReviewOutcome, { readonly kind: 'done' }> {
  const later = replacedBy(version, versions, head.reviews);
  if (later !== undefined) return { kind: 'replaced', by: later };
  const review = reviewAt(head.reviews, version.version);
  const transition = transitionOf(review, act);
  if (transition === undefined) return { kind: 'refused', review, event: undefined };
  for (const need of transition.needs) {
    if (need === 'requests' && corrections.length === 0) return { kind: 'nothing-asked' };
    if (need === 'another-sender' && version.receivedBy.id === by.id) return { kind: 'own' };
    if (need === 'closed' && version.closedThrough === undefined) return { kind: 'open' };
    if (need === 'once' && reopeningAsked(head.reviews, version.version) !== '')
      return { kind: 'asked-before' };
  }
  return transition;
}

async function write(
  units: Table,
  kind: string,
  { id, shard }: UnitPlace,
  { head, versions, event }: Known & { readonly event: ReviewEvent },
): Promise<void> {
  const { version, review, at, corrections } = event;
  const step: ReviewStep = { version, review, at, places: corrections.length };
  const reviews = [...head.reviews, step];
  const open = openRequests(versions, reviews);
  const entity: Entity = {
    partitionKey: shard,
    rowKey: headKey(kind, id),
    review: reviewAt(reviews, head.version),
    // A merge takes nothing away: where nothing waits any more, that has to be said.
    [OPEN_PROPERTY]: '',
    ...reviewValues({ reviews, open }),
  };
  await units.transact([
    { kind: 'merge', entity, etag: head.etag },
    { kind: 'create', entity: eventEntity(kind, { id, shard }, event) },
  ]);
}

const eventEntity = (kind: string, place: UnitPlace, event: ReviewEvent): Entity => ({
  partitionKey: place.shard,
  rowKey: reviewKey(kind, place.id, event.id),
  verb: `review.${event.act}`,
  unit: place.id,
  version: event.version,
  act: event.act,
  review: event.review,
  corrections: JSON.stringify(event.corrections),
  by: event.by.id,
  byName: event.by.name,
  at: event.at,
});

const eventOf = ({ rowKey, values }: Stored): ReviewEvent => ({
  id: rowKey.slice(rowKey.lastIndexOf('.') + 1),
  version: Number(values.version),
  act: oneOf(REVIEW_ACTS, values, 'act', 'ask'),
  review: oneOf(REVIEWS, values, 'review', 'sent'),
  // Written by eventEntity() above and by nobody else: the type is theirs.
  corrections: JSON.parse(textOf(values, 'corrections') || '[]') as Correction[],
  by: { id: textOf(values, 'by'), name: textOf(values, 'byName') },
  at: textOf(values, 'at'),
});

const isSame = (event: ReviewEvent, request: ReviewRequest): boolean =>
  event.version === request.version &&
  event.act === request.act &&
  event.by.id === request.by.id &&
  JSON.stringify(event.corrections) === JSON.stringify(request.corrections);

const lastAbout = (events: readonly ReviewEvent[], version: number): ReviewEvent | undefined =>
  events.findLast((event) => event.version === version);

/** In the order in which they were done. */
export async function readReviewEvents(
  units: Table,
  kind: string,
  { id, shard }: UnitPlace,
): Promise<ReviewEvent[]> {
  const found = await units.list({ partition: shard, keys: reviewsRange(kind, id) });
  return found.map(eventOf).sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
