/** An office's own list of classes as a file: read, checked, saved, fetched again, and what it comes to. */
import { writeFile } from 'node:fs/promises';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { commandPlace } from './command-place.ts';
import { fill } from '../workbook/excel.ts';

const place = commandPlace('2023-10-05T02:00:00.000Z');

const { run } = place;
const ledger = async (...args: readonly string[]) => {
  const { status, out } = await run('ledger', ...args, '--unit', 'bloc', '--as', 'office', '--json');
  return { status, ...(JSON.parse(out) as Record<string, unknown>) };
};
async function fileOf(name: string, rows: readonly (readonly (string | number)[])[]): Promise<string> {
  const host = createWorkbookHost();
  fill(host, 'Lớp', 0, 0, rows);
  const file = place.file(name);
  await writeFile(file, await saveXlsx(host.workbook));
  return file;
}

const HEADER = [
  'TT',
  'Lớp',
  'Đơn vị',
  'Loại',
  'Lớp riêng',
  'Đối tượng',
  'Tính vào tổng số',
  'Ngày khai giảng',
  'Ngày bế giảng',
  'Hình thức học',
  'Số lớp',
  'Học viên',
  'Số dự',
  'Số GCN',
];
const AWARENESS = 'Lớp bồi dưỡng nhận thức về Đảng';
const general = [
  1,
  'Các lớp chung',
  'Đảng bộ Khối',
  AWARENESS,
  '',
  '',
  '',
  '06/03/2021',
  '20/08/2023',
  'Cuối tuần',
  8,
  787,
  '',
  '',
];
const firm = [
  2,
  'Lớp tại công ty',
  'Chi bộ Công ty Một',
  'Lớp đối tượng kết nạp Đảng',
  'x',
  'Doanh nghiệp',
  '',
  '14/05/2022',
  '',
  'Cuối tuần',
  2,
  194,
  190,
  188,
];
const students = [
  3,
  'Lớp sinh viên',
  'Chi bộ Trường Số 1',
  AWARENESS,
  'x',
  'Sinh viên',
  'Chưa rõ',
  '08/04/2023',
  '',
  'Tập trung',
  '',
  54,
  '',
  '',
];
const members = [
  4,
  'Các lớp đảng viên mới',
  'Đảng bộ Khối',
  'Đảng viên mới',
  '',
  '',
  '',
  '10/04/2021',
  '27/08/2023',
  '',
  8,
  619,
  '',
  '',
];

it('names the cells of what cannot be, before anything is saved', async () => {
  const unreadable = await fileOf('unreadable.xlsx', [HEADER, general, students.with(7, '')]);
  expect(await ledger('check', 'classes', unreadable)).toMatchObject({
    status: 1,
    findings: [{ cell: 'H3' }],
  });
  const wrong = await fileOf('wrong.xlsx', [HEADER, general.with(6, 'Ngoài'), firm.with(12, 195)]);
  expect(await ledger('check', 'classes', wrong)).toMatchObject({
    status: 1,
    commit: 0,
    findings: [{ cell: 'G2' }, { cell: 'M3' }],
  });
});

it('takes an office’s own list, and answers 787 or 1.035', async () => {
  const file = await fileOf('classes.xlsx', [HEADER, general, firm, students, members]);
  expect(await ledger('check', 'classes', file)).toMatchObject({
    status: 0,
    commit: 0,
    added: 4,
    findings: [],
  });
  expect(await ledger('save', 'classes', file)).toMatchObject({ status: 0, commit: 1, added: 4 });
  const span = ['--from', '2021-01-01', '--to', '2023-08-31'];
  const { out } = await run('classes', '--unit', 'bloc', '--as', 'leader', ...span);
  expect(out.split('\n')).toEqual([
    'Đảng bộ Khối: 01/01/2021 – 31/08/2023',
    '    Bồi dưỡng nhận thức về Đảng',
    '        Lớp chung: 8 lớp, 787 người',
    '        Lớp mở riêng: 3 lớp, 248 người',
    '            Sinh viên: 1 lớp, 54 người',
    '            Trong doanh nghiệp: 2 lớp, 194 người',
    '        Tổng số, nếu lớp mở riêng chưa rõ nằm trong: 8 lớp, 787 người',
    '        Tổng số, nếu lớp mở riêng chưa rõ nằm ngoài: 11 lớp, 1.035 người',
    '            Dự học: 2 lớp, 190 người',
    '            Được cấp giấy chứng nhận: 2 lớp, 188 người',
    '    Bồi dưỡng đảng viên mới',
    '        Tổng số: 8 lớp, 619 người',
  ]);
  expect(
    JSON.parse((await run('classes', '--unit', 'firm-1', '--as', 'office', ...span, '--json')).out),
  ).toMatchObject({
    kinds: [{ totals: [{ reading: 'all', classes: 2, participants: { people: 194 } }] }],
  });
});

it('fetches what was saved, and knows its rows again', async () => {
  const file = place.file('fetched.xlsx');
  expect(await ledger('pull', 'classes', '--out', file)).toMatchObject({ rows: 4 });
  expect(await ledger('check', 'classes', file)).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
  const again = await fileOf('again.xlsx', [HEADER, general, firm.with(6, 'Trong'), students, members]);
  expect(await ledger('save', 'classes', again)).toMatchObject({
    status: 0,
    added: 0,
    changed: 1,
    unchanged: 3,
  });
});

it('says that there was none, and which form the command has', async () => {
  const none = await run(
    'classes',
    '--unit',
    'bloc',
    '--as',
    'leader',
    '--from',
    '2020-01-01',
    '--to',
    '2020-12-31',
  );
  expect(none.out).toContain('Không có lớp nào');
  expect(await run('classes', '--unit', 'bloc', '--as', 'leader')).toMatchObject({ status: 2 });
});
