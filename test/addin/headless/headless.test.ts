import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createWorkbookHost } from '../../../addin/excel/host/host.ts';
import { openXlsx } from '../../../addin/excel/xlsx/open.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { EMPTY, LIBREOFFICE, OPENPYXL } from '../../fixtures/fixtures.ts';
import type { Ran } from '../../support/command.ts';
import { startService, type TestService } from '../../support/service.ts';
import { FIRST, writeRoster } from '../tasks/roster-sheet.ts';
import { fill } from '../workbook/excel.ts';
import { expectSentence, filesPlace, run } from './files-place.ts';

const place = filesPlace();
const { rosterFile } = place;

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
    const file = place.file('second.xlsx');
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
    const file = place.file('two.xlsx');
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
    const damaged = place.file('damaged.xlsx');
    const good = await readFile(await rosterFile('whole.xlsx', 20));
    await writeFile(damaged, good.subarray(0, good.length / 2));
    const text = place.file('text.xlsx');
    await writeFile(text, 'đây là văn bản');
    const nothing = place.file('nothing.xlsx');
    await writeFile(nothing, '');
    for (const file of [damaged, text, nothing, place.file('không-có.xlsx'), place.file('.'), EMPTY]) {
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
  });

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
    const missing = await run(['check', place.file('không có.xlsx')]);
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
    const out = place.file('pulled.xlsx');
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
    const answers = place.file('answers.json');
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
