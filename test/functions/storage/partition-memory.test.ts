/** What is remembered between reports is what storage would say, whatever was sent and done meanwhile. RANDOM_ACTS=200 for more of it. */
import { randomOf } from '../../../functions/demo/generator/random.ts';
import { KEPT_MEMBERS } from '../../../functions/domain/kinds/members.ts';
import { countMembers } from '../../../functions/domain/statistics/count.ts';
import { countDetails } from '../../../functions/domain/statistics/count-details.ts';
import { encodeDetails } from '../../../functions/domain/statistics/details.ts';
import { encodeVector } from '../../../functions/domain/statistics/vector.ts';
import { hintKey } from '../../../functions/storage/keys.ts';
import { storageOver } from '../../../functions/storage/storage.ts';
import type { Storage } from '../../../functions/storage/storage.ts';
import type { Table } from '../../../functions/storage/table.ts';
import type { Tables } from '../../../functions/storage/tables.ts';
import type { UnitPlace } from '../../../functions/storage/versions.ts';
import { submissionOf } from '../../support/submission.ts';
import { ownName, testTables } from '../../support/tables.ts';

const ACTS = Number(process.env['RANDOM_ACTS'] ?? '10');
const DAYS = ['2023-06-30', '2023-09-30', '2023-12-31'];
const PERIOD = { id: '2023-Q4', from: '2023-10-01', to: '2023-12-31', alike: ['2023-Q4'] };

let tables: Tables;
let storage: Storage;
let places: readonly UnitPlace[];
const fresh = (over = tables, patience?: number) =>
  storageOver(
    over,
    { idKeys: [{ id: 'k', secret: new Uint8Array(32) }], patience },
    () => new Date(),
    KEPT_MEMBERS,
  );

beforeAll(async () => {
  tables = await testTables();
});
beforeEach(() => {
  storage = fresh();
  const shards = [ownName('s'), ownName('s'), ownName('s')];
  places = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, n) => ({ id, shard: shards[n % 3] ?? '' }));
});

const versions = new Map<string, number>();
let uploads = 0;
const keyOf = ({ id, shard }: UnitPlace) => `${shard} ${id}`;

async function send(place: UnitPlace, rosterDate: string, people = 3): Promise<void> {
  const baseVersion = versions.get(keyOf(place)) ?? 0;
  const rows = Array.from({ length: people }, () => ({ fields: { ngay_vao_dang: '2023-05-01' } }));
  const upload = `up-${String((uploads += 1))}`;
  const receivedAt = new Date(Date.UTC(2024, 0, 1, 0, 0, uploads)).toISOString();
  const outcome = await fresh().publish(place, {
    submission: submissionOf({ upload, rosterDate, unitName: place.id, receivedAt }),
    baseVersion,
    periodTo: PERIOD.to,
    figures: {
      statistics: encodeVector(countMembers(rows, rosterDate)),
      details: encodeDetails(countDetails(rows, rosterDate)),
    },
  });
  expect(outcome.kind).toBe('published');
  versions.set(keyOf(place), baseVersion + 1);
}

/** All that a report asks of storage. */
async function asked(over: Storage, days: readonly string[] = DAYS.toReversed()) {
  const standings = [];
  for (const day of days) {
    const found = await over.standings(places, day, PERIOD, new Map(), 'matched');
    standings.push([...found].sort(), [...(await over.standings(places, day, PERIOD))].sort());
  }
  const of = await over.standings(places, days[0] ?? '', PERIOD);
  const asSteps = places.map((place) => ({ place, since: '2023-01-01' }));
  const steps = [...(await over.steps(asSteps, days[0] ?? ''))].sort();
  return { standings, steps, details: await over.details(places, of) };
}

const requestsOf = async (act: () => Promise<unknown>) => {
  const before = tables.requests.count;
  await act();
  return tables.requests.count - before;
};
const report = () => asked(storage.remembering(places));

