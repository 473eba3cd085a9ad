/** Who was received elsewhere is offered to the sender's clerk in her next check as handed over: taken over, taken back, logged. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import type { Checked } from '../../../../addin/tasks/clerk/checking/checked.ts';
import { LIST } from '../../../../addin/tasks/lists/candidates.ts';
import { startService, type TestService } from '../../../support/service.ts';
import {
  candidate,
  introduceTo,
  moveTo,
  openDoor,
  plantTwoTrees,
  sendCandidates,
  type TwoTrees,
} from '../../../support/two-trees.ts';
import { fill, openExcel } from '../../workbook/excel.ts';

let service: TestService;
let trees: TwoTrees;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-05T02:00:00Z') });
});
beforeEach(async () => {
  trees = await plantTwoTrees(service);
});
afterAll(() => service.close());

const HEADER = ['STT', 'Họ và tên', 'Ngày sinh', 'Ngày học', 'Lý do vắng', 'Tình trạng'];
const TITLE = ['DANH SÁCH QUẦN CHÚNG ƯU TÚ', ...HEADER.slice(1).map(() => '')];
const MAI = [1, 'Phạm Thị Mai', "'02/03/1999", "'20/03/2023", '', 'Đã học'];
const PAO = [2, 'Tẩn A Páo', "'12/09/2001", '', 'Trùng ca', 'Vắng học'];
const HOA = [3, 'Vàng Thị Hòa', "'20/01/2000", '', '', 'Thôi theo dõi'];
const TUA = [4, 'Sùng A Tủa', "'20/01/1998", '', '', 'Trong nguồn'];
const ROWS = [
  candidate(3, { ho_ten: 'Phạm Thị Mai', ngay_sinh: '1999-03-02' }),
  candidate(4, { ho_ten: 'Tẩn A Páo', ngay_sinh: '2001-09-12', ket_qua: 'vang', ly_do: 'ca-kip' }),
  candidate(5, { ho_ten: 'Vàng Thị Hòa', ngay_sinh: '2000-01-20' }),
  candidate(6, { ho_ten: 'Sùng A Tủa', ngay_sinh: '1998-01-20', ket_qua: 'nguon' }),
];

async function received(): Promise<void> {
  await openDoor(trees);
  await sendCandidates(trees.union, ROWS);
  expect(await introduceTo(trees, 'first', { version: 1, rows: [3, 4, 5] })).toMatchObject({ status: 200 });
  expect((await moveTo(trees.party, 'first', 'received')).body).toMatchObject({ state: 'received' });
}

const at = () => ({ api: service.api, person: trees.union.id('clerk'), pauses: [] });
function sheet() {
  const host = openExcel();
  fill(host, 'Sheet1', 0, 0, [TITLE, HEADER, MAI, PAO, HOA, TUA]);
  return host;
}
async function check(
  tasks = createTasks({ ...at(), of: LIST }),
  rosterDate = '2023-10-05',
): Promise<Checked> {
  const found = await tasks.check({ rosterDate, unit: trees.union.id('school-1') });
  if (found.kind !== 'checked') throw new Error('no list was found');
  return found;
}
const said = ({ groups }: Checked) =>
  groups
    .filter(({ rule }) => rule === 'L6-CAN-003')
    .flatMap(({ places }) => places)
    .map(({ place, repairs }) => [place?.cell, repairs.map(({ after }) => after).join()]);
const OFFERED = ['F3', 'F4', 'F5'].map((cell) => [cell, 'Đã chuyển giao nơi khác']);

it('offers the same to all of them alike, taken over by one kind of repair, said no more, taken back, and in the log', async () => {
  await received();
  const host = sheet();
  const tasks = createTasks({ ...at(), of: LIST });
  const found = await check(tasks);
  expect(said(found)).toEqual(OFFERED);
  const repairs = found.repairs.filter(({ kind }) => kind === 'handed-over');
  expect(repairs.map(({ certain }) => certain)).toEqual([false, false, false]);
  expect(await tasks.repair({ sheetId: found.sheetId, repairs })).toMatchObject({ done: 3, skipped: [] });
  const outcomes = () => [2, 3, 4, 5].map((row) => host.workbook.sheet('Sheet1').cell(row, 5)?.value);
  expect(outcomes()).toEqual([...OFFERED.map(([, after]) => after), 'Trong nguồn']);
  const again = await check(tasks);
  expect([said(again), again.groups.map(({ rule }) => rule)]).toEqual([
    [],
    expect.not.arrayContaining(['L3-CAN-021']),
  ]);
  expect((await tasks.repairsDone()).map(({ kind }) => kind)).toEqual(Array(3).fill('Theo nơi tiếp nhận'));
  expect(await tasks.undoRepairs()).toMatchObject({ undone: 3, skipped: [] });
  expect(outcomes()).toEqual(['Đã học', 'Vắng học', 'Thôi theo dõi', 'Trong nguồn']);
  expect(said(await check(tasks))).toEqual(OFFERED);
});

it('says it in words with who received and when, and nothing of it while it waits or is taken back', async () => {
  await received();
  sheet();
  const { groups } = await check();
  expect(groups.find(({ rule }) => rule === 'L6-CAN-003')?.places[0]?.message.vi).toContain(
    '“Chi bộ Trường Số 1” đã tiếp nhận theo giới thiệu, ngày 05/10/2023',
  );
  await moveTo(trees.party, 'first', 'sent');
  expect(said(await check())).toEqual([]);
});

it('says nothing of it in a list as of a day before the receipt', async () => {
  await received();
  sheet();
  const tasks = createTasks({ ...at(), of: LIST });
  expect(said(await check(tasks, '2023-10-04'))).toEqual([]);
  expect(said(await check(tasks))).toEqual(OFFERED);
});

it('asks, and offers nothing, where one of two of that name and day is meant', async () => {
  await received();
  const host = sheet();
  fill(host, 'Sheet1', 6, 0, [[5, ...MAI.slice(1)]]);
  expect(said(await check())).toEqual([
    ['F3', ''],
    ['F4', OFFERED[0]?.[1]],
    ['F5', OFFERED[0]?.[1]],
    ['F7', ''],
  ]);
});
