/**
 * Judges the date columns of a sheet before its rows are read: the system its days are counted in, years of two digits, years
 * that Excel shows as days of 1905, and day and month in each other's place. Cells are read as they stand unless the clerk said
 * otherwise; what looks wrong is said once for its column.
 */
import type { FieldKey } from '../shape/field.ts';
import type { Cell, SheetBlock } from '../../sheet/block.ts';
import type { ColumnMatch } from '../shape/column.ts';
import type { ProblemCode, ReadingProblem } from '../shape/problem.ts';
import type { Question, ReadingChoices } from '../shape/choices.ts';
import { DAYS_TO_1904, dayOfSerial, formatDate, serialToIso, swapDayMonth } from '../../language/date.ts';
import { NEWEST_YEAR } from '../../language/date-text.ts';
import type { DateHints } from '../cells/cell.ts';
import {
  dateEvidence,
  isDaySerial,
  isOpenSerial,
  isOpenText,
  weigh,
  type DateEvidence,
} from './date-evidence.ts';
import { columnsInDoubt } from './days-from-1904.ts';
import { fieldIn, type RosterKind } from '../shape/kind.ts';
import type { Steps } from '../shape/steps.ts';

export interface DateJudgement {
  /** How the cells of a column (zero-based, in the sheet) are to be read; undefined: as everywhere. */
  readonly hintsOf: (column: number) => DateHints | undefined;
  /** What is to be said once a column or sheet, at the first member (one-based row) that has such a cell. */
  readonly problemsAt: (row: number, cells: readonly Cell[]) => readonly ReadingProblem[];
  readonly questions: readonly Question[];
}

interface Saying extends Pick<DateEvidence, 'index' | 'column' | 'field'> {
  readonly code: ProblemCode;
  readonly count: number;
  readonly test: (cell: Cell | undefined) => boolean;
}

type Order = 'as-typed' | 'suspected' | 'asked' | 'month-first';

const ADULT = 18;
/** The evidence is ninety times likelier where day and month changed places: less, and one small list in twenty is suspected. */
const CLEAR = 4.5;
/** Much speaks for it and as much against. */
const MUCH_FOR = 12;
const MUCH_AGAINST = 6;
/** One text that is a date only month first is a slip. */
const FEWEST_TEXTS = 2;
const ASKED: readonly FieldKey[] = ['ngay_sinh', 'ngay_vao_dang', 'ngay_chinh_thuc'];
const MOST_QUESTIONS = 2;
const SAMPLES = 3;
/** A class that became a date has its days counted in the same way. */
const FROM_1904: DateHints = {
  shift: DAYS_TO_1904,
  monthFirst: false,
  showsDays: false,
  newest: NEWEST_YEAR,
};
const NOTHING: readonly ReadingProblem[] = [];
const DAY_FIRST = 'day-first';
const MONTH_FIRST = 'month-first';

export const datesQuestion = (key: string): string => `dates:${key}`;

/** A sheet was typed on one machine: what its columns show together holds for each against which nothing speaks. */
function ordersOf(
  all: readonly DateEvidence[],
  { answers = {} }: ReadingChoices,
): ReadonlyMap<number, Order> {
  const weights = all.map(weigh);
  const isClear = weights.reduce((sum, { pro, contra }) => sum + pro - contra, 0) >= CLEAR;
  return new Map(
    all.map(({ column, key, field, lowDays }, index): [number, Order] => {
      const { pro, contra } = weights[index] ?? { pro: 0, contra: 0 };
      const answer = answers[datesQuestion(key)];
      if (lowDays === 0 || answer === DAY_FIRST) return [column, 'as-typed'];
      if (answer === MONTH_FIRST) return [column, 'month-first'];
      if (pro >= MUCH_FOR && contra >= MUCH_AGAINST && Math.abs(pro - contra) < CLEAR)
        return [column, ASKED.includes(field) ? 'asked' : 'suspected'];
      return [column, pro - contra >= CLEAR || (isClear && contra === 0) ? 'suspected' : 'as-typed'];
    }),
  );
}

/** The latest year that a birth of two digits can have: who is in a list was an adult when the newest act in it happened. */
function newestBirth(all: readonly DateEvidence[], rows: SheetBlock['values'], from: number): number {
  let newest = 0;
  for (const { field, index, newestSerial } of all) {
    if (field === 'ngay_sinh') continue;
    newest = Math.max(newest, Math.floor(dayOfSerial(newestSerial) / 10_000));
    for (let row = from; row < rows.length; row += 1) {
      const cell = rows[row]?.[index];
      const year = typeof cell === 'string' ? /(?:^|\D)((?:19|20)\d{2})\D*$/.exec(cell)?.[1] : undefined;
      if (year !== undefined) newest = Math.max(newest, Number(year));
    }
  }
  return (newest === 0 ? NEWEST_YEAR : Math.min(newest, NEWEST_YEAR)) - ADULT;
}

