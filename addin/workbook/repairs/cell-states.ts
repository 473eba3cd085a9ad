/** What cells hold and how they are formatted, for work on cells scattered over a sheet: read and written by rectangles. */
import type { Cell } from '#domain/sheet/block.ts';
import { coalesce, joinAddresses, rangeOf } from '../areas.ts';
import type { Area, Spot } from '#domain/sheet/area.ts';
import { WorkbookError } from '../errors.ts';

export interface CellState {
  readonly value: Cell;
  /** The formula with its '=', or the value. */
  readonly formula: Cell;
  readonly format: string;
  /** Where it was asked for; null for a text in several fonts. */
  readonly font?: string | null;
}

const keyOf = ({ row, column }: Spot): string => `${row},${column}`;

/** Queues the read; ask for a cell after the next sync. */
export function queueCellStates(
  sheet: Excel.Worksheet,
  spots: Iterable<Spot>,
  { fonts = false }: { readonly fonts?: boolean } = {},
): (spot: Spot) => CellState {
  const ranges = coalesce(spots).map((area) => {
    const range = rangeOf(sheet, area);
    range.load('values,formulas,numberFormat');
    return {
      area,
      range,
      looks: fonts ? range.getCellProperties({ format: { font: { name: true } } }) : undefined,
    };
  });
  let states: Map<string, CellState> | undefined;
  return (spot) => {
    states ??= new Map(ranges.flatMap(({ area, range, looks }) => statesIn(area, range, looks?.value)));
    return states.get(keyOf(spot)) ?? { value: '', formula: '', format: 'General' };
  };
}

function statesIn(
  { row, column }: Area,
  range: Excel.Range,
  looks: readonly (readonly Excel.CellProperties[])[] | undefined,
): [string, CellState][] {
  const values = range.values as Cell[][];
  const formulas = range.formulas as Cell[][];
  const formats = range.numberFormat as string[][];
  return values.flatMap((cells, down) =>
    cells.map((value, right): [string, CellState] => [
      keyOf({ row: row + down, column: column + right }),
      {
        value,
        formula: formulas[down]?.[right] ?? value,
        format: formats[down]?.[right] ?? 'General',
        ...(looks && { font: looks[down]?.[right]?.format?.font?.name ?? null }),
      },
    ]),
  );
}

export interface CellWrite extends Spot {
  /** A text or a number; a text that begins like a formula has its apostrophe or its text format. */
  readonly content: Cell;
  /** Set before the content: '@' keeps a text a text. */
  readonly first: string;
  /** What stays. */
  readonly format: string;
  /** Left out where the font stays. */
  readonly font?: string;
}

/** Queues the writes. */
export function queueCellWrites(sheet: Excel.Worksheet, writes: readonly CellWrite[]): void {
  const bySpot = new Map(writes.map((write) => [keyOf(write), write]));
  for (const area of coalesce(writes)) {
    const range = rangeOf(sheet, area);
    const grid = <T>(of: (write: CellWrite) => T): T[][] =>
      Array.from({ length: area.rows }, (_, down) =>
        Array.from({ length: area.columns }, (__, right) =>
          bySpot.get(keyOf({ row: area.row + down, column: area.column + right })),
        ).flatMap((write) => (write ? [of(write)] : [])),
      );
    range.numberFormat = grid(({ first }) => first);
    range.values = grid(({ content }) => content);
    if (
      grid(({ first, format }) => first !== format)
        .flat()
        .some(Boolean)
    ) {
      range.numberFormat = grid(({ format }) => format);
    }
  }
  queueFonts(sheet, writes);
}

/** After the contents: a font is a matter of the whole cell. */
function queueFonts(sheet: Excel.Worksheet, writes: readonly CellWrite[]): void {
  const byFont = new Map<string, Spot[]>();
  for (const { font, row, column } of writes) {
    if (font === undefined) continue;
    const spots = byFont.get(font) ?? [];
    byFont.set(font, spots);
    spots.push({ row, column });
  }
  for (const [font, spots] of byFont)
    for (const addresses of joinAddresses(coalesce(spots)))
      sheet.getRanges(addresses).untrack().format.font.name = font;
}

/** Queues what decides whether cells of the sheet may be written; call the answer after the next sync. */
export function queueRefusal(sheet: Excel.Worksheet): () => void {
  sheet.load('id,protection/protected,autoFilter/isDataFiltered');
  sheet.tables.load('items/autoFilter/isDataFiltered');
  return () => {
    if (sheet.protection.protected) throw new WorkbookError('sheet-protected');
    const filters = [sheet.autoFilter, ...sheet.tables.items.map(({ autoFilter }) => autoFilter)];
    if (filters.some(({ isDataFiltered }) => isDataFiltered)) throw new WorkbookError('sheet-filtered');
  };
}
