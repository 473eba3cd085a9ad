import { readSheet } from '../../../../addin/workbook/reading/read.ts';
import { fill, openExcel } from '../excel.ts';

const roster = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      column === 3 ? 30_000 + row : `Giá trị ${row} của cột ${column}`,
    ),
  );

describe('reading a sheet', () => {
  it('gives values where they stand, hidden and offset ones too', async () => {
    const host = openExcel();
    fill(host, 'Sheet1', 4, 2, [
      ['Họ và tên', 'Ngày sinh'],
      ['Lò Thị Mai', 31_000],
    ]);
    const { block, sheetId } = await readSheet();
    expect(block).toMatchObject({
      name: 'Sheet1',
      top: 4,
      left: 2,
      values: [
        ['Họ và tên', 'Ngày sinh'],
        ['Lò Thị Mai', 31_000],
      ],
    });
    expect(sheetId).toBe(host.workbook.sheet('Sheet1').id);
  });

  it('reads an empty sheet as nothing', async () => {
    openExcel();
    expect((await readSheet()).block.values).toEqual([]);
  });

  it('names a sheet that is not there', async () => {
    openExcel();
    await expect(readSheet('Danh sách')).rejects.toMatchObject({
      code: 'sheet-missing',
      params: { sheet: 'Danh sách' },
    });
  });

  it('tells an error from the same text typed', async () => {
    const host = openExcel();
    fill(host, 'Sheet1', 0, 0, [
      ['a', '#N/A'],
      ["'#N/A", 'b'],
    ]);
    expect([...((await readSheet()).block.errorCells ?? [])]).toEqual(['0,1']);
  });

  it('says what to do while a cell is being edited', async () => {
    const host = openExcel();
    host.cellEditing = true;
    await expect(readSheet()).rejects.toMatchObject({ name: 'WorkbookError', code: 'cell-editing' });
  });

  it('names other refusals by their code', async () => {
    const host = openExcel();
    host.failNext('GeneralException');
    await expect(readSheet()).rejects.toMatchObject({ code: 'other-window' });
  });

  it('reads 20,000 rows in few answers of less than Excel refuses', async () => {
    const host = openExcel();
    const values = roster(20_000, 20);
    fill(host, 'Sheet1', 0, 0, values);
    host.resetCounters();
    const { block } = await readSheet();
    expect(block.values).toEqual(values);
    const bytes = Buffer.byteLength(JSON.stringify(values));
    const megabytes = Math.ceil(bytes / 1024 / 1024);
    expect(host.counters.syncs).toBeLessThanOrEqual(2 + megabytes);
    expect(host.counters.responseBytes + host.counters.requestBytes).toBeLessThanOrEqual(bytes * 1.2);
    expect(host.counters.largestResponse).toBeLessThan(4_500_000);
  });

  it('asks for less where rows are heavier than expected', async () => {
    const host = openExcel();
    const values = Array.from({ length: 400 }, (_, row) => [row, 'ơ'.repeat(20_000)]);
    fill(host, 'Sheet1', 0, 0, values);
    expect((await readSheet()).block.values).toEqual(values);
  });

  it('stops between answers', async () => {
    const host = openExcel();
    fill(host, 'Sheet1', 0, 0, roster(10_000, 20));
    const stop = new AbortController();
    const reading = readSheet(undefined, { signal: stop.signal, onRows: () => stop.abort() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});
