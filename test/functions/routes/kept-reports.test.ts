/** Reports are kept with what they stand on: printed again they are the same, and what is otherwise today stands beside them. */
import { ReportUnits, ReportView, ReprintView } from '../../../functions/wire/report.ts';
import { inlineUpload, memberRow, newUploadId, startService } from '../../support/service.ts';
import type { Called, TestService } from '../../support/service.ts';
import { GRANTS, PEOPLE } from '../../support/small-tree.ts';

let service: TestService;
let now = new Date('2023-11-01T01:00:00.000Z');
const later = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));

const KEEPERS = ['school-1', 'firm-1', 'branch-1', 'branch-2'];
beforeAll(async () => {
  service = await startService({
    clock: () => now,
    grants: [
      ...GRANTS,
      ...KEEPERS.map((unit) => ({ person: `keeper-${unit}`, unit, role: 'clerk' as const })),
      { person: 'clerk-2', unit: 'committee-1', role: 'leader' },
    ],
    people: [...PEOPLE, ...KEEPERS.map((unit) => ({ id: `keeper-${unit}`, name: unit }))],
    plans: [{ unit: 'bloc', indicator: 'admissions', from: '2023-01-01', to: '2023-12-31', value: 20 }],
  });
  await send('school-1', 20, { minorities: 2 });
  await send('firm-1', 20, { minorities: 9 });
  await send('branch-1', 20, { minorities: 8 });
});
afterAll(() => service.close());

const OFFICIAL = {
  'not-yet': { ngay_chinh_thuc: undefined, loai_dv: 'du-bi' },
  since: { ngay_chinh_thuc: '2023-09-01' },
};
const versions = new Map<string, number>();
async function send(unit: string, count: number, { minorities = 0, date = '2023-10-31' } = {}) {
  later(1);
  const rows = Array.from({ length: count }, (_, n) =>
    memberRow(n + 1 + KEEPERS.indexOf(unit) * 100, {
      dan_toc: n < minorities ? '08' : '01',
      ...(n < 3
        ? { ngay_vao_dang: '2022-09-01', ...OFFICIAL[date < '2023-09-01' ? 'not-yet' : 'since'] }
        : {}),
    }),
  );
  const before = versions.get(unit) ?? 0;
  const body = inlineUpload(rows, { rosterDate: date, baseVersion: before });
  const path = `units/${unit}/uploads/${newUploadId()}`;
  const sent = await service.call(`keeper-${unit}`, 'PUT', path, body);
  expect(sent.body).toMatchObject({ state: 'published' });
  versions.set(unit, before + 1);
}

const report = async (person: string, body: object = {}, unit = 'bloc', asOf = '2023-10-31') =>
  ReportView.parse(okay(await service.call(person, 'POST', `units/${unit}/reports?asOf=${asOf}`, body)));
const reprint = async (person: string, hash: string, unit = 'bloc') =>
  ReprintView.parse(okay(await service.call(person, 'GET', `units/${unit}/reports/${hash}`)));
const okay = ({ status, body }: Called): unknown => {
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};
const value = ({ indicators }: Pick<ReportView, 'indicators'>, id: string) =>
  indicators.find((one) => one.id === id)?.value;
const numbersOf = ({ figures, indicators, plan, course, coverage, onOld }: ReportView) => ({
  figures,
  indicators,
  plan,
  course,
  coverage,
  onOld,
});

it('the same inputs have one hash, whoever asks and whenever', async () => {
  const first = await report('office');
  later(60);
  const again = await report('leader');
  expect(again.hash).toBe(first.hash);
  expect(again.known).toBe(first.known);
  expect(value(first, 'members')).toBe(60);
  expect(first.plan[0]).toMatchObject({ unit: 'bloc', assigned: 20 });
});

it('printed again after more was sent it is the same to the last digit, and names what is otherwise today', async () => {
  const first = await report('office');
  await send('branch-2', 7);
  await send('school-1', 21, { minorities: 2 });
  const second = await report('office');
  expect(second.hash).not.toBe(first.hash);
  const again = await reprint('office', first.hash);
  expect(numbersOf(again)).toEqual(numbersOf(first));
  expect([again.hash, again.known]).toEqual([first.hash, first.known]);
  expect(again.differs).toContainEqual({ id: 'members', pinned: 60, today: 68 });
  expect(again.changed.units).toEqual(
    expect.arrayContaining([
      { unit: 'branch-2', name: 'Chi bộ Thanh tra', on: '2023-10-31', pinned: 0, today: 1 },
      { unit: 'school-1', name: 'Chi bộ Trường Số 1', on: '2023-10-31', pinned: 1, today: 2 },
    ]),
  );
  expect(again.changed.units).toHaveLength(2);
  expect(again.changed.ledgers).toEqual([]);
  expect(again.recomputed).toBeUndefined();
});

it('a plan that was changed since is named by its ledger, and another report has another hash', async () => {
  const first = await report('office');
  later(1);
  const values = {
    unit: 'bloc',
    kind: 'target',
    measure: 'admissions',
    category: 'all',
    from: '2023-01-01',
    to: '2023-12-31',
    quantity: 30,
  };
  const path = 'units/bloc/ledgers/plans/saves/plan-of-30';
  const saved = await service.call('office', 'PUT', path, {
    base: 0,
    changes: [{ row: 'p-1', from: '', values }],
  });
  expect(saved.body).toMatchObject({ outcome: 'saved' });
  const second = await report('office');
  expect(second.plan[0]).toMatchObject({ assigned: 30 });
  expect(second.hash).not.toBe(first.hash);
  const again = await reprint('office', first.hash);
  expect(again.plan[0]).toMatchObject({ assigned: 20 });
  expect(again.changed).toEqual({ ledgers: [{ ledger: 'plans', pinned: 0, today: 1 }], units: [] });
  expect(await report('office', { known: first.known })).toMatchObject({ plan: first.plan });
});

