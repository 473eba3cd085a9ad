/** Opening an .xlsx file as a workbook model. Every failure is an XlsxError with a code. */
import { ExcelError } from '../workbook/errors.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { WorkbookModel } from '../workbook/workbook.ts';
import { addCharts } from './model-charts.ts';
import { addConditionalFormats, addFilter, addTables } from './model-extras.ts';
import { addNames } from './model-print.ts';
import { fillSheet, type Shared } from './model-sheet.ts';
import { Package, plainName } from './parts/package.ts';
import { readProperties } from './parts/properties.ts';
import { cellBudget } from './parts/sheet.ts';
import { readStrings } from './parts/strings.ts';
import { readStyles } from './parts/styles.ts';
import { readTables } from './parts/tables.ts';
import { partOf, readWorkbookPart, type SheetEntry } from './parts/workbook.ts';
import { readRecords, SETTINGS_SHEET, type KnownIds } from './settings-sheet.ts';
import { asXlsxError, XlsxError } from './zip/problem.ts';

const CHART = /^xl\/charts\/[^/]+\.xml$/i;
/** Parts of a file that the preview drops, and the word for each. */
const dropped: readonly (readonly [RegExp, string])[] = [
  [/^xl\/pivotTables\//i, 'pivot tables'],
  [/^xl\/(comments|threadedComments)/i, 'comments'],
  [/^xl\/media\//i, 'pictures'],
  [/^xl\/vbaProject/i, 'macros'],
];

/** Reads a workbook. Formulas keep their last computed value. */
export async function openXlsx(bytes: Uint8Array): Promise<WorkbookModel> {
  try {
    return modelOf(new Package(bytes));
  } catch (error) {
    throw asXlsxError(error);
  }
}

function modelOf(file: Package): WorkbookModel {
  const known = readWorkbookPart(file);
  const shared: Shared = {
    file,
    around: {
      strings: readStrings(file, partOf(file, known, 'sharedStrings', 'sharedStrings.xml')),
      date1904: known.date1904,
    },
    styles: readStyles(file, partOf(file, known, 'styles', 'styles.xml')),
    budget: cellBudget(),
  };
  const workbook = new WorkbookModel();
  workbook.date1904 = known.date1904;
  for (const [name, text] of readProperties(file)) workbook.properties.set(name, text);
  const [blank] = workbook.sheets;
  workbook.sheets = [];
  const records = recordsOf(known.sheets, shared);
  for (const [key, value] of records.settings) workbook.settings.set(key, value);
  const sheets = known.sheets.map((entry) =>
    entry.name === SETTINGS_SHEET
      ? undefined
      : addSheet(workbook, entry, shared, records.ids.get(entry.name)),
  );
  if (workbook.sheets.length === 0 && blank) workbook.sheets = [blank];
  addNames(workbook, sheets, known.names);
  const shown = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const active = sheets[known.active];
  workbook.activeSheet = shown.find((sheet) => sheet === active) ?? shown[0] ?? workbook.activeSheet;
  const names = file.entries.map(({ name }) => plainName(name));
  const charts = known.sheets.map(({ part }, at) => {
    const sheet = sheets[at];
    return sheet ? addCharts(workbook, file, part, sheet) : 0;
  });
  const isLess =
    charts.reduce((sum, count) => sum + count, 0) < names.filter((name) => CHART.test(name)).length;
  workbook.notKept = [
    ...(isLess ? ['charts'] : []),
    ...dropped.flatMap(([pattern, word]) => (names.some((name) => pattern.test(name)) ? [word] : [])),
  ];
  return workbook;
}

/** What the preview keeps in a sheet of its own is read first: sheets have their ids from there. */
function recordsOf(sheets: readonly SheetEntry[], shared: Shared): ReturnType<typeof readRecords> {
  const own = sheets.find(({ name }) => name === SETTINGS_SHEET);
  const entry = own && shared.file.part(own.part);
  if (!entry) return readRecords(undefined);
  const sheet = new WorkbookModel(SETTINGS_SHEET).activeSheet;
  fillSheet(sheet, entry, shared);
  return readRecords(sheet);
}

function addSheet(
  workbook: WorkbookModel,
  { name, visibility, part, type }: SheetEntry,
  shared: Shared,
  known?: KnownIds,
): Sheet {
  const sheet = namedSheet(workbook, name, known?.id);
  sheet.visibility = visibility;
  // A sheet that is a chart has no cells.
  if (type !== 'worksheet') return sheet;
  const entry = shared.file.part(part);
  if (!entry) throw new XlsxError('damaged');
  const facts = fillSheet(sheet, entry, shared);
  addConditionalFormats(sheet, facts, shared.styles, known?.formats ?? []);
  addTables(workbook, sheet, readTables(shared.file, part, facts.tables));
  addFilter(workbook, sheet, facts.filter);
  return sheet;
}

/** Programs other than Excel give sheets names that Excel does not take. */
function namedSheet(workbook: WorkbookModel, name: string, id: string | undefined): Sheet {
  const taken = name.replace(/[:\\/?*[\]]/g, ' ').replace(/^'+|'+$/g, '');
  const tries = [name, taken.slice(0, 31)];
  for (let number = 2; ; number += 1) {
    const wanted = tries.shift() ?? `${taken.slice(0, 24)} (${String(number)})`;
    try {
      return workbook.addSheet(wanted, id);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
    }
  }
}
