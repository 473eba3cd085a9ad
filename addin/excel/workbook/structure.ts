/** Inserting and deleting cells, rows and columns, and everything that lies over the cells and moves with them. */
import {
  area,
  intersect,
  isEntireColumns,
  isEntireRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  type Area,
} from '#domain/sheet/area.ts';
import { isEmpty, type Cell } from './cell.ts';
import { ExcelError } from './errors.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';
import type { ChangeType, WorkbookModel } from './workbook.ts';

/** `count` lines are inserted before `at` (or, when negative, deleted from `at`), within the band across them. */
export interface Edit {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly band: { readonly start: number; readonly count: number };
}

interface Span {
  readonly start: number;
  readonly count: number;
}

function moveSpan({ start, count }: Span, edit: Edit): Span | null {
  if (edit.count > 0) {
    if (start >= edit.at) return { start: start + edit.count, count };
    return start + count > edit.at ? { start, count: count + edit.count } : { start, count };
  }
  const gone = { start: edit.at, end: edit.at - edit.count };
  const before = Math.max(0, Math.min(start + count, gone.start) - start);
  const after = Math.max(0, start + count - Math.max(start, gone.end));
  if (before + after === 0) return null;
  return {
    start: start >= gone.end ? start + edit.count : Math.min(start, gone.start),
    count: before + after,
  };
}

/** Where an area is after an edit; null when all of it was deleted. Areas only partly inside the band stay. */
export function moveArea(within: Area, edit: Edit): Area | null {
  const byRow = edit.axis === 'row';
  const along = byRow
    ? { start: within.row, count: within.rows }
    : { start: within.column, count: within.columns };
  const across = byRow
    ? { start: within.column, count: within.columns }
    : { start: within.row, count: within.rows };
  if (across.start < edit.band.start || across.start + across.count > edit.band.start + edit.band.count)
    return within;
  if (along.count === (byRow ? MAX_ROWS : MAX_COLUMNS)) return within;
  const moved = moveSpan(along, edit);
  if (!moved) return null;
  return byRow
    ? { ...within, row: moved.start, rows: moved.count }
    : { ...within, column: moved.start, columns: moved.count };
}

const moveLine = (line: number, edit: Edit): number | null =>
  moveSpan({ start: line, count: 1 }, edit)?.start ?? null;

function moveCells(sheet: Sheet, edit: Edit): void {
  const byRow = edit.axis === 'row';
  const first = { row: byRow ? edit.at : edit.band.start, column: byRow ? edit.band.start : edit.at };
  const last = {
    row: byRow ? MAX_ROWS : edit.band.start + edit.band.count,
    column: byRow ? edit.band.start + edit.band.count : MAX_COLUMNS,
  };
  const affected = area(first.row, first.column, last.row - first.row, last.column - first.column);
  const moving = [...sheet.stored(affected)];
  for (const { row } of moving) {
    const cells = sheet.cells.get(row);
    if (!cells) continue;
    for (
      let column = affected.column;
      column < Math.min(cells.length, affected.column + affected.columns);
      column += 1
    )
      cells[column] = undefined;
    if (!cells.some((cell) => cell)) sheet.cells.delete(row);
  }
  for (const { row, column, cell } of moving) {
    const line = moveLine(byRow ? row : column, edit);
    if (line !== null) sheet.setCell(byRow ? line : row, byRow ? column : line, cell);
  }
}

function moveInfo<Info>(info: Map<number, Info>, edit: Edit): void {
  const entries = [...info];
  info.clear();
  for (const [line, value] of entries) {
    const moved = moveLine(line, edit);
    if (moved !== null) info.set(moved, value);
  }
}

const keep = (areas: readonly Area[], edit: Edit): Area[] =>
  areas.flatMap((each) => moveArea(each, edit) ?? []);

function checkTables(tables: readonly Table[], edit: Edit, target: Area): void {
  for (const table of tables) {
    const whole = moveArea(table.area, edit);
    const byRow = edit.axis === 'row';
    const downstream = byRow
      ? area(edit.at, edit.band.start, MAX_ROWS - edit.at, edit.band.count)
      : area(edit.band.start, edit.at, edit.band.count, MAX_COLUMNS - edit.at);
    const cut = intersect(table.area, downstream);
    const covered =
      cut !== null && (byRow ? cut.columns === table.area.columns : cut.rows === table.area.rows);
    if (cut && !covered) throw new ExcelError('InsertDeleteConflict', 'The shift would cut a table.');
    if (edit.count < 0 && byRow && whole && overlaps(table.header, target))
      throw new ExcelError('InvalidOperation');
    const filtered = table.filter.isFiltered && overlaps(table.area, target);
    if (filtered && target.columns < MAX_COLUMNS)
      throw new ExcelError('InsertDeleteConflict', 'The table is filtered.');
  }
}

