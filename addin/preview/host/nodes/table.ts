/** Excel.Table and its columns and rows. Rows are places, not identities, as in Excel. */
import { area, overlaps } from '../../workbook/address.ts';
import { ExcelError } from '../../workbook/errors.ts';
import { deleteCells, insertCells } from '../../workbook/structure.ts';
import type { Table, TableColumn } from '../../workbook/table.ts';
import { addColumn, addRows, deleteRows, resizeTable, sortTable } from '../../workbook/tables.ts';
import type { SortField } from '../../workbook/tables.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import { clearCells, writeValues } from '../../workbook/write.ts';
import type { NodeOf } from '../node-of.ts';
import { AutoFilterNode } from './auto-filter.ts';
import { nullable } from './range-format.ts';
import { readBlock, valueOf } from './range-reading.ts';
import { RangeNode } from './range.ts';
import { WorksheetNode } from './worksheet.ts';

type Values = (string | number | boolean)[][];

export class TableNode implements NodeOf<'Table'> {
  readonly className = 'Table';
  constructor(
    private readonly workbook: WorkbookModel,
    readonly table: Table,
  ) {}

  get id(): string {
    return this.table.id;
  }
  get name(): string {
    return this.table.name;
  }
  set name(name: string) {
    if (name.toLowerCase() !== this.table.name.toLowerCase()) this.workbook.checkObjectName(name);
    this.table.name = name;
  }
  get style(): string {
    return this.table.style;
  }
  set style(style: string) {
    this.look({ style });
  }
  get showBandedRows(): boolean {
    return this.table.showBandedRows;
  }
  set showBandedRows(showBandedRows: boolean) {
    this.look({ showBandedRows });
  }
  get showFilterButton(): boolean {
    return this.table.showFilterButton;
  }
  set showFilterButton(showFilterButton: boolean) {
    if (!showFilterButton) this.table.filter.clear();
    this.look({ showFilterButton });
  }
  get showTotals(): boolean {
    return this.table.showTotals;
  }
  /** The totals row pushes what is below the table one row down, and carries a count like Excel's. */
  set showTotals(shown: boolean) {
    const { table, workbook } = this;
    if (shown === table.showTotals) return;
    table.sheet.refuseProtected(table.area);
    const { row, column, rows, columns } = table.area;
    if (!shown) {
      deleteCells(workbook, table.sheet, table.totals, 'Up');
      table.showTotals = false;
      return;
    }
    insertCells(workbook, table.sheet, area(row + rows, column, 1, columns), 'Down');
    table.area = { ...table.area, rows: rows + 1 };
    table.showTotals = true;
    writeValues(workbook, table.sheet, area(row + rows, column), [['Total']]);
  }
  private look(change: Partial<Table>): void {
    this.table.sheet.refuseProtected(this.table.area);
    Object.assign(this.table, change);
    this.workbook.changed(this.table.sheet, this.table.area, 'look');
  }

  get worksheet(): WorksheetNode {
    return new WorksheetNode(this.workbook, this.table.sheet);
  }
  get columns(): TableColumnCollectionNode {
    return new TableColumnCollectionNode(this.workbook, this.table);
  }
  get rows(): TableRowCollectionNode {
    return new TableRowCollectionNode(this.workbook, this.table);
  }
  get autoFilter(): AutoFilterNode {
    return new AutoFilterNode(this.workbook, this.table.sheet, { kind: 'table', table: this.table });
  }
  get sort(): TableSortNode {
    return new TableSortNode(this.workbook, this.table);
  }
  private range = (within: ReturnType<typeof area>): RangeNode =>
    new RangeNode(this.workbook, this.table.sheet, within);
  getRange(): RangeNode {
    return this.range(this.table.area);
  }
  getHeaderRowRange(): RangeNode {
    return this.range(this.table.header);
  }
  getDataBodyRange(): RangeNode {
    return this.range(this.table.body);
  }
  getTotalRowRange(): RangeNode {
    if (!this.table.showTotals) throw new ExcelError('ItemNotFound');
    return this.range(this.table.totals);
  }
  resize(target: RangeNode | string): void {
    const place = typeof target === 'string' ? this.workbook.resolve(target, this.table.sheet) : target;
    if (place.sheet !== this.table.sheet) throw new ExcelError('InvalidArgument');
    resizeTable(this.workbook, this.table, place.area);
  }
  clearFilters(): void {
    this.autoFilter.clearCriteria();
  }
  delete(): void {
    clearCells(this.workbook, this.table.sheet, this.table.area, 'All');
    this.workbook.tables = this.workbook.tables.filter((other) => other !== this.table);
  }
  convertToRange(): RangeNode {
    this.table.sheet.refuseProtected(this.table.area);
    this.workbook.tables = this.workbook.tables.filter((other) => other !== this.table);
    this.workbook.changed(this.table.sheet, this.table.area, 'look');
    return this.getRange();
  }
}

