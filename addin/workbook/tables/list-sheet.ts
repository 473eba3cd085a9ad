/**
 * A list as a sheet of our own, to print or to work through on paper. It is written anew each time; one that somebody
 * else named the same is left alone.
 */
import { freeName, numberedSheet } from './names.ts';
import { ownSheet, toKeep } from './own-sheet.ts';
import { inExcel } from '../run.ts';
import { queueState, queueStateWrite } from '../state.ts';
import { toCell } from './cells.ts';
import type { CellValue, ColumnSpec } from './table-spec.ts';
import { printLying } from './table-print.ts';
import { BlockWriter } from './writer.ts';

export interface ListSheet {
  /** Under which the workbook keeps which sheet it is. */
  readonly key: string;
  readonly name: string;
  /** In the first cell; a file that went through another program is known by it. */
  readonly title: string;
  /** What it covers. */
  readonly about: string;
  readonly columns: readonly ColumnSpec[];
  /** One cell a column. */
  readonly lines: readonly (readonly CellValue[])[];
  /** To be signed on paper: ruled, lying on A4 with its header on every page, and below it these texts, each by its column. */
  readonly signed?: readonly (readonly string[])[];
}

/** Title, what it covers, an empty row; then the header. */
const ROWS_ABOVE = 3;

/** Gives the sheet's name. WorkbookError 'sheet-protected' where our sheet is. */
export function writeListSheet(page: ListSheet): Promise<string> {
  const { key, title, about, columns, lines, signed } = page;
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const state = queueState(context, key);
    worksheets.load('items/id,items/name');
    await context.sync();
    const names = worksheets.items.map(({ name }) => name);
    const headers = columns.map(({ header }) => header);
    const others = worksheets.items.map(({ id }) => ({ id }));
    const own = await ownSheet(context, state.value(), { title, headerRow: ROWS_ABOVE, headers });
    const sheet = own ?? addSheet(context, page, names);
    sheet.load('id,name');
    // Texts alone go: their columns keep the width and the letters that a person may have given them.
    sheet.getRange().untrack().clear('Contents');
    const writer = new BlockWriter(context, sheet);
    await writer.write({ row: 0, column: 0, columns: columns.slice(0, 1), cells: [[title], [about]] }, 'all');
    const dated = lines.map((line) =>
      line.map((value, column) => toCell(value, columns[column]?.kind ?? 'text')),
    );
    const cells = [headers, ...dated];
    await writer.write({ row: ROWS_ABOVE, column: 0, columns, cells: [...cells, ...(signed ?? [])] }, 'all');
    await writer.flush();
    if (signed) rule(sheet, columns.length, cells.length, signed.length);
    for (const [column, { wraps }] of columns.entries()) {
      if (!wraps) continue;
      sheet.getRangeByIndexes(ROWS_ABOVE, column, cells.length, 1).untrack().format.wrapText = true;
    }
    queueStateWrite(context, key, toKeep(sheet, others));
    await context.sync();
    return sheet.name;
  });
}

/** Only the table has lines, however long it was before. */
function rule(sheet: Excel.Worksheet, width: number, rows: number, below: number): void {
  const { pageLayout } = sheet;
  const edgesOf = (range: Excel.Range, style: 'Continuous' | 'None'): void => {
    for (const edge of EDGES) range.format.borders.getItem(edge).style = style;
  };
  edgesOf(sheet.getRangeByIndexes(ROWS_ABOVE, 0, MOST_RULED, width).untrack(), 'None');
  edgesOf(sheet.getRangeByIndexes(ROWS_ABOVE, 0, rows, width).untrack(), 'Continuous');
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, ROWS_ABOVE + rows + below, width));
  pageLayout.setPrintTitleRows(`$${String(ROWS_ABOVE + 1)}:$${String(ROWS_ABOVE + 1)}`);
}

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const MOST_RULED = 2_000;

function addSheet(
  context: Excel.RequestContext,
  { name, columns, signed }: ListSheet,
  taken: readonly string[],
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(freeName(name, taken, numberedSheet));
  columns.forEach(({ width }, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).untrack().format.columnWidth = width;
  });
  sheet.getRangeByIndexes(0, 0, 1, 1).untrack().format.font.bold = true;
  sheet.getRangeByIndexes(ROWS_ABOVE, 0, 1, columns.length).untrack().format.font.bold = true;
  sheet.freezePanes.freezeRows(ROWS_ABOVE + 1);
  if (signed) printLying(sheet);
  return sheet;
}
