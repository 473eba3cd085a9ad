/**
 * A file as blocks of cells, one a sheet, as whoever reads a list takes them: without a workbook in memory, so that a pane can read a
 * file that lies beside the open one. What Excel would tell of a sheet is told of it here too.
 */
import { area, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, type Area } from '#domain/sheet/area.ts';
import type { Cell, SheetBlock } from '#domain/sheet/block.ts';
import { extentFrom, isLarge, partsOf, type Extent } from '#domain/sheet/extent.ts';
import { settledMerges } from './merges.ts';
import type { Around } from './parts/cell-value.ts';
import { Package } from './parts/package.ts';
import { shared, type Pieces } from './parts/rich-text.ts';
import { cellBudget, readSheet, type CellBudget, type FileCell } from './parts/sheet.ts';
import { readStrings } from './parts/strings.ts';
import { readStyles, type FileFont, type Styles } from './parts/styles.ts';
import { partOf, readWorkbookPart } from './parts/workbook.ts';
import type { Entry } from './zip/directory.ts';
import { asXlsxError, XlsxError } from './zip/problem.ts';

export interface FileBlock {
  readonly isVisible: boolean;
  /** The sheet that was in front when the file was saved. */
  readonly isActive: boolean;
  readonly block: SheetBlock;
}

/** Throws XlsxError. */
export async function readBlocks(bytes: Uint8Array): Promise<readonly FileBlock[]> {
  try {
    const file = new Package(bytes);
    const workbook = readWorkbookPart(file);
    const around: Around = {
      strings: readStrings(file, partOf(file, workbook, 'sharedStrings', 'sharedStrings.xml')),
      date1904: workbook.date1904,
    };
    const styles = readStyles(file, partOf(file, workbook, 'styles', 'styles.xml'));
    const budget = cellBudget();
    return workbook.sheets.flatMap(({ name, part, type, visibility }, index): FileBlock[] => {
      if (type !== 'worksheet') return [];
      const entry = file.part(part);
      if (!entry) throw new XlsxError('damaged');
      const block = new BlockReader(styles).read(name, file, entry, around, budget);
      return [{ isVisible: visibility === 'Visible', isActive: index === workbook.active, block }];
    });
  } catch (error) {
    throw asXlsxError(error);
  }
}

/** How a text looks, as far as anybody asks; one object for all cells that look so. */
interface Look {
  readonly font: string | null;
  readonly isStruck: boolean;
}

/** The cells of a sheet that hold something: one after the other, without an object for each of millions. */
class BlockReader {
  /** Row and column in one number. */
  private readonly places: number[] = [];
  private readonly values: Cell[] = [];
  private readonly looks: Look[] = [];
  private readonly errors = new Set<number>();
  private isOrdered = true;
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly looksByStyle = new Map<number, Look>();

  constructor(private readonly styles: Styles) {}

  read(name: string, file: Package, entry: Entry, around: Around, budget: CellBudget): SheetBlock {
    const { merges } = readSheet(file, entry, around, budget, {
      takesFormulas: false,
      columns: ({ first, last, isHidden }) => {
        for (let column = first; isHidden && column <= last; column += 1) this.hiddenColumns.add(column);
      },
      row: (row, isHidden) => {
        if (isHidden) this.hiddenRows.add(row);
      },
      cell: (cell) => this.take(cell),
    });
    const shown = this.shown(merges);
    const used = this.usedOf(shown, WHOLE);
    if (!used) return { name, top: 0, left: 0, values: [] };
    const { area: near, beyond } = isLarge(used) ? this.extentOf(used, shown) : { area: used, beyond: null };
    const block = this.within(name, near, shown, around.date1904);
    return beyond ? { ...block, beyond } : block;
  }

