/** Excel.Chart and the charts of a sheet. */
import {
  CHART_TYPES,
  LEGEND_PLACES,
  type Chart,
  type ChartType,
  type LegendPlace,
} from '../../workbook/chart.ts';
import { addChart, seriesOf, type SeriesBy } from '../../workbook/charts.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';
import { ChartAxesNode } from './chart-axes.ts';
import { ChartSeriesCollectionNode } from './chart-series.ts';
import type { RangeNode } from './range.ts';
import { WorksheetNode } from './worksheet.ts';
import { bounding } from '#domain/sheet/area.ts';

/** Kinds that are not drawn by the preview are refused by name, not drawn as something else. */
function typeIn(type: string): ChartType {
  const found = CHART_TYPES.find((known) => known === type);
  if (!found) throw new ExcelError('NotImplemented', `chart type ${type}`);
  return found;
}

const directions = ['Auto', 'Columns', 'Rows'] as const;

function directionIn(by: string | null | undefined): SeriesBy {
  const found = directions.find((known) => known === (by ?? 'Auto'));
  if (!found) throw new ExcelError('InvalidArgument');
  return found;
}

function sized(points: number): number {
  if (!(points >= 0 && Number.isFinite(points))) throw new ExcelError('InvalidArgument');
  return points;
}

class ChartTitleNode implements NodeOf<'ChartTitle'> {
  readonly className = 'ChartTitle';
  constructor(
    private readonly chart: Chart,
    private readonly touch: () => void,
  ) {}
  get text(): string {
    return this.chart.title.text;
  }
  set text(text: string) {
    Object.assign(this.chart.title, { text, isShown: true });
    this.touch();
  }
  get visible(): boolean {
    return this.chart.title.isShown;
  }
  set visible(isShown: boolean) {
    this.chart.title.isShown = isShown;
    this.touch();
  }
}

class ChartLegendNode implements NodeOf<'ChartLegend'> {
  readonly className = 'ChartLegend';
  constructor(
    private readonly chart: Chart,
    private readonly touch: () => void,
  ) {}
  get position(): LegendPlace {
    return this.chart.legend.place;
  }
  set position(place: string) {
    const found = LEGEND_PLACES.find((known) => known === place);
    if (!found) throw new ExcelError('InvalidArgument');
    this.chart.legend.place = found;
    this.touch();
  }
  get visible(): boolean {
    return this.chart.legend.isShown;
  }
  set visible(isShown: boolean) {
    this.chart.legend.isShown = isShown;
    this.touch();
  }
}

export class ChartNode implements NodeOf<'Chart'> {
  readonly className = 'Chart';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly chart: Chart,
  ) {}
  private touch = (): void => {
    if (!this.workbook.charts.includes(this.chart)) throw new ExcelError('ItemNotFound');
    this.workbook.changed(this.chart.sheet, this.chart.corner.area ?? this.chart.sheet.selection, 'look');
  };
  private set(change: () => void): void {
    change();
    this.touch();
  }

  get id(): string {
    return this.chart.id;
  }
  get name(): string {
    return this.chart.name;
  }
  set name(name: string) {
    if (name === '') throw new ExcelError('InvalidArgument');
    this.set(() => (this.chart.name = name));
  }
  get chartType(): ChartType {
    return this.chart.type;
  }
  set chartType(type: string) {
    this.set(() => (this.chart.type = typeIn(type)));
  }
  get top(): number {
    return this.chart.top;
  }
  set top(points: number) {
    this.set(() => (this.chart.top = sized(points)));
  }
  get left(): number {
    return this.chart.left;
  }
  set left(points: number) {
    this.set(() => (this.chart.left = sized(points)));
  }
  get width(): number {
    return this.chart.width;
  }
  set width(points: number) {
    this.set(() => (this.chart.width = sized(points)));
  }
  get height(): number {
    return this.chart.height;
  }
  set height(points: number) {
    this.set(() => (this.chart.height = sized(points)));
  }
  get title(): ChartTitleNode {
    return new ChartTitleNode(this.chart, this.touch);
  }
  get legend(): ChartLegendNode {
    return new ChartLegendNode(this.chart, this.touch);
  }
  get axes(): ChartAxesNode {
    return new ChartAxesNode(this.chart, this.touch);
  }
  get series(): ChartSeriesCollectionNode {
    return new ChartSeriesCollectionNode(this.workbook, this.chart, this.touch);
  }
  get worksheet(): WorksheetNode {
    return new WorksheetNode(this.workbook, this.chart.sheet);
  }
  /** Its series are made anew: looks that somebody gave them go, as in Excel. */
  setData(source: RangeNode, by?: string | null): void {
    this.set(() => (this.chart.series = seriesOf(this.workbook, source, directionIn(by))));
  }
  setPosition(start: RangeNode | string, end?: RangeNode | string | null): void {
    const from = this.placeOf(start);
    const within = end === undefined || end === null ? null : this.placeOf(end);
    this.set(() => {
      if (within) this.chart.cover(bounding(from, within));
      else {
        const { width, height } = this.chart;
        this.chart.cover(from);
        Object.assign(this.chart, { width, height });
      }
    });
  }
  private placeOf(place: RangeNode | string) {
    const { sheet } = this.chart;
    const found = typeof place === 'string' ? this.workbook.resolve(place, sheet) : place;
    if (found.sheet !== sheet) throw new ExcelError('InvalidArgument', 'The cells are on another sheet.');
    return found.area;
  }
  delete(): void {
    this.touch();
    this.workbook.charts = this.workbook.charts.filter((other) => other !== this.chart);
    this.workbook.changed(this.chart.sheet, this.chart.sheet.selection, 'look');
  }
}

export class ChartCollectionNode implements NodeOf<'ChartCollection'> {
  readonly className = 'ChartCollection';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: Sheet,
  ) {}
  private node = (chart: Chart): ChartNode => new ChartNode(this.workbook, chart);
  private get charts(): Chart[] {
    return this.workbook.chartsOn(this.sheet);
  }
  get items(): readonly ChartNode[] {
    return this.charts.map(this.node);
  }
  get count(): number {
    return this.charts.length;
  }
  getCount(): number {
    return this.charts.length;
  }
  getItem(key: string): ChartNode {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }
  getItemAt(index: number): ChartNode {
    const found = this.charts[index];
    if (!found) throw new ExcelError('InvalidArgument');
    return this.node(found);
  }
  getItemOrNullObject(key: string): ChartNode | null {
    const found =
      this.charts.find(({ id }) => id === key) ??
      this.charts.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    return found ? this.node(found) : null;
  }
  add(type: string, source: RangeNode, by?: string | null): ChartNode {
    const chart = addChart(this.workbook, this.sheet, typeIn(type), source, directionIn(by));
    this.workbook.changed(this.sheet, this.sheet.selection, 'look');
    return this.node(chart);
  }
}
