/** The office's units through its workbook: fetched, edited among its own columns, checked, saved, fetched again; and beside others. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import type { LedgerChecked } from '../../../../addin/tasks/office/ledger-checked.ts';
import type { LedgerTasks } from '../../../../addin/tasks/office/ledger-tasks.ts';
import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';
import { validationOf } from '../../../../addin/excel/workbook/validation.ts';
import { writeValues } from '../../../../addin/excel/workbook/write.ts';
import { area } from '../../../../functions/domain/sheet/area.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import { startService, type TestService } from '../../../support/service.ts';
import { fill, grid, openExcel, type Grid } from '../../workbook/excel.ts';

const TODAY = '2023-10-05';
let service: TestService;
let tree: OwnTree;
let host: WorkbookHost;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-05T02:00:00.000Z') });
});
beforeEach(async () => {
  tree = await plantTree(service, [{ person: 'clerk-2', unit: 'bloc', role: 'office' }]);
  host = openExcel();
});
afterAll(() => service.close());

async function office(person = 'office', unit = 'bloc') {
  const tasks: LedgerTasks = await createTasks({
    api: service.api,
    person: tree.id(person),
    pauses: [],
  }).ledgers();
  const [ledger] = tasks.ledgers('office');
  if (!ledger) throw new Error('There is no ledger');
  const at = { ledger, unit: tree.id(unit) };
  return {
    pull: (more: { readonly asOf?: string; readonly discard?: 'differing' | 'all' } = {}) =>
      tasks.pull({ ...at, asOf: TODAY, ...more }),
    check: async (more: object = {}): Promise<LedgerChecked> => {
      const checked = await tasks.check({ ...at, from: TODAY, ...more });
      if (!checked) throw new Error('No ledger was found');
      return checked;
    },
    tryCheck: () => tasks.check({ ...at, from: TODAY }),
    save: (more: object = {}) => tasks.save({ ...at, from: TODAY, ...more }),
  };
}

/** The table as it stands, header first. */
function table(sheet = 'Đơn vị') {
  const { area: at } = host.workbook.tablesOn(host.workbook.sheet(sheet))[0] ?? { area: area(0, 0) };
  return { at, cells: grid(host, sheet, at.row, at.column, at.rows, at.columns) };
}
const column = (header: string): number => table().cells[0]?.indexOf(header) ?? -1;
const rowOf = (name: string): number =>
  table().cells.findIndex((cells) => cells[column('Tên đơn vị')] === name);
function type(row: number, header: string, value: string | number): void {
  const { at } = table();
  fill(host, 'Đơn vị', at.row + row, at.column + column(header), [[value]]);
}
const rename = (from: string, to: string): void => type(rowOf(from), 'Tên đơn vị', to);
function add(values: Readonly<Record<string, string | number>>): void {
  const row = table().cells.length;
  const { at } = table();
  const headers = table().cells[0] ?? [];
  fill(host, 'Đơn vị', at.row + row, at.column, [
    headers.map((header) => (typeof header === 'string' ? (values[header] ?? '') : '')),
  ]);
}
const lines = ({ added, changed }: LedgerChecked) =>
  [...added, ...changed].map(
    ({ name, columns }) =>
      `${name}: ${columns.map(({ header, before, after }) => `${header.vi} ${before} → ${after}`).join('; ')}`,
  );
const messages = ({ findings }: LedgerChecked) =>
  findings.map(({ cell, message }) => `${cell ?? '-'} ${message.vi}`);

