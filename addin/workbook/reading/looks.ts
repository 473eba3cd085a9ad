/**
 * How the columns and rows of a block look, as far as reading needs it: the font a column is typed in, what is hidden, and what is struck through. It is
 * asked for together with the first values, one answer for all columns, so that it costs no round trip of its own.
 */
import type { Cell, SheetBlock } from '#domain/sheet/block.ts';
import { isBeyondAscii } from '#domain/language/encoding.ts';
import type { Area } from '#domain/sheet/area.ts';
import { coalesce, rangeOf } from '../areas.ts';
import { findStruck } from './struck.ts';

export type Looks = Required<Pick<SheetBlock, 'fonts' | 'hiddenRows' | 'hiddenColumns' | 'struck'>>;

export interface LooksRequest {
  /** Queues the questions; once more where the answer they came with was refused. */
  readonly queue: () => void;
  /** After that answer. One more round trip each where rows differ, the font of a column is in doubt, or something is struck through. */
  readonly looks: (context: Excel.RequestContext, values: Values) => Promise<Looks>;
}

type Values = readonly (readonly Cell[])[];

/** A title and a header have fonts of their own; they stand in the first rows, of a short sheet in its upper half. */
const ROWS_OF_HEADER = 30;
/** At 20 bytes a row. */
const ROWS_AN_ANSWER = 100_000;

export function requestLooks(sheet: Excel.Worksheet, area: Area): LooksRequest {
  const above = Math.min(ROWS_OF_HEADER, Math.floor(area.rows / 2));
  let all: Excel.Range | undefined;
  let columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | undefined;
  return {
    queue: () => {
      all = rangeOf(sheet, area);
      all.load('rowHidden,format/font/strikethrough');
      columns = rangeOf(sheet, {
        ...area,
        row: area.row + above,
        rows: area.rows - above,
      }).getColumnProperties({ columnHidden: true, format: { font: { name: true } } });
    },
    looks: async (context, values) => {
      const properties = columns?.value ?? [];
      const fonts = Array.from({ length: area.columns }, (_, index) => fontIn(properties[index]));
      const doubtful = queueFonts(sheet, area, values, fonts);
      // Excel's types leave out the null for rows that differ.
      const rowHidden: boolean | null = all?.rowHidden ?? null;
      const hiddenRows = await rowsHidden(context, sheet, area, rowHidden);
      if (rowHidden !== null && doubtful.length > 0) await context.sync();
      for (const { index, font } of doubtful) fonts[index] = font();
      // Excel's types leave out the null for cells that differ.
      const isStruck: boolean | null = all?.format.font.strikethrough ?? null;
      const struck = await findStruck(context, sheet, area, isStruck);
      const hiddenColumns = properties.flatMap(({ columnHidden }, index) =>
        columnHidden === true ? [area.column + index] : [],
      );
      return { fonts, hiddenRows, hiddenColumns: new Set(hiddenColumns), struck };
    },
  };
}

/** Several fonts have no name. */
const fontIn = (properties: Excel.ColumnProperties | undefined): string | null => {
  const name = properties?.format?.font?.name;
  return name === undefined || name === '' ? null : name;
};

async function rowsHidden(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  rowHidden: boolean | null,
): Promise<ReadonlySet<number>> {
  const hidden = new Set<number>();
  if (rowHidden === false) return hidden;
  for (let done = 0; done < area.rows; done += ROWS_AN_ANSWER) {
    const row = area.row + done;
    const rows = Math.min(ROWS_AN_ANSWER, area.rows - done);
    const answer = rangeOf(sheet, { ...area, row, rows }).getRowProperties({ rowHidden: true });
    await context.sync();
    for (const [index, properties] of answer.value.entries())
      if (properties.rowHidden === true) hidden.add(row + index);
  }
  return hidden;
}

/** Where several fonts stand in a column, those of its texts decide: blank cells, a header and a signature have others. */
function queueFonts(
  sheet: Excel.Worksheet,
  area: Area,
  values: Values,
  fonts: readonly (string | null)[],
): { readonly index: number; readonly font: () => string | null }[] {
  return fonts.flatMap((known, index) => {
    if (known !== null) return [];
    const runs = textRuns(area, values, index).map((run) => {
      const range = rangeOf(sheet, run);
      range.load('format/font/name');
      return range;
    });
    if (runs.length === 0) return [];
    // Excel's types leave out the null for several fonts.
    const names = (): Set<string | null> => new Set(runs.map(({ format }) => format.font.name));
    const font = (): string | null => {
      const [name = null, ...others] = names();
      return others.length === 0 ? name : null;
    };
    return [{ index, font }];
  });
}

const MOST_RUNS = 4;

/** The longest runs of texts beyond ASCII among the middle ones of a column. */
function textRuns(area: Area, values: Values, index: number): Area[] {
  const rows: number[] = [];
  for (const [down, cells] of values.entries()) {
    const cell = cells[index];
    if (typeof cell === 'string' && isBeyondAscii(cell)) rows.push(area.row + down);
  }
  const middle = rows.slice(Math.floor(rows.length * 0.3), Math.ceil(rows.length * 0.8));
  return coalesce(middle.map((row) => ({ row, column: area.column + index })))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, MOST_RUNS);
}
