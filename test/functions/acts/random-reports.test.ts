/**
 * Reports are kept, then units send, withdraw, are asked to correct, matched, moved, merged, renamed, planned for and closed at random,
 * and everything is counted once more: printed again each report is what it was, and as known at its instant it is computed again.
 * After each act a service that remembers says what one says that has seen nothing. KEPT_REPORTS=50 REPORT_ACTS=100 for as many.
 */
import { randomOf } from '../../../functions/demo/generator/random.ts';
import { unitSince } from '../../../functions/demo/generator/bloc.ts';
import { KEPT_MEMBERS } from '../../../functions/domain/kinds/members.ts';
import { reportOn } from '../../../functions/acts/report.ts';
import { disclosureOf } from '../../../functions/domain/statistics/disclosure/disclosure.ts';
import type { Counting } from '../../../functions/domain/submissions/review.ts';
import { openStorage } from '../../../functions/storage/storage.ts';
import { ProblemError } from '../../../functions/wire/problem-catalogue.ts';
import { recount } from '../../../functions/maintenance/recount.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import type { Entity } from '../../../functions/storage/limits.ts';
import type { ReportView } from '../../../functions/wire/report.ts';
import { inlineUpload, memberRow, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const REPORTS = Number(process.env['KEPT_REPORTS'] ?? '5');
const ACTS = Number(process.env['REPORT_ACTS'] ?? '14');
const PARTS = ['east', 'west', 'north'];
const BRANCHES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const DAYS = ['2023-09-30', '2023-10-31', '2023-11-30'];
const PERIODS: Readonly<Record<string, string>> = { '2023-09-30': '2023-Q3' };

const unit = (id: string, parent: string | null, keepsRoster = true) =>
  unitSince('2020-01-01', {
    id,
    shard: 'root',
    name: id.toUpperCase(),
    kind: keepsRoster ? 'branch' : 'grassroots',
    sector: 'residential',
    parent,
    keepsRoster,
  });

const random = randomOf(20_231_031);
const oneOf = <T>(list: readonly T[]): T => list[random.between(0, list.length - 1)] as T;
let service: TestService;
let now = Date.parse('2023-12-01T00:00:00.000Z');
let count = 0;
const id = () => `act-${String((count += 1))}`;

beforeAll(async () => {
  service = await startService({
    units: [
      unit('root', null, false),
      ...PARTS.map((part) => unit(part, 'root', false)),
      ...BRANCHES.map((branch, n) => unit(branch, PARTS[n % PARTS.length] ?? 'root')),
    ],
    grants: [
      { person: 'office', unit: 'root', role: 'office' },
      ...BRANCHES.map((branch) => ({ person: `clerk-${branch}`, unit: branch, role: 'clerk' as const })),
    ],
    people: ['office', ...BRANCHES.map((branch) => `clerk-${branch}`)].map((person) => ({
      id: person,
      name: person,
    })),
    clock: () => new Date((now += 1_000)),
  });
  for (const branch of BRANCHES.slice(0, 7)) await send(branch, DAYS[random.between(0, 1)] ?? '');
  await forgetDetails(BRANCHES.slice(0, 3));
});
afterAll(() => service.close());

const sizes = new Map<string, number>();
const sent = new Map<string, number>();
async function send(branch: string, rosterDate: string): Promise<void> {
  const size = (sizes.get(branch) ?? random.between(3, 12)) + random.between(0, 3);
  const first = (BRANCHES.indexOf(branch) + 1) * 100;
  const rows = Array.from({ length: size }, (_, n) => memberRow(first + n));
  const baseVersion = sent.get(branch) ?? 0;
  const period = PERIODS[rosterDate] ?? '2023-Q4';
  const upload = inlineUpload(rows, { rosterDate, period, baseVersion });
  const { body } = await service.call(
    `clerk-${branch}`,
    'PUT',
    `units/${branch}/uploads/${newUploadId()}`,
    upload,
  );
  const isPublished = (body as { state?: string }).state === 'published';
  done('uploads', isPublished);
  if (!isPublished) return;
  sizes.set(branch, size);
  sent.set(branch, baseVersion + 1);
}

/** As versions rest from before details were kept. */
async function forgetDetails(branches: readonly string[]): Promise<void> {
  const { units } = await openTables(service.tables);
  for (const rowKey of branches.flatMap((branch) => [`head.${branch}`, `version.${branch}.000001`])) {
    const found = await units.get('root', rowKey);
    if (found === undefined) continue;
    const values = Object.fromEntries(Object.entries(found.values).filter(([name]) => name !== 'details'));
    const entity: Entity = { partitionKey: 'root', rowKey, ...values };
    await units.transact([{ kind: 'replace', entity, etag: found.etag }]);
  }
}

async function save(ledger: string, changes: readonly object[]): Promise<void> {
  const { body } = await service.call('office', 'GET', `units/root/ledgers/${ledger}`);
  const base = (body as { commit: number }).commit;
  const path = `units/root/ledgers/${ledger}/saves/${id()}`;
  const saved = await service.call('office', 'PUT', path, { base, changes });
  done(ledger, (saved.body as { outcome?: string }).outcome === 'saved');
}

/** By a service that has seen nothing yet, over the same tables. */
async function askedCold(unit: string, day: string, from: object, counting: Counting) {
  const idKeys = [{ id: 'test-key', secret: new Uint8Array(32) }] as const;
  const configuration = { tables: service.tables, idKeys };
  const clock = () => new Date(now);
  const storage = await openStorage(configuration, clock, KEPT_MEMBERS);
  const tree = await storage.directory.tree(day);
  const found = tree.unit(unit);
  if (found === undefined) return undefined;
  const services = { storage, clock, disclosures: disclosureOf };
  const call = { services, person: { id: 'office', name: 'office' }, unit: found, tree, day, counting };
  try {
    return await reportOn(call, { ...from, keep: false });
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** What came of each kind of act: a test in which everything is refused tries nothing. */
const outcomes = new Map<string, number>();
const done = (what: string, isDone: boolean) => {
  if (isDone) outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
};

const REVIEWS = [
  { person: () => 'office', path: 'matches', body: undefined },
  {
    person: () => 'office',
    path: 'requests',
    body: { corrections: [{ kind: 'cell', row: 6, field: 'ngay_sinh' }] },
  },
  { person: (branch: string) => `clerk-${branch}`, path: 'withdrawals', body: undefined },
];

/** What is refused is nothing that was done. */
const ACTS_AT_RANDOM: readonly (() => Promise<void>)[] = [
  () => send(oneOf(BRANCHES), oneOf(DAYS)),
  () => send(oneOf(BRANCHES), oneOf(DAYS)),
  async () => {
    const branch = oneOf(BRANCHES);
    const { person, path, body } = oneOf(REVIEWS);
    const version = String(sent.get(branch) ?? 1);
    const at = `units/${branch}/versions/${version}/${path}/${id()}`;
    done(path, (await service.call(person(branch), 'PUT', at, body)).status === 200);
  },
  () => save('units', [{ row: oneOf(BRANCHES), from: oneOf(DAYS), values: { parent: oneOf(PARTS) } }]),
  () =>
    save('units', [{ row: oneOf(BRANCHES), from: '', values: { to: oneOf(DAYS), into: [oneOf(BRANCHES)] } }]),
  () => save('units', [{ row: oneOf(BRANCHES), from: oneOf(DAYS), values: { name: `Tên ${id()}` } }]),
  () =>
    save('plans', [
      {
        row: id(),
        from: '',
        values: {
          unit: oneOf(['root', ...PARTS]),
          kind: 'target',
          measure: 'admissions',
          category: 'all',
          from: '2023-01-01',
          to: '2023-12-31',
          quantity: random.between(3, 40),
        },
      },
    ]),
  () => save('closings', [{ row: id(), from: '', values: { unit: oneOf(PARTS), through: oneOf(DAYS) } }]),
];

interface Kept {
  readonly path: string;
  readonly asked: string;
  readonly from: object;
  readonly view: ReportView;
}

async function ask(path: string, body: object): Promise<ReportView | undefined> {
  const answer = await service.call('office', 'POST', path, body);
  return answer.status === 200 ? (answer.body as ReportView) : undefined;
}

async function keep(): Promise<Kept[]> {
  const path = `units/${oneOf(['root', 'root', ...PARTS, ...BRANCHES])}/reports`;
  const asked = `${path}?asOf=${oneOf(DAYS)}&counts=${oneOf(['sent', 'sent', 'matched'])}`;
  const from = oneOf([{}, { from: '2022-07-01' }, { from: '2023-09-01' }]);
  const view = await ask(asked, from);
  return view === undefined ? [] : [{ path, asked, from, view }];
}

const numbersOf = ({ figures, indicators, plan, course, coverage, onOld, counted }: ReportView) => ({
  figures,
  indicators,
  plan,
  course,
  coverage,
  onOld,
  counted,
});

it('printed again every report is what it was, and so it is as known at its instant', async () => {
  const kept: Kept[] = [];
  for (let tried = 0; kept.length < REPORTS && tried < REPORTS * 4; tried += 1) {
    kept.push(...(await keep()));
    if (random.between(0, 2) === 0) await oneOf(ACTS_AT_RANDOM)();
  }
  expect(kept.length).toBe(REPORTS);
  let compared = 0;
  for (let act = 0; act < ACTS; act += 1) {
    await oneOf(ACTS_AT_RANDOM)();
    const [unit, day, counting] = [
      oneOf(['root', ...PARTS]),
      oneOf(DAYS),
      oneOf(['sent', 'matched'] as const),
    ];
    const asked = `units/${unit}/reports?asOf=${day}&counts=${counting}`;
    const warm = await ask(asked, { keep: false });
    const cold = await askedCold(unit, day, {}, counting);
    expect(warm && numbersOf(warm)).toEqual(cold && numbersOf(cold));
    const again = await ask(asked, { keep: false });
    expect(again && numbersOf(again)).toEqual(warm && numbersOf(warm));
    if (warm !== undefined) compared += 1;
  }
  expect(compared).toBeGreaterThan(ACTS / 3);
  let known = 0;
  for (const { asked, from, view } of kept) {
    const again = await ask(asked, { ...from, known: view.known });
    if (again === undefined) continue;
    expect(numbersOf(again)).toEqual(numbersOf(view));
    known += 1;
  }
  // Of a unit that has ended meanwhile no new report is asked for.
  expect(known).toBeGreaterThan(REPORTS / 2);
  expect([...outcomes.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThan(ACTS / 3);
  const tables = await openTables(service.tables);
  const counted = await recount({
    units: tables.units,
    store: { rows: tables.rows, kind: KEPT_MEMBERS },
    places: BRANCHES.map((branch) => ({ id: branch, shard: 'root' })),
    tell: () => undefined,
  });
  expect(counted.added).toBeGreaterThan(0);
  let differing = 0;
  for (const { path, view } of kept) {
    const { status, body } = await service.call('office', 'GET', `${path}/${view.hash}`);
    expect([status, body.hash, body.recomputed]).toEqual([200, view.hash, undefined]);
    expect(numbersOf(body as ReportView)).toEqual(numbersOf(view));
    if (body.differs.length > 0) differing += 1;
  }
  expect(differing).toBeGreaterThan(0);
  if (ACTS > 50)
    console.info(
      JSON.stringify(Object.fromEntries(outcomes)),
      `${String(known)} known, ${String(differing)} differ`,
    );
});
