import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import type { Repair } from '../../../../functions/domain/rules/repairs/repair.ts';
import { repairsOf } from '../../../../functions/domain/rules/repairs/find-repairs.ts';
import { RULES } from '../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../../../functions/domain/rules/check.ts';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import type { Cell } from '../../../../functions/domain/sheet/block.ts';
import { area } from '../../../../functions/domain/sheet/area.ts';
import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';
import { readSheet } from '../../../../addin/workbook/reading/read.ts';
import { applyRepairs } from '../../../../addin/workbook/repairs/repair.ts';
import { undoRepairs } from '../../../../addin/workbook/repairs/repair-undo.ts';
import { toTcvn3, toVni } from '../../../functions/domain/language/old-typing.ts';
import { fill, openExcel } from '../excel.ts';

const HEADER = ['Số TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Tôn giáo', 'Quê quán'];
const NAMES = [
  'Nguyễn Văn An',
  'Trần Thị Bình',
  'Lan',
  'Đỗ Hữu Tiến',
  'Phạm Thị Thắm',
  'Pờ Mỳ Lế',
  'Bùi Đức Thiện',
];
const ROWS = NAMES.map((name, at) => [at + 1, name, '3/2/1985', 'Nữ', 'Không', 'xã Mường Khương']);
const NEW = 'Times New Roman';

function open(type: (text: string) => string, font: string): WorkbookHost {
  const host = openExcel();
  const cells = [HEADER, ...ROWS].map((row) =>
    row.map((cell) => (typeof cell === 'string' ? type(cell) : cell)),
  );
  fill(host, 'Sheet1', 0, 0, cells);
  host.workbook.sheet('Sheet1').restyle(area(0, 0, cells.length, HEADER.length), { fontName: font });
  return host;
}

const at = (host: WorkbookHost, row: number, column: number) =>
  host.workbook.sheet('Sheet1').cell(row, column);
const fontAt = (host: WorkbookHost, row: number, column: number) => at(host, row, column).style.fontName;
const all = (host: WorkbookHost) =>
  [HEADER, ...ROWS].flatMap((row, down) => row.map((_, right) => structuredClone(at(host, down, right))));

async function propose() {
  const { block, sheetId } = await readSheet();
  const reading = readRoster(block, MEMBERS);
  if (reading.kind === 'none') throw new Error('not read');
  const { findings } = checkRoster({ ...fromSheet(reading), on: '2026-06-30' }, RULES);
  return { sheetId, reading, findings, repairs: repairsOf({ block, reading, findings }) };
}

const text = (row: number, column: number, before: Cell, after: string, kind: Repair['kind']): Repair => ({
  kind,
  certain: true,
  rule: 'L2-TXT-001',
  row: row + 1,
  column,
  field: 'ho_ten',
  before,
  after,
  as: 'text',
});

describe('a text repaired from an old font', () => {
  it.each([
    ['.VnTime', toTcvn3],
    ['VNI-Times', toVni],
  ] as const)('of a sheet in %s gets a font that draws it, and nothing more is found', async (font, type) => {
    const host = open(type, font);
    const before = all(host);
    const first = await propose();
    expect(await applyRepairs(first.sheetId, first.repairs)).toMatchObject({ skipped: [] });
    expect([1, 2, 6].map((row) => [at(host, row, 1).value, fontAt(host, row, 1)])).toEqual([
      ['Nguyễn Văn An', NEW],
      ['Trần Thị Bình', NEW],
      ['Pờ Mỳ Lế', NEW],
    ]);
    expect([fontAt(host, 3, 1), fontAt(host, 3, 2)]).toEqual([font, font]);
    const second = await propose();
    expect(second.repairs).toEqual([]);
    expect(second.findings.filter(({ rule }) => rule.startsWith('L2-TXT'))).toEqual([]);
    expect(second.reading.members).toEqual(first.reading.members);
    expect(await undoRepairs()).toMatchObject({ skipped: [], lost: 0 });
    expect(all(host)).toEqual(before);
  });

  it('keeps the font that draws it already', async () => {
    const host = open(toTcvn3, 'Arial');
    const { sheetId, repairs } = await propose();
    await applyRepairs(sheetId, repairs);
    expect([at(host, 1, 1).value, fontAt(host, 1, 1)]).toEqual(['Nguyễn Văn An', 'Arial']);
  });

  it('goes back over two repairs to the font that was first', async () => {
    const host = open(toTcvn3, '.VnTimeH');
    const before = all(host);
    const { sheetId } = await readSheet();
    const typed = toTcvn3('Nguyễn Văn An');
    await applyRepairs(sheetId, [text(1, 1, typed, 'Nguyễn Văn An', 'old-font')]);
    await applyRepairs(sheetId, [text(1, 1, 'Nguyễn Văn An', 'Nguyễn Văn Ân', 'code')]);
    expect(fontAt(host, 1, 1)).toBe(NEW);
    await undoRepairs();
    expect(all(host)).toEqual(before);
  });

  it('gets it whatever the repair is called, and not where the old font draws the letters right', async () => {
    const host = open((typed) => typed, '.VnTime');
    const { sheetId } = await readSheet();
    const word = text(1, 4, 'Không', 'Tin lành', 'code');
    await applyRepairs(sheetId, [word, text(1, 3, 'Nữ', 'Nu', 'code')]);
    expect([fontAt(host, 1, 4), fontAt(host, 1, 3)]).toEqual([NEW, '.VnTime']);
  });

  it('gets it in a cell of several fonts too', async () => {
    const host = open(toTcvn3, '.VnTime');
    host.workbook.sheet('Sheet1').restyle(area(1, 1), { fontName: null });
    const { sheetId } = await readSheet();
    await applyRepairs(sheetId, [text(1, 1, toTcvn3('Nguyễn Văn An'), 'Nguyễn Văn An', 'old-font')]);
    expect(fontAt(host, 1, 1)).toBe(NEW);
  });

  it('costs no more requests, each below 1 MB, however the cells are scattered', async () => {
    const host = openExcel();
    const typed = toTcvn3('Nguyễn Văn An');
    const rows = Array.from({ length: 2_400 }, (_, row) => [row % 2 === 0 ? typed : 'x']);
    fill(host, 'Sheet1', 0, 0, rows);
    host.workbook.sheet('Sheet1').restyle(area(0, 0, 2_400, 1), { fontName: '.VnTime' });
    const sheetId = host.workbook.sheet('Sheet1').id;
    const repairs = Array.from({ length: 1_200 }, (_, n) =>
      text(n * 2, 0, typed, 'Nguyễn Văn An', 'old-font'),
    );
    host.resetCounters();
    expect((await applyRepairs(sheetId, repairs)).done).toBe(1_200);
    expect(host.counters.syncs).toBeLessThanOrEqual(4);
    expect(await undoRepairs()).toEqual({ undone: 1_200, skipped: [], lost: 0 });
    expect(host.counters.largestRequest).toBeLessThan(1_000_000);
    expect([fontAt(host, 0, 0), fontAt(host, 2_398, 0)]).toEqual(['.VnTime', '.VnTime']);
  });
});
