/** What the list of a class says of a clerk's own people reaches her in her next check: offered, taken over, taken back, logged. */
import { createTasks, serviceAt } from '../../../../addin/tasks/create.ts';
import type { Checked } from '../../../../addin/tasks/clerk/checking/checked.ts';
import { LIST } from '../../../../addin/tasks/lists/candidates.ts';
import { sendClassList } from '../../../../addin/tasks/office/class-list.ts';
import { foundAmong } from '../../../../functions/domain/rules/candidate/found-among.ts';
import { rowOf } from '../../../support/ledger-state.ts';
import { openCandidates } from '../../../support/openings.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import { startService, type TestService } from '../../../support/service.ts';
import { fill, openExcel } from '../../workbook/excel.ts';
import { MEMBER_LIST } from '../../../../functions/domain/rules/members.ts';

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

const at = (person = 'clerk') => ({ api: service.api, person: tree.id(person), pauses: [] });
const HEADER = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Ngày học',
  'Lý do vắng',
  'Số GCN',
  'Ngày cấp GCN',
  'Tình trạng',
];
const MAI = [1, 'Lò Thị Mai', "'02/03/1999", '', '', '', "'20/05/2023", 'Trong nguồn'];
const PAO = [2, 'Tẩn A Páo', "'12/09/2001", '', '', '', '', 'Đã đăng ký lớp'];
const HOA = [3, 'Vàng Thị Hòa', "'2000", '', '', '', '', 'Trong nguồn'];

type Fields = Parameters<typeof sendClassList>[2]['members'][number]['fields'];
const UNIT = 'Chi bộ Trường Số 1';
const TAUGHT: readonly Fields[] = [
  {
    ho_ten: 'LÒ THỊ MAI',
    ngay_sinh: '1999-03-02',
    gcn_so: '12/GCN',
    gcn_ngay: '2023-05-30',
    don_vi_ct: UNIT,
  },
  { ho_ten: 'Tẩn A Páo', ngay_sinh: '2001-09-12', ket_qua: 'vang', ly_do: 'ca-kip', don_vi_ct: UNIT },
  { ho_ten: 'Vàng Thị Hòa', ngay_sinh: '2000-01-20', ket_qua: 'da-hoc', don_vi_ct: UNIT },
  { ho_ten: 'Sùng A Tủa', ngay_sinh: '1998-01-20', ket_qua: 'da-hoc', don_vi_ct: 'Chi bộ Công ty Một' },
];

async function keepList(people = TAUGHT): Promise<void> {
  const row = { name: 'Lớp nhận thức I', unit: tree.id('bloc'), kind: 'awareness', from: '2023-05-06' };
  await tree.call('office', 'PUT', `units/${tree.id('bloc')}/ledgers/classes/saves/class`, {
    base: 0,
    changes: [rowOf('class-1', row)],
  });
  const kept = await sendClassList(
    serviceAt(at('office')),
    { unit: tree.id('bloc'), class: 'class-1' },
    { list: crypto.randomUUID(), members: people.map((fields, index) => ({ row: index + 2, fields })) },
  );
  expect(kept).toMatchObject({ outcome: 'kept', people: people.length });
}

function sheet(...rows: readonly (readonly (string | number)[])[]) {
  const host = openExcel();
  fill(host, 'Sheet1', 0, 0, [
    ['DANH SÁCH QUẦN CHÚNG ƯU TÚ', ...HEADER.slice(1).map(() => '')],
    HEADER,
    ...rows,
  ]);
  return host;
}
async function check(tasks = createTasks({ ...at(), of: LIST })): Promise<Checked> {
  const found = await tasks.check({ rosterDate: DATE, unit: tree.id('school-1') });
  if (found.kind !== 'checked') throw new Error('no list was found');
  return found;
}
const said = ({ groups }: Checked) =>
  groups.flatMap(({ rule, places }) =>
    rule === 'L6-CAN-002'
      ? places.map(({ place, repairs }) => [rule, place?.cell, repairs.map(({ after }) => after).join()])
      : [],
  );

