/** The desk in the office's workbook: rows under those above with their sums, what changed, what comes first, and texts that remind. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBook } from '../../../../addin/headless/book.ts';
import { runHeadless } from '../../../../addin/headless/run.ts';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { attentionOf } from '../../../../addin/tasks/office/desk-attention.ts';
import type { DeskUnit } from '../../../../functions/wire/desk.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService, type TestService } from '../../../support/service.ts';
import { fill, grid, openExcel } from '../../workbook/excel.ts';

const AS_OF = '2023-10-31';
let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
});
beforeEach(async () => {
  tree = await plantTree(service, [
    { person: 'clerk', unit: 'branch-1', role: 'clerk' },
    { person: 'clerk', unit: 'firm-1', role: 'clerk' },
  ]);
});
afterAll(() => service.close());

async function send(unit: string, members: number, about: object = {}): Promise<void> {
  const rows = Array.from({ length: members }, (_, n) => tree.memberRow(n + 1));
  const path = `units/${tree.id(unit)}/uploads/${newUploadId()}`;
  const { status, body } = await tree.call('clerk', 'PUT', path, inlineUpload(rows, about));
  expect([status, body.code]).toEqual([200, undefined]);
}
const office = () => createTasks({ api: service.api, person: tree.id('office'), pauses: [] }).desk();
const pull = async () => (await office()).pull({ unit: tree.id('bloc'), asOf: AS_OF });

const HEADER = 4;
const names = (host: ReturnType<typeof openExcel>, rows: number, columns: readonly string[]) => {
  const [header = [], ...body] = grid(host, 'Tình hình gửi', HEADER, 0, rows + 1, 20);
  return body.map((row) => columns.map((column) => row[header.indexOf(column)]));
};

describe('the desk', () => {
  it('is one row per unit under the one it hangs under, whose sum stands before it, with the name in sight', async () => {
    await send('school-1', 12);
    await send('branch-1', 7);
    const host = openExcel();
    const desk = await pull();
    expect(desk).toMatchObject({ sheet: 'Tình hình gửi', created: true, changes: [] });
    expect(desk.total.states).toMatchObject({ 'to-look': 2, 'not-sent': 2 });
    expect(names(host, 5, ['Đơn vị', 'Cấp trên', 'Tình hình', 'Sau'])).toEqual([
      ['Chi bộ Công ty Một', 'Đảng bộ Khối', 'Chưa gửi', ''],
      ['Chi bộ Trường Số 1', 'Đảng bộ Khối', 'Đã gửi, chưa xem', 12],
      ['Đảng bộ Sở: cộng 2 đơn vị', '', 'Chưa gửi 1; Đã gửi, chưa xem 1', 7],
      ['Chi bộ Thanh tra', 'Đảng bộ Sở', 'Chưa gửi', ''],
      ['Chi bộ Văn phòng', 'Đảng bộ Sở', 'Đã gửi, chưa xem', 7],
    ]);
    const sheet = host.workbook.sheet('Tình hình gửi');
    expect([sheet.frozenRows, sheet.frozenColumns, sheet.column(19).hidden]).toEqual([5, 1, true]);
    expect(grid(host, 'Tình hình gửi', 3, 0, 1, 1)).toEqual([['Cộng']]);
  });

  it('says at the next pull which units changed and from what to what, and keeps filters and columns of the office', async () => {
    await send('school-1', 12);
    const host = openExcel();
    await pull();
    fill(host, 'Tình hình gửi', HEADER, 20, [['Ghi chú'], ['gọi ngày 5']]);
    await Excel.run(async (context) => {
      const [table] = host.workbook.tables;
      const ours = context.workbook.tables.getItem(table?.name ?? '');
      ours.resize('A5:U10');
      ours.autoFilter.apply(ours.getRange(), 2, { filterOn: 'Values', values: ['Chưa gửi'] });
      await context.sync();
    });
    await send('school-1', 13, { baseVersion: 1 });
    await send('firm-1', 5);
    const desk = await pull();
    expect(desk.changes).toEqual([
      {
        unit: tree.id('firm-1'),
        name: 'Chi bộ Công ty Một',
        text: 'Tình hình: Chưa gửi → Đã gửi, chưa xem; Bản gửi số: không có → 1; Sau: không có → 5',
      },
      { unit: tree.id('school-1'), name: 'Chi bộ Trường Số 1', text: 'Bản gửi số: 1 → 2; Sau: 12 → 13' },
    ]);
    expect(grid(host, 'Tình hình gửi', HEADER + 1, 20, 1, 1)).toEqual([['gọi ngày 5']]);
    const told = names(host, 5, ['Thay đổi từ lần trước']).flat();
    expect(told.filter((text) => text !== '')).toHaveLength(2);
    const isFiltered = await Excel.run(async (context) => {
      const ours = context.workbook.tables.getItem(host.workbook.tables[0]?.name ?? '');
      ours.autoFilter.load('isDataFiltered');
      await context.sync();
      return ours.autoFilter.isDataFiltered;
    });
    expect(isFiltered).toBe(true);
    expect((await pull()).changes).toEqual([]);
  });

  it('reminds each unit that is waited for in a text of its own, and never in a formula', async () => {
    await send('school-1', 12);
    const path = `units/${tree.id('bloc')}/ledgers/units/saves/${newUploadId()}`;
    const changes = [
      { row: tree.id('firm-1'), from: '', values: { contact: '=1+1', telephone: '+84 214', mail: '@x' } },
    ];
    const { body } = await tree.call('office', 'PUT', path, { base: 0, changes });
    expect(body).toMatchObject({ outcome: 'saved' });
    const host = openExcel();
    const desk = await pull();
    expect(desk.reminders.map(({ unit }) => unit.name)).toEqual([
      'Chi bộ Công ty Một',
      'Chi bộ Thanh tra',
      'Chi bộ Văn phòng',
    ]);
    expect(desk.reminders[1]?.text).toBe(
      'Kính gửi Chi bộ Thanh tra. Đảng bộ Khối chưa nhận được danh sách đảng viên kỳ Quý IV/2023. Đề nghị đơn vị gửi; nếu có vướng mắc, xin báo lại.',
    );
    expect(await (await office()).remind(desk)).toEqual({ sheet: 'Đôn đốc', rows: 3 });
    expect(grid(host, 'Đôn đốc', 4, 0, 1, 4)).toEqual([['Chi bộ Công ty Một', '=1+1', '+84 214', '@x']]);
    for (const name of ['Tình hình gửi', 'Đôn đốc'])
      for (let row = 0; row < 12; row += 1)
        for (let column = 0; column < 20; column += 1)
          expect(host.workbook.sheet(name).cell(row, column).formula ?? null).toBeNull();
  });

  it('is written without a screen into a file that is brought up to date in place', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'khopso-desk-'));
    const file = join(folder, 'desk.xlsx');
    const run = async (...more: readonly string[]) => {
      const out: string[] = [];
      const args = ['desk', '--unit', tree.id('bloc'), '--as', tree.id('office'), '--asof', AS_OF];
      const status = await runHeadless([...args, '--out', file, ...more], {
        out: (line) => out.push(line),
        error: (line) => out.push(line),
        environment: { KHOPSO_API: service.api },
        today: AS_OF,
      });
      return { status, out: out.join('\n') };
    };
    await send('school-1', 12);
    expect(await run()).toMatchObject({ status: 0, out: expect.stringContaining('Chưa gửi: 3') });
    await send('firm-1', 5);
    const { status, out } = await run('--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      states: { 'to-look': 2, 'not-sent': 2 },
      coverage: { sent: 2, expected: 4 },
      changes: [{ name: 'Chi bộ Công ty Một' }],
    });
    const { workbook } = await openBook(file);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Tình hình gửi', 'Đôn đốc']);
    await rm(folder, { recursive: true });
  });
});

it('the list of all people is one row each, only what was sent, beside columns of the office, and says that it is in the audit', async () => {
  await send('school-1', 4);
  await send('branch-1', 3);
  const host = openExcel();
  const pullPeople = async () => (await office()).people({ unit: tree.id('bloc') });
  expect(await pullPeople()).toMatchObject({ members: 7, units: 2, pages: 1, added: 7, gone: 0, newer: [] });
  const sheet = 'Danh sách tổng hợp';
  expect(grid(host, sheet, 1, 0, 1, 1)[0]?.[0]).toContain('được ghi vào nhật ký: Văn phòng Khối');
  const [header = [], first = []] = grid(host, sheet, HEADER, 0, 2, 24);
  expect(header.slice(0, 3)).toEqual(['Đơn vị', 'Họ và tên', 'Ngày sinh']);
  expect(header).not.toContain('Ghi chú');
  expect(first.slice(0, 4)).toEqual(['Chi bộ Trường Số 1', 'Nguyễn Văn Thử 1', '14/05/1980', 'Nam']);
  const own = header.indexOf('Mã đơn vị') + 1;
  fill(host, sheet, HEADER, own, [['Của văn phòng'], ['giữ']]);
  expect(host.workbook.sheet(sheet).frozenColumns).toBe(2);
  await send('school-1', 3, { baseVersion: 1, exits: [{ row: 9, reason: 'moved' }] });
  expect(await pullPeople()).toMatchObject({ members: 6, added: 0, gone: 1 });
  expect(grid(host, sheet, HEADER + 1, own, 1, 1)).toEqual([['giữ']]);
  const standing = header.indexOf('Tình trạng');
  expect(grid(host, sheet, HEADER + 1, standing, 7, 1).flat()).toEqual([
    ...Array.from({ length: 3 }, () => 'Có trong danh sách'),
    'Không còn trong danh sách',
    ...Array.from({ length: 3 }, () => 'Có trong danh sách'),
  ]);
});

describe('what is to be looked at first', () => {
  const unit = (n: number, other: Partial<DeskUnit>): DeskUnit => ({
    unit: `u${String(n)}`,
    name: `Chi bộ ${String(n)}`,
    above: [],
    state: 'matched',
    version: 1,
    receivedAt: '2023-10-01T00:00:00.000Z',
    rosterDate: '2023-09-30',
    members: 20,
    ...other,
  });

  it('is eight units of 2,472, of each reason the strongest, however many share one', () => {
    const units = Array.from({ length: 2_472 }, (_, n) => unit(n, n < 1_900 ? { state: 'not-sent' } : {}));
    units[2_000] = unit(2_000, { state: 'asked', asked: { places: 2, at: '2023-10-02T00:00:00.000Z' } });
    units[2_001] = unit(2_001, { state: 'asked', asked: { places: 1, at: '2023-09-02T00:00:00.000Z' } });
    units[2_100] = unit(2_100, {
      state: 'to-look',
      members: 40,
      movement: { before: 21, entries: 19, exits: 0 },
    });
    units[2_101] = unit(2_101, {
      state: 'to-look',
      members: 22,
      movement: { before: 21, entries: 1, exits: 0 },
    });
    units[700] = unit(700, { state: 'not-sent', members: 900 });
    const found = attentionOf(units, { daysLeft: -3 });
    expect(found).toHaveLength(8);
    expect(found.slice(0, 4).map((one) => [one.unit.unit, one.why])).toEqual([
      ['u2001', 'asked'],
      ['u2100', 'changed'],
      ['u700', 'overdue'],
      ['u2000', 'asked'],
    ]);
    expect(found.map((one) => one.unit.unit)).not.toContain('u2101');
    expect(attentionOf(units, { daysLeft: 3 }).map(({ why }) => why)).toEqual(['asked', 'changed', 'asked']);
  });
});
