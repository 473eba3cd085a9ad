/** A chart as a picture: enough to see what the sheet will show, not how Excel draws it to the pixel. */
import { isError } from '../../excel/workbook/cell.ts';
import { nameOf, numbersIn, valuesIn, type Chart, type ChartSeries } from '../../excel/workbook/chart.ts';
import { placeIn, valueScaleOf, type Scale } from '../../excel/workbook/chart-scale.ts';

const PIXELS = 96 / 72;
const FONT = 11;
const COLORS = ['#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5'];
const DASHES: Readonly<Record<string, string>> = {
  Dash: '6 4',
  DashDot: '6 3 2 3',
  Dot: '2 3',
  RoundDot: '2 3',
};

type Attributes = Readonly<Record<string, string | number>>;

function svg(name: string, attributes: Attributes, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

const words = (text: string, x: number, y: number, more: Attributes = {}): SVGElement =>
  svg('text', { x, y, 'font-size': FONT, 'text-anchor': 'middle', fill: '#333', ...more }, text);

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: Scale;
  readonly categories: readonly string[];
}

const isLine = ({ type }: Chart): boolean => type.startsWith('Line');
const isFlat = ({ type }: Chart): boolean => type.startsWith('Bar');

const colorOf = (series: ChartSeries, at: number): string =>
  series.line.color ?? series.fill ?? COLORS[at % COLORS.length] ?? '#000000';

export function pictureOf(chart: Chart): SVGElement {
  const width = chart.width * PIXELS;
  const height = chart.height * PIXELS;
  const title = chart.title.isShown ? chart.title.text : '';
  const picture = svg('svg', {
    width,
    height,
    role: 'img',
    'aria-label': title || chart.name,
    'data-chart': chart.name,
  });
  const plot = plotOf(chart, width, height, title !== '');
  picture.append(svg('rect', { width, height, fill: '#fff', stroke: '#ccc' }));
  if (title !== '') picture.append(words(title, width / 2, 18, { 'font-weight': 600 }));
  if (chart.legend.isShown) picture.append(...legendOf(chart, width, height));
  picture.append(...axesOf(chart, plot));
  chart.series.forEach((series, at) => {
    picture.append(...(isLine(chart) ? lineOf(series, at, plot) : barsOf(chart, series, at, plot)));
  });
  return picture;
}

function plotOf(chart: Chart, width: number, height: number, isTitled: boolean): Plot {
  const categories = valuesIn(chart.series[0]?.categories ?? null).map((value) =>
    isError(value) ? value.error : String(value),
  );
  const count = Math.max(
    ...chart.series.map(({ values: each }) => numbersIn(each).length),
    categories.length,
    1,
  );
  const top = isTitled ? 30 : 12;
  const left = isFlat(chart) ? 90 : 46;
  return {
    left,
    top,
    width: Math.max(width - left - 14, 10),
    height: Math.max(height - top - (chart.legend.isShown ? 46 : 26), 10),
    scale: valueScaleOf(chart),
    categories: Array.from({ length: count }, (_, at) => categories[at] ?? String(at + 1)),
  };
}

const middleOf = ({ categories }: Plot, at: number, length: number): number =>
  ((at + 0.5) / categories.length) * length;

function axesOf(chart: Chart, plot: Plot): SVGElement[] {
  const { left, top, width, height, scale, categories } = plot;
  const line = { stroke: '#ddd' };
  const drawn: SVGElement[] = [];
  for (const tick of scale.ticks) {
    const along = placeIn(scale, tick, isFlat(chart) ? width : height);
    if (isFlat(chart)) {
      drawn.push(svg('line', { ...line, x1: left + along, x2: left + along, y1: top, y2: top + height }));
      drawn.push(words(String(tick), left + along, top + height + 14));
    } else {
      const y = top + height - along;
      drawn.push(svg('line', { ...line, x1: left, x2: left + width, y1: y, y2: y }));
      drawn.push(words(String(tick), left - 6, y + 4, { 'text-anchor': 'end' }));
    }
  }
  categories.forEach((name, at) => {
    drawn.push(
      isFlat(chart)
        ? words(name, left - 6, top + middleOf(plot, at, height) + 4, { 'text-anchor': 'end' })
        : words(name, left + middleOf(plot, at, width), top + height + 14),
    );
  });
  return drawn;
}

/** A gap where a category has no value. */
function lineOf(series: ChartSeries, at: number, plot: Plot): SVGElement[] {
  const { left, top, width, height, scale } = plot;
  let isBroken = true;
  const steps = numbersIn(series.values).map((value, index) => {
    if (value === null) {
      isBroken = true;
      return '';
    }
    const to = `${left + middleOf(plot, index, width)} ${top + height - placeIn(scale, value, height)}`;
    const step = `${isBroken ? 'M' : 'L'}${to}`;
    isBroken = false;
    return step;
  });
  return [
    svg('path', {
      d: steps.join(''),
      fill: 'none',
      stroke: colorOf(series, at),
      'stroke-width': series.line.weight * PIXELS,
      'stroke-dasharray': DASHES[series.line.style] ?? '',
    }),
  ];
}

function barsOf(chart: Chart, series: ChartSeries, at: number, plot: Plot): SVGElement[] {
  const { left, top, width, height, scale, categories } = plot;
  const flat = isFlat(chart);
  const band = (flat ? height : width) / categories.length;
  const thick = (band * 0.7) / chart.series.length;
  return numbersIn(series.values).flatMap((value, index) => {
    if (value === null) return [];
    const long = placeIn(scale, value, flat ? width : height);
    const across = band * (index + 0.15) + thick * at;
    const box = flat
      ? { x: left, y: top + across, width: long, height: thick }
      : { x: left + across, y: top + height - long, width: thick, height: long };
    return [svg('rect', { ...box, fill: series.fill ?? colorOf(series, at) })];
  });
}

function legendOf(chart: Chart, width: number, height: number): SVGElement[] {
  const each = Math.min(width / Math.max(chart.series.length, 1), 160);
  const start = (width - each * chart.series.length) / 2;
  const y = height - 12;
  return chart.series.flatMap((series, at) => {
    const x = start + each * at;
    return [
      svg('line', {
        ...{ x1: x, x2: x + 26, y1: y - 4, y2: y - 4 },
        stroke: colorOf(series, at),
        'stroke-width': 3,
        'stroke-dasharray': DASHES[series.line.style] ?? '',
      }),
      words(nameOf(series), x + 32, y, { 'text-anchor': 'start' }),
    ];
  });
}
