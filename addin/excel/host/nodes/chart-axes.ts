/** Excel.ChartAxes: the two axes of a chart, with their titles and the lines across it. */
import type { Chart, ChartAxis } from '../../workbook/chart.ts';
import { scaleOf, valueScaleOf, type Scale } from '../../workbook/chart-scale.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { NodeOf } from '../node-of.ts';

type Touch = () => void;

class ChartAxisTitleNode implements NodeOf<'ChartAxisTitle'> {
  readonly className = 'ChartAxisTitle';
  constructor(
    private readonly axis: ChartAxis,
    private readonly touch: Touch,
  ) {}
  get text(): string {
    return this.axis.title.text;
  }
  set text(text: string) {
    Object.assign(this.axis.title, { text, isShown: true });
    this.touch();
  }
  get visible(): boolean {
    return this.axis.title.isShown;
  }
  set visible(isShown: boolean) {
    this.axis.title.isShown = isShown;
    this.touch();
  }
}

class ChartGridlinesNode implements NodeOf<'ChartGridlines'> {
  readonly className = 'ChartGridlines';
  constructor(
    private readonly axis: ChartAxis,
    private readonly touch: Touch,
  ) {}
  get visible(): boolean {
    return this.axis.hasGridlines;
  }
  set visible(shown: boolean) {
    this.axis.hasGridlines = shown;
    this.touch();
  }
}

/** '' gives the choice back to Excel. */
function bound(value: unknown): number | '' {
  if (value === '') return '';
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ExcelError('InvalidArgument');
  return value;
}

/** What Excel chose itself is read as a number, too. */
class ChartAxisNode implements NodeOf<'ChartAxis'> {
  readonly className = 'ChartAxis';
  constructor(
    private readonly axis: ChartAxis,
    private readonly touch: Touch,
    private readonly scale: () => Scale,
  ) {}
  private set(change: Partial<Omit<ChartAxis, 'title'>>): void {
    Object.assign(this.axis, change);
    this.touch();
  }
  get title(): ChartAxisTitleNode {
    return new ChartAxisTitleNode(this.axis, this.touch);
  }
  get majorGridlines(): ChartGridlinesNode {
    return new ChartGridlinesNode(this.axis, this.touch);
  }
  get visible(): boolean {
    return this.axis.isShown;
  }
  set visible(isShown: boolean) {
    this.set({ isShown });
  }
  get minimum(): number {
    return this.scale().from;
  }
  set minimum(minimum: unknown) {
    this.set({ minimum: bound(minimum) });
  }
  get maximum(): number {
    return this.scale().to;
  }
  set maximum(maximum: unknown) {
    this.set({ maximum: bound(maximum) });
  }
  get majorUnit(): number {
    return this.scale().step;
  }
  set majorUnit(majorUnit: unknown) {
    this.set({ majorUnit: bound(majorUnit) });
  }
  get numberFormat(): string {
    return this.axis.numberFormat;
  }
  set numberFormat(numberFormat: string) {
    this.set({ numberFormat });
  }
}

export class ChartAxesNode implements NodeOf<'ChartAxes'> {
  readonly className = 'ChartAxes';
  constructor(
    private readonly chart: Chart,
    private readonly touch: Touch,
  ) {}
  get categoryAxis(): ChartAxisNode {
    const { category } = this.chart.axes;
    return new ChartAxisNode(category, this.touch, () => scaleOf([], category));
  }
  get valueAxis(): ChartAxisNode {
    return new ChartAxisNode(this.chart.axes.value, this.touch, () => valueScaleOf(this.chart));
  }
}
