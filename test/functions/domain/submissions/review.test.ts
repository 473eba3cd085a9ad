/** The table of the review, and what follows from the steps that were done. */
import { isWhole } from '../../../../functions/domain/submissions/correction.ts';
import {
  isCounted,
  notBefore,
  openRequests,
  REVIEW_ACTS,
  replacedBy,
  reviewAt,
  reopeningAsked,
  reviewOf,
  transitionOf,
} from '../../../../functions/domain/submissions/review.ts';
import { afterEverything } from '../../../../functions/storage/review-steps.ts';
import { REVIEWS } from '../../../../functions/domain/submissions/review-states.ts';
import type { ReviewStep } from '../../../../functions/domain/submissions/review.ts';
import { standingOfVersions } from '../../../../functions/domain/submissions/standing.ts';

const step = (version: number, review: ReviewStep['review'], at: string, places = 0): ReviewStep => ({
  version,
  review,
  at,
  places,
});
const placed = (version: number, period: string, rosterDate: string, receivedAt: string) => ({
  version,
  period,
  rosterDate,
  receivedAt,
});

describe('the table', () => {
  it('has these acts and no other', () => {
    const found = REVIEWS.flatMap((from) =>
      REVIEW_ACTS.flatMap((act) => {
        const transition = transitionOf(from, act);
        return transition === undefined ? [] : [`${from} ${act} ${transition.to} by ${transition.who}`];
      }),
    );
    expect(found).toEqual([
      'sent ask asked-to-correct by review.ask',
      'sent match matched by review.match',
      'sent withdraw withdrawn by review.withdraw',
      'sent ask-reopening sent by review.ask-reopening',
      'asked-to-correct withdraw withdrawn by review.withdraw',
      'matched ask asked-to-correct by review.ask',
    ]);
  });

  it('counts what was sent or matched, or only what was matched, and never what was asked back or withdrawn', () => {
    expect(REVIEWS.filter((review) => isCounted(review, 'sent'))).toEqual(['sent', 'matched']);
    expect(REVIEWS.filter((review) => isCounted(review, 'matched'))).toEqual(['matched']);
  });
});

describe('the order of what is done', () => {
  const head = {
    receivedAt: '2023-10-02T08:00:00.000Z',
    reviews: [step(1, 'matched', '2023-10-02T08:00:05.000Z')],
  };

  it('is that in which it was done, whatever the clocks of two machines say', () => {
    expect(afterEverything(head, '2023-10-02T08:00:06.000Z')).toBe('2023-10-02T08:00:06.000Z');
    expect(afterEverything(head, '2023-10-02T08:00:01.000Z')).toBe('2023-10-02T08:00:05.001Z');
    expect(afterEverything({ ...head, reviews: [] }, '2023-10-02T07:59:00.000Z')).toBe(
      '2023-10-02T08:00:00.001Z',
    );
    expect(notBefore(head, '2023-10-02T08:00:01.000Z')).toBe('2023-10-02T08:00:05.000Z');
    expect(notBefore(head, '2023-10-02T08:00:06.000Z')).toBe('2023-10-02T08:00:06.000Z');
  });
});

describe('a reopening', () => {
  it('is asked for from a step on that leaves the version where it stood, until something is done about it', () => {
    const asked = step(2, 'sent', '2023-10-05');
    expect(reopeningAsked([asked], 2)).toBe('2023-10-05');
    expect([reviewAt([asked], 2), reopeningAsked([asked], 1)]).toEqual(['sent', '']);
    expect(reopeningAsked([asked, step(2, 'matched', '2023-10-06')], 2)).toBe('');
  });
});

describe('where a version stands', () => {
  const steps = [step(1, 'matched', '2023-10-02'), step(1, 'asked-to-correct', '2023-10-05', 2)];

  it('is its last step, and on a closed day the last one before the closing', () => {
    expect(reviewAt(steps, 1)).toBe('asked-to-correct');
    expect(reviewAt(steps, 1, '2023-10-05')).toBe('matched');
    expect(reviewAt(steps, 1, '2023-10-02')).toBe('sent');
    expect(reviewAt(steps, 2)).toBe('sent');
  });

  it('is told of the newest with its instant', () => {
    expect(reviewOf({ version: 1, reviews: steps })).toEqual({
      review: 'asked-to-correct',
      since: '2023-10-05',
    });
    expect(reviewOf({ version: 2, reviews: steps })).toEqual({ review: 'sent', since: '' });
  });
});

