/** Excel.Table: its look, its areas, its shape. */
import { area } from '#domain/sheet/area.ts';
import { ExcelError } from '../../workbook/errors.ts';
import { deleteCells, insertCells } from '../../workbook/structure.ts';
import type { Table } from '../../workbook/table.ts';
import { resizeTable, sortTable, type SortField } from '../../workbook/tables.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import { clearCells, writeValues } from '../../workbook/write.ts';
import type { NodeOf } from '../node-of.ts';
import { AutoFilterNode } from './auto-filter.ts';
import { RangeNode } from './range.ts';
import { TableColumnCollectionNode, TableRowCollectionNode } from './table-parts.ts';
import { WorksheetNode } from './worksheet.ts';

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
