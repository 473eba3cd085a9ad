/** The ledger of units over HTTP: what an office changes is the tree from its day on, all of it or nothing, and only below its unit. */
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { firstState, rootOfRecord } from '../../../functions/domain/units/unit-records.ts';
import { unitsOf } from '../../../functions/domain/units/unit-ledger.ts';
import { soundTreeAsOf } from '../../../functions/domain/units/tree.ts';
import { laoCai } from '../../../functions/demo/lao-cai.ts';
import { UNITS } from '../../support/small-tree.ts';

let service: TestService;
let saves = 0;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-05T02:00:00.000Z') });
});
afterAll(() => service.close());

const read = (person: string, unit: string, asOf = '2023-12-31') =>
  service.call(person, 'GET', `units/${unit}/ledgers/units?asOf=${asOf}`);
const save = async (person: string, unit: string, changes: object, { base = -1, id = '' } = {}) => {
  const seen = base < 0 ? Number((await read(person, unit)).body.commit) : base;
  const path = `units/${unit}/ledgers/units/saves/${id || `save-${String((saves += 1))}`}`;
  return service.call(person, 'PUT', path, { base: seen, changes });
};
const unitsOn = async (day: string, unit = 'bloc') => {
  const { body } = await service.call('office', 'GET', `units/${unit}?asOf=${day}`);
  return Object.fromEntries(
    body.units.map(({ id, name, parent }: Record<string, string>) => [id, `${name} < ${parent}`]),
  );
};
const branch = (row: string, name: string, parent: string) => ({
  row,
  from: '',
  values: { name, parent, kind: 'branch', sector: 'agency', keepsRoster: true, from: '2023-11-01' },
});

it('gives what was written down before there was a ledger', async () => {
  const { status, body } = await read('office', 'committee-1');
  expect(status).toBe(200);
  expect(body).toMatchObject({ ledger: 'units', commit: 0, unit: { id: 'committee-1', name: 'Đảng bộ Sở' } });
  expect(body.rows.map(({ id }: { id: string }) => id)).toEqual(['committee-1', 'branch-2', 'branch-1']);
  expect(body.rows[1].values).toEqual({
    name: 'Chi bộ Thanh tra',
    parent: 'committee-1',
    kind: 'branch',
    sector: 'agency',
    keepsRoster: true,
    from: '2000-01-01',
  });
});

it('makes a change the tree from its day on, and leaves the days before as they were', async () => {
  const before = await unitsOn('2023-10-31');
  const { body } = await save('office', 'bloc', [
    { row: 'branch-2', from: '2023-11-01', values: { name: 'Chi bộ Thanh tra tỉnh', parent: 'bloc' } },
    branch('branch-3', 'Chi bộ Tổ chức', 'committee-1'),
  ]);
  expect(body).toEqual({ outcome: 'saved', commit: 1, taken: [], findings: [] });
  expect(await unitsOn('2023-10-31')).toEqual(before);
  const after = await unitsOn('2023-11-01');
  expect(after).toEqual({
    ...before,
    'branch-2': 'Chi bộ Thanh tra tỉnh < bloc',
    'branch-3': 'Chi bộ Tổ chức < committee-1',
  });
});

it('is all or nothing: a circle of two innocent rows keeps the third out too', async () => {
  const before = await unitsOn('2023-12-31');
  const { body } = await save('office', 'bloc', [
    { row: 'branch-1', from: '2023-12-01', values: { parent: 'school-1' } },
    { row: 'school-1', from: '2023-12-01', values: { parent: 'branch-1' } },
    branch('branch-9', 'Chi bộ Chín', 'bloc'),
  ]);
  expect(body).toMatchObject({ outcome: 'wrong', commit: 0 });
  expect(body.findings).toEqual([expect.objectContaining({ code: 'unit-circle', severity: 'error' })]);
  expect(await unitsOn('2023-12-31')).toEqual(before);
});

it('repeated is one save, and on one row the second is told who came first', async () => {
  const rename = (name: string) => [{ row: 'firm-1', from: '2023-11-01', values: { name } }];
  const base = Number((await read('office', 'bloc')).body.commit);
  const first = await save('office', 'bloc', rename('Công ty Hai'), { base, id: 'same-save' });
  const again = await save('office', 'bloc', rename('Công ty Hai'), { base, id: 'same-save' });
  expect(again.body).toEqual(first.body);
  const second = await save('office', 'bloc', rename('Công ty Ba'), { base });
  expect(second.body).toMatchObject({
    outcome: 'taken',
    commit: 0,
    taken: [{ row: 'firm-1', by: { id: 'office' }, at: '2023-10-05T02:00:00.000Z' }],
  });
  expect((await unitsOn('2023-12-31'))['firm-1']).toBe('Công ty Hai < bloc');
});

