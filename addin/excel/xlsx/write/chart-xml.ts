/** One chart as a part of a file: bars or lines over cells, with what the cells hold beside each reference. */
import { isError } from '../../workbook/cell.ts';
import {
  nameOf,
  numbersIn,
  valuesIn,
  type Chart,
  type ChartAxis,
  type ChartSeries,
} from '../../workbook/chart.ts';
import { absoluteAddress } from '../../workbook/names.ts';
import type { Anchor } from '../../workbook/workbook.ts';
import { quoted } from '../xml/edit.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const EMU = 12_700;

const DASHES: Readonly<Record<string, string>> = {
  Dash: 'dash',
  DashDot: 'dashDot',
  Dot: 'sysDot',
  RoundDot: 'sysDot',
};
const LEGENDS = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;
/** Numbers by which the two axes name one another. */
const AXES = { category: '111111111', value: '222222222' } as const;

const flag = (name: string, is: boolean): string => `<c:${name} val="${is ? '1' : '0'}"/>`;

export function chartXml(chart: Chart): string {
  const isTitled = chart.title.isShown && chart.title.text !== '';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>`,
    isTitled ? titleXml(chart.title.text, 1200) : '',
    flag('autoTitleDeleted', !isTitled),
    `<c:plotArea><c:layout/>${plotXml(chart)}${axesXml(chart)}</c:plotArea>`,
    chart.legend.isShown
      ? `<c:legend><c:legendPos val="${LEGENDS[chart.legend.place]}"/><c:overlay val="0"/></c:legend>`
      : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

function titleXml(text: string, size: number, isTurned = false): string {
  const body = isTurned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
  const properties = `<a:defRPr sz="${String(size)}" b="1"/>`;
  return (
    `<c:title><c:tx><c:rich>${body}<a:p><a:pPr>${properties}</a:pPr>` +
    `<a:r><a:rPr lang="vi-VN" sz="${String(size)}" b="1"/><a:t>${quoted(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

function plotXml(chart: Chart): string {
  const series = chart.series.map((each, at) => seriesXml(chart, each, at)).join('');
  const axes = `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/>`;
  if (chart.type.startsWith('Line'))
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  const isStacked = chart.type.endsWith('Stacked');
  return (
    `<c:barChart><c:barDir val="${chart.type.startsWith('Bar') ? 'bar' : 'col'}"/>` +
    `<c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`
  );
}

function seriesXml({ type }: Chart, series: ChartSeries, at: number): string {
  const number = String(at);
  const isLine = type.startsWith('Line');
  const marker = isLine && type !== 'LineMarkers' ? '<c:marker><c:symbol val="none"/></c:marker>' : '';
  return [
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/>`,
    `<c:tx>${nameXml(series)}</c:tx>${looksXml(series, isLine)}`,
    isLine ? marker : '<c:invertIfNegative val="0"/>',
    series.categories ? `<c:cat>${textsXml(series.categories)}</c:cat>` : '',
    series.values ? `<c:val>${numbersXml(series.values)}</c:val>` : '',
    isLine ? flag('smooth', series.smooth) : '',
    '</c:ser>',
  ].join('');
}

function looksXml({ line, fill }: ChartSeries, isLine: boolean): string {
  const solid = (color: string) => `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
  const dash = DASHES[line.style];
  const stroke =
    line.style === 'None'
      ? '<a:ln><a:noFill/></a:ln>'
      : `<a:ln w="${String(Math.round(line.weight * EMU))}" cap="rnd">${line.color ? solid(line.color) : ''}${
          dash === undefined ? '' : `<a:prstDash val="${dash}"/>`
        }<a:round/></a:ln>`;
  const isSaid = isLine || line.color !== null || line.style !== 'Automatic';
  const parts = `${fill ? solid(fill) : ''}${isSaid ? stroke : ''}`;
  return parts === '' ? '' : `<c:spPr>${parts}</c:spPr>`;
}

const reference = ({ sheet, area }: Anchor): string =>
  area ? `<c:f>${quoted(absoluteAddress(sheet, area))}</c:f>` : '<c:f>#REF!</c:f>';

const point = (at: number, value: string): string =>
  `<c:pt idx="${String(at)}"><c:v>${quoted(value)}</c:v></c:pt>`;

const textOf = (value: ReturnType<typeof valuesIn>[number]): string =>
  isError(value) ? value.error : String(value);

function nameXml(series: ChartSeries): string {
  if (typeof series.name === 'string') return `<c:v>${quoted(series.name)}</c:v>`;
  return `<c:strRef>${reference(series.name)}<c:strCache><c:ptCount val="1"/>${point(0, nameOf(series))}</c:strCache></c:strRef>`;
}

function textsXml(anchor: Anchor): string {
  const texts = valuesIn(anchor).map(textOf);
  const points = texts.map((text, at) => point(at, text)).join('');
  return `<c:strRef>${reference(anchor)}<c:strCache><c:ptCount val="${String(texts.length)}"/>${points}</c:strCache></c:strRef>`;
}

function numbersXml(anchor: Anchor): string {
  const numbers = numbersIn(anchor);
  const points = numbers.map((value, at) => (value === null ? '' : point(at, String(value)))).join('');
  return `<c:numRef>${reference(anchor)}<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${String(numbers.length)}"/>${points}</c:numCache></c:numRef>`;
}

function axesXml(chart: Chart): string {
  const isFlat = chart.type.startsWith('Bar');
  const { category, value } = chart.axes;
  return (
    `<c:catAx><c:axId val="${AXES.category}"/>${axisXml(category, isFlat ? 'l' : 'b', AXES.value)}` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="${AXES.value}"/>${axisXml(value, isFlat ? 'b' : 'l', AXES.category)}` +
    `<c:crossBetween val="between"/>${value.majorUnit === '' ? '' : `<c:majorUnit val="${String(value.majorUnit)}"/>`}</c:valAx>`
  );
}

function axisXml(axis: ChartAxis, place: 'l' | 'b', crosses: string): string {
  const { minimum, maximum, title } = axis;
  const line = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="A6A6A6"/></a:solidFill></a:ln></c:spPr>';
  return [
    '<c:scaling><c:orientation val="minMax"/>',
    maximum === '' ? '' : `<c:max val="${String(maximum)}"/>`,
    minimum === '' ? '' : `<c:min val="${String(minimum)}"/>`,
    `</c:scaling>${flag('delete', !axis.isShown)}<c:axPos val="${place}"/>`,
    axis.hasGridlines ? `<c:majorGridlines>${line.replaceAll('A6A6A6', 'D9D9D9')}</c:majorGridlines>` : '',
    title.isShown && title.text !== '' ? titleXml(title.text, 900, place === 'l') : '',
    `<c:numFmt formatCode="${quoted(axis.numberFormat)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `${line}<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>`,
  ].join('');
}
