/** Excel.Range: a place that follows the cells it was made for, and everything the product does to cells. */
import { areaAddress, quoteSheet } from '#domain/sheet/a1.ts';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  area,
  bounding,
  cellCount,
  intersect,
  isEntireColumns,
  isEntireRows,
  overlaps,
  type Area,
} from '#domain/sheet/area.ts';
import { checkedArea } from '../../workbook/checked-area.ts';
import { ExcelError } from '../../workbook/errors.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { deleteCells, insertCells } from '../../workbook/structure.ts';
import type { Anchor, WorkbookModel } from '../../workbook/workbook.ts';
import { clearCells, writeNumberFormats, writeValues, type ClearWhat } from '../../workbook/write.ts';
import type { NodeOf } from '../node-of.ts';
import { ConditionalFormatCollectionNode } from './conditional.ts';
import { DataValidationNode } from './data-validation.ts';
import { RangeAreasNode } from './range-areas.ts';
import { nullable, RangeFormatNode } from './range-format.ts';
import { cellProperties, columnProperties, rowProperties } from './range-properties.ts';
import * as reading from './range-reading.ts';
import { TableScopedCollectionNode } from './table-collections.ts';
import { WorksheetNode } from './worksheet.ts';

type Block<T> = T[][];
type Scalar = string | number | boolean;

/** Of more merged areas Excel says nothing. */
const MOST_MERGES = 512;

export class RangeNode implements NodeOf<'Range'> {
  readonly className = 'Range';
  readonly anchor: Anchor;

  constructor(
    readonly workbook: WorkbookModel,
    readonly sheet: Sheet,
    within: Area,
  ) {
    this.anchor = { sheet, area: within };
  }

  get area(): Area {
    if (!this.anchor.area) throw new ExcelError('InvalidReference', 'The cells of this range were deleted.');
    return this.anchor.area;
  }

