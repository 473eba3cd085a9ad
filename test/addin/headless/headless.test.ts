import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { openXlsx } from '../../../addin/excel/xlsx/open.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { EMPTY, LIBREOFFICE, OPENPYXL } from '../../fixtures/fixtures.ts';
import { startService, type TestService } from '../../support/service.ts';
import { FIRST, writeRoster } from '../tasks/roster-sheet.ts';
import { fill } from '../workbook/excel.ts';
import { runCommand, type Ran } from '../../support/command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khopso-headless-'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (args: readonly string[], environment: Record<string, string> = {}) =>
  runCommand(args, { today: '2023-10-31', environment });

async function rosterFile(
  name: string,
  count: number,
  spoil?: (host: ReturnType<typeof createWorkbookHost>) => void,
) {
  const host = createWorkbookHost();
  writeRoster(host, count);
  spoil?.(host);
  const file = join(folder, name);
  await writeFile(file, await saveXlsx(host.workbook));
  return file;
}

/** One line, Vietnamese and English, and nothing of the inside of the program. */
function expectSentence({ error }: Ran): void {
  expect(error.split('\n').at(-1)).toMatch(/^\S.+\. \/ \S.+\.$|^Lệnh chưa đúng/);
  expect(error).not.toMatch(/\n\s+at |Error:/);
}