  private take({ row, column, content, style = 0 }: FileCell): void {
    const { value, pieces } = content;
    if (value === '') return;
    const place = row * MAX_COLUMNS + column;
    if (place <= (this.places.at(-1) ?? -1)) this.isOrdered = false;
    if (typeof value === 'object') this.errors.add(this.places.length);
    this.places.push(place);
    this.values.push(typeof value === 'object' ? value.error : value);
    this.looks.push(pieces ? lookOfPieces(this.lookOf(style), pieces) : this.lookOf(style));
  }

  private lookOf(style: number): Look {
    const known = this.looksByStyle.get(style);
    if (known) return known;
    const font: FileFont = this.styles.looks[style]?.font ?? {};
    const name = font.name ?? this.styles.usual.name ?? 'Calibri';
    const look = { font: name, isStruck: font.isStruck ?? false };
    this.looksByStyle.set(style, look);
    return look;
  }

  private readonly rowOf = (at: number): number => Math.floor((this.places[at] ?? 0) / MAX_COLUMNS);
  private readonly columnOf = (at: number): number => (this.places[at] ?? 0) % MAX_COLUMNS;

  /** Which of the cells taken count, row by row: of several in one place the last, and none that a merged area covers. */
  private shown(merges: readonly Area[]): readonly number[] {
    const { places } = this;
    let all = [...places.keys()];
    if (!this.isOrdered) {
      all.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
      all = all.filter((at, index) => places[at] !== places[all[index + 1] ?? -1]);
    }
    if (merges.length === 0) return all;
    const { covers } = settledMerges(merges);
    return all.filter((at) => !covers(this.rowOf(at), this.columnOf(at)));
  }

  /** The smallest area with those of the cells that lie in `within`. */
  private usedOf(cells: readonly number[], within: Area): Area | null {
    let [top, bottom, left, right] = [MAX_ROWS, -1, MAX_COLUMNS, -1];
    for (const at of cells) {
      const row = this.rowOf(at);
      const column = this.columnOf(at);
      if (row < within.row || row > lastRow(within)) continue;
      if (column < within.column || column > lastColumn(within)) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : area(top, left, bottom - top + 1, right - left + 1);
  }

  private extentOf(used: Area, cells: readonly number[]): Extent {
    const { bands, right } = partsOf(used);
    const inBands = bands.map((band) => this.usedOf(cells, band));
    return extentFrom(used, inBands, right && this.usedOf(cells, right));
  }

  private within(name: string, near: Area, cells: readonly number[], date1904: boolean): SheetBlock {
    const { row: top, column: left, rows, columns } = near;
    const errorCells = new Set<string>();
    const struck = new Map<number, Set<number>>();
    const fonts = Array.from({ length: columns }, () => new Set<string | null>());
    const values = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Cell => ''));
    for (const at of cells) {
      const row = this.rowOf(at);
      const column = this.columnOf(at);
      const line = values[row - top];
      if (!line || column - left >= columns) continue;
      const { font = null, isStruck = false } = this.looks[at] ?? {};
      line[column - left] = this.values[at] ?? '';
      if (row - top >= Math.min(30, Math.floor(rows / 2))) fonts[column - left]?.add(font);
      if (this.errors.has(at)) errorCells.add(`${String(row)},${String(column)}`);
      if (isStruck) struck.set(row, (struck.get(row) ?? new Set()).add(column));
    }
    const fontNames = fonts.map((names) => (names.size === 1 ? ([...names][0] ?? null) : null));
    const { hiddenRows, hiddenColumns } = this;
    return {
      name,
      top,
      left,
      values,
      errorCells,
      fonts: fontNames,
      date1904,
      hiddenRows,
      hiddenColumns,
      struck,
    };
  }
}

const WHOLE = area(0, 0, MAX_ROWS, MAX_COLUMNS);

const lookOfPieces = ({ font, isStruck }: Look, { fonts, struck }: Pieces): Look => ({
  font: font === null ? null : shared(fonts, font),
  isStruck: shared(struck, isStruck) === true,
});
