/** A sheet: sparse cells, the sizes and hiding of rows and columns, merged areas, and what lies over them. */
import {
  area,
  cellCount,
  intersect,
  isEntireColumns,
  lastColumn,
  lastRow,
  overlaps,
  type Area,
} from '#domain/sheet/area.ts';
import { emptyCell, isEmpty, plain, restyle, type Cell, type Style } from './cell.ts';
import type { ConditionalFormat } from './conditional.ts';
import { ExcelError } from './errors.ts';
import type { Filter } from './filter.ts';
import type { PrintSetup } from './print-setup.ts';
import type { Validation } from './validation.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

interface ColumnInfo {
  /** In characters, as files keep it; null is Excel's own width. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: Style;
}

interface RowInfo {
  readonly height: number | null;
  readonly hidden: boolean;
}

/** Cells beyond this column leave the row mostly blank. */
const FAR = 1_024;

/** Of a row with cells far to the right, going from cell to cell. */
function* farStored(
  row: number,
  cells: readonly (Cell | undefined)[],
  within: Area,
): Generator<{ row: number; column: number; cell: Cell }> {
  for (const key of Object.keys(cells)) {
    const column = Number(key);
    const cell = cells[column];
    if (cell && column >= within.column && column <= lastColumn(within)) yield { row, column, cell };
  }
}

const defaultRow: RowInfo = { height: null, hidden: false };

export class Sheet {
  name: string;
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  frozenRows = 0;
  frozenColumns = 0;
  isProtected = false;
  filter: Filter | null = null;
  conditionalFormats: ConditionalFormat[] = [];
  merges: Area[] = [];
  validations: Validation[] = [];
  /** null: nobody said how it is printed. */
  print: PrintSetup | null = null;
  selection: Area = area(0, 0);
  /** Areas that a person chose beside it, with Ctrl held down. */
  alsoSelected: readonly Area[] = [];
  /** How a cell looks that nobody gave a look: a file may have another font for it. */
  base: Style = plain;
  readonly cells = new Map<number, (Cell | undefined)[]>();
  readonly rowInfo = new Map<number, RowInfo>();
  readonly columnInfo = new Map<number, ColumnInfo>();

  constructor(
    readonly id: string,
    name: string,
  ) {
    this.name = name;
  }

  column = (column: number): ColumnInfo =>
    this.columnInfo.get(column) ?? { width: null, hidden: false, style: this.base };
  row = (row: number): RowInfo => this.rowInfo.get(row) ?? defaultRow;

  cell(row: number, column: number): Cell {
    return this.cells.get(row)?.[column] ?? emptyCell(this.column(column).style);
  }

  setCell(row: number, column: number, cell: Cell): void {
    const stored = this.cells.get(row);
    if (isEmpty(cell) && cell.style === this.column(column).style) {
      if (stored) stored[column] = undefined;
      return;
    }
    if (stored) stored[column] = cell;
    else {
      const fresh: (Cell | undefined)[] = [];
      fresh[column] = cell;
      this.cells.set(row, fresh);
    }
  }

  setColumn(column: number, change: Partial<ColumnInfo>): void {
    this.columnInfo.set(column, { ...this.column(column), ...change });
  }

  setRow(row: number, change: Partial<RowInfo>): void {
    this.rowInfo.set(row, { ...this.row(row), ...change });
  }

  /** Visits the stored cells of an area, row by row from the top. */
  *stored(within: Area): Generator<{ row: number; column: number; cell: Cell }> {
    for (const row of this.storedRows(within)) {
      const cells = this.cells.get(row) ?? [];
      if (cells.length > FAR) {
        yield* farStored(row, cells, within);
        continue;
      }
      const end = Math.min(cells.length, within.column + within.columns);
      for (let column = within.column; column < end; column += 1) {
        const cell = cells[column];
        if (cell) yield { row, column, cell };
      }
    }
  }

  private storedRows(within: Area): number[] {
    const inside = (row: number) => row >= within.row && row <= lastRow(within);
    if (within.rows > this.cells.size) return [...this.cells.keys()].filter(inside).sort((a, b) => a - b);
    const rows: number[] = [];
    for (let row = within.row; row <= lastRow(within); row += 1) if (this.cells.has(row)) rows.push(row);
    return rows;
  }

  /** The smallest area with every value (and, unless `valuesOnly`, every formatted cell) of `within`; null when blank. */
  usedArea(within: Area, valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const { row, column, cell } of this.stored(within)) {
      if (valuesOnly && isEmpty(cell)) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : area(top, left, bottom - top + 1, right - left + 1);
  }

  isRowHidden(row: number): boolean {
    return this.row(row).hidden || this.hiddenByFilter(row);
  }

  /** Filled in by the workbook, which also knows the filters of the sheet's tables. */
  hiddenByFilter: (row: number) => boolean = (row) => this.filter?.hides(row) ?? false;

  /** The merged area over a cell, where there is one. */
  mergeAt(row: number, column: number): Area | null {
    const here = area(row, column);
    return this.merges.find((merged) => overlaps(merged, here)) ?? null;
  }

  /** A protected sheet takes changes of unlocked cells only. */
  refuseProtected(within: Area): void {
    if (!this.isProtected) return;
    const free = cellCount(within) <= 10_000 && this.everyCell(within, (cell) => cell.style.unlocked);
    if (!free) throw new ExcelError('AccessDenied');
  }

  private everyCell(within: Area, holds: (cell: Cell) => boolean): boolean {
    for (let row = within.row; row <= lastRow(within); row += 1) {
      for (let column = within.column; column <= lastColumn(within); column += 1) {
        if (!holds(this.cell(row, column))) return false;
      }
    }
    return true;
  }

  /** Changes the look of an area. Entire columns keep it as the columns' own style, as Excel does. */
  restyle(within: Area, change: Partial<Style>): void {
    if (isEntireColumns(within)) {
      for (const { row, column, cell } of [...this.stored(within)]) {
        this.setCell(row, column, { ...cell, style: restyle(cell.style, change) });
      }
      for (let column = within.column; column <= lastColumn(within); column += 1) {
        this.setColumn(column, { style: restyle(this.column(column).style, change) });
      }
      return;
    }
    const used = this.usedArea(area(0, 0, within.row + within.rows, within.column + within.columns), false);
    const cut =
      within.columns === 16_384
        ? intersect(within, area(0, 0, lastRow(within) + 1, (used?.column ?? 0) + (used?.columns ?? 1)))
        : within;
    if (!cut) return;
    for (let row = cut.row; row <= lastRow(cut); row += 1) {
      for (let column = cut.column; column <= lastColumn(cut); column += 1) {
        const cell = this.cell(row, column);
        this.setCell(row, column, { ...cell, style: restyle(cell.style, change) });
      }
    }
  }
}
