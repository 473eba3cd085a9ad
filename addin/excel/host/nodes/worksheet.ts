/** Excel.Worksheet, its collection, protection and frozen panes. */
import { area, MAX_COLUMNS, MAX_ROWS } from '#domain/sheet/area.ts';
import { checkedArea } from '../../workbook/checked-area.ts';
import { parseArea } from '#domain/sheet/a1.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { Sheet, Visibility } from '../../workbook/sheet.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';
import { AutoFilterNode } from './auto-filter.ts';
import { ChartCollectionNode } from './charts.ts';
import { colorIn } from './color.ts';
import { NamedItemCollectionNode } from './names.ts';
import { PageLayoutNode } from './page-layout.ts';
import { PivotTableCollectionNode } from './pivot.ts';
import { RangeAreasNode } from './range-areas.ts';
import { RangeNode } from './range.ts';
import { TableCollectionNode } from './table-collections.ts';

const ADDRESS_LIMIT = 8_192;

export class WorksheetNode implements NodeOf<'Worksheet'> {
  readonly className = 'Worksheet';
  constructor(
    private readonly workbook: WorkbookModel,
    readonly sheet: Sheet,
  ) {}

  get id(): string {
    return this.sheet.id;
  }
  get name(): string {
    return this.sheet.name;
  }
  set name(name: string) {
    this.workbook.renameSheet(this.sheet, name);
  }
  get visibility(): Visibility {
    return this.sheet.visibility;
  }
  set visibility(visibility: Visibility) {
    const shown = this.workbook.sheets.filter(
      (sheet) => sheet !== this.sheet && sheet.visibility === 'Visible',
    );
    if (visibility !== 'Visible' && shown.length === 0) throw new ExcelError('InvalidOperation');
    this.sheet.visibility = visibility;
    if (visibility !== 'Visible' && this.workbook.activeSheet === this.sheet && shown[0])
      this.workbook.activeSheet = shown[0];
    this.touch();
  }
  get position(): number {
    return this.workbook.sheets.indexOf(this.sheet);
  }
  set position(position: number) {
    const others = this.workbook.sheets.filter((sheet) => sheet !== this.sheet);
    if (position < 0 || position > others.length) throw new ExcelError('InvalidArgument');
    others.splice(position, 0, this.sheet);
    this.workbook.sheets = others;
    this.touch();
  }
  get tabColor(): string {
    return this.sheet.tabColor;
  }
  set tabColor(color: string) {
    this.sheet.tabColor = color === '' ? '' : colorIn(color);
    this.touch();
  }
  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set showGridlines(shown: boolean) {
    this.sheet.showGridlines = shown;
    this.touch();
  }
  private touch(): void {
    this.workbook.changed(this.sheet, area(0, 0), 'sheets');
  }

  get tables(): TableCollectionNode {
    return new TableCollectionNode(this.workbook, this.sheet);
  }
  get pivotTables(): PivotTableCollectionNode {
    return new PivotTableCollectionNode(this.workbook, this.sheet);
  }
  get charts(): ChartCollectionNode {
    return new ChartCollectionNode(this.workbook, this.sheet);
  }
  get pageLayout(): PageLayoutNode {
    return new PageLayoutNode(this.workbook, this.sheet);
  }
  get names(): NamedItemCollectionNode {
    return new NamedItemCollectionNode(this.workbook, this.sheet);
  }
  get protection(): WorksheetProtectionNode {
    return new WorksheetProtectionNode(this.workbook, this.sheet);
  }
  get freezePanes(): WorksheetFreezePanesNode {
    return new WorksheetFreezePanesNode(this.workbook, this.sheet);
  }
  get autoFilter(): AutoFilterNode {
    return new AutoFilterNode(this.workbook, this.sheet, { kind: 'sheet' });
  }

