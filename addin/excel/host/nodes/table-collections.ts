/** The tables of a workbook, of a sheet, or touching a range. */
import { contains, overlaps, type Area } from '#domain/sheet/area.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Table } from '../../workbook/table.ts';
import { addTable } from '../../workbook/tables.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';
import type { RangeNode } from './range.ts';
import { TableNode } from './table.ts';

/** By id or by name. */
const find = (tables: readonly Table[], key: string | number): Table | undefined =>
  tables.find((table) => table.id === String(key)) ??
  tables.find((table) => table.name.toLowerCase() === String(key).toLowerCase());

export class TableCollectionNode implements NodeOf<'TableCollection'> {
  readonly className = 'TableCollection';
  constructor(
    private readonly workbook: WorkbookModel,
    /** null: every sheet. */
    private readonly sheet: Sheet | null,
  ) {}

  private get tables(): Table[] {
    return this.sheet ? this.workbook.tablesOn(this.sheet) : this.workbook.tables;
  }
  private node = (table: Table): TableNode => new TableNode(this.workbook, table);
  get items(): readonly TableNode[] {
    return this.tables.map(this.node);
  }
  get count(): number {
    return this.tables.length;
  }
  getCount(): number {
    return this.tables.length;
  }
  getItem(key: string | number): TableNode {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }
  getItemOrNullObject(key: string | number): TableNode | null {
    const found = find(this.tables, key);
    return found ? this.node(found) : null;
  }
  add(range: RangeNode | string, hasHeaders: boolean): TableNode {
    const sheet = this.sheet ?? this.workbook.activeSheet;
    const place = typeof range === 'string' ? this.workbook.resolve(range, sheet) : range;
    if (this.sheet && place.sheet !== this.sheet) throw new ExcelError('InvalidArgument');
    return this.node(addTable(this.workbook, place.sheet, place.area, hasHeaders));
  }
}

export class TableScopedCollectionNode implements NodeOf<'TableScopedCollection'> {
  readonly className = 'TableScopedCollection';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: Sheet,
    private readonly within: Area,
    private readonly fullyContained: boolean,
  ) {}

  private get tables(): Table[] {
    const belongs = this.fullyContained ? contains : overlaps;
    return this.workbook.tablesOn(this.sheet).filter((table) => belongs(this.within, table.area));
  }
  private node = (table: Table): TableNode => new TableNode(this.workbook, table);
  get items(): readonly TableNode[] {
    return this.tables.map(this.node);
  }
  getCount(): number {
    return this.tables.length;
  }
  getFirst(): TableNode {
    const [first] = this.tables;
    if (!first) throw new ExcelError('ItemNotFound');
    return this.node(first);
  }
  getItem(key: string): TableNode {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }
  getItemOrNullObject(key: string): TableNode | null {
    const found = find(this.tables, key);
    return found ? this.node(found) : null;
  }
}
