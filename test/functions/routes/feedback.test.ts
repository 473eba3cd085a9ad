/**
 * A union introduces, and is told counts of many. Whatever the Party's side knows of one person (a member already, admitted, stopped) reaches
 * no answer that anybody of the union gets: all of them are asked for, before and after.
 */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { CLASS_LIST } from '../../../functions/domain/rules/class-lists.ts';
import { ROUTES } from '../../../functions/routes/table.ts';
import type { Row } from '../../../functions/wire/upload-request.ts';
import { randomOf } from '../../../functions/demo/generator/random.ts';
import { ROLES } from '../../../functions/domain/access/grants.ts';
import { rowOf } from '../../support/ledger-state.ts';
import { inlineUpload, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import {
  candidate,
  introduceTo,
  moveTo,
  openDoor,
  plantTwoTrees,
  sendCandidates,
} from '../../support/two-trees.ts';
import type { TwoTrees } from '../../support/two-trees.ts';

let now: Date;
let service: TestService;
let trees: TwoTrees;
beforeAll(async () => {
  service = await startService({ clock: () => now });
});
beforeEach(async () => {
  now = new Date('2023-10-02T02:00:00.000Z');
  trees = await plantTwoTrees(service);
  await openDoor(trees);
});
afterAll(() => service.close());

const INTRODUCED = Array.from({ length: 20 }, (_, at) => candidate(at + 5, { so_cccd: numberOf(at + 5) }));
/** Of a woman of her year of birth. */
function numberOf(row: number): string {
  return `00119${String(row % 10)}${String(row).padStart(6, '0')}`;
}

/** How the Party's branch lists them: the first so many admitted, and so on; the others are in its pool. */
type Counts = Readonly<Partial<Record<'ket-nap' | 'co-qd' | 'thoi', number>>>;
function listed(counts: Counts): Row[] {
  const outcomes = Object.entries(counts).flatMap(([outcome, people]) => Array<string>(people).fill(outcome));
  return INTRODUCED.map(({ row, fields }, at) => {
    const { ngay_hoc: _, ...who } = fields;
    return { row, fields: { ...who, ...outcomeFields(outcomes[at] ?? 'nguon') } };
  });
}
const outcomeFields = (ket_qua: string): Row['fields'] => ({
  ket_qua,
  ...(ket_qua === 'co-qd' || ket_qua === 'ket-nap' ? { ngay_qd_kn: '2023-10-06' } : {}),
  ...(ket_qua === 'ket-nap' ? { ngay_vao_dang: '2023-10-20' } : {}),
});

async function received(): Promise<void> {
  await sendCandidates(trees.union, INTRODUCED);
  const rows = INTRODUCED.map(({ row }) => row);
  expect(await introduceTo(trees, 'all', { version: 1, rows })).toMatchObject({ status: 200 });
  expect((await moveTo(trees.party, 'all', 'received')).body).toMatchObject({ receipt: 1 });
}
async function partyKnows(counts: Counts, version = 0): Promise<void> {
  now = new Date('2023-11-20T02:00:00.000Z');
  const sent = await sendCandidates(trees.party, listed(counts), version, LATER);
  expect(sent.body).toMatchObject({ state: 'published' });
}
const LATER = { rosterDate: '2023-11-15', period: '2023-Q4' };
const feedback = async (side: 'union' | 'party', person: string, unit = 'bloc') =>
  trees[side].call(person, 'GET', `units/${trees[side].id(unit)}/candidates/feedback`);

it('tells counts of many to the top of the organisation, the same to all, and of its parts nothing', async () => {
  await received();
  await partyKnows({ 'ket-nap': 7, thoi: 2 });
  const year = {
    year: 2023,
    people: 20,
    results: [{ result: 'decided' }, { result: 'admitted', people: 7 }, { result: 'stopped' }],
  };
  for (const person of ['office', 'leader', 'admin'])
    expect((await feedback('union', person)).body.years).toEqual([year]);
  for (const person of ['clerk', 'office'])
    expect((await feedback('union', person, 'school-1')).body).toEqual({
      unit: { id: trees.union.id('school-1'), name: 'Chi bộ Trường Số 1' },
      asOf: '2023-11-20',
      years: [],
      toldTo: { id: trees.union.id('bloc'), name: 'Đảng bộ Khối' },
    });
  expect((await feedback('party', 'office', 'school-1')).body.toldTo).toBeUndefined();
});

it('tells what was decided of whoever stands no longer in the newest list', async () => {
  await received();
  await partyKnows({ 'ket-nap': 7 });
  const stayed = listed({ 'ket-nap': 7 }).slice(7);
  const exits = INTRODUCED.slice(0, 7).map(({ row }) => ({ row, reason: 'moved' as const }));
  expect((await sendCandidates(trees.party, stayed, 1, { ...LATER, exits })).body).toMatchObject({
    state: 'published',
  });
  expect((await feedback('union', 'leader')).body.years[0].results).toContainEqual({
    result: 'admitted',
    people: 7,
  });
});

it('tells nothing of what waits, was refused or was taken back', async () => {
  await received();
  await partyKnows({ 'ket-nap': 7 });
  await moveTo(trees.party, 'all', 'sent');
  expect((await feedback('union', 'leader')).body.years).toEqual([]);
});

/** Every answer to everybody of the union, on every unit of it: what is read, and what is refused, word for word. */
async function unionSees(without: readonly string[] = []): Promise<ReadonlyMap<string, string>> {
  const { call, id } = trees.union;
  const reading = ROUTES.filter(({ method, name }) => method === 'GET' && !without.includes(name));
  const asked = reading.flatMap(({ name, path }) =>
    ROLES.flatMap((person) =>
      ['bloc', 'school-1'].map(async (unit): Promise<[string, string]> => {
        const filled = path
          .replace('{unit}', id(unit))
          .replace('{act}', 'all')
          .replace('{version}', '1')
          .replace('{form}', '1')
          .replace('{to}', '2023-10-05')
          .replace('{from}', '2023-01-01')
          .replace(/\{\w+\}/, 'there');
        const { status, body } = await call(person, 'GET', filled);
        return [`${name} ${person} ${unit}`, `${String(status)} ${JSON.stringify(body)}`];
      }),
    ),
  );
  return new Map(await Promise.all(asked));
}

/** Six of them are members of the Party's branch, under their numbers. */
async function areMembers(): Promise<void> {
  const { call, id } = trees.party;
  const members = INTRODUCED.slice(0, 6).map(({ row, fields: { ho_ten, ngay_sinh, so_cccd } }) => ({
    row,
    fields: {
      ...{ ho_ten, ngay_sinh, so_cccd },
      ...{ gioi_tinh: 'nu', dan_toc: '01', ngay_vao_dang: '2020-03-01', ngay_chinh_thuc: '2021-03-01' },
    },
  }));
  const body = inlineUpload(members, { rosterDate: '2023-09-30', period: '2023-Q3' });
  const sent = await call('clerk', 'PUT', `units/${id('school-1')}/uploads/${newUploadId()}`, body);
  expect(sent.body).toMatchObject({ state: 'published' });
}

it('answers the union word for word the same, whoever is a member already and whatever one person’s result is, but for counts of many', async () => {
  await received();
  await partyKnows({ 'ket-nap': 2 });
  const before = await unionSees();
  // All of them are told to be handed over, and so is whoever is decided, admitted or stopped there.
  const own = `getOwnClasses clerk school-1`;
  expect(before.get(own)?.match(/Chi bộ Trường Số 1/g)?.length).toBe(1 + INTRODUCED.length);
  expect([...before.values()].filter((answer) => answer.startsWith('200')).length).toBeGreaterThan(100);
  await areMembers();
  const random = randomOf(14);
  const few = (): Counts => ({
    'ket-nap': random.between(0, 4),
    'co-qd': random.between(0, 4),
    thoi: random.between(0, 4),
  });
  await partyKnows(few(), 1);
  expect(await unionSees()).toEqual(before);
  await partyKnows({ 'ket-nap': 5, 'co-qd': 4 }, 2);
  const after = await unionSees(['getFeedback']);
  for (const [what, answer] of after) expect([what, answer]).toEqual([what, before.get(what)]);
  expect((await feedback('union', 'leader')).body.years[0].results).toEqual([
    { result: 'decided' },
    { result: 'admitted', people: 5 },
    { result: 'stopped' },
  ]);
});

it('tells the union nothing by the lists of its classes either, kept or only looked at: whoever is a member already is met in its own lists alone', async () => {
  await received();
  const { call, id } = trees.union;
  const class1 = id('class');
  const values = { name: 'Lớp I', unit: id('bloc'), kind: 'awareness', from: '2023-03-20' };
  await call('office', 'PUT', `units/${id('bloc')}/ledgers/classes/saves/${newUploadId()}`, {
    base: 0,
    changes: [rowOf(class1, values)],
  });
  const rows = INTRODUCED.map(({ row, fields: { ho_ten, ngay_sinh, so_cccd } }) => ({
    row,
    fields: { ho_ten, ngay_sinh, so_cccd, ket_qua: 'da-hoc' },
  }));
  const list = { rows, hash: contentHashOf(rows, CLASS_LIST) };
  const path = `units/${id('bloc')}/class-lists/${class1}`;
  const asked = async () => {
    const looked = await call('office', 'POST', `${path}/meeting`, list);
    const kept = await call('office', 'PUT', `${path}/lists/${newUploadId()}`, list);
    return [looked.body, kept.body, (await call('office', 'GET', path)).body];
  };
  await asked();
  const before = await asked();
  expect(before[2]).toMatchObject({ people: INTRODUCED.length, matched: INTRODUCED.length });
  await areMembers();
  await partyKnows({ 'ket-nap': 6, thoi: 5 });
  expect(await asked()).toEqual(before);
});

it('warns whoever sends the list again of nothing that is known of its people elsewhere', async () => {
  await received();
  const sendAgain = async (version: number) => {
    const { body } = await sendCandidates(trees.union, INTRODUCED, version);
    const { receipt, state } = body;
    return { state, rows: receipt.rows, warnings: receipt.warnings, differences: body.differences };
  };
  const before = await sendAgain(1);
  await areMembers();
  await partyKnows({ 'ket-nap': 6 });
  now = new Date('2023-10-02T02:00:00.000Z');
  expect(await sendAgain(2)).toEqual(before);
});

it('lets nobody of either tree reach the other: there, everything is as if it did not exist', async () => {
  await received();
  const routes = ROUTES.filter(({ path }) => /introduc|feedback/.test(path));
  expect(routes.length).toBeGreaterThanOrEqual(8);
  for (const [own, other] of [
    [trees.union, trees.party],
    [trees.party, trees.union],
  ] as const)
    for (const { method, path, body } of routes)
      for (const person of ROLES) {
        const called = async (unit: string) =>
          own.call(
            person,
            method,
            path.replace('{unit}', unit).replace(/\{(?:act|save)\}/, 'all'),
            body === undefined
              ? undefined
              : { to: own.id('school-1'), version: 1, rows: [5], base: 0, changes: [] },
          );
        const there = await called(other.id('school-1'));
        expect([there.status, there.body]).toEqual([404, (await called('never')).body]);
      }
});
