/**
 * One member from one row, or from the rows that somebody takes in the official book: every column that is read, with the parser
 * of its field, what else a filled or an empty cell says, and the facts that stand one below the other.
 */
import type { Cell } from '../../sheet/block.ts';
import type { ColumnMatch } from '../shape/column.ts';
import type { Member } from '../shape/member.ts';
import type { ReadingProblem } from '../shape/problem.ts';
import { columnParser } from '../cells/cell.ts';
import { columnsToRead, saysOf, type Hints, type ReadColumn } from '../cells/columns-to-read.ts';
import {
  placeAt,
  report,
  type UnfinishedMember,
  type SaidAbove,
  type SheetRow,
} from './unfinished-member.ts';
import { namesBelow, readFacts, type Births } from './facts-of-member.ts';
import { fieldIn, type RosterKind } from '../shape/kind.ts';
import { isBrokenName, isPlain, readCell, readPlain } from './one-cell.ts';
import { clean } from '../../language/clean.ts';

export interface MemberReader {
  /** The columns that are read. */
  readonly columns: readonly ReadColumn[];
  /** Reads the next member; `below`: the other rows of the same. `said`: by a section above. */
  readonly read: (first: SheetRow, below: readonly SheetRow[], said: readonly SaidAbove[]) => Member;
  /** The next member was read before; the one after may be as this one. */
  readonly pass: (member: Member) => void;
  /** Zero-based sheet columns in which a birth date stood below the name, in a list without a column for it. */
  readonly bornIn: ReadonlySet<number>;
}

interface ReaderSource {
  readonly kind: RosterKind;
  readonly columns: readonly ColumnMatch[];
  readonly left: number;
  readonly hintsOf: Hints;
  readonly errorCells: ReadonlySet<string> | undefined;
  /** What is met is added to it. */
  readonly problems: ReadingProblem[];
}

/** A list before its first member, and the one in hand. */
interface Reader {
  readonly columns: readonly ReadColumn[];
  /** By index in `columns`: the quickest way is open. */
  readonly plain: readonly boolean[];
  readonly births: Births;
  /** Does Excel say that the cell holds an error? One-based row, zero-based sheet column. */
  readonly isError: (row: number, column: number) => boolean;
  readonly unfinished: UnfinishedMember;
}

const NOBODY: Member = { row: 0, fields: {} };
const NO_ERRORS = (): boolean => false;

function errorTest(errorCells: ReadonlySet<string> | undefined): Reader['isError'] {
  if (!errorCells?.size) return NO_ERRORS;
  return (row, column) => errorCells.has(`${String(row - 1)},${String(column)}`);
}

/** Every member begins as a copy of it, so that all of them are objects of one shape: the quickest to make and to look into. */
const emptyFields = (columns: readonly ReadColumn[]): UnfinishedMember['fields'] =>
  Object.fromEntries(columns.filter(isPlain).map(({ field }): [string, undefined] => [field, undefined]));

const cellIn = ({ cells }: SheetRow, { index, whole }: ReadColumn): Cell =>
  whole === undefined ? (cells[index] ?? '') : whole(cells);

/** A column of one fact a member, over the rows of the member: a text goes on in the next row, anything else stands once. */
function readSpread({ unfinished, isError }: Reader, of: ReadColumn, rows: readonly SheetRow[]): void {
  const { field, column } = of;
  const read = (cell: Cell, row: number) => {
    readCell(unfinished, of, cell, row, isError(row, column));
  };
  const filled = rows.filter((row) => cellIn(row, of) !== '');
  const [first, ...others] = filled;
  if (!first) {
    read('', rows[0]?.row ?? 0);
    return;
  }
  if (others.length > 0 && of.isText) {
    read(filled.map((row) => clean(String(cellIn(row, of)))).join(' '), first.row);
    return;
  }
  const cell = cellIn(first, of);
  read(cell, first.row);
  if (first.row !== rows[0]?.row) placeAt(unfinished, field, { row: first.row, column });
  for (const { row, cells } of others) {
    const other = cells[of.index] ?? '';
    if (other !== cell) report(unfinished, 'facts-unsure', { row, column }, field, other);
  }
}

function readStacked(
  { unfinished, births, isError }: Reader,
  of: ReadColumn,
  facts: NonNullable<ReadColumn['facts']>,
  rows: readonly SheetRow[],
): void {
  const failed = rows.find(({ row }) => isError(row, of.column));
  if (failed)
    report(unfinished, 'error-value', { row: failed.row, column: of.column }, of.field, cellIn(failed, of));
  else readFacts(unfinished, births, of, facts, rows);
}

/** Most members take one row. */
function readRow(reader: Reader, first: SheetRow): void {
  const { columns, plain, unfinished, births, isError } = reader;
  const { row } = first;
  for (let at = 0; at < columns.length; at += 1) {
    const of = columns[at];
    if (!of) continue;
    const cell = cellIn(first, of);
    if (plain[at] === true && (cell === '' || readPlain(unfinished, of, cell))) continue;
    const facts = of.facts ?? (isBrokenName(of, cell) ? namesBelow(births, of, [first]) : undefined);
    if (facts) readStacked(reader, of, facts, [first]);
    else readCell(unfinished, of, cell, row, isError(row, of.column));
  }
}

function readRows(reader: Reader, rows: readonly SheetRow[]): void {
  for (const of of reader.columns) {
    const facts = of.facts ?? namesBelow(reader.births, of, rows);
    if (facts) readStacked(reader, of, facts, rows);
    else readSpread(reader, of, rows);
  }
}

/** Reads members in their order, since a ditto mark says what stands above. */
export function memberReader(source: ReaderSource): MemberReader {
  const { kind } = source;
  const columns = columnsToRead(kind, source.columns, source.left, source.hintsOf);
  const isError = errorTest(source.errorCells);
  const bornIn = new Set<number>();
  const births: Births = {
    kind,
    hasColumn: source.columns.some((match) => saysOf(match).includes('ngay_sinh')),
    parse: columnParser(fieldIn(kind, 'ngay_sinh')),
    bornIn,
  };
  const { problems } = source;
  const unfinished: UnfinishedMember = {
    fields: {},
    at: undefined,
    conflicting: undefined,
    above: NOBODY,
    problems,
  };
  const plain = columns.map((of) => isError === NO_ERRORS && isPlain(of));
  const reader: Reader = { columns, plain, births, isError, unfinished };
  const empty = emptyFields(columns);
  return {
    columns,
    bornIn,
    pass: (member) => {
      unfinished.above = member;
    },
    read: (first, below, said) => {
      unfinished.fields = { ...empty };
      unfinished.at = undefined;
      unfinished.conflicting = undefined;
      if (below.length > 0) readRows(reader, [first, ...below]);
      else readRow(reader, first);
      for (const { field, value, at } of said) {
        unfinished.fields[field] = value;
        placeAt(unfinished, field, at);
      }
      unfinished.above = memberOf(unfinished, first.row, below.at(-1)?.row);
      return unfinished.above;
    },
  };
}

function memberOf({ fields, at }: UnfinishedMember, row: number, lastRow: number | undefined): Member {
  if (lastRow === undefined && at === undefined) return { row, fields };
  return { row, fields, ...(lastRow !== undefined && { lastRow }), ...(at && { at }) };
}
