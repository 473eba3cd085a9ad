/** Where things stand in the text of a sheet: the rows and cells that are asked for, formulas, and what a new cell needs to know. */
import { parseArea } from '#domain/sheet/a1.ts';
import type { Area } from '#domain/sheet/area.ts';
import { isOn, readXmlText, wholeIn, type Attributes, type Where, type XmlHandler } from '../xml/read.ts';
import { columnOf, placeIn, placeOf } from '../parts/cell-reference.ts';
import { columnsOf, type FileColumns } from '../parts/sheet-facts.ts';

export interface CellAt {
  readonly place: number;
  /** Its first tag, and behind its last. */
  readonly tag: Where;
  end: number;
  readonly style: number | undefined;
  /** A formula in it, where there is one. */
  formula: FormulaAt | undefined;
}

export interface FormulaAt {
  readonly tag: Where;
  end: number;
  /** Of a formula that cells share. */
  readonly shared: string | undefined;
  /** What an array formula fills. */
  readonly array: Area | null;
  text: string;
}

export interface RowAt {
  readonly row: number;
  readonly tag: Where;
  /** Where its last tag begins, and ends; the same as `tag` of one without content. */
  last: Where;
  readonly style: number | undefined;
  readonly cells: CellAt[];
}

export interface SheetMap {
  /** The first tag of the part. */
  readonly root: Where;
  readonly dimension: { readonly tag: Where; readonly ref: string } | undefined;
  readonly data: { readonly tag: Where; readonly last: Where };
  /** In the order of the file; of rows that nobody asked for only the formulas that hang together with other cells. */
  readonly rows: readonly RowAt[];
  readonly columns: readonly FileColumns[];
  readonly tables: readonly string[];
}

const NOWHERE: Where = { start: 0, end: 0 };

class Mapping implements XmlHandler {
  root: Where | undefined;
  dimension: SheetMap['dimension'];
  data: { tag: Where; last: Where } | undefined;
  readonly rows: RowAt[] = [];
  readonly columns: FileColumns[] = [];
  readonly tables: string[] = [];
  private row: RowAt | undefined;
  private cell: CellAt | undefined;
  private formula: FormulaAt | undefined;
  private lastRow = -1;
  private lastColumn = -1;
  private inData = false;

  constructor(
    private readonly where: () => Where,
    private readonly wanted: ReadonlySet<number>,
  ) {}

  open(name: string, attributes: Attributes): void | false {
    this.root ??= this.where();
    if (this.inData) {
      this.openInData(name, attributes);
      return;
    }
    if (name === 'sheetData') {
      this.data = { tag: this.where(), last: NOWHERE };
      this.inData = true;
    } else if (name === 'dimension') this.dimension = { tag: this.where(), ref: attributes['ref'] ?? '' };
    else if (name === 'customSheetViews') return false;
    else if (name === 'col') {
      const columns = columnsOf(attributes);
      if (columns) this.columns.push(columns);
    } else if (name === 'tablePart' && attributes['r:id'] !== undefined) this.tables.push(attributes['r:id']);
  }

  private openInData(name: string, attributes: Attributes): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'f' && this.cell) {
      const isArray = attributes['t'] === 'array' || attributes['t'] === 'dataTable';
      this.formula = {
        tag: this.where(),
        end: 0,
        shared: attributes['t'] === 'shared' ? attributes['si'] : undefined,
        array: isArray ? parseArea(attributes['ref'] ?? '') : null,
        text: '',
      };
      this.cell.formula = this.formula;
      // What hangs together with other cells is known wherever it stands.
      if (this.row && !this.wanted.has(this.row.row) && (this.formula.shared !== undefined || isArray))
        this.row.cells.push(this.cell);
    }
  }

  private beginRow(attributes: Attributes): void {
    const said = wholeIn(attributes['r']);
    this.lastRow = said === undefined || said < 1 ? this.lastRow + 1 : said - 1;
    this.lastColumn = -1;
    const style = isOn(attributes['customFormat']) ? wholeIn(attributes['s']) : undefined;
    this.row = { row: this.lastRow, tag: this.where(), last: NOWHERE, style, cells: [] };
    this.rows.push(this.row);
  }

  private beginCell({ r: reference, s: style }: Attributes): void {
    const said = reference === undefined ? -1 : placeIn(reference);
    const place = said < 0 ? placeOf(Math.max(this.lastRow, 0), this.lastColumn + 1) : said;
    this.lastColumn = columnOf(place);
    this.cell = {
      place,
      tag: this.where(),
      end: 0,
      style: style === undefined ? undefined : wholeIn(style),
      formula: undefined,
    };
    if (this.row && this.wanted.has(this.row.row)) this.row.cells.push(this.cell);
  }

  text(text: string): void {
    if (this.formula) this.formula.text += text;
  }

  close(name: string): void {
    const { cell, row, data, formula } = this;
    if (name === 'f' && formula) {
      formula.end = this.where().end;
      this.formula = undefined;
    } else if (name === 'c' && cell) {
      cell.end = this.where().end;
      this.cell = undefined;
    } else if (name === 'row' && row) row.last = this.where();
    else if (name === 'sheetData' && data) {
      data.last = this.where();
      this.inData = false;
    }
  }
}

/** `wanted`: rows whose cells are asked for. undefined: the part holds no cells, nor a place for them. */
export function mapOf(text: string, wanted: ReadonlySet<number>): SheetMap | undefined {
  const mapping = readXmlText(text, (where) => new Mapping(where, wanted));
  const { root, dimension, data, rows, columns, tables } = mapping;
  return root && data ? { root, dimension, data, rows, columns, tables } : undefined;
}
