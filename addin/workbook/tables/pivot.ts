/**
 * A native pivot table over a table of ours. It is made once, on a sheet of its own, and from then on only refreshed: the person
 * may have arranged it. The refresh has a request of its own, after the data is in (otherwise Excel kept old figures, office-js#464).
 */
import { freeName, numberedObject, numberedSheet } from './names.ts';
import { inExcel } from '../run.ts';
import { queueState, queueStateWrite } from '../state.ts';

export interface PivotSpec {
  /** One pivot per id in a workbook. */
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
  /** Name of the table it stands on; a table, not an address, so that it grows. */
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly data: { readonly field: string; readonly label: string };
}

/** The name of the sheet where the pivot stands. */
export function refreshPivot(spec: PivotSpec): Promise<string> {
  return inExcel(async (context) => {
    const state = queueState(context, `pivot.${spec.id}`);
    await context.sync();
    const pivot = (await findPivot(context, state.value())) ?? (await createPivot(context, spec));
    pivot.refresh();
    pivot.load('name');
    pivot.worksheet.load('name');
    await context.sync();
    return pivot.worksheet.name;
  });
}

async function findPivot(
  context: Excel.RequestContext,
  name: unknown,
): Promise<Excel.PivotTable | undefined> {
  if (typeof name !== 'string') return undefined;
  const pivot = context.workbook.pivotTables.getItemOrNullObject(name);
  pivot.load('name');
  await context.sync();
  return pivot.isNullObject ? undefined : pivot;
}

async function createPivot(context: Excel.RequestContext, spec: PivotSpec): Promise<Excel.PivotTable> {
  const { worksheets, pivotTables, tables } = context.workbook;
  worksheets.load('items/name');
  pivotTables.load('items/name');
  await context.sync();
  const name = freeName(
    spec.name,
    pivotTables.items.map((item) => item.name),
    numberedObject,
  );
  const sheetName = freeName(
    spec.sheet,
    worksheets.items.map((item) => item.name),
    numberedSheet,
  );
  const sheet = worksheets.add(sheetName);
  const pivot = sheet.pivotTables.add(name, tables.getItem(spec.table), sheet.getRange('A1'));
  const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem(spec.data.field));
  data.summarizeBy = 'Sum';
  data.name = spec.data.label;
  data.numberFormat = '#,##0';
  for (const field of spec.rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field));
  for (const field of spec.columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(field));
  for (const field of spec.filters) pivot.filterHierarchies.add(pivot.hierarchies.getItem(field));
  // The rows of every group add up to all members, so a total over groups would count everybody several times.
  pivot.layout.showColumnGrandTotals = false;
  pivot.layout.autoFormat = false;
  pivot.layout.preserveFormatting = true;
  queueStateWrite(context, `pivot.${spec.id}`, name);
  await context.sync();
  return pivot;
}
