import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbookHost, type WorkbookHost } from '../../../addin/excel/host/host.ts';
import { runHeadless } from '../../../addin/headless/run.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { FIRST, writeRoster } from '../tasks/roster-sheet.ts';
import { fill } from '../workbook/excel.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khopso-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

function small(): WorkbookHost {
  const host = createWorkbookHost();
  writeRoster(host, 2);
  fill(host, 'Sheet1', FIRST, 7, [[10080000001]]);
  return host;
}

async function run(
  host: WorkbookHost,
  ...flags: readonly string[]
): Promise<{ status: number; out: string }> {
  const file = join(folder, 'roster.xlsx');
  await writeFile(file, await saveXlsx(host.workbook));
  const out: string[] = [];
  const edge = { out: (line: string) => out.push(line), error: () => undefined, environment: {} };
  const status = await runHeadless(['check', file, ...flags], { ...edge, today: '2023-10-31' });
  return { status, out: out.join('\n') };
}

interface Found {
  readonly members: readonly unknown[];
  readonly questions: readonly unknown[];
}

const checked = async (host: WorkbookHost, ...flags: readonly string[]): Promise<Found> =>
  JSON.parse((await run(host, ...flags)).out) as Found;

describe('headless check --json --rows', () => {
  it('adds the rows as they were read, the repairs and the questions', async () => {
    const found = await checked(small(), '--json', '--rows');
    expect(found.members).toHaveLength(2);
    expect(found).toMatchObject({
      members: [
        {
          row: FIRST + 1,
          fields: { ho_ten: 'Nguyễn Văn Thử 1', ngay_sinh: '1980-05-14', so_cccd: '010080000001' },
        },
        { row: FIRST + 2, fields: { gioi_tinh: 'nu' } },
      ],
      repairs: [
        { cell: 'H5', kind: 'lost-zeros', before: 10080000001, after: '010080000001', certain: true },
      ],
      questions: [],
    });
  });

  it('says nothing of them without the flag, and takes the flag only with --json', async () => {
    expect(Object.keys(JSON.parse((await run(small(), '--json')).out) as object)).toEqual([
      'sheet',
      'rows',
      'columns',
      'totals',
      'findings',
    ]);
    expect((await run(small(), '--rows')).status).toBe(2);
  });

  it('asks with the letters of the column, and shows how each choice would be read', async () => {
    const host = createWorkbookHost();
    writeRoster(host, 3);
    fill(host, 'Sheet1', FIRST - 1, 5, [['Ngày', 'Việc khác']]);
    const found = await checked(host, '--json', '--rows');
    expect(found.questions).toMatchObject([{ kind: 'field', column: 'F', assumed: null }]);
    expect(JSON.stringify(found.questions)).toContain('"shown":"01/03/2010"');
    expect(found.members[1]).toEqual({ row: FIRST + 2, fields: expect.anything() as object });
  });
});

it('says in plain text too what reading asks, its ways, and the one taken meanwhile', async () => {
  const host = createWorkbookHost();
  const people = (first: number) =>
    [first, first + 1].map((number) => [
      number,
      `Lò Thị Mai ${'ABCD'[number] ?? ''}`,
      '03/02/1985',
      '19/05/2010',
    ]);
  fill(host, 'Sheet1', 0, 0, [['STT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng'], ...people(0)]);
  fill(host, 'Sheet1', 8, 0, [['TT', 'Họ tên', 'Năm sinh', 'Chức vụ'], ...people(2)]);
  const { out } = await run(host);
  expect(out).toContain('? Bảng danh sách bắt đầu từ dòng tiêu đề nào?\n    Dòng 1 · ');
  expect(out).toMatch(/Dòng 1 .* · Khớp Sổ đang tạm hiểu theo cách này\n {4}Dòng 9 · /);
});
