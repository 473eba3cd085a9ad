import { createTasks } from '../../../../addin/tasks/create.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import {
  inlineUpload,
  memberRows,
  newUploadId,
  startService,
  type TestService,
} from '../../../support/service.ts';
import { grid, openExcel } from '../../workbook/excel.ts';

let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
});
beforeEach(async () => {
  tree = await plantTree(service);
});
afterAll(() => service.close());

const AS_OF = '2023-10-31';
const tasksOf = (person: string) => createTasks({ api: service.api, person: tree.id(person), pauses: [] });

async function send(person: string, unit: string, members: number, baseVersion = 0) {
  const answer = await tree.call(
    person,
    'PUT',
    `units/${tree.id(unit)}/uploads/${newUploadId()}`,
    inlineUpload(memberRows(members), { baseVersion }),
  );
  expect(answer.status).toBe(200);
}

describe('the consolidated sheet', () => {
  it('shows coverage, totals and one row per unit that keeps a roster', async () => {
    await send('clerk', 'school-1', 12);
    const host = openExcel();
    const outcome = await tasksOf('office').consolidate({ unit: tree.id('bloc'), asOf: AS_OF });
    expect(outcome).toMatchObject({
      sheet: 'Tổng hợp',
      asOf: AS_OF,
      members: 12,
      added: outcome.units,
      updated: 0,
      gone: 0,
    });
    expect(outcome.coverage).toMatchObject({ sent: 1, expected: outcome.units });
    const sheet = grid(host, 'Tổng hợp', 0, 0, 6 + outcome.units, 13);
    expect(sheet[1]?.[0]).toBe(`1/${outcome.units} đơn vị đã gửi kỳ Quý IV/2023, tính đến 31/10/2023`);
    expect(sheet[3]?.slice(0, 5)).toEqual(['Cộng', '', '', 12, 6]);
    expect(sheet[4]).toEqual([
      'Đơn vị',
      'Cấp trên',
      'Khối',
      'Đảng viên',
      'Nữ',
      'Dân tộc thiểu số',
      'Có tôn giáo',
      'Đoàn viên',
      'Dự bị',
      'Bản gửi số',
      'Danh sách ngày',
      'Đã gửi kỳ này',
      'Mã đơn vị',
    ]);
    const school = sheet.find((row) => row[12] === tree.id('school-1'));
    expect(school?.slice(0, 5)).toEqual(['Chi bộ Trường Số 1', 'Đảng bộ Khối', 'Trường học', 12, 6]);
    expect(school?.[11]).toBe('Đã gửi');
    expect(sheet.find((row) => row[12] === tree.id('firm-1'))?.slice(9, 12)).toEqual(['', '', 'Chưa gửi']);
    // What hangs under the committee stands under it, with its sum before it, and the name stays in sight.
    expect(sheet.slice(7).map((row) => [row[0], row[1], row[3]])).toEqual([
      ['Đảng bộ Sở: cộng 2 đơn vị', '', 0],
      ['Chi bộ Thanh tra', 'Đảng bộ Sở', 0],
      ['Chi bộ Văn phòng', 'Đảng bộ Sở', 0],
    ]);
    expect(sheet[7]?.[11]).toBe('Đã gửi 0/2');
    expect(host.workbook.sheet('Tổng hợp').frozenColumns).toBe(1);
  });

  it('keeps the ids that rows are found by out of sight, and leaves them shown where somebody showed them', async () => {
    await send('clerk', 'school-1', 8);
    const host = openExcel();
    const tasks = tasksOf('leader');
    const pull = async () => {
      await tasks.consolidate({ unit: tree.id('bloc'), asOf: AS_OF });
      await tasks.summarise({ unit: tree.id('bloc'), asOf: AS_OF });
    };
    await pull();
    const hidden = () =>
      ['Tổng hợp', 'Báo cáo nhanh', 'Số liệu'].map((name) => {
        const sheet = host.workbook.sheet(name);
        const columns = Array.from({ length: 20 }, (_, column) => column);
        return columns
          .filter((column) => sheet.column(column).hidden)
          .map((column) => sheet.cell(4, column).value);
      });
    expect(hidden()).toEqual([['Mã đơn vị'], ['Mã'], ['Mã đơn vị']]);
    for (const { name } of host.workbook.sheets)
      for (let column = 0; column < 20; column += 1)
        host.workbook.sheet(name).setColumn(column, { hidden: false });
    await pull();
    expect(hidden()).toEqual([[], [], []]);
  });

  it('says what came, changed or went at the next pull', async () => {
    const host = openExcel();
    const tasks = tasksOf('office');
    await tasks.consolidate({ unit: tree.id('bloc'), asOf: AS_OF });
    await send('clerk', 'school-1', 7);
    expect(await tasks.consolidate({ unit: tree.id('bloc'), asOf: AS_OF })).toMatchObject({
      added: 0,
      updated: 1,
      gone: 0,
      members: 7,
    });
    expect(host.workbook.tables).toHaveLength(1);
  });

  it('says beside the total how many units stand on old figures', async () => {
    const path = `units/${tree.id('school-1')}/uploads/${newUploadId()}`;
    const before = { period: '2023-Q3', rosterDate: '2023-09-30' };
    expect((await tree.call('clerk', 'PUT', path, inlineUpload(memberRows(12), before))).status).toBe(200);
    const host = openExcel();
    await tasksOf('office').consolidate({ unit: tree.id('bloc'), asOf: AS_OF });
    expect(grid(host, 'Tổng hợp', 3, 0, 1, 1)).toEqual([['Cộng (trong đó 1 đơn vị theo số liệu cũ)']]);
  });

  it('is no roster: checking it finds nothing, paints nothing, and says whose it is', async () => {
    await send('clerk', 'school-1', 12);
    const host = openExcel();
    const tasks = tasksOf('office');
    const { sheet } = await tasks.consolidate({ unit: tree.id('bloc'), asOf: AS_OF });
    const outcome = await tasks.check({ sheet, rosterDate: AS_OF });
    expect(outcome).toEqual({ kind: 'none', sheet, reason: 'ours', recognised: [] });
    expect(host.workbook.sheets.flatMap((each) => each.conditionalFormats)).toEqual([]);
  });

  it('is not there for somebody else', async () => {
    const host = openExcel();
    await expect(tasksOf('outsider-office').consolidate({ unit: tree.id('bloc') })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(host.workbook.sheets).toHaveLength(1);
  });
});

describe('the summary', () => {
  it('writes figures with what they stand on, facts, and a pivot that follows them', async () => {
    await send('clerk', 'school-1', 8);
    const host = openExcel();
    const tasks = tasksOf('leader');
    const first = await tasks.summarise({ unit: tree.id('bloc'), asOf: AS_OF });
    expect(first).toMatchObject({ sheet: 'Báo cáo nhanh', pivot: 'Bảng xoay', changes: [] });
    expect(first.figures.find(({ id }) => id === 'members')?.value).toBe(8);
    const report = grid(host, 'Báo cáo nhanh', 4, 0, 1 + first.figures.length, 7);
    expect(report[0]).toEqual(['Tiêu chí', 'Giá trị', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Ghi chú', 'Mã']);
    const women = report.find((row) => row[6] === 'members.women');
    expect(women?.slice(1, 5)).toEqual([4, 4, 8, 0.5]);
    expect(pivotNumbers(host)[0]).toBe(8);

    await send('clerk', 'school-1', 11, 1);
    const second = await tasks.summarise({ unit: tree.id('bloc'), asOf: AS_OF });
    expect(second.changes).toContainEqual({ id: 'members', before: 8, after: 11 });
    expect(pivotNumbers(host)[0]).toBe(11);
    expect(host.workbook.pivots).toHaveLength(1);
    expect(host.workbook.tables).toHaveLength(2);
  });

  it('names a column that was deleted from its table', async () => {
    await send('clerk', 'school-1', 8);
    const host = openExcel();
    const tasks = tasksOf('leader');
    expect(await tasks.summarise({ unit: tree.id('bloc'), asOf: AS_OF })).not.toHaveProperty('missing');
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(host.workbook.tables[0]?.name ?? '');
      table.columns.getItem('Ghi chú').delete();
      await context.sync();
    });
    expect(await tasks.summarise({ unit: tree.id('bloc'), asOf: AS_OF })).toMatchObject({
      missing: ['Ghi chú'],
    });
  });

  it('does without a pivot while there is nothing to count', async () => {
    openExcel();
    const outcome = await tasksOf('leader')
      .summarise({ unit: tree.id('out'), asOf: AS_OF })
      .catch((error: unknown) => error);
    expect(outcome).toMatchObject({ code: 'not-found' });
  });
});

function pivotNumbers(host: ReturnType<typeof openExcel>): unknown[] {
  return grid(host, 'Bảng xoay', 0, 0, 80, 12)
    .flat()
    .filter((value) => typeof value === 'number');
}
