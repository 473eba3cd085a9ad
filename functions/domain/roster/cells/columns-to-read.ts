/** The columns of a header that are read, each with the parser of its field and with what a filled or an empty cell says besides. */
import type { FieldKey, FieldValue } from '../shape/field.ts';
import type { Cell } from '../../sheet/block.ts';
import { PLACE_PARTS, type ColumnMatch } from '../shape/column.ts';
import { columnParser, type DateHints } from './cell.ts';
import type { CellParser } from './parsed.ts';
import { codeFor, isCode } from '../codes/codes.ts';
import { GENERAL_POSTS } from '../fields/vague-headers.ts';
import { fieldIn, type RosterKind } from '../shape/kind.ts';
import { stackedFields, type StackedField } from './stacked-facts.ts';
import { clean } from '../../language/clean.ts';
import { fold } from '../../language/fold.ts';

export type Hints = (column: number) => DateHints | undefined;

export interface ReadColumn {
  readonly index: number;
  readonly column: number;
  readonly field: FieldKey;
  /** A text may go on in the next row of a member. */
  readonly isText: boolean;
  readonly parse: CellParser;
  readonly sets: ColumnMatch['sets'];
  /** What an empty cell says, where it says something. */
  readonly blank: FieldValue | undefined;
  /** The facts of the lines of a cell; undefined: one fact a cell. */
  readonly facts: readonly StackedField[] | undefined;
  readonly part: ColumnMatch['part'];
  /** Of what stands over several columns (a date, a place): all of it, from the cells of a row. */
  readonly whole: ((cells: readonly Cell[]) => Cell) | undefined;
  /** Another column says something of the field too. */
  readonly shared: boolean;
}

/** Every field that a column says something of, its lines one by one. */
export const saysOf = ({ field, sets, lines }: ColumnMatch): readonly (FieldKey | null)[] =>
  lines ?? (sets ? [field, sets.field] : [field]);

/** A day, a month and a year from three cells; the first alone may be all of it. */
function wholeDay(cells: readonly Cell[], day: number): Cell {
  const parts = [cells[day] ?? '', cells[day + 1] ?? '', cells[day + 2] ?? ''];
  const [first = '', ...others] = parts;
  if (others.every((cell) => cell === '')) return first;
  return parts.map((cell) => clean(String(cell)) || '0').join('/');
}

const AT_HOME = 'viet nam';

const isOfPlace = ({ part }: Pick<ColumnMatch, 'part'>): boolean => PLACE_PARTS.some((one) => one === part);

/** From the smallest part on; at home the country goes without saying. */
function wholePlace(columns: readonly ColumnMatch[], field: FieldKey, left: number): ReadColumn['whole'] {
  const own = columns.filter((match) => match.field === field);
  const indexes = PLACE_PARTS.flatMap((part) => own.find((match) => match.part === part) ?? []).map(
    ({ column }) => column - left,
  );
  return (cells) =>
    indexes
      .map((index) => clean(String(cells[index] ?? '')))
      .filter((text) => text !== '' && fold(text) !== AT_HOME)
      .join(', ');
}

/** Fields that more than one column says something of. */
function sharedFields(columns: readonly ColumnMatch[]): ReadonlySet<FieldKey> {
  const met = new Set<FieldKey>();
  const shared = new Set<FieldKey>();
  for (const match of columns) {
    if (match.part === 'month' || match.part === 'year' || isOfPlace(match)) continue;
    for (const field of new Set(saysOf(match))) {
      if (field === null) continue;
      if (met.has(field)) shared.add(field);
      met.add(field);
    }
  }
  return shared;
}

const lateness = ({ part }: ColumnMatch): number => (part === 'given' ? 1 : 0);

/** Of two columns for one field the first is read; the rules say that there are two. */
export function columnsToRead(
  kind: RosterKind,
  columns: readonly ColumnMatch[],
  left: number,
  hintsOf: Hints = () => undefined,
): ReadColumn[] {
  const taken = new Set<FieldKey>();
  const shared = sharedFields(columns);
  const read: ReadColumn[] = [];
  // A name begins with what stands before "Tên", wherever that is.
  for (const match of columns.toSorted((a, b) => lateness(a) - lateness(b))) {
    const { column, field, sets, lines, part } = match;
    if (field === null || part === 'month' || part === 'year') continue;
    if (taken.has(field) && !sets && !lines && part !== 'given' && part !== 'surname') continue;
    const parserOf = (one: FieldKey): CellParser => columnParser(fieldIn(kind, one), hintsOf(column));
    const parserHere = isGeneralPost(match) ? partyPosts(parserOf(field)) : parserOf(field);
    const { type, freeText } = fieldIn(kind, field);
    const isMark = sets?.field === field;
    const free = lines?.map((one) => (one === null || taken.has(one) ? null : one));
    // A mark leaves its field to the column that names it.
    for (const one of free ?? (sets ? [] : [field])) if (one !== null) taken.add(one);
    read.push({
      index: column - left,
      column,
      field,
      isText: type === 'text' || freeText === true,
      parse: isMark
        ? markParser(kind, field, sets.value)
        : part === 'day'
          ? wholeYears(parserHere)
          : parserHere,
      sets,
      blank: isMark ? otherSex(columns, sets.value) : undefined,
      facts: free && stackedFields(kind, free, parserOf),
      part,
      whole:
        part === 'day'
          ? (cells) => wholeDay(cells, column - left)
          : isOfPlace(match)
            ? wholePlace(columns, field, left)
            : undefined,
      shared: shared.has(field) || (sets !== undefined && shared.has(sets.field)),
    });
  }
  return read;
}

/** "Chức vụ" alone is of the Party or of the workplace, and each cell has to say it. */
const isGeneralPost = ({ field, header, chosen }: ColumnMatch): boolean =>
  field === 'chuc_vu_dang' && !chosen && GENERAL_POSTS.has(fold(header));

const partyPosts =
  (parse: CellParser): CellParser =>
  (cell) => {
    const parsed = parse(cell);
    return typeof parsed === 'string' && !isCode('partyPost', parsed) ? { problem: 'post-of-work' } : parsed;
  };

/** A date put together of three cells stands in none of them, so that no cell can be told to hold a longer year. */
const wholeYears =
  (parse: CellParser): CellParser =>
  (cell) => {
    const parsed = parse(cell);
    return typeof parsed === 'object' ? { problem: 'date-unreadable' } : parsed;
  };

/** A list with a column "Nữ" for an x and none for men says of everybody without an x that he is a man, and the other way round. */
function otherSex(columns: readonly ColumnMatch[], value: FieldValue): FieldValue | undefined {
  if (value !== 'nu' && value !== 'nam') return undefined;
  const saying = columns.filter((match) => saysOf(match).includes('gioi_tinh'));
  if (saying.length !== 1) return undefined;
  return value === 'nu' ? 'nam' : 'nu';
}

/** A column that only marks ("x" under "Nữ"): filled, it says its value; a word of the list says itself. */
function markParser(kind: RosterKind, field: FieldKey, value: FieldValue): CellParser {
  const marked = columnParser(fieldIn(kind, 'doan_vien'));
  const list = fieldIn(kind, field).codes;
  return (cell) => {
    const parsed = marked(cell);
    if (parsed === true) return value;
    return (list && codeFor(list, clean(String(cell)))) ?? parsed;
  };
}
