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
    ],
    clock: () => new Date((now += 1_000)),
  });
});
afterAll(() => service.close());

const send = async (rows: number, baseVersion: number) => {
  const roster = { rosterDate: '2023-09-30', period: '2023-Q3', baseVersion };
  const { body } = await service.call(
    'clerk',
    'PUT',
    `units/old/uploads/${newUploadId()}`,
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