it('under the id of a save takes nothing else: it is refused, and nothing of it is there', async () => {
  const rename = (name: string) => [{ row: 'school-1', from: '2023-11-01', values: { name } }];
  const base = Number((await read('office', 'bloc')).body.commit);
  const saved = await save('office', 'bloc', rename('Trường Một'), { base, id: 'used-save' });
  expect(saved.body).toMatchObject({ outcome: 'saved' });
  const other = await save('office', 'bloc', rename('Trường Hai'), { base, id: 'used-save' });
  expect([other.status, other.body.code]).toEqual([409, 'save-differs']);
  const elsewhere = await save('office', 'committee-1', rename('Trường Một'), { base, id: 'used-save' });
  expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'save-differs']);
  expect((await unitsOn('2023-12-31'))['school-1']).toBe('Trường Một < bloc');
  // The same, its keys in another order and after a new look at the ledger, is the same.
  const change = { values: { name: 'Trường Một' }, from: '2023-11-01', row: 'school-1' };
  const again = await save('office', 'bloc', [change], { base: base + 1, id: 'used-save' });
  expect(again.body).toEqual(saved.body);
});

describe('a unit that begins later', () => {
  const put = (person: string, unit: string, ledger: string, change: object) =>
    service.call(person, 'PUT', `units/${unit}/ledgers/${ledger}/saves/later-${String((saves += 1))}`, {
      base: 1_000,
      changes: [change],
    });

  it('is corrected before its first day by whoever will have it below, and by nobody else', async () => {
    const made = { ...branch('branch-7', 'Chi bộ Bảy', 'committee-1') };
    await save('office', 'bloc', [{ ...made, values: { ...made.values, from: '2024-01-01' } }]);
    const under = { ...branch('branch-71', 'Chi bộ Bảy Một', 'branch-7') };
    await save('office', 'bloc', [{ ...under, values: { ...under.values, from: '2024-02-01' } }]);
    for (const row of ['branch-7', 'branch-71']) {
      const renamed = { row, from: '2024-02-01', values: { name: `Tên mới ${row}` } };
      expect((await save('office', 'bloc', [renamed])).body).toMatchObject({ outcome: 'saved' });
      const { body } = await save('outsider-office', 'out', [renamed], { base: 1_000 });
      expect(body).toMatchObject({ outcome: 'wrong', findings: [{ code: 'outside', row }] });
    }
    const sooner = { row: 'branch-7', from: '', values: { from: '2023-12-01' } };
    expect((await save('office', 'bloc', [sooner])).body).toMatchObject({ outcome: 'saved' });
    expect((await unitsOn('2023-12-01'))['branch-7']).toBe('Chi bộ Bảy < committee-1');
    expect((await unitsOn('2024-02-01'))['branch-71']).toBe('Tên mới branch-71 < branch-7');
  });

  it('has its person and its plan before it begins', async () => {
    const clerk = { name: 'Vi Thị Hoa', unit: 'branch-7', role: 'clerk' };
    const invited = await put('admin', 'bloc', 'people', { row: 'later-clerk', from: '', values: clerk });
    expect(invited.body).toMatchObject({ outcome: 'saved', invitations: [{ row: 'later-clerk' }] });
    const [{ code }] = invited.body.invitations;
    const joined = await service.call('nobody', 'POST', 'join', { code });
    expect(joined).toMatchObject({ status: 200, body: { unit: { id: 'branch-7' }, begins: '2023-12-01' } });
    expect((await service.call('nobody', 'POST', 'join', { code })).body).toEqual(joined.body);
    expect((await service.call('nobody', 'GET', 'me')).body.grants).toEqual([]);
    expect((await service.call('clerk', 'POST', 'join', { code })).body.code).toBe('code-used');
    const plan = {
      unit: 'branch-7',
      kind: 'target',
      measure: 'admissions',
      category: 'all',
      from: '2024-01-01',
      to: '2024-12-31',
      quantity: 3,
    };
    const at = { row: 'later-plan', from: '', values: plan };
    expect((await put('office', 'bloc', 'plans', at)).body).toMatchObject({ outcome: 'saved' });
    const outside = await put('outsider-office', 'out', 'plans', { ...at, row: 'other-plan' });
    expect(outside.body).toMatchObject({ outcome: 'wrong', findings: [{ code: 'outside' }] });
  });
});

