/** Lays people out in rows under a header, with what stands around a printed list, and notes where every field stands. */
import type { FieldKey, FieldValue } from '../../functions/domain/roster/shape/field.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { cellOf, put, type CellSpec, type Column, type Sheet, type TrueMember } from './sheet.ts';

export interface Group {
  /** The line above the group; none for a list without sections. */
  readonly section?: {
    readonly number: string;
    readonly name: string;
    readonly merged: boolean;
    /** How many it has, beside its name. */
    readonly count?: string;
  };
  readonly people: readonly Person[];
  /** A line under it ('Cộng'), with the count it states. */
  readonly subtotal?: number;
}

/** What a sheet will look like; hazards of layout change it before anything stands anywhere. */
export interface Draft {
  readonly random: Random;
  name: string;
  people: Person[];
  columns: Column[];
  groups: Group[];
  /** Rows of the title block: texts by column, `merged` over the width of the table. */
  title: { readonly texts: readonly string[]; readonly merged: boolean }[];
  /** Empty columns before the table. */
  left: number;
  columnNumbers: 'none' | 'plain' | 'brackets' | 'letters' | 'square' | 'dots' | 'sums';
  /** 'cell': several facts are lines of one cell; 'rows': each has a row of its own. */
  stacking: 'cell' | 'rows';
  restart: boolean;
  /** The header again after that many members; 0 never. */
  repeatHeader: number;
  /** At the foot of every page, '#' for its number; '' never. */
  pageFoot: string;
  footer: { readonly texts: Readonly<Record<number, string>> }[];
  /** Rows with only a number below the last member. */
  emptyNumbered: number;
  dates: 'serial' | 'text';
  date1904: boolean;
  hiddenRows: number;
  filtered: boolean;
}

const depthOf = ({ columns }: Draft) => Math.max(...columns.map(({ facts }) => facts.length));

function writeTitle(sheet: Sheet, draft: Draft): number {
  const right = draft.left + draft.columns.length - 1;
  for (const [at, { texts, merged }] of draft.title.entries()) {
    const middle = draft.left + Math.max(2, Math.ceil(draft.columns.length / 2));
    if (texts[0]) put(sheet, at, draft.left, { value: texts[0], bold: true });
    if (texts[1]) put(sheet, at, middle, { value: texts[1], bold: true });
    if (merged && texts.length === 1 && right > draft.left) sheet.merges.push([at, draft.left, at, right]);
  }
  return draft.title.length;
}

/** Texts of one group are merged sideways, a column's last header downwards. */
function writeHeader(sheet: Sheet, draft: Draft, top: number): number {
  const levels = Math.max(...draft.columns.map(({ path }) => path.length));
  const last = top + levels - 1;
  const write = (from: number, to: number, level: number): void => {
    for (let at = from; at <= to; at += 1) {
      const path = draft.columns[at]?.path ?? [];
      const row = top + level;
      put(sheet, row, draft.left + at, { value: path[level] ?? '', bold: true });
      if (path.length === level + 1) {
        if (last > row) sheet.merges.push([row, draft.left + at, last, draft.left + at]);
        continue;
      }
      const same = ({ path: other }: Column) => other[level] === path[level] && other.length > level + 1;
      const end = Math.min(runOf(draft.columns, at, same), to);
      if (end > at) sheet.merges.push([row, draft.left + at, row, draft.left + end]);
      write(at, end, level + 1);
      at = end;
    }
  };
  write(0, draft.columns.length - 1, 0);
  for (let row = top; row <= last; row += 1) sheet.headerRows.push(row);
  return last + 1;
}

function runOf(columns: readonly Column[], from: number, same: (column: Column) => boolean): number {
  let end = from;
  for (let next = columns[end + 1]; next && same(next); next = columns[end + 1]) end += 1;
  return end;
}

function numberOfColumn({ columnNumbers, columns }: Draft, number: number): string | number {
  const lettered = number < 3 ? (['A', 'B'][number - 1] ?? '') : number - 2;
  if (columnNumbers === 'letters') return lettered;
  if (columnNumbers === 'sums')
    return number === columns.length ? `${number - 2}=${number - 4}+${number - 3}` : lettered;
  if (columnNumbers === 'brackets') return `(${number})`;
  if (columnNumbers === 'square') return `[${number}]`;
  return columnNumbers === 'dots' ? `${number}.` : number;
}

function writeColumnNumbers(sheet: Sheet, draft: Draft, row: number): number {
  if (draft.columnNumbers === 'none') return row;
  for (const [at] of draft.columns.entries()) {
    const number = at + 1;
    put(sheet, row, draft.left + at, { value: numberOfColumn(draft, number) });
  }
  return row + 1;
}

function writeMember(sheet: Sheet, draft: Draft, person: Person, position: number, row: number): number {
  const depth = draft.stacking === 'rows' ? depthOf(draft) : 1;
  const fields: TrueMember['fields'] = {};
  const may: Record<string, readonly FieldValue[]> = {};
  const at: Sheet['members'][number]['at'] = new Map();
  for (const [columnAt, { facts }] of draft.columns.entries()) {
    const column = draft.left + columnAt;
    const cells = facts.map((fact) => fact.write(person, position));
    const inOneCell = facts.length > 1 && draft.stacking === 'cell';
    if (inOneCell) put(sheet, row, column, stackedCell(cells));
    for (const [line, fact] of facts.entries()) {
      if (!inOneCell) put(sheet, row + line, column, cells[line] ?? { value: '' });
      const own =
        fact.field === null || person.fields[fact.field] === undefined
          ? {}
          : { [fact.field]: person.fields[fact.field] };
      Object.assign(fields, fact.tells ? fact.tells(person) : own);
      Object.assign(may, fact.allows?.(person) ?? {});
      if (fact.field && fact.field !== 'stt' && (cells[line]?.value ?? '') !== '') {
        at.set(fact.field, { row: inOneCell ? row : row + line, column, stacked: inOneCell, columnAt });
      }
    }
    if (draft.stacking === 'rows' && facts.length === 1 && depth > 1)
      sheet.merges.push([row, column, row + depth - 1, column]);
  }
  const truth: TrueMember = { row: row + 1, lastRow: row + depth, fields, may, anyCase: [] };
  sheet.members.push({ person, truth, at });
  return row + depth;
}

