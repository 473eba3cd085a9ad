/** The small parts of a file that hang together: the list of sheets, the relations, the content types, the order of computing. */
import { readXmlText, type Attributes, type Where, type XmlHandler } from '../xml/read.ts';
import { edited, prefixIn, quoted, withAttribute, type Edit } from '../xml/edit.ts';
import { XlsxError } from '../zip/problem.ts';

interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly tag: Where;
  last: Where;
}

/** The root of a part and what stands in it, two levels down. */
class Elements implements XmlHandler {
  readonly all: Element[] = [];
  private readonly open_: Element[] = [];

  constructor(private readonly where: () => Where) {}

  open(name: string, attributes: Attributes): void | false {
    if (this.open_.length > 2) return false;
    const element = { name, attributes, tag: this.where(), last: { start: 0, end: 0 } };
    this.open_.push(element);
    this.all.push(element);
  }

  close(): void {
    const element = this.open_.pop();
    if (element) element.last = this.where();
  }
}

const elementsIn = (text: string): readonly Element[] =>
  readXmlText(text, (where) => new Elements(where)).all;

const rootOf = (elements: readonly Element[]): Element => {
  const [root] = elements;
  if (!root || root.last.start === root.tag.start) throw new XlsxError('damaged');
  return root;
};

const tagText = (text: string, { tag }: Element): string => text.slice(tag.start, tag.end);
const atEndOf = ({ last }: Element, text: string): Edit => ({ start: last.start, end: last.start, text });

/** An element more at the end of the root; `xml` gets the prefix of the part's elements. */
export function withMore(text: string, xml: (prefix: string) => string): string {
  const root = rootOf(elementsIn(text));
  return edited(text, [atEndOf(root, xml(prefixIn(tagText(text, root))))]);
}

/** Without the elements of the root that the test meets. */
export function without(text: string, test: (attributes: Attributes) => boolean): string {
  const gone = elementsIn(text).filter(({ attributes }, index) => index > 0 && test(attributes));
  return edited(
    text,
    gone.map(({ tag, last }) => ({ start: tag.start, end: last.end, text: '' })),
  );
}

export interface NewEntry {
  readonly name: string;
  readonly number: string;
  readonly relation: string;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
export const relationsNamespace = (workbook: string): string =>
  workbook.includes('http://purl.oclc.org/ooxml/spreadsheetml/main') ? STRICT_RELATIONS : RELATIONS;

/** The workbook's part with a sheet more, and with what computes computed when it is opened. */
export function workbookWith(text: string, sheet: NewEntry | undefined, recalculates: boolean): string {
  const elements = elementsIn(text);
  const root = rootOf(elements);
  const prefix = prefixIn(tagText(text, root));
  const edits: Edit[] = [];
  const sheets = elements.find(({ name }) => name === 'sheets');
  if (!sheets) throw new XlsxError('damaged');
  if (sheet) {
    const { name, number, relation } = sheet;
    const head = `<${prefix}sheet xmlns:r="${relationsNamespace(text)}" name="${quoted(name)}"`;
    edits.push(atEndOf(sheets, `${head} sheetId="${number}" r:id="${quoted(relation)}"/>`));
  }
  if (recalculates) edits.push(recalculated(text, elements, sheets, prefix));
  return edited(text, edits);
}

/** It has its place behind the sheets and what is named in them. */
function recalculated(text: string, elements: readonly Element[], sheets: Element, prefix: string): Edit {
  const known = elements.find(({ name }) => name === 'calcPr');
  if (known) return { ...known.tag, text: withAttribute(tagText(text, known), 'fullCalcOnLoad', '1') };
  const before =
    elements.findLast(({ name }) => /^(functionGroups|externalReferences|definedNames)$/.test(name)) ??
    sheets;
  return { start: before.last.end, end: before.last.end, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
}

/** The order of computing without cells that compute no more; null: nothing is left of it. A sheet not named is that of the one before. */
export function chainWithout(text: string, gone: ReadonlySet<string>): string | null {
  const cells = elementsIn(text).filter(({ name }) => name === 'c');
  const edits: Edit[] = [];
  let sheet = '';
  let said = '';
  let left = 0;
  for (const cell of cells) {
    sheet = cell.attributes['i'] ?? sheet;
    if (gone.has(`${sheet} ${cell.attributes['r'] ?? ''}`)) {
      edits.push({ start: cell.tag.start, end: cell.last.end, text: '' });
      continue;
    }
    left += 1;
    if (cell.attributes['i'] === undefined && said !== sheet)
      edits.push({ ...cell.tag, text: withAttribute(tagText(text, cell), 'i', sheet) });
    said = sheet;
  }
  return left === 0 ? null : edited(text, edits);
}
