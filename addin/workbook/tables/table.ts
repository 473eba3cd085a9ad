/**
 * Brings a table of ours up to date in place: only cells of our columns that differ are written, rows are matched by key
 * wherever they stand now, new rows come below, nothing that the office has added is touched or moved.
 */
import { inDaysFrom1904 } from './cells.ts';
import { queueDays } from '../days.ts';
import { WorkbookError } from '../errors.ts';
import { FilterGuard } from './filter.ts';
import { inExcel, type WorkOptions } from '../run.ts';
import { queueState, queueStateWrite } from '../state.ts';
import { writeAbove } from './table-above.ts';
import { createTable } from './table-create.ts';
import { growTable } from './table-grow.ts';
import { formatFirstDays } from './table-days.ts';
import { type KnownTable, knownTable, locateColumns } from './table-known.ts';
import { planTable } from './table-plan.ts';
import type { CellValue, Refreshed, TableSpec } from './table-spec.ts';
import { readValues } from '../reading/values.ts';
import { BlockWriter } from './writer.ts';

/**
 * WorkbookError 'sheet-protected' before anything is written; 'table-changed' {header} when the column that identifies the
 * rows is gone; 'table-no-room' {rows} when something below is in the way of new rows.
 */
export function refreshTable(wanted: TableSpec, options: WorkOptions = {}): Promise<Refreshed> {
  return inExcel(async (context) => {
    const stateKey = `table.${wanted.id}`;
    const state = queueState(context, stateKey);
    const days = queueDays(context);
    await context.sync();
    const spec = days() ? inDaysFrom1904(wanted) : wanted;
    const known = knownTable(state.value());
    const table = known && (await findTable(context, known, spec));
    if (known && table) {
      const { refreshed, remember } = await updateTable(context, spec, known, table, options);
      queueStateWrite(context, stateKey, remember);
      await context.sync();
      return refreshed;
    }
    const created = await createTable(context, spec, options);
    const columnAt = new Map(spec.columns.map(({ key }, index) => [key, index]));
    const totals = await writeAbove(context, spec, { ...created, columnAt, left: 0, before: {} });
    queueStateWrite(context, stateKey, { ...created.known, totals });
    await context.sync();
    return {
      sheet: created.sheetName,
      table: created.known.tableName,
      created: true,
      added: spec.rows.filter((row) => !isSubtotalRow(spec, row)).length,
      updated: 0,
      gone: 0,
      told: [],
      missing: [],
      newer: [],
    };
  });
}

/**
 * By name, then by id: ids may be given anew when a file is opened. What is kept is a text in a file that anybody may have had, so a
 * table is ours only where its own name says so too.
 */
async function findTable(
  context: Excel.RequestContext,
  known: KnownTable,
  { tableName }: TableSpec,
): Promise<Excel.Table | undefined> {
  const { tables } = context.workbook;
  const candidates = [known.tableName, known.tableId].map((key) => tables.getItemOrNullObject(key));
  candidates.forEach((table) => table.load('id,name'));
  await context.sync();
  return candidates.find((table) => !table.isNullObject && isNumbered(table.name, tableName));
}

/** 'KhopSo_TongHop', 'KhopSo_TongHop_2'. */
const isNumbered = (name: string, wanted: string): boolean =>
  name === wanted || (name.startsWith(`${wanted}_`) && /^\d+$/.test(name.slice(wanted.length + 1)));

/** A column that came with a later version stands in no older table: one of its name is the office's own, and nobody deleted ours. */
const isKnown = ({ columns }: KnownTable, key: string): boolean =>
  Object.keys(columns).length === 0 || key in columns;

const isSubtotalRow = ({ columns, key, subtotals }: TableSpec, row: readonly CellValue[]): boolean =>
  subtotals?.isSubtotal(String(row[columns.findIndex((column) => column.key === key[0])] ?? '')) === true;

/** What a table from before knows of. */
function asOlder(spec: TableSpec, known: KnownTable): TableSpec {
  const { subtotals } = spec;
  if (subtotals === undefined || isKnown(known, subtotals.column)) return spec;
  return { ...spec, rows: spec.rows.filter((row) => !isSubtotalRow(spec, row)) };
}

async function updateTable(
  context: Excel.RequestContext,
  wanted: TableSpec,
  known: KnownTable,
  table: Excel.Table,
  options: WorkOptions,
): Promise<{ readonly refreshed: Refreshed; readonly remember: KnownTable }> {
  const spec = asOlder(wanted, known);
  const sheet = table.worksheet;
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  sheet.load('id,name,protection/protected');
  table.load('id,name,showTotals');
  table.columns.load('items/id,items/name');
  header.load('rowIndex,columnIndex,columnCount');
  body.load('rowCount');
  FilterGuard.load(table);
  await context.sync();
  if (sheet.protection.protected) throw new WorkbookError('sheet-protected', { sheet: sheet.name });
  const columns = spec.columns.filter(({ key }) => isKnown(known, key));
  const columnAt = locateColumns(columns, table.columns.items, known);
  const missing = columns.filter(({ key }) => !columnAt.has(key));
  const lostKey = missing.find(({ key }) => spec.key.includes(key));
  if (lostKey) throw new WorkbookError('table-changed', { header: lostKey.header });

  const top = header.rowIndex + 1;
  const left = header.columnIndex;
  const area = { row: top, column: left, rows: body.rowCount, columns: header.columnCount };
  const values = await readValues(context, sheet, area, { signal: options.signal });
  const plan = planTable(spec, { values, columnAt });

  const filter = await FilterGuard.open(context, [table]);
  try {
    const writer = new BlockWriter(context, sheet, options.signal);
    for (const patch of plan.patches) {
      const { row, column, columns, cells } = patch;
      formatFirstDays(sheet, patch, { top, left }, values);
      await writer.write({ row: top + row, column: left + column, columns, cells }, 'text');
      options.onRows?.(row + cells.length, values.length);
    }
    if (plan.added.length > 0) {
      await growTable(context, { table, sheet, area, spec, columnAt, values, added: plan.added, writer });
    }
    await writer.flush();
  } finally {
    filter.close();
    await context.sync();
  }
  const totals = await writeAbove(context, spec, {
    sheet,
    columnAt,
    left,
    headerRow: header.rowIndex,
    before: known.totals,
  });
  const remembered = Object.fromEntries(
    [...columnAt].flatMap(([key, at]) => {
      const column = table.columns.items[at];
      return column ? [[key, { id: column.id, header: column.name }]] : [];
    }),
  );
  return {
    refreshed: {
      sheet: sheet.name,
      table: table.name,
      created: false,
      added: plan.news,
      updated: plan.updated,
      gone: plan.gone,
      told: plan.told,
      missing: missing.map(({ header: name }) => name),
      newer: spec.columns.flatMap(({ key, header: name }) => (isKnown(known, key) ? [] : [name])),
    },
    remember: {
      tableId: table.id,
      tableName: table.name,
      columns: { ...known.columns, ...remembered },
      totals,
    },
  };
}
