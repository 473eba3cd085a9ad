/** An Excel table: an area whose first row holds unique, never blank column names. */
import { area, lastRow, type Area } from '#domain/sheet/area.ts';
import { displayText } from './number-format.ts';
import { emptyCell, restyle } from './cell.ts';
import { Filter } from './filter.ts';
import type { Sheet } from './sheet.ts';

export interface TableColumn {
  readonly id: number;
  name: string;
}

export class Table {
  area: Area;
  showTotals = false;
  showFilterButton = true;
  showBandedRows = true;
  style = 'TableStyleMedium2';
  columns: TableColumn[] = [];
  readonly filter: Filter;
  private nextColumnId = 1;

  constructor(
    readonly id: string,
    public name: string,
    readonly sheet: Sheet,
    within: Area,
  ) {
    this.area = within;
    this.filter = new Filter(
      sheet,
      () => this.area,
      () => (this.showTotals ? 1 : 0),
    );
    this.readHeaders();
  }

  get header(): Area {
    return { ...this.area, rows: 1 };
  }

  get body(): Area {
    const { row, column, rows, columns } = this.area;
    return area(row + 1, column, Math.max(rows - 1 - (this.showTotals ? 1 : 0), 1), columns);
  }

  get totals(): Area {
    return area(lastRow(this.area), this.area.column, 1, this.area.columns);
  }

  /** Makes the columns follow the header cells: blank ones get 'Column1', repeated ones a number, as Excel does. */
  readHeaders(): void {
    const before = this.columns;
    const shown = (index: number) => displayText(this.sheet.cell(this.area.row, this.area.column + index));
    // A name that was there before stays; the header that was typed over it gives way.
    const kept = before.map(({ name }, index) =>
      name !== '' && shown(index) === name ? name.toLowerCase() : null,
    );
    const taken = new Set(kept.filter((name) => name !== null));
    const next: TableColumn[] = [];
    for (let index = 0; index < this.area.columns; index += 1) {
      const cell = this.sheet.cell(this.area.row, this.area.column + index);
      const name = (kept[index] ?? null) === null ? uniqueName(shown(index), taken, index) : shown(index);
      taken.add(name.toLowerCase());
      const known = before[index];
      next.push(known ? Object.assign(known, { name }) : { id: this.nextColumnId++, name });
      if (cell.value !== name || cell.formula !== null) {
        const style =
          cell.style.numberFormat === 'General' ? cell.style : restyle(cell.style, { numberFormat: '@' });
        this.sheet.setCell(this.area.row, this.area.column + index, { ...emptyCell(style), value: name });
      }
    }
    this.columns = next;
  }

  /** Makes room in the list of columns before the header cells are read, so that the others keep their ids. */
  insertColumns(at: number, count: number): void {
    const fresh = Array.from({ length: count }, () => ({ id: this.nextColumnId++, name: '' }));
    this.columns.splice(at, 0, ...fresh);
  }
}

function uniqueName(wanted: string, taken: ReadonlySet<string>, index: number): string {
  if (wanted === '') return numbered('Column', taken, index + 1);
  return taken.has(wanted.toLowerCase()) ? numbered(wanted, taken, 2) : wanted;
}

function numbered(stem: string, taken: ReadonlySet<string>, from: number): string {
  let number = from;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}