describe('a ledger as a table', () => {
  it('has its ids out of sight and lists beside its codes, and nothing to save', async () => {
    const { pull, check } = await office();
    expect(await pull()).toMatchObject({ sheet: 'Đơn vị', rows: 6, kept: 0, differing: [], unsaved: 0 });
    const sheet = host.workbook.sheet('Đơn vị');
    const hidden = (table().cells[0] ?? []).filter((_, at) => sheet.column(at).hidden);
    expect(hidden).toEqual(['Dấu lấy về', 'Mã']);
    const { at } = table();
    const list = validationOf(sheet, area(at.row + 1, column('Loại hình'), at.rows - 1, 1));
    expect(list?.alert.showAlert).toBe(false);
    const lists = host.workbook.sheet('KhopSo_LuaChon');
    expect(lists.visibility).toBe('Hidden');
    const [, sourceColumn = '', last = ''] = /\$([A-Z]+)\$2:\$\w+\$(\d+)$/.exec(list?.source ?? '') ?? [];
    expect(Number(last)).toBe(12);
    expect(lists.cell(4, sourceColumn.charCodeAt(0) - 65).value).toBe('Cơ quan Đảng, MTTQ, đoàn thể');
    const checked = await check();
    expect(checked).toMatchObject({
      findings: [],
      added: [],
      changed: [],
      unchanged: 6,
      missing: [],
      save: null,
    });
  });

  it('keeps the office’s own column, order, filter and formulas from fetch to save to fetch', async () => {
    const { pull, check, save } = await office();
    await pull();
    const sheet = host.workbook.sheet('Đơn vị');
    const { at } = table();
    fill(host, 'Đơn vị', at.row, at.column + at.columns, [['Theo dõi']]);
    const own = column('Theo dõi');
    const formulas = Array.from({ length: at.rows - 1 }, (_, down) => [
      `=LEN(A${String(at.row + 2 + down)})`,
    ]);
    writeValues(host.workbook, sheet, area(at.row + 1, own, at.rows - 1, 1), formulas);
    await Excel.run(async (context) => {
      const found = context.workbook.tables.getItem('KhopSo_units');
      found.sort.apply([{ key: 0, ascending: false }]);
      found.columns.getItem('Loại').getDataBodyRange().load('values');
      found.autoFilter.apply(found.getRange(), column('Loại'), { filterOn: 'Values', values: ['Chi bộ'] });
      await context.sync();
    });
    const order = table().cells.map((cells) => cells[0]);
    const { formula } = sheet.cell(at.row + 1, own);
    rename('Chi bộ Văn phòng', 'Chi bộ Văn phòng Sở');
    add({ 'Tên đơn vị': 'Chi bộ Mới', 'Cấp trên': 'Đảng bộ Sở', Loại: 'Chi bộ', 'Giữ danh sách': 'x' });
    expect(lines(await check())).toEqual([
      'Chi bộ Mới: Từ ngày  → 05/10/2023; Tên đơn vị  → Chi bộ Mới; Cấp trên  → Đảng bộ Sở; Loại  → Chi bộ; Giữ danh sách  → x',
      'Chi bộ Văn phòng: Tên đơn vị Chi bộ Văn phòng → Chi bộ Văn phòng Sở',
    ]);
    expect(await save()).toMatchObject({ outcome: 'saved' });
    // The day on which the new one begins stood nowhere in its row.
    expect(await pull()).toMatchObject({ added: 0, updated: 1, gone: 0, kept: 0 });
    expect(await pull()).toMatchObject({ added: 0, updated: 0, gone: 0, kept: 0 });
    const after = table();
    expect(after.cells.map((cells) => cells[0])).toEqual([
      ...order.map((name) => (name === 'Chi bộ Văn phòng' ? 'Chi bộ Văn phòng Sở' : name)),
      'Chi bộ Mới',
    ]);
    expect(after.cells[0]?.at(-1)).toBe('Theo dõi');
    expect(sheet.cell(at.row + 1, own).formula).toBe(formula);
    expect(formula).toMatch(/^=LEN\(/);
    const filter = host.workbook.tablesOn(sheet)[0]?.filter;
    expect(filter?.isFiltered).toBe(true);
    expect(await save()).toMatchObject({ outcome: 'nothing' });
  });
});

/** Somebody else has the same workbook elsewhere, fetched at the same time. */
async function elsewhere(edit: () => void, person = 'clerk-2'): Promise<void> {
  const mine = host;
  host = openExcel();
  const other = await office(person);
  await other.pull();
  edit();
  expect(await other.save()).toMatchObject({ outcome: 'saved' });
  host = openExcel({ workbook: mine.workbook });
}

describe('two officers', () => {
  it('on different rows both win: what she did not touch is no change of hers', async () => {
    const { pull, check, save } = await office();
    await pull();
    await elsewhere(() => {
      rename('Chi bộ Văn phòng', 'Chi bộ Văn phòng tỉnh');
      rename('Đảng bộ Sở', 'Đảng bộ Sở Nội vụ');
    });
    rename('Chi bộ Thanh tra', 'Chi bộ Thanh tra Sở');
    const checked = await check();
    expect(messages(checked)).toEqual([]);
    expect(lines(checked)).toEqual(['Chi bộ Thanh tra: Tên đơn vị Chi bộ Thanh tra → Chi bộ Thanh tra Sở']);
    expect(await save()).toMatchObject({ outcome: 'saved' });
    expect(await pull()).toMatchObject({ kept: 0, differing: [] });
    expect(table().cells.map((cells) => cells[0])).toEqual(
      expect.arrayContaining(['Chi bộ Văn phòng tỉnh', 'Đảng bộ Sở Nội vụ', 'Chi bộ Thanh tra Sở']),
    );
  });

  it('on one row the second is told who, when and which; fetching again keeps what nobody else changed', async () => {
    const { pull, save } = await office();
    await pull();
    await elsewhere(() => rename('Chi bộ Văn phòng', 'Chi bộ Văn phòng tỉnh'));
    rename('Chi bộ Văn phòng', 'Chi bộ Văn phòng Sở');
    rename('Chi bộ Thanh tra', 'Chi bộ Thanh tra Sở');
    const saved = await save();
    expect(saved?.outcome === 'taken' && saved.taken).toEqual([
      {
        row: tree.id('branch-1'),
        cell: `A${String(table().at.row + rowOf('Chi bộ Văn phòng Sở') + 1)}`,
        name: 'Chi bộ Văn phòng tỉnh',
        by: 'Giàng A Páo',
        at: '2023-10-05T02:00:00.000Z',
        what: { vi: ' (Tên đơn vị)', en: ' (Name)' },
      },
    ]);
    expect(await pull()).toMatchObject({ kept: 2, differing: ['Chi bộ Văn phòng Sở'] });
    expect(rowOf('Chi bộ Văn phòng Sở')).toBeGreaterThan(0);
    expect(await save()).toMatchObject({ outcome: 'taken' });
    expect(await pull({ discard: 'differing' })).toMatchObject({ kept: 1, differing: [] });
    expect(rowOf('Chi bộ Văn phòng tỉnh')).toBeGreaterThan(0);
    expect(await save()).toMatchObject({ outcome: 'saved' });
    expect((await pull()).kept).toBe(0);
    expect(rowOf('Chi bộ Thanh tra Sở')).toBeGreaterThan(0);
  });

  it('who saved a row herself is no other officer, though her sheet was never fetched again', async () => {
    const { pull, save } = await office();
    await pull();
    const copy = table().cells.map((cells) => cells.map(String));
    rename('Chi bộ Văn phòng', 'Chi bộ Một');
    expect(await save()).toMatchObject({ outcome: 'saved' });
    const { at } = table();
    fill(host, 'Đơn vị', at.row, at.column, copy);
    rename('Chi bộ Văn phòng', 'Chi bộ Hai');
    expect(await save()).toMatchObject({ outcome: 'saved' });
  });

  it('what one account saved elsewhere meanwhile stays: of a row only the columns that were edited here are sent', async () => {
    const { pull, check, save } = await office();
    await pull();
    await elsewhere(() => type(rowOf('Chi bộ Văn phòng'), 'Người phụ trách', 'Lò Thị Mai'), 'office');
    rename('Chi bộ Văn phòng', 'Chi bộ Văn phòng tỉnh');
    expect(lines(await check())).toEqual([
      'Chi bộ Văn phòng: Tên đơn vị Chi bộ Văn phòng → Chi bộ Văn phòng tỉnh',
    ]);
    expect(await save()).toMatchObject({ outcome: 'saved' });
    expect(await pull()).toMatchObject({ kept: 0, differing: [] });
    const row = table().cells[rowOf('Chi bộ Văn phòng tỉnh')] ?? [];
    expect(row[column('Người phụ trách')]).toBe('Lò Thị Mai');
  });

  it('one account whose sheet was fetched by an earlier version, without a digest of each cell, is asked as anybody else', async () => {
    const { pull, save } = await office();
    await pull();
    for (const [index, cells] of table().cells.entries()) {
      const stamp = cells[column('Dấu lấy về')];
      if (index > 0 && typeof stamp === 'string')
        type(index, 'Dấu lấy về', stamp.split('.').slice(0, 2).join('.'));
    }
    await elsewhere(() => type(rowOf('Chi bộ Văn phòng'), 'Người phụ trách', 'Lò Thị Mai'), 'office');
    rename('Chi bộ Văn phòng', 'Chi bộ Văn phòng tỉnh');
    expect(await save()).toMatchObject({ outcome: 'taken' });
  });

  it('of a row that another officer changed before one’s own account did, the other officer is named', async () => {
    const { pull, save } = await office();
    await pull();
    await elsewhere(() => type(rowOf('Chi bộ Văn phòng'), 'Người phụ trách', 'Lò Thị Mai'));
    await elsewhere(() => type(rowOf('Chi bộ Văn phòng'), 'Điện thoại', '0912'), 'office');
    rename('Chi bộ Văn phòng', 'Chi bộ Văn phòng tỉnh');
    const saved = await save();
    expect(saved?.outcome === 'taken' && saved.taken.map(({ by }) => by)).toEqual(['Giàng A Páo']);
  });

  it('fetched for another day what is edited and what is new stays, and is said not to be saved', async () => {
    const { pull, save } = await office();
    await pull();
    rename('Chi bộ Văn phòng', 'Chi bộ Từ Tháng Mười Một');
    expect(await save({ from: '2023-11-01' })).toMatchObject({ outcome: 'saved' });
    await pull({ discard: 'all' });
    type(rowOf('Chi bộ Văn phòng'), 'Người phụ trách', 'Lò Thị Mai');
    add({ 'Tên đơn vị': 'Chi bộ Mới', 'Cấp trên': 'Đảng bộ Sở', Loại: 'Chi bộ', 'Giữ danh sách': 'x' });
    expect(await pull({ asOf: '2023-11-02' })).toMatchObject({
      added: 0,
      updated: 0,
      kept: 1,
      differing: ['Chi bộ Văn phòng'],
      unsaved: 1,
    });
    const row = table().cells[rowOf('Chi bộ Văn phòng')] ?? [];
    expect(row[column('Người phụ trách')]).toBe('Lò Thị Mai');
    expect(rowOf('Chi bộ Mới')).toBeGreaterThan(0);
    // Of the row only what was edited is sent: its later name stays.
    expect(await save({ from: '2023-11-02' })).toMatchObject({ outcome: 'saved' });
    await pull({ asOf: '2023-11-02' });
    expect(rowOf('Chi bộ Từ Tháng Mười Một')).toBeGreaterThan(0);
  });

  it('gives up what is edited only where that is asked for', async () => {
    const { pull } = await office();
    await pull();
    rename('Chi bộ Văn phòng', 'Chi bộ Một');
    expect((await pull()).kept).toBe(1);
    expect(rowOf('Chi bộ Một')).toBeGreaterThan(0);
    expect((await pull({ discard: 'all' })).kept).toBe(0);
    expect(rowOf('Chi bộ Văn phòng')).toBeGreaterThan(0);
  });
});

it('a row that is missing is still there, unless it is said to have ended and when', async () => {
  const { pull, check, save } = await office();
  await pull();
  const { at } = table();
  const row = at.row + rowOf('Chi bộ Thanh tra');
  await Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem('Đơn vị')
      .getRange(`${String(row + 1)}:${String(row + 1)}`)
      .delete('Up');
    await context.sync();
  });
  expect(await check()).toMatchObject({
    missing: [{ id: tree.id('branch-2'), name: 'Chi bộ Thanh tra' }],
    ended: 0,
    save: null,
  });
  const answers = { ended: { [tree.id('branch-2')]: '2023-10-31' } };
  const checked = await check({ answers });
  expect(checked).toMatchObject({ missing: [], ended: 1 });
  expect(lines(checked)).toEqual(['Chi bộ Thanh tra: Đến ngày  → 31/10/2023']);
  expect(await save({ answers })).toMatchObject({ outcome: 'saved' });
  const { body } = await tree.call('office', 'GET', `units/${tree.id('bloc')}?asOf=2023-11-01`);
  expect(JSON.stringify(body)).not.toContain('Thanh tra');
  const wrong = await check({ answers: { ended: { [tree.id('branch-1')]: '2023-10-31' } } });
  expect(wrong.findings.map(({ code }) => code)).toEqual(['answer-unknown']);
});

