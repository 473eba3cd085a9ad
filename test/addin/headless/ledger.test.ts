/** An office's units through files alone: fetched, edited as in any table, checked, saved once, fetched again. */
import { writeFile } from 'node:fs/promises';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { openBook } from '../../../addin/headless/book.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { readSheet } from '../../../addin/workbook/reading/read.ts';
import type { Cell } from '../../../functions/domain/sheet/block.ts';
import { inlineUpload, memberRows } from '../../support/service.ts';
import { commandPlace } from './command-place.ts';
import { fill } from '../workbook/excel.ts';

const place = commandPlace('2023-10-05T02:00:00.000Z');

const run = (...args: readonly string[]) => place.run('ledger', ...args);
const OFFICE = ['--unit', 'committee-1', '--as', 'office'];
const json = async (...args: readonly string[]) => {
  const { status, out, error } = await run(...args, '--json');
  if (out === '') throw new Error(error);
  // What a test looks for in it is what it asserts.
  return { status, ...(JSON.parse(out) as Record<string, unknown>) };
};

async function pulled(asOf = '2023-12-31'): Promise<Cell[][]> {
  const file = place.file('pulled.xlsx');
  expect((await run('pull', 'units', ...OFFICE, '--out', file, '--asof', asOf)).status).toBe(0);
  await openBook(file);
  const { block } = await readSheet('Đơn vị');
  return block.values.map((row) => [...row]);
}

async function fileOf(name: string, rows: readonly (readonly (string | number)[])[]): Promise<string> {
  const host = createWorkbookHost();
  fill(host, 'Đơn vị', 0, 0, rows);
  const file = place.file(name);
  await writeFile(file, await saveXlsx(host.workbook));
  return file;
}

const HEADER = ['Mã', 'Tên đơn vị', 'Cấp trên', 'Loại', 'Giữ danh sách', 'Từ ngày'];
const KEPT = ['branch-1', 'Chi bộ Văn phòng', 'Đảng bộ Sở', 'Chi bộ', 'x', '01/01/2000'];

it('writes what an office has, by names and in days, with the ids out of the way', async () => {
  const [title, line, , , header, ...rows] = await pulled();
  expect(title?.[0]).toBe('Danh mục đơn vị: Đảng bộ Sở');
  expect(line?.[0]).toContain('31/12/2023');
  expect(header?.slice(0, 7)).toEqual([
    'Tên đơn vị',
    'Cấp trên',
    'Loại',
    'Khối',
    'Loại hình',
    'Giữ danh sách',
    'Từ ngày',
  ]);
  expect(header?.at(-1)).toBe('Mã');
  expect(rows.map((row) => [row[0], row[1], row[2], row[5], row.at(-1)])).toEqual([
    ['Đảng bộ Sở', '', 'Tổ chức cơ sở đảng', '', 'committee-1'],
    ['Chi bộ Thanh tra', 'Đảng bộ Sở', 'Chi bộ', 'x', 'branch-2'],
    ['Chi bộ Văn phòng', 'Đảng bộ Sở', 'Chi bộ', 'x', 'branch-1'],
  ]);
});

it('finds nothing to save in what was just fetched', async () => {
  await pulled('2023-10-05');
  expect(await json('save', 'units', place.file('pulled.xlsx'), ...OFFICE)).toMatchObject({
    status: 0,
    added: 0,
    changed: 0,
    unchanged: 3,
    missing: 0,
    findings: [],
  });
});

it('checks without saving, saves all at once, and the same file again is the same save', async () => {
  const file = await fileOf('edited.xlsx', [
    HEADER,
    ['branch-1', 'Chi bộ Văn phòng Sở', 'Đảng bộ Sở', 'Chi bộ', 'x', '01/01/2000'],
    ['', 'Chi bộ Tổ chức', 'Đảng bộ Sở', 'Chi bộ', 'x', ''],
  ]);
  const command = ['units', file, ...OFFICE, '--from', '2023-11-01'];
  const counts = { added: 1, changed: 1, unchanged: 0, missing: 2, findings: [] };
  expect(await json('check', ...command)).toMatchObject({ status: 0, commit: 0, ...counts });
  const saved = await json('save', ...command);
  expect(saved).toMatchObject({ status: 0, commit: 1, ...counts });
  expect(await json('save', ...command)).toMatchObject({ status: 0, commit: 1 });
  const names = (await pulled()).slice(5).map((row) => row[0]);
  expect(names).toEqual(['Đảng bộ Sở', 'Chi bộ Thanh tra', 'Chi bộ Tổ chức', 'Chi bộ Văn phòng Sở']);
  expect((await pulled('2023-10-31')).slice(5).map((row) => row[0])).not.toContain('Chi bộ Tổ chức');
});

