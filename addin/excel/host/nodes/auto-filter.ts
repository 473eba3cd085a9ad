/** The AutoFilter of a sheet, or of a table. */
import { area, cellCount, isUnbounded, type Area } from '#domain/sheet/area.ts';
import { ExcelError } from '../../workbook/errors.ts';
import { Filter, type FilterCriterion } from '../../workbook/filter.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Table } from '../../workbook/table.ts';
import type { Anchor, WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';
import { RangeNode } from './range.ts';

type Place = { readonly kind: 'sheet' } | { readonly kind: 'table'; readonly table: Table };

/** Excel answers with every property of a criterion, whether it was given or not. */
const NOT_SAID: Readonly<Record<string, unknown>> = {
  color: null,
  criterion1: null,
  criterion2: null,
  dynamicCriteria: 'Unknown',
  icon: null,
  operator: 'And',
  subField: null,
  values: null,
};

export class AutoFilterNode implements NodeOf<'AutoFilter'> {
  readonly className = 'AutoFilter';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: Sheet,
    private readonly place: Place,
  ) {}

  private get filter(): Filter | null {
    if (this.place.kind === 'sheet') return this.sheet.filter;
    return this.place.table.showFilterButton ? this.place.table.filter : null;
  }
  get enabled(): boolean {
    return this.filter !== null;
  }
  get isDataFiltered(): boolean {
    return this.filter?.isFiltered ?? false;
  }
  /** One entry per column; a column without a criterion has null in it, which Excel's types leave out. */
  get criteria(): Excel.FilterCriteria[] {
    const { filter } = this;
    if (!filter) return [];
    return Array.from({ length: filter.area().columns }, (_, column) => {
      const found = filter.criteria.get(column);
      return (found && { ...NOT_SAID, ...found }) as Excel.FilterCriteria;
    });
  }
  getRange(): RangeNode {
    const range = this.getRangeOrNullObject();
    if (!range) throw new ExcelError('ItemNotFound');
    return range;
  }
  getRangeOrNullObject(): RangeNode | null {
    return this.filter && new RangeNode(this.workbook, this.sheet, this.filter.area());
  }
  clearCriteria(): void {
    this.sheet.refuseProtected(area(0, 0));
    this.filter?.clear();
    this.touch();
  }
  reapply(): void {
    this.filter?.reapply();
    this.touch();
  }
  remove(): void {
    if (this.place.kind === 'table') {
      this.place.table.filter.clear();
      this.place.table.showFilterButton = false;
    } else this.sheet.filter = null;
    this.touch();
  }
  apply(range: RangeNode | string, column?: number | null, criterion?: FilterCriterion | null): void {
    // It takes none back as it was read (office-js#1226).
    if (Object.values(criterion ?? {}).includes(null)) throw new ExcelError('InvalidArgument');
    const within = typeof range === 'string' ? this.workbook.resolve(range, this.sheet).area : range.area;
    this.sheet.refuseProtected(within);
    const filter = this.place.kind === 'table' ? this.place.table.filter : this.onSheet(within);
    if (column !== undefined && column !== null && criterion) filter.apply(column, criterion);
    this.touch();
  }
  private onSheet(within: Area): Filter {
    const used = this.sheet.usedArea(within, true);
    const target = isUnbounded(within) || cellCount(within) === 1 ? used : within;
    if (!target) throw new ExcelError('InvalidArgument');
    const known = this.sheet.filter;
    const place = known?.area();
    if (known && place && place.row === target.row && place.column === target.column) return known;
    const anchor: Anchor = { sheet: this.sheet, area: target };
    this.workbook.anchors.add(anchor);
    this.sheet.filter = new Filter(this.sheet, () => anchor.area ?? target);
    return this.sheet.filter;
  }
  private touch(): void {
    this.workbook.changed(this.sheet, this.filter?.area() ?? area(0, 0), 'look');
  }
}
