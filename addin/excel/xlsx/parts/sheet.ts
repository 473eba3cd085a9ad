/** Reads a sheet of a file: each cell as it comes, and what the sheet says beside them. */
import { MAX_COLUMNS } from '#domain/sheet/area.ts';
import { isOn, wholeIn, type Attributes, type XmlHandler } from '../xml/read.ts';
import type { Entry } from '../zip/directory.ts';
import { XlsxError } from '../zip/problem.ts';
import { columnOf, placeIn, placeOf, rowOf } from './cell-reference.ts';
import { contentOf, type Around, type CellContent } from './cell-value.ts';
import type { Package } from './package.ts';
import { TextReader } from './rich-text.ts';
import { movedFormula } from './shared-formulas.ts';
import { columnsOf, FactsReader, type FileColumns, type SheetFacts } from './sheet-facts.ts';

/** A cell as it is met; the same object for all of them. */
export interface FileCell {
  row: number;
  column: number;
  content: CellContent;
  /** With its '='; null where the value was typed. */
  formula: string | null;
  style: number | undefined;
}

export interface SheetTaker {
  /** Formulas are worked out for who asks for them alone. */
  readonly takesFormulas: boolean;
  /** Before the cells. */
  columns(columns: FileColumns): void;
  row(row: number, isHidden: boolean, height: number | null): void;
  cell(cell: FileCell): void;
}

/** Escapes of letters are as long as seven. */
const MOST_LETTERS = 7 * 32_767;

/** What goes on beyond any cell's length is dropped, as Excel drops it. */
const longer = (text: string, more: string): string => (text.length > MOST_LETTERS ? text : text + more);

/** What all sheets of a file may hold: a text that stands in the file once can be in every cell. */
export interface CellBudget {
  cells: number;
  /** Of texts that cells share. */
  letters: number;
  /** Of texts that stand in their cells: each is as long in the file. */
  written: number;
  /** Letters of formulas: one that stands in the file once is worked out for every cell that shares it. */
  formulas: number;
}

export const cellBudget = (): CellBudget => ({
  cells: 1_500_000,
  letters: 32_000_000,
  written: 64_000_000,
  formulas: 32_000_000,
});

class SheetReader implements XmlHandler {
  private readonly facts = new FactsReader();
  private readonly formulas = new Map<string, { readonly place: number; readonly text: string }>();
  private readonly cell: FileCell = {
    row: 0,
    column: 0,
    content: { value: '' },
    formula: null,
    style: undefined,
  };
  private inData = false;
  /** What is said of more is said of some of them again. */
  private columnsLeft = MAX_COLUMNS;
  private row = -1;
  private column = -1;
  private inCell = false;
  private type = '';
  private value: string | null = null;
  private formula: string | null = null;
  private shared: string | undefined;
  private inline: TextReader | undefined;
  /** What text is part of. */
  private inside: '' | 'v' | 'f' | 'is' = '';

  constructor(
    private readonly taker: SheetTaker,
    private readonly around: Around,
    private readonly budget: CellBudget,
  ) {}

  open(name: string, attributes: Attributes): void | false {
    if (!this.inData) {
      if (name === 'sheetData') this.inData = true;
      else if (name === 'col') this.ofColumns(attributes);
      else return this.facts.open(name, attributes);
      return;
    }
    if (name === 'c') this.beginCell(attributes);
    else if (name === 'v' && this.inCell) {
      this.value ??= '';
      this.inside = 'v';
    } else if (name === 'row') this.beginRow(attributes);
    else if (name === 'f' && this.inCell) this.beginFormula(attributes);
    else if (name === 'is' && this.inCell) {
      this.inline = new TextReader();
      this.inside = 'is';
    } else return this.inline?.open(name, attributes);
  }

  text(text: string): void {
    if (!this.inData) this.facts.text(text);
    else if (this.inside === 'v') this.value = longer(this.value ?? '', text);
    else if (this.inside === 'f') this.formula = longer(this.formula ?? '', text);
    else if (this.inside === 'is') this.inline?.add(text);
  }

  close(name: string): void {
    if (!this.inData) this.facts.close(name);
    else if (name === 'c') this.endCell();
    else if (name === 'v' || name === 'f' || name === 'is') this.inside = '';
    else if (name === 'sheetData') this.inData = false;
    else this.inline?.close(name);
  }

  private ofColumns(attributes: Attributes): void {
    const columns = columnsOf(attributes);
    if (!columns) return;
    this.columnsLeft -= columns.last - columns.first + 1;
    if (this.columnsLeft >= 0) this.taker.columns(columns);
  }

  private beginRow(attributes: Attributes): void {
    const said = wholeIn(attributes['r']);
    this.row = said === undefined || said < 1 ? this.row + 1 : said - 1;
    placeOf(this.row, 0);
    this.column = -1;
    const height = Number(attributes['ht']);
    const isHidden = isOn(attributes['hidden']);
    if (isHidden || height > 0) this.taker.row(this.row, isHidden, height > 0 ? height : null);
  }

  /** Where a cell does not say where it is, it is the next one. */
  private beginCell({ r: reference, t: type = '', s: style }: Attributes): void {
    const said = reference === undefined ? -1 : placeIn(reference);
    const place = said < 0 ? placeOf(Math.max(this.row, 0), this.column + 1) : said;
    this.cell.row = rowOf(place);
    this.cell.column = columnOf(place);
    this.cell.style = style === undefined ? undefined : wholeIn(style);
    this.column = this.cell.column;
    this.inCell = true;
    this.type = type;
    this.value = null;
    this.formula = null;
    this.shared = undefined;
    this.inline = undefined;
  }

  private beginFormula(attributes: Attributes): void {
    this.inside = 'f';
    this.formula ??= '';
    if (attributes['t'] === 'shared') this.shared = attributes['si'];
  }

  private endCell(): void {
    const { cell, budget } = this;
    this.inCell = false;
    this.inside = '';
    cell.formula = this.taker.takesFormulas ? this.formulaHere() : null;
    cell.content = contentOf(
      {
        type: this.type,
        value: this.value,
        inline: this.inline?.finish(),
        hasFormula: this.formula !== null,
      },
      this.around,
    );
    this.inline = undefined;
    const { value } = cell.content;
    budget.cells -= 1;
    budget[this.type === 's' ? 'letters' : 'written'] -= typeof value === 'string' ? value.length : 0;
    budget.formulas -= cell.formula?.length ?? 0;
    if (Math.min(budget.cells, budget.letters, budget.written, budget.formulas) < 0)
      throw new XlsxError('too-large');
    this.taker.cell(cell);
  }

  private formulaHere(): string | null {
    const text = this.formula?.trim() ?? '';
    if (this.shared === undefined) return text === '' ? null : `=${text}`;
    const place = placeOf(this.cell.row, this.cell.column);
    if (text !== '') {
      this.formulas.set(this.shared, { place, text });
      return `=${text}`;
    }
    const first = this.formulas.get(this.shared);
    if (!first) return null;
    const rows = this.cell.row - rowOf(first.place);
    return `=${movedFormula(first.text, rows, this.cell.column - columnOf(first.place))}`;
  }

  finish(): SheetFacts {
    return this.facts.finish();
  }
}

export function readSheet(
  file: Package,
  entry: Entry,
  around: Around,
  budget: CellBudget,
  taker: SheetTaker,
): SheetFacts {
  const reader = new SheetReader(taker, around, budget);
  file.read(entry, reader);
  return reader.finish();
}
