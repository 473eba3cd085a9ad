/**
 * A sheet to the members it lists. Finds the header, knows the columns, leaves out what is not a member and says so, and reads
 * every cell. Reading never throws and never judges: what it met is a list of problem codes.
 */
import type {
  Cell,
  ColumnMatch,
  FieldValue,
  Member,
  NoRoster,
  ReadingChoices,
  ReadingProblem,
  RosterReading,
  SheetBlock,
} from './reading.ts';
import type { FieldKey } from './field.ts';
import { columnParser, type CellParser, type Parsed } from './cell.ts';
import { fieldOf } from './fields.ts';
import { findHeader, headersOf, type Header } from './header.ts';
import { bodyText, isHeaderInOldFont, readableTop } from './old-fonts.ts';
import { rowReader } from './rows.ts';
import { finish, type Steps } from './steps.ts';

interface Column {
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
function columnsToRead({ columns }: Header, left: number): Column[] {
  const taken = new Set<FieldKey>();
  const read: Column[] = [];
  for (const { column, field, sets } of columns) {
    if (field === null || (taken.has(field) && !sets)) continue;
    taken.add(field);
    const parse = sets?.field === field ? markParser(sets.value) : columnParser(fieldOf(field));
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

function errorRows(errorCells: ReadonlySet<string> | undefined): ReadonlyMap<number, ReadonlySet<number>> {
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

function readMember(
  row: number,
  cells: readonly Cell[],
  columns: readonly Column[],
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

/** What the clerk said a column means goes before what its header says. */
function withChosen(header: Header, { fields = {} }: ReadingChoices): Header {
  const columns = header.columns.map((match): ColumnMatch => {
    const field = fields[match.key];
    if (field === undefined || field === match.field) return match;
    const { column, key, header: text } = match;
    return { column, key, header: text, field, chosen: true };
  });
  return { ...header, columns };
}

function headerRows({ first, last }: Header, top: number): number[] {
  return first === last ? [top + first + 1] : [top + first + 1, top + last + 1];
}

const ROWS_A_STEP = 1_000;

function* readMembers(block: SheetBlock, header: Header, oldHeader: boolean): Steps<RosterReading> {
  const columns = columnsToRead(header, block.left);
  const body = yield* bodyText(block, header, columns, oldHeader);
  const reader = rowReader(header.columns, block.left);
  const errors = errorRows(block.errorCells);
  const members: Member[] = [];
  const problems: ReadingProblem[] = [];
  const skipped: RosterReading['skipped'][number][] = [];
  for (let index = header.last + 1; index < block.values.length; index += 1) {
    if (index % ROWS_A_STEP === 0) yield index;
    const typed = block.values[index] ?? [];
    const cells = body.plain(typed);
    const row = block.top + index + 1;
    const kind = reader.kindOf(cells);
    if (kind !== 'member') {
      skipped.push({ row, reason: kind });
      continue;
    }
    problems.push(...body.problemsAt(row, typed));
    members.push(readMember(row, cells, columns, errors.get(row - 1), problems));
  }
  return {
    kind: 'roster',
    sheet: block.name,
    headerRows: headerRows(header, block.top),
    columns: header.columns,
    members,
    problems,
    skipped,
    questions: [],
    headers: headersOf(header.columns),
  };
}

/** Never throws, whatever the block holds. `choices` are what the clerk decided about a list with these headers. */
export function readRoster(block: SheetBlock, choices: ReadingChoices = {}): RosterReading | NoRoster {
  return finish(readRosterSteps(block, choices));
}

/** The same in steps of rows. */
export function* readRosterSteps(
  block: SheetBlock,
  choices: ReadingChoices = {},
): Steps<RosterReading | NoRoster> {
  if (block.values.every((row) => row.every((cell) => cell === ''))) {
    return { kind: 'none', sheet: block.name, reason: 'empty', recognised: [] };
  }
  const top = readableTop(block);
  const header = findHeader(top);
  if ('recognised' in header)
    return { kind: 'none', sheet: block.name, reason: 'no-header', recognised: header.recognised };
  return yield* readMembers(block, withChosen(header, choices), isHeaderInOldFont(block, top, header));
}
