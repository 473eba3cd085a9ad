/** The command of either side: who may be introduced and where, sending, receiving, and what came of it. */
import { runCommand } from '../../support/command.ts';
import { startService, type TestService } from '../../support/service.ts';
import { candidate, openDoor, plantTwoTrees, sendCandidates } from '../../support/two-trees.ts';
import type { TwoTrees } from '../../support/two-trees.ts';

let service: TestService;
let trees: TwoTrees;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-05T02:00:00.000Z') });
  trees = await plantTwoTrees(service);
});
afterAll(() => service.close());

async function run(side: 'union' | 'party', name: string, ...more: readonly string[]) {
  const { id } = trees[side];
  const given = [name, '--unit', id('school-1'), '--as', id('clerk'), ...more];
  const { status, out, error } = await runCommand(given, {
    today: '2023-10-05',
    environment: { KHOPSO_API: service.api },
  });
  return [status, `${out}${error}`.trim()];
}

it('says under which id the receiver opens its door, as long as nobody has', async () => {
  const unit = trees.union.id('school-1');
  expect(await run('union', 'introductions')).toEqual([
    0,
    `Chưa nơi nào nhận giới thiệu từ đơn vị này. Nơi nhận ghi mã ${unit} vào danh mục Nơi giới thiệu nguồn.`,
  ]);
});

const FETCH =
  'Lệnh này không ghi vào tệp nào: mở danh sách quần chúng trong Excel, bấm “Ghi vào trang đang mở” trên khung Khớp Sổ.';

it('introduces rows of the newest list, and receives them under a number', async () => {
  expect(await run('union', 'introduce')).toEqual([
    0,
    'Đơn vị chưa gửi danh sách quần chúng nào. Gửi danh sách rồi bấm lại.',
  ]);
  await openDoor(trees);
  await sendCandidates(trees.union, [candidate(5), candidate(6)]);
  const to = trees.party.id('school-1');
  expect(await run('union', 'introductions')).toEqual([
    0,
    `Nhận giới thiệu: Chi bộ Trường Số 1 (Đảng bộ Khối), mã ${to}`,
  ]);
  expect(await run('union', 'introduce')).toEqual([
    0,
    'Dòng 5: Phạm Thị Thử 5, da-hoc\nDòng 6: Phạm Thị Thử 6, da-hoc',
  ]);
  const line = '2 người đến Chi bộ Trường Số 1, ngày 05/10/2023:';
  expect(await run('union', 'introduce', '--to', to, '--rows', '5,6', '--id', 'one')).toEqual([
    0,
    `${line} chờ nhận đến hết ngày 04/11/2023`,
  ]);
  expect(await run('party', 'introductions')).toEqual([
    0,
    expect.stringContaining('Chờ trả lời (one): Chi bộ Trường Số 1 giới thiệu 2 người ngày 05/10/2023'),
  ]);
  const refused = await run('party', 'receive', '--id', 'one', '--refuse', 'nham-don-vi');
  expect(refused).toEqual([0, `${line} không nhận ngày 05/10/2023: Gửi nhầm đơn vị`]);
  await run('party', 'receive', '--id', 'one', '--undo');
  expect(await run('party', 'receive', '--id', 'one')).toEqual([
    0,
    `${line} đã nhận ngày 05/10/2023, giấy nhận số 1\n${FETCH}`,
  ]);
  const listed = await run('party', 'introductions');
  expect(listed).toEqual([
    0,
    [
      `Chi bộ Trường Số 1 giới thiệu ${line} đã nhận ngày 05/10/2023, giấy nhận số 1`,
      'Đã nhận 2 người, giấy nhận số 1: 2 người chưa có trong bản gửi mới nhất.',
      FETCH,
      `Chưa nơi nào nhận giới thiệu từ đơn vị này. Nơi nhận ghi mã ${to} vào danh mục Nơi giới thiệu nguồn.`,
    ].join('\n'),
  ]);
  expect(await run('union', 'introduce')).toEqual([
    0,
    'Không còn ai để giới thiệu: ai trong bản gửi mới nhất cũng đã được giới thiệu, đã có quyết định hoặc đã thôi theo dõi.',
  ]);
  const [status, reason] = await run('union', 'receive', '--id', 'one');
  expect([status, reason]).toEqual([
    2,
    expect.stringContaining('Chỉ nơi nhận trả lời lượt giới thiệu này; nơi gửi xem trả lời ở danh sách'),
  ]);
});

it('says of a place that takes nobody from her what it says of one that is none', async () => {
  for (const to of ['never', trees.party.id('bloc')])
    expect(await run('union', 'introduce', '--to', to, '--rows', '5')).toEqual([
      2,
      expect.stringContaining('Nơi này không nhận giới thiệu từ đơn vị của bạn'),
    ]);
});

it('says what came of them to the top of the organisation, in counts of many', async () => {
  expect(await run('party', 'feedback')).toEqual([0, 'Chưa có ai được nhận.']);
  expect(await run('union', 'feedback')).toEqual([
    0,
    'Kết quả chỉ báo chung cho cả tổ chức, xem ở Đảng bộ Khối.',
  ]);
  const { id } = trees.union;
  const { out } = await runCommand(['feedback', '--unit', id('bloc'), '--as', id('leader')], {
    today: '2023-10-05',
    environment: { KHOPSO_API: service.api },
  });
  expect(out.trim()).toBe(
    'Năm 2023, 2 người được nhận: có quyết định: dưới 5 hoặc không nêu, đã kết nạp: dưới 5 hoặc không nêu, thôi theo dõi: dưới 5 hoặc không nêu.',
  );
});

it.each([
  ['introductions', '--rows', '5'],
  ['introduce', '--to', 'somewhere'],
  ['receive'],
  ['receive', '--id', 'one', '--refuse', 'because'],
])('says how it is given: %s %s', async (name, ...more) => {
  const [status, text] = await run('union', name, ...more);
  expect([status, text]).toEqual([2, expect.stringContaining(`Mẫu: ${name} --unit UNIT`)]);
});
