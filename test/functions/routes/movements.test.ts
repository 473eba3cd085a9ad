/** Increase and decrease between two days: D = A + B − C, with reorganisations and corrections on lines of their own. */
import { unitSince } from '../../../functions/demo/generator/bloc.ts';
import { inlineUpload, memberRow, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const unit = (id: string, parent: string | null, keepsRoster = true) =>
  unitSince('2020-01-01', {
    id,
    shard: 'root',
    name: id.toUpperCase(),
    kind: keepsRoster ? 'branch' : 'grassroots',
    sector: 'residential',
    parent,
    keepsRoster,
  });
const UNITS = [
  unit('root', null, false),
  unit('east', 'root', false),
  unit('west', 'root', false),
  ...['a', 'b', 'c'].map((id) => unit(id, 'east')),
  ...['d', 'e'].map((id) => unit(id, 'west')),
];

let service: TestService;
let now = '2023-09-10';
const turnTo = (day: string) => {
  now = day;
};
beforeAll(async () => {
  const clerks = ['a', 'b', 'c', 'd', 'e', 'n'].map((id) => ({
    person: `clerk-${id}`,
    unit: id,
    role: 'clerk' as const,
  }));
  service = await startService({
    units: UNITS,
    grants: [
      { person: 'office', unit: 'root', role: 'office' },
      { person: 'leader', unit: 'root', role: 'leader' },
      ...clerks,
    ],
    people: ['office', 'leader', ...clerks.map(({ person }) => person)].map((id) => ({ id, name: id })),
    clock: () => new Date(`${now}T02:00:00Z`),
  });
});
afterAll(() => service.close());

const versions = new Map<string, number>();
/** Whoever has a number below 50 was admitted long ago, the others on the day. */
async function send(id: string, people: readonly number[], rosterDate: string, more: object = {}) {
  const first = (id.charCodeAt(0) - 96) * 100;
  const rows = people.map((n) => {
    const row = memberRow(first + n);
    const { ngay_chinh_thuc: _official, ...fields } = row.fields;
    return n < 50 ? row : { ...row, fields: { ...fields, ngay_vao_dang: rosterDate } };
  });
  const baseVersion = versions.get(id) ?? 0;
  const period = rosterDate < '2023-10-01' ? '2023-Q3' : '2023-Q4';
  const upload = { ...inlineUpload(rows, { rosterDate, period, baseVersion }), ...more };
  const sent = await service.call(`clerk-${id}`, 'PUT', `units/${id}/uploads/${newUploadId()}`, upload);
  expect([sent.status, sent.body.findings ?? []]).toEqual([200, []]);
  versions.set(id, baseVersion + 1);
}
const between = async (from: string, to: string, id = 'root', person = 'office', counts = 'sent') => {
  const path = `units/${id}/movements/${from}?asOf=${to}&counts=${counts}`;
  const { status, body } = await service.call(person, 'GET', path);
  expect(status).toBe(200);
  for (const { opening, entries, exits, reorganised, firstLists, corrected, closing } of [
    body.total,
    ...body.units,
  ]) {
    expect(opening + entries - exits + reorganised + firstLists + corrected).toBe(closing);
  }
  const [first, last] = await Promise.all([from, to].map((day) => members(id, day, counts)));
  expect([body.total.opening, body.total.closing]).toEqual([first, last]);
  return body;
};
const members = async (id: string, day: string, counts: string) => {
  const path = `units/${id}/consolidated?asOf=${day}&counts=${counts}`;
  const { body } = await service.call('office', 'GET', path);
  return body.code === 'before-first-roster' || body.code === 'not-found' ? 0 : body.total.members;
};
const NOTHING = { opening: 0, entries: 0, exits: 0, reorganised: 0, firstLists: 0, corrected: 0, closing: 0 };

it('counts who came and who left since the list before, by kind', async () => {
  for (const id of ['a', 'b', 'c', 'd']) await send(id, [1, 2, 3, 4, 5], '2023-09-10');
  turnTo('2023-10-20');
  await send('a', [1, 2, 3, 6, 51, 52], '2023-10-20', {
    exits: [
      { row: 109, reason: 'died' },
      { row: 110, reason: 'moved', to: 'Xã khác' },
    ],
  });
  await send('e', [1, 2], '2023-10-20');
  const { total, kinds, units } = await between('2023-09-30', '2023-10-31');
  expect(total).toEqual({ ...NOTHING, opening: 20, entries: 3, exits: 2, firstLists: 2, closing: 23 });
  expect(kinds).toEqual({
    entries: { admitted: 2, arrived: 1, unknown: 0 },
    exits: expect.objectContaining({ died: 1, moved: 1, unknown: 0 }),
  });
  expect(units.find(({ unit: id }: { unit: string }) => id === 'a')).toEqual({
    ...NOTHING,
    unit: 'a',
    name: 'A',
    parentName: 'EAST',
    opening: 5,
    entries: 3,
    exits: 2,
    closing: 6,
  });
});

it('tells a leader the sums, and of exits no kind', async () => {
  const office = await between('2023-09-30', '2023-10-31');
  const leader = await between('2023-09-30', '2023-10-31', 'root', 'leader');
  expect(leader).toEqual({ ...office, kinds: { entries: office.kinds.entries } });
});

it('holds only matched lists against each other where that is asked for, says so, and closes', async () => {
  const match = async (id: string, version: number) => {
    const path = `units/${id}/versions/${String(version)}/matches/${newUploadId()}`;
    expect((await service.call('office', 'PUT', path)).status).toBe(200);
  };
  const matched = () => between('2023-09-30', '2023-10-31', 'root', 'office', 'matched');
  for (const id of ['a', 'd']) await match(id, 1);
  expect(await matched()).toMatchObject({
    counts: 'matched',
    total: { ...NOTHING, opening: 10, closing: 10 },
  });
  await match('a', 2);
  await match('e', 1);
  const moved = { ...NOTHING, opening: 10, entries: 3, exits: 2, firstLists: 2, closing: 13 };
  expect((await matched()).total).toEqual(moved);
  expect(await between('2023-09-30', '2023-10-31')).toMatchObject({ counts: 'sent', total: { opening: 20 } });
  const path = 'units/root/movements/2023-09-30?asOf=2023-10-31&counts=liked';
  expect((await service.call('office', 'GET', path)).status).toBe(400);
});

it('puts what a correction changed on a line of its own, and what came late', async () => {
  await send('a', [1, 2, 3, 6, 7, 51, 52], '2023-10-20');
  expect((await between('2023-09-30', '2023-10-31', 'a')).total).toEqual({
    ...NOTHING,
    opening: 5,
    entries: 3,
    exits: 2,
    corrected: 1,
    closing: 7,
  });
  // Of a day before: compared with a later list, it says nothing of who came and left.
  await send('a', [1, 2, 3, 4, 5, 6], '2023-09-25', {
    exits: [
      { row: 112, reason: 'mistake' },
      { row: 156, reason: 'mistake' },
      { row: 157, reason: 'mistake' },
    ],
  });
  expect((await between('2023-09-20', '2023-09-30', 'a')).total).toEqual({
    ...NOTHING,
    opening: 5,
    corrected: 1,
    closing: 6,
  });
  expect((await between('2023-09-30', '2023-10-31', 'a')).total).toEqual({
    ...NOTHING,
    opening: 6,
    entries: 3,
    exits: 2,
    closing: 7,
  });
  expect((await between('2023-09-20', '2023-10-31', 'a')).total).toEqual({
    ...NOTHING,
    opening: 5,
    entries: 3,
    exits: 2,
    corrected: 1,
    closing: 7,
  });
});

it('keeps what merging and moving did apart: nothing of it in the whole where nobody was lost', async () => {
  const { body } = await service.call('office', 'GET', 'units/root/ledgers/units');
  const ends = { to: '2023-10-31', into: ['n'] };
  const changes = [
    {
      row: 'n',
      from: '',
      values: { name: 'N', parent: 'west', kind: 'branch', keepsRoster: true, from: '2023-11-01' },
    },
    ...['b', 'c'].map((row) => ({ row, from: '', values: ends })),
    { row: 'd', from: '2023-11-01', values: { parent: 'east' } },
  ];
  const saved = await service.call('office', 'PUT', 'units/root/ledgers/units/saves/merge', {
    base: body.commit,
    changes,
  });
  expect(saved.body).toMatchObject({ outcome: 'saved' });
  turnTo('2023-11-10');
  // Nobody of N has sent: those of before count, in the west.
  expect((await between('2023-10-31', '2023-11-05')).total).toMatchObject({
    reorganised: 0,
    opening: 24,
    closing: 24,
  });
  expect((await between('2023-10-31', '2023-11-05', 'east')).total).toMatchObject({
    opening: 17,
    reorganised: -5,
    closing: 12,
  });
  expect((await between('2023-10-31', '2023-11-05', 'west')).total).toMatchObject({
    opening: 7,
    reorganised: 5,
    closing: 12,
  });
  await send('d', [1, 2, 3, 4, 5, 60], '2023-11-08');
  expect((await between('2023-10-31', '2023-11-09', 'east')).total).toEqual({
    ...NOTHING,
    opening: 17,
    entries: 1,
    reorganised: -5,
    closing: 13,
  });
  expect((await between('2023-11-05', '2023-11-09')).total).toMatchObject({
    entries: 1,
    reorganised: 0,
    corrected: 0,
  });
});

it('refuses a day that is none, or behind the last', async () => {
  for (const from of ['2023-13-01', '2023-12-01', 'x']) {
    const { status, body } = await service.call(
      'office',
      'GET',
      `units/root/movements/${from}?asOf=2023-11-01`,
    );
    expect([status, body.params]).toEqual([400, { where: 'from' }]);
  }
});
