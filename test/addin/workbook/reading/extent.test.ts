import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';
import { readSheet } from '../../../../addin/workbook/reading/read.ts';
import { area, MAX_COLUMNS, MAX_ROWS } from '../../../../functions/domain/sheet/area.ts';
import { fill, openExcel } from '../excel.ts';

const LIST = [
  ['STT', 'Họ và tên'],
  [1, 'Lò Thị Mai'],
  [2, 'Quàng Văn Bó'],
];

function openList(): WorkbookHost {
  const host = openExcel();
  fill(host, 'Sheet1', 2, 1, LIST);
  return host;
}

describe('a sheet with a stray value', () => {
  it.each([
    ['in the last column', 4, MAX_COLUMNS - 1],
    ['in the last row', MAX_ROWS - 1, 1],
    ['in the last cell of all', MAX_ROWS - 1, MAX_COLUMNS - 1],
  ])(
    '%s is read without it, in one round trip more, and it is said where that stands',
    async (_, row, column) => {
      const host = openList();
      fill(host, 'Sheet1', row, column, [['x']]);
      host.resetCounters();
      const { block } = await readSheet();
      expect([block.top, block.left, block.values]).toEqual([2, 1, LIST]);
      expect(block.beyond).toEqual(area(row, column));
      expect(host.counters.syncs).toBe(3);
      expect(host.counters.responseBytes).toBeLessThan(12_000);
    },
  );

  it('near by is read with it', async () => {
    const host = openList();
    fill(host, 'Sheet1', 900, 100, [['x']]);
    const { block } = await readSheet();
    expect([block.values.length, block.values[0]?.length, block.beyond]).toEqual([899, 100, undefined]);
  });

  it('is read whole where thousands of rows go on without a gap', async () => {
    const host = openExcel();
    const rows = Array.from({ length: 62_000 }, (_, at) => [at === 0 ? 'STT' : at]);
    fill(host, 'Sheet1', 0, 0, rows);
    const { block } = await readSheet();
    expect([block.values.length, block.beyond]).toEqual([62_000, undefined]);
  });
});
