/** Asking for a correction, matching, withdrawing: one act on one version, in the audit beside it, seen by both sides. */
import type { Correction } from '../domain/submissions/correction.ts';
import type { ReviewAct } from '../domain/submissions/review.ts';
import type { Review } from '../domain/submissions/review-states.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { ProblemCode } from '../wire/problem-catalogue.ts';
import type { ReviewEventView } from '../wire/review.ts';
import type { UnitContext } from './context.ts';

export interface ReviewAsked {
  /** Chosen by the caller: repeated it is one act. */
  readonly id: string;
  readonly version: number;
  readonly act: ReviewAct;
  readonly corrections?: readonly Correction[];
}

/** Why the table has no such act: the version stands there already, or somebody was first. */
const STANDS: Readonly<Record<Review, ProblemCode>> = {
  sent: 'review-sent',
  'asked-to-correct': 'review-asked',
  matched: 'review-matched',
  withdrawn: 'review-withdrawn',
};

/** Throws ProblemError. */
export async function review(call: UnitContext, asked: ReviewAsked): Promise<ReviewEventView> {
  const { services, unit, person } = call;
  const { version } = asked;
  const outcome = await services.storage.review(unit, {
    ...asked,
    corrections: asked.corrections ?? [],
    by: { id: person.id, name: person.name },
    at: services.clock().toISOString(),
  });
  switch (outcome.kind) {
    case 'done':
      return { ...outcome.event, corrections: [...outcome.event.corrections] };
    case 'differs':
      throw new ProblemError('review-differs');
    case 'unknown':
      throw new ProblemError('version-unknown', { version });
    case 'own':
      throw new ProblemError('own-sending');
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
