/**
 * Takes repairs back, from the journal alone, so that it can be done after the pane was closed. A cell that no longer holds what
 * we wrote is left alone and named. The journal is a text in a file that anybody may have had: nothing of it becomes a formula.
 */
import type { Cell } from '#domain/sheet/block.ts';
import { parseCell } from '#domain/sheet/a1.ts';
import { type CellWrite, queueCellStates, queueCellWrites, queueRefusal } from './cell-states.ts';
import { asText, batches } from './repair.ts';
import { FORMATS } from '../tables/cells.ts';
import {
  changeJournal,
  countOf,
  type Journal,
  queueEmptyJournal,
  queueJournal,
  queueJournalWrite,
  queuePageWrite,
  turnPage,
} from './repair-journal.ts';
import type { JournalEntry } from './repair-page.ts';
import { inExcel, type WorkOptions } from '../run.ts';

export interface Undone {
  readonly undone: number;
  /** Cells that no longer hold what we wrote, or whose sheet is gone. */
  readonly skipped: readonly string[];
  /** Repairs that the workbook had no room to keep, and that stay. */
  readonly lost: number;
}

export interface UndoOptions extends WorkOptions {
  /** These cells alone, each back to what it held before its last repair; the others stay, and stay in the journal. */
  readonly only?: { readonly sheetId: string; readonly cells: readonly string[] };
}

/**
 * Takes back everything that the journal holds, newest first, and empties it, or some cells alone. Stops between two batches; what was not taken back
 * by then stays in the journal. WorkbookError 'sheet-protected', 'sheet-filtered' before anything is written.
 */
export function undoRepairs({ only, signal, onRows }: UndoOptions = {}): Promise<Undone> {
  return inExcel(async (context) => {
    const asked = queueJournal(context);
    await context.sync();
    const known = asked();
    const tally = tallyOf();
    if (countOf(known) === 0 && known.lost === 0 && !only) return { ...tally.sums(), lost: 0 };
    const sheets = await sheetsOf(context, only ? [only.sheetId] : known.sheetIds);
    const total = only ? only.cells.length : countOf(known);
    const waiting = new Set(only?.cells);
    const isWanted = ({ sheetId, cell }: JournalEntry): boolean =>
      !only || (sheetId === only.sheetId && waiting.has(cell));
    let newest = known;
    for (let page: Journal | undefined = known; page; page = await turnPage(context, page)) {
      for (const { batch, left } of batchesOf(page.entries, isWanted)) {
        signal?.throwIfAborted();
        const sheet = sheets.get(batch[0]?.sheetId ?? '');
        const { back, changed } = sheet
          ? await wayBack(context, sheet, batch)
          : { back: [], changed: batch.map(({ cell }) => cell) };
        if (sheet) queueCellWrites(sheet, back);
        const { page: number } = page;
        const done = new Set(batch.map(stepOf));
        await changeJournal(context, newest, (now) => {
          const entries =
            number === now.page ? now.entries.filter((entry) => !done.has(stepOf(entry))) : left;
          newest = queuePageWrite(context, now, { page: number, entries });
          return newest;
        });
        for (const { cell } of batch) waiting.delete(cell);
        tally.add(batch, new Set(changed));
        onRows?.(tally.seen(), total);
      }
    }
    const { undone, skipped } = tally.sums();
    if (only) return { undone, skipped: [...skipped, ...waiting], lost: 0 };
    // What another pane has repaired meanwhile can still be taken back.
    await changeJournal(context, newest, (now) =>
      (now.entries.length === 0 ? queueEmptyJournal : queueJournalWrite)(context, now),
    );
    return { undone, skipped, lost: known.lost };
  });
}

/** A repair as it stands in the journal. */
const stepOf = ({ sheetId, cell, after }: JournalEntry): string =>
  `${sheetId} ${cell} ${typeof after} ${String(after)}`;

/** Cells of one sheet at a time, with what is left on the page after them. */
function* batchesOf(entries: readonly JournalEntry[], isWanted: (entry: JournalEntry) => boolean) {
  let left = entries;
  const wanted = entries.filter(isWanted);
  for (const id of new Set(wanted.map(({ sheetId }) => sheetId))) {
    for (const batch of batches(wanted.filter(({ sheetId }) => sheetId === id))) {
      const done = new Set(batch);
      left = left.filter((entry) => !done.has(entry));
      yield { batch, left };
    }
  }
}

/** A cell on several pages is one: taken back where the last step of it was. */
function tallyOf() {
  const cells = new Map<string, { readonly cell: string; readonly isBack: boolean }>();
  let seen = 0;
  return {
    add: (batch: readonly JournalEntry[], changed: ReadonlySet<string>) => {
      seen += batch.length;
      for (const { sheetId, cell } of batch)
        cells.set(`${sheetId} ${cell}`, { cell, isBack: !changed.has(cell) });
    },
    seen: () => seen,
    sums: () => {
      const all = [...cells.values()];
      const skipped = all.filter(({ isBack }) => !isBack).map(({ cell }) => cell);
      return { undone: all.length - skipped.length, skipped };
    },
  };
}

/** The sheets that are still there; refuses where one of them cannot be written. */
async function sheetsOf(
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Excel.Worksheet>> {
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
  const placed = entries.map((entry) => ({ entry, spot: parseCell(entry.cell) }));
  const stateAt = queueCellStates(
    sheet,
    placed.flatMap(({ spot }) => spot ?? []),
  );
  await context.sync();
  const back: CellWrite[] = [];
  const changed: string[] = [];
  for (const { entry, spot } of placed) {
    const content = contentOf(entry);
    if (!spot || content === undefined || stateAt(spot).value !== entry.after) changed.push(entry.cell);
    else {
      const first = entry.isText ? entry.format : 'General';
      const { format, font } = entry;
      back.push({ ...spot, content, first, format, ...(font !== undefined && { font }) });
    }
  }
  return { back, changed };
}

/** undefined: a formula, as a journal of earlier versions may hold; it is known to the person who wrote it, not to us. */
function contentOf({ before, isText, format }: JournalEntry): Cell | undefined {
  if (typeof before !== 'string') return before;
  if (!isText) return undefined;
  return format === FORMATS.text || before.startsWith("'") ? before : asText(before);
}

/** How many cells could be taken back. */
export function repairsKept(): Promise<number> {
  return inExcel(async (context) => {
    const journal = queueJournal(context);
    await context.sync();
    return countOf(journal());
  });
}
