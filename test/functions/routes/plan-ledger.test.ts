/** An office assigns and asks; a unit answers its question and nothing else; the summary prints what was assigned. */
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
let now = '2023-07-05T02:00:00.000Z';
const OLD = {
  unit: 'bloc',
  indicator: 'admissions',
  from: '2023-01-01',
  to: '2023-12-31',
  value: 10,
} as const;
beforeAll(async () => {
  service = await startService({ clock: () => new Date(now), plans: [OLD, { ...OLD, unit: 'committee-1' }] });
});
afterAll(() => service.close());

const save = (unit: string, id: string, changes: object, base: number, person = 'office') =>
  service.call(person, 'PUT', `units/${unit}/ledgers/plans/saves/${id}`, { base, changes });
const row = (id: string, values: object) => ({ row: id, from: '', values });
const YEAR = { measure: 'admissions', category: 'all', from: '2023-01-01', to: '2023-12-31' };
const target = async (unit: string) => {
  const { body } = await service.call('leader', 'GET', `units/${unit}/statistics?asOf=2023-12-31`);
  return body.figures.find(({ id }: { id: string }) => id === 'admissions.target');
};

it('reads what was planned before there was a ledger, and then the ledger for the same unit and days', async () => {
  expect((await target('bloc')).share.denominator).toBe(10);
  const first = [
    row('t', {
      unit: 'bloc',
      kind: 'target',
      ...YEAR,
      quantity: 240,
      source: 'tỉnh giao',
      comparison: 'at-least',
    }),
    row('s', { unit: 'school-1', kind: 'registration', ...YEAR }),
    row('f', { unit: 'firm-1', kind: 'registration', ...YEAR }),
  ];
  expect((await save('bloc', 'one', first, 0)).body).toMatchObject({ outcome: 'saved', commit: 1 });
  expect((await target('bloc')).share.denominator).toBe(240);
  expect((await target('committee-1')).share.denominator).toBe(10);
});

it('says beside the figure that and when the plan was changed', async () => {
  now = '2023-08-31T18:00:00.000Z';
  expect((await save('bloc', 'two', [row('t', { quantity: 230 })], 1)).body.outcome).toBe('saved');
  const { share, note } = await target('bloc');
  expect(share.denominator).toBe(230);
  expect(note.vi).toContain('Chỉ tiêu sửa 240 → 230 ngày 01/09/2023.');
  const { rows } = (await service.call('office', 'GET', 'units/bloc/ledgers/plans')).body;
  expect(rows.map(({ id, changes }: { id: string; changes?: object }) => [id, changes])).toEqual([
    ['t', [{ before: 240, after: 230, on: '2023-09-01' }]],
    ['s', undefined],
    ['f', undefined],
  ]);
});

describe('a unit', () => {
  it('sees its own rows, and answers with a number', async () => {
    const { body } = await service.call('clerk', 'GET', 'units/school-1/ledgers/plans');
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual(['s']);
    expect((await save('school-1', 'answer', [row('s', { quantity: 3 })], 2, 'clerk')).body).toMatchObject({
      outcome: 'saved',
      commit: 3,
    });
  });

  it.each([
    ['another column', [row('s', { to: '2024-12-31' })], 'only-registers'],
    ['its number taken away', [row('s', { quantity: null })], 'only-registers'],
    [
      'a row of its own',
      [row('new', { unit: 'school-1', kind: 'registration', ...YEAR, quantity: 1 })],
      'only-registers',
    ],
    ['what was assigned', [row('t', { quantity: 1 })], 'outside'],
    ['what another unit was asked', [row('f', { quantity: 1 })], 'outside'],
  ])('does not save %s', async (what, changes, code) => {
    const { body } = await save('school-1', `wrong-${String(what.length)}`, changes, 3, 'clerk');
    expect(body).toMatchObject({
      outcome: 'wrong',
      findings: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  });
});

describe('a registration that is open', () => {
  const duties = async (person: string) => (await service.call(person, 'GET', 'me')).body.grants[0].duties;
  const until = (last: string) => [row('s', { until: last })];
  const answer = (id: string, quantity: number) =>
    save('school-1', id, [row('s', { quantity })], 1_000, 'clerk');

  it('is told to the clerk of its unit with who she is, and to nobody else', async () => {
    expect(await duties('clerk')).toEqual(['registration']);
    for (const person of ['outsider-clerk', 'office', 'leader']) expect(await duties(person)).toBeUndefined();
  });

  it('ends with its last day: nothing is told, and no answer is taken any more', async () => {
    now = '2023-10-05T02:00:00.000Z';
    await save('bloc', 'until', until('2023-10-05'), 1_000);
    expect(await duties('clerk')).toEqual(['registration']);
    expect((await answer('in-time', 4)).body.outcome).toBe('saved');
    now = '2023-10-05T18:00:00.000Z';
    expect(await duties('clerk')).toBeUndefined();
    const { body } = await answer('late', 5);
    expect(body).toMatchObject({ outcome: 'wrong', findings: [{ code: 'registration-over', row: 's' }] });
    const { rows } = (await service.call('clerk', 'GET', 'units/school-1/ledgers/plans')).body;
    expect(rows[0].values.quantity).toBe(4);
    // The office may still put it right.
    expect((await save('bloc', 'office', [row('s', { quantity: 6 })], 1_000)).body.outcome).toBe('saved');
    await save('bloc', 'again', until('2023-12-31'), 1_000);
  });

  it('takes of one group no more than of all', async () => {
    const part = { unit: 'school-1', kind: 'registration', ...YEAR, category: 'youth-union' };
    await save('bloc', 'part', [row('p', part)], 1_000);
    const { body } = await save('school-1', 'more', [row('p', { quantity: 7 })], 1_000, 'clerk');
    expect(body).toMatchObject({ outcome: 'wrong', findings: [{ code: 'part-over-whole', row: 'p' }] });
    const both = [row('s', { quantity: 7 }), row('p', { quantity: 7 })];
    expect((await save('school-1', 'both', both, 1_000, 'clerk')).body.outcome).toBe('saved');
  });
});

it.each([
  ['is outside', { unit: 'out-1' }, 'outside', 'unit'],
  ['ends before it begins', { to: '2022-12-31' }, 'ends-before-it-begins', 'to'],
])('names the cell of one that %s, and saves nothing', async (_what, values, code, column) => {
  const wrong = row('w', { unit: 'firm-1', kind: 'target', ...YEAR, quantity: 5, ...values });
  const { body } = await save('bloc', `wrong-${code}`, [row('t', { quantity: 1 }), wrong], 3);
  expect(body).toMatchObject({ outcome: 'wrong', findings: [{ code, row: 'w', column }] });
  expect((await target('bloc')).share.denominator).toBe(230);
});

it('refuses a number below nothing', async () => {
  const answer = await save('bloc', 'negative', [row('t', { quantity: -1 })], 3);
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
});
