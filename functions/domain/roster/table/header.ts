/**
 * Finds the header. A roster carries a title block of any height, so the first 30 rows are scored by the headers they hold; one
 * row, or two or three where a group ("Ngày, tháng, năm") stands over its columns ("Vào Đảng", "Chính thức").
 */
import type { FieldKey } from '../shape/field.ts';
import type { Cell, CellRow, SheetBlock } from '../../sheet/block.ts';
import type { ColumnMatch } from '../shape/column.ts';
import { clean } from '../../language/clean.ts';
import { fieldIn, type RosterKind } from '../shape/kind.ts';
import { headerText, readColumns } from './header-columns.ts';
import { isSameList } from './header-below.ts';
import { fieldNamed, isGiven, meaningOfLevels } from './header-meaning.ts';
import { announcesOthers } from './other-people.ts';

export const SEARCHED_ROWS = 30;
/** A row is a header with the name and one more field, or with this many fields and no name. */
const FIELDS_WITHOUT_NAME = 4;
const FIELDS_WITH_NAME = 2;
const NAME_WEIGHT = 3;
const MOST_ROWS = 3;
const FIELD_WEIGHT = 64;
/** A list this near to the best one may be the one that is meant. */
const NEARLY = 0.75;
/** 7, (7), [7], 7., B, 7=8+9. */
const COLUMN_NUMBER = /^[([]?(?:\d{1,2}|[A-Z])[)\].]?(?:\s*=[\d\s()+–-]+)?$/;
const NUMBERED = /^[([]?(\d{1,2})/;
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

export interface FoundHeader {
  readonly header: Header;
  readonly rivals: readonly Header[];
}

const isFilled = (cell: Cell): boolean => typeof cell !== 'string' || clean(cell) !== '';

function fieldsOf(columns: readonly ColumnMatch[]): ReadonlySet<FieldKey> {
  const fields = new Set<FieldKey>();
  for (const { field, sets, stacked = [] } of columns) {
    if (field) fields.add(field);
    for (const other of stacked) fields.add(other);
    if (sets) fields.add(sets.field);
  }
  return fields;
}

/** Under the name may stand what a name consists of. */
function isPartOfName(kind: RosterKind, cell: Cell): boolean {
  const text = headerText(cell);
  const meaning = meaningOfLevels(kind, [{ text, own: true }]);
  return meaning?.field === 'ho_ten_ks' || meaning?.part === 'surname' || isGiven(text);
}

/** Text only, without the numbers a member's row has. */
const isWords = (row: CellRow): boolean =>
  row.every((cell) => !isFilled(cell) || (typeof cell === 'string' && !DIGITS.test(cell)));

/** Words, and nothing under the name but the rest of that header: it spans the rows. */
function canBeNextRow(kind: RosterKind, row: CellRow, above: readonly ColumnMatch[], left: number): boolean {
  if (!isWords(row)) return false;
  const names = above.filter(({ field }) => field === 'ho_ten' || field === 'stt');
  return names.every(({ column, field, header }) => {
    const below = row[column - left] ?? '';
    return (
      !isFilled(below) ||
      isPartOfName(kind, below) ||
      fieldNamed(kind, `${header} ${headerText(below)}`) === field
    );
  });
}

/** 1, 2, 3 …, (1), (2) …, A, B, 1, 2 … or 1=2+3, 2, 3 under the header. */
export function isColumnNumbers(row: CellRow): boolean {
  const filled = row.filter(isFilled);
  const numbers = filled.map((cell) => clean(String(cell)));
  if (numbers.length < 3 || !numbers.every((text) => COLUMN_NUMBER.test(text))) return false;
  return numbers.every((text, index) => {
    const [value, before] = [text, numbers[index - 1] ?? ''].map((one) => Number(NUMBERED.exec(one)?.[1]));
    if (value === undefined || before === undefined) return false;
    return Number.isNaN(value) || index === 0 || Number.isNaN(before) || value === before + 1;
  });
}

type Cells = Pick<SheetBlock, 'left' | 'values'>;

interface Candidate extends Header {
  readonly fields: ReadonlySet<FieldKey>;
}

const candidate = (first: number, last: number, columns: readonly ColumnMatch[]): Candidate => ({
  first,
  last,
  columns,
  fields: fieldsOf(columns),
});

/**
 * A name is worth several fields; then the header that knows more columns; of two equal ones that of fewer rows, so that a title
 * above is not taken into it.
 */
function rank({ fields, columns, first, last }: Candidate): number {
  const known = columns.filter(({ field }) => field !== null).length;
  const found = fields.size + (fields.has('ho_ten') ? NAME_WEIGHT : 0);
  return (found * FIELD_WEIGHT + Math.min(known, FIELD_WEIGHT - 1)) * MOST_ROWS - (last - first);
}

/** The headers of one, two and three rows that may begin in this row. */
function candidatesAt(kind: RosterKind, block: Cells, first: number): Candidate[] {
  const found: Candidate[] = [];
  const rows: CellRow[] = [];
  for (let last = first; last < first + MOST_ROWS && last < SEARCHED_ROWS; last += 1) {
    const row = block.values[last];
    if (!row?.some(isFilled)) break;
    const above = found.at(-1);
    if (above && !(isWords(rows[0] ?? []) && canBeNextRow(kind, row, above.columns, block.left))) break;
    rows.push(row);
    found.push(candidate(first, last, readColumns(kind, block.left, rows)));
  }
  return found;
}

/** Of two equal ones the first. */
const bestOf = (found: readonly Candidate[]): Candidate | undefined =>
  found[0] && found.reduce((so, next) => (rank(next) > rank(so) ? next : so));

/** What the rows would mean as a header. */
export const columnsIn = (kind: RosterKind, block: Cells): readonly ColumnMatch[] =>
  bestOf(candidatesAt(kind, block, 0))?.columns ?? [];

/** Sexes, ethnic groups and religions are also the columns of a table of figures, which has no dates and numbers of persons. */
const isOfPersons = (kind: RosterKind, field: FieldKey): boolean =>
  fieldIn(kind, field).type === 'date' || fieldIn(kind, field).type === 'id';

const isEnough = (kind: RosterKind, { fields }: Candidate): boolean =>
  fields.has('ho_ten')
    ? fields.size >= FIELDS_WITH_NAME
    : fields.size >= FIELDS_WITHOUT_NAME && [...fields].some((field) => isOfPersons(kind, field));

/** The line above, or the first of its own rows, says that these are other people. */
function isAnnounced(kind: RosterKind, { values }: SheetBlock, first: number): boolean {
  const above = values.slice(0, first).findLast((row) => row.some(isFilled)) ?? [];
  return [...above, ...(values[first] ?? [])].some(
    (cell) => typeof cell === 'string' && announcesOthers(kind, clean(cell)),
  );
}

/**
 * The best header of the first 30 rows, of two equal ones the higher, and other headers that could be meant instead. `chosen`: the
 * zero-based row in the block at which the clerk said it begins.
 */
export function findHeaders(block: SheetBlock, kind: RosterKind, chosen?: number): FoundHeader | NoHeader {
  const starts: Candidate[] = [];
  const rows = Math.min(SEARCHED_ROWS, block.values.length);
  for (let first = 0; first < rows; first += 1) {
    const one = bestOf(candidatesAt(kind, block, first));
    if (one) starts.push(one);
  }
  const fullest = bestOf(starts);
  if (!fullest) return { recognised: [] };
  if (!isEnough(kind, fullest))
    return { recognised: fullest.columns.filter(({ field }) => field !== null).map(({ header }) => header) };
  const others = starts.filter(
    (other) =>
      (other.first > fullest.last || other.last < fullest.first) &&
      other.fields.has('ho_ten') &&
      rank(other) >= rank(fullest) * NEARLY &&
      !isAnnounced(kind, block, other.first),
  );
  // A list whose header comes again, on every page or with its columns in another order, is one, and begins with the first.
  let best = fullest;
  for (const other of others.toReversed())
    if (other.last < best.first && isSameList(other.columns, fullest.columns)) best = other;
  const rivals = others
    .toSorted((a, b) => rank(b) - rank(a))
    .filter(
      ({ columns }, index, all) =>
        [fullest, ...all].findIndex((one) => isSameList(one.columns, columns)) > index,
    );
  const said = rivals.find(({ first }) => first === chosen);
  return said
    ? { header: said, rivals: [best, ...rivals.filter((rival) => rival !== said)] }
    : { header: best, rivals };
}