class TableSortNode implements NodeOf<'TableSort'> {
  readonly className = 'TableSort';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly table: Table,
  ) {}
  apply(fields: readonly SortField[]): void {
    sortTable(this.workbook, this.table, fields);
  }
}

class TableColumnNode implements NodeOf<'TableColumn'> {
  readonly className = 'TableColumn';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly table: Table,
    private readonly column: TableColumn,
  ) {}
  get id(): number {
    return this.column.id;
  }
  get index(): number {
    const index = this.table.columns.indexOf(this.column);
    if (index < 0) throw new ExcelError('ItemNotFound');
    return index;
  }
  get name(): string {
    return this.column.name;
  }
  set name(name: string) {
    writeValues(this.workbook, this.table.sheet, this.getHeaderRowRange().area, [[name]]);
  }
  get values(): Values {
    return nullable(readBlock(this.table.sheet, this.getRange().area, valueOf));
  }
  set values(values: unknown) {
    writeValues(this.workbook, this.table.sheet, this.getRange().area, values);
  }
  private part(within: ReturnType<typeof area>): RangeNode {
    return new RangeNode(this.workbook, this.table.sheet, {
      ...within,
      column: within.column + this.index,
      columns: 1,
    });
  }
  getRange(): RangeNode {
    return this.part(this.table.area);
  }
  getHeaderRowRange(): RangeNode {
    return this.part(this.table.header);
  }
  getDataBodyRange(): RangeNode {
    return this.part(this.table.body);
  }
  delete(): void {
    deleteCells(this.workbook, this.table.sheet, this.getRange().area, 'Left');
  }
}

class TableColumnCollectionNode implements NodeOf<'TableColumnCollection'> {
  readonly className = 'TableColumnCollection';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly table: Table,
  ) {}
  private node = (column: TableColumn): TableColumnNode =>
    new TableColumnNode(this.workbook, this.table, column);
  get items(): readonly TableColumnNode[] {
    return this.table.columns.map(this.node);
  }
  get count(): number {
    return this.table.columns.length;
  }
  getCount(): number {
    return this.table.columns.length;
  }
  getItem(key: string | number): TableColumnNode {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }
  /** By id (a number) or by name. */
  getItemOrNullObject(key: string | number): TableColumnNode | null {
    const same = (column: TableColumn) =>
      typeof key === 'number' ? column.id === key : column.name.toLowerCase() === key.toLowerCase();
    const found = this.table.columns.find(same);
    return found ? this.node(found) : null;
  }
  add(index?: number | null, values?: unknown, name?: string | null): TableColumnNode {
    const at = addColumn(this.workbook, this.table, index ?? null, values, name ?? null);
    const column = this.table.columns[at];
    if (!column) throw new ExcelError('GeneralException');
    return this.node(column);
  }
}

class TableRowNode implements NodeOf<'TableRow'> {
  readonly className = 'TableRow';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly table: Table,
    readonly index: number,
  ) {}
  getRange(): RangeNode {
    const { body } = this.table;
    const within = area(body.row + this.index, body.column, 1, body.columns);
    if (!overlaps(body, within)) throw new ExcelError('ItemNotFound');
    return new RangeNode(this.workbook, this.table.sheet, within);
  }
  get values(): Values {
    return nullable(readBlock(this.table.sheet, this.getRange().area, valueOf));
  }
  set values(values: unknown) {
    writeValues(this.workbook, this.table.sheet, this.getRange().area, values);
  }
  delete(): void {
    deleteRows(this.workbook, this.table, this.index, 1);
  }
}

class TableRowCollectionNode implements NodeOf<'TableRowCollection'> {
  readonly className = 'TableRowCollection';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly table: Table,
  ) {}
  private node = (index: number): TableRowNode => new TableRowNode(this.workbook, this.table, index);
  get items(): readonly TableRowNode[] {
    return Array.from({ length: this.count }, (_, index) => this.node(index));
  }
  get count(): number {
    return this.table.body.rows;
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): TableRowNode {
    if (!(index >= 0 && index < this.count)) throw new ExcelError('ItemNotFound');
    return this.node(index);
  }
  add(index?: number | null, values?: unknown): TableRowNode {
    return this.node(addRows(this.workbook, this.table, index ?? null, values));
  }
}
