import { area } from '../../../../functions/domain/sheet/area.ts';
import { chosenCell } from '../../../../addin/workbook/page/chosen-cell.ts';
import { readOpenGrids } from '../../../../addin/workbook/reading/grids.ts';
import { mergedAreas } from '../../../../addin/workbook/reading/list-looks.ts';
import { fill, openExcel } from '../excel.ts';

const NAME = 'Biểu 1, quý 3';

/** A sheet whose every row has six merged pairs: of a hundred rows Excel tells none of them. */
function ruled(rows: number) {
  const host = openExcel();
  host.workbook.renameSheet(host.workbook.activeSheet, NAME);
  fill(
    host,
    NAME,
    0,
    0,
    Array.from({ length: rows }, (_, row) => Array.from({ length: 12 }, () => row)),
  );
  const sheet = host.workbook.activeSheet;
  sheet.merges = Array.from({ length: rows * 6 }, (_, at) => area(Math.floor(at / 6), (at % 6) * 2, 1, 2));
  return host;
}

describe('merged cells', () => {
  it('are all told, of however many and in a sheet with a comma in its name', async () => {
    const { workbook } = ruled(180);
    expect(await mergedAreas(workbook.activeSheet.id)).toEqual(workbook.activeSheet.merges);
    const [grid] = await readOpenGrids();
    expect(grid?.merges).toEqual(workbook.activeSheet.merges);
  });

  it('are told once where they reach over several rows, and none are told of an empty sheet', async () => {
    const host = ruled(180);
    host.workbook.activeSheet.merges = [area(40, 0, 140, 1)];
    expect(await mergedAreas(NAME)).toEqual([area(40, 0, 140, 1)]);
    host.workbook.addSheet('Trống');
    expect(await mergedAreas('Trống')).toEqual([]);
  });
});

it('the cell that somebody chose is told with several places selected, too', async () => {
  const { workbook } = ruled(3);
  workbook.activeSheet.selection = area(2, 4);
  workbook.activeSheet.alsoSelected = [area(0, 0)];
  expect(await chosenCell()).toEqual({ sheet: NAME, row: 2, column: 4, value: 2 });
});
