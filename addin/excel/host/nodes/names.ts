/** Excel.NamedItem: names for cells, or for constants. */
import { followed } from '../../workbook/charts.ts';
import { ExcelError } from '../../workbook/errors.ts';
import { addName, formulaOf, namesOf, type NamedPlace } from '../../workbook/names.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { WorkbookModel } from '../../workbook/workbook.ts';
import type { NodeOf } from '../node-of.ts';
import { RangeNode } from './range.ts';

type Constant = { readonly type: 'String' | 'Double'; readonly value: string | number };

/** '="text"' and '=5'; what must be computed is not. */
function constantIn(formula: string): Constant {
  const text = /^="((?:[^"]|"")*)"$/s.exec(formula)?.[1];
  if (text !== undefined) return { type: 'String', value: text.replaceAll('""', '"') };
  const number = Number(formula.slice(1));
  if (formula.length > 1 && Number.isFinite(number)) return { type: 'Double', value: number };
  throw new ExcelError('NotImplemented', 'NamedItem of a formula');
}

class NamedItemNode implements NodeOf<'NamedItem'> {
  readonly className = 'NamedItem';
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly place: NamedPlace,
  ) {}
  get name(): string {
    return this.place.name;
  }
  get scope(): 'Worksheet' | 'Workbook' {
    return this.place.scope ? 'Worksheet' : 'Workbook';
  }
  get formula(): string {
    return formulaOf(this.place);
  }
  get type(): 'Range' | Constant['type'] {
    const { refersTo } = this.place;
    return typeof refersTo === 'string' ? constantIn(refersTo).type : 'Range';
  }
  get value(): string | number {
    const { refersTo } = this.place;
    return typeof refersTo === 'string' ? constantIn(refersTo).value : formulaOf(this.place).slice(1);
  }
  get visible(): boolean {
    return this.place.isVisible;
  }
  set visible(isVisible: boolean) {
    this.place.isVisible = isVisible;
  }
  get comment(): string {
    return this.place.comment;
  }
  set comment(comment: string) {
    this.place.comment = comment;
  }
  getRange(): RangeNode {
    const range = this.getRangeOrNullObject();
    if (!range) throw new ExcelError('ItemNotFound');
    return range;
  }
  getRangeOrNullObject(): RangeNode | null {
    const { refersTo } = this.place;
    if (typeof refersTo === 'string' || !refersTo.area) return null;
    return new RangeNode(this.workbook, refersTo.sheet, refersTo.area);
  }
  delete(): void {
    this.workbook.names = this.workbook.names.filter((other) => other !== this.place);
  }
}

export class NamedItemCollectionNode implements NodeOf<'NamedItemCollection'> {
  readonly className = 'NamedItemCollection';
  constructor(
    private readonly workbook: WorkbookModel,
    /** null: the names of the workbook. */
    private readonly scope: Sheet | null,
  ) {}
  private node = (place: NamedPlace): NamedItemNode => new NamedItemNode(this.workbook, place);
  get items(): readonly NamedItemNode[] {
    return namesOf(this.workbook, this.scope).map(this.node);
  }
  getCount(): number {
    return namesOf(this.workbook, this.scope).length;
  }
  getItem(name: string): NamedItemNode {
    const found = this.getItemOrNullObject(name);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }
  getItemOrNullObject(name: string): NamedItemNode | null {
    const wanted = name.toLowerCase();
    const found = namesOf(this.workbook, this.scope).find((place) => place.name.toLowerCase() === wanted);
    return found ? this.node(found) : null;
  }
  add(name: string, reference: RangeNode | string, comment?: string | null): NamedItemNode {
    const refersTo = typeof reference === 'string' ? this.read(reference) : this.follow(reference);
    return this.node(addName(this.workbook, this.scope, { name, refersTo, comment: comment ?? '' }));
  }
  /** A text that is an address follows its cells, as in Excel. */
  private read(reference: string): NamedPlace['refersTo'] {
    const formula = reference.startsWith('=') ? reference : `=${reference}`;
    try {
      return this.follow(this.workbook.resolve(formula.slice(1), this.scope ?? this.workbook.activeSheet));
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      constantIn(formula);
      return formula;
    }
  }
  private follow(place: Pick<RangeNode, 'sheet' | 'area'>) {
    return followed(this.workbook, place.sheet, place.area);
  }
}
