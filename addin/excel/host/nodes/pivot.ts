/** Excel.PivotTable with its hierarchies and layout. */
import type { LayoutType, Pivot } from '../../workbook/pivot.ts';
import { Pivot as PivotModel } from '../../workbook/pivot.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Table } from '../../workbook/table.ts';
import type { Anchor, WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';
import {
  DataHierarchiesNode,
  FilterHierarchiesNode,
  HierarchiesNode,
  RowColumnHierarchiesNode,
} from './pivot-hierarchies.ts';
import { RangeNode } from './range.ts';
import { TableNode } from './table.ts';
import { WorksheetNode } from './worksheet.ts';

class PivotLayoutNode implements NodeOf<'PivotLayout'> {
  readonly className = 'PivotLayout';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly pivot: Pivot,
  ) {}
  private change(options: Partial<Pivot['options']>): void {
    Object.assign(this.pivot.options, options);
    this.pivot.draw();
  }
  get layoutType(): LayoutType {
    return this.pivot.options.layoutType;
  }
  set layoutType(layoutType: LayoutType) {
    this.change({ layoutType });
  }
  get showRowGrandTotals(): boolean {
    return this.pivot.options.showRowGrandTotals;
  }
  set showRowGrandTotals(showRowGrandTotals: boolean) {
    this.change({ showRowGrandTotals });
  }
  get showColumnGrandTotals(): boolean {
    return this.pivot.options.showColumnGrandTotals;
  }
  set showColumnGrandTotals(showColumnGrandTotals: boolean) {
    this.change({ showColumnGrandTotals });
  }
  get preserveFormatting(): boolean {
    return this.pivot.options.preserveFormatting;
  }
  set preserveFormatting(preserveFormatting: boolean) {
    this.change({ preserveFormatting });
  }
  get autoFormat(): boolean {
    return this.pivot.options.autoFormat;
  }
  set autoFormat(autoFormat: boolean) {
    this.change({ autoFormat });
  }
  getRange(): RangeNode {
    return new RangeNode(this.workbook, this.pivot.sheet, this.pivot.area);
  }
  /** A pivot table without a data field has no body (office-js#2926 crashes here). */
  getDataBodyRange(): RangeNode {
    if (!this.pivot.body) throw new ExcelError('GeneralException', 'The pivot table has no data field.');
    return new RangeNode(this.workbook, this.pivot.sheet, this.pivot.body);
  }
}

export class PivotTableNode implements NodeOf<'PivotTable'> {
  readonly className = 'PivotTable';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly pivot: Pivot,
  ) {}
  get id(): string {
    return this.pivot.id;
  }
  get name(): string {
    return this.pivot.name;
  }
  set name(name: string) {
    if (name === '') throw new ExcelError('InvalidArgument');
    this.pivot.name = name;
  }
  get refreshOnOpen(): boolean {
    return this.pivot.refreshOnOpen;
  }
  set refreshOnOpen(refreshOnOpen: boolean) {
    this.pivot.refreshOnOpen = refreshOnOpen;
  }
  get worksheet(): WorksheetNode {
    return new WorksheetNode(this.workbook, this.pivot.sheet);
  }
  get layout(): PivotLayoutNode {
    return new PivotLayoutNode(this.workbook, this.pivot);
  }
  get hierarchies(): HierarchiesNode {
    return new HierarchiesNode(this.pivot);
  }
  get rowHierarchies(): RowColumnHierarchiesNode {
    return new RowColumnHierarchiesNode(this.pivot, 'rows');
  }
  get columnHierarchies(): RowColumnHierarchiesNode {
    return new RowColumnHierarchiesNode(this.pivot, 'columns');
  }
  get filterHierarchies(): FilterHierarchiesNode {
    return new FilterHierarchiesNode(this.pivot);
  }
  get dataHierarchies(): DataHierarchiesNode {
    return new DataHierarchiesNode(this.pivot);
  }
  refresh(): void {
    this.pivot.refresh();
  }
  delete(): void {
    this.pivot.delete();
  }
}

export class PivotTableCollectionNode implements NodeOf<'PivotTableCollection'> {
  readonly className = 'PivotTableCollection';
  constructor(
    private readonly workbook: WorkbookModel,
    /** null: every sheet. */
    private readonly sheet: Sheet | null,
  ) {}
  private get pivots(): Pivot[] {
    return this.sheet ? this.workbook.pivotsOn(this.sheet) : this.workbook.pivots;
  }
  private node = (pivot: Pivot): PivotTableNode => new PivotTableNode(this.workbook, pivot);
  get items(): readonly PivotTableNode[] {
    return this.pivots.map(this.node);
  }
  getCount(): number {
    return this.pivots.length;
  }
  getItem(key: string): PivotTableNode {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }
  getItemOrNullObject(key: string): PivotTableNode | null {
    const found =
      this.pivots.find((pivot) => pivot.id === key) ??
      this.pivots.find((pivot) => pivot.name.toLowerCase() === key.toLowerCase());
    return found ? this.node(found) : null;
  }
  refreshAll(): void {
    for (const pivot of this.pivots) pivot.refresh();
  }
  add(name: string, source: TableNode | RangeNode | string, destination: RangeNode | string): PivotTableNode {
    const sheet = this.sheet ?? this.workbook.activeSheet;
    const corner = typeof destination === 'string' ? this.workbook.resolve(destination, sheet) : destination;
    if (
      this.workbook.pivotsOn(corner.sheet).some((pivot) => pivot.name.toLowerCase() === name.toLowerCase())
    ) {
      throw new ExcelError('ItemAlreadyExists');
    }
    corner.sheet.refuseProtected(corner.area);
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    const pivot = new PivotModel(
      this.workbook,
      id,
      name,
      corner.sheet,
      corner.area,
      this.sourceOf(source, sheet),
    );
    this.workbook.pivots.push(pivot);
    return this.node(pivot);
  }
  /** A table stays a table, so that the pivot table sees it grow; other sources follow their cells. */
  private sourceOf(source: TableNode | RangeNode | string, sheet: Sheet): Table | Anchor {
    if (source instanceof TableNode) return source.table;
    if (typeof source !== 'string') return this.anchored({ sheet: source.sheet, area: source.area });
    const table = this.workbook.tables.find((each) => each.name.toLowerCase() === source.toLowerCase());
    return table ?? this.anchored(this.workbook.resolve(source, sheet));
  }
  private anchored(anchor: Anchor): Anchor {
    this.workbook.anchors.add(anchor);
    return anchor;
  }
}
