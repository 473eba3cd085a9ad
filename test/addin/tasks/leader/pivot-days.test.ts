/** A pivot that the leader has arranged, brought up to date over ten days by Microsoft's client: it stays as it is, and its totals are the page's. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import {
  inlineUpload,
  memberRow,
  memberRows,
  newUploadId,
  startService,
  type TestService,
} from '../../../support/service.ts';
import { grid, openExcel } from '../../workbook/excel.ts';

let service: TestService;
let tree: OwnTree;
let today = '2023-10-20';
beforeAll(async () => {
  service = await startService({ clock: () => new Date(`${today}T07:05:00Z`) });
  tree = await plantTree(service);
});
afterAll(() => service.close());

async function send(members: number, baseVersion: number): Promise<void> {
  const rows = [
    ...memberRows(8),
    ...Array.from({ length: members }, (_, n) =>
      memberRow(100 + n, { ngay_vao_dang: '2023-06-02', ngay_chinh_thuc: undefined, loai_dv: 'du-bi' }),
    ),
  ];
  const path = `units/${tree.id('school-1')}/uploads/${newUploadId()}`;
  const upload = inlineUpload(rows, { baseVersion, rosterDate: today });
  const { body } = await tree.call('clerk', 'PUT', path, upload);
  expect(body).toMatchObject({ state: 'published' });
}

const OWN = 'Ghi chú của tôi';

/** Figures in rows under units; groups chosen above; a column of one's own beside the facts. */
const arrange = () =>
  Excel.run(async (context) => {
    const { pivotTables, tables } = context.workbook;
    const pivot = pivotTables.getItem('KhopSo_BangXoay');
    pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Nhóm'));
    pivot.filterHierarchies.remove(pivot.filterHierarchies.getItem('Đơn vị'));
    pivot.columnHierarchies.remove(pivot.columnHierarchies.getItem('Khối'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('Đơn vị'));
    pivot.filterHierarchies.add(pivot.hierarchies.getItem('Nhóm'));
    await context.sync();
    const table = tables.getItem('KhopSo_SoLieu');
    table.columns.add(undefined, undefined, OWN);
    await context.sync();
  });

it('keeps its fields, its filter and a column of the leader over ten days, and adds up to the page', async () => {
  const host = openExcel();
  const tasks = createTasks({ api: service.api, person: tree.id('leader'), pauses: [] });
  const leader = await tasks.leader();
  const unit = tree.id('bloc');
  await send(0, 0);
  await tasks.summarise({ unit, asOf: today });
  await arrange();
  const cells = () => grid(host, 'Bảng xoay', 0, 0, 120, 6);
  const valueBeside = (label: string) =>
    cells()
      .find(([first]) => first === label)
      ?.find((cell) => typeof cell === 'number');
  for (let day = 1; day <= 10; day += 1) {
    today = `2023-10-${String(20 + day)}`;
    await send(day, day);
    await tasks.summarise({ unit, asOf: today });
    const [pivot] = host.workbook.pivots;
    expect([pivot?.rows, pivot?.columns, pivot?.filters]).toEqual([['Tiêu chí', 'Đơn vị'], [], ['Nhóm']]);
    const report = await leader.report({ unit, asOf: today });
    const value = (id: string) => report.indicators.find((one) => one.id === id)?.value;
    expect([value('members'), value('admissions')]).toEqual([8 + day, day < 1 ? 0 : day]);
    expect(valueBeside('Tổng số đảng viên')).toBe(value('members'));
    expect(valueBeside('Kết nạp')).toBe(value('admissions'));
    expect(valueBeside('D. Cuối kỳ')).toBe(value('members'));
  }
  const headers = host.workbook.tables.find(({ name }) => name === 'KhopSo_SoLieu');
  expect(headers).toBeDefined();
  const facts = grid(host, 'Số liệu', 0, 0, 12, 12).flat();
  expect(facts).toContain(OWN);
});
