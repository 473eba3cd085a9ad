/** The elements of the drawn part of a sheet: column widths, the row of letters, the cells. */
import { area, overlaps, type Area } from '#domain/sheet/area.ts';
import { cellAddress, columnLetters } from '#domain/sheet/a1.ts';
import { isEmpty, type Cell } from '../../excel/workbook/cell.ts';
import type { Sheet } from '../../excel/workbook/sheet.ts';
import type { Table } from '../../excel/workbook/table.ts';
import { looksIn, paint, type Looks } from './grid-looks.ts';

export const ROW_HEIGHT = 21;
const HEAD_WIDTH = 46;
const COLUMN_WIDTH = 80;

/** Rows and columns that are shown, in order; hidden ones are left out. */
export interface Part {
  readonly sheet: Sheet;
  readonly tables: readonly Table[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export function widthsOf({ sheet, columns }: Part): { group: HTMLElement; total: number } {
  const group = document.createElement('colgroup');
  const widths = columns.map((column) => {
    const { width } = sheet.column(column);
    return width === null ? COLUMN_WIDTH : Math.trunc(width * 7 + 5);
  });
  for (const width of [HEAD_WIDTH, ...widths]) {
    const column = document.createElement('col');
    column.style.width = `${width}px`;
    group.append(column);
  }
  return { group, total: widths.reduce((sum, width) => sum + width, HEAD_WIDTH) };
}

function headCell(scope: 'col' | 'row', name: string): HTMLElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = name;
  cell.dataset[scope === 'col' ? 'column' : 'row'] = name;
  return cell;
}

export function headOf({ columns }: Part): HTMLElement {
  const head = document.createElement('thead');
  const line = head.insertRow();
  line.insertCell().className = 'corner';
  line.append(...columns.map((column) => headCell('col', columnLetters(column))));
  return head;
}

/** `before` and `after` are the rows above and below that are not drawn; blank space stands for them. */
export function bodyOf(part: Part, before: number, after: number): HTMLElement {
  const { sheet, rows, columns } = part;
  const top = rows[0] ?? 0;
  const within = area(top, 0, (rows.at(-1) ?? top) - top + 1, (columns.at(-1) ?? 0) + 1);
  const looks = looksIn(sheet, part.tables, within);
  const merges = sheet.merges.filter((merged) => overlaps(merged, within));
  const body = document.createElement('tbody');
  body.append(...spacer(before));
  for (const row of rows) {
    const line = body.insertRow();
    line.setAttribute('aria-rowindex', String(row + 2));
    line.append(headCell('row', String(row + 1)));
    const { height } = sheet.row(row);
    // Where only the rows in view are drawn, all are of one height.
    if (height !== null && before + after === 0)
      line.style.height = `${String(Math.round((height * 4) / 3))}px`;
    for (const column of columns) {
      const merged = merges.find((each) => overlaps(each, area(row, column)));
      const spans = merged ? spansOf(part, merged, row, column) : [1, 1];
      if (spans) drawCell(line, sheet, row, column, spans, looks);
    }
  }
  body.append(...spacer(after));
  return body;
}

function drawCell(
  line: HTMLTableRowElement,
  sheet: Sheet,
  row: number,
  column: number,
  [down = 1, across = 1]: readonly number[],
  looks: Looks,
): void {
  const cell = line.insertCell();
  cell.dataset['cell'] = cellAddress(row, column);
  cell.id = `cell-${cellAddress(row, column)}`;
  cell.rowSpan = down;
  cell.colSpan = across;
  const content = sheet.cell(row, column);
  paint(cell, content, row, column, looks);
  if (spillsOver(content) && isEmpty(sheet.cell(row, column + 1))) cell.classList.add('spills');
}

/** How many drawn rows and columns a merged area covers, at the first of its cells that is drawn; null at the others. */
function spansOf(
  { rows, columns }: Part,
  merged: Area,
  row: number,
  column: number,
): [number, number] | null {
  const inside = (line: number, start: number, count: number) => line >= start && line < start + count;
  const shownRows = rows.filter((each) => inside(each, merged.row, merged.rows));
  const shownColumns = columns.filter((each) => inside(each, merged.column, merged.columns));
  return shownRows[0] === row && shownColumns[0] === column ? [shownRows.length, shownColumns.length] : null;
}

function spacer(rows: number): HTMLElement[] {
  if (rows <= 0) return [];
  const line = document.createElement('tr');
  line.className = 'spacer';
  line.setAttribute('aria-hidden', 'true');
  line.insertCell().style.height = `${rows * ROW_HEIGHT}px`;
  return [line];
}

/** Long text runs on over empty cells to its right, as in Excel. */
const spillsOver = ({ value, style }: Cell): boolean =>
  typeof value === 'string' && value !== '' && !style.wrap && /^(General|Left)$/.test(style.horizontal);
