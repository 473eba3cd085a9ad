/** A pivot table: fields over a snapshot of its source. It shows what it saw at the last refresh, as Excel's does. */
import { area, contains, overlaps, type Area } from '#domain/sheet/area.ts';
import { emptyCell, isEmpty, plain, restyle, scalar } from './cell.ts';
import { ExcelError } from './errors.ts';
import { fittingWidth } from './fitting.ts';
import { displayText } from './number-format.ts';
import { layOut, type PivotCell, type PivotLine } from './pivot-layout.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';
import type { Anchor, WorkbookModel } from './workbook.ts';

export type Aggregation =
  'Automatic' | 'Sum' | 'Count' | 'Average' | 'Max' | 'Min' | 'Product' | 'CountNumbers';
export type LayoutType = 'Compact' | 'Tabular' | 'Outline';

export interface DataField {
  readonly field: string;
  name: string;
  summarizeBy: Aggregation;
  numberFormat: string;
}

export interface PivotOptions {
  layoutType: LayoutType;
  showRowGrandTotals: boolean;
  showColumnGrandTotals: boolean;
  preserveFormatting: boolean;
  autoFormat: boolean;
}

type Axis = 'rows' | 'columns' | 'filters';

export class Pivot {
  /** What layout.getRange() answers: without the filter fields above. */
  area: Area;
  fields: readonly string[] = [];
  lines: readonly PivotLine[] = [];
  refreshOnOpen = false;
  readonly rows: string[] = [];
  readonly columns: string[] = [];
  readonly filters: string[] = [];
  readonly data: DataField[] = [];
  readonly options: PivotOptions = {
    layoutType: 'Compact',
    showRowGrandTotals: true,
    showColumnGrandTotals: true,
    preserveFormatting: true,
    autoFormat: true,
  };
  /** The part of `area` that holds figures; null while there is no data field. */
  body: Area | null = null;
  private drawn: Area | null = null;

  constructor(
    private readonly workbook: WorkbookModel,
    readonly id: string,
    public name: string,
    readonly sheet: Sheet,
    private readonly corner: Area,
    private readonly source: Table | Anchor,
  ) {
    this.area = area(corner.row, corner.column);
    this.refresh();
  }

  /** Reads the source again and draws. A source that is gone leaves the pivot as it was. */
  refresh(): void {
    const within = this.source.area;
    const gone = 'filter' in this.source && !this.workbook.tables.includes(this.source);
    if (!within || gone) throw new ExcelError('InvalidOperation', 'The source of the pivot table is gone.');
    const sheet = this.source.sheet;
    const header = Array.from({ length: within.columns }, (_, c) =>
      displayText(sheet.cell(within.row, within.column + c)),
    );
    if (header.some((name) => name === '')) throw new ExcelError('InvalidArgument', 'A field name is blank.');
    const last = within.rows - ('showTotals' in this.source && this.source.showTotals ? 1 : 0);
    this.fields = header;
    this.lines = Array.from({ length: Math.max(last - 1, 0) }, (_, r) =>
      header.map((__, c) => scalar(sheet.cell(within.row + 1 + r, within.column + c).value)),
    );
    this.draw();
  }

  /** Puts a field on an axis; it leaves the one it was on. */
  place(axis: Axis, field: string): void {
    if (!this.fields.includes(field)) throw new ExcelError('ItemNotFound');
    for (const list of [this.rows, this.columns, this.filters]) {
      const at = list.indexOf(field);
      if (at >= 0) list.splice(at, 1);
    }
    this[axis].push(field);
    this.draw();
  }

  remove(axis: Axis, field: string): void {
    const at = this[axis].indexOf(field);
    if (at < 0) throw new ExcelError('ItemNotFound');
    this[axis].splice(at, 1);
    this.draw();
  }

  addData(field: string): DataField {
    const column = this.fields.indexOf(field);
    if (column < 0) throw new ExcelError('ItemNotFound');
    const numeric = this.lines.every((line) => typeof line[column] === 'number');
    const summarizeBy = numeric && this.lines.length > 0 ? 'Sum' : 'Count';
    let name = `${summarizeBy} of ${field}`;
    for (let number = 2; this.data.some((each) => each.name === name); number += 1)
      name = `${summarizeBy} of ${field}${number}`;
    const added: DataField = { field, name, summarizeBy, numberFormat: 'General' };
    this.data.push(added);
    this.draw();
    return added;
  }

  renameData(data: DataField, name: string): void {
    const taken = this.fields.includes(name) || this.data.some((each) => each !== data && each.name === name);
    if (taken || name === '') throw new ExcelError('InvalidArgument', 'The name of the data field is taken.');
    data.name = name;
    this.draw();
  }

  delete(): void {
    this.erase();
    this.workbook.pivots = this.workbook.pivots.filter((other) => other !== this);
  }

  private erase(): void {
    if (!this.drawn) return;
    for (const { row, column, cell } of [...this.sheet.stored(this.drawn)]) {
      this.sheet.setCell(row, column, emptyCell(this.options.preserveFormatting ? cell.style : plain));
    }
    this.drawn = null;
  }

  draw(): void {
    this.sheet.refuseProtected(this.area);
    const drawing = layOut(this);
    const top = this.corner.row;
    const head = drawing.filterRows.length === 0 ? 0 : drawing.filterRows.length + 1;
    const target = area(
      top,
      this.corner.column,
      head + drawing.rows.length,
      Math.max(drawing.width, head > 0 ? 2 : 1),
    );
    this.refuseClash(target);
    this.erase();
    this.put(top, drawing.filterRows);
    this.put(top + head, drawing.rows);
    this.area = area(top + head, this.corner.column, drawing.rows.length, drawing.width);
    this.body =
      this.data.length === 0
        ? null
        : area(
            top + head + drawing.headRows,
            this.corner.column + drawing.labelColumns,
            Math.max(drawing.rows.length - drawing.headRows, 1),
            Math.max(drawing.width - drawing.labelColumns, 1),
          );
    this.drawn = target;
    if (this.options.autoFormat) this.fitColumns(target);
    this.workbook.changed(this.sheet, target, 'look');
  }

  private fitColumns({ column: first, columns }: Area): void {
    for (let column = first; column < first + columns; column += 1) {
      const width = fittingWidth(this.sheet, column);
      if (width !== null) this.sheet.setColumn(column, { width });
    }
  }

  private refuseClash(target: Area): void {
    const table = this.workbook.tablesOn(this.sheet).some((each) => overlaps(each.area, target));
    const pivot = this.workbook
      .pivotsOn(this.sheet)
      .some((each) => each !== this && overlaps(each.area, target));
    if (table || pivot) throw new ExcelError('PivotTableRangeConflict');
    for (const { row, column, cell } of this.sheet.stored(target)) {
      const ours = this.drawn !== null && contains(this.drawn, area(row, column));
      if (!ours && !isEmpty(cell))
        throw new ExcelError('PivotTableRangeConflict', 'Cells with values are in the way.');
    }
  }

  private put(top: number, rows: readonly (readonly PivotCell[])[]): void {
    rows.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        if (cell.value === '') return;
        const before = this.sheet.cell(top + r, this.corner.column + c);
        const look = {
          bold: cell.bold ?? false,
          ...(cell.numberFormat ? { numberFormat: cell.numberFormat } : {}),
        };
        this.sheet.setCell(top + r, this.corner.column + c, {
          value: cell.value,
          formula: null,
          style: restyle(before.style, look),
        });
      }),
    );
  }
}
