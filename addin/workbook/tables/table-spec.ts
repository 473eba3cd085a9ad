/** What a table of ours should hold. The office may sort it, filter it, widen it, rename headers and add columns of its own. */

export type CellValue = string | number | boolean | null;

/**
 * text: never a formula, zeros kept. label: one of our own words; unlike a text column it does not make the office's formula
 * in the next column a text. count: 5.418. number: two decimals where there are any. date: ISO. percent: 0.6304.
 */
export type ColumnKind = 'text' | 'label' | 'count' | 'number' | 'date' | 'percent';

export interface ColumnSpec {
  readonly key: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** Points. */
  readonly width: number;
  /** Out of sight in a new table; whoever shows it keeps it shown. */
  readonly hidden?: true;
  /** Long texts go on in the next line of the cell. */
  readonly wraps?: true;
  /** What a list beside the cell offers; anything else may be typed too. */
  readonly choices?: readonly string[];
}

/** What our cells say in a row that is there but not in the answer any more: it stays, and no longer counts. By column key. */
export type GoneCells = Readonly<Record<string, CellValue>>;

export interface TableSpec {
  /** One table per id in a workbook; what is known about it is kept under this name. */
  readonly id: string;
  readonly sheet: string;
  readonly tableName: string;
  readonly columns: readonly ColumnSpec[];
  /** The columns that identify a row together; the first columns of the table. */
  readonly key: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly title: string;
  /** Below the title: what the table covers and when. */
  readonly line: string;
  /** In the row above the header, outside the table; by column key. */
  readonly totals: Readonly<Record<string, string | number>>;
  readonly gone: GoneCells;
  /** Keys of rows that are left as they stand: somebody is at work on them. */
  readonly kept?: ReadonlySet<string>;
  /** By key (keyOf): what the same row was found by before. */
  readonly formerly?: ReadonlyMap<string, readonly string[]>;
  /** How many columns stay in sight in a new table; left out: none. */
  readonly frozenColumns?: number;
  /** Rows that sum up others: strong in a new table, and in no number of rows. */
  readonly subtotals?: Subtotals;
  /** A column of ours that says of each row what of it changed since the last time. */
  readonly told?: Told;
}

/** Of the cells of the key columns. */
export const keyOf = (cells: readonly string[]): string => cells.join('\u0000');

export interface Subtotals {
  readonly isSubtotal: (key: string) => boolean;
  /** A table from before there were any has not this column, and gets none: somebody may be adding its rows up. */
  readonly column: string;
}

export interface Told {
  readonly column: string;
  /** By column key; undefined: the row was not there. */
  readonly tell: (before: CellsByKey | undefined, now: CellsByKey) => string;
}

export type CellsByKey = Readonly<Record<string, CellValue | undefined>>;

export interface Refreshed {
  readonly sheet: string;
  readonly table: string;
  readonly created: boolean;
  readonly added: number;
  readonly updated: number;
  readonly gone: number;
  /** What was said of the rows that changed, by their keys. */
  readonly told: readonly { readonly key: string; readonly text: string }[];
  /** Headers of our columns that somebody deleted; they were left out. */
  readonly missing: readonly string[];
  /** Headers of columns that the table of before does not have, and does not get. */
  readonly newer: readonly string[];
}

/** Rows above the header: title, line, an empty one, totals. */
export const ROWS_ABOVE = 4;
