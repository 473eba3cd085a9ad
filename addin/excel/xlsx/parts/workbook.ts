/** The workbook's own part: its sheets in their order, which one was in front, from which year days count. */
import { isOn, wholeIn, type Attributes } from '../xml/read.ts';
import { XlsxError } from '../zip/problem.ts';
import { workbookPart, type Package, type Relation } from './package.ts';

export interface SheetEntry {
  readonly name: string;
  /** As the file numbers it, in whatever order. */
  readonly number: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** The part it lies in. */
  readonly part: string;
  /** 'worksheet'; a 'chartsheet' has no cells. */
  readonly type: string;
}

export interface FileName {
  readonly name: string;
  /** From 0, where it is of one sheet. */
  readonly sheet: number | undefined;
  /** Without '='. */
  readonly formula: string;
  readonly isHidden: boolean;
  readonly comment: string;
}

export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  /** Index of the sheet in front. */
  readonly active: number;
  readonly date1904: boolean;
  readonly relations: readonly Relation[];
  readonly names: readonly FileName[];
}

const states: Readonly<Record<string, SheetEntry['visibility']>> = {
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

interface Named {
  readonly name: string;
  readonly number: string;
  readonly state: string;
  readonly relation: string | undefined;
}

/** Throws 'not-a-workbook' or 'damaged'. */
export function readWorkbookPart(file: Package): WorkbookPart {
  const part = workbookPart(file);
  const entry = file.part(part);
  if (!entry) throw new XlsxError('not-a-workbook');
  let root: string | undefined;
  let active: number | undefined;
  let date1904 = false;
  const named: Named[] = [];
  const names: FileName[] = [];
  let isName = false;
  file.read(entry, {
    open: (name, attributes) => {
      root ??= name;
      if (name === 'workbookPr') date1904 = isOn(attributes['date1904']);
      else if (name === 'workbookView') active ??= wholeIn(attributes['activeTab']) ?? 0;
      else if (name === 'sheet')
        named.push({
          name: attributes['name'] ?? '',
          number: attributes['sheetId'] ?? '',
          state: attributes['state'] ?? '',
          relation: attributes['r:id'] ?? attributes['id'],
        });
      else if (name === 'definedName') {
        isName = true;
        names.push(nameOf(attributes));
      }
    },
    text: (text) => {
      const last = isName ? names.pop() : undefined;
      if (last) names.push({ ...last, formula: last.formula + text });
    },
    close: (name) => {
      if (name === 'definedName') isName = false;
    },
  });
  if (root !== 'workbook') throw new XlsxError('not-a-workbook');
  if (named.length === 0) throw new XlsxError('damaged');
  const relations = file.relations(part);
  const sheets = named.map(({ name, number, state, relation }, index): SheetEntry => {
    const found = relations.find(({ id }) => id === relation);
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    return {
      name,
      number,
      visibility: states[state] ?? 'Visible',
      part: found?.target ?? `${folder}worksheets/sheet${String(index + 1)}.xml`,
      // A module of old macros is named like a sheet and lies nowhere.
      type: found?.type ?? (relation === '' ? 'module' : 'worksheet'),
    };
  });
  return { part, sheets, active: active ?? 0, date1904, relations, names };
}

const nameOf = ({ name = '', localSheetId, hidden, comment = '' }: Attributes): FileName => ({
  name,
  sheet: wholeIn(localSheetId),
  formula: '',
  isHidden: isOn(hidden),
  comment,
});

/** A part that the workbook names by type, or where it usually lies. */
export function partOf(file: Package, { part, relations }: WorkbookPart, type: string, usual: string) {
  const named = relations.find((relation) => relation.type === type)?.target;
  return file.part(named ?? `${part.slice(0, part.lastIndexOf('/') + 1)}${usual}`);
}
