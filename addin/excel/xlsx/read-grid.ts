/** A file as grids of cells, one a sheet, for whoever is about to fill it: with what computes, and with what may not be written. */
import type { GridCell, SheetGrid } from '#domain/sheet/grid.ts';
import { Package } from './parts/package.ts';
import { cellBudget, readSheet } from './parts/sheet.ts';
import { readStrings } from './parts/strings.ts';
import { readStyles } from './parts/styles.ts';
import { partOf, readWorkbookPart } from './parts/workbook.ts';
import { asXlsxError, XlsxError } from './zip/problem.ts';

/** Throws XlsxError. */
export function readGrids(bytes: Uint8Array): readonly SheetGrid[] {
  try {
    const file = new Package(bytes);
    const workbook = readWorkbookPart(file);
    const around = {
      strings: readStrings(file, partOf(file, workbook, 'sharedStrings', 'sharedStrings.xml')),
      date1904: workbook.date1904,
    };
    const { looks } = readStyles(file, partOf(file, workbook, 'styles', 'styles.xml'));
    const budget = cellBudget();
    return workbook.sheets.flatMap(({ name, part, type, visibility }): SheetGrid[] => {
      if (type !== 'worksheet') return [];
      const entry = file.part(part);
      if (!entry) throw new XlsxError('damaged');
      const cells: GridCell[] = [];
      const { merges, isProtected } = readSheet(file, entry, around, budget, {
        takesFormulas: true,
        columns: () => undefined,
        row: () => undefined,
        cell: ({ row, column, content: { value }, formula, style = 0 }) => {
          const look = looks[style];
          cells.push({
            row,
            column,
            value: typeof value === 'object' ? value.error : value,
            isFormula: formula !== null,
            isLocked: look?.isUnlocked !== true,
            isPercent: look?.numberFormat.includes('%') === true,
          });
        },
      });
      return [{ name, isVisible: visibility === 'Visible', isProtected, cells, merges }];
    });
  } catch (error) {
    throw asXlsxError(error);
  }
}
