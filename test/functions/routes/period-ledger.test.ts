/** An office sets its periods: they stand for every unit below it, and for nobody else. */
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService({ periods: [], clock: () => new Date('2023-10-05T02:00:00.000Z') });
});
afterAll(() => service.close());

const save = (unit: string, id: string, changes: object, { person = 'office', base = 0 } = {}) =>
  service.call(person, 'PUT', `units/${unit}/ledgers/periods/saves/${id}`, { base, changes });
const quarter = (row: string, values: object = {}) => ({
  row,
  from: '',
  values: { name: 'Quý IV/2023', from: '2023-10-01', to: '2023-12-31', due: '2024-01-10', ...values },
});
const openFor = async (person: string) => (await service.call(person, 'GET', 'me')).body.openPeriod.label.vi;

it('is the quarter of the calendar as long as nobody has set one', async () => {
  expect(await openFor('clerk')).toBe('Quý IV/2023');
  expect((await service.call('clerk', 'GET', 'me')).body.openPeriod).toMatchObject({
    id: '2023-Q4',
    from: '2023-10-01',
    to: '2023-12-31',
  });
});

it.each([
  ['ends before it begins', { to: '2023-09-30' }, 'to', 'ends-before-it-begins'],
  ['is due before it ends', { due: '2023-12-30' }, 'due', 'due-before-its-end'],
])('keeps out one that %s, and names the cell', async (_what, values, column, code) => {
  const { body } = await save('bloc', `wrong-${code}`, [
    quarter('q4', values),
    quarter('q4-b', { name: 'B' }),
  ]);
  expect(body).toMatchObject({ outcome: 'wrong', findings: [{ code, row: 'q4', column }] });
  expect((await service.call('office', 'GET', 'units/bloc/ledgers/periods')).body.rows).toEqual([]);
});

it('stands for every unit below, and for nobody else', async () => {
  expect((await save('bloc', 'one', [quarter('q4', { name: 'Quý bốn' })])).body).toMatchObject({
    outcome: 'saved',
    commit: 1,
  });
  expect(await openFor('clerk')).toBe('Quý bốn');
  expect(await openFor('outsider-clerk')).toBe('Quý IV/2023');
  const { body } = await service.call('office', 'GET', 'units/bloc/ledgers/periods');
  expect(body.rows).toEqual(
    [quarter('q4', { name: 'Quý bốn' })].map(({ row: id, values }) => ({ id, values })),
  );
});

it('knows two of one name in one unit', async () => {
  const { body } = await save('bloc', 'two', [quarter('q4-again', { name: 'QUÝ BỐN' })]);
  expect(body).toMatchObject({ outcome: 'wrong', findings: [{ code: 'period-twice', row: 'q4-again' }] });
});

it('takes out a row that says so, and leaves what is kept above alone', async () => {
  const removed = [{ row: 'q4', from: '', values: { removed: true } }];
  const below = await save('committee-1', 'below', removed, { base: 1 });
  expect(below.body).toMatchObject({ outcome: 'wrong', findings: [{ code: 'outside', row: 'q4' }] });
  expect((await save('bloc', 'three', removed, { base: 1 })).body).toMatchObject({ outcome: 'saved' });
  expect(await openFor('clerk')).toBe('Quý IV/2023');
});

it('leaves the quarter open as long as only later periods are set', async () => {
  const next = quarter('2024', { name: 'Năm 2024', from: '2024-01-01', to: '2024-12-31', due: '2025-01-10' });
  const commit = (await service.call('office', 'GET', 'units/bloc/ledgers/periods')).body.commit;
  expect((await save('bloc', 'next', [next], { base: commit })).body).toMatchObject({ outcome: 'saved' });
  expect(await openFor('clerk')).toBe('Quý IV/2023');
  expect((await service.call('office', 'GET', 'units/bloc/ledgers/periods')).status).toBe(200);
  const removed = [{ row: '2024', from: '', values: { removed: true } }];
  expect((await save('bloc', 'back', removed, { base: commit + 1 })).body).toMatchObject({
    outcome: 'saved',
  });
});

it('does not stop the clock of what an office keeps: ledgers go on after the last period and before the first', async () => {
  const far = await startService({ clock: () => new Date('2026-11-29T02:00:00.000Z') });
  const ledger = 'units/bloc/ledgers/units';
  expect((await far.call('office', 'GET', ledger)).body.asOf).toBe('2026-11-29');
  const values = { name: 'Chi bộ Mới', kind: 'branch', keepsRoster: true, from: '2026-01-01' };
  const changes = [{ row: 'new-1', from: '', values: { ...values, parent: 'bloc' } }];
  const { body } = await far.call('office', 'PUT', `${ledger}/saves/s1`, { base: 0, changes });
  expect(body).toMatchObject({ outcome: 'saved' });
  // Whoever is founded after the last period is somebody's to keep.
  const below = [{ row: 'new-2', from: '', values: { ...values, name: 'Tổ', parent: 'new-1' } }];
  expect(
    (await far.call('office', 'PUT', `${ledger}/saves/s2`, { base: 1, changes: below })).body,
  ).toMatchObject({ outcome: 'saved' });
  expect((await far.call('office', 'GET', 'units/new-1/ledgers/units')).body.rows).toHaveLength(2);
  expect((await far.call('office', 'GET', 'units/bloc')).body.asOf).toBe('2026-11-29');
  await far.close();
  const early = await startService({ clock: () => new Date('2022-01-05T02:00:00.000Z') });
  expect((await early.call('office', 'GET', 'units/bloc/desk')).body.code).toBe('period-unknown');
  expect((await early.call('office', 'GET', ledger)).body.asOf).toBe('2022-01-05');
  await early.close();
});
