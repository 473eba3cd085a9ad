/** Cells, rows and columns of a sheet in a file, as the model holds them. */
import type { Cell as FileCell, Style as FileStyle, Worksheet as FileSheet } from 'exceljs';
import { plain, restyle } from '../workbook/cell.ts';
import type { Cell, CellValue, Style } from '../workbook/cell.ts';
import { DAYS_TO_1904 } from '../workbook/number-format.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { colorOf } from './colors.ts';
import { isRecord, textIn } from './loose.ts';
import { unescaped } from './text-escapes.ts';

/** What the file says beside the cells. */
export interface CellContext {
  /** The library counted the days from 1904. */
  readonly date1904: boolean;
  /** The font of cells without a look of their own; undefined: Excel's usual one. */
  readonly font: string | undefined;
  /** What stands in a cell ('D14') of which the library made a date that no calendar has; undefined: not found. */
  readonly numberAt: (cell: string) => number | undefined;
}

const DAY = 86_400_000;
/** 01/01/1970 as the library counts. */
const EPOCH = 25_569;

/** The library makes a date of every number in a cell that shows dates; this is the number again, below 60 too. */
function serialOf(date: Date, { date1904 }: CellContext): number {
  const days = date.getTime() / DAY + EPOCH - (date1904 ? DAYS_TO_1904 : 0);
  return Math.round(days * DAY) / DAY;
}

/** Text with several looks, a link's text, an error: the library has an object for each. */
function valueOf(value: unknown, context: CellContext, at: string): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? (context.numberAt(at) ?? { error: '#NUM!' })
      : serialOf(value, context);
  if (!isRecord(value)) return '';
  if (Array.isArray(value['richText']))
    return value['richText'].map((part) => (isRecord(part) ? textIn(part['text']) : '')).join('');
  if (typeof value['error'] === 'string') return { error: value['error'] };
  if ('text' in value) return valueOf(value['text'], context, at);
  if (typeof value['result'] === 'string') return unescaped(value['result']);
  if ('result' in value) return valueOf(value['result'], context, at);
  return '';
}

/** The font of a text with several looks; null where they are several fonts, undefined where the cell's own holds. */
function richFont(value: unknown, own: string | null): string | null | undefined {
  if (!isRecord(value)) return undefined;
  if (!Array.isArray(value['richText'])) return richFont(value['text'], own);
  const fonts = value['richText'].filter(isRecord).map(({ font }) => {
    const name = isRecord(font) ? textIn(font['name']) : '';
    return name === '' ? own : name;
  });
  const [first, ...others] = new Set(fonts);
  return others.length > 0 ? null : first;
}

function formulaOf(cell: FileCell): string | null {
  const formula: unknown = cell.formula;
  return typeof formula === 'string' && formula !== '' ? `=${formula}` : null;
}

/** Cells of a file share few style objects, so each is translated once. */
function styles(base: Style): (style: Partial<FileStyle> | undefined) => Style {
  const known = new Map<unknown, Style>();
  return (style) => {
    if (!style) return base;
    const found = known.get(style) ?? styleOf(style, base);
    known.set(style, found);
    return found;
  };
}

function styleOf({ numFmt, font, fill, alignment, protection }: Partial<FileStyle>, base: Style): Style {
  const change: Partial<Record<keyof Style, unknown>> = {};
  // The library's types say text; a file with a format of its own arrives as an object now and then.
  const format: unknown = isRecord(numFmt) ? numFmt['formatCode'] : numFmt;
  // Built-in format 14 has another name in the library than in Excel.
  if (typeof format === 'string') change.numberFormat = format === 'mm-dd-yy' ? 'm/d/yyyy' : format;
  if (font?.name) change.fontName = font.name;
  if (font?.size) change.fontSize = font.size;
  if (font?.bold) change.bold = true;
  if (font?.italic) change.italic = true;
  const fontColor = colorOf(font?.color);
  if (fontColor) change.fontColor = fontColor;
  if (fill?.type === 'pattern' && fill.pattern === 'solid')
    change.fill = colorOf(fill.fgColor) ?? colorOf(fill.bgColor);
  if (alignment?.wrapText) change.wrap = true;
  if (alignment?.horizontal)
    change.horizontal = alignment.horizontal.charAt(0).toUpperCase() + alignment.horizontal.slice(1);
  if (protection?.locked === false) change.unlocked = true;
  return Object.keys(change).length === 0 ? base : restyle(base, change as Partial<Style>);
}

function cellOf(cell: FileCell, style: Style, context: CellContext): Cell {
  const value = valueOf(cell.value, context, cell.address);
  const isDate = cell.value instanceof Date && style.numberFormat === 'General';
  const fontName = richFont(cell.value, style.fontName);
  return {
    value,
    formula: formulaOf(cell),
    style: restyled(style, {
      ...(isDate ? { numberFormat: 'dd/mm/yyyy' } : {}),
      ...(fontName === undefined || fontName === style.fontName ? {} : { fontName }),
    }),
  };
}

const restyled = (style: Style, change: Partial<Style>): Style =>
  Object.keys(change).length === 0 ? style : restyle(style, change);

export function readCells(sheet: Sheet, source: FileSheet, context: CellContext): void {
  if (context.font !== undefined && context.font !== plain.fontName)
    sheet.base = restyle(plain, { fontName: context.font });
  const translate = styles(sheet.base);
  const tab = colorOf(source.properties.tabColor);
  if (tab) sheet.tabColor = tab;
  const columns: unknown = source.columns;
  if (Array.isArray(columns)) {
    source.columns.forEach((column, at) => {
      const { width, hidden = false, style } = column;
      const known = width !== undefined || hidden || style;
      if (known) sheet.setColumn(at, { width: width ?? null, hidden, style: translate(style) });
    });
  }
  source.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden || row.height)
      sheet.setRow(number - 1, { hidden: row.hidden ?? false, height: row.height ?? null });
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      // A cell inside a merged area repeats the first one's value; in Excel it is empty.
      const covered = cell.isMerged && cell.master.address !== cell.address;
      const style = translate(cell.style);
      if (covered) sheet.setCell(number - 1, column - 1, { value: '', formula: null, style });
      else sheet.setCell(number - 1, column - 1, cellOf(cell, style, context));
    });
  });
}
