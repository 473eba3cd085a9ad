/** The list of a class through HTTP: kept by the office, told to a branch of its own people alone, and who of it stands nowhere. */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../functions/domain/kinds/candidates.ts';
import { CLASS_LIST } from '../../../functions/domain/rules/class-lists.ts';
import { storageOver } from '../../../functions/storage/storage.ts';
import { StorageError } from '../../../functions/storage/table.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import { rowOf } from '../../support/ledger-state.ts';
import { openCandidates } from '../../support/openings.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-05T02:00:00.000Z') });
});
beforeEach(async () => {
  tree = await plantTree(service, [{ person: 'clerk-2', unit: 'firm-1', role: 'clerk' }]);
  await openCandidates(tree.call, tree.id('bloc'));
});
afterAll(() => service.close());

type Rows = Parameters<typeof inlineUpload>[0];
const at = (path: string, unit = 'bloc') => `units/${tree.id(unit)}/${path}`;

const NUMBER = '010199000001';
/** Of a woman who was born in 2000. */
const HERS = '010300000002';
const MAI = { ho_ten: 'Lò Thị Mai', ngay_sinh: '1999-03-02' };
const PAO = { ho_ten: 'Tẩn A Páo', ngay_sinh: '2001-09-12' };
const HOA = { ho_ten: 'Vàng Thị Hòa', ngay_sinh: '2000-01-20' };
const LIST: Rows = [
  {
    row: 4,
    fields: { ...MAI, ket_qua: 'da-hoc', gcn_so: '12/GCN', gcn_ngay: '2023-05-30', gcn_loai: 'kha' },
  },
  { row: 5, fields: { ...PAO, ket_qua: 'vang', ly_do: 'ca-kip' } },
  { row: 6, fields: { ...HOA, ket_qua: 'da-hoc', don_vi_ct: 'Chi bộ Công ty Một' } },
];

async function saveClass(values: object = {}, base = 0): Promise<void> {
  const row = {
    name: 'Lớp I',
    unit: tree.id('bloc'),
    kind: 'awareness',
    from: '2023-05-06',
    to: '2023-05-13',
  };
  const { body } = await tree.call('office', 'PUT', at(`ledgers/classes/saves/${newUploadId()}`), {
    base,
    changes: [rowOf(tree.id('class'), { ...row, ...values })],
  });
  expect(body).toMatchObject({ outcome: 'saved' });
}
const keep = (rows: Rows = LIST, list = newUploadId(), person = 'office', unit = 'bloc') =>
  tree.call(person, 'PUT', at(`class-lists/${tree.id('class')}/lists/${list}`, unit), {
    rows,
    hash: contentHashOf(rows, CLASS_LIST),
  });
const met = async (person = 'office') =>
  (await tree.call(person, 'GET', at(`class-lists/${tree.id('class')}`))).body;
const own = async (person: string, unit: string) =>
  (await tree.call(person, 'GET', at('candidates/classes', unit))).body;

async function sendCandidates(rows: Rows, unit = 'school-1', person = 'clerk'): Promise<void> {
  const about = { rosterDate: '2023-09-30', period: '2023-Q3', exits: [], baseVersion: 0 };
  const body = inlineUpload(rows, { ...about, contentHash: contentHashOf(rows, KEPT_CANDIDATES) });
  const sent = await tree.call(person, 'PUT', at(`candidates/uploads/${newUploadId()}`, unit), body);
  expect(sent.body).toMatchObject({ state: 'published' });
}

