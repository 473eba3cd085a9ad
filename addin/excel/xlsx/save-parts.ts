/** What the file library cannot write of a workbook, put into the file that it wrote: charts, and names for cells. */
import type { Chart } from '../workbook/chart.ts';
import { absoluteAddress, formulaOf, type NamedPlace } from '../workbook/names.ts';
import type { WorkbookModel } from '../workbook/workbook.ts';
import { Package, relationsName } from './parts/package.ts';
import { readWorkbookPart } from './parts/workbook.ts';
import { Parts } from './patch/parts.ts';
import { withMore } from './patch/parts-patch.ts';
import { chartXml } from './write/chart-xml.ts';
import { drawingXml, relationAt } from './write/drawing-xml.ts';
import { partBytes, quoted } from './xml/edit.ts';
import { repack } from './zip/repack.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

export function withSavedParts(bytes: Uint8Array, workbook: WorkbookModel): Uint8Array {
  const names = [...printNames(workbook), ...workbook.names.map((place) => nameXml(workbook, place))];
  if (workbook.charts.length === 0 && names.length === 0) return bytes;
  const file = new Package(bytes);
  const known = readWorkbookPart(file);
  const parts = new Parts(file);
  let chartsBefore = 0;
  workbook.sheets.forEach((sheet, at) => {
    const charts = workbook.chartsOn(sheet);
    const part = known.sheets.find(({ name }) => name === sheet.name)?.part;
    if (charts.length === 0 || part === undefined) return;
    addCharts(parts, part, at + 1, charts, chartsBefore);
    chartsBefore += charts.length;
  });
  if (names.length > 0) parts.change(known.part, (text) => withNames(text, names));
  return repack(bytes, parts.changed);
}

function addCharts(
  parts: Parts,
  sheet: string,
  number: number,
  charts: readonly Chart[],
  before: number,
): void {
  const drawing = `xl/drawings/drawing${String(number)}.xml`;
  const id = parts.add(sheet, drawing, drawingXml(charts), `${OFFICE}/drawing`, DRAWING_TYPE);
  parts.change(sheet, (text) => withDrawing(text, id));
  const relations = charts.map((chart, at) => {
    const part = `xl/charts/chart${String(before + at + 1)}.xml`;
    parts.set(part, partBytes(chartXml(chart)));
    parts.change('[Content_Types].xml', (text) =>
      withMore(text, (p) => `<${p}Override PartName="/${part}" ContentType="${CHART_TYPE}"/>`),
    );
    return `<Relationship Id="${relationAt(at)}" Type="${OFFICE}/chart" Target="/${part}"/>`;
  });
  parts.set(
    relationsName(drawing),
    partBytes(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    ),
  );
}

/** Its place among the elements of a sheet is the format's: behind how it is printed, before its tables. */
const BEHIND_DRAWING = /<(legacyDrawing|picture|oleObjects|controls|tableParts|extLst)\b|<\/worksheet>/;

const withDrawing = (text: string, id: string): string =>
  text.replace(BEHIND_DRAWING, (next) => `<drawing xmlns:r="${OFFICE}" r:id="${id}"/>${next}`);

function nameXml(workbook: WorkbookModel, place: NamedPlace): string {
  const scope = place.scope ? ` localSheetId="${String(workbook.sheets.indexOf(place.scope))}"` : '';
  const hidden = place.isVisible ? '' : ' hidden="1"';
  const comment = place.comment === '' ? '' : ` comment="${quoted(place.comment)}"`;
  return `<definedName name="${quoted(place.name)}"${scope}${hidden}${comment}>${quoted(formulaOf(place).slice(1))}</definedName>`;
}

/** The print area and the title rows of a sheet are names, too. */
function printNames({ sheets }: WorkbookModel): string[] {
  return sheets.flatMap((sheet, at) => {
    const places = [
      ['_xlnm.Print_Area', sheet.print?.area?.area],
      ['_xlnm.Print_Titles', sheet.print?.titleRows?.area],
    ] as const;
    return places.flatMap(([name, within]) =>
      within
        ? [
            `<definedName name="${name}" localSheetId="${String(at)}">${quoted(absoluteAddress(sheet, within))}</definedName>`,
          ]
        : [],
    );
  });
}

/** The library may have written some of its own, for filters. */
function withNames(text: string, names: readonly string[]): string {
  const all = names.join('');
  if (text.includes('</definedNames>')) return text.replace('</definedNames>', () => `${all}</definedNames>`);
  return text.replace('</sheets>', () => `</sheets><definedNames>${all}</definedNames>`);
}
