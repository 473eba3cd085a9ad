/**
 * What cells, rows and columns are like, one answer for each: getCellProperties and its like. Only what the product asks for
 * is here; everything else is refused by its name.
 */
import { area, isUnbounded, type Area } from '#domain/sheet/area.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import { isRecord } from '../members.ts';
import { nullable, sharedStyle } from './range-format.ts';
import { columnsOf, rowsOf } from './range-reading.ts';

/** 'format/font/name' for every true in what is asked for. */
function* asked(options: unknown, path = ''): Generator<string> {
  if (options === true) yield path;
  if (!isRecord(options)) return;
  for (const [name, below] of Object.entries(options))
    yield* asked(below, path === '' ? name : `${path}/${name}`);
}

function wanted(options: unknown, known: readonly string[]): (name: string) => boolean {
  const all = new Set(asked(options));
  for (const name of all) if (!known.includes(name)) throw new ExcelError('NotImplemented', name);
  return (name) => all.has(name);
}

/** A part that differs within the column is null. */
export function columnProperties(
  workbook: WorkbookModel,
  sheet: Sheet,
  within: Area,
  options: unknown,
): Excel.ColumnProperties[] {
  if (isUnbounded(within)) throw new ExcelError('InvalidArgument');
  const wants = wanted(options, ['columnHidden', 'format/font/name']);
  return [...columnsOf(within)].map((column) => {
    const target = { workbook, sheet, areas: [area(within.row, column, within.rows, 1)] };
    return {
      ...(wants('columnHidden') ? { columnHidden: sheet.column(column).hidden } : {}),
      ...(wants('format/font/name')
        ? { format: { font: { name: nullable(sharedStyle(target, 'fontName')) } } }
        : {}),
    };
  });
}

/** Of a text in several fonts null. */
export function cellProperties(sheet: Sheet, within: Area, options: unknown): Excel.CellProperties[][] {
  if (isUnbounded(within)) throw new ExcelError('InvalidArgument');
  const wants = wanted(options, [
    'format/font/name',
    'format/font/strikethrough',
    'format/indentLevel',
    'format/protection',
  ]);
  return [...rowsOf(within)].map((row) =>
    [...columnsOf(within)].map((column) => {
      const { fontName, struck, indent, unlocked } = sheet.cell(row, column).style;
      const font = {
        ...(wants('format/font/name') ? { name: nullable(fontName) } : {}),
        ...(wants('format/font/strikethrough') ? { strikethrough: nullable(struck) } : {}),
      };
      const format = {
        ...(Object.keys(font).length === 0 ? {} : { font }),
        ...(wants('format/indentLevel') ? { indentLevel: indent } : {}),
        ...(wants('format/protection') ? { protection: { locked: !unlocked } } : {}),
      };
      return Object.keys(format).length === 0 ? {} : { format };
    }),
  );
}

/** A part that differs within the row is null. */
export function rowProperties(
  workbook: WorkbookModel,
  sheet: Sheet,
  within: Area,
  options: unknown,
): Excel.RowProperties[] {
  if (isUnbounded(within)) throw new ExcelError('InvalidArgument');
  const wants = wanted(options, ['rowHidden', 'format/font/strikethrough']);
  return [...rowsOf(within)].map((row) => {
    const target = { workbook, sheet, areas: [area(row, within.column, 1, within.columns)] };
    return {
      ...(wants('rowHidden') ? { rowHidden: sheet.isRowHidden(row) } : {}),
      ...(wants('format/font/strikethrough')
        ? { format: { font: { strikethrough: nullable(sharedStyle(target, 'struck')) } } }
        : {}),
    };
  });
}