describe('an office’s own list', () => {
  const PLACES = ['Đông', 'Tây', 'Nam', 'Bắc', 'Trung', 'Thượng', 'Hạ', 'Nội'];
  const place = (index: number) =>
    `${PLACES[index % 8] ?? ''} ${PLACES[Math.floor(index / 8) % 8] ?? ''} ${String(index)}`;

  it('of 58 organisations and 11 branches of one of them is read by its numbering, and becomes the table', async () => {
    const rows: (string | number)[][] = [
      ['DANH SÁCH TỔ CHỨC CƠ SỞ ĐẢNG', '', '', ''],
      ['Tính đến ngày 30/9/2023', '', '', ''],
      ['STT', 'Tên tổ chức cơ sở đảng', 'Bí thư', 'Số đảng viên'],
    ];
    for (let index = 0; index < 58; index += 1) {
      const name = index < 29 ? `Đảng bộ xã ${place(index)}` : `Chi bộ Trường ${place(index)}`;
      rows.push([index + 1, name, `Người ${place(index)}`, 100 + index]);
      if (index !== 3) continue;
      for (let branch = 0; branch < 11; branch += 1)
        rows.push(['abcdđeghikl'.charAt(branch), `Chi bộ thôn ${place(branch)}`, '', 24]);
    }
    rows.push(['', 'Tổng cộng', '', 9999]);
    fill(host, 'Danh sách', 0, 0, rows);
    host.workbook.activeSheet = host.workbook.sheet('Danh sách');
    const { check, save, tryCheck } = await office();
    const checked = await check();
    expect(checked.read).toMatchObject({ parents: 'numbering', unread: [{ text: 'Số đảng viên' }] });
    expect(checked.read.skipped).toHaveLength(1);
    expect(checked.read.guessed.map(({ vi }) => vi)).toEqual(['Loại', 'Giữ danh sách']);
    expect(messages(checked)).toEqual([
      expect.stringMatching(
        /^D3 Cột “Số đảng viên” không được đọc.* đổi tên thành một trong: Cấp trên, Loại, /,
      ),
    ]);
    expect(checked).toMatchObject({ isOwnList: true, sheet: 'Danh sách' });
    expect(checked.follows[0]?.vi).toBe('69 đơn vị thêm mới từ 05/10/2023.');
    expect(checked.added).toHaveLength(69);
    expect(await save()).toMatchObject({ outcome: 'saved', table: 'Đơn vị' });
    const { body } = await tree.call('office', 'GET', `units/${tree.id('bloc')}?asOf=${TODAY}`);
    const units: { readonly id: string; readonly name: string; readonly parent: string }[] = body.units;
    const commune = units.find(({ name }) => name === `Đảng bộ xã ${place(3)}`);
    expect(units.filter(({ parent }) => parent === commune?.id)).toHaveLength(11);
    expect(units.filter(({ parent }) => parent === tree.id('bloc'))).toHaveLength(3 + 58);
    host.workbook.activeSheet = host.workbook.sheet('Đơn vị');
    expect(await tryCheck()).toMatchObject({ added: [], changed: [], unchanged: 75 });
    // Her own list once more, with one branch that is new and one whose secretary is another.
    fill(host, 'Danh sách', 72, 0, [[59, 'Chi bộ thôn Mới', '', 9]]);
    fill(host, 'Danh sách', 3, 2, [['Người Khác']]);
    host.workbook.activeSheet = host.workbook.sheet('Danh sách');
    const again = await check();
    expect(again.added.map(({ name }) => name)).toEqual(['Chi bộ thôn Mới']);
    expect(lines({ ...again, added: [] })).toEqual([
      `Đảng bộ xã ${place(0)}: Người phụ trách Người ${place(0)} → Người Khác`,
    ]);
    expect(again.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is read by how far Excel indents its names', async () => {
    fill(host, 'Danh sách', 0, 0, [['Đảng bộ, chi bộ'], ['Đảng bộ xã Đông'], ['Chi bộ Một'], ['Chi bộ Hai']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Danh sách').getRange('A3:A4').format.indentLevel = 2;
      await context.sync();
    });
    host.workbook.activeSheet = host.workbook.sheet('Danh sách');
    const checked = await (await office()).check();
    expect(checked.read.parents).toBe('indentation');
    expect(checked.added.map(({ columns }) => columns.find(({ id }) => id === 'parent')?.after)).toEqual([
      'Đảng bộ Khối',
      'Đảng bộ xã Đông',
      'Đảng bộ xã Đông',
    ]);
  });
});

it('branches that keep no roster are counted before they are saved, and no more once they do', async () => {
  const { pull, check } = await office();
  await pull();
  for (const name of ['Chi bộ Một', 'Chi bộ Hai'])
    add({ 'Tên đơn vị': name, 'Cấp trên': 'Đảng bộ Sở', Loại: 'Chi bộ' });
  const { at } = table();
  const cell = `F${String(at.row + rowOf('Chi bộ Một') + 1)}`;
  expect(messages(await check())).toEqual([
    expect.stringContaining(`${cell} 2 chi bộ không giữ danh sách, bắt đầu từ “Chi bộ Một”`),
  ]);
  for (const name of ['Chi bộ Một', 'Chi bộ Hai']) type(rowOf(name), 'Giữ danh sách', 'x');
  expect(messages(await check())).toEqual([]);
});

describe('what is wrong is named by its cell, and nothing is saved', () => {
  const HEADER = ['Tên đơn vị', 'Cấp trên', 'Loại', 'Từ ngày'];
  const list = async (rows: Grid, header = HEADER) => {
    fill(host, 'Danh sách', 0, 0, [header, ...rows]);
    host.workbook.activeSheet = host.workbook.sheet('Danh sách');
    const { check, save } = await office();
    const checked = await check();
    const saved = await save();
    expect(saved?.outcome).not.toBe('saved');
    return messages(saved?.checked ?? checked);
  };

  it.each<[string, Grid, readonly string[]]>([
    [
      'a parent that does not exist',
      [['Chi bộ A', 'Đảng bộ Không Có', 'Chi bộ', '']],
      ['B2 Không có “Đảng bộ Không Có” trong danh mục.'],
    ],
    [
      'two with one name',
      [
        ['Chi bộ A', 'Đảng bộ Sở', 'Chi bộ', ''],
        ['CHI BỘ A', 'Đảng bộ Sở', 'Chi bộ', ''],
      ],
      ['A3 Cùng một cấp trên đã có đơn vị tên “Chi bộ A”. Ghi thêm để phân biệt.'],
    ],
    [
      'a circle',
      [
        ['Đảng bộ A', 'Đảng bộ B', 'Đảng bộ xã', ''],
        ['Đảng bộ B', 'Đảng bộ A', 'Đảng bộ xã', ''],
      ],
      ['B2 Các đơn vị này nằm dưới nhau thành vòng từ 05/10/2023: Đảng bộ A → Đảng bộ B → Đảng bộ A.'],
    ],
    [
      'a date before the parent’s founding',
      [['Chi bộ A', 'Đảng bộ Sở', 'Chi bộ', '01/05/1999']],
      ['B2 Ngày 01/05/1999 chưa có hoặc không còn cấp trên “Đảng bộ Sở”. Sửa cấp trên hoặc ngày.'],
    ],
  ])('%s', async (_what, rows, expected) => {
    expect(await list(rows)).toEqual(expected);
  });

  it('a circle, an end before the beginning and two of one name at once with what cannot be read', async () => {
    const found = await list(
      [
        ['Đảng bộ A', 'Đảng bộ B', 'Đảng bộ xã', '', ''],
        ['Đảng bộ B', 'Đảng bộ A', 'Đảng bộ xã', '', ''],
        ['Chi bộ C', 'Đảng bộ Sở', 'Chi bộ', '01/02/2024', '01/01/2024'],
        ['Tổ 1', 'Đảng bộ Sở', 'Chi bộ', '', ''],
        ['• TỔ 1', 'Đảng bộ Sở', 'Chi bộ', '', ''],
        ['Chi bộ D', 'Đảng bộ Không Có', 'Chi bộ', '', ''],
        ['Chi bộ D', 'Đảng bộ Sở', 'Chi bộ kiểu mới', '', ''],
      ],
      [...HEADER, 'Đến ngày'],
    );
    expect(found.map((text) => text.split(/[.:]/)[0])).toEqual([
      'B7 Không có “Đảng bộ Không Có” trong danh mục',
      'C8 “Chi bộ kiểu mới” không có trong danh sách',
      'E4 Đến ngày 01/01/2024 trước Từ ngày 01/02/2024',
      'B2 Các đơn vị này nằm dưới nhau thành vòng từ 05/10/2023',
      'A6 Cùng một cấp trên đã có đơn vị tên “Tổ 1”',
    ]);
  });

  it('names that became formulas, before anything else and without what follows from them', async () => {
    const names = Array.from({ length: 25 }, (_, index) => [
      `Chi bộ ${String(index)}`,
      'Đảng bộ Sở',
      'Kiểu lạ',
      '',
    ]);
    fill(host, 'Danh sách', 0, 0, [HEADER, ...names, ['', '', 'Chi bộ', ''], ['', '', 'Chi bộ', '']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Danh sách');
      sheet.getRange('A27:B28').formulas = [
        ['=-0', '=-0'],
        ['=-0', '=-0'],
      ];
      await context.sync();
    });
    const found = await list([]);
    expect(found.slice(0, 4).map((text) => text.split(/(?<=\.) /)[0])).toEqual(
      ['A27', 'A28', 'B27', 'B28'].map((cell) => `${cell} Ô này là công thức.`),
    );
    expect(found.slice(4).every((text) => text.includes('“Kiểu lạ”'))).toBe(true);
    expect(found).toHaveLength(4 + 25);
  });

  it('formulas and merged cells', async () => {
    fill(host, 'Danh sách', 0, 0, [
      HEADER,
      ['Chi bộ A', 'Đảng bộ Sở', 'Chi bộ', ''],
      ['Chi bộ B', '', 'Chi bộ', ''],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Danh sách');
      sheet.getRange('B2:B3').merge();
      sheet.getRange('A3').formulas = [['="Chi bộ B"']];
      await context.sync();
    });
    const found = await list([]);
    expect(found).toEqual([
      'A3 Ô này là công thức. Dán lại thành giá trị (Dán đặc biệt, Giá trị).',
      'B2 Ô này gộp với ô khác (B2:B3). Bỏ gộp và ghi đủ từng dòng.',
    ]);
  });

  it('5,000 rows pasted from elsewhere, each of them', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [
      `Chi bộ ${String(index)}`,
      'Nơi khác',
      'Chi bộ',
      '',
    ]);
    const found = await list(rows);
    expect(found).toHaveLength(5000);
    expect(found.at(-1)).toBe('B5001 Không có “Nơi khác” trong danh mục.');
  });
});
