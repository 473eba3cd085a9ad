/** What a printed page of ours holds: rows of cells with their looks, one chart over a small table beside them, and what stands at its foot. */

export type PageValue = string | number | null;

export type PageLook = 'title' | 'heading' | 'header' | 'label' | 'sum' | 'note' | 'plain';

export interface PageCell {
  /** Column from 0. */
  readonly at: number;
  readonly value: PageValue;
  /** How many columns it stands over; 1 where left out. */
  readonly over?: number;
  /** Excel's number format; texts keep theirs. */
  readonly format?: string;
  readonly right?: true;
  readonly centred?: true;
  /** Stands in, away from what is left of it. */
  readonly indented?: true;
  /** Id of the figure that it shows something of. */
  readonly figure?: string;
}

export interface PageRow {
  readonly look: PageLook;
  readonly cells: readonly PageCell[];
  /** Lines of text that it must have room for; 1 where left out. */
  readonly lines?: number;
}

export interface PageChart {
  /** The row it begins on, and how many it covers: those are left empty. */
  readonly row: number;
  readonly rows: number;
  readonly title: string;
  readonly valueTitle: string;
  /** Beside the page, where it is not printed. The first column names the points; the second is drawn solid, the third dashed. */
  readonly headers: readonly [string, string, string];
  readonly points: readonly (readonly [string, number | null, number | null])[];
}

export interface PageSpec {
  /** One page per id in a workbook. */
  readonly id: string;
  readonly sheet: string;
  /** In the first cell: the sheet is found again by it. */
  readonly title: string;
  /** Names of the chart and of the table behind it. */
  readonly chartName: string;
  readonly tableName: string;
  /** Points. */
  readonly widths: readonly number[];
  readonly rows: readonly PageRow[];
  readonly chart: PageChart | null;
  /** At the foot of the printed page; at most 240 characters together. */
  readonly foot: { readonly left: string; readonly right: string };
}

export interface PageWritten {
  readonly sheet: string;
  readonly created: boolean;
}
