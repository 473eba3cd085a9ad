/** Places through HTTP: as of a day, over a subtree, and of heads only what says nothing of one of them. */
import type { PlacesResponse } from '../../../functions/wire/places.ts';
import { rowOf } from '../../support/ledger-state.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-09-05T02:00:00.000Z') });
  const village = (name: string, unit: string, values: object) =>
    rowOf(name.replaceAll(' ', '-'), { name: `Bản ${name}`, sort: 'village', unit, ...values });
  const saved = await save(0, [
    village('1', 'committee-1', { party: 'own', branch: 'branch-1', head: 'member' }),
    village('2', 'committee-1', { party: 'none', head: 'not' }),
    ...['3', '4', '5'].map((name) => village(name, 'school-1', { party: 'own', head: 'member' })),
    village('6', 'school-1', { party: 'none', from: '2023-09-01' }),
  ]);
  expect(saved.body).toMatchObject({ outcome: 'saved', commit: 1 });
});
afterAll(() => service.close());

const save = (base: number, changes: readonly object[]) =>
  service.call('office', 'PUT', `units/bloc/ledgers/places/saves/save-${String(base)}`, { base, changes });
const village = async (person: string, unit: string, day = '2023-09-05') => {
  const answer = await service.call(person, 'GET', `units/${unit}/places?asOf=${day}`);
  expect(answer.status).toBe(200);
  return (answer.body as PlacesResponse).sorts[0];
};

it('counts what was there on the day, below the unit, and names what has no branch with its unit', async () => {
  expect(await village('leader', 'bloc')).toMatchObject({
    places: 6,
    covered: { numerator: 4, denominator: 6, percent: 66.67 },
    without: [
      { name: 'Bản 2', unit: 'Đảng bộ Sở', party: 'none' },
      { name: 'Bản 6', unit: 'Chi bộ Trường Số 1', party: 'none' },
    ],
  });
  expect(await village('leader', 'bloc', '2023-08-31')).toMatchObject({
    covered: { denominator: 5, percent: 80 },
  });
  expect(await village('clerk', 'school-1')).toMatchObject({ places: 4 });
});

it('tells a leader of the heads of many and of no unit below hers, and an office of each', async () => {
  expect(await village('leader', 'bloc')).toMatchObject({ heads: { numerator: 4, denominator: 5 } });
  expect(await village('leader', 'committee-1')).not.toHaveProperty('heads');
  expect(await village('office', 'committee-1')).toMatchObject({ heads: { numerator: 1, denominator: 2 } });
});

it('says from a day on that a village has a branch, and the sheet of an earlier day still says it has none', async () => {
  const change = { row: '2', from: '2023-09-04', values: { party: 'own', branch: 'branch-2' } };
  expect((await save(1, [change])).body).toMatchObject({ outcome: 'saved' });
  expect(await village('leader', 'bloc', '2023-09-03')).toMatchObject({ covered: { numerator: 4 } });
  expect(await village('leader', 'bloc', '2023-09-04')).toMatchObject({ covered: { numerator: 5 } });
  const sheet = async (day: string) => {
    const { body } = await service.call('office', 'GET', `units/bloc/ledgers/places?asOf=${day}`);
    return (body.rows as { id: string; values: object }[]).find(({ id }) => id === '2')?.values;
  };
  expect(await sheet('2023-09-03')).toMatchObject({ party: 'none' });
  expect(await sheet('2023-09-04')).toMatchObject({ party: 'own', branch: 'branch-2' });
});
