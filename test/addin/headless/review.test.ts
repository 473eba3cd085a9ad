/** The review without a screen: asking for cells, matching, taking back, and being told who was first. */
import { inlineUpload, memberRows, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { runCommand } from '../../support/command.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-11-05T02:00:00.000Z') });
  await service.call('clerk', 'PUT', 'units/school-1/uploads/one', inlineUpload(memberRows(3)));
});
afterAll(() => service.close());

const run = (...args: readonly string[]) =>
  runCommand(['review', ...args], { today: '2023-11-05', environment: { KHOPSO_API: service.api } });
const about = (version: number, person: string) => [
  '--unit',
  'school-1',
  '--version',
  String(version),
  '--as',
  person,
];

it('matches, asks for cells by their addresses or by what they mean, and takes back', async () => {
  const matched = await run('match', ...about(1, 'office'), '--json');
  expect(JSON.parse(matched.out)).toMatchObject({ unit: 'school-1', version: 1, review: 'matched' });
  const asked = await run('ask', ...about(1, 'office'), '--cells', 'c7, 8:ngay_sinh', '--json');
  expect(JSON.parse(asked.out)).toMatchObject({
    review: 'asked-to-correct',
    corrections: [
      { kind: 'cell', row: 7, column: 'C' },
      { kind: 'cell', row: 8, field: 'ngay_sinh' },
    ],
  });
  // The same by the same person is one act.
  expect((await run('ask', ...about(1, 'office'), '--cells', 'C7,8:ngay_sinh')).out).toContain(
    'Văn phòng Khối đề nghị sửa 2 chỗ ở bản gửi số 1.',
  );
  expect((await run('withdraw', ...about(1, 'clerk'))).out).toContain('thu hồi bản gửi số 1');
});

it('tells who was first, and refuses what a role does not include', async () => {
  expect(await run('match', ...about(1, 'outsider-office'))).toMatchObject({ status: 1 });
  expect(await run('ask', ...about(1, 'clerk'), '--reason', 'missing')).toMatchObject({ status: 1 });
  const late = await run('ask', ...about(1, 'office'), '--reason', 'doubled', '--cells', 'A7,A8');
  expect(late).toMatchObject({ status: 1, error: expect.stringContaining('đã thu hồi bản số 1') });
});

it('says that a cell is not in the list, and where the list stands', async () => {
  const ran = await run('ask', ...about(1, 'office'), '--cells', 'C7,C9999');
  expect(ran).toMatchObject({
    status: 1,
    error: expect.stringContaining('Bản gửi số 1 không có ai ở dòng 9999: danh sách ở dòng 6 đến dòng 8.'),
  });
});

it.each([
  ['approve', ...about(1, 'office')],
  ['ask', ...about(1, 'office')],
  ['ask', ...about(1, 'office'), '--reason', 'target'],
  ['ask', ...about(1, 'office'), '--cells', 'seven'],
  ['match', ...about(1, 'office'), '--cells', 'C7'],
  ['match', '--unit', 'school-1', '--version', 'last', '--as', 'office'],
])('names the form where it is not kept: %s %s', async (...args) => {
  expect(await run(...args)).toMatchObject({
    status: 2,
    error: expect.stringContaining('review ask|match|withdraw|ask-reopening'),
  });
});
