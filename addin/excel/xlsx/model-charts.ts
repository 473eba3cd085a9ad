/**
 * Charts of a file, into the model: those that are written again to the letter as they stand there, which are ours. A chart that Excel or
 * another program made holds what nothing here knows; it is not kept, which is said, rather than kept with less.
 */
import { MAX_COLUMNS, MAX_ROWS } from '#domain/sheet/area.ts';
import { Chart, LEGEND_PLACES, type ChartAxis, type ChartSeries, type ChartType } from '../workbook/chart.ts';
import { emptySeries, followed } from '../workbook/charts.ts';
import { pointsBefore } from '../workbook/lengths.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Anchor, WorkbookModel } from '../workbook/workbook.ts';
import { placeIn } from './model-print.ts';
import type { Package } from './parts/package.ts';
import { chartXml } from './write/chart-xml.ts';
import { partText } from './xml/edit.ts';
import { XlsxError } from './zip/problem.ts';

const EMU = 12_700;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#13': '\r' };
const plain = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp|#13);/g, (_, name: string) => ENTITIES[name] ?? '');

const first = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[1];
/** Larger ones are not ours: nobody looks long for an end that a damaged or hostile file does not have. */
const MOST = { drawing: 200_000, place: 5_000, chart: 200_000 };

/** Behind the first `open`, up to the next `close`; '' where either lacks. */
function between(text: string, open: string, close: string): string {
  const from = text.indexOf(open);
  const to = from < 0 ? -1 : text.indexOf(close, from);
  return to < 0 ? '' : text.slice(from + open.length, to);
}
const element = (text: string, name: string): string => between(text, `<c:${name}>`, `</c:${name}>`);
/** Each of many, in their order. */
const pieces = (text: string, open: string, close: string): readonly string[] =>
  text
    .split(open)
    .slice(1)
    .map((piece) => piece.slice(0, Math.max(0, piece.indexOf(close))));

/**
 * How many charts were read; call when every sheet is there: a chart may stand on cells of another. One that cannot be read is no reason to
 * refuse the file.
 */
export function addCharts(workbook: WorkbookModel, file: Package, part: string, sheet: Sheet): number {
  try {
    return chartsRead(workbook, file, part, sheet);
  } catch (error) {
    if (error instanceof XlsxError) return 0;
    throw error;
  }
}

function chartsRead(workbook: WorkbookModel, file: Package, part: string, sheet: Sheet): number {
  const drawing = file.relations(part).find(({ type }) => type === 'drawing')?.target;
  const entry = drawing === undefined ? undefined : file.part(drawing);
  if (drawing === undefined || !entry) return 0;
  const targets = new Map(file.relations(drawing).map(({ id, target }) => [id, target]));
  const text = partText(file.bytesOf(entry));
  const places = text.length > MOST.drawing ? [] : pieces(text, '<xdr:twoCellAnchor', '</xdr:twoCellAnchor>');
  return places.filter((place) => {
    if (place.length > MOST.place) return false;
    const found = file.part(targets.get(first(place, /<c:chart [^>]*r:id="([^"]*)"/) ?? '') ?? '');
    return found !== undefined && addChart(workbook, sheet, place, partText(file.bytesOf(found)));
  }).length;
}

function addChart(workbook: WorkbookModel, sheet: Sheet, place: string, text: string): boolean {
  if (text.length > MOST.chart) return false;
  const name = plain(first(place, /<xdr:cNvPr [^>]*name="([^"]*)"/) ?? '');
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const chart = new Chart(id, name, sheet, typeIn(text), { sheet, area: null });
  readFrame(chart, text);
  const drafts = [...text.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, body = '']) =>
    seriesIn(workbook, body),
  );
  chart.series = drafts.flatMap((series) => series ?? []);
  if (drafts.length !== chart.series.length || chartXml(chart) !== text) return false;
  const follow = (anchor: Anchor | null): Anchor | null =>
    anchor?.area ? followed(workbook, anchor.sheet, anchor.area) : null;
  const kept = new Chart(
    id,
    name,
    sheet,
    chart.type,
    followed(workbook, sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
  );
  readFrame(kept, text);
  kept.series = chart.series.map((series) => ({
    ...series,
    name: typeof series.name === 'string' ? series.name : (follow(series.name) ?? ''),
    values: follow(series.values),
    categories: follow(series.categories),
  }));
  lay(kept, place);
  workbook.charts.push(kept);
  return true;
}

