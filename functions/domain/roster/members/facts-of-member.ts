/** The facts of a member that stand one below the other in a column, each with its place, and the lines that nothing takes. */
import { columnParser } from '../cells/cell.ts';
import type { CellParser } from '../cells/parsed.ts';
import type { ReadColumn } from '../cells/columns-to-read.ts';
import { isDitto } from '../cells/ditto.ts';
import { placeAt, report, setShared, type UnfinishedMember, type SheetRow } from './unfinished-member.ts';
import { fieldIn, type RosterKind } from '../shape/kind.ts';
import { parsedCell, readDitto } from './one-cell.ts';
import {
  areTwoNames,
  assign,
  stackedFields,
  isDash,
  linesIn,
  withoutEnd,
  type StackedField,
  type Line,
} from '../cells/stacked-facts.ts';

/** What a birth date below a name hangs on. */
export interface Births {
  readonly kind: RosterKind;
  /** A column says it. */
  readonly hasColumn: boolean;
  readonly parse: CellParser;
  /** Zero-based sheet columns in which one stood below the name; what is met is added. */
  readonly bornIn: Set<number>;
}

function readFact(
  unfinished: UnfinishedMember,
  of: ReadColumn,
  { field, parse }: StackedField,
  { cell, row }: Line,
  firstRow: number,
): void {
  if (field === null || (isDash(String(cell)) && field.type === 'text')) return;
  const { key } = field;
  if (isDitto(cell)) {
    readDitto(unfinished, of, key, cell, row);
    return;
  }
  const place = { row, column: of.column };
  const parsed = parsedCell(parse, cell);
  const value = typeof parsed === 'object' ? parsed.value : parsed;
  if (value !== undefined) setShared(unfinished, key, value, place, cell);
  if (row !== firstRow) placeAt(unfinished, key, place);
  if (typeof parsed === 'object') report(unfinished, parsed.problem, place, key, cell, value);
}

/** A line that no fact takes: a birth date below the name where nothing else says it, or a doubt. */
function readOther(
  unfinished: UnfinishedMember,
  births: Births,
  { column, field }: ReadColumn,
  { cell, row }: Line,
): void {
  const place = { row, column };
  const isOfName = field === 'ho_ten' || field === 'gioi_tinh';
  const day = births.hasColumn || !isOfName ? undefined : births.parse(cell);
  const value = typeof day === 'object' ? day.value : day;
  if (value === undefined || unfinished.fields.ngay_sinh !== undefined) {
    report(unfinished, 'facts-unsure', place, field, cell);
    return;
  }
  unfinished.fields.ngay_sinh = value;
  placeAt(unfinished, 'ngay_sinh', place);
  births.bornIn.add(column);
  if (typeof day === 'object') report(unfinished, day.problem, place, 'ngay_sinh', cell, value);
}

export function readFacts(
  unfinished: UnfinishedMember,
  births: Births,
  of: ReadColumn,
  facts: readonly StackedField[],
  rows: readonly SheetRow[],
): void {
  const first = rows[0]?.row ?? 0;
  const below = rows.map(({ row, cells }) => linesIn(cells[of.index] ?? '', row));
  const placed = rows.length > 1 && below.every(({ length }) => length <= 1);
  const lines = withoutEnd(
    placed ? below.map(([line], at) => line ?? { cell: '', row: rows[at]?.row ?? 0 }) : below.flat(),
  );
  if (lines.length === 0) return;
  const { lines: assigned, unsure } = assign(lines, facts, placed);
  for (const [at, line] of assigned.entries()) {
    const fact = facts[at];
    if (line && fact) readFact(unfinished, of, fact, line, first);
  }
  for (const line of unsure) readOther(unfinished, births, of, line);
}

/** "NGUYỄN VĂN AN" and below it the name at birth or the birth date, under a header that says only "Họ và tên". */
export function namesBelow(
  { kind, parse }: Births,
  of: ReadColumn,
  rows: readonly SheetRow[],
): readonly StackedField[] | undefined {
  if (of.field !== 'ho_ten' || of.part !== undefined) return undefined;
  const lines = rows
    .flatMap(({ row, cells }) => linesIn(cells[of.index] ?? '', row))
    .filter(({ cell }) => cell !== '');
  const names = lines.filter(({ cell }) => typeof parse(cell) !== 'string');
  if (lines.length < 2 || (names.length === lines.length && !areTwoNames(names))) return undefined;
  return stackedFields(kind, names.length > 1 ? ['ho_ten', 'ho_ten_ks'] : ['ho_ten'], (field) =>
    columnParser(fieldIn(kind, field)),
  );
}
