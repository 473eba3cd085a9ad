/**
 * Takes repairs back, from the journal alone, so that it can be done after the pane was closed. A cell that no longer holds what
 * we wrote is left alone and named.
 */
import { cellSpot } from './address.ts';
import { type CellWrite, queueCellStates, queueCellWrites, queueRefusal } from './cell-states.ts';
import { batches } from './repair.ts';
import { type JournalEntry, queueJournal, queueJournalWrite } from './repair-journal.ts';
import { inExcel, type WorkOptions } from './run.ts';

export interface Undone {
  readonly undone: number;
  /** Cells that no longer hold what we wrote, or whose sheet is gone. */
  readonly skipped: readonly string[];
  /** Repairs that the workbook had no room to keep, and that stay. */
  readonly lost: number;
}

/**
 * Takes back everything that the journal holds, sheet by sheet, and empties it. Stops between two batches; what was not taken
 * back by then stays in the journal. WorkbookError 'sheet-protected', 'sheet-filtered' before anything is written.
 */
export function undoRepairs({ signal, onRows }: WorkOptions = {}): Promise<Undone> {
  return inExcel(async (context) => {
    const journal = queueJournal(context);
    await context.sync();
    const { entries, lost } = journal();
    if (entries.length === 0 && lost === 0) return { undone: 0, skipped: [], lost };
    const sheets = await sheetsOf(context, entries);
    let left = entries.filter(({ sheetId }) => sheets.has(sheetId));
    let undone = 0;
    const skipped = entries.filter(({ sheetId }) => !sheets.has(sheetId)).map(({ cell }) => cell);
    const keepLeft = () => queueJournalWrite(context, { entries: left, lost: left.length > 0 ? lost : 0 });
    if (left.length === 0) keepLeft();
    for (const [sheetId, sheet] of sheets) {
      for (const batch of batches(entries.filter((entry) => entry.sheetId === sheetId))) {
        signal?.throwIfAborted();
        const { back, changed } = await wayBack(context, sheet, batch);
        queueCellWrites(sheet, back, 'formulas');
        const done = new Set(batch);
        left = left.filter((entry) => !done.has(entry));
        keepLeft();
        await context.sync();
        undone += back.length;
        skipped.push(...changed);
        onRows?.(undone + skipped.length, entries.length);
      }
    }
    await context.sync();
    return { undone, skipped, lost };
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
  const placed = entries.map((entry) => ({ entry, spot: cellSpot(entry.cell) }));
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
    return journal().entries.length;
  });
}
