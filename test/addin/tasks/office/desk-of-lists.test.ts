/** The desk of candidates in the office's workbook: a sheet of its own beside that of members, where people stand, and texts that remind. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import type { OpenedList } from '../../../../addin/tasks/common/opened-list.ts';
import { LIST as CANDIDATES } from '../../../../addin/tasks/lists/candidates.ts';
import { LIST as GRADINGS } from '../../../../addin/tasks/lists/gradings.ts';
import { contentHashOf } from '../../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../../functions/domain/kinds/candidates.ts';
import { openCandidates } from '../../../support/openings.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import { inlineUpload, newUploadId, startService, type TestService } from '../../../support/service.ts';
import { fill, grid, openExcel } from '../../workbook/excel.ts';

const AS_OF = '2023-10-31';
let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
  tree = await plantTree(service, [{ person: 'clerk', unit: 'branch-1', role: 'clerk' }]);
  await openCandidates(tree.call, tree.id('bloc'));
});
afterAll(() => service.close());

async function send(unit: string, outcomes: readonly string[], baseVersion = 0): Promise<void> {
  const rows = outcomes.map((outcome, n) => ({
    row: n + 5,
    fields: { ho_ten: `Lò Thị Nguồn ${String(n)}`, ngay_sinh: '1999-03-02', ket_qua: outcome },
  }));
  const hash = { contentHash: contentHashOf(rows, KEPT_CANDIDATES) };
  const exits = baseVersion === 0 ? {} : { exits: [] };
  const path = `units/${tree.id(unit)}/candidates/uploads/${newUploadId()}`;
  const body = inlineUpload(rows, { ...hash, rosterDate: AS_OF, baseVersion, ...exits });
  expect((await tree.call('clerk', 'PUT', path, body)).status).toBe(200);
}
const office = (of?: OpenedList) =>
  createTasks({ api: service.api, person: tree.id('office'), pauses: [], ...(of ? { of } : {}) }).desk();
const pull = async (of?: OpenedList) => (await office(of)).pull({ unit: tree.id('bloc'), asOf: AS_OF });

const SHEET = 'Tình hình gửi quần chúng';
const rowsIn = (host: ReturnType<typeof openExcel>, columns: readonly string[]) => {
  const [header = [], ...body] = grid(host, SHEET, 4, 0, 6, 23);
  return body.map((row) => columns.map((column) => row[header.indexOf(column)]));
};

it('is a sheet of its own, in which the steps of each list add up to its people and those of all below to the sum', async () => {
  await send('school-1', ['gioi-thieu', 'da-hoc', 'co-qd', 'ket-nap', 'khong-ro']);
  await send('branch-1', ['nguon', 'ket-nap']);
  const host = openExcel();
  expect((await pull()).sheet).toBe('Tình hình gửi');
  const desk = await pull(CANDIDATES);
  expect(desk).toMatchObject({ sheet: SHEET, list: 'candidates', answer: { lists: ['candidates'] } });
  expect(desk.total).toMatchObject({ members: 7, stages: { pool: 3, decided: 1, admitted: 2, ended: 1 } });
  const columns = ['Đơn vị', 'Sau', 'Trong nguồn', 'Có quyết định kết nạp', 'Đã kết nạp'];
  expect(rowsIn(host, columns)).toEqual([
    ['Chi bộ Công ty Một', '', '', '', ''],
    ['Chi bộ Trường Số 1', 5, 2, 1, 1],
    ['Đảng bộ Sở: cộng 2 đơn vị', 2, 1, 0, 1],
    ['Chi bộ Thanh tra', '', '', '', ''],
    ['Chi bộ Văn phòng', 2, 1, 0, 1],
  ]);
  expect(grid(host, 'Tình hình gửi', 4, 0, 1, 20)[0]).not.toContain('Trong nguồn');
  fill(host, SHEET, 4, 23, [['Ghi chú']]);
  expect((await pull(CANDIDATES)).changes).toEqual([]);
});

it('reminds of the list that is waited for, on a sheet of its own', async () => {
  const host = openExcel();
  const desk = await pull(CANDIDATES);
  expect(desk.reminders.map(({ unit }) => unit.name)).toEqual(['Chi bộ Công ty Một', 'Chi bộ Thanh tra']);
  expect(desk.reminders[0]?.text).toBe(
    'Kính gửi Chi bộ Công ty Một. Đảng bộ Khối chưa nhận được danh sách quần chúng ưu tú, nguồn kết nạp kỳ Quý IV/2023. Đề nghị đơn vị gửi; nếu có vướng mắc, xin báo lại.',
  );
  expect((await (await office(CANDIDATES)).remind(desk)).sheet).toBe('Đôn đốc gửi quần chúng');
  const members = await pull();
  expect((await (await office()).remind(members)).sheet).toBe('Đôn đốc');
  expect(grid(host, 'Đôn đốc gửi quần chúng', 4, 0, 1, 1)).toEqual([['Chi bộ Công ty Một']]);
});

it('says of few people who came since that their number changed, by what they are called', async () => {
  await send(
    'school-1',
    ['gioi-thieu', 'da-hoc', 'co-qd', 'ket-nap', 'khong-ro', 'nguon', 'nguon', 'nguon'],
    1,
  );
  openExcel();
  const { attention } = await pull(CANDIDATES);
  expect(attention.map(({ why }) => why)).toEqual(['changed']);
});

it('waits for nobody’s list of a kind that is not opened', async () => {
  openExcel();
  const desk = await pull(GRADINGS);
  expect(desk).toMatchObject({ sheet: 'Tình hình gửi xếp loại', reminders: [] });
});