it('offers at its cell what the list of the class says, and asks where it is not sure who it is', async () => {
  await keepList();
  sheet(MAI, PAO, HOA);
  const found = await check();
  expect(said(found).sort()).toEqual([
    ['L6-CAN-002', 'B5', ''],
    ['L6-CAN-002', 'D3', '2023-05-06'],
    ['L6-CAN-002', 'E4', 'Trùng ca, kíp làm việc'],
    ['L6-CAN-002', 'F3', '12/GCN'],
    ['L6-CAN-002', 'G3', '2023-05-30'],
    ['L6-CAN-002', 'H3', 'Đã có giấy chứng nhận'],
    ['L6-CAN-002', 'H4', 'Vắng học'],
  ]);
  expect(JSON.stringify(found.groups)).not.toContain('Tủa');
  const messages = found.groups
    .find(({ rule }) => rule === 'L6-CAN-002')
    ?.places.map(({ message }) => message.vi);
  expect(messages?.join()).toContain('danh sách của “Lớp nhận thức I” ghi 30/05/2023');
});

it('is taken over by a repair, said no more, taken back, and in the log', async () => {
  await keepList();
  sheet(MAI, PAO);
  const tasks = createTasks({ ...at(), of: LIST });
  const found = await check(tasks);
  const repairs = found.repairs.filter(({ kind }) => kind === 'class-list');
  expect(repairs.every(({ certain }) => !certain)).toBe(true);
  expect(await tasks.repair({ sheetId: found.sheetId, repairs })).toMatchObject({ done: 6, skipped: [] });
  expect(said(await check(tasks))).toEqual([]);
  expect((await tasks.repairsDone()).map(({ kind }) => kind)).toEqual(
    Array.from({ length: 6 }, () => 'Theo danh sách lớp'),
  );
  expect(await tasks.undoRepairs()).toMatchObject({ undone: 6, skipped: [] });
  expect(said(await check(tasks))).toHaveLength(6);
});

it('asks nothing more of the service after an edit, and nothing at all for a list of members', async () => {
  await keepList();
  const host = sheet(MAI);
  const tasks = createTasks({ ...at(), of: LIST });
  await check(tasks);
  const asked = jest.spyOn(globalThis, 'fetch');
  fill(host, 'Sheet1', 2, 5, [['12/GCN']]);
  const area = { row: 2, column: 5, rows: 1, columns: 1 };
  const again = await tasks.recheck([{ sheetId: host.workbook.sheet('Sheet1').id, areas: [area] }]);
  expect(asked).not.toHaveBeenCalled();
  expect(
    again?.groups.find(({ rule }) => rule === 'L6-CAN-002')?.places.map(({ place }) => place?.cell),
  ).toEqual(['D3', 'G3', 'H3']);
  await check(createTasks({ ...at(), of: MEMBER_LIST }));
  expect(
    asked.mock.calls.map(([url]) => JSON.stringify(url)).filter((url) => url.includes('classes')),
  ).toEqual([]);
  asked.mockRestore();
});

it('says nothing of anybody where no class has a list', async () => {
  sheet(MAI, PAO, HOA);
  expect(said(await check())).toEqual([]);
});

describe('of namesakes', () => {
  const member = (row: number, ho_ten: string, ngay_sinh: string) => ({ row, fields: { ho_ten, ngay_sinh } });
  const one = {
    class: 'I',
    from: '2023-05-01',
    to: '',
    fields: { ho_ten: 'Lò Thị Mai', ngay_sinh: '1999-03-02' },
  };
  const doubts = (members: Parameters<typeof foundAmong>[0], people = [one]) =>
    foundAmong(members, people).map(({ row, isDoubtful }) => [row, isDoubtful]);

  it('is sure of one of that name and day, however it is written', () => {
    expect(doubts([member(3, 'LÒ THỊ MAI', '1999-03-02'), member(4, 'Lò Thị Mai', '1999-03-03')])).toEqual([
      [3, false],
    ]);
  });

  it('takes nothing over for one of two of one day, in the sheet or in the class', () => {
    const twice = [member(3, 'Lò Thị Mai', '1999-03-02'), member(4, 'Lò Thị Mai', '1999-03-02')];
    expect(doubts(twice)).toEqual([
      [3, true],
      [4, true],
    ]);
    expect(doubts(twice.slice(1), [one, one])).toEqual([[4, true]]);
  });

  it('asks of whom only the year is known, and finds nobody of another day', () => {
    expect(doubts([member(3, 'Lò Thị Mai', '1999')])).toEqual([[3, true]]);
    expect(doubts([member(3, 'Lò Thị Mai', '1999-03-03')])).toEqual([]);
  });
});
