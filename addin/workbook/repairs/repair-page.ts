/** One page of the journal of repairs, as it is kept: one short list a cell. */
import type { Cell } from '#domain/sheet/block.ts';

export interface JournalEntry {
  readonly sheetId: string;
  /** 'D14'. */
  readonly cell: string;
  readonly kind: string;
  /** Written back, it gives the cell what it held: a number, or a text that needs no format to stay one. */
  readonly before: Cell;
  readonly format: string;
  /** The cell held a text, and the text format goes first. */
  readonly isText: boolean;
  /** What we wrote, as Excel gives it back. */
  readonly after: Cell;
  /** What we wrote is a day. */
  readonly isDate: boolean;
  /** The font the cell had, where we gave it another. */
  readonly font?: string;
}

/** The id of a sheet is long, so it stands once, in a list that `sheet` points into. */
export interface KeptPage {
  readonly sheets: readonly string[];
  readonly cells: readonly Kept[];
}

type Kept = readonly [
  sheet: number,
  cell: string,
  kind: string,
  before: Cell,
  format: string,
  isText: 0 | 1,
  after: Cell,
  isDate: 0 | 1,
  font?: string,
];

function entryOf(entry: JournalEntry, sheet: number): Kept {
  const { cell, kind, before, format, isText, after, isDate, font } = entry;
  const kept = [sheet, cell, kind, before, format, isText ? 1 : 0, after, isDate ? 1 : 0] as const;
  return font === undefined ? kept : [...kept, font];
}

/** Characters of an entry on its page. */
export const sizeOf = (entry: JournalEntry): number => JSON.stringify(entryOf(entry, 100)).length + 1;

/** `sheetIds` are known to the page even where no entry of it is on them. */
export function keptOf(entries: readonly JournalEntry[], sheetIds: readonly string[] = []): KeptPage {
  const sheets = [...new Set([...entries.map(({ sheetId }) => sheetId), ...sheetIds])];
  const indexOf = new Map(sheets.map((id, index) => [id, index]));
  return { sheets, cells: entries.map((entry) => entryOf(entry, indexOf.get(entry.sheetId) ?? 0)) };
}

/** What cannot be read is left out. */
export function pageOf(value: unknown): JournalEntry[] {
  if (typeof value !== 'object' || value === null || !('sheets' in value) || !('cells' in value)) return [];
  const sheets: readonly unknown[] = Array.isArray(value.sheets) ? value.sheets : [];
  const cells: readonly unknown[] = Array.isArray(value.cells) ? value.cells : [];
  return cells.flatMap((entry) => {
    if (!isKept(entry)) return [];
    const [sheet, cell, kind, before, format, isText, after, isDate, font] = entry;
    const sheetId = sheets[sheet];
    if (typeof sheetId !== 'string') return [];
    const known = { sheetId, cell, kind, before, format, isText: isText === 1, after, isDate: isDate === 1 };
    return [font === undefined ? known : { ...known, font }];
  });
}

const isCell = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

function isKept(value: unknown): value is Kept {
  // An older journal does not say which of its cells are days, and changed no fonts.
  if (!Array.isArray(value) || value.length < 7 || value.length > 9) return false;
  const [, cell, kind, before, format, , after, , font = ''] = value as unknown[];
  const texts = [cell, kind, format, font].every((each) => typeof each === 'string');
  return texts && /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(String(cell)) && isCell(before) && isCell(after);
}
