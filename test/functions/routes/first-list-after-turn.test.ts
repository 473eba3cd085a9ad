/**
 * The first list after a merger or a split over HTTP: who came over stands on the line of reorganisation, who is new is an arrival, who is
 * missing an exit; numbers of people taken over stay known by their last digits.
 */
import type { UploadRequest } from '../../../functions/wire/upload-request.ts';
import { inlineUpload, memberRow, newUploadId, startService } from '../../support/service.ts';
import type { Called, TestService } from '../../support/service.ts';
import { UNITS_OF_TURN } from '../../support/turn.ts';

const CLERKS = ['a', 'b', 'n', 'c', 'd', 'e', 'x', 'y'];

let service: TestService;
let today = '2023-09-25';
beforeAll(async () => {
  service = await startService({
    units: UNITS_OF_TURN,
    people: ['office', ...CLERKS.map((id) => `clerk-${id}`)].map((id) => ({ id, name: id })),
    grants: [
      { person: 'office', unit: 'root', role: 'office' },
      ...CLERKS.map((id) => ({ person: `clerk-${id}`, unit: id, role: 'clerk' as const })),
    ],
    clock: () => new Date(`${today}T02:00:00Z`),
  });
  const old = { rosterDate: '2023-09-20', period: '2023-Q3' };
  await send('a', [1, 2, 3], old);
  await send('b', [3, 4, 5, 6], old);
  await send('c', [11, 12], old);
  await send('d', [13, 14], old);
  await send('e', [21, 22, 23, 24], old);
  today = '2023-10-05';
});
afterAll(() => service.close());

async function send(
  id: string,
  people: readonly number[],
  more: Partial<UploadRequest>,
  tails: readonly number[] = [],
): Promise<Called> {
  const rows = people.map((n, at) => {
    const { fields } = memberRow(n);
    const known = { ...fields, so_cccd: undefined, cuoi_cccd: String(fields.so_cccd).slice(-4) };
    return { row: at + 6, fields: tails.includes(n) ? known : fields };
  });
  const sent = await service.call(
    `clerk-${id}`,
    'PUT',
    `units/${id}/uploads/${newUploadId()}`,
    inlineUpload(rows, { rosterDate: '2023-10-03', ...more }),
  );
  expect([sent.status, sent.body.findings ?? []]).toEqual([200, []]);
  return sent;
}
const between = async (id: string) => {
  const { body } = await service.call('office', 'GET', `units/${id}/movements/2023-09-30?asOf=2023-10-05`);
  const { opening, entries, exits, reorganised, firstLists, corrected, closing } = body.total;
  expect(opening + entries - exits + reorganised + firstLists + corrected).toBe(closing);
  return { ...body.total, kinds: body.kinds };
};
const NOTHING = { opening: 0, entries: 0, exits: 0, reorganised: 0, firstLists: 0, corrected: 0, closing: 0 };

it('of a merged unit: one more is an arrival, somebody missing an exit, the others were there', async () => {
  await send('n', [1, 2, 3, 4, 5, 9], {}, [1, 2, 3, 4, 5]);
  expect(await between('n')).toMatchObject({
    ...NOTHING,
    reorganised: 6,
    entries: 1,
    exits: 1,
    closing: 6,
    kinds: { entries: { arrived: 1, admitted: 0 }, exits: { unknown: 1 } },
  });
  // Said by their last digits alone, the numbers are those that rested in the lists of before.
  const { body } = await service.call('clerk-n', 'GET', 'units/n/roster');
  expect(body.rows.map(({ fields }: { fields: object }) => fields)).toMatchObject(
    ['0001', '0002', '0003', '0004', '0005', '0009'].map((tail) => ({ so_cccd: `••••••••${tail}` })),
  );
});

it('of a unit that goes on with others: those were there', async () => {
  await send('c', [11, 12, 13, 14], { baseVersion: 1 }, [11, 12, 13, 14]);
  expect(await between('c')).toMatchObject({ ...NOTHING, opening: 2, reorganised: 2, closing: 4 });
  // It builds on that list from now on.
  await send('c', [11, 12, 13, 14], { baseVersion: 2, rosterDate: '2023-10-04' }, [11, 12, 13, 14]);
  expect(await between('c')).toMatchObject({ ...NOTHING, opening: 2, reorganised: 2, closing: 4 });
});

it('of parts: who stood in the old list was there, and who is in none of them has left once all have sent', async () => {
  await send('x', [21, 22, 29], {});
  await send('y', [23], {});
  expect(await between('x')).toMatchObject({ ...NOTHING, reorganised: 2, entries: 1, closing: 3 });
  expect(await between('y')).toMatchObject({ ...NOTHING, reorganised: 2, exits: 1, closing: 1 });
  // In the whole nobody came or went by a reorganisation but the one who had been counted twice.
  expect(await between('root')).toMatchObject({
    ...NOTHING,
    opening: 15,
    entries: 2,
    exits: 2,
    reorganised: -1,
    closing: 14,
  });
});

it('refuses last digits of whom it did not take over', async () => {
  const { so_cccd: _whole, ...fields } = memberRow(24).fields;
  const rows = [{ row: 6, fields: { ...fields, cuoi_cccd: '0024' } }];
  const body = inlineUpload(rows, { rosterDate: '2023-10-04', baseVersion: 1 });
  const { status, body: answer } = await service.call('clerk-y', 'PUT', 'units/y/uploads/digits', body);
  expect([status, answer.code]).toEqual([422, 'rules-failed']);
});
