/**
 * The consolidated list of people without a screen: one row a member, only what was sent, beside what the office keeps in the same table;
 * whoever may not read lists gets none, and the sheet says that every pull is written down. Synthetic.
 */
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBook, saveBook } from '../../../addin/headless/book.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { runCommand } from '../../support/command.ts';
import { fill, grid } from '../workbook/excel.ts';

const SHEET = 'Danh sách tổng hợp';

let folder: string;
let file: string;
let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khopso-people-'));
  file = join(folder, 'people.xlsx');
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
  tree = await plantTree(service, [{ person: 'clerk', unit: 'firm-1', role: 'clerk' }]);
  await send('firm-1', [1, 2, 3]);
  await send('school-1', [11, 12]);
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

async function send(unit: string, members: readonly number[], more: object = {}): Promise<void> {
  const rows = members.map((n) => ({ ...tree.memberRow(n), row: n + 5 }));
  const path = `units/${tree.id(unit)}/uploads/${newUploadId()}`;
  const { status, body } = await tree.call('clerk', 'PUT', path, inlineUpload(rows, more));
  expect([status, body.code]).toEqual([200, undefined]);
}

const pull = (person = 'office', out = file, unit = 'bloc') =>
  runCommand(['people', '--unit', tree.id(unit), '--as', tree.id(person), '--out', out, '--json'], {
    today: '2023-10-31',
    environment: { KHOPSO_API: service.api },
  });

/** What of it stands in the audit. */
async function pulls() {
  const { units } = await openTables(service.tables);
  return (await units.list({ partition: tree.shard })).filter(({ values }) => values.verb === 'members.read');
}

const COLUMNS = 30;

/** The table as it stands in the file: where, its header, and its rows by what stands under a header. */
async function table() {
  const host = await openBook(file);
  const cells = grid(host, SHEET, 0, 0, 40, COLUMNS);
  const at = cells.findIndex(([first]) => first === 'Đơn vị');
  const header = (cells[at] ?? []).filter((cell) => cell !== '');
  const rows = cells.slice(at + 1).filter(([first]) => first !== '');
  const told = (...columns: readonly string[]) =>
    rows.map((row) => columns.map((column) => row[header.indexOf(column)]));
  const line = cells
    .slice(0, at)
    .flat()
    .flatMap((cell) => (typeof cell === 'string' && cell !== '' ? [cell] : []));
  return { host, at, header, told, line };
}

it('is one row a member under only what was sent, with numbers masked, and says that it is written down', async () => {
  const ran = await pull();
  expect(ran).toMatchObject({ status: 0, error: '' });
  expect(JSON.parse(ran.out)).toMatchObject({ units: 2, members: 5, pages: 1, added: 5, gone: 0 });
  const { header, told, line } = await table();
  expect(header).toEqual([
    'Đơn vị',
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Dân tộc',
    'Số CCCD',
    'Ngày vào Đảng',
    'Ngày chính thức',
    'Cấp trên',
    'Danh sách ngày',
    'Tình trạng',
    'Mã người',
    'Mã đơn vị',
  ]);
  expect(told('Đơn vị', 'Họ và tên', 'Giới tính', 'Ngày sinh')[0]).toEqual([
    'Chi bộ Công ty Một',
    'Nguyễn Văn Thử 1',
    'Nam',
    '14/05/1980',
  ]);
  for (const [number] of told('Số CCCD')) expect(number).toMatch(/^•+\d{4}$/);
  expect(line.join(' ')).toContain('Mỗi lần lấy danh sách này đều được ghi vào nhật ký');
  const audit = await pulls();
  expect(audit.map(({ values }) => [values.by, values.rows])).toEqual([[tree.id('office'), 5]]);
});

it('is brought up to date beside the office’s own column, in its order and under its filter', async () => {
  const { host, at, header } = await table();
  fill(host, SHEET, at, header.length, [['Ghi chú'], ['một'], ['hai'], ['ba'], ['bốn'], ['năm']]);
  await Excel.run(async (context) => {
    const ours = context.workbook.tables.getItem(host.workbook.tables[0]?.name ?? '');
    ours.resize(`A${String(at + 1)}:N${String(at + 6)}`);
    ours.sort.apply([{ key: header.indexOf('Họ và tên'), ascending: false }]);
    ours.autoFilter.apply(ours.getRange(), header.indexOf('Giới tính'), {
      filterOn: 'Values',
      values: ['Nam'],
    });
    await context.sync();
  });
  await saveBook(host, file);
  const before = (await table()).told('Họ và tên', 'Ghi chú');
  expect(before.map(([name]) => name)).toEqual([3, 2, 12, 11, 1].map((n) => `Nguyễn Văn Thử ${String(n)}`));
  await send('firm-1', [1, 3, 4], { baseVersion: 1, exits: [{ row: 7, reason: 'moved' }] });
  expect(JSON.parse((await pull()).out)).toMatchObject({ members: 5, added: 1, gone: 1 });
  const after = await table();
  const noted = after.told('Họ và tên', 'Ghi chú', 'Tình trạng');
  expect(noted.slice(0, 5).map(([name, note]) => [name, note])).toEqual(before);
  expect(noted[1]?.[2]).toBe('Không còn trong danh sách');
  expect(noted[5]).toEqual(['Nguyễn Văn Thử 4', '', 'Có trong danh sách']);
  expect(after.host.workbook.tables[0]?.filter).toBeDefined();
});

it('is for whoever may read the lists: nobody else has a file to show', async () => {
  for (const person of ['leader', 'outsider-office']) {
    const out = join(folder, `${person}.xlsx`);
    const ran = await pull(person, out);
    expect(ran.status).toBe(1);
    expect(ran.out).toBe('');
    await expect(access(out)).rejects.toThrow('ENOENT');
  }
});

it('finds out before it asks for anybody that the file cannot be written: nothing of that is in the audit', async () => {
  const before = (await pulls()).length;
  for (const out of [join(folder, 'no-folder', 'people.xlsx'), folder]) {
    const ran = await pull('office', out);
    expect(ran).toMatchObject({ status: 2, out: '', error: expect.stringContaining(out) });
  }
  expect(await pulls()).toHaveLength(before);
});

it('says how it is asked for, and that no earlier day is', async () => {
  const { error } = await runCommand(
    ['people', '--unit', 'bloc', '--as', 'office', '--asof', '2023-09-30', '--out', file],
    { today: '2023-10-31', environment: { KHOPSO_API: service.api } },
  );
  expect(error).toContain('people --unit UNIT --as PERSON --out FILE.xlsx');
});
