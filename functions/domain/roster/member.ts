/**
 * One row to one member: every column that is read, with the parser of its field and what else a filled or an empty cell says.
 */
import type { FieldKey } from './field.ts';
import type { Cell, ColumnMatch, FieldValue, Member, ReadingProblem } from './reading.ts';
import { columnParser, type CellParser, type DateHints, type Parsed } from './cell.ts';
import { fieldOf } from './fields.ts';

export interface ReadColumn {
  readonly index: number;
  readonly column: number;
  readonly field: FieldKey;
  readonly parse: CellParser;
  readonly sets: ColumnMatch['sets'];
  /** What an empty cell says, where it says something. */
  readonly blank: FieldValue | undefined;
}

type Fields = Partial<Record<FieldKey, FieldValue>>;

const HASH = 35;
const ERROR_TEXT = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA)$/;

/** Of two columns for one field the first is read; the rules say that there are two. */
export function columnsToRead(
  columns: readonly ColumnMatch[],
  left: number,
  hintsOf: (column: number) => DateHints | undefined = () => undefined,
): ReadColumn[] {
  const taken = new Set<FieldKey>();
  const read: ReadColumn[] = [];
  for (const { column, field, sets } of columns) {
    if (field === null || (taken.has(field) && !sets)) continue;
    taken.add(field);
    const parse =
      sets?.field === field ? markParser(sets.value) : columnParser(fieldOf(field), hintsOf(column));
    const blank = sets?.field === field ? otherSex(columns, sets.value) : undefined;
    read.push({ index: column - left, column, field, parse, sets, blank });
  }
  return read;
}

/** A list with a column "Nữ" for an x and none for men says of everybody without an x that he is a man, and the other way round. */
function otherSex(columns: readonly ColumnMatch[], value: FieldValue): FieldValue | undefined {
  const saying = columns.filter(({ field, sets }) => field === 'gioi_tinh' || sets?.field === 'gioi_tinh');
  if (saying.length !== 1) return undefined;
  return value === 'nu' ? 'nam' : 'nu';
}

/** A column that only marks ("x" under "Nữ"): filled, it says its value. */
function markParser(value: FieldValue): CellParser {
  const marked = columnParser(fieldOf('doan_vien'));
  return (cell) => {
    const parsed = marked(cell);
    return parsed === true ? value : parsed;
  };
}

export function errorRows(
  errorCells: ReadonlySet<string> | undefined,
): ReadonlyMap<number, ReadonlySet<number>> {
  const rows = new Map<number, Set<number>>();
  for (const cell of errorCells ?? []) {
    const [row = -1, column = -1] = cell.split(',').map(Number);
    rows.set(row, (rows.get(row) ?? new Set()).add(column));
  }
  return rows;
}

const isErrorText = (cell: Cell): boolean =>
  typeof cell === 'string' && cell.charCodeAt(0) === HASH && ERROR_TEXT.test(cell);

const ERROR: Parsed = { problem: 'error-value' };

export function readMember(
  row: number,
  cells: readonly Cell[],
  columns: readonly ReadColumn[],
  errors: ReadonlySet<number> | undefined,
  problems: ReadingProblem[],
): Member {
  const fields: Fields = {};
  for (const { index, column, field, parse, sets, blank } of columns) {
    const cell = cells[index] ?? '';
    const failed = errors?.has(column) === true || isErrorText(cell);
    if (cell === '' && !failed) {
      if (blank !== undefined) fields[field] = blank;
      continue;
    }
    const parsed = failed ? ERROR : parse(cell);
    const value = typeof parsed === 'object' ? parsed.value : (parsed ?? blank);
    if (value !== undefined) fields[field] = value;
    if (sets && sets.field !== field && parsed !== undefined && !failed) fields[sets.field] = sets.value;
    if (typeof parsed !== 'object') continue;
    problems.push({
      code: parsed.problem,
      row,
      column,
      field,
      value: cell,
      ...(value !== undefined && { read: value }),
    });
  }
  return { row, fields };
}
