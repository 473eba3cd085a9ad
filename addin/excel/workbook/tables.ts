/** Making, growing and reshaping tables. */
import {
  area,
  contains,
  isUnbounded,
  lastColumn,
  lastRow,
  overlaps,
  sameArea,
  type Area,
} from '#domain/sheet/area.ts';
import { isEmpty, scalar } from './cell.ts';
import { ExcelError } from './errors.ts';
import type { Sheet } from './sheet.ts';
import { deleteCells, insertCells } from './structure.ts';
import { Table } from './table.ts';
import type { WorkbookModel } from './workbook.ts';
import { writeValues } from './write.ts';

function refuseOverlap(workbook: WorkbookModel, sheet: Sheet, target: Area, except?: Table): void {
  const taken = [
    ...sheet.merges,
    ...workbook.tablesOn(sheet).flatMap((table) => (table === except ? [] : [table.area])),
    ...workbook.pivotsOn(sheet).map((pivot) => pivot.area),
  ];
  if (taken.some((each) => overlaps(each, target))) throw new ExcelError('MergedRangeConflict');
}

function freeName(workbook: WorkbookModel): string {
  let number = workbook.tables.length + 1;
  while (workbook.tables.some((table) => table.name === `Table${number}`)) number += 1;
  return `Table${number}`;
}

/** Makes a table of an area. Without headers a row of 'Column1', 'Column2', … is put above and the cells move down. */
export function addTable(workbook: WorkbookModel, sheet: Sheet, target: Area, hasHeaders: boolean): Table {
  if (isUnbounded(target)) throw new ExcelError('InvalidArgument');
  sheet.refuseProtected(target);
  refuseOverlap(workbook, sheet, target);
  if (!hasHeaders) insertCells(workbook, sheet, { ...target, rows: 1 }, 'Down');
  const rows = hasHeaders ? Math.max(target.rows, 2) : target.rows + 1;
  const table = new Table(String(workbook.nextNumber()), freeName(workbook), sheet, { ...target, rows });
  workbook.tables.push(table);
  workbook.changed(sheet, table.area);
  return table;
}

/** The new area must overlap the old one and keep the header row. */
export function resizeTable(workbook: WorkbookModel, table: Table, target: Area): void {
  const keepsHeader = target.row === table.area.row && target.rows >= 2 + (table.showTotals ? 1 : 0);
  if (!keepsHeader || !overlaps(target, table.area) || isUnbounded(target))
    throw new ExcelError('InvalidArgument');
  table.sheet.refuseProtected(target);
  refuseOverlap(workbook, table.sheet, target, table);
  setArea(table, target);
  workbook.changed(table.sheet, target, 'look');
}

function setArea(table: Table, target: Area): void {
  const before = table.area;
  if (target.column < before.column) table.insertColumns(0, before.column - target.column);
  if (target.column > before.column) table.columns.splice(0, target.column - before.column);
  table.columns.length = Math.min(table.columns.length, target.columns);
  table.area = target;
  table.readHeaders();
}

/** A table swallows what is written directly below it, or directly beside it, into cells that were empty. */
export function expandTables(workbook: WorkbookModel, sheet: Sheet, target: Area): void {
  for (const table of workbook.tablesOn(sheet)) {
    const grown = grownArea(table, target);
    if (!grown || sheet.merges.some((merged) => overlaps(merged, grown))) continue;
    const clash = workbook.tablesOn(sheet).some((other) => other !== table && overlaps(other.area, grown));
    if (clash || !isFree(sheet, table, grown, target)) continue;
    setArea(table, grown);
  }
}

function grownArea(table: Table, target: Area): Area | null {
  const { row, column, rows, columns } = table.area;
  const within = target.column >= column && lastColumn(target) <= lastColumn(table.area);
  if (within && target.row === row + rows && !table.showTotals)
    return area(row, column, rows + target.rows, columns);
  const beside = target.row >= row && lastRow(target) <= lastRow(table.area);
  if (beside && target.column === column + columns) return area(row, column, rows, columns + target.columns);
  return null;
}

/** The cells that join the table, other than the ones just written, must have been empty. */
function isFree(sheet: Sheet, table: Table, grown: Area, target: Area): boolean {
  for (const { row, column, cell } of sheet.stored(grown)) {
    const here = area(row, column);
    if (!isEmpty(cell) && !contains(table.area, here) && !contains(target, here)) return false;
  }
  return true;
}

