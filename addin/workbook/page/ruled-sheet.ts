/** Writes a ruled sheet of ours (an official form, a list to be signed) where it stood before, or as a new one: to be printed on A4. */
import { parseArea } from '#domain/sheet/a1.ts';
import { area, contains, type Area } from '#domain/sheet/area.ts';
import { inExcel, type WorkOptions } from '../run.ts';
import { queueState, queueStateWrite, writeOver } from '../state.ts';
import { freeName, numberedSheet } from '../tables/names.ts';
import { ownSheet, toKeep } from '../tables/own-sheet.ts';
import type { PageWritten } from './page-spec.ts';

export interface RuledLook {
  readonly bold?: true;
  readonly italic?: true;
  readonly centred?: true;
  readonly wraps?: true;
  readonly bordered?: true;
  /** A line below it alone, as long as the cell. */
  readonly lined?: true;
  /** Points; those of the sheet where left out. */
  readonly size?: number;
}

export interface RuledCell {
  readonly value: string | number;
  readonly look?: RuledLook;
  readonly decimals?: 2;
}

export interface RuledSheet {
  readonly name: string;
  /** In letters of the usual font. */
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly (readonly RuledCell[])[];
  readonly merges?: readonly string[];
  /** Of these rows the first names the columns: they stand on every printed page. */
  readonly head: { readonly row: number; readonly rows: number };
  /** On paper that lies, its pages numbered; upright where left out. */
  readonly lying?: true;
}

/** Which sheets of ours they are, by what they hold. */
const KEPT = 'ruled';
const MOST_ROWS = 2_000;
const FONT = { name: 'Times New Roman', size: 12 };
const POINTS_A_LETTER = 5.6;
const LINE_POINTS = 16;
/** Letters of a text are narrower than its digits, by which columns are measured; capitals are wider. */
const WIDER = { capitals: 1.2, bold: 0.95, plain: 0.85 };
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

const recordIn = (kept: unknown): Readonly<Record<string, unknown>> =>
  typeof kept === 'object' && kept !== null ? { ...kept } : {};

/** Ids of the sheets that were written so: nobody's file to fill. */
export function ruledSheets(): Promise<ReadonlySet<string>> {
  return inExcel(async (context) => {
    const state = queueState(context, KEPT);
    await context.sync();
    const ids = Object.values(recordIn(state.value())).flatMap((kept) =>
      typeof kept === 'object' && kept !== null && 'id' in kept && typeof kept.id === 'string'
        ? [kept.id]
        : [],
    );
    return new Set(ids);
  });
}

/** `key`: what it holds. WorkbookError 'sheet-protected' before anything is written. */
export function writeRuledSheet(
  key: string,
  page: RuledSheet,
  { signal }: WorkOptions = {},
): Promise<PageWritten> {
  return inExcel(async (context) => {
    const state = queueState(context, KEPT);
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const names = worksheets.items.map(({ name }) => name);
    const others = worksheets.items.map(({ id }) => ({ id }));
    const kept = recordIn(state.value());
    const looks = {
      title: String(page.rows[0]?.[0]?.value),
      headerRow: page.head.row,
      headers: (page.rows[page.head.row] ?? []).map(({ value }) => String(value)),
    };
    const known = await ownSheet(context, kept[key], looks);
    signal?.throwIfAborted();
    const sheet = known ?? worksheets.add(freeName(page.name, names, numberedSheet));
    sheet.load('id,name');
    writeCells(sheet, page);
    if (!known) setUpPrinting(sheet, page);
    sheet.pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, page.rows.length, page.columns.length));
    await context.sync();
    await writeOver(context, KEPT, state.value(), (now) =>
      queueStateWrite(context, KEPT, { ...recordIn(now), [key]: toKeep(sheet, others) }),
    );
    return { sheet: sheet.name, created: !known };
  });
}

