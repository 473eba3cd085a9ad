/** Periods and plans through files: a year in one click, a plan handed on with what is left, cells named where they are wrong. */
import { writeFile } from 'node:fs/promises';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { emptyBook, openBook, saveBook } from '../../../addin/headless/book.ts';
import { runHeadless } from '../../../addin/headless/run.ts';
import { serviceAt } from '../../../addin/tasks/create.ts';
import { planningWith } from '../../../addin/tasks/office/planning.ts';
import { readSheet } from '../../../addin/workbook/reading/read.ts';
import { inlineUpload, memberRows } from '../../support/service.ts';
import { commandPlace } from './command-place.ts';
import { fill } from '../workbook/excel.ts';

const place = commandPlace('2023-10-05T02:00:00.000Z', { periods: [] });
beforeAll(async () => {
  const sent = await place.service.call(
    'clerk',
    'PUT',
    'units/school-1/uploads/one',
    inlineUpload(memberRows(9), { rosterDate: '2023-10-04' }),
  );
  expect(sent.body).toMatchObject({ state: 'published' });
});

const planning = () => planningWith(serviceAt({ api: place.service.api, person: 'office' }));
const run = (...args: readonly string[]) => runAs('office', 'bloc', ...args);
async function runAs(person: string, unit: string, ...args: readonly string[]) {
  const out: string[] = [];
  const status = await runHeadless(['ledger', ...args, '--unit', unit, '--as', person, '--json'], {
    out: (line) => out.push(line),
    error: (line) => out.push(line),
    environment: { KHOPSO_API: place.service.api },
    today: '2023-10-05',
  });
  // What a test looks for in it is what it asserts.
  return { status, ...(JSON.parse(out[0] ?? '') as Record<string, unknown>) };
}
async function rowsOf(sheet: string) {
  const { values } = (await readSheet(sheet)).block;
  const header = values.findIndex((cells) => cells.includes('Mã'));
  const columns = values[header] ?? [];
  return values
    .slice(header + 1)
    .map((cells) => Object.fromEntries(columns.map((column, at) => [String(column), cells[at]])));
}
async function fileOf(name: string, rows: readonly (readonly (string | number)[])[]): Promise<string> {
  const host = createWorkbookHost();
  fill(host, 'Kế hoạch, chỉ tiêu', 0, 0, rows);
  const file = place.file(name);
  await writeFile(file, await saveXlsx(host.workbook));
  return file;
}

it('writes the periods of a year below those that stand there, once, and they are saved as they stand', async () => {
  const host = emptyBook();
  const { addYearOfPeriods } = planning();
  const year = { unit: 'bloc', year: 2024, workingDays: 5 } as const;
  expect(await addYearOfPeriods({ ...year, pattern: 'quarters' })).toMatchObject({ added: 4, known: 0 });
  expect(await addYearOfPeriods({ ...year, pattern: 'quarters-and-reports' })).toMatchObject({
    sheet: 'Kỳ',
    added: 4,
    known: 4,
    approximate: 0,
  });
  const file = place.file('periods.xlsx');
  await saveBook(host, file);
  expect(await run('save', 'periods', file)).toMatchObject({ status: 0, added: 8, findings: [] });
  await openBook(file);
  expect((await rowsOf('Kỳ')).map((row) => row['Kỳ'])).toEqual([
    'Quý I/2024',
    'Quý II/2024',
    'Quý III/2024',
    'Quý IV/2024',
    '6 tháng đầu năm 2024',
    '8 tháng đầu năm 2024',
    '9 tháng đầu năm 2024',
    'Năm 2024',
  ]);
});

const HEADER = [
  'Đơn vị',
  'Loại số',
  'Việc',
  'Đối tượng',
  'So sánh',
  'Từ ngày',
  'Đến ngày',
  'Số lượng',
  'Nguồn',
];
const YEAR = ['01/01/2023', '31/12/2023'];
const topic = { measure: 'admissions', category: 'all', from: '2023-01-01', to: '2023-12-31' };

