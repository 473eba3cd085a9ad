/**
 * The sheets in sight as grids of cells, for whoever is about to fill one of them: with what computes, what is locked and what is merged.
 * A form is short: of a long sheet the beginning is read.
 */
import { area, intersect, type Area } from '#domain/sheet/area.ts';
import type { Cell } from '#domain/sheet/block.ts';
import type { GridCell, SheetGrid } from '#domain/sheet/grid.ts';
import { rangeOf } from '../areas.ts';
import { WorkbookError } from '../errors.ts';
import { inExcel, type WorkOptions } from '../run.ts';
import { tellsMergedCells } from '../versions.ts';
import { mergesIn } from './merges.ts';

export interface OpenGrid extends SheetGrid {
  readonly sheetId: string;
}

const READ = area(0, 0, 400, 60);

/** The one in front first. WorkbookError 'excel-too-old' where nobody says what is merged, 'merged-cells' where not all of it is told: what is written under it would be lost. */
export function readOpenGrids({ signal }: WorkOptions = {}): Promise<readonly OpenGrid[]> {
  if (!tellsMergedCells()) return Promise.reject(new WorkbookError('excel-too-old'));
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    active.load('id');
    worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
    await context.sync();
    const inFront = ({ id }: Excel.Worksheet): number => (id === active.id ? 0 : 1);
    const seen = worksheets.items
      .filter(({ visibility }) => visibility === 'Visible')
      .toSorted((one, other) => inFront(one) - inFront(other))
      .map((sheet) => {
        const used = sheet.getUsedRangeOrNullObject(false).untrack();
        used.load('rowIndex,columnIndex,rowCount,columnCount');
        return { sheet, used };
      });
    await context.sync();
    const grids: OpenGrid[] = [];
    for (const { sheet, used } of seen) {
      signal?.throwIfAborted();
      const within = used.isNullObject
        ? null
        : intersect(READ, area(used.rowIndex, used.columnIndex, used.rowCount, used.columnCount));
      if (within) grids.push(await readGrid(context, sheet, within));
    }
    return grids;
  });
}

async function readGrid(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  within: Area,
): Promise<OpenGrid> {
  const isProtected = sheet.protection.protected;
  const range = rangeOf(sheet, within);
  range.load('values,formulas,numberFormat');
  const looks = isProtected ? range.getCellProperties({ format: { protection: true } }) : undefined;
  await context.sync();
  const merges = await mergesIn(context, sheet, within);
  const [values, formulas] = [range.values as Cell[][], range.formulas as Cell[][]];
  const formats = range.numberFormat as string[][];
  const cells = values.flatMap((line, down) =>
    line.flatMap((value, right): GridCell[] => {
      const formula = formulas[down]?.[right];
      const isFormula = typeof formula === 'string' && formula.startsWith('=');
      const isLocked = looks?.value[down]?.[right]?.format?.protection?.locked !== false;
      const isPercent = formats[down]?.[right]?.includes('%') === true;
      if (value === '' && !isFormula && !isPercent && (isLocked || !isProtected)) return [];
      return [
        { row: within.row + down, column: within.column + right, value, isFormula, isLocked, isPercent },
      ];
    }),
  );
  return { sheetId: sheet.id, name: sheet.name, isVisible: true, isProtected, cells, merges };
}
