/** The columns and rows of a table. Rows are places, not identities, as in Excel. */
import { area, overlaps } from '#domain/sheet/area.ts';
import { ExcelError } from '../../workbook/errors.ts';
import { deleteCells } from '../../workbook/structure.ts';
import type { Table, TableColumn } from '../../workbook/table.ts';
import { addColumn, addRows, deleteRows } from '../../workbook/tables.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import { writeValues } from '../../workbook/write.ts';
import type { NodeOf } from '../node-of.ts';
import { nullable } from './range-format.ts';
import { readBlock, valueOf } from './range-reading.ts';
import { RangeNode } from './range.ts';

type Values = (string | number | boolean)[][];

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

export class TableColumnCollectionNode implements NodeOf<'TableColumnCollection'> {
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

export class TableRowCollectionNode implements NodeOf<'TableRowCollection'> {
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