it('tells a clerk of her own people what the list says of them, and of nobody else a word', async () => {
  await saveClass();
  await sendCandidates([{ row: 3, fields: { ...MAI, ket_qua: 'nguon' } }]);
  expect((await keep()).body).toMatchObject({ outcome: 'kept', people: 3 });
  const told = await own('clerk', 'school-1');
  expect(told.people).toEqual([
    {
      class: 'Lớp I',
      from: '2023-05-06',
      to: '2023-05-13',
      fields: {
        ...MAI,
        ngay_hoc: '2023-05-06',
        ket_qua: 'co-gcn',
        gcn_so: '12/GCN',
        gcn_ngay: '2023-05-30',
        gcn_loai: 'kha',
      },
    },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/Páo|Hòa/);
});

it('takes who has the same number for the same person, called as the branch calls her', async () => {
  await saveClass();
  await sendCandidates([{ row: 3, fields: { ...MAI, so_cccd: NUMBER } }]);
  const list = [
    { row: 4, fields: { ho_ten: 'Lò Mai', ngay_sinh: '1999', so_cccd: NUMBER, ket_qua: 'da-hoc' } },
  ];
  await keep(list);
  expect((await own('clerk', 'school-1')).people).toMatchObject([{ fields: { ...MAI, ket_qua: 'da-hoc' } }]);
  expect(await met()).toMatchObject({ people: 1, matched: 1, unmatched: [] });
});

it('names to the office who stands in no list, by unit, and counts who was there', async () => {
  await saveClass();
  await sendCandidates([{ row: 3, fields: MAI }]);
  await keep();
  expect(await met()).toEqual({
    unit: { id: tree.id('bloc'), name: expect.any(String) as string },
    class: { id: tree.id('class'), name: 'Lớp I' },
    of: { id: tree.id('bloc'), name: 'Đảng bộ Khối' },
    listed: 3,
    people: 3,
    attended: 2,
    absent: 1,
    certificates: 1,
    matched: 1,
    doubtful: 0,
    asked: [],
    byNameAlone: 0,
    unmatched: [
      { unit: null, people: 1, named: [{ row: 5, name: PAO.ho_ten, birth: PAO.ngay_sinh }] },
      {
        unit: { id: tree.id('firm-1'), name: 'Chi bộ Công ty Một' },
        people: 1,
        named: [{ row: 6, name: HOA.ho_ten, birth: HOA.ngay_sinh }],
      },
    ],
  });
});

it('holds the number of the ledger against the list in both directions, and names both', async () => {
  await saveClass({ participants: 60 });
  const refused = (await keep()).body;
  expect(refused).toMatchObject({
    outcome: 'wrong',
    findings: [{ code: 'class-list-differs', column: 'participants', row: tree.id('class') }],
  });
  expect(refused.findings[0].message.vi).toMatch(/60 học viên.*3 người/);
  expect(await met()).toMatchObject({ people: 0 });
  await saveClass({ participants: 3 }, 1);
  expect((await keep()).body).toMatchObject({ outcome: 'kept' });
  const changed = await tree.call('office', 'PUT', at('ledgers/classes/saves/later'), {
    base: 3,
    changes: [rowOf(tree.id('class'), { participants: 4 })],
  });
  expect(changed.body).toMatchObject({ outcome: 'wrong', findings: [{ code: 'class-list-differs' }] });
});

it('counts the people of the list where no number is written', async () => {
  await saveClass();
  await keep();
  const { body } = await tree.call('leader', 'GET', at('classes/2023-01-01?asOf=2023-09-30'));
  expect(body).toMatchObject({ kinds: [{ totals: [{ participants: { people: 3, classes: 1 } }] }] });
});

it('is one list however often it is sent, and the newest one counts', async () => {
  await saveClass();
  const list = newUploadId();
  for (const _ of [1, 2]) expect((await keep(LIST, list)).body).toMatchObject({ outcome: 'kept' });
  expect(await keep(LIST.slice(0, 2), list)).toMatchObject({ status: 409 });
  await keep(LIST.slice(0, 2));
  expect(await met()).toMatchObject({ people: 2 });
});

it('can be looked at before it is kept: who would be found, and nobody rests anywhere', async () => {
  await saveClass();
  await sendCandidates([
    { row: 3, fields: MAI },
    { row: 4, fields: { ...HOA, so_cccd: HERS } },
  ]);
  await sendCandidates([{ row: 3, fields: HOA }], 'firm-1', 'clerk-2');
  await keep(LIST.slice(0, 2));
  const look = (rows: Rows, person = 'office', unit = 'bloc') =>
    tree.call(person, 'POST', at(`class-lists/${tree.id('class')}/meeting`, unit), {
      rows,
      hash: contentHashOf(rows, CLASS_LIST),
    });
  const found = { listed: 2, people: 3, matched: 1, doubtful: 1, unmatched: [{ unit: null, people: 1 }] };
  expect((await look(LIST)).body).toMatchObject({ ...found, asked: [{ row: 6, name: HOA.ho_ten }] });
  const numbered = LIST.with(2, { row: 6, fields: { ...HOA, so_cccd: HERS } });
  expect((await look(numbered)).body).toMatchObject({ matched: 2, doubtful: 0, asked: [] });
  expect(await met()).toMatchObject({ listed: 2, people: 2 });
  expect(await look([])).toMatchObject({ status: 422, body: { code: 'content-mismatch' } });
  expect(await look(LIST, 'office', 'school-1')).toMatchObject({ status: 404 });
});

it('is withdrawn, and the one before it counts again, or none; asked again it is the same', async () => {
  await saveClass();
  const [first, second] = [newUploadId(), newUploadId()];
  const withdraw = (list: string) =>
    tree.call('office', 'PUT', at(`class-lists/${tree.id('class')}/lists/${list}/withdrawn`));
  expect(await withdraw(first)).toMatchObject({ status: 404, body: { code: 'row-unknown' } });
  await keep(LIST, first);
  await keep(LIST.slice(0, 2), second);
  expect((await withdraw(first)).body).toMatchObject({ outcome: 'wrong', people: 2 });
  for (const _ of [1, 2]) expect((await withdraw(second)).body).toMatchObject({ outcome: 'kept', people: 3 });
  expect(await met()).toMatchObject({ people: 3, certificates: 1 });
  for (const _ of [1, 2]) expect((await withdraw(first)).body).toMatchObject({ outcome: 'kept', people: 0 });
  expect(await met()).toMatchObject({ listed: 0, people: 0 });
  const { body } = await tree.call('leader', 'GET', at('classes/2023-01-01?asOf=2023-09-30'));
  expect(body).toMatchObject({ kinds: [{ totals: [{ participants: { classes: 0 } }] }] });
});

const CLASS_OF_2000: Rows = Array.from({ length: 2_000 }, (_, index) => ({
  row: index + 4,
  fields: {
    ho_ten: `Nguyễn Văn Thử ${String(index)}`,
    ngay_sinh: `19${String(70 + (index % 30))}-0${String(1 + (index % 9))}-11`,
    ket_qua: 'da-hoc',
  },
}));

it('keeps a class of two thousand whole, a hundred people a request, and refuses a larger one', async () => {
  await saveClass();
  await sendCandidates(CLASS_OF_2000.slice(0, 1_500));
  const { requests } = service.services.storage;
  const before = requests.count;
  expect((await keep(CLASS_OF_2000)).body).toMatchObject({ outcome: 'kept', people: 2_000 });
  // Twenty of people; the rest is what every save of the ledger asks.
  expect(requests.count - before).toBeLessThanOrEqual(20 + 20);
  expect(await met()).toMatchObject({ people: 2_000, attended: 2_000, matched: 1_500, doubtful: 0 });
  const more = await keep([...CLASS_OF_2000, { row: 2_004, fields: MAI }]);
  expect(more).toMatchObject({ status: 413, body: { code: 'too-many-rows', params: { limit: 2_000 } } });
  expect(await met()).toMatchObject({ people: 2_000 });
}, 30_000);

it('is seen by nobody where sending ended in the middle, and is whole when it is sent again', async () => {
  await saveClass();
  await keep();
  const list = newUploadId();
  const tables = await openTables(service.tables);
  let left = 1;
  const transact: typeof tables.rows.transact = async (writes) => {
    if (left === 0) throw new StorageError('unavailable');
    left -= 1;
    return tables.rows.transact(writes);
  };
  const cut = storageOver(
    { ...tables, rows: { ...tables.rows, transact } },
    { idKeys: [{ id: 'test-key', secret: new Uint8Array(32) }] },
    () => new Date('2023-10-05T02:00:00.000Z'),
    KEPT_CANDIDATES,
  );
  const rows = CLASS_OF_2000.slice(0, 250);
  const content = { rows, hash: contentHashOf(rows, CLASS_LIST) };
  await expect(cut.classLists(CLASS_LIST).keep(tree.id('bloc'), list, content)).rejects.toThrow();
  expect(await met()).toMatchObject({ listed: 3, people: 3 });
  expect((await keep(rows, list)).body).toMatchObject({ outcome: 'kept', people: 250 });
  expect(await met()).toMatchObject({ people: 250 });
});

it('shows nothing of the list in the ledger, and keeps a number as its hash', async () => {
  await saveClass();
  await keep([{ row: 4, fields: { ...MAI, so_cccd: NUMBER } }]);
  const ledger = await tree.call('admin', 'GET', at('ledgers/classes'));
  expect(JSON.stringify(ledger.body)).not.toMatch(/Mai|listed|"list"/);
  const tables = await openTables(service.tables);
  const found: string[] = [];
  for (const table of [tables.rows, tables.tree])
    for await (const page of table.pages()) found.push(JSON.stringify(page));
  expect(found.join('')).not.toContain(NUMBER);
});

it('is not taken for a class that is not there, of nobody, or with an error in it', async () => {
  expect(await keep()).toMatchObject({ status: 404, body: { code: 'row-unknown' } });
  await saveClass();
  expect(await keep([])).toMatchObject({ status: 422, body: { code: 'content-mismatch' } });
  const nameless: Rows = [{ row: 4, fields: { ngay_sinh: '1999-03-02' } }];
  expect(await keep(nameless)).toMatchObject({ status: 422, body: { code: 'rules-failed' } });
  expect(await keep(LIST, newUploadId(), 'office', 'school-1')).toMatchObject({ status: 404 });
});

it('asks the store for next to nothing where no class has a list and nobody was introduced: once for the classes, once for introductions', async () => {
  await saveClass();
  await sendCandidates([{ row: 3, fields: MAI }]);
  await own('clerk', 'school-1');
  const before = service.services.storage.requests.count;
  expect(await own('clerk', 'school-1')).toMatchObject({ people: [] });
  expect(service.services.storage.requests.count - before).toBeLessThanOrEqual(2);
});
