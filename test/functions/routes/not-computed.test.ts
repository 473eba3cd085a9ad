/** A head whose statistics cannot be read: the rest of every report stays whole, and the unit is named. */
import { ConsolidatedResponse } from '../../../functions/wire/consolidated.ts';
import { StatisticsResponse } from '../../../functions/wire/statistics.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const PARTITION = 'bloc';
const people = ['school-1', 'firm-1', 'branch-1', 'branch-2'].map((unit) => ({
  person: `keeper-${unit}`,
  unit,
  role: 'clerk' as const,
}));

let service: TestService;
let units: Table;

beforeEach(async () => {
  const { GRANTS, PEOPLE } = await import('../../support/small-tree.ts');
  service = await startService({
    grants: [...GRANTS, ...people],
    people: [...PEOPLE, ...people.map(({ person }) => ({ id: person, name: person }))],
  });
  units = (await openTables(service.tables)).units;
  for (const [unit, members] of [
    ['school-1', 10],
    ['firm-1', 20],
    ['branch-1', 5],
  ] as const) {
    const sent = await service.call(
      `keeper-${unit}`,
      'PUT',
      `units/${unit}/uploads/${newUploadId()}`,
      inlineUpload(memberRows(members)),
    );
    expect(sent.body).toMatchObject({ state: 'published' });
  }
});
afterEach(() => service.close());

/** Writes other bytes over what rests. */
async function damage(unit: string, change: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  const head = await units.get(PARTITION, `head.${unit}`);
  if (head === undefined) throw new Error('no head');
  const { statistics } = head.values;
  if (!(statistics instanceof Uint8Array)) throw new Error('no statistics');
  const entity = {
    partitionKey: PARTITION,
    rowKey: head.rowKey,
    ...head.values,
    statistics: change(statistics),
  };
  await units.transact([{ kind: 'replace', entity, etag: head.etag }]);
}

const BROKEN: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
  ['cut short', (bytes) => bytes.slice(0, bytes.length - 4)],
  ['of an unknown later layout', (bytes) => Uint8Array.from([9, ...bytes.subarray(1)])],
  ['noise', () => Uint8Array.from([1, 200, 13, 77, 254, 3, 0, 91])],
  ['empty', () => new Uint8Array()],
];

const consolidated = async () =>
  ConsolidatedResponse.parse((await service.call('office', 'GET', 'units/bloc/consolidated')).body);
const statistics = async (unit = 'bloc') =>
  StatisticsResponse.parse((await service.call('office', 'GET', `units/${unit}/statistics`)).body);
const valueOf = ({ figures }: StatisticsResponse, id: string) => figures.find((one) => one.id === id)?.value;

it('nothing is said of units that cannot be computed where there is none', async () => {
  expect('notComputed' in (await consolidated()).coverage).toBe(false);
  expect('notComputed' in (await statistics()).coverage).toBe(false);
});

it.each(BROKEN)('statistics that are %s leave the others whole', async (_, change) => {
  await damage('firm-1', change);
  const report = await statistics();
  expect(report.coverage).toMatchObject({
    sent: 2,
    expected: 3,
    notComputed: [{ id: 'firm-1', name: 'Chi bộ Công ty Một' }],
  });
  expect(report.coverage.missing.map(({ id }) => id)).toEqual(['branch-2']);
  expect(valueOf(report, 'members')).toBe(15);
  expect(valueOf(report, 'coverage')).toBe(2);
  expect(report.facts.some(({ unit }) => unit === 'firm-1')).toBe(false);
  expect(report.facts.find(({ unit, group }) => unit === 'school-1' && group === 'Đảng viên')?.value).toBe(
    10,
  );
  // Asked again, and of a service that has seen the others: the same.
  expect(await statistics()).toEqual(report);
});

it.each(BROKEN)('a consolidated sheet over statistics that are %s names the unit', async (_, change) => {
  await damage('branch-1', change);
  const { coverage, units: rows, total } = await consolidated();
  expect(coverage).toMatchObject({ sent: 2, expected: 3, notComputed: [{ id: 'branch-1' }] });
  expect(total.members).toBe(30);
  expect(rows.find(({ unit }) => unit === 'branch-1')).toMatchObject({ notComputed: true, version: 1 });
  expect(rows.filter(({ notComputed }) => notComputed === true)).toHaveLength(1);
});

it('a unit below that has other rosters is the sum of those', async () => {
  await damage('branch-1', () => new Uint8Array());
  const sent = await service.call(
    'keeper-branch-2',
    'PUT',
    `units/branch-2/uploads/${newUploadId()}`,
    inlineUpload(memberRows(3)),
  );
  expect(sent.status).toBeLessThan(300);
  const { facts } = await statistics();
  expect(facts.find(({ unit, group }) => unit === 'committee-1' && group === 'Đảng viên')?.value).toBe(3);
});

it('a head that was computed once is read again after it was mended', async () => {
  let original = new Uint8Array();
  await damage('firm-1', (bytes) => {
    original = Uint8Array.from(bytes);
    return new Uint8Array();
  });
  expect(valueOf(await statistics(), 'members')).toBe(15);
  const head = await units.get(PARTITION, 'head.firm-1');
  if (head === undefined) throw new Error('no head');
  const entity = { partitionKey: PARTITION, rowKey: head.rowKey, ...head.values, statistics: original };
  await units.transact([{ kind: 'replace', entity, etag: head.etag }]);
  expect(valueOf(await statistics(), 'members')).toBe(35);
});
