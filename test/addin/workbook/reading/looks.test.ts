import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';
import { area } from '../../../../functions/domain/sheet/area.ts';
import { readSheet } from '../../../../addin/workbook/reading/read.ts';
import { fill, openExcel } from '../excel.ts';

const font = (host: WorkbookHost, row: number, column: number, rows: number, name: string, columns = 1) =>
  host.workbook.sheet('Sheet1').restyle(area(row, column, rows, columns), { fontName: name });

/** A roster of a small branch as it is typed: title, header, members, blank rows, a signature. */
function openBranch(): WorkbookHost {
  const host = openExcel();
  fill(host, 'Sheet1', 0, 0, [['§¶ng bé'], ['Danh s¸ch']]);
  fill(host, 'Sheet1', 4, 0, [['STT', 'Hä vµ tªn', 'Quª qu¸n', 'Ghi chó']]);
  const people = Array.from({ length: 12 }, (_, n) => [n + 1, `NguyÔn V¨n ${String(n)}`, 'Hµ Néi', 'Cò']);
  fill(host, 'Sheet1', 5, 0, people);
  fill(host, 'Sheet1', 19, 1, [['Ng­êi lËp'], [''], [''], ['TrÇn V¨n A']]);
  font(host, 0, 0, 5, '.VnTimeH', 4);
  font(host, 5, 1, 12, '.VnTime', 2);
  font(host, 5, 3, 6, '.VnTime');
  font(host, 11, 3, 6, 'Times New Roman');
  font(host, 19, 1, 4, '.VnTimeH');
  return host;
}

describe('how a sheet looks', () => {
  it('is the font of the texts in a column, whatever its header, its blanks and its signature have', async () => {
    const host = openBranch();
    host.resetCounters();
    const { block } = await readSheet();
    expect(block.fonts).toEqual(['Calibri', '.VnTime', '.VnTime', null]);
    expect(host.counters.syncs).toBeLessThanOrEqual(3);
  });

  it('costs nothing more where every column has one font', async () => {
    const host = openExcel();
    fill(host, 'Sheet1', 0, 0, [['Họ và tên'], ['Lò Thị Mai']]);
    host.resetCounters();
    const { block } = await readSheet();
    expect([block.fonts, block.hiddenRows, block.hiddenColumns]).toEqual([['Calibri'], new Set(), new Set()]);
    expect(host.counters.syncs).toBe(2);
  });

  it('names rows and columns that are hidden by hand or by a filter', async () => {
    const host = openExcel();
    const rows = Array.from({ length: 6 }, (_, n) => [n + 1, n % 2 === 0 ? 'Nam' : 'Nữ', 'x']);
    fill(host, 'Sheet1', 2, 1, [['STT', 'Giới tính', 'Ghi chú'], ...rows]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('4:4').rowHidden = true;
      sheet.getRange('D:D').columnHidden = true;
      const criterion = { filterOn: Excel.FilterOn.values, values: ['Nam'] };
      sheet.autoFilter.apply('B3:D9', 1, criterion);
      await context.sync();
    });
    const { block } = await readSheet();
    expect([...(block.hiddenRows ?? [])]).toEqual([3, 4, 6, 8]);
    expect([...(block.hiddenColumns ?? [])]).toEqual([3]);
    expect(block.values).toHaveLength(7);
  });

  it('says from which year the days count', async () => {
    const host = openExcel();
    fill(host, 'Sheet1', 0, 0, [['a']]);
    expect((await readSheet()).block.date1904).toBe(false);
    host.workbook.date1904 = true;
    expect((await readSheet()).block.date1904).toBe(true);
  });

  it('is asked for again where the first answer was too large', async () => {
    const host = openExcel();
    fill(
      host,
      'Sheet1',
      0,
      0,
      Array.from({ length: 400 }, (_, row) => [row, 'ơ'.repeat(20_000)]),
    );
    font(host, 0, 1, 400, 'Times New Roman');
    const { block } = await readSheet();
    expect([block.fonts, block.values.length]).toEqual([['Calibri', 'Times New Roman'], 400]);
  });

  it('stays small beside the values of a large filtered sheet', async () => {
    const host = openExcel();
    const values = Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 14 }, (__, column) => `Giá trị ${String(row)} của cột ${String(column)}`),
    );
    fill(host, 'Sheet1', 0, 0, values);
    for (let row = 1; row < 20_000; row += 2) host.workbook.sheet('Sheet1').setRow(row, { hidden: true });
    host.resetCounters();
    const { block } = await readSheet();
    expect(block.hiddenRows?.size).toBe(10_000);
    const bytes = Buffer.byteLength(JSON.stringify(values));
    expect(host.counters.requestBytes + host.counters.responseBytes).toBeLessThan(bytes * 1.2);
    expect(host.counters.syncs).toBeLessThanOrEqual(2 + Math.ceil(bytes / 1024 / 1024));
  });
});
