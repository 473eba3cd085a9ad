/** What lies over the cells of a sheet: conditional formats, tables and filters. */
import { parseArea } from '#domain/sheet/a1.ts';
import { Filter } from '../workbook/filter.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { Table } from '../workbook/table.ts';
import type { Anchor, WorkbookModel } from '../workbook/workbook.ts';
import type { FileFilter } from './parts/filters.ts';
import type { SheetFacts } from './parts/sheet-facts.ts';
import type { Styles } from './parts/styles.ts';
import type { FileTable } from './parts/tables.ts';

/**
 * Those with a formula; the other kinds are not drawn by the preview and stay out. `ids` are the ones the file remembers, in the order
 * of priority; they fit while nobody added or removed a format.
 */
export function addConditionalFormats(
  sheet: Sheet,
  { rules }: SheetFacts,
  { changes }: Styles,
  ids: readonly string[],
): void {
  const ordered = [...rules].sort((a, b) => a.priority - b.priority);
  const remembered = ids.length === ordered.length ? ids : [];
  for (const { areas, type, change, stopIfTrue, formula } of ordered) {
    if (type !== 'expression' || formula === undefined || areas.length === 0) continue;
    const { fill = null, font = {} } = changes[change ?? -1] ?? {};
    sheet.conditionalFormats.push({
      id: remembered[sheet.conditionalFormats.length] ?? `{${crypto.randomUUID().toUpperCase()}}`,
      type: 'Custom',
      areas,
      formula: `=${formula}`,
      fill,
      fontColor: font.color ?? null,
      bold: font.isBold ? true : null,
      stopIfTrue,
    });
  }
}

/** A table without a header row has nothing to name its columns by; its cells are kept as they are. */
export function addTables(workbook: WorkbookModel, sheet: Sheet, tables: readonly FileTable[]): void {
  for (const { name, area, hasHeader, hasTotals, style, hasBands, filter } of tables) {
    if (!hasHeader || area.rows < 2) continue;
    const table = new Table(String(workbook.nextNumber()), name, sheet, area);
    table.showTotals = hasTotals;
    if (style !== undefined) table.style = style;
    table.showBandedRows = hasBands;
    workbook.tables.push(table);
    if (filter) restore(sheet, table.filter, filter);
  }
}

export function addFilter(workbook: WorkbookModel, sheet: Sheet, filter: FileFilter | null): void {
  const within = filter && parseArea(filter.ref);
  if (!within) return;
  const anchor: Anchor = { sheet, area: within };
  workbook.anchors.add(anchor);
  sheet.filter = new Filter(sheet, () => anchor.area ?? within);
  restore(sheet, sheet.filter, filter);
}

/** In the file the rows that a filter hides look as if hidden by hand. */
function restore(sheet: Sheet, filter: Filter, { criteria }: FileFilter): void {
  for (const [column, criterion] of criteria) {
    if (column < filter.area().columns) filter.apply(column, criterion);
  }
  for (const [row, { hidden }] of sheet.rowInfo)
    if (hidden && filter.hides(row)) sheet.setRow(row, { hidden: false });
}
