/** What everything that reads a sheet is given: its values, and what Excel says of the cells besides. */

import type { Area } from './area.ts';

/** A cell as Excel's `values` give it; an empty cell is ''. */
export type Cell = string | number | boolean;

/** A row of a block, cell by cell. */
export type CellRow = readonly Cell[];

/** A block of a sheet. `top` and `left` are the zero-based sheet position of values[0][0]. */
export interface SheetBlock {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly CellRow[];
  /** "row,column" (zero-based, in the sheet) of the cells that hold an Excel error such as #N/A. */
  readonly errorCells?: ReadonlySet<string>;
  /** Font of each column of the block, by index in a row of `values` ('.VnTime'); null where there are several. */
  readonly fonts?: readonly (string | null)[];
  /** The workbook counts its days from 1904: a serial stands 1,462 days later than it says. */
  readonly date1904?: boolean;
  /** Zero-based sheet rows and columns that are hidden or filtered away. They are read like the others, and said. */
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Cells whose text is struck through, by zero-based sheet row: their columns, or all there are in the row. */
  readonly struck?: ReadonlyMap<number, ReadonlySet<number> | 'all'>;
  /** Cells so far from the rest that they are not in the block: where the first of them stand. */
  readonly beyond?: Area;
}
