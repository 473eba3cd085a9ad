/** Asking for a correction, matching, withdrawing: one act on one version, in the audit beside it, seen by both sides. */
import type { Correction } from '../domain/submissions/correction.ts';
import type { MovingAct } from '../domain/submissions/review.ts';
import type { Review } from '../domain/submissions/review-states.ts';
import type { ReviewOutcome } from '../storage/reviews.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { ProblemCode } from '../wire/problem-catalogue.ts';
import type { ReopeningView, ReviewEventView } from '../wire/review.ts';
import { checkPlaces } from './asked-places.ts';
import { closedFor } from './closed-for.ts';
import type { UnitContext } from './context.ts';

export interface ReviewAsked {
  /** Chosen by the caller: repeated it is one act. */
  readonly id: string;
  readonly version: number;
  readonly act: MovingAct;
  readonly corrections?: readonly Correction[];
}

/** Why the table has no such act: the version stands there already, or somebody was first. */
const STANDS: Readonly<Record<Review, ProblemCode>> = {
  sent: 'review-sent',
  'asked-to-correct': 'review-asked',
  matched: 'review-matched',
  withdrawn: 'review-withdrawn',
};

/** Throws ProblemError where it is not done. */
function doneOf(outcome: ReviewOutcome, version: number): Extract<ReviewOutcome, { readonly kind: 'done' }> {
  switch (outcome.kind) {
    case 'done':
      return outcome;
    case 'differs':
      throw new ProblemError('review-differs');
    case 'unknown':
      throw new ProblemError('version-unknown', { version });
    case 'own':
      throw new ProblemError('own-sending');
    case 'open':
      throw new ProblemError('not-closed', { version });
    case 'asked-before':
      throw new ProblemError('reopening-asked', { version });
    case 'nothing-asked':
      throw new ProblemError('invalid-request', { where: 'corrections' });
    case 'replaced': {
      const { by } = outcome;
      const facts = { version: by.version, by: by.receivedBy.name, at: by.receivedAt };
      throw new ProblemError('version-replaced', facts);
    }
    case 'refused': {
      const { event } = outcome;
      const who = event === undefined ? {} : { by: event.by.name, at: event.at };
      throw new ProblemError(STANDS[outcome.review], { version, ...who });
    }
  }
}

/** Throws ProblemError. */
export async function review(call: UnitContext, asked: ReviewAsked): Promise<ReviewEventView> {
  const { services, unit, person } = call;
  await checkPlaces(call, asked.version, asked.corrections ?? []);
  const outcome = await services.storage.review(unit, {
    ...asked,
    corrections: asked.corrections ?? [],
    by: { id: person.id, name: person.name },
    at: services.clock().toISOString(),
  });
  const { event } = doneOf(outcome, asked.version);
  return { ...event, act: asked.act, corrections: [...event.corrections] };
}

/** For a version that came when its day was closed, while it is so still. Throws ProblemError. */
export async function askReopening(
  call: UnitContext,
  { id, version }: Pick<ReviewAsked, 'id' | 'version'>,
): Promise<ReopeningView> {
  const { unit, person } = call;
  const { storage, clock } = call.services;
  const by = { id: person.id, name: person.name };
  const request = {
    id,
    version,
    act: 'ask-reopening',
    corrections: [],
    by,
    at: clock().toISOString(),
  } as const;
  const about = (await storage.versions(unit)).find((each) => each.version === version);
  if (about !== undefined && (await closedFor(call, about)) === null)
    throw new ProblemError('not-closed', { version });
  const { event } = doneOf(await storage.review(unit, request), version);
  return { version, by: event.by, at: event.at };
}