it('saves what was assigned from above, and hands it on with what is left', async () => {
  const file = await fileOf('target.xlsx', [
    HEADER,
    ['Đảng bộ Khối', 'Chỉ tiêu', 'Kết nạp', 'Tất cả', '≥', ...YEAR, 10, 'tỉnh giao'],
    ['Đảng bộ Sở', 'Chỉ tiêu', 'Kết nạp', 'Tất cả', '=', ...YEAR, 4, ''],
  ]);
  expect(await run('check', 'plans', file)).toMatchObject({ status: 0, commit: 0, added: 2, findings: [] });
  expect(await run('save', 'plans', file)).toMatchObject({ status: 0, commit: 1, added: 2 });

  const host = emptyBook();
  const { distributePlan, askToRegister, planOverview } = planning();
  const given = await distributePlan({ unit: 'bloc', topic, by: 'equal' });
  expect(given).toMatchObject({ added: 2, sum: { own: 10, assigned: 10, remainder: 0, notAssigned: [] } });
  expect(await distributePlan({ unit: 'bloc', topic, by: 'members' })).toMatchObject({ added: 0 });
  expect(await askToRegister({ unit: 'bloc', topic })).toMatchObject({
    added: 3,
    sum: { registered: 0, notRegistered: expect.arrayContaining(['school-1', 'firm-1', 'committee-1']) },
  });
  const { sums, nameOf } = await planOverview({ unit: 'bloc' });
  expect(sums).toMatchObject([{ topic, own: 10, assigned: 10 }]);
  expect(sums[0]?.notRegistered.map(nameOf)).toContain('Chi bộ Trường Số 1');
  const { writePlanSums } = planning();
  expect(await writePlanSums({ unit: 'bloc' })).toEqual({ sheet: 'Cộng kế hoạch, chỉ tiêu', rows: 1 });
  const [, about, , header, line] = (await readSheet('Cộng kế hoạch, chỉ tiêu')).block.values;
  expect(about?.[0]).toContain('Đảng bộ Khối');
  const sum = Object.fromEntries((header ?? []).map((name, at) => [String(name), line?.[at]]));
  expect(sum).toMatchObject({
    Việc: 'Kết nạp',
    // Days, as Excel counts them.
    'Từ ngày': 44_927,
    'Đến ngày': 45_291,
    'Số của đơn vị': 10,
    'Còn lại chưa giao': 0,
    'Đã đăng ký': 0,
    'Chưa đăng ký': 'Chi bộ Công ty Một; Chi bộ Trường Số 1; Đảng bộ Sở',
  });
  expect(
    (await rowsOf('Kế hoạch, chỉ tiêu')).map((row) => [row['Đơn vị'], row['Loại số'], row['Số lượng']]),
  ).toEqual([
    ['Đảng bộ Khối', 'Chỉ tiêu', 10],
    ['Đảng bộ Sở', 'Chỉ tiêu', 4],
    ['Chi bộ Công ty Một', 'Chỉ tiêu', 3],
    ['Chi bộ Trường Số 1', 'Chỉ tiêu', 3],
    ['Chi bộ Công ty Một', 'Đăng ký', ''],
    ['Chi bộ Trường Số 1', 'Đăng ký', ''],
    ['Đảng bộ Sở', 'Đăng ký', ''],
  ]);
  const saved = place.file('given.xlsx');
  await saveBook(host, saved);
  expect(await run('save', 'plans', saved)).toMatchObject({
    status: 0,
    added: 5,
    unchanged: 2,
    findings: [],
  });
});

