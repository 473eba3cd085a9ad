/** One sheet of a new file. The order of its elements is the format's. */
import { placeOf } from '../parts/cell-reference.ts';
import { cellXml, checkValue } from '../patch/cell-xml.ts';
import { quoted } from '../xml/edit.ts';
import type { BookCell, BookColumn, BookList, BookSheet } from './new-book.ts';
import type { BookStyles } from './styles-xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Throws PatchError 'value-invalid' where a cell cannot hold its value. */
export function sheetXml(sheet: BookSheet, styles: BookStyles, isFirst: boolean): string {
  const { columns, rows, frozenRows = 0 } = sheet;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    frozenRows > 0
      ? `<pane ySplit="${String(frozenRows)}" topLeftCell="A${String(frozenRows + 1)}" activePane="bottomLeft" state="frozen"/>`
      : '',
    '</sheetView></sheetViews>',
    columns.length > 0
      ? `<cols>${columns.map((column, at) => columnXml(column, at, styles)).join('')}</cols>`
      : '',
    `<sheetData>${rows.map((cells, row) => rowXml(sheet.name, cells, row, styles)).join('')}</sheetData>`,
    counted(
      'mergeCells',
      (sheet.merges ?? []).map((area) => `<mergeCell ref="${area}"/>`),
    ),
    counted('dataValidations', (sheet.lists ?? []).map(listXml)),
    '</worksheet>',
  ].join('');
}

function columnXml({ width, look }: BookColumn, at: number, styles: BookStyles): string {
  const number = String(at + 1);
  const style = look ? ` style="${String(styles.numberOf(look))}"` : '';
  return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"${style}/>`;
}

function rowXml(sheet: string, cells: readonly BookCell[], row: number, styles: BookStyles): string {
  const written = cells.map(({ value, look }, column) => {
    checkValue(value, `${sheet}!R${String(row + 1)}C${String(column + 1)}`);
    if (value === '' && !look) return '';
    return cellXml('', placeOf(row, column), value, styles.numberOf(look ?? {}));
  });
  return `<row r="${String(row + 1)}">${written.join('')}</row>`;
}

const listXml = ({ area, source }: BookList): string =>
  `<dataValidation type="list" allowBlank="1" sqref="${area}"><formula1>${quoted(source)}</formula1></dataValidation>`;

const counted = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
