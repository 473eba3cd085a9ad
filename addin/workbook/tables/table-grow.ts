/** Makes a table longer at its end and fills our columns of the new rows. */
import type { Cell } from '#domain/sheet/block.ts';
import type { Area } from '#domain/sheet/area.ts';
import { WorkbookError } from '../errors.ts';
import { canResizeTables } from '../versions.ts';
import { formatNumbers, wrapTexts } from './table-create.ts';
import { columnGroups } from './table-plan.ts';
import type { TableSpec } from './table-spec.ts';
import type { BlockWriter } from './writer.ts';

export interface Growth {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  /** The body as it stands. */
  readonly area: Area;
  readonly values: readonly (readonly Cell[])[];
  readonly spec: TableSpec;
  readonly columnAt: ReadonlyMap<string, number>;
  readonly added: readonly (readonly Cell[])[];
  readonly writer: BlockWriter;
}

export async function growTable(context: Excel.RequestContext, growth: Growth): Promise<void> {
  const { table, sheet, area, values, spec, columnAt, added, writer } = growth;
  await writer.flush();
  const free = values.length === 1 && values[0]?.every((cell) => cell === '') ? 1 : 0;
  const start = area.row + area.rows - free;
  const more = added.length - free;
  const withTotals = table.showTotals;
  if (more > 0) {
    if (withTotals) table.showTotals = false;
    await extend(context, { table, sheet, area }, more);
  }
  for (const { column, columns } of columnGroups(spec, columnAt)) {
    const indexes = columns.map(({ key }) => spec.columns.findIndex((known) => known.key === key));
    const cells = added.map((row) => indexes.map((index) => row[index] ?? ''));
    await writer.write({ row: start, column: area.column + column, columns, cells }, 'all');
  }
  const placeOf = (index: number): number | undefined => {
    const at = columnAt.get(spec.columns[index]?.key ?? '');
    return at === undefined ? undefined : area.column + at;
  };
  formatNumbers(sheet, spec, start, added, placeOf);
  wrapTexts(sheet, spec, start, added.length, placeOf);
  await writer.flush();
  if (withTotals && more > 0) table.showTotals = true;
}

/** An older Excel takes new rows with their cells, and moves what is below itself. */
async function extend(
  context: Excel.RequestContext,
  { table, sheet, area }: Pick<Growth, 'table' | 'sheet' | 'area'>,
  more: number,
): Promise<void> {
  const { row, column, rows, columns } = area;
  if (canResizeTables()) {
    await makeRoom(context, sheet, { ...area, row: row + rows, rows: more });
    table.resize(sheet.getRangeByIndexes(row - 1, column, 1 + rows + more, columns));
  } else {
    table.rows.add(
      undefined,
      Array.from({ length: more }, () => Array<string>(columns).fill('')),
    );
  }
}

/** What the office keeps below the table moves down; it is never written over. */
async function makeRoom(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<void> {
  const below = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const used = below.getUsedRangeOrNullObject(true);
  used.load('address');
  await context.sync();
  if (used.isNullObject) return;
  try {
    below.insert('Down');
    await context.sync();
  } catch (error) {
    throw new WorkbookError('table-no-room', { rows: area.rows }, { cause: error });
  }
}