it('lets a unit answer in its own row, and nowhere else', async () => {
  const file = place.file('own.xlsx');
  expect(await runAs('clerk', 'school-1', 'pull', 'plans', '--out', file)).toMatchObject({ rows: 2 });
  await openBook(file);
  expect((await rowsOf('Kế hoạch, chỉ tiêu')).map((row) => [row['Loại số'], row['Số lượng']])).toEqual([
    ['Chỉ tiêu', 3],
    ['Đăng ký', ''],
  ]);
  const [, asked] = await rowsOf('Kế hoạch, chỉ tiêu');
  const cells = Object.values(asked ?? {}).map((cell) => cell ?? '');
  const filled = async (quantity: number, kind: string) =>
    fileOf(`filled-${kind}.xlsx`, [
      Object.keys(asked ?? {}),
      Object.keys(asked ?? {}).map((column, at) =>
        column === 'Số lượng' ? quantity : column === 'Loại số' ? kind : String(cells[at]),
      ),
    ]);
  const wrong = await runAs('clerk', 'school-1', 'save', 'plans', await filled(4, 'Chỉ tiêu'));
  expect(wrong).toMatchObject({
    status: 1,
    findings: [{ message: expect.stringContaining('chỉ ghi số lượng') }],
  });
  const saved = await runAs('clerk', 'school-1', 'save', 'plans', await filled(4, 'Đăng ký'));
  expect(saved).toMatchObject({ status: 0, changed: 1, findings: [] });
  emptyBook();
  expect((await planning().planOverview({ unit: 'bloc' })).sums).toMatchObject([{ registered: 4 }]);
});

it('gives by members where that is asked', async () => {
  emptyBook();
  const women = { ...topic, category: 'women' };
  const file = await fileOf('women.xlsx', [
    HEADER,
    ['Đảng bộ Khối', 'Kế hoạch', 'Kết nạp', 'Nữ', '=', ...YEAR, 5, ''],
  ]);
  expect(await run('save', 'plans', file)).toMatchObject({ status: 0, added: 1, missing: 7 });
  emptyBook();
  const { distributePlan } = planning();
  await distributePlan({ unit: 'bloc', topic: women, by: 'members' });
  const given = (await rowsOf('Kế hoạch, chỉ tiêu')).filter(
    (row) => row['Đối tượng'] === 'Nữ' && row['Loại số'] === 'Chỉ tiêu',
  );
  expect(given.map((row) => row['Số lượng'])).toEqual([0, 5, 0]);
});

it('names every wrong cell, and saves nothing', async () => {
  const file = await fileOf('wrong.xlsx', [
    HEADER,
    ['Chi bộ Trường Khác', 'Chỉ tiêu', 'Kết nạp', 'Tất cả', '=', ...YEAR, 3, ''],
    ['Đảng bộ Sở', 'Ước tính', 'Kết nạp', 'Tất cả', '=', ...YEAR, -3, ''],
    ['Đảng bộ Sở', 'Chỉ tiêu', 'Lớp', 'Tất cả', '<', '31/02/2023', '31/12/2023', 3, ''],
  ]);
  expect(await run('save', 'plans', file)).toMatchObject({
    status: 1,
    findings: ['A2', 'B3', 'H3', 'E4', 'F4'].map((cell) => ({ cell, severity: 'error' })),
  });
  const turned = await fileOf('turned.xlsx', [
    HEADER,
    ['Đảng bộ Sở', 'Chỉ tiêu', 'Lớp', 'Tất cả', '=', '31/12/2023', '01/01/2023', 3, ''],
    ['Đảng bộ Sở', 'Chỉ tiêu', 'Học viên', 'Tất cả', '=', ...YEAR, '', ''],
  ]);
  expect(await run('save', 'plans', turned)).toMatchObject({
    status: 1,
    findings: [{ cell: 'G2' }, { cell: 'H3' }],
  });
});

it('writes a year and the sums into files of their own, and says how it is asked', async () => {
  const file = place.file('year.xlsx');
  const year = ['year', 'periods', '--year', '2026', '--pattern', 'months', '--out', file];
  expect(await run(...year)).toMatchObject({ status: 0, sheet: 'Kỳ', added: 12, approximate: 1 });
  expect(await run('save', 'periods', file)).toMatchObject({ status: 0, added: 12, unchanged: 8 });
  const sums = place.file('sums.xlsx');
  expect(await run('sums', 'plans', '--out', sums)).toMatchObject({ status: 0, rows: 2 });
  await openBook(sums);
  expect((await readSheet('Cộng kế hoạch, chỉ tiêu')).block.values).toHaveLength(6);
  await expect(run('year', 'periods', '--year', '26', '--out', file)).rejects.toThrow();
});
