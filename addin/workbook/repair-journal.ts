/**
 * What our repairs changed, kept in the workbook so that it can be taken back after the pane was closed. One entry a cell: a
 * second repair of a cell goes back to what stood there before the first. Kept as short lists, because a setting has its size.
 */
import type { Cell } from '#domain/roster/reading.ts';
import { queueState, queueStateWrite, SETTING_CHARACTERS } from './state.ts';

export interface JournalEntry {
  readonly sheetId: string;
  /** 'D14'. */
  readonly cell: string;
  readonly kind: string;
  /** Written back, it gives the cell what it held: a formula, a number, or a text that needs no format to stay one. */
  readonly formula: Cell;
  readonly format: string;
  /** The cell held a text, and the text format goes first. */
  readonly isText: boolean;
  /** What we wrote, as Excel gives it back. */
  readonly after: Cell;
  /** What we wrote is a day. */
  readonly isDate: boolean;
}

export interface Journal {
  /** Newest first. */
  readonly entries: readonly JournalEntry[];
  /** Repairs that there was no room to keep: they cannot be taken back. */
  readonly lost: number;
}

export const JOURNAL = 'repairs';
const MOST_LOST = 1_000_000;

/** The id of a sheet is long, so it stands once, in a list that `sheet` points into. */
interface KeptJournal {
  readonly sheets: readonly string[];
  readonly cells: readonly Kept[];
  readonly lost: number;
}

type Kept = readonly [
  sheet: number,
  cell: string,
  kind: string,
  formula: Cell,
  format: string,
  isText: 0 | 1,
  after: Cell,
  isDate: 0 | 1,
];

/** Queues the read; call the answer after the next sync. */
export function queueJournal(context: Excel.RequestContext): () => Journal {
  const state = queueState(context, JOURNAL);
  return () => journalOf(state.value());
}

/** Queues the write; the oldest leave where the list grows too long. */
export function queueJournalWrite(context: Excel.RequestContext, { entries, lost }: Journal): void {
  const sheets = [...new Set(entries.map(({ sheetId }) => sheetId))];
  const cells: Kept[] = [];
  let characters = JSON.stringify({ sheets, cells, lost: MOST_LOST }).length;
  for (const { sheetId, cell, kind, formula, format, isText, after, isDate } of entries) {
    const sheet = sheets.indexOf(sheetId);
    const entry: Kept = [sheet, cell, kind, formula, format, isText ? 1 : 0, after, isDate ? 1 : 0];
    characters += JSON.stringify(entry).length + 1;
    if (characters > SETTING_CHARACTERS) break;
    cells.push(entry);
  }
  const left = entries.length - cells.length;
  const kept: KeptJournal = { sheets, cells, lost: Math.min(lost + left, MOST_LOST) };
  queueStateWrite(context, JOURNAL, kept);
}

/** The journal with new entries in front. Where the cell was changed by hand since, the older entry has nothing to go back to. */
export function withNewer(
  { entries, lost }: Journal,
  newer: readonly (JournalEntry & { readonly held: Cell })[],
): Journal {
  const keyOf = ({ sheetId, cell }: JournalEntry) => `${sheetId} ${cell}`;
  const before = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const replaced = new Set(newer.map(keyOf));
  const front = newer.map(({ held, ...entry }): JournalEntry => {
    const known = before.get(keyOf(entry));
    if (known?.after !== held) return entry;
    const { formula, format, isText } = known;
    return { ...entry, formula, format, isText };
  });
  return { entries: [...front, ...entries.filter((entry) => !replaced.has(keyOf(entry)))], lost };
}

const EMPTY: Journal = { entries: [], lost: 0 };

function journalOf(value: unknown): Journal {
  if (typeof value !== 'object' || value === null || !('sheets' in value) || !('cells' in value))
    return EMPTY;
  const sheets: readonly unknown[] = Array.isArray(value.sheets) ? value.sheets : [];
  const cells: readonly unknown[] = Array.isArray(value.cells) ? value.cells : [];
  const lost = 'lost' in value && typeof value.lost === 'number' ? value.lost : 0;
  const entries = cells.flatMap((entry) => {
    if (!isKept(entry)) return [];
    const [sheet, cell, kind, formula, format, isText, after, isDate] = entry;
    const sheetId = sheets[sheet];
    if (typeof sheetId !== 'string') return [];
    return [{ sheetId, cell, kind, formula, format, isText: isText === 1, after, isDate: isDate === 1 }];
  });
  return { entries, lost };
}

const isCell = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

function isKept(value: unknown): value is Kept {
  // An older journal does not say which of its cells are days.
  if (!Array.isArray(value) || value.length < 7 || value.length > 8) return false;
  const [, cell, kind, formula, format, , after] = value as unknown[];
  const texts = [cell, kind, format].every((each) => typeof each === 'string');
  return texts && /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(String(cell)) && isCell(formula) && isCell(after);
}
