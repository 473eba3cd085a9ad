/**
 * Reads values of any size in answers that Excel on the web can carry: it refuses more than 5 MB, and gives null for very
 * large ranges. The first answer is small because nobody knows yet how heavy a row is; the next ones go by its weight.
 */
import type { Cell } from '#domain/sheet/block.ts';
import type { Area } from '#domain/sheet/area.ts';
import { rangeOf } from '../areas.ts';
import { isTooLarge, WorkbookError } from '../errors.ts';
import type { WorkOptions } from '../run.ts';

/** A sheet of so few cells comes whole; of a larger one first so many. At 25 bytes a cell either is what Excel carries. */
const WHOLE_CELLS = 200_000;
const FIRST_CELLS = 100_000;
const ANSWER_BYTES = 3_000_000;

/** The values of an area, row by row; empty cells are ''. */
export async function readValues(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  options: WorkOptions & {
    /** Queues what else to ask with the first answer; called again where that was too large. */
    readonly beside?: () => void;
  } = {},
): Promise<Cell[][]> {
  const values: Cell[][] = [];
  const whole = area.rows * area.columns <= WHOLE_CELLS;
  let take = whole ? area.rows : Math.max(1, Math.floor(FIRST_CELLS / area.columns));
  while (values.length < area.rows) {
    options.signal?.throwIfAborted();
    const rows = Math.min(take, area.rows - values.length);
    if (values.length === 0) options.beside?.();
    const chunk = await readRows(context, sheet, { ...area, row: area.row + values.length, rows });
    if (chunk) {
      for (const row of chunk) values.push(row);
      take = Math.max(1, Math.floor(ANSWER_BYTES / weightOfRow(chunk)));
      options.onRows?.(values.length, area.rows);
    } else {
      if (rows === 1) throw new WorkbookError('sheet-too-large', { row: area.row + values.length + 1 });
      take = Math.ceil(rows / 2);
    }
  }
  return values;
}

/** undefined: too much for one answer. */
async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<Cell[][] | undefined> {
  const range = rangeOf(sheet, area);
  range.load('values');
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return undefined;
    throw error;
  }
  const values: Cell[][] | null = range.values;
  return values ?? undefined;
}

/** Bytes of one row as JSON, from rows spread over the chunk; never 0. */
function weightOfRow(chunk: readonly (readonly Cell[])[]): number {
  const step = Math.max(1, Math.floor(chunk.length / 100));
  let heaviest = 1;
  let sum = 0;
  let count = 0;
  for (let index = 0; index < chunk.length; index += step) {
    const bytes = utf8Bytes(JSON.stringify(chunk[index]));
    heaviest = Math.max(heaviest, bytes);
    sum += bytes;
    count += 1;
  }
  return Math.max(1, (sum / count) * 1.1, heaviest / 4);
}

const encoder = new TextEncoder();

export function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}