/** Puts rows into the body; `at` null is after the last one. A table whose only row is blank is filled first. */
export function addRows(workbook: WorkbookModel, table: Table, at: number | null, values: unknown): number {
  const block: readonly unknown[] = Array.isArray(values)
    ? Array.isArray(values[0])
      ? values
      : [values]
    : [];
  const count = Math.max(block.length, 1);
  const { body } = table;
  const onlyBlank = body.rows === 1 && [...table.sheet.stored(body)].every(({ cell }) => isEmpty(cell));
  const index = at === null || at < 0 ? (onlyBlank && at === null ? 0 : body.rows) : at;
  if (index > body.rows) throw new ExcelError('InvalidArgument');
  if (block.some((row) => !Array.isArray(row) || row.length !== body.columns))
    throw new ExcelError('InvalidArgument');
  const fresh = count - (onlyBlank && at === null ? 1 : 0);
  if (fresh > 0) growBy(workbook, table, index === 0 && onlyBlank ? 1 : index, fresh);
  const target = area(body.row + index, body.column, count, body.columns);
  if (block.length > 0) writeValues(workbook, table.sheet, target, block);
  return index;
}

function growBy(workbook: WorkbookModel, table: Table, index: number, count: number): void {
  const before = table.area;
  insertCells(
    workbook,
    table.sheet,
    area(table.body.row + index, before.column, count, before.columns),
    'Down',
  );
  if (table.area.rows === before.rows) table.area = { ...before, rows: before.rows + count };
}

/** Adds a column; `at` null is after the last. The values are for the whole column, header first, or left out. */
export function addColumn(
  workbook: WorkbookModel,
  table: Table,
  at: number | null,
  values: unknown,
  name: string | null,
): number {
  const index = at === null || at < 0 ? table.area.columns : at;
  if (index > table.area.columns) throw new ExcelError('InvalidArgument');
  const before = table.area;
  insertCells(workbook, table.sheet, area(before.row, before.column + index, before.rows, 1), 'Right');
  if (table.area.columns === before.columns && sameArea(table.area, before)) {
    table.insertColumns(index, 1);
    table.area = { ...before, columns: before.columns + 1 };
  }
  const target = area(before.row, before.column + index, before.rows, 1);
  if (Array.isArray(values)) writeValues(workbook, table.sheet, target, values);
  if (name !== null) writeValues(workbook, table.sheet, { ...target, rows: 1 }, [[name]]);
  table.readHeaders();
  return index;
}

/** Deletes rows of the body, counted from its first; the last one left is only emptied. */
export function deleteRows(workbook: WorkbookModel, table: Table, index: number, count: number): void {
  const { body } = table;
  if (index < 0 || index + count > body.rows) throw new ExcelError('InvalidArgument');
  if (table.filter.isFiltered) throw new ExcelError('InsertDeleteConflict', 'The table is filtered.');
  const all = count === body.rows;
  if (all) writeValues(workbook, table.sheet, { ...body, rows: 1 }, '');
  const from = all ? index + 1 : index;
  const gone = all ? count - 1 : count;
  if (gone > 0)
    deleteCells(workbook, table.sheet, area(body.row + from, body.column, gone, body.columns), 'Up');
}

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

/** Sorts the body: numbers before texts before booleans, blanks last, as Excel does. */
export function sortTable(workbook: WorkbookModel, table: Table, fields: readonly SortField[]): void {
  const { sheet, body } = table;
  sheet.refuseProtected(body);
  const rows = Array.from({ length: body.rows }, (_, r) =>
    Array.from({ length: body.columns }, (__, c) => sheet.cell(body.row + r, body.column + c)),
  );
  const rank = (value: unknown) =>
    value === '' ? 3 : typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  rows.sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const left = scalar(a[key]?.value ?? '');
      const right = scalar(b[key]?.value ?? '');
      const byKind = rank(left) - rank(right);
      if (byKind !== 0) return rank(left) === 3 || rank(right) === 3 || ascending ? byKind : -byKind;
      const order =
        typeof left === 'number' && typeof right === 'number'
          ? left - right
          : String(left).localeCompare(String(right), 'vi');
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  });
  rows.forEach((cells, r) => cells.forEach((cell, c) => sheet.setCell(body.row + r, body.column + c, cell)));
  workbook.changed(sheet, body);
}
