/**
 * Reads dates as people type them. Day before month, always: 03/15/2010 is unreadable rather than silently American. The parts
 * that are not known (00/05/1950, "1950 (không rõ ngày)", "tháng 5/1984") are left out of the answer.
 */
import { clean } from './clean.ts';
import { daysInMonth, isoOf } from './date.ts';
import { fold } from './fold.ts';

export interface DateReading {
  /** ISO, whole or partial. Present with 'date-two-digit-year' too: 00 to 29 is taken for 20xx, as Excel does. */
  readonly iso?: string;
  readonly problem?: 'date-unreadable' | 'date-two-digit-year';
}

const WHOLE = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})$/;
const MONTH = /^(\d{1,2})[\s./-]+(\d{4})$/;
const YEAR = /^\d{4}$/;
const ISO = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/;
const COMPACT_ISO = /^(1[89]\d{2}|20\d{2})(\d{2})(\d{2})$/;
const WORDS = /\b(?:sinh|ngay|thang|nam|mung|mong)\b/g;
const IN_BRACKETS = /\([^)]*\)/g;
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M|Z)?$/i;
const LETTERS = /[^\d\s./-]/;
const UNREADABLE: DateReading = { problem: 'date-unreadable' };

function whole(day: string, month: string, year: string): DateReading {
  const short = year.length === 2;
  const full = short ? Number(year) + (Number(year) < 30 ? 2000 : 1900) : Number(year);
  const iso = isoOf(full, Number(month), Number(day));
  if (iso === undefined) return UNREADABLE;
  return short ? { iso, problem: 'date-two-digit-year' } : { iso };
}

function known(iso: string | undefined): DateReading {
  return iso === undefined ? UNREADABLE : { iso };
}

/** Digits and separators only: words folded away, O and l typed for 0 and 1, brackets and the time of day dropped. */
function bare(text: string): string {
  const tidy = clean(text).replace(/^'/, '').replace(TIME, '').replace(IN_BRACKETS, '').trim();
  if (!LETTERS.test(tidy)) return tidy;
  const digits = tidy
    .replace(/(?<=[\d./-])[oO]|[oO](?=[\d./-])/g, '0')
    .replace(/(?<=[\d./-])l|l(?=[\d./-])/g, '1');
  if (!LETTERS.test(digits)) return digits;
  return fold(digits).replace(WORDS, ' ').replace(/\s+/g, ' ').trim();
}

const SLASH = 47;
const ZERO = 48;

/** 03/02/1985, as most cells have it, without a regular expression; undefined sends it the long way. */
export function usualDate(text: string): string | undefined {
  if (text.length !== 10 || text.charCodeAt(2) !== SLASH || text.charCodeAt(5) !== SLASH) return undefined;
  let number = 0;
  for (let index = 0; index < 10; index += 1) {
    if (index === 2 || index === 5) continue;
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  const year = number % 10_000;
  const month = Math.floor(number / 10_000) % 100;
  const day = Math.floor(number / 1_000_000);
  if (year === 0 || day === 0 || day > daysInMonth(year, month)) return undefined;
  return `${text.slice(6)}-${text.slice(3, 5)}-${text.slice(0, 2)}`;
}

/** Never throws. Empty text is unreadable: who calls decides what an empty cell means. */
export function parseDate(text: string): DateReading {
  const usual = usualDate(text);
  if (usual !== undefined) return { iso: usual };
  const plain = bare(text);
  const day = WHOLE.exec(plain);
  if (day) return whole(day[1] ?? '', day[2] ?? '', day[3] ?? '');
  const month = MONTH.exec(plain);
  if (month) return known(isoOf(Number(month[2]), Number(month[1])));
  if (YEAR.test(plain)) return known(isoOf(Number(plain)));
  const iso = ISO.exec(plain) ?? COMPACT_ISO.exec(plain);
  if (iso) return known(isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  return UNREADABLE;
}
