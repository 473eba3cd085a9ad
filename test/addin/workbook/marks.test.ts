import { clearMarks, type Mark, markCells } from '../../../addin/workbook/marks.ts';
import type { WorkbookHost } from '../../../addin/excel/host/host.ts';
import { conditionalLook } from '../../../addin/excel/workbook/conditional.ts';
import { fill, openExcel } from './excel.ts';

const ERROR_FILL = '#FFC7CE';

function open() {
  const host = openExcel();
  fill(host, 'Sheet1', 0, 0, [
    ['Họ và tên', 'Ngày sinh'],
    ['Lò Thị Mai', 'x'],
    ['Giàng A Páo', 'y'],
  ]);
  return { host, sheetId: host.workbook.sheet('Sheet1').id };
}

const look = (host: WorkbookHost, row: number, column: number) =>
  conditionalLook(host.workbook.sheet('Sheet1'), row, column).fill;
const styleOf = (host: WorkbookHost, row: number, column: number) =>
  host.workbook.sheet('Sheet1').cell(row, column).style;

/** A colour and a conditional format of the clerk's own. */
async function clerkFormats() {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2').format.fill.color = '#00FF00';
    const format = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=FALSE';
    format.custom.format.fill.color = '#0000FF';
    await context.sync();
  });
}

describe('marking cells', () => {
  it("lays its own formats over the clerk's and leaves hers when they go", async () => {
    const { host, sheetId } = open();
    await clerkFormats();
    const before = [1, 2].flatMap((row) => [0, 1].map((column) => styleOf(host, row, column)));
    await markCells(sheetId, [
      { row: 1, column: 1, kind: 'error' },
      { row: 2, column: 0, kind: 'warning' },
    ]);
    expect(look(host, 1, 1)).toBe(ERROR_FILL);
    expect(look(host, 2, 0)).toBe('#FFEB9C');
    expect(host.workbook.sheet('Sheet1').conditionalFormats).toHaveLength(3);
    await clearMarks();
    expect(look(host, 1, 1)).toBeNull();
    expect(host.workbook.sheet('Sheet1').conditionalFormats.map(({ formula }) => formula)).toEqual([
      '=FALSE',
    ]);
    expect([1, 2].flatMap((row) => [0, 1].map((column) => styleOf(host, row, column)))).toEqual(before);
  });

  it('replaces its marks at the next check', async () => {
    const { host, sheetId } = open();
    await markCells(sheetId, [{ row: 1, column: 1, kind: 'error' }]);
    await markCells(sheetId, [{ row: 2, column: 1, kind: 'error' }]);
    expect(look(host, 1, 1)).toBeNull();
    expect(look(host, 2, 1)).toBe(ERROR_FILL);
    await markCells(sheetId, []);
    expect(host.workbook.sheet('Sheet1').conditionalFormats).toEqual([]);
  });

  it('shows the heaviest of several', async () => {
    const { host, sheetId } = open();
    await markCells(sheetId, [
      { row: 1, column: 1, kind: 'info' },
      { row: 1, column: 1, kind: 'error' },
      { row: 1, column: 1, kind: 'warning' },
    ]);
    expect(look(host, 1, 1)).toBe(ERROR_FILL);
    expect(host.workbook.sheet('Sheet1').conditionalFormats).toHaveLength(1);
  });

  it('marks many cells by few formats in requests of less than 1 MB', async () => {
    const { host, sheetId } = open();
    const marks: Mark[] = Array.from({ length: 20_000 }, (_, row) => ({
      row: row * 2,
      column: row % 9,
      kind: 'error',
    }));
    host.resetCounters();
    await markCells(sheetId, marks);
    expect(host.workbook.sheet('Sheet1').conditionalFormats.length).toBeLessThan(30);
    expect(host.counters.largestRequest).toBeLessThan(1_000_000);
    expect(look(host, 38_000, 1)).toBe(ERROR_FILL);
    expect(look(host, 38_001, 1)).toBeNull();
  });

  it('says when the sheet is protected, and changes nothing', async () => {
    const { host, sheetId } = open();
    host.workbook.sheet('Sheet1').isProtected = true;
    await expect(markCells(sheetId, [{ row: 1, column: 1, kind: 'error' }])).rejects.toMatchObject({
      code: 'sheet-protected',
    });
    expect(host.workbook.sheet('Sheet1').conditionalFormats).toEqual([]);
  });

  it('forgets a sheet that was deleted', async () => {
    const { host, sheetId } = open();
    await markCells(sheetId, [{ row: 1, column: 1, kind: 'error' }]);
    host.workbook.addSheet('Khác');
    host.workbook.removeSheet(host.workbook.sheet('Sheet1'));
    await expect(clearMarks()).resolves.toBeUndefined();
  });
});
