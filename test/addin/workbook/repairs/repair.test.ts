import type { Repair } from '../../../../functions/domain/rules/repairs/repair.ts';
import type { Cell } from '../../../../functions/domain/sheet/block.ts';
import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';
import { applyRepairs } from '../../../../addin/workbook/repairs/repair.ts';
import { MOST_PAGES } from '../../../../addin/workbook/repairs/repair-journal.ts';
import { repairsKept, undoRepairs } from '../../../../addin/workbook/repairs/repair-undo.ts';
import { SETTING_CHARACTERS } from '../../../../addin/workbook/state.ts';
import { fill, grid, openExcel } from '../excel.ts';

function open() {
  const host = openExcel();
  fill(host, 'Sheet1', 0, 0, [
    ['Họ và tên', 'Số CCCD', 'Ngày chính thức'],
    ['Ðặng Văn Thử', 10185012345, 44_352],
    ['Lò Thị Thử', "'10185012346", '05/06/2021'],
    ['=A2', '=10185012300+47', 44_352],
  ]);
  return { host, sheetId: host.workbook.sheet('Sheet1').id };
}

const text = (row: number, column: number, before: Cell, after: string): Repair => ({
  kind: 'lost-zeros',
  certain: true,
  rule: 'L2-ID-005',
  row: row + 1,
  column,
  field: 'so_cccd',
  before,
  after,
  as: 'text',
});
const date = (row: number, before: Cell, after = '2021-05-19'): Repair => ({
  ...text(row, 2, before, after),
  kind: 'official-date',
  field: 'ngay_chinh_thuc',
  as: 'date',
});

const at = (host: WorkbookHost, row: number, column: number) =>
  host.workbook.sheet('Sheet1').cell(row, column);
const all = (host: WorkbookHost) =>
  [0, 1, 2, 3].flatMap((row) => [0, 1, 2].map((column) => structuredClone(at(host, row, column))));

async function format(address: string, numberFormat: string) {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).numberFormat = [[numberFormat]];
    await context.sync();
  });
}

const MANY = [
  text(1, 0, 'Ðặng Văn Thử', 'Đặng Văn Thử'),
  text(1, 1, 10185012345, '010185012345'),
  text(2, 1, '10185012346', '010185012346'),
  text(3, 1, 0, '010185012347'),
  date(1, 44_352),
  date(2, '05/06/2021'),
];

