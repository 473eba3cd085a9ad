/**
 * Puts cells right as the clerk accepted it, and takes it back. A cell that no longer holds what was shown is left alone and
 * named. On a filtered sheet writing goes wrong (office-js#224) and it would be done unseen in hidden rows, so it is refused.
 */
import type { Repair } from '#domain/rules/repair.ts';
import { isoToSerial } from '#domain/vietnamese/date.ts';
import { cellAddress, type Spot } from './address.ts';
import {
  type CellState,
  type CellWrite,
  queueCellStates,
  queueCellWrites,
  queueRefusal,
} from './cell-states.ts';
import { FORMATS } from './cells.ts';
import { type JournalEntry, queueJournal, queueJournalWrite, withNewer } from './repair-journal.ts';
import { inExcel } from './run.ts';

export interface Applied {
  readonly done: number;
  /** Cells that hold something else by now. */
  readonly skipped: readonly string[];
}

export interface Undone {
  readonly undone: number;
  /** Cells that no longer hold what we wrote, or whose sheet is gone. */
  readonly skipped: readonly string[];
}

/** Cells in one request, with the journal of about 200 KB below the 1 MB that a request may have. */
const BATCH = 1_000;

/** WorkbookError 'sheet-protected', 'sheet-filtered', 'sheet-missing'; two round trips for every thousand cells. */
export function applyRepairs(sheetId: string, repairs: readonly Repair[]): Promise<Applied> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const skipped: string[] = [];
    let done = 0;
    for (const batch of batches(repairs)) {
      const refuse = queueRefusal(sheet);
      const journal = queueJournal(context);
      const stateAt = queueCellStates(sheet, batch.map(spotOf));
      await context.sync();
      refuse();
      const writes: CellWrite[] = [];
      const entries: (JournalEntry & { readonly held: CellState['value'] })[] = [];
      for (const repair of batch) {
        const spot = spotOf(repair);
        const state = stateAt(spot);
        const write = writeOf(repair, spot, state);
        if (!write) {
          skipped.push(cellAddress(spot.row, spot.column));
          continue;
        }
        writes.push(write);
        entries.push({ ...entryOf(sheetId, repair, spot, state), after: write.content, held: state.value });
      }
      if (writes.length === 0) continue;
      queueCellWrites(sheet, writes, 'values');
      queueJournalWrite(context, withNewer(journal(), entries));
      await context.sync();
      done += writes.length;
    }
    return { done, skipped };
  });
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

const spotOf = ({ row, column }: Repair): Spot => ({ row: row - 1, column });

/** undefined: the cell holds something else by now. */
function writeOf(repair: Repair, spot: Spot, { value, format }: CellState): CellWrite | undefined {
  if (repair.before !== value) return undefined;
  if (repair.as === 'text')
    return { ...spot, content: repair.after, first: FORMATS.text, format: FORMATS.text };
  const serial = isoToSerial(repair.after);
  if (serial === undefined) return undefined;
  const dated = isDateFormat(format) ? format : FORMATS.date;
  return { ...spot, content: serial, first: dated, format: dated };
}

/** A day in it, outside of what is written literally. */
function isDateFormat(format: string): boolean {
  return /d/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

function entryOf(
  sheetId: string,
  { kind }: Repair,
  { row, column }: Spot,
  { value, formula, format }: CellState,
): Omit<JournalEntry, 'after'> {
  const isText = typeof value === 'string' && formula === value;
  const back = isText && format !== FORMATS.text ? asText(value) : formula;
  return { sheetId, cell: cellAddress(row, column), kind, formula: back, format, isText };
}

/** What Excel would take for a formula, a number, a date or a truth value stays a text behind an apostrophe. */
function asText(text: string): string {
  return /^[=+\-@\t\r']|\d|^(?:true|false)$/i.test(text) ? `'${text}` : text;
}

/**
 * Takes back everything that the journal holds, sheet by sheet, and empties it. WorkbookError 'sheet-protected',
 * 'sheet-filtered' before anything is written.
 */
export function undoRepairs(): Promise<Undone> {
  return inExcel(async (context) => {
    const journal = queueJournal(context);
    await context.sync();
    const entries = journal();
    if (entries.length === 0) return { undone: 0, skipped: [] };
    const sheets = await sheetsOf(context, entries);
    let left = entries.filter(({ sheetId }) => sheets.has(sheetId));
    let undone = 0;
    const skipped = entries.filter(({ sheetId }) => !sheets.has(sheetId)).map(({ cell }) => cell);
    if (left.length === 0) queueJournalWrite(context, left);
    for (const [sheetId, sheet] of sheets) {
      for (const batch of batches(entries.filter((entry) => entry.sheetId === sheetId))) {
        const { back, changed } = await wayBack(context, sheet, batch);
        queueCellWrites(sheet, back, 'formulas');
        left = left.filter((entry) => !batch.includes(entry));
        queueJournalWrite(context, left);
        await context.sync();
        undone += back.length;
        skipped.push(...changed);
      }
    }
    await context.sync();
    return { undone, skipped };
  });
}

/** The sheets that are still there; refuses where one of them cannot be written. */
async function sheetsOf(
  context: Excel.RequestContext,
  entries: readonly JournalEntry[],
): Promise<ReadonlyMap<string, Excel.Worksheet>> {
  const ids = [...new Set(entries.map(({ sheetId }) => sheetId))];
  const asked = ids.map((id) => [id, context.workbook.worksheets.getItemOrNullObject(id)] as const);
  for (const [, sheet] of asked) sheet.load('id');
  await context.sync();
  const there = asked.filter(([, sheet]) => !sheet.isNullObject);
  const refusals = there.map(([, sheet]) => queueRefusal(sheet));
  await context.sync();
  for (const refuse of refusals) refuse();
  return new Map(there);
}

async function wayBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  entries: readonly JournalEntry[],
): Promise<{ readonly back: readonly CellWrite[]; readonly changed: readonly string[] }> {
  const placed = entries.map((entry) => ({ entry, spot: spotAt(entry.cell) }));
  const stateAt = queueCellStates(
    sheet,
    placed.map(({ spot }) => spot),
  );
  await context.sync();
  const back: CellWrite[] = [];
  const changed: string[] = [];
  for (const { entry, spot } of placed) {
    if (stateAt(spot).value !== entry.after) changed.push(entry.cell);
    else {
      const first = entry.isText ? entry.format : 'General';
      back.push({ ...spot, content: entry.formula, first, format: entry.format });
    }
  }
  return { back, changed };
}

/** How many cells could be taken back. */
export function repairsKept(): Promise<number> {
  return inExcel(async (context) => {
    const journal = queueJournal(context);
    await context.sync();
    return journal().length;
  });
}

/** 'D14' → (13, 3). */
function spotAt(cell: string): Spot {
  const [, letters = '', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}
