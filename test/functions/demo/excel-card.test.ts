/** The card for a person with Excel: few steps, every file that it names is made and holds what the step is about, every button exists. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx } from '../../../addin/excel/xlsx/open.ts';
import { displayText } from '../../../addin/excel/workbook/number-format.ts';
import type { WorkbookModel } from '../../../addin/excel/workbook/workbook.ts';
import { CARD_FILES, writeCardFiles } from '../../../functions/demo/card-files.ts';
import { open } from '../../addin/excel/documented/open.ts';
import { TABLES } from '../../addin/words/tables.ts';

const MOST_STEPS = 30;
/** Excels to fill in, and what was seen otherwise. */
const COLUMNS = ['Excel 2021', 'Microsoft 365', 'Excel trên web', 'Excel cho Mac', 'Thấy gì khác'];

const filesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([\w-]+\.xlsx)`/g)].map(([, name]) => name ?? '');

let card = '';
let steps: readonly { readonly number: number; readonly text: string }[] = [];
let folder = '';
const workbooks = new Map<string, WorkbookModel>();

beforeAll(async () => {
  card = await readFile(join(__dirname, '../../../addin/EXCEL-CARD.md'), 'utf8');
  steps = card
    .split(/^### /m)
    .slice(1)
    .map((text) => ({ number: Number.parseInt(text, 10), text: text.split(/^## /m)[0] ?? '' }));
  folder = await mkdtemp(join(tmpdir(), 'khopso-card-'));
  for (const path of await writeCardFiles(folder, { longRows: 60 }))
    workbooks.set(path.slice(folder.length + 1), await openXlsx(await readFile(path)));
});
afterAll(() => rm(folder, { recursive: true }));

const sheet = (name: string) => {
  const found = workbooks.get(name)?.sheets[0];
  if (!found) throw new Error(`${name} is not made`);
  return found;
};

it('has at most thirty steps, one after the other, each with what to do and what must be seen in both languages', () => {
  expect(steps.length).toBeLessThanOrEqual(MOST_STEPS);
  expect(steps.map(({ number }) => number)).toEqual(steps.map((_, at) => at + 1));
  for (const { number, text } of steps)
    expect([number, [...text.matchAll(/^- (Tệp: |Làm: |Phải thấy: |_\w)/gm)].length]).toEqual([number, 4]);
  expect(card).toContain(`${String(steps.length)} việc`);
});

it('has a row for every step with a cell for every Excel, naming the same files', () => {
  const lines = card.split('\n').filter((line) => line.startsWith('|'));
  const cells = (line: string) => line.split('|').map((cell) => cell.trim());
  expect(cells(lines[0] ?? '').slice(3, -1)).toEqual(COLUMNS);
  const rows = lines.slice(2).map(cells);
  expect(rows.map(([, number]) => Number(number))).toEqual(steps.map(({ number }) => number));
  for (const [at, row] of rows.entries()) {
    expect(row).toHaveLength(COLUMNS.length + 4);
    expect([at + 1, filesIn(row[2] ?? '')]).toEqual([at + 1, filesIn(steps[at]?.text ?? '')]);
  }
});

it('names every file that is made, and none that is not', () => {
  expect(new Set(filesIn(card))).toEqual(new Set(Object.keys(CARD_FILES)));
  expect([...workbooks.keys()]).toEqual(Object.keys(CARD_FILES));
  expect(card).toContain('npm run excel-card -- --out');
});

it('names no button that the pane has not', () => {
  const words = new Set(Object.values(TABLES).flatMap((table) => Object.values(table).map(({ vi }) => vi)));
  const buttons = [...card.matchAll(/\*\*(.+?)\*\*/g)].map(([, name]) => name ?? '');
  expect(buttons.length).toBeGreaterThan(20);
  expect(buttons.filter((name) => !words.has(name))).toEqual([]);
});

it('looks at everything that the documentation leaves open', () => {
  const known = new Set(steps.map(({ number }) => number));
  expect(open.filter(({ step }) => !known.has(step))).toEqual([]);
});

describe('the files of the card', () => {
  const shown = (name: string, row: number, column: number) =>
    displayText(sheet(name).cell(row, column), workbooks.get(name)?.date1904);

  it('count days from 1904 in one of them, and show the same days', () => {
    const [usual, old] = ['danh-sach-dung.xlsx', 'he-ngay-1904.xlsx'] as const;
    expect([workbooks.get(usual)?.date1904, workbooks.get(old)?.date1904]).toEqual([false, true]);
    const { value } = sheet(usual).cell(5, 2);
    expect(typeof value).toBe('number');
    expect(sheet(old).cell(5, 2).value).toBe(Number(value) - 1_462);
    expect(shown(old, 5, 2)).toBe(shown(usual, 5, 2));
  });

  it('have names in the letters of before Unicode, one of them in two fonts', () => {
    const of = (row: number) => sheet('nhieu-phong-chu.xlsx').cell(row, 1);
    expect([of(5).style.fontName, of(6).style.fontName]).toEqual([null, '.VnTime']);
    expect(of(6).value).not.toBe(sheet('danh-sach-dung.xlsx').cell(6, 1).value);
    expect(of(6).value).toEqual(expect.stringMatching(/[\u00a1-\u00ff]/));
  });

  it('have buttons to filter by, a lock, and more merged cells than Excel tells, each in one', () => {
    expect(sheet('danh-sach-de-loc.xlsx').filter).not.toBeNull();
    expect(sheet('trang-tinh-khoa.xlsx').isProtected).toBe(true);
    expect(sheet('nhieu-o-gop.xlsx').merges.length).toBeGreaterThan(512);
    expect(sheet('nhieu-o-gop.xlsx').name).toContain(',');
    expect(sheet('so-trong.xlsx').cells.size).toBe(0);
    expect(sheet('danh-sach-dai.xlsx').cells.size).toBe(61);
  });
});
