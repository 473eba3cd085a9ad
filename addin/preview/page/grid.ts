/** The sheet on the screen: a table of real cells. Of a long sheet only the rows near the view are in the page. */
import {
  area,
  columnName,
  contains,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
} from '../workbook/address.ts';
import type { Area } from '../workbook/address.ts';
import { isEmpty } from '../workbook/cell.ts';
import type { Cell } from '../workbook/cell.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { WorkbookModel } from '../workbook/workbook.ts';
import { cellName, looksIn, paint } from './grid-looks.ts';

const ROW_HEIGHT = 21;
const ALL_ROWS_UP_TO = 500;
const AROUND = 40;
const SPARE = { rows: 20, columns: 4 };
const LEAST = { rows: 50, columns: 14 };
const HEAD_WIDTH = 46;

interface Extent {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export class Grid {
  /** Where typing goes; the selection around it is the sheet's. */
  active = { row: 0, column: 0 };
  private readonly table = document.createElement('table');
  private extent: Extent = { rows: [], columns: [] };
  private drawn = { from: 0, to: 0 };
  private waiting = false;
  /** While a cell is being edited the grid is not redrawn under it. */
  frozen = false;

  constructor(
    readonly root: HTMLElement,
    public workbook: WorkbookModel,
  ) {
    this.table.role = 'grid';
    this.table.tabIndex = 0;
    this.table.setAttribute('aria-label', 'Trang tính');
    root.append(this.table);
    root.addEventListener('scroll', () => this.whenScrolled());
  }

  focus(): void {
    this.table.focus({ preventScroll: true });
  }

  get sheet(): Sheet {
    return this.workbook.activeSheet;
  }

