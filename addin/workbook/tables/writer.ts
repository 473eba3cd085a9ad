/**
 * Writes blocks of cells in requests that Excel on the web carries (it refuses 5 MB; ours stay below 1 MB). Excel's client
 * cuts blocks above 1,500 cells itself, with more text around each piece and wrongly when the last piece is one empty cell
 * (office-js#3013), so blocks are cut here.
 */
import type { ColumnSpec } from './table-spec.ts';
import type { Change } from './table-plan.ts';
import { FORMATS } from './cells.ts';
import { utf8Bytes } from '../reading/values.ts';

const REQUEST_BYTES = 900_000;
const BLOCK_CELLS = 1_500;
/** What a block costs beside its cells: the path to the range and the action. */
const BLOCK_OVERHEAD = 400;

export interface Block {
  /** Zero-based in the sheet. */
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ColumnSpec[];
  readonly cells: readonly (readonly Change[])[];
}

export class BlockWriter {
  #bytes = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sheet: Excel.Worksheet,
    private readonly signal?: AbortSignal,
  ) {}

  /** Queues the block and sends what has gathered when a request is full. `formats` also sets what the columns look like. */
  async write(block: Block, formats: 'all' | 'text'): Promise<void> {
    this.format(block, formats);
    const rows = Math.max(1, Math.floor(BLOCK_CELLS / block.columns.length));
    for (let start = 0; start < block.cells.length; start += rows) {
      const cells = block.cells.slice(start, start + rows);
      await this.room(utf8Bytes(JSON.stringify(cells)) + BLOCK_OVERHEAD);
      this.range(block.row + start, block.column, cells.length, block.columns.length).values =
        writable(cells);
    }
  }

  /** Sends the rest. */
  async flush(): Promise<void> {
    if (this.#bytes === 0) return;
    this.#bytes = 0;
    this.signal?.throwIfAborted();
    await this.context.sync();
  }

  /** The text format goes before the values, in the same queue: that is what keeps '=1+1' a text and 007 whole. */
  private format(block: Block, formats: 'all' | 'text'): void {
    block.columns.forEach(({ kind }, offset) => {
      if (formats === 'text' && (kind !== 'text' || block.cells.every((row) => row[offset] === null))) return;
      const range = this.range(block.row, block.column + offset, block.cells.length, 1);
      setEverywhere(range, FORMATS[kind]);
      this.#bytes += BLOCK_OVERHEAD;
    });
  }

  private async room(bytes: number): Promise<void> {
    if (this.#bytes > 0 && this.#bytes + bytes > REQUEST_BYTES) await this.flush();
    this.#bytes += bytes;
  }

  private range(row: number, column: number, rows: number, columns: number): Excel.Range {
    return this.sheet.getRangeByIndexes(row, column, rows, columns).untrack();
  }
}

/** One format for all cells of a range: Excel takes a single text for a whole range, its types know only the grid. */
export function setEverywhere(range: Excel.Range, format: string): void {
  range.numberFormat = format as never;
}

/** Excel's types want grids that may change. */
function writable(cells: readonly (readonly Change[])[]): Change[][] {
  return cells.map((row) => [...row]);
}
