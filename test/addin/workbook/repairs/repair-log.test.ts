import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';
import { openXlsx } from '../../../../addin/excel/xlsx/open.ts';
import { saveXlsx } from '../../../../addin/excel/xlsx/save.ts';
import { applyRepairs } from '../../../../addin/workbook/repairs/repair.ts';
import { forgetRepairs, repairsDone, writeRepairLog } from '../../../../addin/workbook/repairs/repair-log.ts';
import { repairsKept, undoRepairs } from '../../../../addin/workbook/repairs/repair-undo.ts';
import type { Repair } from '../../../../functions/domain/rules/repairs/repair.ts';
import { fill, grid, openExcel } from '../excel.ts';

const NAME = 'Nhật ký sửa';

const repair = (part: Partial<Repair> & Pick<Repair, 'row' | 'column' | 'before' | 'after'>): Repair => ({
  kind: 'lost-zeros',
  certain: true,
  rule: 'L2-ID-005',
  field: 'so_cccd',
  as: 'text',
  ...part,
});

const REPAIRS: readonly Repair[] = [
  repair({ row: 2, column: 0, before: 'Ðặng Văn Thử', after: '=1+1', kind: 'look-alike' }),
  repair({ row: 2, column: 1, before: 10_185_012_345, after: '010185012345' }),
  repair({ row: 2, column: 2, before: 44_352, after: '2021-05-19', kind: 'official-date', as: 'date' }),
  repair({ row: 3, column: 0, before: '+84 912', after: '1254.5', kind: 'number', as: 'number' }),
];

async function open(): Promise<{ host: WorkbookHost; sheetId: string }> {
  const host = openExcel();
  fill(host, 'Sheet1', 0, 0, [
    ['Họ và tên', 'Số CCCD', 'Ngày chính thức'],
    ['Ðặng Văn Thử', 10_185_012_345, 44_352],
    ["'+84 912", '', ''],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('C2').numberFormat = [['dd/mm/yyyy']];
    await context.sync();
  });
  const sheetId = host.workbook.sheet('Sheet1').id;
  await applyRepairs(sheetId, REPAIRS);
  return { host, sheetId };
}

const logOf = (host: WorkbookHost, rows: number, sheet = NAME) => grid(host, sheet, 3, 0, rows + 1, 5);

