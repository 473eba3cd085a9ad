/**
 * What was repaired, as a sheet that a person can read, and taking both out of a file that will travel. The sheet is ours and is
 * written anew each time; one that somebody else named the same is left alone.
 */
import { REPAIR_WORDS } from '#domain/rules/repairs/words.ts';
import { DAYS_TO_1904, formatDate, serialToIso } from '#domain/language/date.ts';
import { isDateFormat } from '../tables/cells.ts';
import { queueDays } from '../days.ts';
import { freeName, numberedSheet } from '../tables/names.ts';
import { ownSheet, toKeep } from '../tables/own-sheet.ts';
import { countOf, isJournalKey, type Journal, queueJournal, turnPage } from './repair-journal.ts';
import type { JournalEntry } from './repair-page.ts';
import { inExcel } from '../run.ts';
import { queueState, queueStateWrite, removeStates } from '../state.ts';
import type { ColumnSpec } from '../tables/table-spec.ts';
import { BlockWriter } from '../tables/writer.ts';
import { REPAIR_LOG_SHEET } from '../../words/sheets/repair-log.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';

const say = sayingInSheets(REPAIR_LOG_SHEET);

export interface RepairLog {
  /** Its name. */
  readonly sheet: string;
  readonly rows: number;
}

const LOG = 'repairLog';
const NAME = say('name');
const TITLE = say('title');
/** Title, what it covers, an empty row; then the header. */
const ROWS_ABOVE = 3;

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'sheet', header: say('sheet'), kind: 'text', width: 130 },
  { key: 'cell', header: say('cell'), kind: 'text', width: 50 },
  { key: 'kind', header: say('kind'), kind: 'text', width: 200 },
  { key: 'before', header: say('before'), kind: 'text', width: 200 },
  { key: 'after', header: say('after'), kind: 'text', width: 200 },
];

const LOOKS = { title: TITLE, headerRow: ROWS_ABOVE, headers: COLUMNS.map(({ header }) => header) };

/** One repair, as a person reads it. */
export interface RepairDone {
  readonly sheetId: string;
  /** Its name; '' where it is gone. */
  readonly sheet: string;
  /** 'D14'. */
  readonly cell: string;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
}

/** Newest first, as far as the workbook had room to keep them. */
export function repairsDone(): Promise<readonly RepairDone[]> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const journal = queueJournal(context);
    const days = queueDays(context);
    worksheets.load('items/id,items/name');
    await context.sync();
    const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    return linesOf(context, journal(), names, days());
  });
}

async function linesOf(
  context: Excel.RequestContext,
  journal: Journal,
  names: ReadonlyMap<string, string>,
  date1904: boolean,
): Promise<RepairDone[]> {
  const lines: RepairDone[] = [];
  for (let page: Journal | undefined = journal; page; page = await turnPage(context, page))
    for (const entry of page.entries) lines.push(lineOf(entry, names, date1904));
  return lines;
}

/** The same as a sheet. WorkbookError 'sheet-protected' where the log is. */
export function writeRepairLog(): Promise<RepairLog> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const journal = queueJournal(context);
    const days = queueDays(context);
    const state = queueState(context, LOG);
    worksheets.load('items/id,items/name');
    await context.sync();
    const sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
    const sheet = (await ownSheet(context, state.value(), LOOKS)) ?? addLog(context, sheets);
    sheet.load('id,name');
    const names = new Map(sheets.map(({ id, name }) => [id, name]));
    const lines = await linesOf(context, journal(), names, days());
    const rows = lines.map(({ sheet: on, cell, kind, before, after }) => [on, cell, kind, before, after]);
    await writeLog(context, sheet, rows, journal());
    queueStateWrite(context, LOG, toKeep(sheet, sheets));
    await context.sync();
    return { sheet: sheet.name, rows: rows.length };
  });
}

/** Nothing can be taken back afterwards. `removed`: the repairs that were kept. */
export function forgetRepairs(): Promise<{ readonly removed: number }> {
  return inExcel(async (context) => {
    const journal = queueJournal(context);
    const state = queueState(context, LOG);
    await context.sync();
    const log = await ownSheet(context, state.value(), LOOKS);
    log?.delete();
    await removeStates(context, (key) => isJournalKey(key) || key === LOG);
    return { removed: countOf(journal()) };
  });
}

function addLog(
  context: Excel.RequestContext,
  sheets: readonly { readonly name: string }[],
): Excel.Worksheet {
  const name = freeName(
    NAME,
    sheets.map((sheet) => sheet.name),
    numberedSheet,
  );
  const sheet = context.workbook.worksheets.add(name);
  COLUMNS.forEach(({ width }, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).untrack().format.columnWidth = width;
  });
  sheet.getRangeByIndexes(0, 0, 1, 1).untrack().format.font.bold = true;
  sheet.getRangeByIndexes(ROWS_ABOVE, 0, 1, COLUMNS.length).untrack().format.font.bold = true;
  sheet.freezePanes.freezeRows(ROWS_ABOVE + 1);
  return sheet;
}

async function writeLog(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly (readonly string[])[],
  { lost }: Journal,
): Promise<void> {
  // Texts alone go: their columns keep the width and the letters that a person may have given them.
  sheet.getRange().untrack().clear('Contents');
  const writer = new BlockWriter(context, sheet);
  const top = [[TITLE], [coverage(rows.length, lost)]];
  await writer.write({ row: 0, column: 0, columns: COLUMNS.slice(0, 1), cells: top }, 'all');
  const cells = [COLUMNS.map(({ header }) => header), ...rows];
  await writer.write({ row: ROWS_ABOVE, column: 0, columns: COLUMNS, cells }, 'all');
  await writer.flush();
}

function coverage(rows: number, lost: number): string {
  const kept = say('kept', { rows });
  return lost === 0 ? kept : `${kept} ${say('lost', { lost })}`;
}

function lineOf(entry: JournalEntry, names: ReadonlyMap<string, string>, date1904: boolean): RepairDone {
  const { sheetId, cell, kind, after, isDate } = entry;
  return {
    sheetId,
    sheet: names.get(sheetId) ?? '',
    cell,
    kind: isKnown(kind) ? REPAIR_WORDS[kind].vi : kind,
    before: beforeOf(entry, date1904),
    after: typeof after === 'number' && isDate ? dayOf(after, date1904) : String(after),
  };
}

const isKnown = (kind: string): kind is keyof typeof REPAIR_WORDS => Object.hasOwn(REPAIR_WORDS, kind);

/** What stood there: the text without the apostrophe that keeps it one, a day as a day. */
function beforeOf({ before, format, isText }: JournalEntry, date1904: boolean): string {
  if (typeof before === 'number' && isDateFormat(format)) return dayOf(before, date1904);
  const text = String(before);
  return isText && format !== '@' && text.startsWith("'") ? text.slice(1) : text;
}

function dayOf(serial: number, date1904: boolean): string {
  const iso = serialToIso(Math.floor(serial) + (date1904 ? DAYS_TO_1904 : 0));
  return iso === undefined ? String(serial) : formatDate(iso);
}
