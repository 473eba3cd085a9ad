/**
 * Finds the header. A roster carries a title block of any height, so the first 30 rows are scored by the headers they hold; one
 * row, or two where a group ("Ngày, tháng, năm") stands over its columns ("Vào Đảng", "Chính thức").
 */
import type { FieldKey } from './field.ts';
import type { Cell, ColumnMatch, SheetBlock } from './reading.ts';
import { clean } from '../vietnamese/clean.ts';
import { fold } from '../vietnamese/fold.ts';
import { meaningOf } from './header-words.ts';

export const SEARCHED_ROWS = 30;
/** A row is a header with the name and one more field, or with this many fields and no name. */
const FIELDS_WITHOUT_NAME = 4;
const FIELDS_WITH_NAME = 2;
const NAME_WEIGHT = 3;
/** Longer texts are titles and notes, never headers. */
const HEADER_LENGTH = 80;
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-Z])\)?$/;
const DIGITS = /\d{3}/;

export interface Header {
  /** Zero-based rows in the block, from and to (inclusive). */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly ColumnMatch[];
}

export interface NoHeader {
  readonly recognised: readonly string[];
}

type Row = readonly Cell[];

function headerText(cell: Cell | undefined): string {
  if (typeof cell !== 'string') return '';
  const text = clean(cell);
  return text.length <= HEADER_LENGTH ? text : '';
}

const isFilled = (cell: Cell): boolean => typeof cell !== 'string' || clean(cell) !== '';

function columnOf(column: number, parent: string, own: boolean, child: string): ColumnMatch {
  const above = own || child !== '' ? parent : '';
  const header = above !== '' && child !== '' ? `${above} / ${child}` : above || child;
  return { column, key: fold(header), header, field: null, ...meaningOf(parent, own, child) };
}

/** Headers that stand there twice get their number, so that a key is one column's. */
function numbered(columns: readonly ColumnMatch[]): ColumnMatch[] {
  const met = new Map<string, number>();
  return columns.map((match) => {
    const times = (met.get(match.key) ?? 0) + 1;
    met.set(match.key, times);
    return times === 1 ? match : { ...match, key: `${match.key}#${String(times)}` };
  });
}

/** The same for every list with the same headers in the same order. */
export const headersOf = (columns: readonly ColumnMatch[]): string => columns.map(({ key }) => key).join('|');

/** Every column of a header of one row (child undefined) or two; a group's text is carried to the right over what it spans. */
function readColumns(left: number, parents: Row, children: Row | undefined): ColumnMatch[] {
  const width = Math.max(parents.length, children?.length ?? 0);
  const columns: ColumnMatch[] = [];
  let carried = '';
  for (let index = 0; index < width; index += 1) {
    const above = headerText(parents[index]);
    const below = headerText(children?.[index]);
    if (above !== '') carried = above;
    const match = columnOf(left + index, above !== '' || below !== '' ? carried : '', above !== '', below);
    if (match.header !== '') columns.push(match);
  }
  return numbered(columns);
}

function fieldsOf(columns: readonly ColumnMatch[]): ReadonlySet<FieldKey> {
  const fields = new Set<FieldKey>();
  for (const { field, sets } of columns) {
    if (field) fields.add(field);
    if (sets) fields.add(sets.field);
  }
  return fields;
}

/** Text only, without the numbers a member's row has, and nothing under the name: that header spans both rows. */
function canBeSecondRow(row: Row, parents: readonly ColumnMatch[], left: number): boolean {
  let filled = 0;
  for (const cell of row) {
    if (!isFilled(cell)) continue;
    if (typeof cell !== 'string' || DIGITS.test(cell)) return false;
    filled += 1;
  }
  const names = parents.filter(({ field }) => field === 'ho_ten' || field === 'stt');
  return filled > 0 && names.every(({ column }) => !isFilled(row[column - left] ?? ''));
}

/** 1, 2, 3 …, (1), (2) … or A, B, 1, 2 … under the header. */
export function isColumnNumbers(row: Row): boolean {
  const filled = row.filter(isFilled);
  const numbers = filled.map((cell) => clean(String(cell)));
  if (numbers.length < 3 || !numbers.every((text) => COLUMN_NUMBER.test(text))) return false;
  return numbers.every((text, index) => {
    const [value, before] = [
      Number(text.replace(/[()]/g, '')),
      Number(numbers[index - 1]?.replace(/[()]/g, '')),
    ];
    return Number.isNaN(value) || index === 0 || Number.isNaN(before) || value === before + 1;
  });
}

interface Candidate extends Header {
  readonly fields: ReadonlySet<FieldKey>;
}

const candidate = (first: number, last: number, columns: readonly ColumnMatch[]): Candidate => ({
  first,
  last,
  columns,
  fields: fieldsOf(columns),
});

/** A name is worth several columns; of two equal headers the one of one row, so that a title above is not taken into it. */
function rank({ fields, first, last }: Candidate): number {
  return (fields.size + (fields.has('ho_ten') ? NAME_WEIGHT : 0)) * 2 + (first === last ? 1 : 0);
}

function candidatesAt(block: SheetBlock, first: number): Candidate[] {
  const row = block.values[first];
  if (!row?.some(isFilled)) return [];
  const single = readColumns(block.left, row, undefined);
  const found = [candidate(first, first, single)];
  const next = first + 1 < SEARCHED_ROWS ? block.values[first + 1] : undefined;
  if (next && canBeSecondRow(next, single, block.left)) {
    found.push(candidate(first, first + 1, readColumns(block.left, row, next)));
  }
  return found;
}

/** The best header of the first 30 rows; of two equal ones the higher. */
export function findHeader(block: SheetBlock): Header | NoHeader {
  let best: Candidate | undefined;
  const rows = Math.min(SEARCHED_ROWS, block.values.length);
  for (let first = 0; first < rows; first += 1) {
    for (const next of candidatesAt(block, first)) if (!best || rank(next) > rank(best)) best = next;
  }
  if (!best) return { recognised: [] };
  const needed = best.fields.has('ho_ten') ? FIELDS_WITH_NAME : FIELDS_WITHOUT_NAME;
  if (best.fields.size >= needed) return best;
  return { recognised: best.columns.filter(({ field }) => field !== null).map(({ header }) => header) };
}
