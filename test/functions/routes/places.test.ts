/** Places through HTTP: as of a day, over a subtree, and of heads only what says nothing of one of them. */
import type { PlacesResponse } from '../../../functions/wire/places.ts';
import { runCommand } from '../../support/command.ts';
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

it('names the cell of a branch that is not below the unit that keeps the place, and takes one that is', async () => {
  const place = (branch: string) => ({
    row: 'outside',
    from: '',
    values: { name: 'Bản 9', sort: 'village', unit: 'school-1', party: 'joint', branch, from: '2023-09-02' },
  });
  expect((await save(2, [place('branch-1')])).body).toMatchObject({
    outcome: 'wrong',
    findings: [{ code: 'branch-outside', row: 'outside', column: 'branch', severity: 'error' }],
  });
  expect((await save(2, [place('school-1')])).body).toMatchObject({ outcome: 'saved' });
  // A row that nobody changes keeps nobody from saving another one.
  expect(
    (
      await save(3, [
        { ...place('school-1'), row: 'gone', values: { ...place('school-1').values, name: 'Bản 10' } },
      ])
    ).body,
  ).toMatchObject({ outcome: 'saved' });
});

describe('goals that the office has planned', () => {
  const plan = (row: string, values: object) =>
    rowOf(row, {
      kind: 'target',
      measure: 'coverage',
      category: 'residential',
      from: '2023-01-01',
      to: '2025-12-31',
      quantity: 100,
      ...values,
    });
  const goals = async (person: string, unit = 'bloc') =>
    ((await service.call(person, 'GET', `units/${unit}/places?asOf=2023-09-03`)).body as PlacesResponse)
      .goals;

  beforeAll(async () => {
    const changes = [
      plan('all', { unit: 'bloc', comparison: 'at-least' }),
      plan('committee', { unit: 'committee-1', quantity: 50 }),
      plan('heads', { unit: 'committee-1', measure: 'heads', quantity: 80 }),
    ];
    const saved = await service.call('office', 'PUT', 'units/bloc/ledgers/plans/saves/goals', {
      base: 0,
      changes,
    });
    expect(saved.body).toMatchObject({ outcome: 'saved' });
  });

  it('stand beside what was reached, of the unit and of those directly below, with the places that are missing', async () => {
    expect(await goals('office')).toMatchObject([
      { unit: { id: 'bloc' }, goal: 100, reached: { denominator: 8 }, left: 2 },
      {
        unit: { id: 'committee-1' },
        goal: 50,
        reached: { numerator: 1, denominator: 2, percent: 50 },
        left: 0,
      },
      { unit: { id: 'committee-1' }, measure: 'heads', reached: { numerator: 1, denominator: 2 }, left: 1 },
    ]);
  });

  it('of heads are told to a leader of no part, as their numbers are', async () => {
    expect((await goals('leader')).map(({ measure }) => measure)).toEqual(['coverage', 'coverage']);
  });

  it('are said without a screen', async () => {
    const settings = { today: '2023-09-05', environment: { KHOPSO_API: service.api } };
    const argv = ['places', '--unit', 'bloc', '--as', 'office', '--asof', '2023-09-03'];
    const { out } = await runCommand(argv, settings);
    expect(out).toContain(
      'Đảng bộ Khối · Nơi có tổ chức đảng (%) · Khu dân cư: mục tiêu 100% đến 31/12/2025, có 6/8 (75,00%): còn thiếu 2 nơi',
    );
    expect(out).toContain('mục tiêu 50% đến 31/12/2025, có 1/2 (50,00%): đạt');
  });
});
