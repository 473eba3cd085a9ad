/** The list of a class as a file: checked, kept, held against the number of the ledger, and who of it stands in no list of candidates. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { runCommand } from '../../support/command.ts';
import { rowOf } from '../../support/ledger-state.ts';
import { openCandidates } from '../../support/openings.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { fill } from '../workbook/excel.ts';

let folder: string;
let service: TestService;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khopso-class-list-'));
  service = await startService({ clock: () => new Date('2023-10-31T02:00:00.000Z') });
  await openCandidates(service.call);
  const values = {
    name: 'Lớp nhận thức I',
    unit: 'bloc',
    kind: 'awareness',
    from: '2023-05-06',
    participants: 4,
  };
  await service.call('office', 'PUT', 'units/bloc/ledgers/classes/saves/classes', {
    base: 0,
    changes: [
      rowOf('class-1', values),
      rowOf('class-2', { ...values, name: 'Lớp nhận thức II', venue: 'B' }),
    ],
  });
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const run = (...args: readonly string[]) =>
  runCommand(args, { today: '2023-10-31', environment: { KHOPSO_API: service.api } });
type Cells = readonly (string | number)[];
async function fileOf(name: string, title: string, rows: readonly Cells[]): Promise<string> {
  const host = createWorkbookHost();
  const width = rows[0]?.length ?? 1;
  const all = [[title, ...Array.from({ length: width - 1 }, () => '')], ...rows];
  fill(
    host,
    'Sheet1',
    0,
    0,
    all.map((row) => row.map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell))),
  );
  const file = join(folder, name);
  await writeFile(file, await saveXlsx(host.workbook));
  return file;
}

const HEADER = [
  'TT',
  'Họ và tên học viên',
  'Ngày sinh',
  'Đơn vị',
  'Điểm danh',
  'Lý do vắng',
  'Số GCN',
  'Ngày cấp',
];
const MAI = [1, 'LÒ THỊ MAI', '02/03/1999', 'Chi bộ Trường Số 1', 'Có mặt', '', '12/GCN', '30/05/2023'];
const PAO = [2, 'Tẩn A Páo', '12/09/2001', 'Chi bộ Trường Số 1', 'Vắng', 'Trùng ca', '', ''];
const HOA = [3, 'Vàng Thị Hòa', '20/01/2000', 'Chi bộ Công ty Một', 'Có mặt', '', '13/GCN', '30/05/2023'];
const listFile = (name: string, ...rows: readonly Cells[]) =>
  fileOf(name, 'DANH SÁCH HỌC VIÊN LỚP NHẬN THỨC VỀ ĐẢNG', [HEADER, ...rows]);
const OF = ['--class', 'Lớp nhận thức I', '--unit', 'bloc', '--as', 'office'] as const;

it('checks the list as people: who is absent has a reason of the list', async () => {
  const file = await listFile('check.xlsx', MAI, PAO.with(5, ''));
  const ran = await run('class-list', 'check', file, '--json');
  const { rows, findings } = JSON.parse(ran.out) as {
    rows: number;
    findings: { rule: string; cell: string }[];
  };
  expect([ran.status, rows, findings]).toMatchObject([0, 2, [{ rule: 'L3-CAN-010', cell: 'F4' }]]);
});

it('is not kept beside another number in the ledger: the sentence names both', async () => {
  const refused = await run('class-list', 'upload', await listFile('short.xlsx', MAI, PAO, HOA), ...OF);
  expect([refused.status, refused.out]).toEqual([1, '']);
  expect(refused.error).toMatch(/Ghi 4 học viên, danh sách của lớp có 3 người/);
  expect((await run('class-list', 'show', ...OF)).out).toContain('chưa có danh sách học viên');
});

it('keeps the list, and names who stands in no branch’s list to the office', async () => {
  const pool = await fileOf('pool.xlsx', 'DANH SÁCH QUẦN CHÚNG ƯU TÚ', [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Tình trạng'],
    [1, 'Lò Thị Mai', '02/03/1999', 'Trong nguồn'],
  ]);
  const about = ['--kind', 'candidates', '--unit', 'school-1', '--as', 'clerk'];
  expect(await run('upload', pool, ...about)).toMatchObject({ status: 0 });
  const changed = await service.call('office', 'PUT', 'units/bloc/ledgers/classes/saves/number', {
    base: 1,
    changes: [rowOf('class-1', { participants: 3 })],
  });
  expect(changed.body).toMatchObject({ outcome: 'saved' });
  const kept = await run('class-list', 'upload', await listFile('list.xlsx', MAI, PAO, HOA), ...OF);
  expect([kept.status, kept.error]).toEqual([0, '']);
  expect(kept.out.split('\n')).toEqual([
    'Đã nhận danh sách của Lớp nhận thức I: 3 người.',
    '    Lớp nhận thức I: 3 học viên',
    '        Dự học 2, vắng 1, được cấp giấy chứng nhận 2',
    '        Có trong danh sách quần chúng ưu tú của các chi bộ: 1 người',
    '        Chưa có trong danh sách của chi bộ nào thuộc Đảng bộ Khối, Chi bộ Trường Số 1: 1 người',
    '            Dòng 4: Tẩn A Páo, sinh 12/09/2001',
    '        Chưa có trong danh sách của chi bộ nào thuộc Đảng bộ Khối, Chi bộ Công ty Một: 1 người',
    '            Dòng 5: Vàng Thị Hòa, sinh 20/01/2000',
  ]);
  const { out } = await run('class-list', 'show', ...OF, '--json');
  expect(JSON.parse(out)).toMatchObject({ people: 3, matched: 1, certificates: 2 });
  const again = await run('class-list', 'upload', await listFile('again.xlsx', MAI, PAO, HOA), ...OF);
  expect(again.out).toContain('Danh sách này thay danh sách trước của lớp: 3 người.');
  const nobody = await run('class-list', 'upload', await listFile('nobody.xlsx'), ...OF);
  expect(nobody.status).toBe(1);
  expect(nobody.error).toContain('có tiêu đề mà không có ai');
});

it('is the office’s alone, of a class that is there, in a form that the command has', async () => {
  const asked = (person: string, called = 'class-1') =>
    run('class-list', 'show', '--class', called, '--unit', 'bloc', '--as', person);
  expect(await asked('leader')).toMatchObject({ status: 1 });
  expect(await asked('office', 'Lớp không có')).toMatchObject({ status: 2 });
  expect(await run('class-list', 'upload', ...OF)).toMatchObject({ status: 2 });
  expect(await run('class-list')).toMatchObject({ status: 2 });
});
