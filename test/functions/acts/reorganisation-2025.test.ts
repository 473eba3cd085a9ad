/**
 * The reorganisation of 2025 on the district of Nông Cống: 58 grassroots organisations with 10,632 members (so printed in 2022), whose
 * district ends on 30/06/2025. How many communes took them over is assumed to be seven, and which of them merge and split is made up;
 * names are made up too. What must hold is not: nobody is lost or counted twice on any day, and what was reported stays so.
 */
import { countMembers } from '../../../functions/domain/statistics/count.ts';
import { encodeVector } from '../../../functions/domain/statistics/vector.ts';
import { unitSince } from '../../../functions/demo/generator/bloc.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { submissionOf } from '../../support/submission.ts';

const MEMBERS = 10_632;
const ORGANISATIONS = 58;
const COMMUNES = 7;
const [LAST_DAY, FROM] = ['2025-06-30', '2025-07-01'];
const quarter = (number: number, from: string, to: string) => ({
  id: `2025-Q${String(number)}`,
  label: { vi: `Quý ${String(number)}/2025`, en: `Quarter ${String(number)}, 2025` },
  from,
  to,
});
const [Q2, Q3] = [quarter(2, '2025-04-01', LAST_DAY), quarter(3, FROM, '2025-09-30')];

const organisations = Array.from({ length: ORGANISATIONS }, (_, index) => ({
  id: `o-${String(index + 1)}`,
  name: `Tổ chức cơ sở đảng số ${String(index + 1)}`,
  members: Math.floor(MEMBERS / ORGANISATIONS) + (index < MEMBERS % ORGANISATIONS ? 1 : 0),
}));
const membersOf = (id: string) => organisations.find((one) => one.id === id)?.members ?? 0;
const communeOf = (index: number) => `commune-${String((index % COMMUNES) + 1)}`;

let service: TestService;
let today = '2025-06-25';
let saves = 0;
beforeAll(async () => {
  const province = {
    id: 'province',
    shard: 'province',
    name: 'Đảng bộ tỉnh',
    kind: 'province',
    sector: 'other',
    parent: null,
  } as const;
  service = await startService({
    units: [unitSince('2020-01-01', { ...province, keepsRoster: false })],
    grants: [{ person: 'office', unit: 'province', role: 'office' }],
    people: [{ id: 'office', name: 'Văn phòng' }],
    periods: [Q2, Q3],
    clock: () => new Date(`${today}T02:00:00Z`),
  });
});
afterAll(() => service.close());

async function save(changes: readonly object[]) {
  const path = 'units/province/ledgers/units';
  const { body } = await service.call('office', 'GET', path);
  const id = `save-${String((saves += 1))}`;
  const saved = await service.call('office', 'PUT', `${path}/saves/${id}`, { base: body.commit, changes });
  expect(saved.body).toMatchObject({ outcome: 'saved', findings: [] });
}

/** As an upload ends: what is counted of so many members, published for the unit. */
async function send(id: string, members: number, rosterDate: string, period: typeof Q2, baseVersion: number) {
  const { storage } = service.services;
  const unit = (await storage.directory.tree(rosterDate)).unit(id);
  if (unit === undefined) throw new Error(`${id} is not there on ${rosterDate}`);
  const rows = Array.from({ length: members }, () => ({ fields: {} }));
  const outcome = await storage.publish(unit, {
    submission: submissionOf({
      upload: `${id}-${rosterDate}`,
      unitName: unit.name,
      rosterDate,
      period: period.id,
    }),
    baseVersion,
    periodTo: period.to,
    figures: { statistics: encodeVector(countMembers(rows, rosterDate)) },
  });
  expect(outcome.kind).toBe('published');
}

const fresh = (row: string, name: string, parent: string, more: object) => ({
  row,
  from: '',
  values: { name, parent, sector: 'residential', ...more },
});
const consolidated = async (asOf: string, unit = 'province') => {
  const { status, body } = await service.call('office', 'GET', `units/${unit}/consolidated?asOf=${asOf}`);
  expect(status).toBe(200);
  return body;
};
const total = async (asOf: string) => (await consolidated(asOf)).total.members;
const names = (units: readonly { readonly id: string }[] = []) => units.map(({ id }) => id).sort();

it('holds the district as it was', async () => {
  await save([
    fresh('district', 'Đảng bộ huyện Nông Cống', 'province', { kind: 'district', from: '2020-01-01' }),
    ...organisations.map(({ id, name }) =>
      fresh(id, name, 'district', { kind: 'grassroots', keepsRoster: true, from: '2020-01-01' }),
    ),
  ]);
  for (const { id, members } of organisations) await send(id, members, '2025-06-20', Q2, 0);
  const { coverage, total: sum } = await consolidated(LAST_DAY, 'district');
  expect(sum.members).toBe(MEMBERS);
  expect(coverage).toMatchObject({ sent: ORGANISATIONS, expected: ORGANISATIONS, missing: [] });
});

