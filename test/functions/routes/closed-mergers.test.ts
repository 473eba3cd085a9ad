/** What is closed stays closed where units merged: the last roster of before, corrected afterwards, changes no figure of a closed day. */
import { unitSince } from '../../../functions/demo/generator/bloc.ts';
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const unit = (id: string, parent: string | null, keepsRoster = false) =>
  unitSince('2020-01-01', {
    id,
    shard: 'root',
    name: id,
    kind: 'grassroots',
    sector: 'other',
    parent,
    keepsRoster,
  });
const UNITS = [
  unit('root', null),
  unit('east', 'root'),
  unit('west', 'root'),
  {
    ...unit('old', 'west', true),
    parents: [{ from: '2020-01-01', to: '2023-10-01', value: 'west' }],
    successors: ['new'],
  },
  { ...unit('new', 'east', true), parents: [{ from: '2023-10-01', value: 'east' }] },
  unit('north', 'root'),
  unit('south', 'root'),
  {
    ...unit('whole', 'south', true),
    parents: [{ from: '2020-01-01', to: '2023-10-01', value: 'south' }],
    successors: ['half-n', 'half-s'],
  },
  { ...unit('half-n', 'north', true), parents: [{ from: '2023-10-01', value: 'north' }] },
  { ...unit('half-s', 'south', true), parents: [{ from: '2023-10-01', value: 'south' }] },
];

let service: TestService;
let now = Date.parse('2023-09-30T02:00:00.000Z');
beforeAll(async () => {
  service = await startService({
    units: UNITS,
    people: ['office', 'clerk'].map((id) => ({ id, name: id })),
    grants: [
      { person: 'office', unit: 'root', role: 'office' },
      { person: 'clerk', unit: 'old', role: 'clerk' },
      ...['whole', 'half-n', 'half-s'].map((id) => ({ person: 'clerk', unit: id, role: 'clerk' as const })),
    ],
    clock: () => new Date((now += 1_000)),
  });
});
afterAll(() => service.close());

const LAST = { id: 'old', rosterDate: '2023-09-30', period: '2023-Q3' };
const send = async (rows: number, baseVersion: number, { id, ...of } = LAST) => {
  const roster = { ...of, baseVersion };
  const { body } = await service.call(
    'clerk',
    'PUT',
    `units/${id}/uploads/${newUploadId()}`,
    inlineUpload(memberRows(rows), roster),
  );
  expect(body).toMatchObject({ state: 'published' });
};
const members = async (id: string, asOf: string): Promise<number> =>
  (await service.call('office', 'GET', `units/${id}/consolidated?asOf=${asOf}`)).body.total.members;

it('keeps the figures of the unit that closed, of those below it and of those above', async () => {
  await send(3, 0);
  now = Date.parse('2023-10-06T02:00:00.000Z');
  expect([await members('east', '2023-10-05'), await members('root', '2023-10-05')]).toEqual([3, 3]);
  const closing = { base: 0, changes: [{ row: 'c', from: '', values: { through: '2023-10-05' } }] };
  const closed = await service.call('office', 'PUT', 'units/east/ledgers/closings/saves/one', closing);
  expect(closed.body).toMatchObject({ outcome: 'saved' });
  await send(5, 1);
  const on = (asOf: string) => Promise.all(['new', 'east', 'root'].map((id) => members(id, asOf)));
  expect(await on('2023-10-05')).toEqual([3, 3, 3]);
  expect(await on('2023-10-06')).toEqual([5, 5, 5]);
});

it('keeps the figures of a unit that closed where the other half sends afterwards, in another one that is open', async () => {
  now = Date.parse('2023-10-06T05:00:00.000Z');
  const half = { rosterDate: '2023-10-05', period: '2023-Q4' };
  await send(6, 0, { ...LAST, id: 'whole' });
  await send(4, 0, { ...half, id: 'half-n' });
  const closing = { base: 1, changes: [{ row: 'n', from: '', values: { through: '2023-10-05' } }] };
  const closed = await service.call('office', 'PUT', 'units/north/ledgers/closings/saves/two', closing);
  expect(closed.body).toMatchObject({ outcome: 'saved' });
  expect(await members('north', '2023-10-05')).toBe(0);
  await send(2, 0, { ...half, id: 'half-s' });
  expect(await members('north', '2023-10-05')).toBe(0);
  expect(await members('north', '2023-10-06')).toBe(4);
});
