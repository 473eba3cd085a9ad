/** A workbook in memory: the only truth, under the client in Node and under the grid and the client in a page. */
import { area, type Area } from '#domain/sheet/area.ts';
import { columnIndex, splitAddress, parseArea } from '#domain/sheet/a1.ts';
import type { Chart } from './chart.ts';
import { ExcelError } from './errors.ts';
import type { NamedPlace } from './names.ts';
import type { Pivot } from './pivot.ts';
import { Sheet } from './sheet.ts';
import type { Table } from './table.ts';
import { NEW_WORKBOOK } from './words.ts';

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** What happened, for the grid and for Worksheet.onChanged. */
export interface WorkbookChange {
  readonly kind: 'cells' | 'look' | 'sheets' | 'selection';
  readonly sheet: Sheet;
  readonly area: Area;
  readonly changeType: ChangeType;
  readonly by: 'user' | 'add-in';
}

/** A place in the workbook that follows inserted and deleted rows and columns. */
export interface Anchor {
  readonly sheet: Sheet;
  /** null once its cells were deleted. */
  area: Area | null;
}

const badName = /[:\\/?*[\]]/;

export class WorkbookModel {
  name = NEW_WORKBOOK;
  /** Its days count from 1904, as old Macs did: cells hold the smaller serials. */
  date1904 = false;
  sheets: Sheet[] = [];
  tables: Table[] = [];
  pivots: Pivot[] = [];
  charts: Chart[] = [];
  names: NamedPlace[] = [];
  /** Kept as JSON values; a file carries them in a sheet of the preview's own. */
  readonly settings = new Map<string, unknown>();
  /** The custom properties of the document that are texts. */
  readonly properties = new Map<string, string>();
  readonly anchors = new Set<Anchor>();
  /** Parts of an opened file that the preview cannot hold and would not save again. */
  notKept: readonly string[] = [];
  /** Who writes at this moment: the client's requests, or a person in the grid. */
  writer: 'user' | 'add-in' = 'user';
  activeSheet: Sheet;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private numbers = 0;

  constructor(firstSheet = 'Sheet1') {
    this.activeSheet = this.addSheet(firstSheet);
  }

