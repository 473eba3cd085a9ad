/**
 * One member from one row, or from the rows that somebody takes in the official book: every column that is read, with the parser
 * of its field, what else a filled or an empty cell says, and the facts that stand one below the other.
 */
import type { FieldKey } from '../field.ts';
import type { Cell, ColumnMatch, FieldValue, Member, ReadingProblem } from '../reading.ts';
import { columnParser, type Parsed } from './cell.ts';
import { columnsToRead, saysOf, type Hints, type ReadColumn } from './columns-to-read.ts';
import { canRepeat, isDitto } from './ditto.ts';
import { fieldOf } from '../fields.ts';
import {
  areTwoNames,
  assign,
  factsToRead,
  isDash,
  linesIn,
  withoutEnd,
  type Fact,
  type Line,
} from './stacked-facts.ts';
import { clean } from '../../vietnamese/clean.ts';

/** A row with its one-based number in the sheet. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

type Fields = Partial<Record<FieldKey, FieldValue | undefined>>;
type Place = { readonly row: number; readonly column: number };
type Places = Partial<Record<FieldKey, Place>>;

const HASH = 35;
const BREAK = '\n';
const ERROR_TEXT = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA)$/;
/** An x that says less than a name: which value it does not contradict. */
const VAGUE: Readonly<Record<string, string>> = { dtts: '01', 'co-dao': 'khong' };

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

export interface MemberReader {
  /** The columns that are read. */
  readonly columns: readonly ReadColumn[];
  /** Reads the next member; `below`: the other rows of the same. `branch`: said by a section above. */
  readonly read: (first: SheetRow, below: readonly SheetRow[], branch: Branch | undefined) => Member;
  /** The next member was read before; the one after may be as this one. */
  readonly pass: (member: Member) => void;
  /** Zero-based sheet columns in which a birth date stood below the name, in a list without a column for it. */
  readonly bornIn: ReadonlySet<number>;
}

export interface Branch {
  readonly name: string;
  readonly at: Place;
}

interface ReaderSource {
  readonly columns: readonly ColumnMatch[];
  readonly left: number;
  readonly hintsOf: Hints;
  readonly errorCells: ReadonlySet<string> | undefined;
  /** What is met is added to it. */
  readonly problems: ReadingProblem[];
}

/** One fact a cell, and nothing is said of it elsewhere. */
const isPlain = ({ facts, sets, part, shared, blank }: ReadColumn): boolean =>
  !facts && !sets && part === undefined && !shared && blank === undefined;

/** Every member begins as a copy of it, so that all of them are objects of one shape: the quickest to make and to look into. */
const emptyFields = (columns: readonly ReadColumn[]): Fields =>
  Object.fromEntries(columns.filter(isPlain).map(({ field }): [string, undefined] => [field, undefined]));

const NOBODY: Member = { row: 0, fields: {} };