describe('headless figures', () => {
  const reportFile = async (name: string, printed: string) => {
    const host = createWorkbookHost();
    writeRoster(host, 2);
    fill(host, 'Báo cáo', 0, 0, [
      ['Nội dung', 'Số lượng', 'Trên tổng số', 'Tỷ lệ %'],
      ['Kết nạp trong doanh nghiệp', 242, 587, `'${printed}`],
    ]);
    const file = join(folder, name);
    await writeFile(file, await saveXlsx(host.workbook));
    return file;
  };

  it('prints every percentage with what it is, and ends with 0 where all can be reproduced', async () => {
    const ran = await run(['figures', await reportFile('figures.xlsx', '41,22 %')]);
    expect(ran).toMatchObject({ status: 0, error: '' });
    expect(ran.out.split('\n')).toEqual([
      'Báo cáo: 1 tỷ lệ',
      '● Ô D2 · Kết nạp trong doanh nghiệp: 242 / 587, ghi 41,22%: khớp khi cắt, lệch 0,01 khi làm tròn',
    ]);
  });

  it('ends with 1 where one matches neither way, and says so as JSON', async () => {
    const ran = await run([
      'figures',
      await reportFile('wrong.xlsx', '42,22'),
      '--sheet',
      'Báo cáo',
      '--json',
    ]);
    expect(ran.status).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({
      sheet: 'Báo cáo',
      lines: [{ cell: 'D2', count: 242, denominator: 587, printed: '42,22', match: 'neither' }],
    });
  });

  it('reads a text file line by line, and names what its percentages are', async () => {
    const file = join(folder, 'report.txt');
    const text = [
      'BÁO CÁO',
      'Kết nạp 145 đảng viên mới, đạt 63% kế hoạch năm.',
      '',
      'Có 242/587 đồng chí (41,22%) trong doanh nghiệp; tuổi trẻ chiếm trên 95%.',
    ];
    await writeFile(file, `\ufeff${text.join('\r\n')}`);
    const ran = await run(['figures', file]);
    expect(ran).toMatchObject({ status: 0, error: '' });
    expect(ran.out.split('\n')).toEqual([
      'report.txt: 3 tỷ lệ',
      '? Dòng 2 · Kết nạp 145 đảng viên mới, đạt 63%: 145, ghi 63%: không ghi mẫu số; mẫu số có thể từ 227 đến 232',
      '● Dòng 4 · Có 242/587 đồng chí (41,22%: 242 / 587, ghi 41,22%: khớp khi cắt, lệch 0,01 khi làm tròn',
      '? Dòng 4 · tuổi trẻ chiếm trên 95%: ghi 95%: không kiểm được: chỉ nói trên, dưới hay khoảng bao nhiêu',
    ]);
    const json = await run(['figures', file, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      file: 'report.txt',
      lines: [
        { line: 2, count: 145, denominator: null, match: 'open', reason: 'no-whole', from: 227, to: 232 },
        { line: 4, count: 242, denominator: 587, match: 'truncated', assumed: false },
        { line: 4, count: null, match: 'open', reason: 'bound' },
      ],
    });
  });

  it('ends with 1 where a text has one that matches neither way, and reads UTF-16 too', async () => {
    const file = join(folder, 'wrong.txt');
    await writeFile(file, Buffer.from('\ufeffCó 242/587 đồng chí (42,22%).', 'utf16le'));
    expect(await run(['figures', file])).toMatchObject({ status: 1, error: '' });
  });

  it('ends with 2 where a text has no percentage, or is none', async () => {
    const [empty, damaged] = [join(folder, 'empty.txt'), join(folder, 'damaged.txt')];
    await writeFile(empty, 'Không có số liệu.');
    await writeFile(damaged, Buffer.from([0x43, 0xf3, 0xe3, 0x28]));
    for (const file of [empty, damaged, join(folder, 'missing.txt')]) {
      const ran = await run(['figures', file]);
      expect(ran).toMatchObject({ status: 2, out: '' });
      expectSentence(ran);
    }
  });

  it('ends with 2 where there is no such table', async () => {
    const ran = await run(['figures', await rosterFile('no-figures.xlsx', 2)]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expectSentence(ran);
    expect(await run(['figures'])).toMatchObject({ status: 2 });
  });
});

describe('headless check', () => {
  it('gives rows, columns, totals and findings as JSON', async () => {
    const file = await rosterFile('spoiled.xlsx', 5, (host) => {
      fill(host, 'Sheet1', FIRST + 1, 2, [['32/13/1980']]);
    });
    const ran = await run(['check', file, '--json']);
    expect(ran.status).toBe(1);
    const found: unknown = JSON.parse(ran.out);
    expect(found).toMatchObject({
      sheet: 'Sheet1',
      rows: 5,
      columns: { ho_ten: 'B', ngay_sinh: 'C', ngay_vao_dang: 'F' },
      totals: { error: 1 },
    });
    expect(found).toHaveProperty(
      'findings',
      expect.arrayContaining([
        {
          rule: expect.any(String) as string,
          severity: 'error',
          cell: 'C6',
          field: 'ngay_sinh',
          message: expect.stringContaining('32/13/1980') as string,
        },
      ]),
    );
  });

  it('ends with 0 where nothing must be corrected', async () => {
    const ran = await run(['check', await rosterFile('clean.xlsx', 4)]);
    expect(ran).toMatchObject({ status: 0, error: '' });
    expect(ran.out).toContain('4 đảng viên · 0 lỗi phải sửa');
  });

  it('looks into the other sheets where the active one holds no roster', async () => {
    const host = createWorkbookHost();
    writeRoster(host, 3, 'Danh sách');
    const file = join(folder, 'second.xlsx');
    await writeFile(file, await saveXlsx(host.workbook));
    expect((await run(['check', file])).out).toContain('Danh sách: 3 đảng viên');
    const named = await run(['check', file, '--sheet', 'Không có']);
    expect(named).toMatchObject({ status: 2, out: '' });
    expectSentence(named);
  });

  it('names the other sheet where two hold a roster, and does not where one was asked for', async () => {
    const host = createWorkbookHost();
    writeRoster(host, 3);
    writeRoster(host, 2, 'Quý II');
    const file = join(folder, 'two.xlsx');
    await writeFile(file, await saveXlsx(host.workbook));
    const ran = await run(['check', file]);
    expect(ran.out).toContain('Sheet1: 3 đảng viên');
    expect(ran.out).toContain('trang tính khác: Quý II');
    expect(JSON.parse((await run(['check', file, '--json'])).out)).toMatchObject({
      otherRosters: ['Quý II'],
    });
    const named = await run(['check', file, '--sheet', 'Quý II']);
    expect(named.out).toContain('Quý II: 2 đảng viên');
    expect(named.out).not.toContain('trang tính khác');
  });

  it.each([LIBREOFFICE, OPENPYXL])(
    'reads $file, which another program wrote, and finds its error',
    async (fixture) => {
      const ran = await run(['check', fixture.path, '--json']);
      expect(ran.status).toBe(1);
      const found = JSON.parse(ran.out) as { findings: { severity: string }[] };
      expect(found).toMatchObject({ sheet: fixture.sheet, rows: fixture.members, totals: { error: 1 } });
      expect(found.findings.filter(({ severity }) => severity === 'error')).toMatchObject([fixture.wrong]);
    },
  );

  it('says in one sentence why a file cannot be read', async () => {
    const damaged = join(folder, 'damaged.xlsx');
    const good = await readFile(await rosterFile('whole.xlsx', 20));
    await writeFile(damaged, good.subarray(0, good.length / 2));
    const text = join(folder, 'text.xlsx');
    await writeFile(text, 'đây là văn bản');
    const nothing = join(folder, 'nothing.xlsx');
    await writeFile(nothing, '');
    for (const file of [damaged, text, nothing, join(folder, 'không-có.xlsx'), folder, EMPTY]) {
      const ran = await run(['check', file, '--json']);
      expect(ran).toMatchObject({ status: 2, out: '' });
      expectSentence(ran);
    }
  });

  it.each([
    [[]],
    [['dance']],
    [['check']],
    [['check', 'a.xlsx', 'b.xlsx']],
    [['check', 'a.xlsx', '--what']],
    [['check', 'a.xlsx', '--date', '31/10/2023']],
    [['upload', 'a.xlsx']],
    [['pull', '--unit', 'bloc', '--as', 'office']],
  ])('says how %j should be written', async (args) => {
    const ran = await run(args);
    expect(ran.status).toBe(2);
    expectSentence(ran);
  });

  it('reads 26,033 rows', async () => {
    const ran = await run(['check', await rosterFile('province.xlsx', 26_033), '--json']);
    expect(ran.status).toBeLessThan(2);
    expect(JSON.parse(ran.out)).toMatchObject({ rows: 26_033 });
  }, 90_000);

  it('ends with its status as a command too, and prints nothing but its answer', async () => {
    const args = ['--import', 'tsx', 'addin/headless/headless.ts', 'check', 'test/fixtures/empty.xlsx'];
    const ran = await new Promise<Ran>((resolve) => {
      execFile(process.execPath, args, (failed, out, error) =>
        resolve({ status: typeof failed?.code === 'number' ? failed.code : 0, out, error: error.trim() }),
      );
    });
    expect(ran).toMatchObject({ status: 2, out: '' });
    expectSentence(ran);
  });
});

describe('headless upload and pull', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
  });
  afterAll(() => service.close());
  const withService = (args: readonly string[]) => run(args, { KHOPSO_API: service.api });

  it('sends a roster and prints the receipt', async () => {
    const file = await rosterFile('send.xlsx', 6);
    const before = await readFile(file);
    const ran = await withService(['upload', file, '--unit', 'school-1', '--as', 'clerk', '--json']);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      unit: 'school-1',
      version: 1,
      rows: 6,
      rosterDate: '2023-10-31',
    });
    expect(await readFile(file)).toEqual(before);
  });

  it('helps: every form, and the shape of a file of answers', async () => {
    const ran = await run(['--help']);
    expect(ran.status).toBe(0);
    for (const said of ['check FILE.xlsx', '--answers FILE.json', '"exits"', '"reasons"'])
      expect(ran.out).toContain(said);
  });

  it('names every form where there is no such command, what a file lacks and days turned round', async () => {
    for (const args of [[], ['tổng']]) {
      const ran = await run(args);
      expect(ran.status).toBe(2);
      for (const form of ['check FILE', 'ledger pull', '|plans', 'closings', 'hand-out', 'movements', 'join'])
        expect(ran.error).toContain(form);
      expectSentence(ran);
    }
    const missing = await run(['check', join(folder, 'không có.xlsx')]);
    expect(missing).toMatchObject({ status: 2, error: expect.stringContaining('Không có tệp ') });
    expectSentence(missing);
    const at = ['--unit', 'bloc', '--as', 'office'];
    for (const args of [
      ['movements', ...at, '--from', '2023-09-30', '--to', '2023-01-01'],
      ['form', '1', ...at, '--from', '2023-09-30', '--asof', '2023-01-01', '--out', 'x.xlsx'],
      ['report', ...at, '--from', '2023-09-30', '--asof', '2023-01-01', '--out', 'x.xlsx'],
    ]) {
      const turned = await run(args);
      expect(turned.error).toContain('Từ ngày 30/09/2023 lại sau đến ngày 01/01/2023: đổi chỗ hai ngày.');
      expectSentence(turned);
    }
  });

  it('refuses a roster with errors and says which', async () => {
    const file = await rosterFile('bad.xlsx', 3, (host) => fill(host, 'Sheet1', FIRST, 2, [['']]));
    const ran = await withService(['upload', file, '--unit', 'school-1', '--as', 'clerk']);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.error).toContain('C5');
    expectSentence(ran);
  });

  it('refuses a unit that the person is not in charge of, and a person that nobody knows', async () => {
    const file = await rosterFile('other.xlsx', 3);
    for (const [unit, person] of [
      ['out-1', 'clerk'],
      ['school-1', 'Ai Đó'],
    ] as const) {
      const ran = await withService(['upload', file, '--unit', unit, '--as', person]);
      expect(ran).toMatchObject({ status: 1, out: '' });
      expectSentence(ran);
    }
  });

  it('pulls the figures into a workbook that opens again', async () => {
    const out = join(folder, 'pulled.xlsx');
    const ran = await withService([
      'pull',
      '--unit',
      'bloc',
      '--as',
      'office',
      '--out',
      out,
      '--asof',
      '2023-10-31',
      '--json',
    ]);
    expect(ran).toMatchObject({ status: 0, error: '' });
    const pulled = JSON.parse(ran.out) as {
      figures: { id: string; percent?: number | null }[];
      units: { unit: string }[];
    };
    expect(pulled).toMatchObject({ asOf: '2023-10-31', coverage: { sent: 1, expected: 4 } });
    expect(pulled.figures.find(({ id }) => id === 'members.women')).toEqual({
      id: 'members.women',
      label: expect.any(String) as string,
      value: 3,
      numerator: 3,
      denominator: 6,
      percent: 50,
    });
    expect(pulled.units.find(({ unit }) => unit === 'school-1')).toMatchObject({
      name: 'Chi bộ Trường Số 1',
      members: 6,
    });
    const book = await openXlsx(await readFile(out));
    expect(book.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Tổng hợp', 'Báo cáo nhanh', 'Số liệu']),
    );
    expect(book.sheet('Tổng hợp').cell(1, 0).value).toBe(
      '1/4 đơn vị đã gửi kỳ Quý IV/2023, tính đến 31/10/2023',
    );
    const checked = await run(['figures', out, '--sheet', 'Báo cáo nhanh', '--json']);
    expect(checked).toMatchObject({ status: 0, error: '' });
    const { lines } = JSON.parse(checked.out) as { lines: { count: number; match: string }[] };
    const shares = pulled.figures.filter(({ percent }) => percent !== undefined && percent !== null);
    expect(lines).toHaveLength(shares.length);
    expect(
      lines.map(({ match }) => match).filter((match) => match !== 'both' && match !== 'rounded'),
    ).toEqual([]);
  });

  it('says that nothing answers', async () => {
    const file = await rosterFile('alone.xlsx', 3);
    const ran = await run(['upload', file, '--unit', 'u', '--as', 'clerk'], {
      KHOPSO_API: 'http://127.0.0.1:9/api',
    });
    expect(ran).toMatchObject({ status: 2, out: '' });
    expectSentence(ran);
  });

  it('names who is gone and what is doubted, and takes the answers from a file by row', async () => {
    const before = await rosterFile('six.xlsx', 6);
    const after = await rosterFile('five.xlsx', 5);
    const send = ['--unit', 'school-1', '--as', 'clerk'];
    await withService(['upload', before, ...send]);
    const silent = await withService(['upload', after, ...send]);
    expect(silent.status).toBe(1);
    expect(silent.error).toMatch(/Thiếu lý do rời danh sách: dòng \d+ của bản gửi trước/);
    expect(silent.error).toContain('--answers');
    const row = Number(/dòng (\d+) của bản gửi trước/.exec(silent.error)?.[1]);
    const answers = join(folder, 'answers.json');
    await writeFile(answers, JSON.stringify({ exits: [{ row, reason: 'moved', to: 'Chi bộ Thôn 5' }] }));
    const sent = await withService(['upload', after, ...send, '--answers', answers]);
    expect([sent.status, sent.error]).toEqual([0, '']);
    for (const unfit of [
      { exits: [{ row, reason: 'moved', to: 'Chi bộ Thôn 5, 010185012345' }] },
      { reasons: [{ row, reason: 'document-says-so', document: '010185012345' }] },
    ]) {
      await writeFile(answers, JSON.stringify(unfit));
      const refused = await withService(['upload', after, ...send, '--answers', answers]);
      expect([refused.status, refused.error]).toEqual([2, expect.stringContaining('"exits"')]);
    }
    await writeFile(answers, '{"exits":[{"row":"chín"}]}');
    const wrong = await withService(['upload', after, ...send, '--answers', answers]);
    expect([wrong.status, wrong.error]).toEqual([2, expect.stringContaining('"reasons"')]);
  });
});
