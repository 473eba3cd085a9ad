/**
 * Reads of a sheet only what an edit can have changed: the rows it was made in, and the cells that compute. With what was read before
 * that is the whole sheet again, as a new reading of all of it would give it.
 */
import type { Cell } from '#domain/sheet/block.ts';
import { bounding, type Area, type Spot } from '#domain/sheet/area.ts';
import { isLarge } from '#domain/sheet/extent.ts';
import { coalesce } from '../areas.ts';
import type { SheetChange } from '../change.ts';
import { queueFormulas } from './formulas.ts';
import { requestLooks } from './looks.ts';
import { queueMarksFound } from '../marks.ts';
import { findErrors, type ReadOptions, type SheetRead } from './read.ts';
import { inExcel } from '../run.ts';
import { queueState } from '../state.ts';

/** More than that is read faster, and said more plainly, from the beginning. */
const MOST_CELLS = 40_000;
const MOST_AREAS = 100;

/** undefined: it has to be read whole. */
export function rereadSheet(
  before: SheetRead,
  changes: readonly SheetChange[],
  { keep }: Pick<ReadOptions, 'keep'> = {},
): Promise<SheetRead | undefined> | undefined {
  const areas = areasToRead(before, changes);
  if (!areas) return undefined;
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(before.sheetId);
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    const marksFound = queueMarksFound(context, sheet);
    const state = keep === undefined ? undefined : queueState(context, keep);
    const wasUsed = usedBefore(before);
    // Where nothing changed nothing computes that did not compute before.
    const formulas = queueFormulas(sheet, areas.reduce(bounding, wasUsed));
    const asked = requestLooks(sheet, wasUsed);
    const parts = areas.map((area) => {
      const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).untrack();
      range.load('values');
      return { area, range };
    });
    sheet.load('name');
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    asked.queue();
    await context.sync();
    if (used.isNullObject) return undefined;
    const nowUsed: Area = {
      row: used.rowIndex,
      column: used.columnIndex,
      rows: used.rowCount,
      columns: used.columnCount,
    };
    // Only the end of the list may move.
    if (!isSamePlace(wasUsed, nowUsed) || isLarge(nowUsed)) return undefined;
    const read = parts.map(({ area, range }) => ({ area, values: range.values as readonly Cell[][] }));
    const values = patched(before, nowUsed, read);
    if (!values) return undefined;
    let looks = asked;
    if (nowUsed.rows !== wasUsed.rows) {
      looks = requestLooks(sheet, nowUsed);
      looks.queue();
      await context.sync();
    }
    const seen = await looks.looks(context, values);
    const errorCells = new Set([...(before.block.errorCells ?? [])].filter((cell) => !isIn(cell, areas)));
    for (const { area, values: some } of read)
      for (const cell of await findErrors(context, sheet, area, some)) errorCells.add(cell);
    const { date1904 } = before.block;
    return {
      sheetId: before.sheetId,
      isOurs: before.isOurs,
      marks: marksFound(),
      kept: state?.value(),
      formulas: formulas(),
      block: {
        name: sheet.name,
        top: nowUsed.row,
        left: nowUsed.column,
        values,
        errorCells,
        ...(date1904 === undefined ? {} : { date1904 }),
        ...seen,
      },
    };
  });
}

function usedBefore({ block: { top, left, values } }: SheetRead): Area {
  return { row: top, column: left, rows: values.length, columns: values[0]?.length ?? 0 };
}

function isSamePlace(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.columns === b.columns;
}

/** The changed rows over the width of the list, and what computes; undefined where that is unknown or too much. */
function areasToRead(before: SheetRead, changes: readonly SheetChange[]): readonly Area[] | undefined {
  const { formulas } = before;
  const used = usedBefore(before);
  if (!formulas || used.columns === 0) return undefined;
  const rows: Spot[] = [];
  for (const { sheetId, areas } of changes) {
    if (sheetId !== before.sheetId || !areas) return undefined;
    for (const area of areas) {
      if (area.rows * used.columns > MOST_CELLS) return undefined;
      for (let row = area.row; row < area.row + area.rows; row += 1) rows.push({ row, column: used.column });
    }
  }
  const changed = coalesce(rows).map((run) => ({ ...run, columns: used.columns }));
  const all = [...changed, ...formulas];
  const cells = all.reduce((sum, area) => sum + area.rows * area.columns, 0);
  return all.length > MOST_AREAS || cells > MOST_CELLS ? undefined : all;
}

type Part = { readonly area: Area; readonly values: readonly (readonly Cell[])[] };

/** Rows that nothing was read of stay the same objects. undefined: something grew that was not read. */
function patched(
  { block }: SheetRead,
  used: Area,
  parts: readonly Part[],
): readonly (readonly Cell[])[] | undefined {
  const values: (readonly Cell[])[] = block.values.slice(0, used.rows);
  const blank = Array.from({ length: used.columns }, (): Cell => '');
  while (values.length < used.rows) values.push(blank);
  const readRows = new Set<number>();
  for (const { area, values: some } of parts) {
    for (const [down, cells] of some.entries()) {
      const index = area.row + down - used.row;
      const row = values[index];
      if (!row) continue;
      if (area.columns >= used.columns) readRows.add(index);
      const first = area.column - used.column;
      if (cells.every((cell, right) => row[first + right] === cell || row[first + right] === undefined))
        continue;
      const next = [...row];
      for (const [right, cell] of cells.entries())
        if (first + right >= 0 && first + right < used.columns) next[first + right] = cell;
      values[index] = next;
    }
  }
  for (let index = block.values.length; index < used.rows; index += 1) {
    // A row below the list that came without being changed (a formula that spills): its values are not known.
    if (index === used.rows - 1 && !readRows.has(index)) return undefined;
  }
  return values;
}

function isIn(cell: string, areas: readonly Area[]): boolean {
  const [row = -1, column = -1] = cell.split(',').map(Number);
  return areas.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}
