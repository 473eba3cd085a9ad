/** The sheet on the screen: a table of real cells. Of a long sheet only the rows near the view are in the page. */
import { area, contains, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '#domain/sheet/area.ts';
import { cellAddress, columnLetters, parseCell } from '#domain/sheet/a1.ts';
import { pictureOf } from './chart-picture.ts';
import type { Sheet } from '../../excel/workbook/sheet.ts';
import type { WorkbookModel } from '../../excel/workbook/workbook.ts';
import { bodyOf, headOf, ROW_HEIGHT, widthsOf } from './grid-table.ts';
import { says } from './words.ts';

const ALL_ROWS_UP_TO = 500;
const AROUND = 40;
const SPARE = { rows: 20, columns: 4 };
const LEAST = { rows: 50, columns: 14 };

interface Extent {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export class Grid {
  /** Where typing goes; the selection around it is the sheet's. */
  active = { row: 0, column: 0 };
  private readonly table = document.createElement('table');
  private readonly charts = document.createElement('div');
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
    this.table.setAttribute('aria-label', says.sheet);
    this.charts.className = 'charts';
    root.append(this.table, this.charts);
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
    this.measure();
    this.render();
  }

  private measure(): void {
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
    this.table.setAttribute('aria-rowcount', String(rows));
    this.table.setAttribute('aria-colcount', String(columns));
  }

  /** Puts the rows near the view into the page. */
  private render(): void {
    const { sheet } = this;
    this.drawn = this.near();
    const { from, to } = this.drawn;
    const { rows, columns } = this.extent;
    const part = { sheet, tables: this.workbook.tablesOn(sheet), rows: rows.slice(from, to), columns };
    this.table.classList.toggle('bare', !sheet.showGridlines);
    this.table.classList.toggle('long', rows.length > ALL_ROWS_UP_TO);
    const widths = widthsOf(part);
    this.table.style.width = `${widths.total}px`;
    this.table.replaceChildren(widths.group, headOf(part), bodyOf(part, from, rows.length - to));
    this.drawCharts();
    this.showSelection();
  }

  /** Over the cells, as far as the cell under their corner is drawn. */
  private drawCharts(): void {
    const pictures = this.workbook.chartsOn(this.sheet).flatMap((chart) => {
      const { row, column } = chart.corner.area ?? { row: 0, column: 0 };
      const cell = this.cellElement(row, column);
      if (!cell) return [];
      const picture = pictureOf(chart);
      picture.style.left = `${String(cell.offsetLeft)}px`;
      picture.style.top = `${String(cell.offsetTop)}px`;
      return [picture];
    });
    this.charts.replaceChildren(...pictures);
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
    if (far && !this.frozen) this.render();
  }

  cellElement(row: number, column: number): HTMLTableCellElement | null {
    const merged = this.sheet.mergeAt(row, column);
    const name = merged ? cellAddress(merged.row, merged.column) : cellAddress(row, column);
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
    this.table.querySelector(`th[data-column="${columnLetters(this.active.column)}"]`)?.classList.add('here');
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
    const beyond =
      this.active.row > (this.extent.rows.at(-1) ?? 0) ||
      this.active.column > (this.extent.columns.at(-1) ?? 0);
    if (outside && !this.frozen) {
      if (beyond) this.draw();
      else this.render();
    }
    this.cellElement(this.active.row, this.active.column)?.scrollIntoView({
      block: 'nearest',
      inline: 'nearest',
    });
  }
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Where a cell's element is in the sheet. */
export function placeOf(element: Element | null): { row: number; column: number } | null {
  const name = element?.closest<HTMLElement>('td[data-cell]')?.dataset['cell'] ?? '';
  return parseCell(name);
}
