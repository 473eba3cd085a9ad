/** Candidates who go from a unit of one tree to a unit of another: by an open door, all or none, with a receipt, and known to nobody else. */
import {
  candidate,
  introduceTo,
  moveTo,
  openDoor,
  plantTwoTrees,
  sendCandidates,
} from '../../support/two-trees.ts';
import type { TwoTrees } from '../../support/two-trees.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let now = new Date('2023-10-05T02:00:00.000Z');
let service: TestService;
let trees: TwoTrees;
beforeAll(async () => {
  service = await startService({ clock: () => now });
});
beforeEach(async () => {
  now = new Date('2023-10-05T02:00:00.000Z');
  trees = await plantTwoTrees(service);
});
afterAll(() => service.close());

const at = (side: 'union' | 'party', path: string, unit = 'school-1') =>
  `units/${trees[side].id(unit)}/candidates/${path}`;
const ask = (side: 'union' | 'party', path: string, person = 'clerk', unit = 'school-1') =>
  trees[side].call(person, 'GET', at(side, path, unit));
const ROWS = [candidate(5), candidate(6, { ket_qua: 'vang', ly_do: 'ca-kip' }), candidate(7)];

async function introduced(): Promise<void> {
  expect((await openDoor(trees)).body).toMatchObject({ outcome: 'saved' });
  expect((await sendCandidates(trees.union, ROWS)).body).toMatchObject({ state: 'published' });
  expect(await introduceTo(trees, 'first', { version: 1, rows: [5, 6] })).toMatchObject({ status: 200 });
}

it('finds no unit that has not opened its door, whether there is one or not', async () => {
  await sendCandidates(trees.union, ROWS);
  expect((await ask('union', 'introductions')).body).toMatchObject({ receivers: [], sent: [] });
  const closed = await introduceTo(trees, 'first', { version: 1, rows: [5] });
  const nowhere = await introduceTo(trees, 'second', { version: 1, rows: [5], to: 'never' });
  expect([closed.status, closed.body]).toEqual([404, nowhere.body]);
  expect(closed.body.code).toBe('not-receiving');
});

it('opens a door on its days alone, and only to who keeps candidates', async () => {
  await sendCandidates(trees.union, ROWS);
  await openDoor(trees, { from: '2023-10-06' });
  expect((await ask('union', 'introductions')).body.receivers).toEqual([]);
  now = new Date('2023-10-06T02:00:00.000Z');
  expect((await ask('union', 'introductions')).body.receivers).toEqual([
    { unit: { id: trees.party.id('school-1'), name: 'Chi bộ Trường Số 1' }, organisation: 'Đảng bộ Khối' },
  ]);
  const { body } = await ask('union', 'introducing');
  expect(body.people.map(({ row, outcome }: { row: number; outcome: string }) => [row, outcome])).toEqual([
    [5, 'da-hoc'],
    [6, 'vang'],
    [7, 'da-hoc'],
  ]);
});

it('waits at both sides with its clock until it is received, and is the sender’s until then', async () => {
  await introduced();
  now = new Date('2023-11-07T02:00:00.000Z');
  const waiting = {
    id: 'first',
    people: 2,
    sentOn: '2023-10-05',
    dueOn: '2023-11-04',
    overdue: 3,
    state: 'sent',
  };
  expect((await ask('union', 'introductions')).body).toMatchObject({ sent: [waiting], incoming: [] });
  expect((await ask('party', 'introductions')).body).toMatchObject({ sent: [], incoming: [waiting] });
  expect((await ask('party', 'introductions', 'office', 'bloc')).body.incoming).toHaveLength(1);
});

it('shows its people to who receives them, without what was the sender’s alone, and writes down who read them', async () => {
  await introduced();
  const { status, body } = await ask('party', 'introductions/first/people');
  expect(status).toBe(200);
  const { ket_qua: _, nguoi_giup: __, ...going } = candidate(5).fields;
  expect(body.people[0]).toEqual({ row: 5, fields: going });
  expect(body.people).toHaveLength(2);
  expect((await ask('union', 'introductions/first/people')).body).toMatchObject({
    code: 'introduction-unknown',
  });
  expect(await readsIn(trees.union)).toEqual([
    { unit: trees.union.id('school-1'), by: trees.party.id('clerk'), rows: 2, version: 1 },
  ]);
});