describe('the log of repairs', () => {
  it('says of every cell what stood there and what stands there now, all of it as text', async () => {
    const { host } = await open();
    host.resetCounters();
    expect(await writeRepairLog()).toEqual({ sheet: NAME, rows: 4 });
    expect(host.counters.syncs).toBeLessThanOrEqual(5);
    expect(logOf(host, 4)).toEqual([
      ['Trang tính', 'Ô', 'Sửa gì', 'Trước', 'Sau'],
      ['Sheet1', 'A2', 'Chữ trông giống chữ khác', 'Ðặng Văn Thử', '=1+1'],
      ['Sheet1', 'B2', 'Bù số 0 ở đầu', '10185012345', '010185012345'],
      ['Sheet1', 'C2', 'Ngày chính thức', '05/06/2021', '19/05/2021'],
      ['Sheet1', 'A3', 'Số', '+84 912', '1254.5'],
    ]);
    const log = host.workbook.sheet(NAME);
    expect([4, 7].map((row) => [log.cell(row, 3).formula, log.cell(row, 4).formula])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(grid(host, NAME, 0, 0, 2, 1)).toEqual([
      ['Nhật ký sửa của Khớp Sổ'],
      ['4 ô đã sửa, mới nhất ở trên.'],
    ]);
  });

  it('is brought up to date in its own sheet, and leaves a sheet of the same name alone', async () => {
    const { host, sheetId } = await open();
    fill(host, NAME, 0, 0, [['của tôi']]);
    expect(await writeRepairLog()).toEqual({ sheet: `${NAME} (2)`, rows: 4 });
    await undoRepairs();
    await applyRepairs(sheetId, REPAIRS.slice(1, 2));
    host.workbook.renameSheet(host.workbook.sheet(`${NAME} (2)`), 'Đã sửa');
    expect(await writeRepairLog()).toEqual({ sheet: 'Đã sửa', rows: 1 });
    expect(logOf(host, 2, 'Đã sửa').slice(1)).toEqual([
      ['Sheet1', 'B2', 'Bù số 0 ở đầu', '10185012345', '010185012345'],
      ['', '', '', '', ''],
    ]);
    expect(grid(host, NAME, 0, 0, 1, 1)).toEqual([['của tôi']]);
  });

  it('says how many repairs there was no room to keep', async () => {
    const { host } = await open();
    const key = 'KhopSo.repairs';
    const journal = JSON.parse(String(host.workbook.settings.get(key))) as object;
    host.workbook.settings.set(key, JSON.stringify({ ...journal, lost: 6 }));
    await writeRepairLog();
    expect(grid(host, NAME, 1, 0, 1, 1)).toEqual([
      ['4 ô đã sửa, mới nhất ở trên. 6 ô sửa trước đó không còn chỗ để ghi lại.'],
    ]);
    expect(await undoRepairs()).toMatchObject({ undone: 4, lost: 6 });
  });

  it('names what stands on every page of the journal, and all of them are forgotten', async () => {
    const { host, sheetId } = await open();
    for (let n = 0; n < 8; n += 1) {
      fill(host, 'Sheet1', 10 + n, 0, [['x']]);
      const after = `${String(n)} ${'ơ'.repeat(30_000)}`;
      await applyRepairs(sheetId, [repair({ row: 11 + n, column: 0, before: 'x', after })]);
    }
    expect(await writeRepairLog()).toMatchObject({ rows: 12 });
    expect(grid(host, NAME, 4, 1, 12, 1).flat()).toEqual(
      ['A18', 'A17', 'A16', 'A15', 'A14', 'A13', 'A12', 'A11'].concat('A2', 'B2', 'C2', 'A3'),
    );
    expect(await forgetRepairs()).toEqual({ removed: 12 });
    expect([...host.workbook.settings.keys()]).toEqual([]);
  });

  it('is named as protected where somebody protected it', async () => {
    const { host } = await open();
    await writeRepairLog();
    host.workbook.sheet(NAME).isProtected = true;
    await expect(writeRepairLog()).rejects.toMatchObject({ code: 'sheet-protected' });
  });
});

describe('a file that will travel', () => {
  it('holds nothing of what was repaired any more, after it was closed and opened too', async () => {
    const { host } = await open();
    await writeRepairLog();
    const file = await saveXlsx(host.workbook);
    const again = openExcel({ workbook: await openXlsx(file) });
    expect(await repairsKept()).toBe(4);
    expect(await forgetRepairs()).toEqual({ removed: 4 });
    const { workbook } = again;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect([...workbook.settings.keys()].filter((key) => /repair/i.test(key))).toEqual([]);
    expect(workbook.sheet('Sheet1').cell(1, 1).value).toBe('010185012345');
    expect(await undoRepairs()).toEqual({ undone: 0, skipped: [], lost: 0 });
    expect(await forgetRepairs()).toEqual({ removed: 0 });
  });

  it('loses the log also where another program gave its sheets new ids, and keeps a sheet of the same name', async () => {
    const { host } = await open();
    await writeRepairLog();
    host.workbook.settings.delete('KhopSo.repairLog');
    host.workbook.renameSheet(host.workbook.sheet(NAME), 'Khác');
    fill(host, NAME, 0, 0, [['của tôi']]);
    await forgetRepairs();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', NAME]);
  });
});

describe('one repair of many', () => {
  it('can be named and taken back alone, whichever it is; a cell that was changed since stays, and is named', async () => {
    const { host, sheetId } = await open();
    expect((await repairsDone()).map(({ cell, before, after }) => [cell, before, after])).toEqual([
      ['A2', 'Ðặng Văn Thử', '=1+1'],
      ['B2', '10185012345', '010185012345'],
      ['C2', '05/06/2021', '19/05/2021'],
      ['A3', '+84 912', '1254.5'],
    ]);
    expect(await undoRepairs({ only: { sheetId, cells: ['C2'] } })).toEqual({
      undone: 1,
      skipped: [],
      lost: 0,
    });
    expect(grid(host, 'Sheet1', 1, 2, 1, 1)).toEqual([[44_352]]);
    fill(host, 'Sheet1', 1, 1, [["'011"]]);
    expect(await undoRepairs({ only: { sheetId, cells: ['B2'] } })).toMatchObject({
      undone: 0,
      skipped: ['B2'],
    });
    expect(grid(host, 'Sheet1', 1, 1, 1, 1)).toEqual([["'011"]]);
    expect((await repairsDone()).map(({ cell }) => cell)).toEqual(['A2', 'A3']);
  });

  it('can be one of long ago, on a page of the journal that is full', async () => {
    const host = openExcel();
    const sheetId = host.workbook.sheet('Sheet1').id;
    const long = 'x'.repeat(30_000);
    const rows = Array.from({ length: 12 }, () => [long]);
    fill(host, 'Sheet1', 0, 0, rows);
    for (const [index] of rows.entries())
      await applyRepairs(sheetId, [
        repair({ row: index + 1, column: 0, before: long, after: `đúng ${String(index)}` }),
      ]);
    expect(await undoRepairs({ only: { sheetId, cells: ['A1'] } })).toEqual({
      undone: 1,
      skipped: [],
      lost: 0,
    });
    expect(await repairsKept()).toBe(11);
    expect((await repairsDone()).at(-1)?.cell).toBe('A2');
    expect(await undoRepairs()).toEqual({ undone: 11, skipped: [], lost: 0 });
    expect(grid(host, 'Sheet1', 0, 0, 12, 1)).toEqual(rows);
  });
});
