/** How our values stand in cells. A text from a server or a person never becomes a formula. */
import type { Cell } from '#domain/sheet/block.ts';
import { DAYS_TO_1904, isoToSerial } from '#domain/language/date.ts';
import type { CellValue, ColumnKind, TableSpec } from './table-spec.ts';

export const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  label: 'General',
  count: '#,##0',
  number: '#,##0.00',
  date: 'dd/mm/yyyy',
  percent: '0.00%',
};

/** The format of one cell; a number without decimals is written as a count. */
export function formatOf(value: CellValue | undefined, kind: ColumnKind): string {
  return kind === 'number' && Number.isInteger(value) ? FORMATS.count : FORMATS[kind];
}

/** What to write into a column of this kind; a text goes into a cell that already has the text format. */
export function toCell(value: CellValue | undefined, kind: ColumnKind): Cell {
  if (value === null || value === undefined) return '';
  return kind === 'date' && typeof value === 'string' ? (isoToSerial(value) ?? '') : value;
}

/** The same table for a workbook that counts its days from 1904. */
export function inDaysFrom1904(spec: TableSpec): TableSpec {
  const dated = new Set(spec.columns.flatMap(({ kind }, index) => (kind === 'date' ? [index] : [])));
  const shifted = (value: CellValue, index: number): CellValue => {
    const serial = dated.has(index) && typeof value === 'string' ? isoToSerial(value) : undefined;
    return serial === undefined ? value : serial - DAYS_TO_1904;
  };
  return { ...spec, rows: spec.rows.map((row) => row.map(shifted)) };
}

/** A text for a cell without the text format: the apostrophe keeps = + - @ from becoming a formula. */
export function plainText(text: string): string {
  return /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
}

/** A day in it, outside of what is written literally. */
export function isDateFormat(format: string): boolean {
  return /d/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