/** Who read people of candidates, of units that rest in the tree's shard. */
async function readsIn({ shard }: TwoTrees['union']) {
  const { units } = await openTables(service.tables);
  const entries = await units.list({ partition: shard, keys: { from: 'audit.', to: 'audit/' } });
  return entries.flatMap(({ values: { verb, unit, by, rows, version } }) =>
    verb === 'roster.read' ? [{ unit, by, rows, version }] : [],
  );
}

it('is received once, with a number and a day for the sender, and whoever repeats it changes nothing', async () => {
  await introduced();
  const received = await moveTo(trees.party, 'first', 'received');
  expect(received.body).toMatchObject({ state: 'received', stateOn: '2023-10-05', receipt: 1, overdue: 0 });
  expect((await moveTo(trees.party, 'first', 'received')).body).toEqual(received.body);
  expect((await ask('union', 'introductions')).body.sent).toEqual([received.body]);
  expect(await introduceTo(trees, 'second', { version: 1, rows: [7] })).toMatchObject({ status: 200 });
  expect((await moveTo(trees.party, 'second', 'received')).body).toMatchObject({ receipt: 2 });
});

it('is taken back by who received it, and received again under its number', async () => {
  await introduced();
  await moveTo(trees.party, 'first', 'received');
  expect((await moveTo(trees.party, 'first', 'sent')).body).toMatchObject({ state: 'sent', receipt: 1 });
  expect((await moveTo(trees.party, 'first', 'received')).body).toMatchObject({ receipt: 1 });
});

it('tells who received it, and nobody else, how many of its people the newest list does not hold, for two quarters', async () => {
  await introduced();
  const unsent = async (side: 'union' | 'party', person = 'clerk', unit = 'school-1') => {
    const { sent, incoming } = (await ask(side, 'introductions', person, unit)).body;
    return [...sent, ...incoming].map((one: { unsent?: number }) => one.unsent);
  };
  expect(await unsent('party')).toEqual([undefined]);
  await moveTo(trees.party, 'first', 'received');
  expect([await unsent('party'), await unsent('union'), await unsent('party', 'office', 'bloc')]).toEqual([
    [2],
    [undefined],
    [undefined],
  ]);
  const { people } = (await ask('party', 'introductions/first/people')).body;
  expect(people).toHaveLength(2);
  const [first, second] = people as typeof ROWS;
  if (!first || !second) throw new Error('nobody');
  expect((await sendCandidates(trees.party, [first])).body).toMatchObject({ state: 'published' });
  expect(await unsent('party')).toEqual([1]);
  now = new Date('2024-04-02T02:00:00.000Z');
  expect(await unsent('party')).toEqual([1]);
  now = new Date('2024-04-03T02:00:00.000Z');
  expect(await unsent('party')).toEqual([undefined]);
  now = new Date('2023-10-05T02:00:00.000Z');
  expect((await sendCandidates(trees.party, [first, second], 1)).body).toMatchObject({ state: 'published' });
  expect(await unsent('party')).toEqual([undefined]);
});

it('is told to its sender’s clerk of each person whom her list has at another outcome, only while it stands received', async () => {
  await introduced();
  const handed = async () => {
    const { status, body } = await ask('union', 'classes');
    expect([status, body.people]).toEqual([200, []]);
    return body.handed;
  };
  expect(await handed()).toEqual([]);
  await moveTo(trees.party, 'first', 'received');
  const told = ROWS.slice(0, 2).map(({ fields: { ho_ten, ngay_sinh } }) => ({
    to: 'Chi bộ Trường Số 1',
    on: '2023-10-05',
    fields: { ho_ten, ngay_sinh },
  }));
  expect(await handed()).toEqual(told);
  expect(await readsIn(trees.union)).toEqual([
    { unit: trees.union.id('school-1'), by: trees.union.id('clerk'), rows: 2, version: 1 },
  ]);
  expect((await ask('party', 'classes')).body.handed).toEqual([]);
  expect((await ask('union', 'classes', 'leader')).status).toBe(403);
  const [first, ...others] = ROWS.map(({ row, fields }) => ({ row, fields }));
  if (first === undefined) throw new Error('nobody');
  const marked = [{ row: 5, fields: { ...first.fields, ket_qua: 'chuyen-giao' } }, ...others];
  expect((await sendCandidates(trees.union, marked, 1)).body).toMatchObject({ state: 'published' });
  expect(await handed()).toEqual(told.slice(1));
  await moveTo(trees.party, 'first', 'sent');
  expect(await handed()).toEqual([]);
  await moveTo(trees.party, 'first', 'refused', 'noi-khac');
  expect(await handed()).toEqual([]);
});