it('as known at an instant nothing counts that came then or later', async () => {
  const before = await report('office');
  await send('firm-1', 25, { minorities: 9 });
  const after = await report('office');
  expect(value(after, 'members')).toBe((value(before, 'members') ?? 0) + 5);
  const known = await report('office', { known: before.known });
  expect(numbersOf(known)).toEqual(numbersOf(before));
  expect(known.known).toBe(before.known);
  const earlier = await report('office', { known: '2023-11-01T01:01:30Z' });
  expect(earlier.coverage).toMatchObject({ sent: 1, expected: 4 });
  expect(value(earlier, 'members')).toBe(20);
});

it('a figure opens the units behind it, with the versions that counted', async () => {
  const first = await report('office');
  await send('firm-1', 26, { minorities: 9 });
  const path = `units/bloc/reports/${first.hash}/units?indicator=members`;
  const behind = ReportUnits.parse(okay(await service.call('office', 'GET', path)));
  expect(behind.units).toContainEqual(
    expect.objectContaining({ unit: 'firm-1', value: 25, version: 2, rosterDate: '2023-10-31' }),
  );
  const sum = behind.units.reduce((total, one) => total + (one.value ?? 0), 0);
  expect(sum).toBe(value(first, 'members'));
});

it('a leader opens members unit by unit, and no trait of a few people of one', async () => {
  const { hash } = await report('leader');
  const behind = async (indicator: string) =>
    ReportUnits.parse(
      okay(await service.call('leader', 'GET', `units/bloc/reports/${hash}/units?indicator=${indicator}`)),
    ).units.find(({ unit }) => unit === 'school-1');
  expect(await behind('members')).toMatchObject({ value: 21 });
  expect(await behind('members.minority')).toMatchObject({ value: null, withheld: true });
});

it('what was known before is no way round what is not told: where a few have sent since, no trait is', async () => {
  const before = await report('leader');
  expect(value(before, 'members.minority')).toBeGreaterThan(4);
  await send('branch-2', 8, { minorities: 1 });
  const known = await report('leader', { known: before.known });
  expect(value(known, 'members')).toBe(value(before, 'members'));
  expect(known.indicators.find(({ id }) => id === 'members.minority')).toMatchObject({
    value: null,
    withheld: true,
  });
  const again = await reprint('leader', before.hash);
  expect(numbersOf(again)).toEqual(numbersOf(before));
  expect(again.differs.map(({ id }) => id)).toContain('members');
  expect(again.differs.map(({ id }) => id)).not.toContain('members.minority');
});

it('the hash of a report of another unit is none of this one, and whoever is not in charge meets nothing', async () => {
  const { hash } = await report('office');
  const own = await report('office', {}, 'school-1');
  const ask = async (person: string, unit: string, of: string) => {
    const { status, body } = await service.call(person, 'GET', `units/${unit}/reports/${of}`);
    return [status, (body as { code?: string }).code];
  };
  expect(await ask('office', 'school-1', hash)).toEqual([404, 'report-unknown']);
  expect(await ask('clerk', 'bloc', hash)).toEqual([404, 'not-found']);
  expect(await ask('clerk', 'school-1', hash)).toEqual([404, 'report-unknown']);
  expect(await ask('clerk', 'school-1', own.hash)).toEqual([200, undefined]);
  expect(await ask('outsider-office', 'bloc', hash)).toEqual([404, 'not-found']);
  expect(await ask('office', 'bloc', 'f'.repeat(64))).toEqual([404, 'report-unknown']);
});

it('refuses a span that begins after the day, and an instant that has not come', async () => {
  const asked = (body: object) => service.call('office', 'POST', 'units/bloc/reports?asOf=2023-10-31', body);
  for (const [body, where] of [
    [{ from: '2023-11-01' }, 'from'],
    [{ from: '2023-02-30' }, 'from'],
    [{ known: '2030-01-01T00:00:00Z' }, 'known'],
    [{ known: '2023-10-31' }, 'known'],
    [{ known: '2023-13-31T00:00:00Z' }, 'known'],
  ] as const) {
    expect(await asked(body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', params: { where } },
    });
  }
});

it('the same day a year before is complete where rosters know it', async () => {
  await send('branch-2', 9, { date: '2022-10-31' });
  const found = await report('office');
  const before = (id: string, of = found) => of.indicators.find((one) => one.id === id)?.before;
  const on = '2022-10-31';
  expect(before('members')).toEqual({ on, value: 9 });
  expect(before('members.era.since-1975-05-01')).toEqual({ on, value: 9 });
  expect(before('members.era.to-1975-04-30')).toEqual({ on, value: 0 });
  expect(before('probation.overdue')?.value).toBe(0);
  const again = await reprint('office', found.hash);
  expect(numbersOf(again)).toEqual(numbersOf(found));
  expect(again.recomputed).toBeUndefined();
  const below = await report('clerk-2', {}, 'committee-1');
  expect(before('members', below)?.value).toBe(9);
});