  /** Redraws once before the next frame, however often it was asked. */
  refresh(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      if (!this.frozen) this.draw();
    });
  }

  draw(): void {
    const { sheet } = this;
    const used = sheet.usedArea(area(0, 0, MAX_ROWS, MAX_COLUMNS), false);
    const rows = Math.max((used ? lastRow(used) + 1 : 0) + SPARE.rows, LEAST.rows, this.active.row + 2);
    const columns = Math.max(
      (used ? lastColumn(used) + 1 : 0) + SPARE.columns,
      LEAST.columns,
      this.active.column + 2,
    );
    this.extent = {
      rows: upTo(Math.min(rows, MAX_ROWS)).filter((row) => !sheet.isRowHidden(row)),
      columns: upTo(Math.min(columns, MAX_COLUMNS)).filter((column) => !sheet.column(column).hidden),
    };
    this.drawn = this.near();
    this.table.className = sheet.showGridlines ? '' : 'bare';
    this.table.replaceChildren(this.widths(), this.head(), this.body());
    this.table.setAttribute('aria-rowcount', String(rows));
    this.table.setAttribute('aria-colcount', String(columns));
    this.showSelection();
  }

  private near(): { from: number; to: number } {
    const { length } = this.extent.rows;
    if (length <= ALL_ROWS_UP_TO) return { from: 0, to: length };
    const first = Math.floor(this.root.scrollTop / ROW_HEIGHT);
    const shown = Math.ceil(this.root.clientHeight / ROW_HEIGHT);
    return { from: Math.max(0, first - AROUND), to: Math.min(length, first + shown + AROUND) };
  }

  private whenScrolled(): void {
    if (this.extent.rows.length <= ALL_ROWS_UP_TO) return;
    const wanted = this.near();
    const far =
      Math.abs(wanted.from - this.drawn.from) > AROUND / 2 ||
      Math.abs(wanted.to - this.drawn.to) > AROUND / 2;
    if (far) this.refresh();
  }

  private widths(): HTMLElement {
    const group = document.createElement('colgroup');
    const widths = this.extent.columns.map((column) => {
      const width = this.sheet.column(column).width;
      return width === null ? 80 : Math.trunc(width * 7 + 5);
    });
    for (const width of [HEAD_WIDTH, ...widths]) {
      const column = document.createElement('col');
      column.style.width = `${width}px`;
      group.append(column);
    }
    this.table.style.width = `${[HEAD_WIDTH, ...widths].reduce((sum, width) => sum + width, 0)}px`;
    return group;
  }

  private head(): HTMLElement {
    const head = document.createElement('thead');
    const line = head.insertRow();
    for (const text of ['', ...this.extent.columns.map(columnName)]) {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.textContent = text;
      if (text !== '') cell.dataset['column'] = text;
      line.append(cell);
    }
    return head;
  }

  private body(): HTMLElement {
    const body = document.createElement('tbody');
    const { from, to } = this.drawn;
    const rows = this.extent.rows.slice(from, to);
    const within = area(
      rows[0] ?? 0,
      0,
      (rows.at(-1) ?? 0) - (rows[0] ?? 0) + 1,
      (this.extent.columns.at(-1) ?? 0) + 1,
    );
    const looks = looksIn(this.sheet, this.workbook.tablesOn(this.sheet), within);
    const merges = this.sheet.merges.filter((merged) => overlaps(merged, within));
    body.append(...spacer(from));
    for (const row of rows) {
      const line = body.insertRow();
      line.setAttribute('aria-rowindex', String(row + 2));
      const number = document.createElement('th');
      number.scope = 'row';
      number.textContent = String(row + 1);
      number.dataset['row'] = String(row + 1);
      line.append(number);
      for (const column of this.extent.columns) {
        const merged = merges.find((each) => overlaps(each, area(row, column)));
        const spans = merged ? this.spans(merged, row, column, rows) : null;
        if (spans === 'covered') continue;
        const cell = line.insertCell();
        cell.dataset['cell'] = cellName(row, column);
        cell.id = `cell-${cell.dataset['cell']}`;
        if (spans) [cell.rowSpan, cell.colSpan] = spans;
        const content = this.sheet.cell(row, column);
        paint(cell, content, row, column, looks);
        if (spillsOver(content) && isEmpty(this.sheet.cell(row, column + 1))) cell.classList.add('spills');
      }
    }
    body.append(...spacer(this.extent.rows.length - to));
    return body;
  }

  /** How many drawn rows and columns a merged cell covers, at the first of its cells that is drawn. */
  private spans(
    merged: Area,
    row: number,
    column: number,
    rows: readonly number[],
  ): [number, number] | 'covered' {
    const inside = (line: number, start: number, count: number) => line >= start && line < start + count;
    const shownRows = rows.filter((each) => inside(each, merged.row, merged.rows));
    const shownColumns = this.extent.columns.filter((each) => inside(each, merged.column, merged.columns));
    if (shownRows[0] !== row || shownColumns[0] !== column) return 'covered';
    return [shownRows.length, shownColumns.length];
  }

  cellElement(row: number, column: number): HTMLTableCellElement | null {
    const merged = this.sheet.mergeAt(row, column);
    const name = merged ? cellName(merged.row, merged.column) : cellName(row, column);
    return this.table.querySelector(`td[data-cell="${name}"]`);
  }

  /** The next cell in a direction that is not hidden. */
  step(row: number, column: number, down: number, right: number): { row: number; column: number } {
    const go = (shown: readonly number[], at: number, by: number, most: number) => {
      if (by === 0) return at;
      const ahead = by > 0 ? shown.filter((line) => line > at) : shown.filter((line) => line < at).reverse();
      const found = ahead[Math.abs(by) - 1] ?? ahead.at(-1);
      if (found !== undefined && (ahead.length >= Math.abs(by) || by < 0)) return found;
      return by > 0 ? Math.min(at + by, most - 1) : at;
    };
    return {
      row: go(this.extent.rows, row, down, MAX_ROWS),
      column: go(this.extent.columns, column, right, MAX_COLUMNS),
    };
  }

  /** Draws the outline of the selection and tells assistive technology which cell is active. */
  showSelection(): void {
    const { selection } = this.sheet;
    for (const old of this.table.querySelectorAll('.picked, .active, .here'))
      old.classList.remove('picked', 'active', 'here');
    const single = selection.rows * selection.columns === 1;
    if (!single) {
      for (const cell of this.table.querySelectorAll<HTMLElement>('td[data-cell]')) {
        const place = placeOf(cell);
        if (place && contains(selection, area(place.row, place.column))) cell.classList.add('picked');
      }
    }
    const element = this.cellElement(this.active.row, this.active.column);
    element?.classList.add('active');
    if (element) this.table.setAttribute('aria-activedescendant', element.id);
    this.table.querySelector(`th[data-column="${columnName(this.active.column)}"]`)?.classList.add('here');
    this.table.querySelector(`th[data-row="${this.active.row + 1}"]`)?.classList.add('here');
  }

  /** Brings the active cell into view, drawing its rows first where the sheet is long. */
  reveal(): void {
    const at = this.extent.rows.findIndex((row) => row >= this.active.row);
    if (this.extent.rows.length > ALL_ROWS_UP_TO && at >= 0) {
      const top = at * ROW_HEIGHT;
      const height = this.root.clientHeight - 3 * ROW_HEIGHT;
      if (top < this.root.scrollTop) this.root.scrollTop = Math.max(0, top - ROW_HEIGHT);
      else if (top > this.root.scrollTop + height) this.root.scrollTop = top - height;
    }
    const outside = !this.cellElement(this.active.row, this.active.column);
    if (outside && !this.frozen) this.draw();
    this.cellElement(this.active.row, this.active.column)?.scrollIntoView({
      block: 'nearest',
      inline: 'nearest',
    });
  }
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

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

/** Where a cell's element is in the sheet. */
export function placeOf(element: Element | null): { row: number; column: number } | null {
  const name = element?.closest<HTMLElement>('td[data-cell]')?.dataset['cell'] ?? '';
  const match = /^([A-Z]+)(\d+)$/.exec(name);
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}