function hintsFor(
  all: readonly DateEvidence[],
  block: SheetBlock,
  from: number,
  orders: ReadonlyMap<number, Order>,
): ReadonlyMap<number, DateHints> {
  const births = all.filter(({ field, hasShortYears }) => field === 'ngay_sinh' && hasShortYears);
  const ofBirth = births.length > 0 ? newestBirth(all, block.values, from) : NEWEST_YEAR;
  return new Map(
    all.map(({ column, field, days, bareYears }) => [
      column,
      {
        shift: block.date1904 ? DAYS_TO_1904 : 0,
        monthFirst: orders.get(column) === 'month-first',
        showsDays: days >= bareYears && days > 0,
        newest: field === 'ngay_sinh' ? ofBirth : NEWEST_YEAR,
      },
    ]),
  );
}

function sayingsOf(
  all: readonly DateEvidence[],
  block: SheetBlock,
  orders: ReadonlyMap<number, Order>,
  doubted: ReadonlySet<number>,
): Saying[] {
  const shift = block.date1904 ? DAYS_TO_1904 : 0;
  const isOpen = (cell: Cell | undefined): boolean => isOpenSerial(cell, shift);
  const sayings: Saying[] = [];
  for (const { index, column, field, days, lowDays, lowTexts, highTexts, monthFirstTexts } of all) {
    const place = { index, column, field };
    const order = orders.get(column) ?? 'as-typed';
    if (doubted.has(column))
      sayings.push({ ...place, code: 'date-1904-doubt', count: days, test: isDaySerial });
    if (lowTexts > 0 && monthFirstTexts >= FEWEST_TEXTS && monthFirstTexts > FEWEST_TEXTS * highTexts)
      sayings.push({ ...place, code: 'month-first-texts', count: lowTexts, test: isOpenText });
    if (order === 'as-typed') continue;
    const code = order === 'month-first' ? 'day-month-chosen' : 'day-month-swapped';
    sayings.push({ ...place, code, count: lowDays, test: isOpen });
  }
  return sayings;
}

function questionOf({ column, key, index }: DateEvidence, block: SheetBlock, from: number): Question {
  const shift = block.date1904 ? DAYS_TO_1904 : 0;
  const isos: string[] = [];
  for (let row = from; row < block.values.length && isos.length < SAMPLES; row += 1) {
    const cell = block.values[row]?.[index];
    const iso = isOpenSerial(cell, shift) ? serialToIso(cell + shift) : undefined;
    if (iso !== undefined) isos.push(iso);
  }
  const samples = (read: (iso: string) => string) =>
    isos.map((iso) => ({ shown: formatDate(iso), read: formatDate(read(iso)) }));
  return {
    id: datesQuestion(key),
    kind: 'dates',
    column,
    choices: [
      { id: DAY_FIRST, samples: samples((iso) => iso) },
      { id: MONTH_FIRST, samples: samples((iso) => swapDayMonth(iso) ?? iso) },
    ],
    assumed: DAY_FIRST,
  };
}

function teller(sayings: readonly Saying[], { date1904 }: SheetBlock, all: readonly DateEvidence[]) {
  const pending = new Set(sayings);
  const days = date1904 ? all.reduce((sum, column) => sum + column.days, 0) : 0;
  let untold = days > 0;
  return (row: number, cells: readonly Cell[]): readonly ReadingProblem[] => {
    if (pending.size === 0 && !untold) return NOTHING;
    const said: ReadingProblem[] = [];
    const shift = date1904 ? DAYS_TO_1904 : 0;
    const say = (
      code: ProblemCode,
      { index, column, field }: Pick<Saying, 'index' | 'column' | 'field'>,
      count: number,
    ) => {
      const value = cells[index] ?? '';
      const iso = typeof value === 'number' ? serialToIso(value + shift) : undefined;
      const read = code === 'day-month-chosen' && iso !== undefined ? swapDayMonth(iso) : iso;
      said.push({ code, row, column, field, value, count, ...(read !== undefined && { read }) });
    };
    const first = untold ? all.find(({ index }) => isDaySerial(cells[index])) : undefined;
    if (first) {
      say('date-1904', first, days);
      untold = false;
    }
    for (const saying of pending) {
      if (!saying.test(cells[saying.index])) continue;
      say(saying.code, saying, saying.count);
      pending.delete(saying);
    }
    return said;
  };
}

/** `from`: index in `values` of the first row below the header; `columns`: those that are read. */
export function* dateJudgement(
  block: SheetBlock,
  kind: RosterKind,
  from: number,
  columns: readonly ColumnMatch[],
  choices: ReadingChoices = {},
): Steps<DateJudgement> {
  yield from;
  const all = dateEvidence(block, from, columns, (field) => fieldIn(kind, field).type === 'date');
  yield from;
  const orders = ordersOf(all, choices);
  const hints = hintsFor(all, block, from, orders);
  const sayings = sayingsOf(all, block, orders, columnsInDoubt(all, block, from, columns));
  return {
    hintsOf: (column) => hints.get(column) ?? (block.date1904 ? FROM_1904 : undefined),
    problemsAt: teller(sayings, block, all),
    questions: all
      .filter(({ column }) => orders.get(column) === 'asked')
      .slice(0, MOST_QUESTIONS)
      .map((evidence) => questionOf(evidence, block, from)),
  };
}
