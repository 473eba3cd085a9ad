/**
 * Puts cells right as the clerk accepted it. A cell that no longer holds what was shown is left alone and named, and so is one that
 * computes: her formula would be gone for good, because nothing that is kept may become a formula again. A text that was
 * typed for an old font would be gibberish in it once it is in Unicode, so its cell gets another font. On a filtered
 * sheet writing goes wrong (office-js#224) and it would be done unseen in hidden rows, so it is refused.
 */
import type { Repair } from '#domain/rules/repairs/repair.ts';
import { DAYS_TO_1904, isoToSerial } from '#domain/language/date.ts';
import { isBeyondAscii } from '#domain/language/encoding.ts';
import { fontHint } from '#domain/language/font.ts';
import { cellAddress } from '#domain/sheet/a1.ts';
import type { Spot } from '#domain/sheet/area.ts';
import {
  type CellState,
  type CellWrite,
  queueCellStates,
  queueCellWrites,
  queueRefusal,
} from './cell-states.ts';
import { FORMATS, isDateFormat } from '../tables/cells.ts';
import { queueDays } from '../days.ts';
import { changeJournal, queueJournal, queueJournalWrite, withNewer } from './repair-journal.ts';
import type { JournalEntry } from './repair-page.ts';
import { inExcel, type WorkOptions } from '../run.ts';

export interface Applied {
  readonly done: number;
  /** Cells that hold something else by now, that compute, or that cannot hold what they should. */
  readonly skipped: readonly string[];
}

/** Cells in one request, with the journal of about 200 KB below the 1 MB that a request may have. */
const BATCH = 1_000;

/**
 * Of several repairs for one cell the first is written. Stops between two batches; what was written by then is in the journal.
 * WorkbookError 'sheet-protected', 'sheet-filtered', 'sheet-missing'; two round trips for every thousand cells.
 */
export function applyRepairs(
  sheetId: string,
  repairs: readonly Repair[],
  { signal, onRows }: WorkOptions = {},
): Promise<Applied> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const wanted = firstForCell(repairs);
    const skipped: string[] = [];
    let done = 0;
    for (const batch of batches(wanted)) {
      signal?.throwIfAborted();
      const refuse = queueRefusal(sheet);
      const journal = queueJournal(context);
      const days = queueDays(context);
      const stateAt = queueCellStates(sheet, batch.map(spotOf), { fonts: batch.some(mayNeedFont) });
      await context.sync();
      refuse();
      const writes: CellWrite[] = [];
      const entries: (JournalEntry & { readonly held: CellState['value'] })[] = [];
      for (const repair of batch) {
        const spot = spotOf(repair);
        const state = stateAt(spot);
        const content = writeOf(repair, spot, state, days());
        if (!content) {
          skipped.push(cellAddress(spot.row, spot.column));
          continue;
        }
        const font = fontFor(repair, state);
        writes.push(font === undefined ? content : { ...content, font });
        const entry = entryOf(sheetId, repair, spot, state, font);
        entries.push({ ...entry, after: content.content, held: state.value });
      }
      if (writes.length > 0) {
        queueCellWrites(sheet, writes);
        await changeJournal(context, journal(), (now) => queueJournalWrite(context, withNewer(now, entries)));
      }
      done += writes.length;
      onRows?.(done + skipped.length, wanted.length);
    }
    return { done, skipped };
  });
}

function firstForCell(repairs: readonly Repair[]): readonly Repair[] {
  const first = new Map<string, Repair>();
  for (const repair of repairs) {
    const key = `${repair.row} ${repair.column}`;
    if (!first.has(key)) first.set(key, repair);
  }
  return [...first.values()];
}

export function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

const spotOf = ({ row, column }: Repair): Spot => ({ row: row - 1, column });

/** undefined: the cell holds something else by now, or there is no such day or number. */
function writeOf(
  repair: Repair,
  spot: Spot,
  { value, formula, format }: CellState,
  date1904: boolean,
): CellWrite | undefined {
  if (repair.before !== value || formula !== value) return undefined;
  if (repair.as === 'text')
    return { ...spot, content: repair.after, first: FORMATS.text, format: FORMATS.text };
  if (repair.as === 'number') {
    const number = Number(repair.after);
    if (repair.after.trim() === '' || !Number.isFinite(number)) return undefined;
    const counted = format === FORMATS.text || isDateFormat(format) ? 'General' : format;
    return { ...spot, content: number, first: counted, format: counted };
  }
  const serial = isoToSerial(repair.after);
  const days = serial === undefined ? -1 : serial - (date1904 ? DAYS_TO_1904 : 0);
  if (days < 0) return undefined;
  const dated = isDateFormat(format) ? format : FORMATS.date;
  return { ...spot, content: days, first: dated, format: dated };
}

const UNICODE_FONT = 'Times New Roman';
const OF_FONTS = new Set<Repair['kind']>(['old-font', 'damaged-text']);

/** Letters that an old font draws as others. */
const mayNeedFont = ({ as, after }: Repair): boolean => as === 'text' && isBeyondAscii(after);

/** undefined: the cell's own font draws it. Of a text in several fonts it is not known. */
function fontFor(repair: Repair, { font }: CellState): string | undefined {
  if (font === undefined || !mayNeedFont(repair)) return undefined;
  const isOld = font === null ? OF_FONTS.has(repair.kind) : fontHint(font) !== undefined;
  return isOld ? UNICODE_FONT : undefined;
}

function entryOf(
  sheetId: string,
  { kind, as }: Repair,
  { row, column }: Spot,
  { value, formula, format, font }: CellState,
  newFont: string | undefined,
): Omit<JournalEntry, 'after'> {
  const isText = typeof value === 'string' && formula === value;
  const back = isText && format !== FORMATS.text ? asText(value) : value;
  const cell = cellAddress(row, column);
  const entry = { sheetId, cell, kind, before: back, format, isText, isDate: as === 'date' };
  return newFont !== undefined && typeof font === 'string' ? { ...entry, font } : entry;
}

/** What Excel would take for a formula, a number, a date or a truth value stays a text behind an apostrophe. */
export function asText(text: string): string {
  return /^[=+\-@\t\r']|\d|^(?:true|false)$/i.test(text) ? `'${text}` : text;
}
