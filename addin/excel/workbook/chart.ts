/** A chart over cells: columns, bars or lines. It shows its cells as they are, and follows them as they move. */
import { area, MAX_COLUMNS, MAX_ROWS, type Area } from '#domain/sheet/area.ts';
import { lineAt, pointsBefore } from './lengths.ts';
import { isError, type CellValue } from './cell.ts';
import type { Sheet } from './sheet.ts';
import type { Anchor } from './workbook.ts';

export const CHART_TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'BarClustered',
  'BarStacked',
  'Line',
  'LineMarkers',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

export const LINE_STYLES = ['None', 'Automatic', 'Continuous', 'Dash', 'DashDot', 'Dot', 'RoundDot'] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

export const LEGEND_PLACES = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;
export type LegendPlace = (typeof LEGEND_PLACES)[number];

export interface ChartLine {
  /** null: Excel's own choice. */
  color: string | null;
  style: LineStyle;
  /** In points. */
  weight: number;
}

export interface ChartSeries {
  /** A text, or the cell that holds it. */
  name: string | Anchor;
  values: Anchor | null;
  categories: Anchor | null;
  readonly line: ChartLine;
  fill: string | null;
  smooth: boolean;
}

export interface ChartWords {
  text: string;
  isShown: boolean;
}

export interface ChartAxis {
  readonly title: ChartWords;
  isShown: boolean;
  hasGridlines: boolean;
  /** '' : Excel's own choice, as in its API. */
  minimum: number | '';
  maximum: number | '';
  majorUnit: number | '';
  numberFormat: string;
}

const axis = (hasGridlines: boolean): ChartAxis => ({
  title: { text: '', isShown: false },
  isShown: true,
  hasGridlines,
  minimum: '',
  maximum: '',
  majorUnit: '',
  numberFormat: 'General',
});

/** What Excel draws where nobody says otherwise, in points. */
const USUAL = { width: 360, height: 216 };

export class Chart {
  type: ChartType;
  width = USUAL.width;
  height = USUAL.height;
  readonly title: ChartWords = { text: '', isShown: true };
  readonly legend: { isShown: boolean; place: LegendPlace } = { isShown: true, place: 'Bottom' };
  readonly axes = { category: axis(false), value: axis(true) };
  series: ChartSeries[] = [];
  /** Its upper left corner, from the corner of a cell that it moves with. Its size stays, whatever happens to rows below it. */
  private readonly offset = { row: 0, column: 0 };

  constructor(
    readonly id: string,
    public name: string,
    readonly sheet: Sheet,
    type: ChartType,
    /** The cell under its corner; the workbook moves it. */
    readonly corner: Anchor,
  ) {
    this.type = type;
  }

  get top(): number {
    return pointsBefore(this.sheet, 'row', this.cell.row) + this.offset.row;
  }
  set top(points: number) {
    this.moveTo('row', points);
  }
  get left(): number {
    return pointsBefore(this.sheet, 'column', this.cell.column) + this.offset.column;
  }
  set left(points: number) {
    this.moveTo('column', points);
  }

  private get cell(): Area {
    return this.corner.area ?? area(0, 0);
  }

  private moveTo(axisOf: 'row' | 'column', points: number): void {
    const { line, inside } = lineAt(this.sheet, axisOf, points, axisOf === 'row' ? MAX_ROWS : MAX_COLUMNS);
    this.offset[axisOf] = inside;
    this.corner.area = { ...this.cell, [axisOf]: line };
  }

  /** Over the cells of an area, edge to edge. */
  cover(within: Area): void {
    this.top = pointsBefore(this.sheet, 'row', within.row);
    this.left = pointsBefore(this.sheet, 'column', within.column);
    this.height = pointsBefore(this.sheet, 'row', within.row + within.rows) - this.top;
    this.width = pointsBefore(this.sheet, 'column', within.column + within.columns) - this.left;
  }
}

/** The values of a row or column of cells, in their order. */
export function valuesIn(anchor: Anchor | null): CellValue[] {
  const within = anchor?.area;
  if (!anchor || !within) return [];
  return Array.from({ length: within.rows * within.columns }, (_, at) => {
    const row = within.row + Math.floor(at / within.columns);
    return anchor.sheet.cell(row, within.column + (at % within.columns)).value;
  });
}

/** A cell without a number leaves a gap. */
export const numbersIn = (anchor: Anchor | null): (number | null)[] =>
  valuesIn(anchor).map((value) => (typeof value === 'number' ? value : null));

export const nameOf = ({ name }: ChartSeries): string => {
  if (typeof name === 'string') return name;
  const [value = ''] = valuesIn(name);
  return isError(value) ? value.error : String(value);
};