/** Reads members in their order, since a ditto mark says what stands above. */
export function memberReader({
  columns: matches,
  left,
  hintsOf,
  errorCells,
  problems,
}: ReaderSource): MemberReader {
  const columns = columnsToRead(matches, left, hintsOf);
  const errors = errorRows(errorCells);
  const anyErrors = errors.size > 0;
  const hasBirth = matches.some((match) => saysOf(match).includes('ngay_sinh'));
  const birth = columnParser(fieldOf('ngay_sinh'));
  const bornIn = new Set<number>();
  const empty = emptyFields(columns);
  let above: Member = NOBODY;
  let fields: Fields = {};
  let at: Places | undefined;
  const places = (): Places | undefined => at;
  let conflicting: Set<FieldKey> | undefined;

  const report = (
    code: ReadingProblem['code'],
    row: number,
    column: number,
    field: FieldKey,
    value: Cell,
    read?: FieldValue,
  ): void => {
    problems.push({ code, row, column, field, value, ...(read !== undefined && { read }) });
  };

  /** Where two cells speak of one field they must agree; what is in conflict is left out. */
  const setShared = (field: FieldKey, value: FieldValue, row: number, column: number, cell: Cell): void => {
    const before = fields[field];
    if (before === undefined || before === value) {
      if (!conflicting?.has(field)) fields[field] = value;
      return;
    }
    if (VAGUE[String(before)] !== undefined && VAGUE[String(before)] !== value) {
      fields[field] = value;
      return;
    }
    if (VAGUE[String(value)] !== undefined && VAGUE[String(value)] !== before) return;
    // The year itself is the same fact in whichever column; who has two of them is told by the sex.
    if (field === 'ngay_sinh') return;
    delete fields[field];
    conflicting = (conflicting ?? new Set<FieldKey>()).add(field);
    report('conflict', row, column, field, cell);
  };

  const readDitto = ({ column, sets }: ReadColumn, field: FieldKey, cell: Cell, row: number): void => {
    const repeated = canRepeat(field) ? above.fields[field] : undefined;
    const isOther = sets !== undefined && sets.value !== repeated;
    const value = isOther ? undefined : repeated;
    if (value !== undefined) fields[field] = value;
    report('ditto', row, column, field, cell, value);
  };

  const readCell = (of: ReadColumn, cell: Cell, row: number): void => {
    const { column, field, parse, sets, blank, part, shared } = of;
    const failed = (anyErrors && errors.get(row - 1)?.has(column) === true) || isErrorText(cell);
    if (cell === '' && !failed) {
      if (blank !== undefined) fields[field] = blank;
      return;
    }
    if (!failed && isDitto(cell) && field !== 'stt') {
      readDitto(of, field, cell, row);
      return;
    }
    const parsed = failed ? ERROR : parse(cell);
    const value = typeof parsed === 'object' ? parsed.value : (parsed ?? blank);
    if (value !== undefined) {
      if (part === 'given' && fields[field] !== undefined)
        fields[field] = `${String(fields[field])} ${String(value)}`;
      else if (shared && part === undefined) setShared(field, value, row, column, cell);
      else fields[field] = value;
    }
    if (sets && sets.field !== field && parsed !== undefined && !failed)
      setShared(sets.field, sets.value, row, column, cell);
    if (typeof parsed === 'object') report(parsed.problem, row, column, field, cell, value);
  };

  const readFact = (of: ReadColumn, { field, parse }: Fact, { cell, row }: Line, first: number): void => {
    if (field === null || (isDash(String(cell)) && fieldOf(field).type === 'text')) return;
    if (isDitto(cell)) {
      readDitto(of, field, cell, row);
      return;
    }
    const parsed = isErrorText(cell) ? ERROR : parse(cell);
    const value = typeof parsed === 'object' ? parsed.value : parsed;
    if (value !== undefined) setShared(field, value, row, of.column, cell);
    if (row !== first) at = { ...at, [field]: { row, column: of.column } };
    if (typeof parsed === 'object') report(parsed.problem, row, of.column, field, cell, value);
  };

  /** A line that no fact takes: a birth date below the name where nothing else says it, or a doubt. */
  const readOther = ({ column, field }: ReadColumn, { cell, row }: Line): void => {
    const day = hasBirth || (field !== 'ho_ten' && field !== 'gioi_tinh') ? undefined : birth(cell);
    const value = typeof day === 'object' ? day.value : day;
    if (value === undefined || fields.ngay_sinh !== undefined) {
      report('facts-unsure', row, column, field, cell);
      return;
    }
    fields.ngay_sinh = value;
    at = { ...at, ngay_sinh: { row, column } };
    bornIn.add(column);
    if (typeof day === 'object') report(day.problem, row, column, 'ngay_sinh', cell, value);
  };

  const readFacts = (of: ReadColumn, facts: readonly Fact[], rows: readonly SheetRow[]): void => {
    const { index, column } = of;
    const failed = rows.find(({ row }) => errors.get(row - 1)?.has(column));
    if (failed) {
      report('error-value', failed.row, column, of.field, failed.cells[index] ?? '');
      return;
    }
    const below = rows.map(({ row, cells }) => linesIn(cells[index] ?? '', row));
    const placed = rows.length > 1 && below.every(({ length }) => length <= 1);
    const lines = withoutEnd(
      placed ? below.map(([line], at) => line ?? { cell: '', row: rows[at]?.row ?? 0 }) : below.flat(),
    );
    if (lines.length === 0) return;
    const { lines: assigned, unsure } = assign(lines, facts, placed);
    const first = rows[0]?.row ?? 0;
    for (const [fact, line] of assigned.entries()) {
      const one = facts[fact];
      if (line && one) readFact(of, one, line, first);
    }
    for (const line of unsure) readOther(of, line);
  };

  /** A column of one fact a member, over the rows of the member: a text goes on in the next row, anything else stands once. */
  const readSpread = (of: ReadColumn, rows: readonly SheetRow[]): void => {
    const filled = rows.filter(({ cells }) => (cells[of.index] ?? '') !== '');
    const [first, ...others] = filled;
    if (!first) {
      readCell(of, '', rows[0]?.row ?? 0);
      return;
    }
    const cellOf = ({ cells }: SheetRow): Cell => cells[of.index] ?? '';
    const { type, freeText } = fieldOf(of.field);
    if (others.length > 0 && (type === 'text' || freeText)) {
      readCell(of, filled.map((row) => clean(String(cellOf(row)))).join(' '), first.row);
      return;
    }
    readCell(of, cellOf(first), first.row);
    if (first.row !== rows[0]?.row) at = { ...at, [of.field]: { row: first.row, column: of.column } };
    for (const other of others)
      if (cellOf(other) !== cellOf(first))
        report('facts-unsure', other.row, of.column, of.field, cellOf(other));
  };

  /** "NGUYỄN VĂN AN" and below it the name at birth or the birth date, under a header that says only "Họ và tên". */
  const namesBelow = (of: ReadColumn, rows: readonly SheetRow[]): readonly Fact[] | undefined => {
    if (of.field !== 'ho_ten' || of.part !== undefined) return undefined;
    const lines = rows
      .flatMap(({ row, cells }) => linesIn(cells[of.index] ?? '', row))
      .filter(({ cell }) => cell !== '');
    const names = lines.filter(({ cell }) => typeof birth(cell) !== 'string');
    if (lines.length < 2 || (names.length === lines.length && !areTwoNames(names))) return undefined;
    return factsToRead(names.length > 1 ? ['ho_ten', 'ho_ten_ks'] : ['ho_ten'], (field) =>
      columnParser(fieldOf(field)),
    );
  };

  const plain = columns.map((of) => !anyErrors && isPlain(of));

  /** A filled cell of a plain column that holds what it is for; false where it has to be read closely. */
  const readPlain = ({ field, parse }: ReadColumn, cell: Cell): boolean => {
    if (typeof cell === 'string') {
      if (field === 'ho_ten' && cell.includes(BREAK)) return false;
      if (isErrorText(cell) || isDitto(cell)) return false;
    }
    const parsed = parse(cell);
    if (typeof parsed === 'object') return false;
    if (parsed !== undefined) fields[field] = parsed;
    return true;
  };

  /** Most members take one row. */
  const readRow = (first: SheetRow): void => {
    const { row, cells } = first;
    for (let at = 0; at < columns.length; at += 1) {
      const of = columns[at];
      if (!of) continue;
      const cell = cells[of.index] ?? '';
      if (plain[at] === true && (cell === '' || readPlain(of, cell))) continue;
      const isBroken = of.field === 'ho_ten' && typeof cell === 'string' && cell.includes(BREAK);
      const facts = of.facts ?? (isBroken ? namesBelow(of, [first]) : undefined);
      if (facts) readFacts(of, facts, [first]);
      else readCell(of, cell, row);
    }
  };

  const readRows = (rows: readonly SheetRow[]): void => {
    for (const of of columns) {
      const facts = of.facts ?? namesBelow(of, rows);
      if (facts) readFacts(of, facts, rows);
      else readSpread(of, rows);
    }
  };

  return {
    columns,
    bornIn,
    pass: (member) => {
      above = member;
    },
    read: (first, below, branch) => {
      fields = { ...empty };
      at = undefined;
      conflicting = undefined;
      if (below.length > 0) readRows([first, ...below]);
      else readRow(first);
      if (branch) {
        fields.chi_bo = branch.name;
        at = { ...places(), chi_bo: branch.at };
      }
      const elsewhere = places();
      const last = below.at(-1);
      above = { row: first.row, fields };
      if (last) above = { ...above, lastRow: last.row };
      if (elsewhere) above = { ...above, at: elsewhere };
      return above;
    },
  };
}