it('is refused for a reason of the list alone; its people may be introduced anew', async () => {
  await introduced();
  for (const refusal of [undefined, 'da-la-dang-vien'])
    expect(await moveTo(trees.party, 'first', 'refused', refusal)).toMatchObject({ status: 400 });
  const refused = await moveTo(trees.party, 'first', 'refused', 'noi-khac');
  expect(refused.body).toMatchObject({ state: 'refused', refusal: 'noi-khac' });
  expect((await ask('union', 'introducing')).body.people).toHaveLength(3);
  expect((await ask('party', 'introductions/first/people')).status).toBe(404);
});

it('is withdrawn by its sender as long as it waits, and is nothing to the receiver then', async () => {
  await introduced();
  await moveTo(trees.party, 'first', 'received');
  expect(await moveTo(trees.union, 'first', 'withdrawn')).toMatchObject({
    status: 409,
    body: { code: 'introduction-moved' },
  });
  await moveTo(trees.party, 'first', 'sent');
  expect((await moveTo(trees.union, 'first', 'withdrawn')).body).toMatchObject({ state: 'withdrawn' });
  expect((await ask('party', 'introductions')).body.incoming).toEqual([]);
  expect(await moveTo(trees.party, 'first', 'received')).toMatchObject({ status: 404 });
  for (const state of ['received', 'refused', 'sent'])
    expect(
      await moveTo(trees.union, 'first', state, state === 'refused' ? 'noi-khac' : undefined),
    ).toMatchObject({
      status: 409,
      body: { code: 'introduction-not-yours' },
    });
});

it('introduces nobody twice, nobody who is not there, and nobody from an older list', async () => {
  await introduced();
  const again = await introduceTo(trees, 'first', { version: 1, rows: [6, 5] });
  expect(again).toMatchObject({ status: 200, body: { id: 'first', people: 2 } });
  expect((await introduceTo(trees, 'first', { version: 1, rows: [7] })).body.code).toBe('review-differs');
  for (const row of [5, 99])
    expect(await introduceTo(trees, 'other', { version: 1, rows: [7, row] })).toMatchObject({
      status: 422,
      body: { code: 'not-introducible', params: { row: String(row) } },
    });
  // The same people in other rows of the next list are the same people.
  const moved = ROWS.map(({ row, fields }) => ({ row: row + 10, fields }));
  expect((await sendCandidates(trees.union, moved, 1)).body).toMatchObject({ state: 'published' });
  expect((await introduceTo(trees, 'old', { version: 1, rows: [7] })).body.code).toBe('version-replaced');
  expect((await ask('union', 'introducing')).body).toMatchObject({ version: 2, people: [{ row: 17 }] });
});

it('names no person, no sex and no day of birth beside counts, nor who answered', async () => {
  await introduced();
  await moveTo(trees.party, 'first', 'received');
  const told = JSON.stringify([
    (await ask('union', 'introductions')).body,
    (await ask('party', 'introductions')).body,
  ]);
  for (const secret of ['Phạm Thị', '199', 'nu', trees.party.id('clerk'), 'Lò Thị Mai'])
    expect(told).not.toContain(`"${secret}`);
});

it('makes one of many who introduce or receive at the same moment', async () => {
  await introduced();
  const all = await Promise.all(
    Array.from({ length: 6 }, () => introduceTo(trees, 'once', { version: 1, rows: [7] })),
  );
  for (const { status, body } of all) expect([status, body.id]).toEqual([200, 'once']);
  const answers = await Promise.all(
    ['first', 'once', 'first', 'once'].map((act) => moveTo(trees.party, act, 'received')),
  );
  expect(new Set(answers.map(({ body }) => body.receipt as number))).toEqual(new Set([1, 2]));
  expect((await ask('party', 'introductions')).body.incoming).toHaveLength(2);
});