describe('repairing cells', () => {
  it('keeps leading zeros as text, and dates as dates in the format the cell has', async () => {
    const { host, sheetId } = open();
    await format('C2', 'd-m-yyyy');
    host.resetCounters();
    expect(await applyRepairs(sheetId, MANY)).toEqual({ done: 5, skipped: ['B4'] });
    expect(host.counters.syncs).toBeLessThanOrEqual(2);
    expect(at(host, 1, 1)).toMatchObject({ value: '010185012345', style: { numberFormat: '@' } });
    expect(at(host, 1, 2)).toMatchObject({ value: 44_335, style: { numberFormat: 'd-m-yyyy' } });
    expect(at(host, 2, 2)).toMatchObject({ value: 44_335, style: { numberFormat: 'dd/mm/yyyy' } });
    expect(at(host, 3, 2)).toMatchObject({ value: 44_352 });
  });

  it('is taken back to the workbook as it was, cell by cell, formats too', async () => {
    const { host, sheetId } = open();
    await format('C2', 'd-m-yyyy');
    await format('B4', '0');
    const before = all(host);
    await applyRepairs(sheetId, MANY);
    expect(all(host)).not.toEqual(before);
    expect(await repairsKept()).toBe(5);
    expect(await undoRepairs()).toEqual({ undone: 5, skipped: [], lost: 0 });
    expect(all(host)).toEqual(before);
    expect(await repairsKept()).toBe(0);
    expect(await undoRepairs()).toEqual({ undone: 0, skipped: [], lost: 0 });
  });

  it('leaves a cell alone that holds something else by now, and names it', async () => {
    const { host, sheetId } = open();
    fill(host, 'Sheet1', 1, 1, [[77]]);
    expect(await applyRepairs(sheetId, MANY.slice(0, 2))).toEqual({ done: 1, skipped: ['B2'] });
    expect(at(host, 1, 1).value).toBe(77);
    fill(host, 'Sheet1', 1, 0, [['Đặng Văn Khác']]);
    expect(await undoRepairs()).toEqual({ undone: 0, skipped: ['A2'], lost: 0 });
    expect(at(host, 1, 0).value).toBe('Đặng Văn Khác');
  });

  it('goes back over two repairs of one cell to what stood there first', async () => {
    const { host, sheetId } = open();
    await applyRepairs(sheetId, [text(1, 1, 10185012345, '010185012345')]);
    await applyRepairs(sheetId, [text(1, 1, '010185012345', '010185012340')]);
    expect(await repairsKept()).toBe(1);
    await undoRepairs();
    expect(at(host, 1, 1)).toMatchObject({ value: 10185012345, style: { numberFormat: 'General' } });
  });

  it('never writes a formula', async () => {
    const { host, sheetId } = open();
    await applyRepairs(sheetId, [text(1, 0, 'Ðặng Văn Thử', '=1+1')]);
    expect(at(host, 1, 0)).toMatchObject({ value: '=1+1', formula: null });
  });

  it('leaves a cell alone that computes, and names it: what is kept could not give the formula back', async () => {
    const { host, sheetId } = open();
    const held = at(host, 3, 1);
    const computes = { ...held };
    const repairs = [text(3, 1, Number(held.value), '010185012347'), text(1, 1, 10185012345, '010185012345')];
    expect(await applyRepairs(sheetId, repairs)).toEqual({ done: 1, skipped: ['B4'] });
    expect(at(host, 3, 1)).toMatchObject({ formula: computes.formula, value: computes.value });
  });

  it.each([
    ['as a formula of an earlier version', ['=1+41', 'General', 0], ['B2']],
    ['as a text that begins like one', ['=1+41', 'General', 1], []],
    ['behind the text format', ['=1+41', '@', 1], []],
    ['as a call', ['@SUM(1)', 'General', 1], []],
  ])('writes nothing of a journal that somebody changed as a formula, %s', async (_, part, skipped) => {
    const { host, sheetId } = open();
    await applyRepairs(sheetId, [text(1, 1, 10185012345, '010185012345')]);
    const cells = [[0, 'B2', 'lost-zeros', ...part, '010185012345', 0]];
    host.workbook.settings.set('KhopSo.repairs', JSON.stringify({ sheets: [sheetId], cells }));
    expect((await undoRepairs()).skipped).toEqual(skipped);
    expect(at(host, 1, 1)).toMatchObject({
      formula: null,
      value: skipped.length > 0 ? '010185012345' : part[0],
    });
  });

  it('refuses a protected sheet, for repairing and for undoing', async () => {
    const { host, sheetId } = open();
    await applyRepairs(sheetId, [text(1, 1, 10185012345, '010185012345')]);
    host.workbook.sheet('Sheet1').isProtected = true;
    const before = all(host);
    await expect(applyRepairs(sheetId, MANY)).rejects.toMatchObject({ code: 'sheet-protected' });
    await expect(undoRepairs()).rejects.toMatchObject({ code: 'sheet-protected' });
    expect(all(host)).toEqual(before);
    expect(await repairsKept()).toBe(1);
  });

  it.each(['sheet', 'table'])('refuses while a %s is filtered', async (what) => {
    const { host, sheetId } = open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const criterion = { filterOn: Excel.FilterOn.values, values: ['Lò Thị Thử'] };
      const filter = what === 'sheet' ? sheet.autoFilter : sheet.tables.add('A1:C4', true).autoFilter;
      filter.apply('A1:C4', 0, criterion);
      await context.sync();
    });
    const before = all(host);
    await expect(applyRepairs(sheetId, MANY)).rejects.toMatchObject({ code: 'sheet-filtered' });
    expect(all(host)).toEqual(before);
    expect(await repairsKept()).toBe(0);
  });

  it('forgets a sheet that was deleted', async () => {
    const { host, sheetId } = open();
    await applyRepairs(sheetId, [text(1, 1, 10185012345, '010185012345')]);
    host.workbook.addSheet('Khác');
    host.workbook.removeSheet(host.workbook.sheet('Sheet1'));
    expect(await undoRepairs()).toEqual({ undone: 0, skipped: ['B2'], lost: 0 });
    expect(await repairsKept()).toBe(0);
  });

  it('repairs many cells in few requests below 1 MB, and takes them all back', async () => {
    const host = openExcel();
    const sheetId = host.workbook.sheet('Sheet1').id;
    const number = (n: number) => 10185000000 + n;
    const numbers = Array.from({ length: 2_400 }, (_, row) => [row % 2 === 0 ? number(row) : 'x']);
    fill(host, 'Sheet1', 0, 0, numbers);
    const repairs = Array.from({ length: 1_200 }, (_, n) =>
      text(n * 2, 0, number(n * 2), `0${String(number(n * 2))}`),
    );
    host.resetCounters();
    expect((await applyRepairs(sheetId, repairs)).done).toBe(1_200);
    expect(host.counters.syncs).toBeLessThanOrEqual(4);
    expect(await undoRepairs()).toEqual({ undone: 1_200, skipped: [], lost: 0 });
    expect(host.counters.largestRequest).toBeLessThan(1_000_000);
    expect(at(host, 2_398, 0).value).toBe(number(2_398));
  });

  it('keeps more than one setting can hold, and takes all of it back', async () => {
    const { host, sheetId } = open();
    const before = grid(host, 'Sheet1', 0, 0, 4, 3);
    const long = (n: number) => `${String(n)} ${'ơ'.repeat(30_000)}`;
    await applyRepairs(sheetId, [text(1, 1, 10185012345, '010185012345')]);
    for (let n = 0; n < 14; n += 1) {
      fill(host, 'Sheet1', 10 + n, 0, [['x']]);
      await applyRepairs(sheetId, [text(10 + n, 0, 'x', long(n))]);
    }
    await applyRepairs(sheetId, [text(1, 1, '010185012345', '010185012340')]);
    const kept = [...host.workbook.settings].filter(([key]) => key.startsWith('KhopSo.repairs'));
    expect(kept.map(([key]) => key).sort()).toEqual([
      'KhopSo.repairs',
      'KhopSo.repairs.1',
      'KhopSo.repairs.2',
    ]);
    expect(kept.every(([, value]) => String(value).length <= SETTING_CHARACTERS)).toBe(true);
    const stop = new AbortController();
    const undoing = undoRepairs({ signal: stop.signal, onRows: () => stop.abort() });
    await expect(undoing).rejects.toMatchObject({ name: 'AbortError' });
    expect(at(host, 1, 1).value).toBe('010185012345');
    expect(await undoRepairs()).toEqual({ undone: 13, skipped: [], lost: 0 });
    expect(grid(host, 'Sheet1', 0, 0, 4, 3)).toEqual(before);
    expect(grid(host, 'Sheet1', 10, 0, 14, 1)).toEqual(Array.from({ length: 14 }, () => ['x']));
    const left = [...host.workbook.settings.keys()].filter((key) => key.startsWith('KhopSo.repairs'));
    expect(left).toEqual(['KhopSo.repairs']);
  });

  it('keeps no more than a file should hold: the oldest repairs cannot be taken back', async () => {
    const { host, sheetId } = open();
    const long = 'ơ'.repeat(32_000);
    for (let n = 0; n < MOST_PAGES + 1; n += 1) {
      fill(host, 'Sheet1', 10 + n * 6, 0, [['x'], ['x'], ['x'], ['x'], ['x'], ['x']]);
      const six = Array.from({ length: 6 }, (_, index) => text(10 + n * 6 + index, 0, 'x', long));
      await applyRepairs(sheetId, six);
    }
    expect(await repairsKept()).toBe(MOST_PAGES * 6);
    expect(await undoRepairs()).toEqual({ undone: MOST_PAGES * 6, skipped: [], lost: 6 });
    expect(await undoRepairs()).toEqual({ undone: 0, skipped: [], lost: 0 });
    expect([9, 10, 15, 16].map((row) => at(host, row, 0).value === long)).toEqual([false, true, true, false]);
  });

  it('writes a number as one, in the format the cell has where that is one for numbers', async () => {
    const { host, sheetId } = open();
    fill(host, 'Sheet1', 5, 0, [["'1.254,5", "'8,5", "'12"]]);
    await format('A6', '@');
    await format('B6', '0.00');
    await format('C6', 'dd/mm/yyyy');
    const number = (column: number, before: Cell, after: string): Repair => ({
      ...text(5, column, before, after),
      kind: 'number',
      as: 'number',
    });
    const repairs = [number(0, '1.254,5', '1254.5'), number(1, '8,5', '8.5'), number(2, '12', 'mười hai')];
    expect(await applyRepairs(sheetId, repairs)).toEqual({ done: 2, skipped: ['C6'] });
    expect(
      [0, 1].map((column) => [at(host, 5, column).value, at(host, 5, column).style.numberFormat]),
    ).toEqual([
      [1254.5, 'General'],
      [8.5, '0.00'],
    ]);
    await undoRepairs();
    expect(at(host, 5, 0)).toMatchObject({ value: '1.254,5', style: { numberFormat: '@' } });
    expect(at(host, 5, 1)).toMatchObject({ value: '8,5', style: { numberFormat: '0.00' } });
  });

  it('writes the first of several repairs for one cell, and names none', async () => {
    const { host, sheetId } = open();
    const both = [text(1, 0, 'Ðặng Văn Thử', 'Đặng Văn Thử'), text(1, 0, 'Ðặng Văn Thử', 'Đặng Văn Thứ')];
    expect(await applyRepairs(sheetId, both)).toEqual({ done: 1, skipped: [] });
    expect(at(host, 1, 0).value).toBe('Đặng Văn Thử');
  });

  it('writes the day as the workbook counts it', async () => {
    const { host, sheetId } = open();
    host.workbook.date1904 = true;
    expect(await applyRepairs(sheetId, [date(1, 44_352)])).toEqual({ done: 1, skipped: [] });
    expect(at(host, 1, 2).value).toBe(44_335 - 1_462);
  });

  it('stops between two batches: what was written stays and can be taken back', async () => {
    const host = openExcel();
    const sheetId = host.workbook.sheet('Sheet1').id;
    const rows = Array.from({ length: 2_500 }, (_, row) => [`Ð ${String(row)}`]);
    fill(host, 'Sheet1', 0, 0, rows);
    const repairs = rows.map(([before = ''], row) => text(row, 0, before, before.replace('Ð', 'Đ')));
    const stop = new AbortController();
    const seen: number[] = [];
    const onRows = (done: number, total: number) => {
      seen.push(done, total);
      stop.abort();
    };
    await expect(applyRepairs(sheetId, repairs, { signal: stop.signal, onRows })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(seen).toEqual([1_000, 2_500]);
    expect(await repairsKept()).toBe(1_000);
    expect([at(host, 999, 0).value, at(host, 1_000, 0).value]).toEqual(['Đ 999', 'Ð 1000']);
    const again = new AbortController();
    await applyRepairs(sheetId, repairs);
    const undoing = undoRepairs({ signal: again.signal, onRows: () => again.abort() });
    await expect(undoing).rejects.toMatchObject({ name: 'AbortError' });
    expect(await repairsKept()).toBe(1_500);
    expect(await undoRepairs()).toEqual({ undone: 1_500, skipped: [], lost: 0 });
    expect(grid(host, 'Sheet1', 0, 0, 2_500, 1)).toEqual(rows);
  });

  it('takes back what an older journal kept', async () => {
    const { host, sheetId } = open();
    await applyRepairs(sheetId, [text(1, 1, 10185012345, '010185012345')]);
    const key = 'KhopSo.repairs';
    const older = JSON.parse(String(host.workbook.settings.get(key))) as { cells: unknown[][] };
    const cells = older.cells.map((entry) => entry.slice(0, 7));
    host.workbook.settings.set(key, JSON.stringify({ sheets: [sheetId], cells }));
    expect(await undoRepairs()).toEqual({ undone: 1, skipped: [], lost: 0 });
    expect(at(host, 1, 1).value).toBe(10185012345);
  });
});