describe('outside the unit that was granted', () => {
  const rename = (row: string) => [{ row, from: '2023-11-01', values: { name: 'Của tôi' } }];

  it('the unit at the top is its own to name, and nobody else’s', async () => {
    expect((await save('office', 'bloc', rename('bloc'))).body).toMatchObject({ outcome: 'saved' });
    const { body } = await save('admin', 'committee-1', rename('bloc'));
    expect(body).toMatchObject({ outcome: 'wrong', findings: [{ code: 'outside', row: 'bloc' }] });
  });

  it.each(['out', 'out-1', 'no-such-unit'])('nothing of %s can be changed', async (row) => {
    const { body } = await save('office', 'bloc', rename(row));
    expect(body).toMatchObject({ outcome: 'wrong', findings: [{ code: 'outside', row }] });
  });

  it('nothing can be moved there, come from there or go into it', async () => {
    const moved = [{ row: 'branch-1', from: '2023-11-01', values: { parent: 'out' } }];
    const free = [{ row: 'branch-1', from: '2023-11-01', values: { parent: null } }];
    const merged = [{ row: 'branch-1', from: '', values: { into: ['out-1'], to: '2023-11-30' } }];
    for (const changes of [moved, free, merged, [branch('branch-8', 'Tám', 'out')]]) {
      expect((await save('office', 'bloc', changes)).body.outcome).toBe('wrong');
    }
    const { body } = await read('outsider-office', 'out');
    expect(body).toMatchObject({ commit: 0 });
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual(['out', 'out-1']);
  });

  it('an office further down sees and changes only what is below it', async () => {
    expect((await read('outsider-office', 'bloc')).status).toBe(404);
    expect((await save('outsider-office', 'out', rename('out-1'))).body.outcome).toBe('saved');
    expect((await read('office', 'bloc')).body.rows.map(({ id }: { id: string }) => id)).not.toContain(
      'out-1',
    );
  });
});

it.each([
  ['a column that there is not', { row: 'branch-1', from: '', values: { salary: 1 } }, 'changes.0.values'],
  [
    'a column of the service’s own',
    { row: 'branch-1', from: '', values: { home: 'out' } },
    'changes.0.values',
  ],
  [
    'a name that is taken away',
    { row: 'branch-1', from: '2023-11-01', values: { name: null } },
    'changes.0.name',
  ],
  [
    'a code that there is not',
    { row: 'branch-1', from: '2023-11-01', values: { kind: 'club' } },
    'changes.0.kind',
  ],
  ['a day that there is not', { row: 'branch-1', from: '', values: { to: '2023-02-30' } }, 'changes.0.to'],
  [
    'what is not dated, from a day on',
    { row: 'branch-1', from: '2023-11-01', values: { note: 'x' } },
    'changes.0.from',
  ],
])('refuses %s', async (_what, change, where) => {
  const { status, body } = await save('office', 'bloc', [change]);
  expect([status, body.code, body.params]).toEqual([400, 'invalid-request', { where }]);
});

it('does not know other ledgers yet', async () => {
  expect((await service.call('office', 'GET', 'units/bloc/ledgers/salaries')).status).toBe(404);
});

it.each([
  ['the small tree', UNITS],
  ['Lào Cai', laoCai().units],
])(
  'reads units that were written down before there was a ledger as they are on every day: %s',
  (_name, units) => {
    const again = unitsOf(firstState(units));
    for (const day of ['1999-12-31', '2000-01-01', '2017-06-30', '2023-07-01', '2023-09-30', '2030-01-01']) {
      const [one, other] = [units, again].map((all) => {
        const { tree, problems } = soundTreeAsOf(all, day);
        return { problems: problems.length, units: tree.roots.flatMap(({ id }) => tree.subtree(id)) };
      });
      expect(other).toEqual(one);
    }
    expect(new Set(units.map(({ id }) => rootOfRecord(units)(id))).size).toBe(units === UNITS ? 2 : 1);
  },
);
