import { countMembers } from '../../../functions/domain/statistics/count.ts';
import { encodeVector } from '../../../functions/domain/statistics/vector.ts';
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import { publish } from '../../../functions/storage/publish.ts';
import type { Tables } from '../../../functions/storage/tables.ts';
import { readStandings } from '../../../functions/storage/standings.ts';
import type { SeenStatistics } from '../../../functions/storage/standings.ts';
import { PERIODS } from '../../support/small-tree.ts';
import { submissionOf } from '../../support/submission.ts';
import { ownName, testTables } from '../../support/tables.ts';

const [Q3, Q4] = PERIODS;
if (Q3 === undefined || Q4 === undefined) throw new Error('The small tree has two periods');
const QUARTERS = { Q3, Q4 };
let tables: Tables;
const source = (seen: SeenStatistics = new Map()) => ({ units: tables.units, kind: MEMBERS.id, seen });
let shard: string;
beforeAll(async () => {
  tables = await testTables();
});
beforeEach(() => {
  shard = ownName('s');
});

const statisticsOf = (members: number) =>
  encodeVector(
    countMembers(
      Array.from({ length: members }, () => ({ fields: {} })),
      '2023-06-30',
    ),
  );

async function send(unit: string, dates: readonly (readonly [string, 'Q3' | 'Q4'])[], where = shard) {
  for (const [baseVersion, [rosterDate, quarter]] of dates.entries()) {
    const period = QUARTERS[quarter];
    await publish(
      tables.units,
      { id: unit, shard: where },
      {
        submission: submissionOf({
          upload: `${unit}-${String(baseVersion)}`,
          unitName: unit,
          rosterDate,
          period: period.id,
        }),
        baseVersion,
        periodTo: period.to,
        figures: { statistics: statisticsOf(baseVersion + 1) },
      },
    );
  }
}

const standing = async (unit: string, day: string, quarter: 'Q3' | 'Q4') => {
  const found = await readStandings(source(), [{ id: unit, shard }], day, QUARTERS[quarter]);
  const { counted, sent } = found.get(unit) ?? { counted: null, sent: false };
  return { version: counted?.version ?? null, sent };
};

describe('how a unit stands on a day', () => {
  it('counts with its latest version dated up to that day', async () => {
    await send('u', [
      ['2023-08-31', 'Q3'],
      ['2023-09-30', 'Q3'],
      ['2023-12-31', 'Q4'],
    ]);
    expect(await standing('u', '2023-08-30', 'Q3')).toEqual({ version: null, sent: false });
    expect(await standing('u', '2023-08-31', 'Q3')).toEqual({ version: 1, sent: true });
    expect(await standing('u', '2023-10-15', 'Q4')).toEqual({ version: 2, sent: false });
    expect(await standing('u', '2023-12-31', 'Q4')).toEqual({ version: 3, sent: true });
  });

  it('has sent a period, and counts with its roster, even when it corrected an older one since', async () => {
    await send('u', [
      ['2023-10-31', 'Q4'],
      ['2023-09-30', 'Q3'],
    ]);
    expect(await standing('u', '2023-12-31', 'Q4')).toEqual({ version: 1, sent: true });
    expect(await standing('u', '2023-09-30', 'Q3')).toEqual({ version: 2, sent: true });
  });

  it('keeps the newer roster when an older one is corrected within its period', async () => {
    await send('u', [
      ['2023-08-31', 'Q3'],
      ['2023-09-30', 'Q3'],
      ['2023-08-31', 'Q3'],
    ]);
    expect(await standing('u', '2023-09-30', 'Q3')).toEqual({ version: 2, sent: true });
    expect(await standing('u', '2023-09-15', 'Q3')).toEqual({ version: 3, sent: true });
  });

  it('takes the correction of an older day that was accepted last', async () => {
    await send('u', [
      ['2024-08-31', 'Q3'],
      ['2023-08-31', 'Q3'],
    ]);
    expect(await standing('u', '2023-09-30', 'Q3')).toEqual({ version: 2, sent: true });
  });

  it('takes one query for each partition, and one more only where a head is newer than the day', async () => {
    const units = ['a', 'a-b', 'a-1', 'b'];
    for (const id of units) await send(id, [['2023-08-31', 'Q3']]);
    const other = ownName('t');
    await send('c', [['2023-08-31', 'Q3']], other);
    const places = [...units.map((id) => ({ id, shard })), { id: 'c', shard: other }];
    const before = tables.requests.count;
    const now = await readStandings(source(), places, '2023-09-30', QUARTERS.Q3);
    expect(tables.requests.count - before).toBe(2);
    expect([...now.values()].every(({ counted }) => counted?.version === 1)).toBe(true);
    const earlier = await readStandings(source(), places, '2023-07-01', QUARTERS.Q3);
    expect(tables.requests.count - before).toBe(6);
    expect([...earlier.values()].every(({ counted }) => counted === null)).toBe(true);
  });

  it('knows units whose ids begin alike apart', async () => {
    await send('a', [
      ['2023-08-31', 'Q3'],
      ['2023-12-31', 'Q4'],
    ]);
    await send('a-000001', [
      ['2023-08-31', 'Q3'],
      ['2023-12-31', 'Q4'],
    ]);
    const places = [
      { id: 'a', shard },
      { id: 'a-000001', shard },
    ];
    const found = await readStandings(source(), places, '2023-09-30', QUARTERS.Q3);
    expect([...found.values()].map(({ counted }) => counted?.unit)).toEqual(['a', 'a-000001']);
  });

  it('lets statistics travel once: afterwards only those of heads that are new', async () => {
    for (const id of ['a', 'b']) await send(id, [['2023-08-31', 'Q3']]);
    const places = ['a', 'b', 'c'].map((id) => ({ id, shard }));
    const seen: SeenStatistics = new Map();
    const read = async () => {
      const before = tables.requests.count;
      const found = await readStandings(source(seen), places, '2023-09-30', QUARTERS.Q3);
      const statistics = places.map(({ id }) => found.get(id)?.counted?.statistics?.pairs[1]);
      return [tables.requests.count - before, ...statistics];
    };
    expect(await read()).toEqual([1, 1, 1, undefined]);
    expect(await read()).toEqual([1, 1, 1, undefined]);
    await send('c', [['2023-09-30', 'Q3']]);
    expect(await read()).toEqual([2, 1, 1, 1]);
    expect(await read()).toEqual([1, 1, 1, 1]);
  });
});
