/**
 * "9/12" that Excel took for a date: 9 December, or 12 September with American settings. Only one order of the two numbers makes a
 * class of 12 or of 10, so the class is never in doubt; the year is that of the day on which it was typed.
 */
import type { Cell } from '../../sheet/block.ts';
import { dayOfSerial } from '../../language/date.ts';
import { parseDate } from '../../language/date-text.ts';

const FIRST_DAY = 2031;
const WHOLE = 10;
/** As Excel shows such a day in a text: 12-Dec, 9-Thg12, or the whole date. */
const SHOWN = /^\s*\d{1,2}[-/ ](?:thg? ?\d{1,2}|[a-z]{3,9}|\d{1,2}[-/]\d{4})\s*$/i;
const VIETNAMESE_MONTH = /thg? ?/i;
const WITH_YEAR = /\d{4}\s*$/;

function monthAndDay(cell: Cell, shift: number): readonly [number, number] | undefined {
  if (typeof cell === 'number') {
    const day = cell >= FIRST_DAY ? dayOfSerial(cell + shift) : 0;
    return day === 0 ? undefined : [Math.floor(day / 100) % 100, day % 100];
  }
  if (typeof cell !== 'string' || !SHOWN.test(cell)) return undefined;
  const text = cell.trim().replace(VIETNAMESE_MONTH, '');
  const { iso } = parseDate(WITH_YEAR.test(text) ? text : `${text}-2000`);
  return iso?.length === WHOLE ? [Number(iso.slice(5, 7)), Number(iso.slice(8))] : undefined;
}

/** The class as it was typed, "9/12"; undefined for what is no date, and for a date that no class makes. */
export function classInDate(cell: Cell, shift = 0): string | undefined {
  const found = monthAndDay(cell, shift);
  if (!found) return undefined;
  const [month, day] = found;
  const pair = [
    [day, month],
    [month, day],
  ].find(([reached = 0, of]) => (of === 12 || of === 10) && reached <= of);
  return pair?.join('/');
}
