/** Opening an .xlsx file as a workbook model. Every failure is an XlsxError with a code. */
import type { Workbook as FileWorkbook, Worksheet as FileSheet } from 'exceljs';
import { area, type Area } from '#domain/sheet/area.ts';
import { parseArea } from '#domain/sheet/a1.ts';
import { Filter } from '../workbook/filter.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { Table } from '../workbook/table.ts';
import { type Anchor, WorkbookModel } from '../workbook/workbook.ts';
import { inspect, type Container } from './container.ts';
import { criteriaIn } from './filters.ts';
import { excelJs } from './library.ts';
import { isRecord, textIn } from './loose.ts';
import { cellContextOf, is1904, sheetXml } from './parts.ts';
import { XlsxError } from './problem.ts';
import { readCells } from './read-cells.ts';
import { readConditionalFormats } from './read-conditional.ts';
import { isLeftOut, isRelations, plainRelations } from './relations.ts';
import { repack } from './repack.ts';
import { readRecords, SETTINGS_SHEET, type KnownIds } from './settings-sheet.ts';

export { XlsxError } from './problem.ts';

/** Parts of a file that the preview drops, and the word for each. */
const dropped: readonly (readonly [RegExp, string])[] = [
  [/^xl\/charts\//, 'charts'],
  [/^xl\/pivotTables\//, 'pivot tables'],
  [/^xl\/(comments|threadedComments)/, 'comments'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/vbaProject/, 'macros'],
];

/** Reads a workbook. Dates become serial numbers with their format; formulas keep their last computed value. */
export async function openXlsx(bytes: Uint8Array): Promise<WorkbookModel> {
  const wanted = /^xl\/((worksheets|tables)\/[^/]+\.xml|(workbook|styles)\.xml|_rels\/workbook\.xml\.rels)$/;
  const container = await inspect(bytes, (name) => wanted.test(name) || isRelations(name));
  const file = await readFile(bytes, container);
  if (file.worksheets.length === 0) throw new XlsxError('damaged');
  try {
    return modelOf(file, container);
  } catch (error) {
    throw error instanceof XlsxError ? error : new XlsxError('damaged', { cause: error });
  }
}

/** What the model does not hold anyway; validation of whole columns alone takes the library minutes. */
const ignored = ['dataValidations', 'drawing', 'extLst', 'hyperlinks', 'legacyDrawing', 'picture'];

async function readFile(bytes: Uint8Array, container: Container): Promise<FileWorkbook> {
  const relations = [...container.texts].filter(([name]) => isRelations(name));
  const plain = new Map(relations.map(([name, xml]) => [name, plainRelations(xml)] as const));
  const needed = container.entries.filter(({ name }) => !isLeftOut(name));
  const same =
    needed.length === container.entries.length && relations.every(([name, xml]) => plain.get(name) === xml);
  const readable = same ? bytes : repack(bytes, needed, plain);
  const library = await excelJs();
  for (const without of [ignored, [...ignored, 'tableParts', 'conditionalFormatting']]) {
    const file = new library.Workbook();
    try {
      await file.xlsx.load(readable.slice().buffer, {
        ignoreNodes: without,
      });
      return file;
    } catch (error) {
      if (without.length > ignored.length) throw new XlsxError('damaged', { cause: error });
    }
  }
  throw new XlsxError('damaged');
}

function modelOf(file: FileWorkbook, container: Container): WorkbookModel {
  const workbook = new WorkbookModel();
  workbook.date1904 = is1904(container);
  const [blank] = workbook.sheets;
  workbook.sheets = [];
  const records = readRecords(file.getWorksheet(SETTINGS_SHEET));
  for (const [key, value] of records.settings) workbook.settings.set(key, value);
  for (const source of file.worksheets) {
    if (source.name !== SETTINGS_SHEET)
      readSheet(workbook, file, source, container, records.ids.get(source.name));
  }
  if (workbook.sheets.length === 0 && blank) workbook.sheets = [blank];
  // A file without a view has none in ExcelJS either, whatever its types say.
  const views: typeof file.views | undefined = file.views;
  const active = file.worksheets[views?.[0]?.activeTab ?? 0];
  const shown = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  workbook.activeSheet =
    shown.find((sheet) => sheet.name === active?.name) ?? shown[0] ?? workbook.activeSheet;
  workbook.notKept = dropped.flatMap(([pattern, word]) =>
    container.entries.some(({ name }) => pattern.test(name)) ? [word] : [],
  );
  return workbook;
}

const visibility = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function readSheet(
  workbook: WorkbookModel,
  file: FileWorkbook,
  source: FileSheet,
  container: Container,
  known?: KnownIds,
): void {
  const sheet = workbook.addSheet(source.name, known?.id);
  sheet.visibility = visibility[source.state] ?? 'Visible';
  // Files of other libraries may have no view of a sheet; the types say there is one.
  const views: typeof source.views | null = source.views;
  const view = views?.[0];
  if (view?.state === 'frozen') sheet.frozenRows = view.ySplit ?? 0;
  sheet.showGridlines = view?.showGridLines !== false;
  sheet.merges = (source.model.merges as readonly unknown[]).flatMap(
    (merged) => parseArea(String(merged)) ?? [],
  );
  readCells(sheet, source, cellContextOf(file, source, container));
  readConditionalFormats(sheet, source, known?.formats ?? []);
  const protection: unknown = Reflect.get(source, 'sheetProtection');
  sheet.isProtected = isRecord(protection) && protection['sheet'] !== false;
  readTables(workbook, sheet, source, container);
  readFilter(workbook, sheet, source, container);
}

function readTables(workbook: WorkbookModel, sheet: Sheet, source: FileSheet, container: Container): void {
  const models: unknown = Reflect.get(source.model, 'tables');
  for (const model of Array.isArray(models) ? models.filter(isRecord) : []) {
    const within = parseArea(textIn(model['tableRef'] ?? model['ref']));
    // A table without a header row has nothing to name its columns by; its cells are kept as they are.
    if (!within || model['headerRow'] === false || within.rows < 2) continue;
    const table = new Table(
      String(workbook.nextNumber()),
      textIn(model['displayName'] ?? model['name']),
      sheet,
      within,
    );
    const style = model['style'];
    table.showTotals = model['totalsRow'] === true;
    if (isRecord(style) && typeof style['theme'] === 'string') table.style = style['theme'];
    if (isRecord(style)) table.showBandedRows = style['showRowStripes'] === true;
    workbook.tables.push(table);
    const text = [...container.texts.values()].find(
      (xml) => /<table\b/.test(xml) && xml.includes(`name="${textIn(model['name'])}"`),
    );
    restore(sheet, table.filter, text);
  }
}

function readFilter(workbook: WorkbookModel, sheet: Sheet, source: FileSheet, container: Container): void {
  const within = filterArea(source.autoFilter);
  if (!within) return;
  const anchor: Anchor = { sheet, area: within };
  workbook.anchors.add(anchor);
  sheet.filter = new Filter(sheet, () => anchor.area ?? within);
  restore(sheet, sheet.filter, sheetXml(container, source));
}

/** The library keeps where a filter is, but not what it filters. In the file its rows look as if hidden by hand. */
function restore(sheet: Sheet, filter: Filter, xml: string | undefined): void {
  for (const [column, criterion] of criteriaIn(xml ?? '')) {
    if (column < filter.area().columns) filter.apply(column, criterion);
  }
  for (const [row, { hidden }] of sheet.rowInfo)
    if (hidden && filter.hides(row)) sheet.setRow(row, { hidden: false });
}

function filterArea(filter: FileSheet['autoFilter']): Area | null {
  if (typeof filter === 'string') return parseArea(filter);
  if (!filter || typeof filter.from === 'string' || typeof filter.to === 'string') return null;
  const { from, to } = filter;
  return area(from.row - 1, from.column - 1, to.row - from.row + 1, to.column - from.column + 1);
}
