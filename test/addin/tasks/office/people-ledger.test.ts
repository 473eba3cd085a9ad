/** Who is what for which unit, through the office's workbook: added, told their codes, a lost code made again, nobody added twice unseen. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import { codesOf } from '../../../../addin/tasks/office/person-codes.ts';
import type { LedgerTasks } from '../../../../addin/tasks/office/ledger-tasks.ts';
import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import { startService, type TestService } from '../../../support/service.ts';
import { fill, grid, openExcel } from '../../workbook/excel.ts';

const TODAY = '2023-10-05';
const SHEET = 'Người dùng';
let service: TestService;
let tree: OwnTree;
let host: WorkbookHost;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-05T02:00:00.000Z') });
});
beforeEach(async () => {
  tree = await plantTree(service);
  host = openExcel();
});
afterAll(() => service.close());

async function administrator() {
  const tasks: LedgerTasks = await createTasks({
    api: service.api,
    person: tree.id('admin'),
    pauses: [],
  }).ledgers();
  const ledger = tasks.ledgers('admin').find(({ definition: { id } }) => id === 'people');
  if (!ledger) throw new Error('There is no ledger');
  const at = { ledger, unit: tree.id('bloc') };
  return {
    invitations: tasks.invitations,
    pull: () => tasks.pull({ ...at, asOf: TODAY }),
    check: async () => (await tasks.check({ ...at, from: TODAY }))?.findings ?? [],
    save: async () => {
      const saved = await tasks.save({ ...at, from: TODAY });
      if (saved?.outcome !== 'saved') throw new Error('Nothing was saved');
      return saved;
    },
  };
}

function table() {
  const { area } = host.workbook.tablesOn(host.workbook.sheet(SHEET))[0] ?? {};
  if (!area) throw new Error('There is no table');
  return { area, cells: grid(host, SHEET, area.row, area.column, area.rows, area.columns) };
}

function add(name: string, unit: string): void {
  const { area, cells } = table();
  const values: Readonly<Record<string, string>> = {
    'Họ và tên': name,
    'Đơn vị': unit,
    'Vai trò': 'Cán bộ chi bộ',
  };
  const headers = cells[0] ?? [];
  const free = cells.findIndex((row, index) => index > 0 && row.every((cell) => cell === ''));
  const row = free === -1 ? cells.length : free;
  fill(host, SHEET, area.row + row, area.column, [
    headers.map((header) => (typeof header === 'string' ? (values[header] ?? '') : '')),
  ]);
}

it('a code stands with the name, unit and role of whom it is for, is made again without adding them again, and fills a sheet on demand', async () => {
  const { pull, save, invitations } = await administrator();
  await pull();
  add('Lò Thị Mai', 'Chi bộ Thanh tra');
  add('Vi Văn Hòa', 'Chi bộ Văn phòng');
  const codes = codesOf(await save());
  expect(codes.map(({ name, unit, role }) => [name, unit, role])).toEqual([
    ['Lò Thị Mai', 'Chi bộ Thanh tra', 'Cán bộ chi bộ'],
    ['Vi Văn Hòa', 'Chi bộ Văn phòng', 'Cán bộ chi bộ'],
  ]);
  const unit = tree.id('bloc');
  const found = await invitations.find({ unit, name: 'lo thi' });
  expect(found).toEqual([
    { row: codes[0]?.row, name: 'Lò Thị Mai', unit: 'Chi bộ Thanh tra', role: 'Cán bộ chi bộ' },
  ]);
  expect(await invitations.find({ unit, name: 'Không Ai' })).toEqual([]);
  const [person] = found;
  if (!person) throw new Error('Nobody was found');
  const fresh = await invitations.again({ unit, person });
  expect(fresh.code).not.toBe(codes[0]?.code);
  const joined = await tree.call('nobody', 'POST', 'join', { code: fresh.code });
  expect(joined).toMatchObject({ status: 200, body: { unit: { id: tree.id('branch-2') }, role: 'clerk' } });
  const sheet = await invitations.write({ unit: 'Đảng bộ Khối', codes });
  expect(sheet).toBe('Mã mời');
  expect(grid(host, sheet, 3, 0, 3, 4)).toEqual([
    ['Họ và tên', 'Đơn vị', 'Vai trò', 'Mã mời'],
    ...codes.map(({ name, unit: place, role, code }) => [name, place, role, code]),
  ]);
});

it('whoever is added once more for the same unit and role is warned about, in the sheet and beside those who are there', async () => {
  const { pull, check, save } = await administrator();
  await pull();
  add('Lò Thị Mai', 'Chi bộ Thanh tra');
  add('LÒ THỊ MAI', 'Chi bộ Thanh tra');
  const again = expect.objectContaining({ code: 'person-again', severity: 'warning' });
  expect(await check()).toEqual([again]);
  await save();
  await pull();
  expect(await check()).toEqual([]);
  add('Lò Thị Mai', 'Chi bộ Văn phòng');
  expect(await check()).toEqual([]);
  add('Lò Thị Mai', 'Chi bộ Thanh tra');
  expect(await check()).toEqual([again]);
});

it('the day on which somebody new begins is fetched as a day, not as a number', async () => {
  const { pull, save } = await administrator();
  await pull();
  add('Lò Thị Mai', 'Chi bộ Thanh tra');
  await save();
  await pull();
  const { area, cells } = table();
  const column = cells[0]?.indexOf('Từ ngày') ?? -1;
  const row = cells.findIndex((values) => values.includes('Lò Thị Mai'));
  const cell = host.workbook.sheet(SHEET).cell(area.row + row, area.column + column);
  expect([cell.value, cell.style.numberFormat]).toEqual([45_204, 'dd/mm/yyyy']);
});
