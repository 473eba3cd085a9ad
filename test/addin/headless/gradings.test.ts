/** A branch of 16 grades its members: the list checked and sent as a file, and a goal of 15 % that comes to 2,4 people. */
import { writeFile } from 'node:fs/promises';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { openList } from '../../support/openings.ts';
import { commandPlace } from './command-place.ts';
import { fill } from '../workbook/excel.ts';

const place = commandPlace('2023-12-28T02:00:00.000Z');
beforeAll(async () => {
  await openList(place.service.call, 'gradings');
});

const { run } = place;

async function fileOf(
  name: string,
  outstanding: number,
  ...more: readonly (readonly string[])[]
): Promise<string> {
  const host = createWorkbookHost();
  fill(host, 'Sheet1', 0, 0, [
    ['KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2023', '', '', '', ''],
    ['STT', 'Họ và tên', 'Ngày sinh', 'Mức xếp loại', 'Lý do không xếp loại'],
    ...Array.from({ length: 16 }, (_, index) => [
      index + 1,
      `Nguyễn Văn ${String.fromCharCode(65 + index)}`,
      `'0${String(1 + (index % 9))}/05/19${String(70 + index)}`,
      index < outstanding ? 'HTXSNV' : 'HTTNV',
      '',
    ]),
    ...more,
  ]);
  const file = place.file(name);
  await writeFile(file, await saveXlsx(host.workbook));
  return file;
}
const about = ['--kind', 'gradings', '--unit', 'school-1', '--as', 'clerk'];

it('checks the list by its own rules', async () => {
  const file = await fileOf(
    'check.xlsx',
    2,
    ['17', 'Lò Thị Mai', "'02/03/2001", '', ''],
    ['18', 'Lò Thị Say', "'02/04/2001", 'Tốt', 'Miễn'],
  );
  const { status, out } = await run('check', file, '--kind', 'gradings', '--json');
  const { rows, findings } = JSON.parse(out) as { rows: number; findings: { rule: string; cell: string }[] };
  expect([status, rows]).toEqual([1, 18]);
  expect(findings).toMatchObject([
    { rule: 'L3-GRD-002', cell: 'E20' },
    { rule: 'L3-GRD-001', cell: 'D19' },
  ]);
});

it('sends it and shows that 15 % of 16 are 2,4: two miss the goal, three are over the cap', async () => {
  const sent = await run('upload', await fileOf('send.xlsx', 2), ...about, '--json');
  expect([sent.status, sent.error]).toEqual([0, '']);
  const { out } = await run('gradings', '--unit', 'school-1', '--as', 'clerk', '--goal', '15');
  expect(out.split('\n')).toEqual([
    'Chi bộ Trường Số 1: 28/12/2023',
    '    Năm 2023: 16 người',
    '        Hoàn thành xuất sắc nhiệm vụ: 2',
    '        Hoàn thành tốt nhiệm vụ: 14',
    '        Hoàn thành nhiệm vụ: 0',
    '        Không hoàn thành nhiệm vụ: 0',
    '        Không xếp loại: 0',
    '        Chưa ghi: 0',
    '        Chi bộ Trường Số 1: xuất sắc so với số hoàn thành tốt nhiệm vụ 2/14 = 14,29%, trong mức trần 20%',
    '        Chi bộ Trường Số 1: xuất sắc so với tổng số được xếp loại 2/16 = 12,50%, trong mức trần 20%',
    '            Mức trần 20% so với số hoàn thành tốt nhiệm vụ: 21-HD/BTCTW, mục II.B, điểm 2.3a (đảng viên hoàn thành xuất sắc nhiệm vụ) (đã đối chiếu nội dung văn bản)',
    '            Mức trần 20% so với tổng số được xếp loại: 21-HD/BTCTW, mục II.B, điểm 2.3a (đảng viên hoàn thành xuất sắc nhiệm vụ) (giả định, chưa đối chiếu được)',
    '        Mục tiêu 15% của 16 người là 2,4 người',
    '            2 người: 12,50%, chưa đạt mục tiêu',
    '                2: xuất sắc so với số hoàn thành tốt nhiệm vụ 2/14 = 14,29%, trong mức trần 20%',
    '                2: xuất sắc so với tổng số được xếp loại 2/16 = 12,50%, trong mức trần 20%',
    '            3 người: 18,75%, đạt mục tiêu',
    '                3: xuất sắc so với số hoàn thành tốt nhiệm vụ 3/13 = 23,08%, vượt mức trần 20%: nhiều nhất 2 người, vượt 1',
    '                3: xuất sắc so với tổng số được xếp loại 3/16 = 18,75%, trong mức trần 20%',
  ]);
  const leader = await run('gradings', '--unit', 'bloc', '--as', 'leader', '--goal', '15');
  expect(leader.out).toContain('không nêu (ít người)');
  expect(leader.out).not.toContain('Mục tiêu');
});

it('shows the goal that the office has planned for the unit, and another one where it is asked about', async () => {
  const values = { unit: 'school-1', kind: 'target', measure: 'outstanding', category: 'all', quantity: 15 };
  const saved = await place.service.call('office', 'PUT', 'units/bloc/ledgers/plans/saves/goal-of-15', {
    base: 0,
    changes: [
      { row: 'goal', from: '', values: { ...values, from: '2023-01-01', to: '2023-12-31', assumed: true } },
    ],
  });
  expect(saved).toMatchObject({ status: 200, body: { outcome: 'saved' } });
  const asked = ['gradings', '--unit', 'school-1', '--as', 'clerk'];
  expect((await run(...asked)).out).toContain(
    '        Mục tiêu giả định 15% của 16 người là 2,4 người\n            2 người: 12,50%, chưa đạt mục tiêu',
  );
  const { years } = JSON.parse((await run(...asked, '--json')).out) as { years: unknown[] };
  const choices = [{ people: 2 }, { people: 3, percent: 18.75, meetsGoal: true }];
  expect(years).toMatchObject([{ goal: { percent: 15, people: 16, exact: 2.4, choices, isAssumed: true } }]);
  const other = await run(...asked, '--goal', '25');
  expect(other.out).toContain('Mục tiêu 25% của 16 người là 4 người');
  expect(other.out).not.toContain('15%');
  // Of a few people a leader is told no grade, and so no goal.
  expect((await run('gradings', '--unit', 'bloc', '--as', 'leader')).out).not.toContain('Mục tiêu');
});

it.each(['0', '101', '2.5', 'many'])('knows no goal of %s', async (goal) => {
  expect(await run('gradings', '--unit', 'school-1', '--as', 'clerk', '--goal', goal)).toMatchObject({
    status: 2,
  });
});
