/**
 * A unit that goes on after a split, over HTTP: whom it gives away stands on the line of reorganisation, whoever sends first; who left,
 * came or died stands where it does of every unit.
 */
import type { UploadRequest } from '../../../functions/wire/upload-request.ts';
import { inlineUpload, memberRow, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { TURN, unitOfTurn } from '../../support/turn.ts';

const PAIRS = [
  ['a', 'b'],
  ['c', 'd'],
] as const;
const FIRST_ROW = 6;
const rowOf = (n: number) => FIRST_ROW + (n % 10) - 1;

let service: TestService;
let today = '2023-09-25';
beforeAll(async () => {
  const parts = PAIRS.flatMap(([old, part]) => [
    unitOfTurn(old),
    unitOfTurn(part, { parents: [{ from: TURN, value: 'root' }], predecessors: [old] }),
  ]);
  const clerks = PAIRS.flat();
  service = await startService({
    units: [unitOfTurn('root'), ...parts],
    people: ['office', ...clerks.map((id) => `clerk-${id}`)].map((id) => ({ id, name: id })),
    grants: [
      { person: 'office', unit: 'root', role: 'office' },
      ...clerks.map((id) => ({ person: `clerk-${id}`, unit: id, role: 'clerk' as const })),
    ],
    clock: () => new Date(`${today}T02:00:00Z`),
  });
  await send('a', [11, 12, 13, 14, 15, 16], { rosterDate: '2023-09-20', period: '2023-Q3' });
  await send('c', [21, 22, 23, 24, 25, 26], { rosterDate: '2023-09-20', period: '2023-Q3' });
  today = '2023-10-05';
});
afterAll(() => service.close());

async function send(id: string, people: readonly number[], more: Partial<UploadRequest> = {}): Promise<void> {
  const rows = people.map((n) => ({ ...memberRow(n), row: rowOf(n) }));
  const body = inlineUpload(rows, { rosterDate: '2023-10-03', ...more });
  const sent = await service.call(`clerk-${id}`, 'PUT', `units/${id}/uploads/${newUploadId()}`, body);
  expect([sent.status, sent.body.findings ?? []]).toEqual([200, []]);
}
async function between(id: string) {
  const { body } = await service.call('office', 'GET', `units/${id}/movements/2023-09-30?asOf=2023-10-05`);
  const { opening, entries, exits, reorganised, firstLists, corrected, closing } = body.total;
  expect(opening + entries - exits + reorganised + firstLists + corrected).toBe(closing);
  const kinds = Object.entries(body.kinds.exits).filter(([, people]) => people !== 0);
  return { opening, entries, exits: Object.fromEntries(kinds), reorganised, firstLists, corrected, closing };
}
const NOTHING = {
  opening: 0,
  entries: 0,
  exits: {},
  reorganised: 0,
  firstLists: 0,
  corrected: 0,
  closing: 0,
};

it('where it sends first, takes whom it gives away for reorganised, and the others find who is in no list', async () => {
  await send('a', [11, 12, 13, 19], {
    baseVersion: 1,
    exits: [
      { row: rowOf(14), reason: 'with-organisation', to: 'Chi bộ B' },
      { row: rowOf(15), reason: 'unknown' },
      { row: rowOf(16), reason: 'died' },
    ],
  });
  await send('b', [14]);
  expect(await between('a')).toEqual({
    ...NOTHING,
    opening: 6,
    entries: 1,
    exits: { died: 1 },
    reorganised: -2,
    closing: 4,
  });
  // Who died was told of by the one; who stands in neither list is told of once, by the last.
  expect(await between('b')).toEqual({ ...NOTHING, exits: { unknown: 1 }, reorganised: 2, closing: 1 });
});

it('where it sends last, takes those for reorganised who stand in what came of it, whatever was said of them', async () => {
  await send('d', [24, 26]);
  await send('c', [21, 22, 23], {
    baseVersion: 1,
    exits: [
      { row: rowOf(24), reason: 'with-organisation', to: 'Chi bộ D' },
      { row: rowOf(25), reason: 'moved', to: 'Xã khác' },
      { row: rowOf(26), reason: 'moved', to: 'Chi bộ D' },
    ],
  });
  expect(await between('c')).toEqual({
    ...NOTHING,
    opening: 6,
    exits: { moved: 1 },
    reorganised: -2,
    closing: 3,
  });
  expect(await between('d')).toEqual({ ...NOTHING, reorganised: 2, closing: 2 });
});

it('counts nobody as come or gone in the whole who only changed units, and builds on its own list from then on', async () => {
  const whole = {
    ...NOTHING,
    opening: 12,
    entries: 1,
    exits: { died: 1, moved: 1, unknown: 1 },
    closing: 10,
  };
  expect(await between('root')).toEqual(whole);
  await send('a', [11, 12, 13], {
    baseVersion: 2,
    rosterDate: '2023-10-04',
    exits: [{ row: rowOf(19), reason: 'with-organisation', to: 'Quân đội' }],
  });
  expect(await between('root')).toEqual({
    ...whole,
    exits: { ...whole.exits, 'with-organisation': 1 },
    closing: 9,
  });
});
