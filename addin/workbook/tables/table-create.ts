/** Puts a new table of ours on a sheet of its own; a sheet that somebody else named the same is left alone. */
import { columnLetters } from '#domain/sheet/a1.ts';
import { FORMATS, formatOf, plainText, toCell } from './cells.ts';
import { freeName, numberedObject, numberedSheet } from './names.ts';
import type { WorkOptions } from '../run.ts';
import type { KnownTable } from './table-known.ts';
import { printLying } from './table-print.ts';
import { ROWS_ABOVE, type TableSpec } from './table-spec.ts';
import { BlockWriter } from './writer.ts';

export interface CreatedTable {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly known: Omit<KnownTable, 'totals'>;
}

export async function createTable(
  context: Excel.RequestContext,
  spec: TableSpec,
  options: WorkOptions,
): Promise<CreatedTable> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  await context.sync();
  const sheetName = freeName(
    spec.sheet,
    worksheets.items.map(({ name }) => name),
    numberedSheet,
  );
  const tableName = freeName(
    spec.tableName,
    tables.items.map(({ name }) => name),
    numberedObject,
  );
  const sheet = worksheets.add(sheetName);
  const rows = Math.max(spec.rows.length, 1);
  await writeBody(context, sheet, spec, options);
  const table = sheet.tables.add(sheet.getRangeByIndexes(ROWS_ABOVE, 0, rows + 1, spec.columns.length), true);
  table.name = tableName;
  table.load('id,name');
  table.columns.load('items/id,items/name');
  dress(sheet, spec);
  await context.sync();
  const columns = Object.fromEntries(
    spec.columns.map(({ key, header }, index) => {
      const column = table.columns.items[index];
      return [key, { id: column?.id ?? index + 1, header: column?.name ?? header }];
    }),
  );
  return { sheet, sheetName, known: { tableId: table.id, tableName: table.name, columns } };
}

async function writeBody(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  spec: TableSpec,
  options: WorkOptions,
): Promise<void> {
  const { columns } = spec;
  const headers = sheet.getRangeByIndexes(ROWS_ABOVE, 0, 1, columns.length).untrack();
  headers.values = [columns.map(({ header }) => plainText(header))];
  if (spec.rows.length === 0) return;
  const writer = new BlockWriter(context, sheet, options.signal);
  const cells = spec.rows.map((row) => columns.map(({ kind }, index) => toCell(row[index], kind)));
  await writer.write({ row: ROWS_ABOVE + 1, column: 0, columns, cells }, 'all');
  formatNumbers(sheet, spec, ROWS_ABOVE + 1, spec.rows);
  await writer.flush();
}

/** Columns that hold counts and averages together show each its own way. */
export function formatNumbers(
  sheet: Excel.Worksheet,
  spec: TableSpec,
  top: number,
  rows: TableSpec['rows'],
  columnAt: (index: number) => number | undefined = (index) => index,
): void {
  spec.columns.forEach(({ kind }, index) => {
    const at = columnAt(index);
    if (kind !== 'number' || at === undefined || rows.length === 0) return;
    const range = sheet.getRangeByIndexes(top, at, rows.length, 1).untrack();
    range.numberFormat = rows.map((row) => [formatOf(row[index], kind)]);
  });
}

/** A long name would run over the empty cells beside it. */
export function wrapTexts(
  sheet: Excel.Worksheet,
  { columns }: TableSpec,
  top: number,
  rows: number,
  columnAt: (index: number) => number | undefined = (index) => index,
): void {
  columns.forEach(({ wraps }, index) => {
    const at = columnAt(index);
    if (wraps !== true || at === undefined || rows === 0) return;
    sheet.getRangeByIndexes(top, at, rows, 1).untrack().format.wrapText = true;
  });
}

function dress(sheet: Excel.Worksheet, spec: TableSpec): void {
  spec.columns.forEach(({ width, hidden }, index) => {
    const column = sheet.getRangeByIndexes(0, index, 1, 1).untrack();
    column.format.columnWidth = width;
    if (hidden) column.getEntireColumn().untrack().columnHidden = true;
  });
  // A narrow column of numbers has a header of two words.
  sheet.getRangeByIndexes(ROWS_ABOVE, 0, 1, spec.columns.length).untrack().format.wrapText = true;
  wrapTexts(sheet, spec, ROWS_ABOVE + 1, spec.rows.length);
  sheet.getRangeByIndexes(0, 0, 1, 1).untrack().format.font.bold = true;
  sheet.getRangeByIndexes(ROWS_ABOVE - 1, 0, 1, spec.columns.length).untrack().format.font.bold = true;
  spec.columns.forEach(({ key, kind }, index) => {
    if (!(key in spec.totals) || kind === 'text') return;
    sheet.getRangeByIndexes(ROWS_ABOVE - 1, index, 1, 1).untrack().numberFormat = [[FORMATS[kind]]];
  });
  const { frozenColumns = 0 } = spec;
  if (frozenColumns === 0) sheet.freezePanes.freezeRows(ROWS_ABOVE + 1);
  else sheet.freezePanes.freezeAt(`A1:${columnLetters(frozenColumns - 1)}${String(ROWS_ABOVE + 1)}`);
  strengthen(sheet, spec);
  printLying(sheet);
}

/** Runs of rows that sum up others, one range each. */
function strengthen(sheet: Excel.Worksheet, { columns, key, rows, subtotals }: TableSpec): void {
  if (subtotals === undefined) return;
  const at = columns.findIndex((column) => column.key === key[0]);
  rows.forEach((row, index) => {
    if (!subtotals.isSubtotal(String(row[at] ?? ''))) return;
    sheet.getRangeByIndexes(ROWS_ABOVE + 1 + index, 0, 1, columns.length).untrack().format.font.bold = true;
  });
}