function moveTables(workbook: WorkbookModel, sheet: Sheet, edit: Edit): void {
  for (const table of workbook.tablesOn(sheet)) {
    const before = table.area;
    const moved = moveArea(before, edit);
    if (!moved) {
      workbook.tables = workbook.tables.filter((other) => other !== table);
      continue;
    }
    if (edit.axis === 'column' && moved.columns > before.columns)
      table.insertColumns(edit.at - before.column, edit.count);
    if (edit.axis === 'column' && moved.columns < before.columns) {
      const from = Math.max(edit.at, before.column) - before.column;
      table.columns.splice(from, before.columns - moved.columns);
    }
    table.area = moved;
    if (edit.axis === 'row') table.filter.shift((row) => moveLine(row, edit));
    if (edit.axis === 'column') table.readHeaders();
  }
}

function apply(workbook: WorkbookModel, sheet: Sheet, edit: Edit): void {
  moveCells(sheet, edit);
  const byRow = edit.axis === 'row';
  const entire = edit.band.count === (byRow ? MAX_COLUMNS : MAX_ROWS);
  if (entire && byRow) moveInfo(sheet.rowInfo, edit);
  if (entire && !byRow) moveInfo(sheet.columnInfo, edit);
  sheet.merges = keep(sheet.merges, edit);
  for (const format of sheet.conditionalFormats) format.areas = keep(format.areas, edit);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  for (const validation of sheet.validations) validation.areas = keep(validation.areas, edit);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  if (byRow) sheet.filter?.shift((row) => moveLine(row, edit));
  moveTables(workbook, sheet, edit);
  for (const pivot of workbook.pivotsOn(sheet)) pivot.area = moveArea(pivot.area, edit) ?? pivot.area;
  for (const anchor of workbook.anchors) {
    if (anchor.sheet === sheet && anchor.area) anchor.area = moveArea(anchor.area, edit);
  }
}

function editOf(target: Area, axis: Edit['axis'], sign: 1 | -1): Edit {
  return axis === 'row'
    ? {
        axis,
        at: target.row,
        count: sign * target.rows,
        band: { start: target.column, count: target.columns },
      }
    : {
        axis,
        at: target.column,
        count: sign * target.columns,
        band: { start: target.row, count: target.rows },
      };
}

const changeTypes: Record<
  Edit['axis'],
  { entire: [ChangeType, ChangeType]; cells: [ChangeType, ChangeType] }
> = {
  row: { entire: ['RowInserted', 'RowDeleted'], cells: ['CellInserted', 'CellDeleted'] },
  column: { entire: ['ColumnInserted', 'ColumnDeleted'], cells: ['CellInserted', 'CellDeleted'] },
};

function shift(workbook: WorkbookModel, sheet: Sheet, target: Area, axis: Edit['axis'], sign: 1 | -1): void {
  sheet.refuseProtected(target);
  const pivot = workbook.pivotsOn(sheet).find((each) => overlaps(each.area, target));
  if (pivot) throw new ExcelError('PivotTableRangeConflict');
  const edit = editOf(target, axis, sign);
  checkTables(workbook.tablesOn(sheet), edit, target);
  apply(workbook, sheet, edit);
  const entire = axis === 'row' ? isEntireRows(target) : isEntireColumns(target);
  const [inserted, deleted] = changeTypes[axis][entire ? 'entire' : 'cells'];
  workbook.changed(sheet, target, 'cells', sign > 0 ? inserted : deleted);
}

/** Makes room for `target`; what was there moves down (or right). New cells look like the ones above (or to the left). */
export function insertCells(
  workbook: WorkbookModel,
  sheet: Sheet,
  target: Area,
  direction: 'Down' | 'Right',
): void {
  const axis = direction === 'Down' ? 'row' : 'column';
  const last = sheet.usedArea(area(0, 0, MAX_ROWS, MAX_COLUMNS), true);
  const pushed =
    last &&
    (axis === 'row'
      ? lastRow(last) + target.rows >= MAX_ROWS
      : lastColumn(last) + target.columns >= MAX_COLUMNS);
  if (pushed) throw new ExcelError('NonBlankCellOffSheet');
  shift(workbook, sheet, target, axis, 1);
  const like = (row: number, column: number): Cell | null => {
    if (axis === 'row') return target.row > 0 ? sheet.cell(target.row - 1, column) : null;
    return target.column > 0 ? sheet.cell(row, target.column - 1) : null;
  };
  const used = sheet.usedArea(area(0, 0, MAX_ROWS, MAX_COLUMNS), false);
  const cut = used && intersect(target, area(0, 0, lastRow(used) + 2, lastColumn(used) + 2));
  if (!cut) return;
  for (let row = cut.row; row <= lastRow(cut); row += 1) {
    for (let column = cut.column; column <= lastColumn(cut); column += 1) {
      const style = like(row, column)?.style;
      if (style && isEmpty(sheet.cell(row, column)))
        sheet.setCell(row, column, { value: '', formula: null, style });
    }
  }
}

export function deleteCells(
  workbook: WorkbookModel,
  sheet: Sheet,
  target: Area,
  direction: 'Up' | 'Left',
): void {
  shift(workbook, sheet, target, direction === 'Up' ? 'row' : 'column', -1);
}