  /** Numbers for ids and default names; never used twice in one workbook. */
  nextNumber(): number {
    this.numbers += 1;
    return this.numbers;
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(
    sheet: Sheet,
    within: Area,
    kind: WorkbookChange['kind'] = 'cells',
    changeType: ChangeType = 'RangeEdited',
  ): void {
    for (const listener of this.listeners)
      listener({ kind, sheet, area: within, changeType, by: this.writer });
  }

  checkSheetName(name: string, except?: Sheet): void {
    const bad =
      name === '' || name.length > 31 || badName.test(name) || name.startsWith("'") || name.endsWith("'");
    if (bad || name.toLowerCase() === 'history')
      throw new ExcelError('InvalidArgument', 'The sheet name is not valid.');
    const same = this.findSheet(name);
    if (same && same !== except) throw new ExcelError('ItemAlreadyExists');
  }

  /** `id` is given for a sheet whose file remembers it. */
  addSheet(name?: string, id?: string): Sheet {
    let wanted = name;
    for (let number = this.sheets.length + 1; wanted === undefined; number += 1) {
      if (!this.findSheet(`Sheet${number}`)) wanted = `Sheet${number}`;
    }
    this.checkSheetName(wanted);
    // Ids are unique across workbooks: the client keeps its event handlers by them.
    const sheet = new Sheet(id ?? `{${crypto.randomUUID().toUpperCase()}}`, wanted);
    sheet.hiddenByFilter = (row) => this.hiddenByFilter(sheet, row);
    this.sheets.push(sheet);
    this.changed(sheet, area(0, 0), 'sheets');
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.checkSheetName(name, sheet);
    sheet.name = name;
    this.changed(sheet, area(0, 0), 'sheets');
  }

  removeSheet(sheet: Sheet): void {
    if (sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation');
    const others = this.sheets.filter((other) => other !== sheet);
    if (!others.some((other) => other.visibility === 'Visible'))
      throw new ExcelError('InvalidOperation', 'The last visible sheet stays.');
    this.sheets = others;
    this.tables = this.tables.filter((table) => table.sheet !== sheet);
    this.pivots = this.pivots.filter((pivot) => pivot.sheet !== sheet);
    this.charts = this.charts.filter((chart) => chart.sheet !== sheet);
    this.names = this.names.filter(({ scope }) => scope !== sheet);
    for (const anchor of this.anchors) if (anchor.sheet === sheet) anchor.area = null;
    if (this.activeSheet === sheet)
      this.activeSheet = others.find((other) => other.visibility === 'Visible') ?? sheet;
    this.changed(this.activeSheet, area(0, 0), 'sheets');
  }

  /** By id or by name, as WorksheetCollection.getItem takes either. */
  findSheet(key: string): Sheet | undefined {
    const name = key.toLowerCase();
    return (
      this.sheets.find((sheet) => sheet.id === key) ??
      this.sheets.find((sheet) => sheet.name.toLowerCase() === name)
    );
  }

  sheet(key: string): Sheet {
    const found = this.findSheet(key);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible')
      throw new ExcelError('GeneralException', 'A hidden sheet cannot be activated.');
    this.activeSheet = sheet;
    this.changed(sheet, area(0, 0), 'selection');
  }

  select(sheet: Sheet, within: Area): void {
    this.activate(sheet);
    sheet.selection = within;
    sheet.alsoSelected = [];
    this.changed(sheet, within, 'selection');
  }

  tablesOn = (sheet: Sheet): Table[] => this.tables.filter((table) => table.sheet === sheet);
  pivotsOn = (sheet: Sheet): Pivot[] => this.pivots.filter((pivot) => pivot.sheet === sheet);
  chartsOn = (sheet: Sheet): Chart[] => this.charts.filter((chart) => chart.sheet === sheet);

  private hiddenByFilter(sheet: Sheet, row: number): boolean {
    return (
      (sheet.filter?.hides(row) ?? false) || this.tablesOn(sheet).some((table) => table.filter.hides(row))
    );
  }

  /** Resolves 'A1:B2', "Sheet1!A1", a name for cells or that of a table, on `sheet` unless the address names another. */
  resolve(address: string, sheet: Sheet): { sheet: Sheet; area: Area } {
    const { sheet: name, cells } = splitAddress(address);
    const on = name === null ? sheet : this.sheet(name);
    const parsed = parseArea(cells);
    if (parsed) return { sheet: on, area: parsed };
    const wanted = cells.toLowerCase();
    const named = this.names.filter((place) => place.name.toLowerCase() === wanted);
    const place = named.find(({ scope }) => scope === on) ?? named.find(({ scope }) => scope === null);
    if (place && typeof place.refersTo !== 'string' && place.refersTo.area)
      return { sheet: place.refersTo.sheet, area: place.refersTo.area };
    const table = this.tables.find((each) => each.name.toLowerCase() === wanted);
    if (!table) throw new ExcelError('InvalidArgument', 'The address is not a valid reference.');
    return { sheet: table.sheet, area: table.body };
  }

  /** Refuses a name that Excel would not take for a table or a pivot table. */
  checkObjectName(name: string): void {
    const looksLikeCell =
      /^R\d+C\d+$/i.test(name) ||
      (/^[A-Za-z]{1,3}\d+$/.test(name) && columnIndex(/^[A-Za-z]+/.exec(name)?.[0] ?? '') < 16_384);
    const valid =
      /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !looksLikeCell && !/^[RrCc]$/.test(name);
    if (!valid) throw new ExcelError('InvalidArgument', 'The name is not valid.');
    const taken = [...this.tables, ...this.names.filter(({ scope }) => scope === null)];
    if (taken.some((each) => each.name.toLowerCase() === name.toLowerCase()))
      throw new ExcelError('ItemAlreadyExists');
  }
}
