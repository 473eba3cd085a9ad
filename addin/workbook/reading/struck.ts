/** Which cells have a line through their text. Asked for only where Excel says that not all of them are without. */
import type { SheetBlock } from '#domain/sheet/block.ts';
import type { Area } from '#domain/sheet/area.ts';
import { coalesce } from '../areas.ts';

type Struck = NonNullable<SheetBlock['struck']>;

/** At 60 bytes a row or a cell. */
const MOST_AN_ANSWER = 40_000;
/** More rows with a line through some of their cells are a look, not people who left. */
const MOST_CELLS = 40_000;

/** `isStruck` of all cells: null where they differ. */
export async function findStruck(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  isStruck: boolean | null,
): Promise<Struck> {
  const struck = new Map<number, ReadonlySet<number> | 'all'>();
  if (isStruck === false) return struck;
  const partly: number[] = [];
  for (let done = 0; done < area.rows; done += MOST_AN_ANSWER) {
    const row = area.row + done;
    const answer = sheet
      .getRangeByIndexes(row, area.column, Math.min(MOST_AN_ANSWER, area.rows - done), area.columns)
      .untrack()
      .getRowProperties({ format: { font: { strikethrough: true } } });
    await context.sync();
    for (const [index, { format }] of answer.value.entries()) {
      // Excel's types leave out the null for cells that differ.
      const through: boolean | null | undefined = format?.font?.strikethrough;
      if (through === true) struck.set(row + index, 'all');
      else if (through !== false) partly.push(row + index);
    }
  }
  await addCells(context, sheet, area, partly.slice(0, Math.floor(MOST_CELLS / area.columns)), struck);
  return struck;
}

async function addCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  rows: readonly number[],
  struck: Map<number, ReadonlySet<number> | 'all'>,
): Promise<void> {
  if (rows.length === 0) return;
  const asked = coalesce(rows.map((row) => ({ row, column: area.column }))).map((run) => ({
    run,
    answer: sheet
      .getRangeByIndexes(run.row, area.column, run.rows, area.columns)
      .untrack()
      .getCellProperties({ format: { font: { strikethrough: true } } }),
  }));
  await context.sync();
  for (const { run, answer } of asked)
    for (const [down, cells] of answer.value.entries()) {
      const columns = cells.flatMap(({ format }, right) =>
        format?.font?.strikethrough === true ? [area.column + right] : [],
      );
      if (columns.length > 0) struck.set(run.row + down, new Set(columns));
    }
}
