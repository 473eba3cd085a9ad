/** What somebody changed in a sheet, as far as Excel says it. */
import { type Area, cellSpot } from './address.ts';

export interface SheetChange {
  readonly sheetId: string;
  /** The cells; null where rows or columns came or went, so that places in the sheet are not what they were. */
  readonly areas: readonly Area[] | null;
}

/** Excel's largest sheet: whole rows reach so far. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

const CELLS = /^([A-Z]+\d+)(?::([A-Z]+\d+))?$/;
const ROWS = /^(\d+):(\d+)$/;
const COLUMNS = /^([A-Z]+):([A-Z]+)$/;

/** "D14", "D14:E20,G3", "5:7", "C:C", with or without a sheet before each; undefined: anything else. */
export function areasOf(address: string): readonly Area[] | undefined {
  const areas: Area[] = [];
  for (const part of address.split(',')) {
    const area = areaOf(part.slice(part.lastIndexOf('!') + 1).replaceAll('$', ''));
    if (!area) return undefined;
    areas.push(area);
  }
  return areas;
}

function areaOf(text: string): Area | undefined {
  const cells = CELLS.exec(text);
  if (cells) {
    const [first, last] = [cellSpot(cells[1] ?? ''), cellSpot(cells[2] ?? cells[1] ?? '')];
    return {
      ...first,
      rows: last.row - first.row + 1,
      columns: last.column - first.column + 1,
    };
  }
  const rows = ROWS.exec(text);
  if (rows) {
    const first = Number(rows[1]) - 1;
    return { row: first, column: 0, rows: Number(rows[2]) - first, columns: MOST_COLUMNS };
  }
  const columns = COLUMNS.exec(text);
  if (!columns) return undefined;
  const first = cellSpot(`${columns[1] ?? 'A'}1`).column;
  const last = cellSpot(`${columns[2] ?? 'A'}1`).column;
  return { row: 0, column: first, rows: MOST_ROWS, columns: last - first + 1 };
}