  /** Without an address: the whole sheet. */
  getRange(address?: string | null): RangeNode {
    if (address === undefined || address === null || address === '')
      return this.range(area(0, 0, MAX_ROWS, MAX_COLUMNS));
    if (address.length > ADDRESS_LIMIT) throw new ExcelError('InvalidArgument', 'The address is too long.');
    const found = this.workbook.resolve(address, this.sheet);
    if (found.sheet !== this.sheet)
      throw new ExcelError('InvalidArgument', 'The address names another sheet.');
    return this.range(found.area);
  }
  /** Of very many addresses only the first 8,192 characters are read, as in Excel. */
  getRanges(address?: string | null): RangeAreasNode {
    const parts = (address ?? '')
      .slice(0, ADDRESS_LIMIT)
      .split(/[,;]/)
      .filter((part) => part.trim() !== '');
    // A cut address ends in a broken part; Excel reads what is left of it as a shorter reference, or refuses it.
    const areas = parts.map((part) => parseArea(part) ?? this.workbook.resolve(part.trim(), this.sheet).area);
    const whole = areas.length === 0 ? [area(0, 0, MAX_ROWS, MAX_COLUMNS)] : areas;
    return new RangeAreasNode(this.workbook, this.sheet, whole);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeNode {
    return this.range(checkedArea(row, column, rows, columns));
  }
  getCell(row: number, column: number): RangeNode {
    return this.range(checkedArea(row, column, 1, 1));
  }
  /** A blank sheet answers A1. */
  getUsedRange(valuesOnly?: boolean | null): RangeNode {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.range(area(0, 0));
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean | null): RangeNode | null {
    const used = this.sheet.usedArea(area(0, 0, MAX_ROWS, MAX_COLUMNS), valuesOnly ?? false);
    return used && this.range(used);
  }
  private range(within: ReturnType<typeof area>): RangeNode {
    return new RangeNode(this.workbook, this.sheet, within);
  }
  activate(): void {
    this.workbook.activate(this.sheet);
  }
  delete(): void {
    this.workbook.removeSheet(this.sheet);
  }
}

class WorksheetProtectionNode implements NodeOf<'WorksheetProtection'> {
  readonly className = 'WorksheetProtection';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: Sheet,
  ) {}
  get protected(): boolean {
    return this.sheet.isProtected;
  }
  protect(): void {
    if (this.sheet.isProtected) throw new ExcelError('InvalidOperation', 'The sheet is protected already.');
    this.sheet.isProtected = true;
    this.workbook.changed(this.sheet, area(0, 0), 'sheets');
  }
  unprotect(): void {
    this.sheet.isProtected = false;
    this.workbook.changed(this.sheet, area(0, 0), 'sheets');
  }
}

class WorksheetFreezePanesNode implements NodeOf<'WorksheetFreezePanes'> {
  readonly className = 'WorksheetFreezePanes';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: Sheet,
  ) {}
  freezeRows(count?: number | null): void {
    this.sheet.frozenRows = count ?? 1;
    this.workbook.changed(this.sheet, area(0, 0), 'sheets');
  }
  /** From the first cell of the sheet to the last of the range; null lets everything go. */
  freezeAt(place: RangeNode | string | null): void {
    if (place === null) return this.unfreeze();
    const at = typeof place === 'string' ? parseArea(place) : place.area;
    if (!at) throw new ExcelError('InvalidArgument', 'freezeAt');
    const { row, column, rows, columns } = at;
    this.sheet.frozenColumns = column + columns;
    this.freezeRows(row + rows);
  }
  unfreeze(): void {
    this.sheet.frozenColumns = 0;
    this.freezeRows(0);
  }
}

export class WorksheetCollectionNode implements NodeOf<'WorksheetCollection'> {
  readonly className = 'WorksheetCollection';
  constructor(private readonly workbook: WorkbookModel) {}

  private node = (sheet: Sheet): WorksheetNode => new WorksheetNode(this.workbook, sheet);
  get items(): readonly WorksheetNode[] {
    return this.workbook.sheets.map(this.node);
  }
  getCount(visibleOnly?: boolean | null): number {
    return this.workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible').length;
  }
  getItem(key: string): WorksheetNode {
    return this.node(this.workbook.sheet(key));
  }
  getItemOrNullObject(key: string): WorksheetNode | null {
    const found = this.workbook.findSheet(key);
    return found ? this.node(found) : null;
  }
  getActiveWorksheet(): WorksheetNode {
    return this.node(this.workbook.activeSheet);
  }
  getFirst(visibleOnly?: boolean | null): WorksheetNode {
    const first = this.workbook.sheets.find((sheet) => !visibleOnly || sheet.visibility === 'Visible');
    if (!first) throw new ExcelError('ItemNotFound');
    return this.node(first);
  }
  add(name?: string | null): WorksheetNode {
    return this.node(this.workbook.addSheet(name ?? undefined));
  }
}