function writeCells(sheet: Excel.Worksheet, { rows, columns, merges = [] }: RuledSheet): void {
  const before = sheet.getRangeByIndexes(0, 0, MOST_ROWS, columns.length).untrack();
  before.unmerge();
  before.clear('All');
  columns.forEach(({ width }, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).untrack().format.columnWidth = width * POINTS_A_LETTER;
  });
  const block = sheet.getRangeByIndexes(0, 0, rows.length, columns.length).untrack();
  block.format.font.name = FONT.name;
  block.format.font.size = FONT.size;
  block.format.verticalAlignment = 'Center';
  const filled = <T>(of: (cell: RuledCell | undefined) => T): T[][] =>
    rows.map((row) => columns.map((_, at) => of(row[at])));
  // What is text stays text, whatever it begins with.
  block.numberFormat = filled(formatOf);
  block.values = filled((cell) => cell?.value ?? '');
  const merged = merges.flatMap((address) => parseArea(address) ?? []);
  rows.forEach((row, at) => {
    for (const { from, width, look } of alike(row)) {
      lookLike(sheet.getRangeByIndexes(at, from, 1, width).untrack(), look, width);
    }
    // Excel fits no row to what stands in a merged cell, and some programs fit none at all.
    const size = Math.max(FONT.size, ...row.map(({ look }) => look?.size ?? FONT.size));
    const height = ((LINE_POINTS * size) / FONT.size) * linesOf(row, at, { columns, merged });
    sheet.getRangeByIndexes(at, 0, 1, 1).untrack().format.rowHeight = height;
  });
  for (const { row, column, rows: high, columns: wide } of merged)
    sheet.getRangeByIndexes(row, column, high, wide).untrack().merge();
}

function linesOf(
  row: readonly RuledCell[],
  at: number,
  { columns, merged }: Pick<RuledSheet, 'columns'> & { readonly merged: readonly Area[] },
): number {
  const lines = row.map(({ value, look }, column) => {
    if (look?.wraps !== true || typeof value !== 'string' || value === '') return 1;
    const over = merged.find((each) => contains(each, area(at, column))) ?? area(at, column);
    const letters = columns
      .slice(over.column, over.column + over.columns)
      .reduce((sum, { width }) => sum + width, 0);
    const isCapitals = /\p{L}/u.test(value) && value === value.toLocaleUpperCase('vi');
    const factor = isCapitals ? WIDER.capitals : look.bold ? WIDER.bold : WIDER.plain;
    const size = (look.size ?? FONT.size) / FONT.size;
    return Math.ceil((value.length * factor * size) / letters) / over.rows;
  });
  return Math.max(1, ...lines);
}

function formatOf({ value, decimals }: RuledCell = { value: '' }): string {
  if (typeof value === 'string') return value === '' ? 'General' : '@';
  return decimals === 2 ? '0.00' : '#,##0';
}

/** Neighbours that look alike are painted at once. */
function alike(row: readonly RuledCell[]) {
  const runs: { from: number; width: number; look: RuledLook }[] = [];
  row.forEach(({ look = {} }, at) => {
    const last = runs.at(-1);
    if (last && JSON.stringify(last.look) === JSON.stringify(look)) last.width += 1;
    else runs.push({ from: at, width: 1, look });
  });
  return runs;
}

function lookLike({ format }: Excel.Range, look: RuledLook, width: number): void {
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.centred) format.horizontalAlignment = 'Center';
  if (look.wraps) format.wrapText = true;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.lined) drawEdge(format, 'EdgeBottom');
  if (!look.bordered) return;
  for (const edge of width > 1 ? [...EDGES, 'InsideVertical' as const] : EDGES) drawEdge(format, edge);
}

function drawEdge({ borders }: Excel.RangeFormat, edge: (typeof EDGES)[number] | 'InsideVertical'): void {
  const border = borders.getItem(edge);
  border.style = 'Continuous';
  border.weight = 'Thin';
}

function setUpPrinting(sheet: Excel.Worksheet, { head, lying }: RuledSheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = lying ? 'Landscape' : 'Portrait';
  if (lying) pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P/&N';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = 36;
  pageLayout.rightMargin = 36;
  pageLayout.setPrintTitleRows(`$${String(head.row + 1)}:$${String(head.row + head.rows)}`);
}