it('names what is wrong by its cell, and saves nothing of the file', async () => {
  const before = await pulled();
  const file = await fileOf('wrong.xlsx', [
    HEADER,
    KEPT,
    ['', 'Chi bộ Mới', 'Đảng bộ không có', 'Hội', '', '31/02/2023'],
  ]);
  const found = await json('save', 'units', file, ...OFFICE);
  expect(found).toMatchObject({
    status: 1,
    findings: [
      { cell: 'C3', severity: 'error', message: 'Không có “Đảng bộ không có” trong danh mục.' },
      { cell: 'D3', severity: 'error' },
      { cell: 'F3', severity: 'error' },
    ],
  });
  const twice = await fileOf('twice.xlsx', [
    HEADER,
    ['', 'CHI BỘ THANH TRA', 'Đảng bộ Sở', 'Chi bộ', 'x', ''],
    ['', 'Chi bộ Thanh tra', 'Đảng bộ Sở', 'Chi bộ', 'x', ''],
  ]);
  const refused = await json('save', 'units', twice, ...OFFICE);
  // The first is the one that stands there, whatever its capitals.
  expect(refused).toMatchObject({ status: 1, findings: [{ cell: 'B3', severity: 'error' }], unchanged: 1 });
  expect(await pulled()).toEqual(before);
});

it('says whose members would be counted nowhere, and what follows, before anything is saved', async () => {
  const sent = inlineUpload(memberRows(9), { rosterDate: '2023-10-04' });
  expect((await place.service.call('clerk', 'PUT', 'units/school-1/uploads/one', sent)).status).toBe(200);
  const headers = ['Mã', 'Tên đơn vị', 'Đến ngày', 'Nhập vào'];
  const ending = async (into: string) => {
    const file = await fileOf('ending.xlsx', [
      headers,
      ['school-1', 'Chi bộ Trường Số 1', '31/10/2023', into],
    ]);
    return ['check', 'units', file, '--unit', 'bloc', '--as', 'office'];
  };
  const lost =
    '“Chi bộ Trường Số 1” kết thúc mà không ghi Nhập vào: từ ngày 01/11/2023 9 đảng viên đang tính ở đây không còn tính ở đâu.';
  expect(await json(...(await ending('')))).toMatchObject({
    status: 0,
    findings: [{ cell: 'C2', severity: 'warning', message: expect.stringContaining(lost) }],
    follows: [
      expect.stringContaining('kết thúc ngày 31/10/2023'),
      'Báo cáo của những ngày trước 01/11/2023 không đổi.',
    ],
  });
  const { out } = await run(...(await ending('')));
  expect(out).toContain(`C2: ${lost}`);
  expect(out).toContain('kết thúc ngày 31/10/2023');
  // Who goes on elsewhere is counted there.
  const merged = await json(...(await ending('Chi bộ Công ty Một')));
  expect(merged).toMatchObject({
    findings: [],
    follows: [expect.stringContaining('nhập vào'), expect.anything()],
  });
  const stopped = await fileOf('stopped.xlsx', [
    ['Mã', 'Tên đơn vị', 'Giữ danh sách'],
    ['school-1', 'Chi bộ Trường Số 1', ''],
  ]);
  expect(
    await json('check', 'units', stopped, '--unit', 'bloc', '--as', 'office', '--from', '2023-11-01'),
  ).toMatchObject({
    findings: [
      { cell: 'C2', message: expect.stringContaining('thôi giữ danh sách: từ ngày 01/11/2023 9 đảng viên') },
    ],
  });
});

