/** A service that begins empty: one code makes one organisation and its administrator, who lets everybody else in. */
import { inlineUpload, memberRows, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const CODE = 'BEGIN-HERE-0001';
const EMPTY = { units: [], grants: [], periods: [] };
const asked = (code: string | null, organisation = 'Đảng bộ huyện Nông Cống') => ({
  ...(code === null ? {} : { code }),
  name: 'Lê Thị Quản',
  organisation,
});

describe('with a code', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ ...EMPTY, firstRun: { code: CODE } });
  });
  afterAll(() => service.close());
  const setup = (person: string, body: object) => service.call(person, 'POST', 'setup', body);

  it('answers whoever is signed in, who is nobody yet', async () => {
    const me = await service.call('admin', 'GET', 'me');
    expect(me).toMatchObject({ status: 200, body: { grants: [] } });
    expect(me.body.openPeriod.id).toMatch(/^\d{4}-Q[1-4]$/);
  });

  it.each([[null], ['BEGIN-HERE-0002'], ['']])('takes no other one: %s', async (code) => {
    expect((await setup('admin', asked(code))).status).toBeGreaterThanOrEqual(400);
    expect((await service.call('admin', 'GET', 'me')).body.grants).toEqual([]);
  });

  it('makes one organisation, repeated too, and nobody else makes it or another', async () => {
    const made = await setup('admin', asked(CODE));
    expect(made).toMatchObject({ status: 200, body: { role: 'admin', person: { id: 'admin' } } });
    expect((await setup('admin', asked(CODE))).body).toEqual(made.body);
    expect((await setup('admin', asked(CODE, 'Tên khác'))).body).toEqual(made.body);
    expect(await setup('office', asked(CODE, 'Của tôi'))).toMatchObject({ body: { code: 'code-used' } });
    expect((await service.call('admin', 'GET', 'me')).body.grants).toEqual([
      { unit: made.body.unit, role: 'admin' },
    ]);
  });

  it('begins with its unit at the top and its administrator, who brings units and people in', async () => {
    const { unit } = (await service.call('admin', 'GET', 'me')).body.grants[0];
    const at = `units/${unit.id}`;
    const left = async () => (await service.call('admin', 'GET', `${at}/first-steps`)).body.left;
    expect(await left()).toEqual(['units', 'people', 'periods', 'plans', 'rosters']);
    const units = (await service.call('admin', 'GET', `${at}/ledgers/units`)).body;
    expect(units).toMatchObject({ commit: 1, rows: [{ id: unit.id, values: { name: unit.name } }] });
    const people = (await service.call('admin', 'GET', `${at}/ledgers/people`)).body;
    expect(people.rows.map(({ values }: { values: object }) => values)).toEqual([
      { name: 'Lê Thị Quản', unit: unit.id, role: 'admin' },
    ]);
    const branch = {
      name: 'Chi bộ Một',
      parent: unit.id,
      kind: 'branch',
      sector: 'residential',
      keepsRoster: true,
    };
    const saved = await service.call('admin', 'PUT', `${at}/ledgers/units/saves/one`, {
      base: 1,
      changes: [{ row: 'branch-a', from: '', values: branch }],
    });
    expect(saved.body).toMatchObject({ outcome: 'saved' });
    expect(await left()).toEqual(['people', 'periods', 'plans', 'rosters']);
    const invited = await service.call('admin', 'PUT', `${at}/ledgers/people/saves/two`, {
      base: 1,
      changes: [
        { row: 'clerk-a', from: '', values: { name: 'Vi Thị Hoa', unit: 'branch-a', role: 'clerk' } },
      ],
    });
    const { code } = invited.body.invitations[0];
    expect((await service.call('clerk', 'POST', 'join', { code })).body).toMatchObject({
      unit: { id: 'branch-a', name: 'Chi bộ Một' },
      role: 'clerk',
    });
    expect((await service.call('clerk', 'GET', 'units/branch-a')).status).toBe(200);
    expect(await left()).toEqual(['periods', 'plans', 'rosters']);
    const period = { name: 'Năm', from: '2000-01-01', to: '2100-12-31' };
    await service.call('admin', 'PUT', `${at}/ledgers/periods/saves/three`, {
      base: 0,
      changes: [{ row: 'p', from: '', values: period }],
    });
    const roster = inlineUpload(memberRows(2), { period: 'p', rosterDate: '2023-10-01' });
    const sent = await service.call('clerk', 'PUT', 'units/branch-a/uploads/one', roster);
    expect(sent.body).toMatchObject({ state: 'published' });
    expect(await left()).toEqual([]);
    expect((await service.call('clerk', 'GET', at)).status).toBe(404);
  });
});

describe('with the account of the first administrator', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ ...EMPTY, firstRun: { admin: 'office' } });
  });
  afterAll(() => service.close());

  it('needs no code from it, and takes none from others', async () => {
    expect((await service.call('admin', 'POST', 'setup', asked('office'))).status).toBe(404);
    expect((await service.call('office', 'POST', 'setup', asked(null))).body).toMatchObject({
      role: 'admin',
    });
  });
});

it('without either nobody makes one', async () => {
  const service = await startService(EMPTY);
  expect((await service.call('office', 'POST', 'setup', asked('a'.repeat(12)))).body.code).toBe(
    'code-unknown',
  );
  await service.close();
});
