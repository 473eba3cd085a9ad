/** Records at rest: as this service writes them, and as the one before it did. */
import type { Head } from '../../../functions/domain/submissions/version.ts';
import { firstMovement } from '../../../functions/domain/submissions/movement.ts';
import { openOf, reviewsOf } from '../../../functions/storage/review-steps.ts';
import { headEntity, reachOf, versionEntity, versionOf } from '../../../functions/storage/versions.ts';
import type { Entity, Value } from '../../../functions/storage/limits.ts';
import { submissionOf } from '../../support/submission.ts';

const figures = { statistics: Uint8Array.from([1, 2, 3]) };
const head: Head = {
  ...submissionOf({
    idKeyId: '0a1b2c3d',
    movement: firstMovement(3),
    ruleset: { version: '1', hash: 'r' },
    missedDue: '2023-10-05',
    pinned: { chunks: 2, answers: 1, hash: 'p' },
  }),
  unit: 'u-1',
  version: 2,
  base: { version: 1, rosterDate: '2023-06-30' },
  reach: { lastPeriodTo: '2023-09-30', lastRosterDate: '2023-09-30', inTime: ['2023-Q2', '2023-Q3'] },
  reviews: [
    { version: 2, review: 'matched', at: '2023-07-02T03:04:05.678Z', places: 0 },
    { version: 4, review: 'asked-to-correct', at: '2023-10-02T03:04:05.678Z', places: 2 },
  ],
  open: [{ version: 4, period: '2023-Q3', rosterDate: '2023-09-30', places: 2 }],
};
const stored = ({ partitionKey: _partition, rowKey, ...values }: Entity) => ({ rowKey, etag: 'e', values });

/** What the head of a unit was before kinds, evidence, review, form, key and base were kept. */
const BEFORE: Readonly<Record<string, Value>> = {
  unit: 'u-1',
  unitName: 'Chi bộ Một',
  version: 4,
  upload: 'up-4',
  rosterDate: '2023-09-30',
  period: '2023-Q3',
  rows: 12,
  contentHash: 'c',
  warnings: 2,
  receivedAt: '2023-10-01T00:00:00.000Z',
  statistics: Uint8Array.from([1, 2, 3]),
  byId: 'p-1',
  byName: 'Lò Thị Mai',
  lastPeriodTo: '2023-09-30',
  lastRosterDate: '2023-09-30',
  inTime: '2023-Q2 2023-Q3',
};

describe('a record', () => {
  it('comes back as it was written', () => {
    const { reach, reviews, open, ...version } = head;
    const entity = headEntity('s-1', head, figures);
    expect(versionOf(stored(entity))).toEqual(version);
    expect(reachOf(stored(entity))).toEqual(reach);
    expect([reviewsOf(stored(entity)), openOf(stored(entity))]).toEqual([reviews, open]);
    expect(versionOf(stored(versionEntity('s-1', version, figures)))).toEqual(version);
  });

  it('from before is of members, of rows, sent, of form 1; what was not kept is not known', () => {
    const entity = { rowKey: 'head.u-1', etag: 'e', values: BEFORE };
    expect(versionOf(entity)).toEqual({
      unit: 'u-1',
      unitName: 'Chi bộ Một',
      kind: 'members',
      version: 4,
      evidence: 'rows',
      review: 'sent',
      upload: 'up-4',
      rosterDate: '2023-09-30',
      period: '2023-Q3',
      rows: 12,
      contentHash: 'c',
      contentForm: 1,
      pinned: null,
      idKeyId: null,
      base: null,
      warnings: 2,
      missedDue: null,
      receivedAt: '2023-10-01T00:00:00.000Z',
      receivedBy: { id: 'p-1', name: 'Lò Thị Mai' },
      movement: null,
      ruleset: null,
    });
    expect(reachOf(entity).inTime).toEqual(['2023-Q2', '2023-Q3']);
  });

  it('in time for no period is in time for none', () => {
    expect(reachOf({ rowKey: 'k', etag: 'e', values: { ...BEFORE, inTime: '' } }).inTime).toEqual([]);
    expect(reachOf({ rowKey: 'k', etag: 'e', values: {} }).inTime).toEqual([]);
  });

  it('of a state that a later service brought is not taken for one of today', () => {
    for (const change of [{ review: 'burnt' }, { evidence: 'hearsay' }]) {
      const entity = { rowKey: 'k', etag: 'e', values: { ...BEFORE, ...change } };
      expect(() => versionOf(entity)).toThrow('does not know');
    }
  });
});
