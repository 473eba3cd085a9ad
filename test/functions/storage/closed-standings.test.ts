/** After a closing nothing that comes later changes how a unit stands on a closed day; once it is reopened, it does. */
import fc from 'fast-check';
import { countMembers } from '../../../functions/domain/statistics/count.ts';
import { encodeVector } from '../../../functions/domain/statistics/vector.ts';
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import { publish } from '../../../functions/storage/publish.ts';
import { readStandings } from '../../../functions/storage/standings.ts';
import type { SeenStatistics } from '../../../functions/storage/standings.ts';
import type { Tables } from '../../../functions/storage/tables.ts';
import { submissionOf } from '../../support/submission.ts';
import { ownName, testTables } from '../../support/tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await testTables();
});

const PERIOD = { id: '2023-Q3', to: '2023-09-30' };
const DAYS = ['2023-07-31', '2023-08-31', '2023-09-30'];
const LATER = '2023-10-31';
const CLOSED_AT = '2023-10-05T00:00:00.000Z';
const statistics = (members: number) =>
  encodeVector(
    countMembers(
      Array.from({ length: members }, () => ({ fields: {} })),
      '2023-06-30',
    ),
  );

interface Sent {
  readonly rosterDate: string;
  readonly isLate: boolean;
}

function sending(shard: string) {
  let version = 0;
  return async ({ rosterDate, isLate }: Sent, receivedAt: string) => {
    version += 1;
    const upload = `u-${String(version)}`;
    const missedDue = isLate ? PERIOD.to : null;
    const submission = submissionOf({ upload, rosterDate, period: PERIOD.id, receivedAt, missedDue });
    await publish(
      tables.units,
      { id: 'unit', shard },
      {
        submission,
        baseVersion: version - 1,
        periodTo: PERIOD.to,
        figures: { statistics: statistics(version) },
      },
    );
  };
}

const sent = fc.record({ rosterDate: fc.constantFrom(...DAYS, LATER), isLate: fc.boolean() });

it('stands on every closed day as it did, whatever is sent afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sent, { maxLength: 3 }),
      fc.array(sent, { minLength: 1, maxLength: 3 }),
      async (before, after) => {
        const shard = ownName('s');
        const seen: SeenStatistics = new Map();
        const send = sending(shard);
        const on = async (day: string, closed?: ReadonlyMap<string, string>) => {
          const source = { units: tables.units, kind: MEMBERS.id, seen };
          const found = await readStandings(source, [{ id: 'unit', shard }], day, PERIOD, closed);
          const { counted = null, ...standing } = found.get('unit') ?? {};
          return {
            ...standing,
            counted: counted && [counted.version, [...(counted.statistics?.pairs ?? [])]],
          };
        };
        const all = (closed?: ReadonlyMap<string, string>) => Promise.all(DAYS.map((day) => on(day, closed)));
        for (const each of before) await send(each, '2023-10-04T00:00:00.000Z');
        const closed = new Map([['unit', CLOSED_AT]]);
        const open = await all();
        expect(await all(closed)).toEqual(open);
        for (const each of after) await send(each, '2023-10-06T00:00:00.000Z');
        expect(await all(closed)).toEqual(open);
        const last = after.at(-1)?.rosterDate ?? LATER;
        const reopened = await on(last);
        expect(reopened.counted?.[0]).toBe(before.length + after.length);
      },
    ),
    { numRuns: 25 },
  );
});
