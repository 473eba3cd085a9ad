/** Where the charts of a sheet lie: each from a corner of a cell on, as large as it is. */
import { MAX_COLUMNS, MAX_ROWS } from '#domain/sheet/area.ts';
import type { Chart } from '../../workbook/chart.ts';
import { lineAt } from '../../workbook/lengths.ts';
import { quoted } from '../xml/edit.ts';

const PLACES = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMU = 12_700;

const emu = (points: number): string => String(Math.round(points * EMU));

/** The chart at a place of the list has the relation of that number. */
export const relationAt = (at: number): string => `rId${String(at + 1)}`;

export function drawingXml(charts: readonly Chart[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${PLACES}" xmlns:a="${DRAWING}">${charts.map(placeXml).join('')}</xdr:wsDr>`
  );
}

function placeXml(chart: Chart, at: number): string {
  const { top, left, width, height, name } = chart;
  return [
    // Excel keeps its size where cells before it change; other programs measure columns otherwise and cover the same cells.
    '<xdr:twoCellAnchor editAs="oneCell">',
    `<xdr:from>${cornerXml(chart, left, top)}</xdr:from><xdr:to>${cornerXml(chart, left + width, top + height)}</xdr:to>`,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${String(at + 2)}" name="${quoted(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${relationAt(at)}"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

function cornerXml({ sheet }: Chart, left: number, top: number): string {
  const column = lineAt(sheet, 'column', left, MAX_COLUMNS);
  const row = lineAt(sheet, 'row', top, MAX_ROWS);
  return (
    `<xdr:col>${String(column.line)}</xdr:col><xdr:colOff>${emu(column.inside)}</xdr:colOff>` +
    `<xdr:row>${String(row.line)}</xdr:row><xdr:rowOff>${emu(row.inside)}</xdr:rowOff>`
  );
}
