/**
 * What can be put right in a cell, as data: what it holds, what it should hold, and how sure that is. A repair changes nothing by
 * itself and can always be taken back; where the answer is not known there is none.
 */
import type { FieldKey } from '../../roster/field.ts';
import type { Cell, ReadingProblem, RosterReading, SheetBlock } from '../../roster/reading.ts';
import { finish, type Steps } from '../../roster/steps.ts';
import { isWholeDate } from '../../vietnamese/date.ts';
import { textRepairs } from './text.ts';
import { valueRepairs } from './values.ts';
import type { Finding } from '../rule.ts';

/** One kind is one reason to change a cell, and can be applied together. */
export type RepairKind =
  | 'lost-zeros'
  | 'official-date'
  | 'look-alike'
  /** A text of TCVN3 or VNI in Unicode. */
  | 'old-font'
  /** A text that went through another code page (cp1258). */
  | 'damaged-text'
  /** Letters with their marks apart (NFD), invisible characters, odd or double spaces. */
  | 'composed'
  | 'spaces'
  /** Full-width or other digits. */
  | 'digits'
  | 'name-case'
  | 'ditto'
  /** Day and month of a whole column changed places. */
  | 'day-month'
  /** "9/12" that Excel took for a date. */
  | 'class-date'
  /** A year alone that Excel shows as a day of 1905. */
  | 'year'
  /** A word of the list near what was typed. */
  | 'code'
  | 'number';

export interface Repair {
  readonly kind: RepairKind;
  /** Sure ones may be applied together; of the others a person decides one by one, or by kind after seeing samples. */
  readonly certain: boolean;
  /** The rule whose finding it would put right. */
  readonly rule: string;
  /** One-based row of the sheet, zero-based column, as a finding has them. */
  readonly row: number;
  readonly column: number;
  readonly field: FieldKey;
  /** What the cell holds. */
  readonly before: Cell;
  /** A text, or the ISO date of a whole day, or a number written with a point. */
  readonly after: string;
  readonly as: 'text' | 'date' | 'number';
}

export interface RepairSource {
  readonly block: SheetBlock;
  readonly reading: RosterReading;
  readonly findings: readonly Finding[];
}

/** What a cell holds; '' outside of the block. */
export function cellAt({ block }: RepairSource, row: number, column: number): Cell {
  return block.values[row - 1 - block.top]?.[column - block.left] ?? '';
}

const SWAPPED = new Set<ReadingProblem['code']>(['day-month-swapped', 'month-first-texts']);
const DUE_FROM = new Set<FieldKey>(['ngay_vao_dang', 'ngay_chinh_thuc']);

/**
 * The day of admission may be what is wrong, so this is never certain; where day and month of either column may have changed
 * places it would be reckoned from a wrong day, and waits.
 */
function* officialDates(source: RepairSource): Steps<readonly Repair[]> {
  const repairs: Repair[] = [];
  if (source.reading.problems.some(({ code, field }) => SWAPPED.has(code) && DUE_FROM.has(field)))
    return repairs;
  for (const { rule, row, column, field, params } of source.findings) {
    const { due } = params;
    if (rule !== 'L3-PROB-001' || row === null || column === null || field === null) continue;
    if (typeof due !== 'string' || !isWholeDate(due)) continue;
    const before = cellAt(source, row, column);
    repairs.push({
      kind: 'official-date',
      certain: false,
      rule,
      row,
      column,
      field,
      before,
      after: due,
      as: 'date',
    });
  }
  yield repairs.length;
  return repairs;
}

const FAMILIES: readonly ((source: RepairSource) => Steps<readonly Repair[]>)[] = [
  textRepairs,
  valueRepairs,
  officialDates,
];

/** Every repair that is known for a sheet, in steps of rows. Several for one cell where there are several answers, best first. */
export function* repairSteps(source: RepairSource): Steps<readonly Repair[]> {
  const all: Repair[] = [];
  for (const family of FAMILIES) for (const repair of yield* family(source)) all.push(repair);
  return all;
}

/** The same at once. Never throws, and changes nothing. */
export function repairsOf(source: RepairSource): readonly Repair[] {
  return finish(repairSteps(source));
}

/** The repairs of a finding's own cell; built once for a sheet. */
export function repairFinder(repairs: readonly Repair[]): (finding: Finding) => readonly Repair[] {
  const keyOf = (rule: string, row: number | null, column: number | null) => `${rule} ${row} ${column}`;
  const byPlace = new Map<string, Repair[]>();
  for (const repair of repairs) {
    const key = keyOf(repair.rule, repair.row, repair.column);
    const known = byPlace.get(key);
    if (known) known.push(repair);
    else byPlace.set(key, [repair]);
  }
  return ({ rule, row, column }) => byPlace.get(keyOf(rule, row, column)) ?? [];
}
