/**
 * A file as blocks of cells, one a sheet, as whoever reads a list takes them: without a workbook in memory, so that a pane can read a
 * file that lies beside the open one. What Excel would tell of a sheet is told of it here too.
 */
import { area, type Area } from '#domain/sheet/area.ts';
import type { Cell, SheetBlock } from '#domain/sheet/block.ts';
import { settledMerges } from './merges.ts';
import type { Around } from './parts/cell-value.ts';
import { Package } from './parts/package.ts';
import { shared } from './parts/rich-text.ts';
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

/** Nobody's list has more columns, or so many blank rows in it: what stands beyond is not read, and said. */
const MOST_COLUMNS = 256;
const MOST_ROWS = 60_000;
const GAP = 5_000;

interface Held {
  readonly value: Cell;
  readonly isError: boolean;
  readonly font: string | null;
  readonly isStruck: boolean;
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

class BlockReader {
  private readonly rows = new Map<number, Map<number, Held>>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();

  constructor(private readonly styles: Styles) {}

  read(name: string, file: Package, entry: Entry, around: Around, budget: CellBudget): SheetBlock {
    const { merges } = readSheet(file, entry, around, budget, {
      columns: ({ first, last, isHidden }) => {
        for (let column = first; isHidden && column <= last; column += 1) this.hiddenColumns.add(column);
      },
      row: (row, isHidden) => {
        if (isHidden) this.hiddenRows.add(row);
      },
      cell: (cell) => this.take(cell),
    });
    const rows = [...this.rows.keys()].sort((a, b) => a - b);
    if (merges.length > 0) this.uncover(rows, merges);
    return this.block(name, rows, around.date1904);
  }

  private take({ row, column, content, style }: FileCell): void {
    const { value, pieces } = content;
    if (value === '') return;
    const font: FileFont = this.styles.looks[style ?? 0]?.font ?? {};
    const own = font.name ?? this.styles.usual.name ?? 'Calibri';
    const cells = this.rows.get(row) ?? new Map<number, Held>();
    this.rows.set(row, cells);
    cells.set(column, {
      value: typeof value === 'object' ? value.error : value,
      isError: typeof value === 'object',
      font: pieces ? shared(pieces.fonts, own) : own,
      isStruck: (pieces ? shared(pieces.struck, font.isStruck ?? false) : font.isStruck) === true,
    });
  }

  /** What stands under a merged area, no sheet shows. */
  private uncover(rows: readonly number[], merges: readonly Area[]): void {
    const { covers } = settledMerges(merges);
    for (const row of rows)
      for (const column of this.rows.get(row)?.keys() ?? [])
        if (covers(row, column)) this.rows.get(row)?.delete(column);
  }

  private block(name: string, all: readonly number[], date1904: boolean): SheetBlock {
    const rows = all.filter((row) => (this.rows.get(row)?.size ?? 0) > 0);
    const columns = rows.flatMap((row) => [...(this.rows.get(row)?.keys() ?? [])]);
    const [top] = rows;
    const left = columns.reduce((least, column) => Math.min(least, column), Infinity);
    if (top === undefined) return { name, top: 0, left: 0, values: [] };
    const right = columns.reduce((most, column) => Math.max(most, column), 0);
    const isLarge = (rows.at(-1) ?? top) - top >= MOST_ROWS || right - left >= MOST_COLUMNS;
    const end = isLarge ? endOf(rows) : (rows.at(-1) ?? top);
    const near = columns.filter((column) => column - left < MOST_COLUMNS);
    const last = isLarge ? near.reduce((most, column) => Math.max(most, column), left) : right;
    return this.within(name, area(top, left, end - top + 1, last - left + 1), date1904);
  }

  private within(
    name: string,
    { row: top, column: left, rows, columns }: Area,
    date1904: boolean,
  ): SheetBlock {
    const errorCells = new Set<string>();
    const struck = new Map<number, Set<number>>();
    const fonts = Array.from({ length: columns }, () => new Set<string | null>());
    let beyond: Area | undefined;
    const values = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Cell => ''));
    for (const [row, cells] of this.rows)
      for (const [column, { value, isError, font, isStruck }] of cells) {
        const line = values[row - top];
        if (!line || column - left >= columns) {
          beyond ??= area(row, column);
          continue;
        }
        line[column - left] = value;
        if (row - top >= Math.min(30, Math.floor(rows / 2))) fonts[column - left]?.add(font);
        if (isError) errorCells.add(`${String(row)},${String(column)}`);
        if (isStruck) struck.set(row, (struck.get(row) ?? new Set()).add(column));
      }
    return {
      name,
      top,
      left,
      values,
      errorCells,
      fonts: fonts.map((names) => (names.size === 1 ? ([...names][0] ?? null) : null)),
      date1904,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      struck,
      ...(beyond ? { beyond } : {}),
    };
  }
}

/** The last row before a gap. */
function endOf(rows: readonly number[]): number {
  const after = rows.findIndex((row, index) => index > 0 && row - (rows[index - 1] ?? row) > GAP);
  return rows[(after < 0 ? rows.length : after) - 1] ?? 0;
}
