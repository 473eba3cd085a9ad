/** Whoever was admitted becomes a row at the end of the clerk's sheet by one click, can be taken back, and is asked for once. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import { newRow } from '../../../../addin/tasks/template/new-row.ts';
import type { NewMember } from '../../../../addin/tasks/duties/new-members.ts';
import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';
import { isoToSerial } from '../../../../functions/domain/language/date.ts';
import { contentHashOf } from '../../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../../functions/domain/kinds/candidates.ts';
import { openCandidates } from '../../../support/openings.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService, type TestService } from '../../../support/service.ts';
import { fill, grid, openExcel } from '../../workbook/excel.ts';
import { FIRST, HEADER, writeRoster } from '../roster-sheet.ts';

const DATE = '2023-10-31';
const WIDTH = HEADER.length;
let service: TestService;
let tree: OwnTree;
let host: WorkbookHost;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
});
beforeEach(async () => {
  tree = await plantTree(service);
  await openCandidates(tree.call, tree.id('bloc'));
  host = openExcel();
  writeRoster(host, 2);
  const tasks = newTasks();
  await tasks.send(await tasks.planSend({ unit: unit(), rosterDate: DATE }));
  await sendCandidates('Lò Thị Mai', 'Tẩn Thị Páo');
});
afterAll(() => service.close());

const unit = () => tree.id('school-1');
const newTasks = () => createTasks({ api: service.api, person: tree.id('clerk'), pauses: [] });

async function sendCandidates(...names: readonly string[]): Promise<void> {
  const rows = names.map((ho_ten, n) => ({
    row: n + 5,
    fields: {
      ho_ten,
      ngay_sinh: '1999-03-02',
      gioi_tinh: 'nu',
      dan_toc: '03',
      ket_qua: 'ket-nap',
      ngay_qd_kn: '2023-05-10',
      ngay_vao_dang: '2023-05-19',
    },
  }));
  const contentHash = contentHashOf(rows, KEPT_CANDIDATES);
  const body = inlineUpload(rows, { rosterDate: DATE, baseVersion: 0, contentHash });
  const path = `units/${unit()}/candidates/uploads/${newUploadId()}`;
  expect((await tree.call('clerk', 'PUT', path, body)).body).toMatchObject({ state: 'published' });
}

const newMembers = async () => (await newTasks().duties()).newMembers;
const proposed = async (): Promise<readonly NewMember[]> => (await newMembers()).read(unit());
const rowAt = (row: number) => grid(host, 'Sheet1', row, 0, 1, WIDTH)[0];
const first = async (): Promise<NewMember> => {
  const [person] = await proposed();
  if (!person) throw new Error('Nobody is proposed');
  return person;
};

/** As the pane does it. */
async function add(person: NewMember) {
  const tasks = newTasks();
  const list = await tasks.check({ rosterDate: DATE, mark: false, rows: true });
  if (list.kind !== 'checked') throw new Error('No roster');
  const { roomFor, keepAdded } = (await tasks.duties()).newMembers;
  const row = await roomFor(list, person);
  if (row === null) return { tasks, list, row };
  await tasks.repair({ sheetId: list.sheetId, repairs: row.repairs });
  await keepAdded(person, list, row);
  return { tasks, list, row };
}

const WRITTEN = [
  3,
  'Lò Thị Mai',
  isoToSerial('1999-03-02'),
  'Nữ',
  'Thái',
  isoToSerial('2023-05-19'),
  '',
  '',
  '',
];

it('proposes each by name, birth and the day of the ceremony', async () => {
  expect(await proposed()).toMatchObject([
    { who: 'Lò Thị Mai', birth: '1999-03-02', admitted: '2023-05-19' },
    { who: 'Tẩn Thị Páo' },
  ]);
});

it('writes the row below the last member, as the list is read again, and says what is left empty', async () => {
  const { tasks, row } = await add(await first());
  expect(rowAt(FIRST + 2)).toEqual(WRITTEN);
  expect(row?.open).toEqual(['Số CCCD']);
  const again = await tasks.check({ rosterDate: DATE, mark: false, rows: true });
  expect(again).toMatchObject({ kind: 'checked', members: 3 });
  const read = again.kind === 'checked' ? again.read?.at(-1) : undefined;
  expect(read?.fields).toMatchObject({ ho_ten: 'Lò Thị Mai', ngay_sinh: '1999-03-02', dan_toc: '03' });
});

