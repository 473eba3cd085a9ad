/**
 * Days copied between a file that counts from 1900 and one that counts from 1904 stand four years and a day away from where they
 * belong, and look as good as any. Two things in a row give them away: the year in the personal number, and full membership a
 * year after admission.
 */
import type { Cell, SheetBlock } from '../../sheet/block.ts';
import type { ColumnMatch } from '../shape/column.ts';
import { DAYS_TO_1904, dayOfSerial } from '../../language/date.ts';
import { isDaySerial, type DateEvidence } from './date-evidence.ts';

const PERSONAL = /^\s*0\d{11}\s*$/;
const FEWEST_ROWS = 3;
const FEWEST_PAIRS = 2;
const NEARLY_ALL = 0.8;
const ENOUGH_ROWS = 200;

/** Digit 4 of a personal number says the century, digits 5 and 6 the year. */
function bornIn(cell: Cell | undefined): number | undefined {
  const digits = typeof cell === 'number' ? String(cell).padStart(12, '0') : cell;
  if (typeof digits !== 'string' || !PERSONAL.test(digits)) return undefined;
  const number = digits.trim();
  return 1900 + 100 * Math.floor(Number(number[3]) / 2) + Number(number.slice(4, 6));
}

function isMovedByNumbers(
  birth: DateEvidence,
  number: ColumnMatch,
  block: SheetBlock,
  from: number,
): boolean {
  const shift = block.date1904 ? DAYS_TO_1904 : 0;
  const other = block.date1904 ? -DAYS_TO_1904 : DAYS_TO_1904;
  const yearOf = (serial: number): number => Math.floor(dayOfSerial(serial) / 10_000);
  let [asTyped, moved, all] = [0, 0, 0];
  for (let index = from; index < block.values.length && all < ENOUGH_ROWS; index += 1) {
    const row = block.values[index] ?? [];
    const cell = row[birth.index];
    const year = isDaySerial(cell) ? bornIn(row[number.column - block.left]) : undefined;
    if (year === undefined || !isDaySerial(cell)) continue;
    all += 1;
    if (yearOf(cell + shift) === year) asTyped += 1;
    else if (yearOf(cell + shift + other) === year) moved += 1;
  }
  return moved >= FEWEST_ROWS && moved >= NEARLY_ALL * all && moved > asTyped;
}

const isMovedByPairs = ({ pairs }: DateEvidence): boolean =>
  pairs.moved >= FEWEST_PAIRS && pairs.moved >= NEARLY_ALL * (pairs.moved + pairs.asTyped + pairs.swapped);

/** The columns (zero-based, in the sheet) whose serials are in doubt: all of a sheet, where one of them gives itself away. */
export function columnsInDoubt(
  all: readonly DateEvidence[],
  block: SheetBlock,
  from: number,
  columns: readonly ColumnMatch[],
): ReadonlySet<number> {
  const number = columns.find(({ field }) => field === 'so_cccd');
  const isMoved = (column: DateEvidence): boolean =>
    isMovedByPairs(column) ||
    (column.field === 'ngay_sinh' &&
      column.days >= FEWEST_ROWS &&
      number !== undefined &&
      isMovedByNumbers(column, number, block, from));
  if (!all.some(isMoved)) return new Set();
  return new Set(
    all.filter(({ days, pairs }) => days > 0 && pairs.asTyped === 0).map(({ column }) => column),
  );
}
