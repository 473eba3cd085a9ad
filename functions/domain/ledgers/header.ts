/** Which row of a sheet is the header of a ledger and which column is which, by its own words and by those of an office's own list. */
import { clean } from '../language/clean.ts';
import { fold } from '../language/fold.ts';
import type { CellRow } from '../sheet/block.ts';
import type { LedgerColumn, LedgerDefinition } from './definition.ts';
import { both } from './finding.ts';

/** The header of the hidden column with the ids of rows. */
export const ID_HEADER = both('Mã', 'Id');
/** The header of the hidden column that says what a row was when it was fetched. */
export const STAMP_HEADER = both('Dấu lấy về', 'Fetched as');

/** How far down a header may stand, below a title and a date. */
const HEADER_WITHIN = 30;
const NUMBER_HEADERS = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 'no', 'so']);

export interface UnreadHeader {
  readonly position: number;
  readonly text: string;
}

export interface LedgerHeader {
  /** Row of the block. */
  readonly at: number;
  readonly idColumn: number | undefined;
  readonly stampColumn: number | undefined;
  /** "STT": where the rows are numbered. */
  readonly numberColumn: number | undefined;
  /** Ids of the columns that the sheet has, with their positions in the block. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headers that name nothing of the ledger, with their positions in the block. */
  readonly unread: readonly UnreadHeader[];
}

/** The row that names the most columns, its name column among them. */
export function headerOf(ledger: LedgerDefinition, values: readonly CellRow[]): LedgerHeader | undefined {
  let best: { readonly at: number; readonly columns: ReadonlyMap<string, number> } | undefined;
  for (const [at, cells] of values.slice(0, HEADER_WITHIN).entries()) {
    const columns = columnsIn(ledger, cells);
    if (!columns.has(ledger.name) || columns.size <= (best?.columns.size ?? 0)) continue;
    best = { at, columns };
  }
  if (!best) return undefined;
  const { at, columns } = best;
  const cells = values[at] ?? [];
  const named = (header: string): number | undefined => {
    const found = cells.findIndex((cell) => fold(String(cell)) === fold(header));
    return found < 0 ? undefined : found;
  };
  const [idColumn, stampColumn] = [named(ID_HEADER.vi), named(STAMP_HEADER.vi)];
  const numbered = cells.findIndex((cell) => NUMBER_HEADERS.has(fold(String(cell))));
  const numberColumn = numbered < 0 ? undefined : numbered;
  const known = new Set<number | undefined>([idColumn, stampColumn, numberColumn, ...columns.values()]);
  const unread = cells.flatMap((cell, index) => {
    const text = clean(String(cell));
    return known.has(index) || text === '' ? [] : [{ position: index, text }];
  });
  return { at, columns, idColumn, stampColumn, numberColumn, unread };
}

/** "Tên chi bộ (ghi đủ)" is "Tên chi bộ". */
const wordsIn = (cell: unknown): string => fold(String(cell).replace(/\([^)]*\)/g, ' '));

/** A header's own words come before other words for it; of two columns for one thing the first counts. */
function columnsIn(ledger: LedgerDefinition, cells: CellRow): Map<string, number> {
  const found = new Map<string, number>();
  const taken = new Set<number>();
  const columns = ledger.columns.filter(({ hidden }) => hidden !== true);
  const headers = cells.map(wordsIn);
  const wordsOf = [
    ({ header }: LedgerColumn) => [header.vi, header.en],
    ({ headerWords = [] }: LedgerColumn) => headerWords,
  ];
  for (const words of wordsOf) {
    for (const column of columns) {
      if (found.has(column.id)) continue;
      const wanted = new Set(words(column).map(fold));
      const position = headers.findIndex((header, index) => !taken.has(index) && wanted.has(header));
      if (position < 0) continue;
      found.set(column.id, position);
      taken.add(position);
    }
  }
  return found;
}