function stackedCell(cells: readonly CellSpec[]): CellSpec {
  const lines = cells.map(({ value, format }) =>
    typeof value === 'number' && format?.includes('yyyy')
      ? dayText(value)
      : typeof value === 'object'
        ? ''
        : String(value),
  );
  while (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return { value: lines.join('\n'), format: '@' };
}

const dayText = (serial: number) =>
  new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');

function writeFoot(sheet: Sheet, draft: Draft, page: number, row: number): number {
  if (draft.pageFoot === '') return row;
  const column = draft.left + draft.columns.length - 1;
  put(sheet, row, column, { value: draft.pageFoot.replace('#', String(page)), format: '@' });
  return row + 1;
}

function writeGroups(sheet: Sheet, draft: Draft, top: number): number {
  let row = top;
  let position = 0;
  let sinceHeader = 0;
  let page = 0;
  const nameAt =
    draft.left +
    Math.max(
      0,
      draft.columns.findIndex(({ facts }) => facts.some(({ field }) => field === 'ho_ten')),
    );
  for (const { section, people, subtotal } of draft.groups) {
    if (section) {
      if (section.merged) {
        put(sheet, row, draft.left, {
          value: [section.number, section.name].filter((part) => part !== '').join('. '),
          bold: true,
        });
        sheet.merges.push([row, draft.left, row, draft.left + draft.columns.length - 1]);
      } else {
        put(sheet, row, draft.left, { value: section.number, bold: true });
        put(sheet, row, nameAt, { value: section.name, bold: true });
        if (section.count !== undefined) put(sheet, row, nameAt + 1, { value: section.count });
      }
      row += 1;
    }
    if (draft.restart) position = 0;
    for (const person of people) {
      if (draft.repeatHeader > 0 && sinceHeader === draft.repeatHeader) {
        const known = [...sheet.headerRows];
        page += 1;
        row = writeFoot(sheet, draft, page, row);
        row = writeHeader(sheet, draft, row);
        sheet.headerRows = known;
        sinceHeader = 0;
      }
      position += 1;
      sinceHeader += 1;
      row = writeMember(sheet, draft, person, position, row);
      const last = sheet.members.at(-1);
      if (last && section)
        Object.assign(last.truth.may, { chi_bo: [section.name, `${section.number}. ${section.name}`] });
    }
    if (subtotal !== undefined) {
      put(sheet, row, nameAt, { value: 'Cộng', bold: true });
      put(sheet, row, nameAt + 1, { value: subtotal });
      row += 1;
    }
  }
  for (let left = draft.emptyNumbered; left > 0; left -= 1) {
    position += 1;
    put(sheet, row, draft.left, { value: position });
    row += 1;
  }
  return row;
}

function writeFooter(sheet: Sheet, draft: Draft, top: number): void {
  for (const [at, { texts }] of draft.footer.entries()) {
    for (const [column, text] of Object.entries(texts)) {
      const place = Math.min(Number(column), draft.columns.length - 1);
      put(sheet, top + at, draft.left + place, { value: text });
    }
  }
}

export function layOut(draft: Draft): Sheet {
  const sheet: Sheet = {
    name: draft.name,
    rows: [],
    merges: [],
    columns: draft.columns,
    left: draft.left,
    headerRows: [],
    members: [],
    defects: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    questionsAllowed: 0,
  };
  const header = writeTitle(sheet, draft);
  const body = writeColumnNumbers(sheet, draft, writeHeader(sheet, draft, header));
  const end = writeGroups(sheet, draft, body);
  writeFooter(sheet, draft, end);
  for (const [at, { hidden }] of draft.columns.entries())
    if (hidden) sheet.hiddenColumns.add(draft.left + at);
  hideRows(sheet, draft, body, end);
  for (let row = 0; row < sheet.rows.length; row += 1) sheet.rows[row] ??= [];
  return sheet;
}

function hideRows(sheet: Sheet, draft: Draft, top: number, end: number): void {
  const members = draft.random.shuffled(sheet.members).slice(0, draft.hiddenRows);
  for (const { truth } of members) {
    for (let row = truth.row; row <= truth.lastRow; row += 1) sheet.hiddenRows.add(row - 1);
  }
  if (!draft.filtered) return;
  sheet.filter = {
    top: top - 1,
    left: draft.left,
    bottom: end - 1,
    right: draft.left + draft.columns.length - 1,
  };
}

/** Every cell of a field that no other hazard has, with who is in its row. */
export function* freeCells(sheet: Sheet, field: FieldKey) {
  for (const placed of sheet.members) {
    const spot = placed.at.get(field);
    if (!spot || spot.stacked || sheet.columns[spot.columnAt]?.claimed) continue;
    const cell = cellOf(sheet, spot.row, spot.column);
    if (cell.claimed === undefined) yield { placed, spot, cell, person: placed.person, truth: placed.truth };
  }
}
