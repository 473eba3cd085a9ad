import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import type { Submission } from '../../../functions/domain/submissions/version.ts';
import { publish } from '../../../functions/storage/publish.ts';
import type { Publication } from '../../../functions/storage/publish.ts';
import type { Tables } from '../../../functions/storage/tables.ts';
import { readHead } from '../../../functions/storage/versions.ts';
import { submissionOf } from '../../support/submission.ts';
import { breakingAfter, losingAnswer, ownName, testTables } from '../../support/tables.ts';

const publication = (upload: string, baseVersion = 0, other: Partial<Submission> = {}): Publication => ({
  submission: submissionOf({ upload, ...other }),
  baseVersion,
  periodTo: '2023-09-30',
  figures: { statistics: Uint8Array.from([1, 2, 3]) },
});
const headNow = () => readHead(tables.units, MEMBERS.id, place);
let tables: Tables;
let place: { readonly id: string; readonly shard: string };
beforeAll(async () => {
  tables = await testTables();
});
beforeEach(() => {
  place = { id: 'u-1', shard: ownName('s') };
});

describe('publishing', () => {
  it('takes a read and one transaction of head, version, audit entry and hint', async () => {
    const before = tables.requests.count;
    await publish(tables.units, place, publication('up-1'));
    expect(tables.requests.count - before).toBe(2);
    const keys = (await tables.units.list({ partition: place.shard })).map(({ rowKey }) => rowKey);
    expect(keys).toEqual(['audit.u-1.publish.up-1', 'head.u-1', 'hint', 'version.u-1.000001']);
  });

  it('keeps names out of keys and of the audit', async () => {
    await publish(tables.units, place, publication('up-1'));
    const [audit] = await tables.units.list({ partition: place.shard });
    expect(audit?.values).toEqual({
      verb: 'roster.write',
      unit: 'u-1',
      version: 1,
      rows: 3,
      by: 'p-1',
      at: '2023-10-01T00:00:00.000Z',
    });
  });

  it.each(['changed', 'exists', 'unavailable'] as const)(
    'knows its own version again after its answer got lost (%s)',
    async (as) => {
      const lossy = losingAnswer(tables.units, as);
      const first = await publish(lossy, place, publication('up-1')).catch(() => undefined);
      const outcome = first ?? (await publish(lossy, place, publication('up-1')));
      expect(outcome).toMatchObject({ kind: 'published', again: true, version: { version: 1 } });
      expect(await tables.units.list({ partition: place.shard })).toHaveLength(4);
    },
  );

  it('that never reached the store leaves the version before it', async () => {
    await publish(tables.units, place, publication('up-1'));
    const broken = publish(breakingAfter(tables.units, 0), place, publication('up-2', 1));
    await expect(broken).rejects.toThrow('unavailable');
    expect(await headNow()).toMatchObject({ version: 1, upload: 'up-1' });
  });

  it('from a version that is no longer the newest is a conflict', async () => {
    await publish(tables.units, place, publication('up-1'));
    const outcome = await publish(tables.units, place, publication('up-2'));
    expect(outcome).toMatchObject({ kind: 'conflict', head: { version: 1, upload: 'up-1' } });
  });

  it('of one upload id with other content is refused, whatever stands there now', async () => {
    await publish(tables.units, place, publication('up-1'));
    await publish(tables.units, place, publication('up-2', 1));
    const other = publication('up-1', 2, { contentHash: 'other' });
    expect(await publish(tables.units, place, other)).toEqual({ kind: 'differs' });
  });

  it('remembers the latest period even when an older one is corrected', async () => {
    await publish(tables.units, place, publication('up-1'));
    const older = { ...publication('up-2', 1, { period: '2023-Q2' }), periodTo: '2023-06-30' };
    await publish(tables.units, place, older);
    expect(await headNow()).toMatchObject({
      period: '2023-Q2',
      reach: { lastPeriodTo: '2023-09-30' },
    });
  });
});