describe('what reports read of partitions', () => {
  it('is read again only of those into which somebody has written', async () => {
    for (const place of places) for (const day of DAYS) await send(place, day);
    const first = (await requestsOf(report)) - 1;
    expect(first).toBeLessThan(await requestsOf(() => asked(fresh())));
    // The hints of all partitions.
    expect(await requestsOf(report)).toBe(1);
    const [place = { id: '', shard: '' }] = places;
    await send(place, '2023-12-31', 9);
    // Of the partition that was written into, its heads are looked at, and then all is asked again.
    expect(await requestsOf(report)).toBe(1 + 1 + first / 3);
    expect(await report()).toEqual(await asked(fresh()));
    const { kind } = await fresh().review(place, {
      id: 'act-1',
      version: 4,
      act: 'match',
      corrections: [],
      by: { id: 'p-2', name: 'Người khác' },
      at: '2024-02-01T00:00:00.000Z',
    });
    expect(kind).toBe('done');
    expect(await requestsOf(report)).toBe(1 + 1 + first / 3);
    expect(await report()).toEqual(await asked(fresh()));
  });

  it('is read again where a partition has no hint, as those of before have none, and gets one then', async () => {
    for (const place of places) await send(place, '2023-09-30');
    const [{ shard, id } = { shard: '', id: '' }] = places;
    await report();
    await tables.units.transact([
      { kind: 'delete', entity: { partitionKey: shard, rowKey: hintKey('members') } },
    ]);
    // The hints, a new one, and a look at the heads that it is to vouch for.
    expect(await requestsOf(report)).toBe(3);
    expect(await requestsOf(report)).toBe(1);
    await send({ shard, id }, '2023-12-31', 9);
    expect(await report()).toEqual(await asked(fresh()));
  });

  it('is looked at partition by partition where the store takes long to answer across them', async () => {
    for (const place of places) await send(place, '2023-09-30');
    let across = 0;
    const units: Table = {
      ...tables.units,
      across: (_query, signal) => {
        across += 1;
        return new Promise((_answered, failed) => {
          signal.addEventListener('abort', () => {
            failed(new Error('aborted'));
          });
        });
      },
    };
    storage = fresh({ ...tables, units }, 20);
    await report();
    expect(await requestsOf(report)).toBe(3);
    expect(across).toBe(1);
    await send(places[0] ?? { id: '', shard: '' }, '2023-12-31', 9);
    expect(await report()).toEqual(await asked(fresh()));
  });

  it('is what storage says after reports that were made while others sent', async () => {
    for (const place of places) await send(place, '2023-06-30');
    await report();
    for (let round = 0; round < Math.ceil(ACTS / 5); round += 1) {
      // One by one in each partition, as their clerks do, and all partitions at once.
      const sending = places.map((place, n) => send(place, DAYS[(n + round) % 3] ?? '', n + round));
      await Promise.all([...sending, report(), report(), report()]);
      expect(await report()).toEqual(await asked(fresh()));
    }
  });

  it('is told of units beyond those that the report is about, and not remembered', async () => {
    for (const place of places) await send(place, '2023-09-30');
    const some = storage.remembering(places.slice(0, 3));
    expect(await asked(some)).toEqual(await asked(fresh()));
  });

  it('is what storage says after whatever was sent, matched and asked back, for any days', async () => {
    const random = randomOf(20_261_129);
    const oneOf = <T>(list: readonly T[]): T => list[random.between(0, list.length - 1)] as T;
    for (let act = 0; act < ACTS; act += 1) {
      const place = oneOf(places);
      const version = versions.get(keyOf(place)) ?? 0;
      if (version === 0 || random.between(0, 2) > 0) await send(place, oneOf(DAYS), random.between(1, 9));
      else {
        await fresh().review(place, {
          id: `act-${String(act)}`,
          version,
          act: oneOf(['match', 'withdraw'] as const),
          corrections: [],
          by: { id: 'p-2', name: 'Người khác' },
          at: new Date(Date.UTC(2025, 0, 1, 0, 0, act)).toISOString(),
        });
      }
      const days = random.between(0, 1) === 0 ? DAYS : [oneOf(DAYS), oneOf(DAYS)];
      expect(await asked(storage.remembering(places), days)).toEqual(await asked(fresh(), days));
    }
  });
});
