import { inlineUpload, memberRow, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import type { UploadRequest } from '../../../functions/wire/upload-request.ts';
import { ConsolidatedResponse } from '../../../functions/wire/consolidated.ts';
import { StatisticsResponse } from '../../../functions/wire/statistics.ts';

let service: TestService;
const people = ['school-1', 'firm-1', 'branch-1', 'branch-2'].map((unit) => ({
  person: `keeper-${unit}`,
  unit,
  role: 'clerk' as const,
}));

async function send(unit: string, members: number, other: Partial<UploadRequest> = {}) {
  const sent = await service.call(
    `keeper-${unit}`,
    'PUT',
    `units/${unit}/uploads/${newUploadId()}`,
    inlineUpload(memberRows(members), other),
  );
  expect(sent.body).toMatchObject({ state: 'published' });
}

beforeAll(async () => {
  const { GRANTS, PEOPLE } = await import('../../support/small-tree.ts');
  service = await startService({
    grants: [...GRANTS, ...people],
    people: [...PEOPLE, ...people.map(({ person }) => ({ id: person, name: person }))],
    plans: [{ unit: 'bloc', indicator: 'admissions', from: '2023-01-01', to: '2023-12-31', value: 10 }],
  });
  const q3 = { rosterDate: '2023-09-30', period: '2023-Q3' };
  await send('school-1', 10, q3);
  await send('firm-1', 20, q3);
  await send('branch-1', 5, q3);
  await send('school-1', 12, { baseVersion: 1, rosterDate: '2023-10-31' });
});
afterAll(() => service.close());

describe('who is signed in', () => {
  it('comes with units by name and the open period', async () => {
    const { body } = await service.call('clerk', 'GET', 'me');
    expect(body).toMatchObject({
      person: { id: 'clerk', name: 'Lò Thị Mai' },
      grants: [{ unit: { id: 'school-1', name: 'Chi bộ Trường Số 1' }, role: 'clerk' }],
      openPeriod: { id: '2023-Q4' },
    });
  });
});

describe('the units below', () => {
  it('come parents first, from the unit that was asked', async () => {
    const { body } = await service.call('leader', 'GET', 'units/committee-1?asOf=2023-12-31');
    expect(body.asOf).toBe('2023-12-31');
    expect(body.units.map(({ id }: { id: string }) => id)).toEqual(['committee-1', 'branch-2', 'branch-1']);
  });
});

describe('the consolidated sheet', () => {
  const pull = async (asOf = '') =>
    ConsolidatedResponse.parse((await service.call('office', 'GET', `units/bloc/consolidated${asOf}`)).body);

  it('has a row for each unit that keeps a roster, sent or not, and their sum', async () => {
    const { units, total, coverage, asOf } = await pull();
    expect(asOf).toBe('2023-12-31');
    expect(
      units.map(({ unit, members, version, sentThisPeriod }) => [unit, members, version, sentThisPeriod]),
    ).toEqual(
      expect.arrayContaining([
        ['school-1', 12, 2, true],
        ['firm-1', 20, 1, false],
        ['branch-1', 5, 1, false],
        ['branch-2', 0, 0, false],
      ]),
    );
    expect(units).toHaveLength(4);
    expect(total).toMatchObject({ members: 37, women: 18 });
    expect(coverage).toMatchObject({ sent: 1, expected: 4, period: { id: '2023-Q4' } });
    expect(coverage.missing.map(({ id }) => id).sort()).toEqual(['branch-1', 'branch-2', 'firm-1']);
  });

  it('goes back to a day', async () => {
    const { units, total, coverage } = await pull('?asOf=2023-09-30');
    expect(units.find(({ unit }) => unit === 'school-1')).toMatchObject({ members: 10, version: 1 });
    expect(total.members).toBe(35);
    expect(coverage).toMatchObject({ sent: 3, expected: 4, period: { id: '2023-Q3' } });
  });

  it('of one branch is its own row', async () => {
    const { body } = await service.call('clerk', 'GET', 'units/school-1/consolidated');
    expect(body.units.map(({ unit }: { unit: string }) => unit)).toEqual(['school-1']);
  });

  it('says nothing of people', async () => {
    expect(JSON.stringify(await pull())).not.toMatch(/Nguyễn|•|0101/);
  });
});

describe('the statistics', () => {
  const ask = async (unit = 'bloc', asOf = '') =>
    StatisticsResponse.parse((await service.call('leader', 'GET', `units/${unit}/statistics${asOf}`)).body);
  const value = (report: StatisticsResponse, id: string) =>
    report.figures.find((figure) => figure.id === id)?.value;

  it('sum the heads of the subtree', async () => {
    const report = await ask();
    expect(value(report, 'members')).toBe(37);
    expect(value(report, 'members.women')).toBe(18);
    expect(value(report, 'units')).toBe(4);
    expect(value(report, 'coverage')).toBe(1);
    expect(report.figures.find(({ id }) => id === 'admissions.target')?.share?.denominator).toBe(10);
  });

  it('stand on facts of the units directly below, which sum to them', async () => {
    const report = await ask();
    const members = report.facts.filter(
      ({ figure, group }) => group === 'Đảng viên' && figure === report.facts[0]?.figure,
    );
    expect(members.map(({ unit, value: count }) => [unit, count]).sort()).toEqual([
      ['committee-1', 5],
      ['firm-1', 20],
      ['school-1', 12],
    ]);
  });

  it('of a unit with its own roster have that roster as their fact', async () => {
    const report = await ask('school-1');
    expect(value(report, 'members')).toBe(12);
    expect(new Set(report.facts.map(({ unit }) => unit))).toEqual(new Set(['school-1']));
  });

  it('cost one request to storage for the partition, one more after a branch sent, however many members it has', async () => {
    await ask();
    const { requests } = service.services.storage;
    const before = requests.count;
    await ask();
    expect(requests.count - before).toBe(1);
    await send('branch-2', 1_200, { rosterDate: '2023-10-31' });
    const later = requests.count;
    expect(value(await ask(), 'members')).toBe(1_237);
    expect(requests.count - later).toBe(2);
    await ask();
    expect(requests.count - later).toBe(3);
  });
});

describe('the audit', () => {
  it('has an entry for every reading of people, with counts and without names', async () => {
    await service.call('office', 'GET', 'units/firm-1/roster');
    const { entries } = await auditOf('bloc');
    const reads = entries.filter(({ verb }) => verb === 'roster.read');
    expect(reads).toHaveLength(1);
    expect(reads[0]).toMatchObject({ unit: 'firm-1', by: 'office', rows: 20, version: 1 });
    expect(entries.filter(({ verb }) => verb === 'roster.write').length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(entries)).not.toContain(String(memberRow(1).fields.ho_ten));
  });
});

async function auditOf(shard: string) {
  const { openTables } = await import('../../../functions/storage/tables.ts');
  const tables = await openTables(service.tables);
  const found = await tables.units.list({ partition: shard, keys: { from: 'audit.', to: 'audit/' } });
  return { entries: found.map(({ values }) => values) };
}
