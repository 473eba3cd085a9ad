/**
 * What a column of dates gives away about the machine that it was typed on. Where Excel runs with American settings, 05/03/2010
 * becomes 3 May without a word and 15/03/2010 stays a text: real days that are all the twelfth or earlier, beside texts that are
 * all later, are how a sheet looks whose days and months changed places. Nothing here decides; it counts and weighs.
 */
import type { Cell, SheetBlock } from '../../sheet/block.ts';
import type { ColumnMatch } from '../shape/column.ts';
import type { FieldKey } from '../shape/field.ts';
import {
  addMonths,
  DAYS_TO_1904,
  dayOfSerial,
  isBareYear,
  isoOf,
  serialToIso,
  swapDayMonth,
} from '../../language/date.ts';

export interface DateColumn {
  readonly index: number;
  readonly column: number;
  readonly field: FieldKey;
  readonly key: string;
}

export interface DateEvidence extends DateColumn {
  /** Serials that are days, and those among them up to the twelfth (day and month differing) and after it. */
  days: number;
  lowDays: number;
  highDays: number;
  /** Years typed alone, as numbers. */
  bareYears: number;
  /** Texts of a whole date that American settings would have changed, and that they would have left alone. */
  lowTexts: number;
  highTexts: number;
  /** Texts that are dates only month first: 03/15/2010. */
  monthFirstTexts: number;
  hasShortYears: boolean;
  newestSerial: number;
  /** Official a year after admission, in rows with one as text and one as serial: as they stand, swapped, moved by 1,462 days. */
  pairs: { asTyped: number; swapped: number; moved: number };
}

type Rows = readonly (readonly Cell[])[];

export const FIRST_DAY = 2031;
/** 1/1/10000. */
const PAST_THE_LAST = 2_958_466;
const LAST_LOW = 12;
const WHOLE = /^\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\s*$/;
const SHORT = /^\D*(?:\d{1,2}[./-]){0,2}\d{2}\s*$/;
const LONGEST_SHORT = 9;
/** So many cells of one kind show what a column is. */
const ENOUGH = 1_000;
const ENOUGH_TEXTS = 400;
const ENOUGH_PAIRS = 200;

/** The cell holds a day of its own: not a year typed alone, not what no roster can mean. */
export const isDaySerial = (cell: Cell | undefined): cell is number =>
  typeof cell === 'number' && cell >= FIRST_DAY && cell < PAST_THE_LAST;

/** Day and month could have changed places. */
export function isOpenSerial(cell: Cell | undefined, shift: number): cell is number {
  if (!isDaySerial(cell)) return false;
  const day = dayOfSerial(cell + shift);
  return day % 100 <= LAST_LOW && day % 100 !== Math.floor(day / 100) % 100;
}

function empty(column: DateColumn): DateEvidence {
  const counts = { days: 0, lowDays: 0, highDays: 0, bareYears: 0, lowTexts: 0, highTexts: 0 };
  const texts = { monthFirstTexts: 0, hasShortYears: false };
  const pairs = { asTyped: 0, swapped: 0, moved: 0 };
  return { ...column, ...counts, ...texts, newestSerial: 0, pairs };
}

function countSerials(found: DateEvidence, rows: Rows, from: number, shift: number): void {
  for (let row = from; row < rows.length; row += 1) {
    const cell = rows[row]?.[found.index];
    if (typeof cell === 'string') {
      if (cell.length <= LONGEST_SHORT && cell !== '' && SHORT.test(cell)) found.hasShortYears = true;
      continue;
    }
    if (typeof cell !== 'number') continue;
    if (isBareYear(cell)) found.bareYears += 1;
    else if (cell >= 10 && cell <= 99) found.hasShortYears = true;
    if (!isDaySerial(cell)) continue;
    found.days += 1;
    found.newestSerial = Math.max(found.newestSerial, cell + shift);
    if (found.days > ENOUGH && found.highDays > found.lowDays) continue;
    const day = dayOfSerial(cell + shift);
    if (day % 100 > LAST_LOW) found.highDays += 1;
    else if (day % 100 !== Math.floor(day / 100) % 100) found.lowDays += 1;
  }
}

