/** Excel.ChartSeries: what one line, or one set of bars, shows and how it looks. */
import { LINE_STYLES, nameOf, type Chart, type ChartSeries, type LineStyle } from '../../workbook/chart.ts';
import { emptySeries, followed } from '../../workbook/charts.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';
import { colorIn } from './color.ts';
import type { RangeNode } from './range.ts';

type Touch = () => void;

class ChartLineFormatNode implements NodeOf<'ChartLineFormat'> {
  readonly className = 'ChartLineFormat';
  constructor(
    private readonly series: ChartSeries,
    private readonly touch: Touch,
  ) {}
  private set(change: Partial<ChartSeries['line']>): void {
    Object.assign(this.series.line, change);
    this.touch();
  }
  get color(): string {
    return this.series.line.color ?? '';
  }
  set color(color: string) {
    this.set({ color: colorIn(color) });
  }
  get lineStyle(): LineStyle {
    return this.series.line.style;
  }
  set lineStyle(style: string) {
    const found = LINE_STYLES.find((known) => known === style);
    if (!found) throw new ExcelError('NotImplemented', `line style ${style}`);
    this.set({ style: found });
  }
  get weight(): number {
    return this.series.line.weight;
  }
  set weight(weight: number) {
    if (!(weight >= 0 && weight <= 1584)) throw new ExcelError('InvalidArgument');
    this.set({ weight });
  }
  clear(): void {
    this.set({ style: 'None' });
  }
}

class ChartFillNode implements NodeOf<'ChartFill'> {
  readonly className = 'ChartFill';
  constructor(
    private readonly series: ChartSeries,
    private readonly touch: Touch,
  ) {}
  setSolidColor(color: string): void {
    this.series.fill = colorIn(color);
    this.touch();
  }
  getSolidColor(): string {
    return this.series.fill ?? '';
  }
  clear(): void {
    this.series.fill = null;
    this.touch();
  }
}

class ChartSeriesFormatNode implements NodeOf<'ChartSeriesFormat'> {
  readonly className = 'ChartSeriesFormat';
  constructor(
    private readonly series: ChartSeries,
    private readonly touch: Touch,
  ) {}
  get line(): ChartLineFormatNode {
    return new ChartLineFormatNode(this.series, this.touch);
  }
  get fill(): ChartFillNode {
    return new ChartFillNode(this.series, this.touch);
  }
}

class ChartSeriesNode implements NodeOf<'ChartSeries'> {
  readonly className = 'ChartSeries';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly chart: Chart,
    private readonly series: ChartSeries,
    private readonly touch: Touch,
  ) {}
  get name(): string {
    return nameOf(this.series);
  }
  /** A text; or '=Sheet1!$A$1', the cell that holds it. */
  set name(name: string) {
    const { sheet } = this.chart;
    if (name.startsWith('=')) {
      const cell = this.workbook.resolve(name.slice(1), sheet);
      this.series.name = followed(this.workbook, cell.sheet, cell.area);
    } else this.series.name = name;
    this.touch();
  }
  get smooth(): boolean {
    return this.series.smooth;
  }
  set smooth(smooth: boolean) {
    this.series.smooth = smooth;
    this.touch();
  }
  get format(): ChartSeriesFormatNode {
    return new ChartSeriesFormatNode(this.series, this.touch);
  }
  setValues(source: RangeNode): void {
    this.series.values = followed(this.workbook, source.sheet, source.area);
    this.touch();
  }
  setXAxisValues(source: RangeNode): void {
    this.series.categories = followed(this.workbook, source.sheet, source.area);
    this.touch();
  }
  delete(): void {
    this.chart.series = this.chart.series.filter((other) => other !== this.series);
    this.touch();
  }
}

export class ChartSeriesCollectionNode implements NodeOf<'ChartSeriesCollection'> {
  readonly className = 'ChartSeriesCollection';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly chart: Chart,
    private readonly touch: Touch,
  ) {}
  private node = (series: ChartSeries): ChartSeriesNode =>
    new ChartSeriesNode(this.workbook, this.chart, series, this.touch);
  get items(): readonly ChartSeriesNode[] {
    return this.chart.series.map(this.node);
  }
  get count(): number {
    return this.chart.series.length;
  }
  getCount(): number {
    return this.chart.series.length;
  }
  getItemAt(index: number): ChartSeriesNode {
    const found = this.chart.series[index];
    if (!found) throw new ExcelError('InvalidArgument');
    return this.node(found);
  }
  add(name?: string | null): ChartSeriesNode {
    const series = emptySeries(name ?? `Series${String(this.chart.series.length + 1)}`);
    this.chart.series.push(series);
    this.touch();
    return this.node(series);
  }
}