it('writes the first of a list in which nobody is yet below its header and the numbers of its columns', async () => {
  const person = await first();
  fill(host, 'Sheet1', FIRST, 0, [HEADER.map((_, at) => `(${String(at + 1)})`), Array(WIDTH).fill('')]);
  const { row } = await add(person);
  expect(row?.row).toBe(FIRST + 2);
  expect(rowAt(FIRST + 1)).toEqual([1, ...WRITTEN.slice(1)]);
  expect(rowAt(FIRST - 1)).toEqual(HEADER);
  expect(rowAt(0)?.[0]).toBe('ĐẢNG BỘ KHỐI');
});

it('moves down what stands below the list, and writes over nothing', async () => {
  fill(host, 'Sheet1', FIRST + 2, 1, [['Tổng cộng: 2 đảng viên']]);
  await add(await first());
  expect(rowAt(FIRST + 2)).toEqual(WRITTEN);
  expect(rowAt(FIRST + 3)?.[1]).toBe('Tổng cộng: 2 đảng viên');
});

it('is taken back like any repair, and is asked for again then', async () => {
  const { tasks, list, row } = await add(await first());
  expect((await proposed()).map(({ who }) => who)).toEqual(['Tẩn Thị Páo']);
  if (list.kind === 'checked' && row) await tasks.undoCells({ sheetId: list.sheetId, cells: row.cells });
  expect(rowAt(FIRST + 2)).toEqual(Array(WIDTH).fill(''));
  expect((await proposed()).map(({ who }) => who)).toEqual(['Lò Thị Mai', 'Tẩn Thị Páo']);
});

it('asks once: not for whoever was added, in the next session neither, nor for whoever is not of the branch', async () => {
  await add(await first());
  const other = await first();
  expect(other.who).toBe('Tẩn Thị Páo');
  await (await newMembers()).dismiss(other);
  expect(await proposed()).toEqual([]);
});

it('adds nobody who stands in the sheet and was not sent yet', async () => {
  const person = await first();
  fill(host, 'Sheet1', FIRST + 2, 0, [[3, 'LÒ THỊ MAI', isoToSerial('1999-03-02') ?? 0, 'Nữ']]);
  expect((await add(person)).row).toBeNull();
  expect(rowAt(FIRST + 3)).toEqual(Array(WIDTH).fill(''));
});

it('writes nothing in a sheet that is protected', async () => {
  const person = await first();
  host.workbook.sheet('Sheet1').isProtected = true;
  await expect(add(person)).rejects.toMatchObject({ code: 'sheet-protected' });
});

it('parts a name and a date over columns, and writes a birth under the sex that it says', () => {
  const column = (at: number, header: string, rest: object) => ({
    column: at,
    key: header,
    header,
    field: 'ho_ten' as const,
    ...rest,
  });
  const columns = [
    column(0, 'Họ', { part: 'surname' }),
    column(1, 'Tên', { part: 'given' }),
    column(2, 'Nam', { field: 'ngay_sinh', sets: { field: 'gioi_tinh', value: 'nam' } }),
    column(3, 'Nữ', { field: 'ngay_sinh', sets: { field: 'gioi_tinh', value: 'nu' } }),
    column(4, 'Năm vào Đảng', { field: 'ngay_vao_dang', part: 'year' }),
    column(5, 'Ghi chú', { field: null }),
  ];
  const fields = { ho_ten: 'Lò Thị Mai', ngay_sinh: '1999', gioi_tinh: 'nu', ngay_vao_dang: '2023-05-19' };
  const { row, repairs } = newRow(
    { sheetId: 's', columns, headerRows: [5], skipped: [], read: [{ row: 6, lastRow: 7, fields: {} }] },
    fields,
  );
  expect(row).toBe(8);
  expect(repairs.map(({ column: at, after, as }) => [at, after, as])).toEqual([
    [0, 'Lò Thị', 'text'],
    [1, 'Mai', 'text'],
    [3, '1999', 'text'],
    [4, '2023', 'number'],
  ]);
});
