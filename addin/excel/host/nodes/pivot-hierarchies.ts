/** The fields of a pivot table and the axes they are put on. */
import { ExcelError } from '../../workbook/errors.ts';
import type { Aggregation, DataField, Pivot } from '../../workbook/pivot.ts';
import type { ClassName } from '../surface.ts';
import type { NodeOf } from '../node-of.ts';

class FieldNode<C extends ClassName> {
  constructor(
    readonly className: C,
    readonly field: string,
  ) {}
  get id(): string {
    return this.field;
  }
  get name(): string {
    return this.field;
  }
}

/** Finds by name; a field that is not there is ItemNotFound. */
abstract class FieldCollection<C extends ClassName> {
  protected abstract readonly item: C;
  protected abstract readonly fields: readonly string[];

  get items(): readonly FieldNode<C>[] {
    return this.fields.map((field) => new FieldNode(this.item, field));
  }
  getCount(): number {
    return this.fields.length;
  }
  getItem(name: string): FieldNode<C> {
    const found = this.getItemOrNullObject(name);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }
  getItemOrNullObject(name: string): FieldNode<C> | null {
    return this.fields.includes(name) ? new FieldNode(this.item, name) : null;
  }
}

export class HierarchiesNode
  extends FieldCollection<'PivotHierarchy'>
  implements NodeOf<'PivotHierarchyCollection'>
{
  readonly className = 'PivotHierarchyCollection';
  protected readonly item = 'PivotHierarchy';
  constructor(private readonly pivot: Pivot) {
    super();
  }
  protected get fields(): readonly string[] {
    return this.pivot.fields;
  }
}

export class RowColumnHierarchiesNode
  extends FieldCollection<'RowColumnPivotHierarchy'>
  implements NodeOf<'RowColumnPivotHierarchyCollection'>
{
  readonly className = 'RowColumnPivotHierarchyCollection';
  protected readonly item = 'RowColumnPivotHierarchy';
  constructor(
    private readonly pivot: Pivot,
    private readonly axis: 'rows' | 'columns',
  ) {
    super();
  }
  protected get fields(): readonly string[] {
    return this.pivot[this.axis];
  }
  add(hierarchy: FieldNode<'PivotHierarchy'>): FieldNode<'RowColumnPivotHierarchy'> {
    this.pivot.place(this.axis, hierarchy.field);
    return new FieldNode(this.item, hierarchy.field);
  }
  remove(hierarchy: FieldNode<'RowColumnPivotHierarchy'>): void {
    this.pivot.remove(this.axis, hierarchy.field);
  }
}

export class FilterHierarchiesNode
  extends FieldCollection<'FilterPivotHierarchy'>
  implements NodeOf<'FilterPivotHierarchyCollection'>
{
  readonly className = 'FilterPivotHierarchyCollection';
  protected readonly item = 'FilterPivotHierarchy';
  constructor(private readonly pivot: Pivot) {
    super();
  }
  protected get fields(): readonly string[] {
    return this.pivot.filters;
  }
  add(hierarchy: FieldNode<'PivotHierarchy'>): FieldNode<'FilterPivotHierarchy'> {
    this.pivot.place('filters', hierarchy.field);
    return new FieldNode(this.item, hierarchy.field);
  }
  remove(hierarchy: FieldNode<'FilterPivotHierarchy'>): void {
    this.pivot.remove('filters', hierarchy.field);
  }
}

class DataHierarchyNode implements NodeOf<'DataPivotHierarchy'> {
  readonly className = 'DataPivotHierarchy';
  constructor(
    private readonly pivot: Pivot,
    readonly data: DataField,
  ) {}
  /** Renaming must not lose the client's hold of it, so the id is the field and its place. */
  get id(): string {
    return `${this.data.field}#${this.pivot.data.indexOf(this.data)}`;
  }
  get name(): string {
    return this.data.name;
  }
  set name(name: string) {
    this.pivot.renameData(this.data, name);
  }
  get summarizeBy(): Aggregation {
    return this.data.summarizeBy;
  }
  set summarizeBy(summarizeBy: Aggregation) {
    const automatic = `${this.data.summarizeBy} of ${this.data.field}`;
    this.data.summarizeBy = summarizeBy;
    if (this.data.name === automatic) this.data.name = `${summarizeBy} of ${this.data.field}`;
    this.pivot.draw();
  }
  get numberFormat(): string {
    return this.data.numberFormat;
  }
  set numberFormat(numberFormat: string) {
    this.data.numberFormat = numberFormat;
    this.pivot.draw();
  }
}

export class DataHierarchiesNode implements NodeOf<'DataPivotHierarchyCollection'> {
  readonly className = 'DataPivotHierarchyCollection';
  constructor(private readonly pivot: Pivot) {}
  get items(): readonly DataHierarchyNode[] {
    return this.pivot.data.map((data) => new DataHierarchyNode(this.pivot, data));
  }
  getCount(): number {
    return this.pivot.data.length;
  }
  getItem(name: string): DataHierarchyNode {
    const found = this.getItemOrNullObject(name);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }
  getItemOrNullObject(name: string): DataHierarchyNode | null {
    return this.items.find((item) => item.name === name || item.id === name) ?? null;
  }
  add(hierarchy: FieldNode<'PivotHierarchy'>): DataHierarchyNode {
    return new DataHierarchyNode(this.pivot, this.pivot.addData(hierarchy.field));
  }
  remove(hierarchy: DataHierarchyNode): void {
    const at = this.pivot.data.indexOf(hierarchy.data);
    if (at < 0) throw new ExcelError('ItemNotFound');
    this.pivot.data.splice(at, 1);
    this.pivot.draw();
  }
}
