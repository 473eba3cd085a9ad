/** What an office's list says by its looks: cells that were merged, and how far names are indented. */
import { area, type Area } from '#domain/sheet/area.ts';
import { inExcel } from '../run.ts';
import { tellsMergedCells } from '../versions.ts';
import { mergesIn } from './merges.ts';

/** Merged areas of what is filled in; none where this Excel does not tell them. */
export async function mergedAreas(sheetId: string): Promise<readonly Area[]> {
  if (!tellsMergedCells()) return [];
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (used.isNullObject) return [];
    return mergesIn(context, sheet, area(used.rowIndex, used.columnIndex, used.rowCount, used.columnCount));
  });
}

/** By zero-based row of the sheet; rows that are not indented are left out. */
export function indentsIn(
  sheetId: string,
  { row, column, rows }: Area,
): Promise<ReadonlyMap<number, number>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const all = sheet.getRangeByIndexes(row, column, rows, 1).untrack();
    all.load('format/indentLevel');
    await context.sync();
    // Excel's types leave out the null for cells that differ.
    const shared: number | null = all.format.indentLevel;
    if (shared !== null) return new Map();
    const each = sheet
      .getRangeByIndexes(row, column, rows, 1)
      .untrack()
      .getCellProperties({ format: { indentLevel: true } });
    await context.sync();
    return new Map(
      each.value.flatMap(([cell], index): [number, number][] => {
        const indent = cell?.format?.indentLevel ?? 0;
        return indent > 0 ? [[row + index, indent]] : [];
      }),
    );
  });
}
