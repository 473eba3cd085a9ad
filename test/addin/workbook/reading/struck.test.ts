import type { WorkbookHost } from '../../../../addin/excel/host/host.ts';
import { readSheet } from '../../../../addin/workbook/reading/read.ts';
import { area } from '../../../../functions/domain/sheet/area.ts';
import { fill, openExcel } from '../excel.ts';

function openList(): WorkbookHost {
  const host = openExcel();
  const people = Array.from({ length: 20 }, (_, at) => [at + 1, `Lò Văn ${String(at)}`, '']);
  fill(host, 'Sheet1', 0, 0, [['STT', 'Họ và tên', 'Ghi chú'], ...people]);
  fill(host, 'Sheet1', 20, 2, [['x']]);
  return host;
}

const strike = (
  host: WorkbookHost,
  row: number,
  column: number,
  columns = 1,
  struck: boolean | null = true,
) => host.workbook.sheet('Sheet1').restyle(area(row, column, 1, columns), { struck });

describe('what is struck through in a sheet', () => {
  it('costs nothing where there is nothing', async () => {
    const host = openList();
    host.resetCounters();
    const { block } = await readSheet();
    expect([block.struck?.size, host.counters.syncs]).toEqual([0, 2]);
  });

  it('is told of whole rows and of single cells, and not of a part of a text', async () => {
    const host = openList();
    strike(host, 1, 0, 3);
    strike(host, 4, 1);
    strike(host, 5, 1);
    strike(host, 9, 1, 1, null);
    host.resetCounters();
    const { block } = await readSheet();
    expect([...(block.struck ?? [])]).toEqual([
      [1, 'all'],
      [4, new Set([1])],
      [5, new Set([1])],
    ]);
    expect(host.counters.syncs).toBe(4);
  });
});
