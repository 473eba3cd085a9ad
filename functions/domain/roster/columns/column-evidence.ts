/** What stands in a column below the header, for headers that do not say it: looked at in the first rows, and only when asked. */
import type { Cell, SheetBlock } from '../../sheet/block.ts';
import { clean } from '../../language/clean.ts';
import { parseDate } from '../../language/date-text.ts';
import { serialToIso } from '../../language/date.ts';

const SAMPLED_ROWS = 300;
const SEEN_ROWS = 1_500;
const MOST = 0.6;
const TICK = /^(?:x|v|1|\+|[✓✔☑√✗✘*])$/i;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Letters of old fonts are signs of other alphabets, so only digits are not a word. */
const WORD = /^\D{2,24}$/u;

/** Cells of a column, row by row; the same rows for every column. */
export interface ColumnSamples {
  /** `isListed`: where half of the rows are numbered, of those alone: who signs below the list is not. */
  readonly of: (index: number, isListed?: boolean) => readonly Cell[];
}

/** Rows that hold something in one of the columns `filled`, the first few hundred. `numbers`: the column that numbers them. */
export function columnSamples(
  block: SheetBlock,
  from: number,
  filled: readonly number[],
  numbers: number | undefined,
): ColumnSamples {
  const rows: (readonly Cell[])[] = [];
  const end = Math.min(block.values.length, from + SEEN_ROWS);
  for (let at = from; at < end && rows.length < SAMPLED_ROWS; at += 1) {
    const row = block.values[at];
    if (row && filled.some((index) => (row[index] ?? '') !== '')) rows.push(row);
  }
  const own = rows.filter((row) => (row[numbers ?? -1] ?? '') !== '');
  return {
    of: (index, isListed) =>
      (isListed && own.length * 2 >= rows.length ? own : rows).map((row) => row[index] ?? ''),
  };
}

export function dateIn(cell: Cell): string | undefined {
  if (typeof cell === 'boolean') return undefined;
  if (typeof cell === 'string') return parseDate(cell).iso;
  if (Number.isInteger(cell) && cell >= FIRST_YEAR && cell <= LAST_YEAR) return String(cell);
  return serialToIso(cell);
}

export const isTick = (cell: Cell): boolean => cell === true || TICK.test(clean(String(cell)));

export function isDated(cell: Cell): boolean {
  const iso = dateIn(cell);
  const year = Number(iso?.slice(0, 4));
  return iso !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR;
}

export const isWord = (cell: Cell): boolean => typeof cell === 'string' && WORD.test(clean(cell));

/** Of the filled cells most are so, and there are some. */
export function mostly(cells: readonly Cell[], test: (cell: Cell) => boolean): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(test).length >= filled.length * MOST;
}
