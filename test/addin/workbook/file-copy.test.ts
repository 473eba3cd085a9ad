/** A copy of the workbook to send by other means: marks and all, whole, or a sentence where Excel hands out none. */
import { openXlsx } from '../../../addin/excel/xlsx/open.ts';
import { saveXlsx } from '../../../addin/excel/xlsx/save.ts';
import { copyFile } from '../../../addin/workbook/file-copy.ts';
import { markCells } from '../../../addin/workbook/marks.ts';
import { fill, openExcel } from './excel.ts';

describe('copyFile', () => {
  it('gives the marked workbook in order of its slices, under its own name', async () => {
    const host = openExcel();
    host.workbook.name = 'Danh sách quý 3';
    fill(host, 'Sheet1', 0, 0, [['Họ và tên'], ['Lò Thị Mai']]);
    await markCells(host.workbook.sheet('Sheet1').id, [{ row: 1, column: 0, kind: 'error' }]);
    host.save = () => saveXlsx(host.workbook);
    const { name, parts } = await copyFile();
    expect(name).toBe('Danh sách quý 3.xlsx');
    const copy = await openXlsx(new Uint8Array(Buffer.concat(parts)));
    const sheet = copy.sheet('Sheet1');
    expect(sheet.cell(1, 0).value).toBe('Lò Thị Mai');
    expect(sheet.conditionalFormats).toHaveLength(1);
  });

  it('says so where Excel gives no file', async () => {
    openExcel();
    await expect(copyFile()).rejects.toMatchObject({ code: 'file-not-copied' });
  });

  it('says so where Excel does not know how to', async () => {
    openExcel();
    const { document } = Office.context;
    Reflect.set(Office.context, 'document', {});
    try {
      await expect(copyFile()).rejects.toMatchObject({ code: 'file-not-copied' });
    } finally {
      Reflect.set(Office.context, 'document', document);
    }
  });

  it('stops between two slices', async () => {
    const host = openExcel();
    host.save = () => Promise.resolve(new Uint8Array(2_500_000));
    expect((await copyFile()).parts.map(({ length }) => length)).toEqual([1_000_000, 1_000_000, 500_000]);
    const stop = new AbortController();
    stop.abort();
    await expect(copyFile({ signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