it('becomes communes in one save, and every report of a day before stays as it was', async () => {
  const days = ['2025-06-20', '2025-06-29', LAST_DAY];
  const before = await Promise.all(days.map((day) => consolidated(day)));
  await save([
    ...Array.from({ length: COMMUNES }, (_, index) =>
      fresh(communeOf(index), `Đảng bộ xã mới số ${String(index + 1)}`, 'province', {
        kind: 'grassroots',
        from: FROM,
      }),
    ),
    ...organisations.map(({ id }, index) => ({
      row: id,
      from: FROM,
      values: { parent: communeOf(index), kind: 'branch' },
    })),
    { row: 'district', from: '', values: { to: LAST_DAY } },
    // Three merge into one, the fourth splits over two communes, two bear other names.
    fresh('merged', 'Chi bộ sau sáp nhập', communeOf(0), { kind: 'branch', keepsRoster: true, from: FROM }),
    ...['o-1', 'o-2', 'o-3'].map((row) => ({ row, from: '', values: { to: LAST_DAY, into: ['merged'] } })),
    fresh('half-1', 'Chi bộ tách thứ nhất', communeOf(3), {
      kind: 'branch',
      keepsRoster: true,
      from: FROM,
      splitFrom: ['o-4'],
    }),
    fresh('half-2', 'Chi bộ tách thứ hai', communeOf(4), {
      kind: 'branch',
      keepsRoster: true,
      from: FROM,
      splitFrom: ['o-4'],
    }),
    { row: 'o-4', from: '', values: { to: LAST_DAY } },
    ...['o-5', 'o-6'].map((row) => ({ row, from: FROM, values: { name: `Chi bộ mang tên mới ${row}` } })),
  ]);
  expect(await Promise.all(days.map((day) => consolidated(day)))).toEqual(before);
});

it('counts all members on the next day, names who is on old figures, and asks nobody who is there no more', async () => {
  today = '2025-07-05';
  const { coverage, units, total: sum } = await consolidated(FROM);
  expect(sum.members).toBe(MEMBERS);
  // 58 without the three and the one, and with the merged one and the two halves.
  expect(coverage).toMatchObject({ sent: 0, expected: 57 });
  expect(names(coverage.onOld)).toEqual(['half-1', 'half-2', 'merged']);
  expect(names(coverage.missing)).toEqual(expect.not.arrayContaining(['o-1', 'o-2', 'o-3', 'o-4']));
  const row = (id: string) => units.find(({ unit }: { unit: string }) => unit === id);
  expect(row('o-1')).toMatchObject({
    members: membersOf('o-1'),
    parentName: 'Chi bộ sau sáp nhập',
    standsFor: [{ id: 'merged' }],
  });
  expect(row('o-4')).toMatchObject({
    members: membersOf('o-4'),
    parentName: 'Đảng bộ tỉnh',
    standsFor: [{ id: 'half-1' }, { id: 'half-2' }],
  });
  expect(row('o-5')).toMatchObject({ name: 'Chi bộ mang tên mới o-5', members: membersOf('o-5') });
  // In its commune the merged one counts with the three, its halves with nothing yet.
  const commune = await consolidated(FROM, communeOf(0));
  const others = organisations.filter((_, index) => index > 3 && communeOf(index) === communeOf(0));
  const three = membersOf('o-1') + membersOf('o-2') + membersOf('o-3');
  expect(commune.total.members).toBe(three + others.reduce((sumOf, { members }) => sumOf + members, 0));
});

it('counts as many on every day while they send one after the other', async () => {
  const seen = new Set<number>();
  await send('half-1', 100, '2025-07-10', Q3, 0);
  seen.add(await total('2025-07-10'));
  await send('merged', membersOf('o-1') + membersOf('o-2') + membersOf('o-3'), '2025-07-12', Q3, 0);
  seen.add(await total('2025-07-12'));
  await send('half-2', membersOf('o-4') - 100, '2025-08-05', Q3, 0);
  for (const { id, members } of organisations.slice(4)) await send(id, members, '2025-08-20', Q3, 1);
  for (const day of [
    '2025-06-20',
    LAST_DAY,
    FROM,
    '2025-07-09',
    '2025-07-10',
    '2025-07-11',
    '2025-07-12',
    '2025-08-04',
    '2025-08-05',
    '2025-09-30',
  ]) {
    seen.add(await total(day));
  }
  expect([...seen]).toEqual([MEMBERS]);
  const { coverage, units } = await consolidated('2025-09-30');
  expect(coverage).toMatchObject({ sent: 57, expected: 57, missing: [] });
  expect(coverage.onOld).toBeUndefined();
  expect(units).toHaveLength(57);
  expect(names((await consolidated('2025-08-04')).coverage.onOld)).toEqual(['half-1', 'half-2']);
});