function countTexts(found: DateEvidence, rows: Rows, from: number): void {
  for (let row = from; row < rows.length && found.lowTexts + found.highTexts < ENOUGH_TEXTS; row += 1) {
    const cell = rows[row]?.[found.index];
    const match = typeof cell === 'string' ? WHOLE.exec(cell) : null;
    if (!match) continue;
    if (Number(match[1]) > LAST_LOW) found.highTexts += 1;
    else if (Number(match[2]) <= LAST_LOW) found.lowTexts += 1;
    else found.monthFirstTexts += 1;
  }
}

function textIso(cell: Cell | undefined): string | undefined {
  const match = typeof cell === 'string' ? WHOLE.exec(cell) : null;
  if (!match || match[3]?.length !== 4) return undefined;
  return isoOf(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** Rows in which one of the two is a text and one a serial; the serial's column gets the evidence. */
function countPairs(admitted: DateEvidence, official: DateEvidence, block: SheetBlock, from: number): void {
  const shift = block.date1904 ? DAYS_TO_1904 : 0;
  const other = block.date1904 ? -DAYS_TO_1904 : DAYS_TO_1904;
  let seen = 0;
  for (let index = from; index < block.values.length && seen < ENOUGH_PAIRS; index += 1) {
    const first = block.values[index]?.[admitted.index];
    const second = block.values[index]?.[official.index];
    const serial = isDaySerial(first) ? first : isDaySerial(second) ? second : undefined;
    const text = serial === undefined ? undefined : (textIso(first) ?? textIso(second));
    if (serial === undefined || text === undefined) continue;
    seen += 1;
    const found = serial === first ? admitted : official;
    const fits = (iso: string | undefined): boolean =>
      iso !== undefined && (found === admitted ? addMonths(iso, 12) === text : addMonths(text, 12) === iso);
    const typed = serialToIso(serial + shift);
    if (fits(typed)) found.pairs.asTyped += 1;
    else if (typed !== undefined && fits(swapDayMonth(typed))) found.pairs.swapped += 1;
    else if (fits(serialToIso(serial + shift + other))) found.pairs.moved += 1;
  }
}

/** The date columns of a sheet, counted. `from`: index in `values` of the first row below the header. */
export function dateEvidence(
  block: SheetBlock,
  from: number,
  columns: readonly ColumnMatch[],
  isDate: (field: FieldKey) => boolean,
): readonly DateEvidence[] {
  const found: DateEvidence[] = [];
  const taken = new Set<FieldKey>();
  for (const { column, field, key, stacked, sets, part } of columns) {
    // A day, a month and a year in three columns are no dates.
    if (field === null || part !== undefined || stacked || !isDate(field) || (taken.has(field) && !sets))
      continue;
    taken.add(field);
    const evidence = empty({ index: column - block.left, column, field, key });
    countSerials(evidence, block.values, from, block.date1904 ? DAYS_TO_1904 : 0);
    countTexts(evidence, block.values, from);
    found.push(evidence);
  }
  const [admitted, official] = [
    found.find(({ field }) => field === 'ngay_vao_dang'),
    found.find(({ field }) => field === 'ngay_chinh_thuc'),
  ];
  if (admitted && official && admitted.days + official.days > 0) countPairs(admitted, official, block, from);
  return found;
}

/**
 * Logarithms of how much likelier each count is where day and month changed places than where they did not: of all days two fifths
 * are the twelfth or earlier, and one text in twenty was typed behind an apostrophe.
 */
const WEIGHTS = { lowDay: 0.93, highText: 0.5, lowText: 2.07, highDay: 3, pair: 2 } as const;

/** A text of which nobody sees whether it begins with the day or the month. */
export function isOpenText(cell: Cell | undefined): boolean {
  const match = typeof cell === 'string' ? WHOLE.exec(cell) : null;
  return (
    match !== null && match[1] !== match[2] && Number(match[1]) <= LAST_LOW && Number(match[2]) <= LAST_LOW
  );
}

/** How much speaks for changed places, and how much against. */
export function weigh({ days, lowDays, highDays, lowTexts, highTexts, pairs }: DateEvidence): {
  readonly pro: number;
  readonly contra: number;
} {
  // A column of texts alone was typed as text.
  if (days === 0) return { pro: 0, contra: 0 };
  const beside = highTexts > 0 || pairs.swapped > 0;
  const pro = beside ? WEIGHTS.lowDay * lowDays + WEIGHTS.highText * highTexts : 0;
  const contra = WEIGHTS.lowText * lowTexts + WEIGHTS.highDay * highDays;
  return { pro: pro + WEIGHTS.pair * pairs.swapped, contra: contra + WEIGHTS.pair * pairs.asTyped };
}