  private at(row: number, column: number, rows: number, columns: number): RangeNode {
    return new RangeNode(this.workbook, this.sheet, checkedArea(row, column, rows, columns));
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${areaAddress(this.area)}`;
  }
  get rowIndex(): number {
    return this.area.row;
  }
  get columnIndex(): number {
    return this.area.column;
  }
  get rowCount(): number {
    return this.area.rows;
  }
  get columnCount(): number {
    return this.area.columns;
  }
  get cellCount(): number {
    const count = cellCount(this.area);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get worksheet(): WorksheetNode {
    return new WorksheetNode(this.workbook, this.sheet);
  }
  get format(): RangeFormatNode {
    return new RangeFormatNode({ workbook: this.workbook, sheet: this.sheet, areas: [this.area] });
  }
  get conditionalFormats(): ConditionalFormatCollectionNode {
    return new ConditionalFormatCollectionNode(this.workbook, this.sheet, [this.area]);
  }

  get dataValidation(): DataValidationNode {
    return new DataValidationNode(this.workbook, this.sheet, this.area);
  }

  get values(): Block<Scalar> {
    return nullable(reading.readBlock(this.sheet, this.area, reading.valueOf));
  }
  set values(values: unknown) {
    writeValues(this.workbook, this.sheet, this.area, values);
  }
  get formulas(): Block<Scalar> {
    return nullable(reading.readBlock(this.sheet, this.area, reading.formulaOf));
  }
  set formulas(values: unknown) {
    writeValues(this.workbook, this.sheet, this.area, values);
  }
  get numberFormat(): Block<string> {
    return nullable(reading.readBlock(this.sheet, this.area, reading.numberFormatOf));
  }
  set numberFormat(values: unknown) {
    writeNumberFormats(this.workbook, this.sheet, this.area, values);
  }
  get text(): Block<string> {
    const { date1904 } = this.workbook;
    return nullable(reading.readBlock(this.sheet, this.area, (cell) => reading.textOf(cell, date1904)));
  }
  get valueTypes(): Block<Excel.RangeValueType> {
    return nullable(reading.readBlock(this.sheet, this.area, reading.typeOf));
  }

  get hidden(): boolean {
    if (this.rowHidden || this.columnHidden) return true;
    return nullable(this.rowHidden === null || this.columnHidden === null ? null : false);
  }
  get rowHidden(): boolean {
    const rows = isEntireColumns(this.area) ? this.sheet.rowInfo.keys() : reading.rowsOf(this.area);
    return nullable(reading.shared([...rows].map((row) => this.sheet.isRowHidden(row))));
  }
  set rowHidden(hidden: boolean) {
    this.sheet.refuseProtected(this.area);
    for (const row of reading.rowsOf(this.area)) this.sheet.setRow(row, { hidden });
    this.workbook.changed(this.sheet, this.area, 'look');
  }
  get columnHidden(): boolean {
    return nullable(
      reading.shared([...reading.columnsOf(this.area)].map((column) => this.sheet.column(column).hidden)),
    );
  }
  set columnHidden(hidden: boolean) {
    this.sheet.refuseProtected(this.area);
    for (const column of reading.columnsOf(this.area)) this.sheet.setColumn(column, { hidden });
    this.workbook.changed(this.sheet, this.area, 'look');
  }

  getCellProperties(options: unknown): Excel.CellProperties[][] {
    return cellProperties(this.sheet, this.area, options);
  }
  getColumnProperties(options: unknown): Excel.ColumnProperties[] {
    return columnProperties(this.workbook, this.sheet, this.area, options);
  }
  getRowProperties(options: unknown): Excel.RowProperties[] {
    return rowProperties(this.workbook, this.sheet, this.area, options);
  }

  getCell(row: number, column: number): RangeNode {
    return this.at(this.area.row + row, this.area.column + column, 1, 1);
  }
  getRow(row: number): RangeNode {
    if (row < 0 || row >= this.area.rows) throw new ExcelError('InvalidArgument');
    return this.at(this.area.row + row, this.area.column, 1, this.area.columns);
  }
  getColumn(column: number): RangeNode {
    if (column < 0 || column >= this.area.columns) throw new ExcelError('InvalidArgument');
    return this.at(this.area.row, this.area.column + column, this.area.rows, 1);
  }
  getLastRow(): RangeNode {
    return this.getRow(this.area.rows - 1);
  }
  getLastCell(): RangeNode {
    return this.getCell(this.area.rows - 1, this.area.columns - 1);
  }
  getEntireColumn(): RangeNode {
    return this.at(0, this.area.column, MAX_ROWS, this.area.columns);
  }
  getEntireRow(): RangeNode {
    return this.at(this.area.row, 0, this.area.rows, MAX_COLUMNS);
  }
  getResizedRange(rows: number, columns: number): RangeNode {
    const { row, column } = this.area;
    return this.at(row, column, this.area.rows + rows, this.area.columns + columns);
  }
  getAbsoluteResizedRange(rows: number, columns: number): RangeNode {
    return this.at(this.area.row, this.area.column, rows, columns);
  }
  getOffsetRange(rows: number, columns: number): RangeNode {
    const { row, column } = this.area;
    return this.at(row + rows, column + columns, this.area.rows, this.area.columns);
  }
  getRowsBelow(count?: number | null): RangeNode {
    const rows = count ?? 1;
    const { row, column, columns } = this.area;
    if (rows < 0) return this.at(row + this.area.rows + rows, column, -rows, columns);
    return this.at(row + this.area.rows, column, rows, columns);
  }
  getRowsAbove(count?: number | null): RangeNode {
    const rows = count ?? 1;
    const { row, column, columns } = this.area;
    return rows < 0 ? this.at(row, column, -rows, columns) : this.at(row - rows, column, rows, columns);
  }
  getColumnsAfter(count?: number | null): RangeNode {
    const { row, column, rows, columns } = this.area;
    return this.at(row, column + columns, rows, count ?? 1);
  }
  getBoundingRect(other: RangeNode | string): RangeNode {
    return new RangeNode(this.workbook, this.sheet, bounding(this.area, this.other(other)));
  }
  getIntersection(other: RangeNode | string): RangeNode {
    const common = this.getIntersectionOrNullObject(other);
    if (!common) throw new ExcelError('ItemNotFound');
    return common;
  }
  getIntersectionOrNullObject(other: RangeNode | string): RangeNode | null {
    const common = intersect(this.area, this.other(other));
    return common && new RangeNode(this.workbook, this.sheet, common);
  }
  private other(other: RangeNode | string): Area {
    if (typeof other !== 'string') {
      if (other.sheet !== this.sheet)
        throw new ExcelError('InvalidArgument', 'The ranges are on different sheets.');
      return other.area;
    }
    const { sheet, area } = this.workbook.resolve(other, this.sheet);
    if (sheet !== this.sheet) throw new ExcelError('InvalidArgument', 'The ranges are on different sheets.');
    return area;
  }
  getUsedRange(valuesOnly?: boolean | null): RangeNode {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    if (!used) throw new ExcelError('ItemNotFound');
    return used;
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean | null): RangeNode | null {
    const used = this.sheet.usedArea(this.area, valuesOnly ?? false);
    return used && new RangeNode(this.workbook, this.sheet, used);
  }
  /** Of the kinds that Excel knows, the one the product asks for; runs down a column are one area. */
  getSpecialCellsOrNullObject(cellType: string): RangeAreasNode | null {
    if (cellType !== 'Formulas') throw new ExcelError('NotImplemented', `getSpecialCells ${cellType}`);
    // Over a whole sheet Excel may look without an end (office-js#4245): here it is refused at once.
    if (isEntireRows(this.area) && isEntireColumns(this.area))
      throw new ExcelError('GeneralException', 'getSpecialCells over a whole sheet');
    const areas = reading.formulaAreas(this.sheet, this.area);
    return areas.length === 0 ? null : new RangeAreasNode(this.workbook, this.sheet, areas);
  }
  getMergedAreasOrNullObject(): RangeAreasNode | null {
    const areas = this.sheet.merges.filter((each) => overlaps(each, this.area));
    if (areas.length > MOST_MERGES)
      throw new ExcelError('GeneralException', 'More merged areas than Excel tells.');
    return areas.length === 0 ? null : new RangeAreasNode(this.workbook, this.sheet, areas);
  }
  getTables(fullyContained?: boolean | null): TableScopedCollectionNode {
    return new TableScopedCollectionNode(this.workbook, this.sheet, this.area, fullyContained ?? false);
  }

  select(): void {
    this.workbook.select(this.sheet, this.area);
  }
  clear(what?: ClearWhat | null): void {
    clearCells(this.workbook, this.sheet, this.area, what ?? 'All');
  }
  insert(shift: string): RangeNode {
    if (shift !== 'Down' && shift !== 'Right') throw new ExcelError('InvalidArgument');
    const target = this.area;
    insertCells(
      this.workbook,
      this.sheet,
      target,
      isEntireRows(target) ? 'Down' : isEntireColumns(target) ? 'Right' : shift,
    );
    return new RangeNode(this.workbook, this.sheet, target);
  }
  delete(shift: string): void {
    if (shift !== 'Up' && shift !== 'Left') throw new ExcelError('InvalidArgument');
    const target = this.area;
    deleteCells(
      this.workbook,
      this.sheet,
      target,
      isEntireRows(target) ? 'Up' : isEntireColumns(target) ? 'Left' : shift,
    );
  }
  /** `across`: each row for itself. */
  merge(across?: boolean | null): void {
    this.sheet.refuseProtected(this.area);
    if (this.workbook.tablesOn(this.sheet).some((table) => overlaps(table.area, this.area))) {
      throw new ExcelError('InvalidOperation', 'Cells of a table cannot be merged.');
    }
    const { row, column, rows, columns } = this.area;
    if (across) for (let at = 0; at < rows; at += 1) this.mergeOne(area(row + at, column, 1, columns));
    else this.mergeOne(this.area);
  }
  private mergeOne(target: Area): void {
    this.sheet.merges = [...this.sheet.merges.filter((each) => !overlaps(each, target)), target];
    for (const { row, column, cell } of [...this.sheet.stored(target)]) {
      if (row !== target.row || column !== target.column)
        this.sheet.setCell(row, column, { ...cell, value: '', formula: null });
    }
    this.workbook.changed(this.sheet, target, 'look');
  }
  unmerge(): void {
    this.sheet.refuseProtected(this.area);
    this.sheet.merges = this.sheet.merges.filter((each) => !overlaps(each, this.area));
    this.workbook.changed(this.sheet, this.area, 'look');
  }
}