describe('an earlier version', () => {
  const versions = [
    placed(1, '2023-Q3', '2023-09-30', '2023-10-01'),
    placed(2, '2023-Q4', '2023-12-31', '2024-01-02'),
    placed(3, '2023-Q3', '2023-09-30', '2024-01-03'),
  ];

  it('is replaced by a later one of its period, unless that one was withdrawn', () => {
    expect(versions.map((each) => replacedBy(each, versions, [])?.version)).toEqual([
      3,
      undefined,
      undefined,
    ]);
    const withdrawn = [step(3, 'withdrawn', '2024-01-04')];
    expect(versions.map((each) => replacedBy(each, versions, withdrawn)?.version)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('waits for a correction until something is sent for its period or a newer list comes, also after that was withdrawn', () => {
    const asked = step(2, 'asked-to-correct', '2024-01-02T12', 2);
    const open = { version: 2, period: '2023-Q4', rosterDate: '2023-12-31', places: 2 };
    // An older list corrects something else.
    expect(openRequests(versions, [asked])).toEqual([open]);
    const next = [...versions, placed(4, '2024-Q1', '2024-01-31', '2024-02-01')];
    expect(openRequests(next, [asked])).toEqual([]);
    expect(openRequests(next, [asked, step(4, 'withdrawn', '2024-02-02')])).toEqual([open]);
  });

  it('is waited for where it is asked after a newer list came', () => {
    const asked = step(1, 'asked-to-correct', '2024-01-02T12', 1);
    expect(openRequests(versions.slice(0, 2), [asked])).toHaveLength(1);
  });
});

describe('what counts on a day', () => {
  const version = (number: number, missedDue: string | null = null) => ({
    ...placed(number, '2023-Q3', '2023-09-30', `2023-10-0${String(number)}`),
    unit: 'u-1',
    missedDue,
  });
  const by = (steps: readonly ReviewStep[], counting: 'sent' | 'matched' = 'sent') => ({
    counting,
    review: (each: number) => reviewAt(steps, each),
  });
  const period = { id: '2023-Q3', to: '2023-09-30' };

  it('is the version before the one that was asked back, whose receipt still says that it came in time', () => {
    const asked = [step(2, 'asked-to-correct', '2023-10-05')];
    const versions = [version(1, '2023-10-01'), version(2)];
    expect(standingOfVersions(versions, period, by(asked))).toMatchObject({
      counted: { version: 1 },
      sent: true,
      late: false,
    });
  });

  it('is nothing of a unit that withdrew all it sent: it has not sent', () => {
    const withdrawn = [step(1, 'withdrawn', '2023-10-05')];
    expect(standingOfVersions([version(1)], period, by(withdrawn))).toEqual({
      counted: null,
      sent: false,
      late: false,
    });
  });

  it('is the last that was matched, where a report asks for that; sent they are all the same', () => {
    const matched = [step(1, 'matched', '2023-10-05')];
    expect(standingOfVersions([version(1), version(2)], period, by(matched, 'matched'))).toMatchObject({
      counted: { version: 1 },
      sent: true,
    });
  });
});

describe('a request to correct', () => {
  it.each([
    { kind: 'cell', row: 7, field: 'ngay_sinh' },
    { kind: 'cell', row: 7, column: 'C' },
    { kind: 'missing' },
    { kind: 'missing', row: 9, version: 1 },
    { kind: 'doubled', row: 7 },
    { kind: 'doubled', row: 7, other: 12 },
    { kind: 'wrong-unit' },
    { kind: 'wrong-unit', row: 7 },
  ] as const)('says which place: %j', (correction) => {
    expect(isWhole(correction)).toBe(true);
  });

  it.each([
    { kind: 'cell' },
    { kind: 'cell', row: 7 },
    { kind: 'cell', row: 7, field: 'ngay_sinh', column: 'C' },
    { kind: 'cell', field: 'ngay_sinh' },
    { kind: 'missing', row: 9 },
    { kind: 'doubled' },
    { kind: 'wrong-unit', field: 'ngay_sinh' },
  ] as const)('is none without a place, or with what its kind does not have: %j', (correction) => {
    expect(isWhole(correction)).toBe(false);
  });
});
