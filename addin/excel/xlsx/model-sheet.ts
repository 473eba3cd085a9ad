/** One sheet of a file into the model. */
import { area, MAX_COLUMNS, MAX_ROWS } from '#domain/sheet/area.ts';
import { emptyCell, restyle, type Style } from '../workbook/cell.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { baseOf, styleOfPieces, stylesOf } from './looks.ts';
import { settledMerges } from './merges.ts';
import { printSetupOf } from './model-print.ts';
import type { Around } from './parts/cell-value.ts';
import { GENERAL } from './parts/number-formats.ts';
import type { Package } from './parts/package.ts';
import { readSheet, type CellBudget, type FileCell, type SheetTaker } from './parts/sheet.ts';
import type { SheetFacts } from './parts/sheet-facts.ts';
import type { Styles } from './parts/styles.ts';
import type { Entry } from './zip/directory.ts';
import { setValidation, USUAL_ALERT } from '../workbook/validation.ts';

/** What all sheets of a file share. */
export interface Shared {
  readonly file: Package;
  readonly around: Around;
  readonly styles: Styles;
  readonly budget: CellBudget;
}

function takerFor(sheet: Sheet, styles: Styles): SheetTaker {
  const styleAt = stylesOf(styles, sheet.base);
  return {
    takesFormulas: true,
    columns: ({ first, last, width, isHidden, style }) => {
      const info = { width, hidden: isHidden, style: style === undefined ? sheet.base : styleAt(style) };
      for (let column = first; column <= last; column += 1) sheet.columnInfo.set(column, info);
    },
    row: (row, hidden, height) => sheet.setRow(row, { hidden, height }),
    cell: ({ row, column, content, formula, style }: FileCell) =>
      sheet.setCell(row, column, {
        value: content.value,
        formula,
        style: styleOfCell(styleAt(style), content),
      }),
  };
}

function styleOfCell(style: Style, { pieces, dateFormat }: FileCell['content']): Style {
  const dated =
    dateFormat !== undefined && style.numberFormat === GENERAL
      ? restyle(style, { numberFormat: dateFormat })
      : style;
  return pieces ? styleOfPieces(dated, pieces) : dated;
}

/** Fills the sheet, and gives what is left to do where the whole workbook is known. */
export function fillSheet(sheet: Sheet, entry: Entry, { file, around, styles, budget }: Shared): SheetFacts {
  sheet.base = baseOf(styles);
  const facts = readSheet(file, entry, around, budget, takerFor(sheet, styles));
  sheet.showGridlines = facts.showsGridlines;
  sheet.frozenRows = facts.frozenRows;
  sheet.frozenColumns = facts.frozenColumns;
  sheet.isProtected = facts.isProtected;
  sheet.tabColor = facts.tabColor ?? '';
  sheet.print = facts.print && printSetupOf(facts.print);
  merge(sheet, facts);
  for (const { areas, source, hasDropDown, refuses } of facts.lists) {
    const alert = { ...USUAL_ALERT, showAlert: refuses };
    for (const within of areas) setValidation(sheet, within, { source, hasDropDown, alert });
  }
  return facts;
}

/** What a file holds under a merged area, no sheet shows. */
function merge(sheet: Sheet, { merges }: SheetFacts): void {
  if (merges.length === 0) return;
  const { kept, covers } = settledMerges(merges);
  sheet.merges = [...kept];
  for (const { row, column, cell } of sheet.stored(area(0, 0, MAX_ROWS, MAX_COLUMNS)))
    if (covers(row, column)) sheet.setCell(row, column, emptyCell(cell.style));
}
