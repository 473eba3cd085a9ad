/**
 * What our repairs changed, kept in the workbook so that it can be taken back after the pane was closed. A setting has its size,
 * so the journal has pages: the newest stands in the setting that also knows of the others. Entries are short lists. On one page
 * a second repair of a cell goes back to what stood there before the first; over several pages undoing goes back step by step.
 */
import type { Cell } from '#domain/sheet/block.ts';
import { type JournalEntry, keptOf, type KeptPage, pageOf, sizeOf } from './repair-page.ts';
import { queueState, queueStateRemoval, queueStateWrite, SETTING_CHARACTERS, writeOver } from '../state.ts';

/** The newest page, and what is known of the others. */
export interface Journal {
  /** Newest first. */
  readonly entries: readonly JournalEntry[];
  /** The number of this page; it only grows. */
  readonly page: number;
  /** Newest first. */
  readonly older: readonly OlderPage[];
  /** The sheets of all pages. */
  readonly sheetIds: readonly string[];
  /** Repairs that there was no room to keep: they cannot be taken back. */
  readonly lost: number;
  /** The setting as it was read or written. */
  readonly kept: unknown;
}

interface OlderPage {
  readonly page: number;
  readonly count: number;
}

interface KeptJournal extends KeptPage {
  readonly page: number;
  readonly older: readonly (readonly [page: number, count: number])[];
  readonly lost: number;
}

const JOURNAL = 'repairs';
/** About ten thousand cells: Excel keeps one or two MB of settings in all (office-js#621), and others want some of that too. */
export const MOST_PAGES = 4;
/** What a page has beside its entries. */
const HEAD_CHARACTERS = 5_000;

const keyOfPage = (page: number): string => `${JOURNAL}.${String(page)}`;

/** Every setting that holds a part of it begins so. */
export const isJournalKey = (key: string): boolean => key === JOURNAL || key.startsWith(`${JOURNAL}.`);

export const countOf = ({ entries, older }: Journal): number =>
  older.reduce((sum, { count }) => sum + count, entries.length);

/** Queues the read of the newest page; call the answer after the next sync. */
export function queueJournal(context: Excel.RequestContext): () => Journal {
  const state = queueState(context, JOURNAL);
  return () => journalOf(state.value());
}

/**
 * Sends what is queued, and with it what `write` queues of the journal as it is by then, and gives: what another pane repaired or took
 * back since `known` was read stays in it.
 */
export const changeJournal = (
  context: Excel.RequestContext,
  known: Journal,
  write: (journal: Journal) => Journal,
): Promise<void> => writeOver(context, JOURNAL, known.kept, (kept) => write(journalOf(kept)).kept);

/** Queues the write and gives the journal as it is then. Where the entries are too many for one page the older ones get pages of their own; the oldest page leaves. */
export function queueJournalWrite(context: Excel.RequestContext, journal: Journal): Journal {
  const pages = pagesOf(journal.entries);
  const newest = pages.pop() ?? [];
  const full = pages.map((entries, index) => ({
    entries,
    page: journal.page + index,
    count: entries.length,
  }));
  for (const { entries, page } of full) queueStateWrite(context, keyOfPage(page), keptOf(entries));
  const older = [...full.toReversed(), ...journal.older];
  const gone = older.splice(MOST_PAGES - 1);
  for (const { page } of gone) queueStateRemoval(context, keyOfPage(page));
  const sheetIds = [...journal.sheetIds, ...journal.entries.map(({ sheetId }) => sheetId)];
  const kept: KeptJournal = {
    ...keptOf(newest, older.length > 0 ? sheetIds : []),
    page: journal.page + full.length,
    older: older.map(({ page, count }) => [page, count]),
    lost: gone.reduce((sum, { count }) => sum + count, journal.lost),
  };
  queueStateWrite(context, JOURNAL, kept);
  return { ...journal, kept };
}

/** The journal with the next page in the place of the newest. undefined: there is none. */
export async function turnPage(
  context: Excel.RequestContext,
  journal: Journal,
): Promise<Journal | undefined> {
  const [next, ...older] = journal.older;
  if (!next) return undefined;
  const state = queueState(context, keyOfPage(next.page));
  await context.sync();
  return { ...journal, entries: pageOf(state.value()), page: next.page, older };
}

/** Queues the write of one page with fewer entries than it had, and gives the journal as it is then. */
export function queuePageWrite(
  context: Excel.RequestContext,
  newest: Journal,
  { page, entries }: Pick<Journal, 'page' | 'entries'>,
): Journal {
  const isNewest = page === newest.page;
  if (!isNewest) queueStateWrite(context, keyOfPage(page), keptOf(entries));
  const count = entries.length;
  const older = newest.older.map((known) => (known.page === page ? { page, count } : known));
  const journal = isNewest ? { ...newest, entries } : { ...newest, older };
  return queueJournalWrite(context, journal);
}

/** Queues that nothing is kept any more. */
export function queueEmptyJournal(context: Excel.RequestContext, { older }: Journal): Journal {
  for (const { page } of older) queueStateRemoval(context, keyOfPage(page));
  return queueJournalWrite(context, {
    entries: [],
    page: 1,
    older: [],
    sheetIds: [],
    lost: 0,
    kept: undefined,
  });
}

/** Oldest first, each as full as a setting can be. */
function pagesOf(entries: readonly JournalEntry[]): JournalEntry[][] {
  const pages: JournalEntry[][] = [];
  let room = 0;
  for (const entry of entries.toReversed()) {
    const size = sizeOf(entry);
    if (size > room) {
      pages.push([]);
      room = SETTING_CHARACTERS - HEAD_CHARACTERS;
    }
    pages.at(-1)?.unshift(entry);
    room -= size;
  }
  return pages;
}

/** The journal with new entries in front. Where the cell was changed by hand since, the older entry has nothing to go back to. */
export function withNewer(
  journal: Journal,
  newer: readonly (JournalEntry & { readonly held: Cell })[],
): Journal {
  const keyOf = ({ sheetId, cell }: JournalEntry) => `${sheetId} ${cell}`;
  const before = new Map(journal.entries.map((entry) => [keyOf(entry), entry]));
  const replaced = new Set(newer.map(keyOf));
  const front = newer.map(({ held, ...entry }): JournalEntry => {
    const known = before.get(keyOf(entry));
    if (known?.after !== held) return entry;
    const { before: first, format, isText, font } = known;
    return { ...entry, before: first, format, isText, ...(font !== undefined && { font }) };
  });
  const rest = journal.entries.filter((entry) => !replaced.has(keyOf(entry)));
  return { ...journal, entries: [...front, ...rest] };
}

function journalOf(value: unknown): Journal {
  const entries = pageOf(value);
  const { page, older, sheets, lost }: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
  const ids = listOf(sheets).filter((id): id is string => typeof id === 'string');
  return {
    entries,
    page: numberOf(page, 1),
    older: listOf(older).flatMap((known): OlderPage[] => {
      const [number, count] = listOf(known);
      return typeof number === 'number' && typeof count === 'number' ? [{ page: number, count }] : [];
    }),
    sheetIds: ids,
    lost: numberOf(lost, 0),
    kept: value,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;
