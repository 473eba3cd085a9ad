/**
 * Writes a page onto a sheet of its own, and brings it up to date there: the page's own columns are written anew, whatever stands to the
 * right of them or on other sheets is left alone. One A4 sheet upright; how it is printed is said once and then the leader's.
 */
import { inExcel, type WorkOptions } from '../run.ts';
import { queueState, queueStateWrite } from '../state.ts';
import { freeName, numberedSheet } from '../tables/names.ts';
import { ownSheet, toKeep } from '../tables/own-sheet.ts';
import { drawChart } from './page-chart.ts';
import { lookLike } from './page-looks.ts';
import type { PageSpec, PageValue, PageWritten } from './page-spec.ts';

/** Rows that a page may ever have had: all of them are emptied before it is written. */
const MOST_ROWS = 200;

/** WorkbookError 'sheet-protected' before anything is written. */
export function writePage(spec: PageSpec, { signal }: WorkOptions = {}): Promise<PageWritten> {
  return inExcel(async (context) => {
    const key = `page.${spec.id}`;
    const state = queueState(context, key);
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const names = worksheets.items.map(({ name }) => name);
    const others = worksheets.items.map(({ id }) => ({ id }));
    const looks = { title: spec.title, headerRow: 0, headers: [spec.title] };
    const known = await ownSheet(context, state.value(), looks);
    signal?.throwIfAborted();
    const sheet = known ?? newSheet(worksheets, spec, names);
    sheet.load('id,name');
    await context.sync();
    writeCells(sheet, spec);
    if (!known) setUpPrinting(sheet);
    printed(sheet, spec);
    await context.sync();
    await drawChart({ context, sheet, spec });
    queueStateWrite(context, key, toKeep(sheet, others));
    await context.sync();
    return { sheet: sheet.name, created: !known };
  });
}

function newSheet(
  worksheets: Excel.WorksheetCollection,
  { sheet: wanted }: PageSpec,
  taken: readonly string[],
): Excel.Worksheet {
  const sheet = worksheets.add(freeName(wanted, taken, numberedSheet));
  sheet.showGridlines = false;
  return sheet;
}

function writeCells(sheet: Excel.Worksheet, spec: PageSpec): void {
  const columns = spec.widths.length;
  const before = sheet.getRangeByIndexes(0, 0, MOST_ROWS, columns).untrack();
  before.unmerge();
  before.clear('All');
  before.format.autofitRows();
  const values: PageValue[][] = spec.rows.map(() => Array.from({ length: columns }, () => ''));
  const formats: string[][] = spec.rows.map(() => Array.from({ length: columns }, () => 'General'));
  spec.rows.forEach((row, at) => {
    for (const { at: column, value, format } of row.cells) {
      const [cells, kinds] = [values[at], formats[at]];
      if (!cells || !kinds) continue;
      cells[column] = value ?? '';
      // What is text stays text, whatever a name begins with.
      kinds[column] = typeof value === 'string' ? '@' : (format ?? '#,##0');
    }
  });
  const block = sheet.getRangeByIndexes(0, 0, spec.rows.length, columns).untrack();
  block.numberFormat = formats;
  block.values = values;
  lookLike(sheet, spec);
}

function setUpPrinting({ pageLayout }: Excel.Worksheet): void {
  pageLayout.orientation = 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.blackAndWhite = false;
  pageLayout.leftMargin = 42;
  pageLayout.rightMargin = 36;
  pageLayout.topMargin = 36;
  pageLayout.bottomMargin = 48;
  pageLayout.footerMargin = 24;
}

function printed(sheet: Excel.Worksheet, { rows, widths, foot }: PageSpec): void {
  sheet.pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rows.length, widths.length));
  sheet.pageLayout.setPrintTitleRows('$1:$2');
  const { defaultForAllPages } = sheet.pageLayout.headersFooters;
  // An '&' begins a code there.
  defaultForAllPages.leftFooter = foot.left.replaceAll('&', '&&');
  defaultForAllPages.rightFooter = `${foot.right.replaceAll('&', '&&')} · &P/&N`;
}
