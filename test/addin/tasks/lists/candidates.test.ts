/** Who of the candidates is a member already: told to whoever keeps both lists of the unit, and of no other unit. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import { LIST } from '../../../../addin/tasks/lists/candidates.ts';
import { openCandidates } from '../../../support/openings.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import { startService, type TestService } from '../../../support/service.ts';
import { fill, openExcel } from '../../workbook/excel.ts';
import { FIRST, HEADER, writeRoster } from '../roster-sheet.ts';

const DATE = '2023-10-31';
let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
});
beforeEach(async () => {
  tree = await plantTree(service);
  await openCandidates(tree.call, tree.id('bloc'));
});
afterAll(() => service.close());

const at = () => ({ api: service.api, person: tree.id('clerk'), pauses: [] });
const POOL = [
  ['STT', HEADER[1] ?? '', HEADER[2] ?? '', 'Kết quả'],
  [1, 'Nguyễn Văn Thử 2', "'14/05/1980", 'Trong nguồn'],
  [2, 'Nguyễn Văn Thử 2', "'15/05/1980", 'Trong nguồn'],
  [3, 'Nguyễn Văn Thử 3', "'14/05/1980", 'Đã kết nạp'],
];

async function foundIn(unit: string): Promise<(string | undefined)[]> {
  const host = openExcel();
  fill(host, 'Sheet1', FIRST - 1, 0, POOL);
  const tasks = createTasks({ ...at(), of: LIST });
  const found = await tasks.check({ rosterDate: DATE, unit });
  if (found.kind !== 'checked') throw new Error('no list was found');
  const group = found.groups.find(({ rule }) => rule === 'L6-CAN-001');
  expect(group?.places[0]?.message.vi ?? '').not.toContain('{');
  return group?.places.map(({ place }) => place?.cell) ?? [];
}

async function sendMembers(): Promise<void> {
  const host = openExcel();
  writeRoster(host, 4);
  const tasks = createTasks(at());
  await tasks.send(await tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE }));
}

it('tells of whoever has the name and the birth of a member, and is not said to be admitted', async () => {
  expect(await foundIn(tree.id('school-1'))).toEqual([]);
  await sendMembers();
  expect(await foundIn(tree.id('school-1'))).toEqual([`B${String(FIRST + 1)}`]);
});

it('says it again after an edit without asking again, and no more once it is corrected', async () => {
  await sendMembers();
  const host = openExcel();
  fill(host, 'Sheet1', FIRST - 1, 0, POOL);
  const tasks = createTasks({ ...at(), of: LIST });
  await tasks.check({ rosterDate: DATE, unit: tree.id('school-1') });
  const asked = jest.spyOn(globalThis, 'fetch');
  fill(host, 'Sheet1', FIRST, 3, [['Đã kết nạp']]);
  const sheetId = host.workbook.sheet('Sheet1').id;
  const area = { row: FIRST, column: 3, rows: 1, columns: 1 };
  const again = await tasks.recheck([{ sheetId, areas: [area] }]);
  expect(again?.groups.map(({ rule }) => rule)).not.toContain('L6-CAN-001');
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

it('is told of nobody by a unit whose members she may not read', async () => {
  await sendMembers();
  const host = openExcel();
  fill(host, 'Sheet1', FIRST - 1, 0, POOL);
  const stranger = createTasks({ api: service.api, person: tree.id('outsider-clerk'), pauses: [], of: LIST });
  const found = await stranger.check({ rosterDate: DATE, unit: tree.id('school-1') });
  expect(found.kind === 'checked' && found.groups.map(({ rule }) => rule)).not.toContain('L6-CAN-001');
});
