/** One workbook with the list of members and the list of candidates of one unit: what it keeps of the one is not taken for the other. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import type { Checked } from '../../../../addin/tasks/clerk/checking/checked.ts';
import type { Keeper } from '../../../../addin/tasks/common/outcome.ts';
import { CANDIDATE_LIST } from '../../../../functions/domain/rules/candidates.ts';
import { openCandidates } from '../../../support/openings.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import { startService, type TestService } from '../../../support/service.ts';
import { fill, openExcel } from '../../workbook/excel.ts';
import { FIRST, member, writeRoster } from '../roster-sheet.ts';

const DATE = '2023-10-31';
const POOL = 'Nguồn';
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

const kept = new Map<string, string>();
const remembered: Keeper = {
  read: () => kept.get('choices') ?? null,
  write: (text) => kept.set('choices', text),
};
const at = () => ({ api: service.api, person: tree.id('clerk'), pauses: [], remembered });
const ofMembers = () => createTasks(at());
const ofCandidates = () => createTasks({ ...at(), of: CANDIDATE_LIST });

const POOL_HEADER = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Đảng viên giúp đỡ', 'Kết quả'];
const candidate = (n: number) => [
  n,
  `Lò Thị Nguồn ${String(n)}`,
  `'02/03/1999`,
  'Nữ',
  'Vàng A Sử',
  'Cảm tình Đảng',
];

/** Both lists in one workbook, their people in the same rows. */
function bothLists(members: number, candidates: number) {
  const host = openExcel();
  writeRoster(host, members);
  fill(host, POOL, 0, 0, [['DANH SÁCH QUẦN CHÚNG ƯU TÚ']]);
  fill(host, POOL, FIRST - 1, 0, [POOL_HEADER]);
  for (let n = 1; n <= candidates; n += 1) fill(host, POOL, FIRST + n - 1, 0, [candidate(n)]);
  return host;
}

const planOf = (tasks: ReturnType<typeof createTasks>, sheet: string) =>
  tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE, sheet });

it('keeps receipts apart, and sends each list upon its own last version', async () => {
  const host = bothLists(3, 2);
  const [members, candidates] = [ofMembers(), ofCandidates()];
  await members.send(await planOf(members, 'Sheet1'));
  fill(host, 'Sheet1', FIRST + 3, 0, [member(4)]);
  await members.send(await planOf(members, 'Sheet1'));
  const first = await planOf(candidates, POOL);
  expect([first.base.version, first.added.length]).toEqual([0, 2]);
  expect(await candidates.send(first)).toMatchObject({ version: 1, rows: 2, kind: 'candidates' });
  fill(host, POOL, FIRST + 2, 0, [candidate(3)]);
  const second = await planOf(candidates, POOL);
  expect(second.notes).toEqual([]);
  expect(await candidates.send(second)).toMatchObject({ version: 2, rows: 3 });
  expect((await members.receipts()).map(({ version, rows }) => [version, rows])).toEqual([
    [2, 4],
    [1, 3],
  ]);
  expect((await candidates.receipts()).map(({ version, rows }) => [version, rows])).toEqual([
    [2, 3],
    [1, 2],
  ]);
});

it('keeps under its old name what is of members, so that every earlier workbook goes on', async () => {
  const host = bothLists(3, 2);
  const [members, candidates] = [ofMembers(), ofCandidates()];
  await candidates.send(await planOf(candidates, POOL));
  expect(host.workbook.settings.has('KhopSo.receipts')).toBe(false);
  await members.send(await planOf(members, 'Sheet1'));
  expect(JSON.parse(String(host.workbook.settings.get('KhopSo.receipts')))).toMatchObject([{ rows: 3 }]);
});

it('does not answer for a candidate who is gone what was answered for the member in that row', async () => {
  const host = bothLists(3, 3);
  const [members, candidates] = [ofMembers(), ofCandidates()];
  await members.send(await planOf(members, 'Sheet1'));
  await candidates.send(await planOf(candidates, POOL));
  fill(host, 'Sheet1', FIRST + 2, 0, [member(3).map(() => '')]);
  fill(host, POOL, FIRST + 2, 0, [candidate(3).map(() => '')]);
  const exits = [{ row: FIRST + 3, reason: 'died' as const }];
  const plan = await planOf(members, 'Sheet1');
  await members.keepAnswers(plan, { exits, justifications: [] });
  expect((await planOf(members, 'Sheet1')).exits).toEqual(exits);
  expect(await planOf(candidates, POOL)).toMatchObject({ removed: [{ previousRow: FIRST + 3 }], exits: [] });
});

it('reads columns as was decided of lists of that kind, here and in the next workbook', async () => {
  kept.clear();
  const write = () => {
    const host = openExcel();
    writeRoster(host, 4);
    return host;
  };
  write();
  const check = async (tasks: ReturnType<typeof createTasks>): Promise<Checked> => {
    const found = await tasks.check({ rosterDate: DATE, mark: false });
    if (found.kind !== 'checked') throw new Error('no list was found');
    return found;
  };
  const last = ({ mapping }: Checked) => mapping.at(-1);
  const found = await check(ofCandidates());
  const key = last(found)?.key ?? '';
  await ofCandidates().choose({ ...found, fields: { [key]: 'don_vi_ct' } });
  expect(last(await check(ofCandidates()))).toMatchObject({ field: 'don_vi_ct', chosen: true });
  expect(last(await check(ofMembers()))).toMatchObject({ field: null, chosen: false });
  write();
  expect(await check(ofCandidates())).toMatchObject({ offered: true });
  expect(await check(ofMembers())).toMatchObject({ offered: false });
});

it('takes nothing for a decision that is about a field its kind does not have', async () => {
  const host = openExcel();
  writeRoster(host, 4);
  const found = await ofMembers().check({ rosterDate: DATE, mark: false });
  if (found.kind !== 'checked') throw new Error('no list was found');
  const { key = '' } = found.mapping.at(-1) ?? {};
  const fields = { [key]: 'to_chuc_gt', 'so cccd': null };
  host.workbook.settings.set(
    'KhopSo.choices',
    JSON.stringify([{ headers: found.headers, fields, answers: {} }]),
  );
  const again = await ofMembers().check({ rosterDate: DATE, mark: false });
  if (again.kind !== 'checked') throw new Error('no list was found');
  expect(again.mapping.at(-1)).toMatchObject({ field: null, chosen: false });
});

it('writes their receipts as two sheets', async () => {
  bothLists(3, 2);
  const [members, candidates] = [ofMembers(), ofCandidates()];
  const ofThree = await members.send(await planOf(members, 'Sheet1'));
  const ofTwo = await candidates.send(await planOf(candidates, POOL));
  const sheets = [await members.writeReceipt(ofThree), await candidates.writeReceipt(ofTwo)];
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Biên nhận', 'Biên nhận quần chúng ưu tú']);
});
