/** Cells, rows and columns of a sheet in a file, as the model holds them. */
import type { Cell as FileCell, Style as FileStyle, Worksheet as FileSheet } from 'exceljs';
import { plain, restyle } from '../workbook/cell.ts';
import type { Cell, CellValue, Style } from '../workbook/cell.ts';
import { dateToSerial } from '../workbook/number-format.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { colorOf } from './colors.ts';
import { isRecord, textIn } from './loose.ts';

/** Text with several looks, a link's text, an error: the library has an object for each. */
function valueOf(value: unknown): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { error: '#NUM!' } : dateToSerial(value);
  if (!isRecord(value)) return '';
  if (Array.isArray(value['richText']))
    return value['richText'].map((part) => (isRecord(part) ? textIn(part['text']) : '')).join('');
  if (typeof value['error'] === 'string') return { error: value['error'] };
  if ('text' in value) return valueOf(value['text']);
  if ('result' in value) return valueOf(value['result']);
  return '';
}

function formulaOf(cell: FileCell): string | null {
  const formula: unknown = cell.formula;
  return typeof formula === 'string' && formula !== '' ? `=${formula}` : null;
}

/** Cells of a file share few style objects, so each is translated once. */
function styles(): (style: Partial<FileStyle> | undefined) => Style {
  const known = new Map<unknown, Style>();
  return (style) => {
    if (!style) return plain;
    const found = known.get(style) ?? styleOf(style);
    known.set(style, found);
    return found;
  };
}

function styleOf({ numFmt, font, fill, alignment, protection }: Partial<FileStyle>): Style {
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
  return Object.keys(change).length === 0 ? plain : restyle(plain, change as Partial<Style>);
}

function cellOf(cell: FileCell, style: Style): Cell {
  const value = valueOf(cell.value);
  const isDate = cell.value instanceof Date && style.numberFormat === 'General';
  return {
    value,
    formula: formulaOf(cell),
    style: isDate ? restyle(style, { numberFormat: 'dd/mm/yyyy' }) : style,
  };
}

export function readCells(sheet: Sheet, source: FileSheet): void {
  const translate = styles();
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
      else sheet.setCell(number - 1, column - 1, cellOf(cell, style));
    });
  });
}