it('finds a list that stands behind a cover, and names what is wrong with people by its cell', async () => {
  const host = createWorkbookHost();
  fill(host, 'Bìa', 0, 0, [['ĐẢNG BỘ KHỐI']]);
  fill(host, 'Cán bộ', 0, 0, [
    ['DANH SÁCH NGƯỜI DÙNG', '', '', '', ''],
    ['Họ và tên', 'Tổ chức đảng', 'Quyền', 'Từ ngày', 'Đến ngày'],
    ['Vi Thị Hoa', 'Chi bộ không có', 'Chủ tịch', '', ''],
    ['Lê Văn Bình', 'Chi bộ Trường Khác', 'Cán bộ chi bộ', '01/01/2026', ''],
  ]);
  const file = place.file('people.xlsx');
  await writeFile(file, await saveXlsx(host.workbook));
  const found = await json('save', 'people', file, '--unit', 'bloc', '--as', 'admin');
  expect(found).toMatchObject({
    status: 1,
    findings: [
      { cell: 'B3', message: 'Không có “Chi bộ không có” trong danh mục.' },
      { cell: 'C3', message: expect.stringContaining('“Chủ tịch” không có trong danh sách.') },
      // It is another organisation's.
      { cell: 'B4', message: 'Không có “Chi bộ Trường Khác” trong danh mục.' },
    ],
    invitations: [],
  });
  expect(await json('check', 'people', file, '--unit', 'bloc', '--as', 'admin')).toMatchObject({ commit: 0 });
});

it('reads an office’s own list twice without adding anybody twice, and names what it does not take', async () => {
  const people = await fileOf('own-people.xlsx', [
    ['STT', 'Họ và tên', 'Chi bộ', 'Nhiệm vụ', 'Ngày bổ nhiệm'],
    [1, 'Vi Thị Hoa', 'Chi bộ Trường Số 1', 'Bí thư chi bộ', '01/02/2020'],
  ]);
  const command = ['save', 'people', people, '--unit', 'bloc', '--as', 'admin'] as const;
  const unread = {
    cell: 'E1',
    severity: 'warning',
    message: expect.stringContaining('Cột “Ngày bổ nhiệm” không được đọc'),
  };
  expect(await json(...command)).toMatchObject({ status: 0, added: 1, findings: [unread] });
  expect(await json(...command)).toMatchObject({
    status: 0,
    added: 0,
    changed: 0,
    unchanged: 1,
    read: { ownList: true, found: 1, unread: ['Ngày bổ nhiệm'] },
  });
  const units = await fileOf('own-units.xlsx', [
    ['Tên đơn vị', 'Cấp trên', 'Loại'],
    ['Đảng bộ Sở', 'Đảng bộ Khối', 'Chi bộ'],
    ['Đảng bộ Sở', 'Chi bộ Thanh tra', 'Chi bộ'],
  ]);
  // The first is the unit whose ledger it is: what its row says otherwise is not taken, and said so. The second is another one.
  expect(await json('check', 'units', units, ...OFFICE)).toMatchObject({
    added: 1,
    unchanged: 1,
    findings: [
      {
        cell: 'B2',
        severity: 'warning',
        message: expect.stringContaining('“Đảng bộ Khối” ở ô này không được cập nhật'),
      },
      {
        cell: 'C2',
        severity: 'warning',
        message: expect.stringContaining('“Chi bộ” ở ô này không được cập nhật'),
      },
      {
        cell: 'A3',
        severity: 'warning',
        message: expect.stringContaining('1 chi bộ không giữ danh sách, bắt đầu từ “Đảng bộ Sở”'),
      },
    ],
  });
});

it('says in a sentence what was asked wrongly', async () => {
  for (const args of [
    [],
    ['save', 'units'],
    ['pull', 'units', ...OFFICE],
    ['save', 'salaries', 'x.xlsx', ...OFFICE],
  ]) {
    const { status, error } = await run(...args);
    expect(status).toBe(2);
    expect(error).toMatch(/ \/ /);
  }
});
