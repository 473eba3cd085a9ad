/** A unit that moved: whoever was above it then sees the figures of then, and nothing of its people any more. */
import { unitSince } from '../../../functions/demo/generator/bloc.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const root = (id: string) =>
  unitSince('2020-01-01', {
    id,
    shard: id,
    name: id,
    kind: 'district',
    sector: 'agency',
    parent: null,
    keepsRoster: false,
  });

const moved = {
  ...root('branch'),
  keepsRoster: [{ from: '2020-01-01', value: true }],
  parents: [
    { from: '2020-01-01', to: '2023-10-01', value: 'before' },
    { from: '2023-10-01', value: 'after' },
  ],
};

let service: TestService;
beforeAll(async () => {
  service = await startService({
    units: [root('before'), root('after'), moved],
    grants: [
      { person: 'office', unit: 'before', role: 'office' },
      { person: 'clerk', unit: 'before', role: 'clerk' },
    ],
    clock: () => new Date('2023-10-31T02:00:00Z'),
  });
});
afterAll(() => service.close());

const status = async (person: string, path: string, method = 'GET') =>
  (await service.call(person, method, `units/branch${path}`)).status;

it('shows its figures of then to whoever was above it then, and none of now', async () => {
  expect(await status('office', '/statistics?asOf=2023-09-30')).toBe(200);
  expect(await status('office', '/statistics')).toBe(404);
});

it.each([
  ['office', '/roster', 'GET'],
  ['clerk', '/roster', 'GET'],
  ['office', '/duplicates', 'GET'],
  ['clerk', '/uploads/u-1', 'GET'],
  ['clerk', '/uploads/u-1', 'PUT'],
  ['clerk', '/uploads/u-1/commit', 'POST'],
])('to the %s of before %s (%s) does not exist, whatever day is asked for', async (person, path, method) => {
  expect(await status(person, path, method)).toBe(404);
  expect(await service.call(person, method, `units/branch${path}?asOf=2023-09-30`)).toMatchObject({
    status: 404,
    body: { code: 'not-found' },
  });
});