function typeIn(text: string): ChartType {
  if (text.includes('<c:lineChart>'))
    return text.includes('<c:marker><c:symbol val="none"/></c:marker>') ? 'Line' : 'LineMarkers';
  const isBar = text.includes('<c:barDir val="bar"/>');
  const isStacked = text.includes('<c:grouping val="stacked"/>');
  return isBar
    ? isStacked
      ? 'BarStacked'
      : 'BarClustered'
    : isStacked
      ? 'ColumnStacked'
      : 'ColumnClustered';
}

const LEGENDS = { t: 'Top', b: 'Bottom', l: 'Left', r: 'Right', tr: 'Corner' } as const;

function readFrame(chart: Chart, text: string): void {
  const plot = text.indexOf('<c:plotArea>');
  chart.title.text = titleIn(text.slice(0, plot)) ?? '';
  const legend = first(text, /<c:legendPos val="(t|b|l|r|tr)"\/>/);
  chart.legend.isShown = legend !== undefined;
  chart.legend.place =
    LEGEND_PLACES.find((each) => each === LEGENDS[(legend ?? 'b') as keyof typeof LEGENDS]) ?? 'Bottom';
  readAxis(chart.axes.category, element(text, 'catAx'));
  readAxis(chart.axes.value, element(text, 'valAx'));
}

const titleIn = (text: string): string | undefined => {
  const title = element(text, 'title');
  return title === '' ? undefined : plain(between(title, '<a:t>', '</a:t>'));
};

function readAxis(axis: ChartAxis, text: string): void {
  const number = (name: string): number | '' => {
    const found = first(text, new RegExp(`<c:${name} val="([^"]*)"/>`));
    return found === undefined ? '' : Number(found);
  };
  const title = titleIn(text);
  axis.title.text = title ?? '';
  axis.title.isShown = title !== undefined;
  axis.isShown = text.includes('<c:delete val="0"/>');
  axis.hasGridlines = text.includes('<c:majorGridlines>');
  axis.minimum = number('min');
  axis.maximum = number('max');
  axis.majorUnit = number('majorUnit');
  axis.numberFormat = plain(first(text, /<c:numFmt formatCode="([^"]*)"/) ?? 'General');
}

const DASHES = { dash: 'Dash', dashDot: 'DashDot', sysDot: 'Dot' } as const;

function seriesIn(workbook: WorkbookModel, text: string): ChartSeries {
  const anchor = (name: string): Anchor | null => {
    const formula = between(element(text, name), '<c:f>', '</c:f>');
    return formula === '' ? null : placeIn(workbook, plain(formula).replaceAll('$', ''));
  };
  const looks = element(text, 'spPr');
  const [shape = '', line = ''] = looks.split('<a:ln', 2);
  const color = (within: string): string | null => {
    const found = first(within, /<a:srgbClr val="([0-9A-F]{6})"\/>/);
    return found === undefined ? null : `#${found}`;
  };
  const weight = first(line, /^ w="(\d+)"/);
  const dash = first(line, /<a:prstDash val="(dash|dashDot|sysDot)"\/>/);
  const series = emptySeries(plain(between(element(text, 'tx'), '<c:v>', '</c:v>')));
  return {
    ...series,
    name: anchor('tx') ?? series.name,
    values: anchor('val'),
    categories: anchor('cat'),
    line: {
      color: color(line),
      weight: weight === undefined ? series.line.weight : Number(weight) / EMU,
      style: line.includes('<a:noFill/>')
        ? 'None'
        : dash !== undefined
          ? DASHES[dash as keyof typeof DASHES]
          : line === ''
            ? 'Automatic'
            : 'Continuous',
    },
    fill: color(shape),
    smooth: text.includes('<c:smooth val="1"/>'),
  };
}

/** From corner to corner, in points. */
function lay(chart: Chart, place: string): void {
  const corner = (name: string) => {
    const text = between(place, `<xdr:${name}>`, `</xdr:${name}>`);
    const at = (axis: 'row' | 'column', line: string, most: number): number => {
      const number = Math.min(Number(first(text, new RegExp(`<xdr:${line}>(\\d+)<`)) ?? 0), most - 1);
      return (
        pointsBefore(chart.sheet, axis, number) +
        Number(first(text, new RegExp(`<xdr:${line}Off>(\\d+)<`)) ?? 0) / EMU
      );
    };
    return { left: at('column', 'col', MAX_COLUMNS), top: at('row', 'row', MAX_ROWS) };
  };
  const [from, to] = [corner('from'), corner('to')];
  chart.top = from.top;
  chart.left = from.left;
  chart.width = to.left - from.left;
  chart.height = to.top - from.top;
}
