/**
 * Reads dates as people type them. Day before month, always: 03/15/2010 is unreadable rather than silently American. The parts
 * that are not known (00/05/1950, "1950 (không rõ ngày)", "tháng 5/1984") are left out of the answer.
 */
import { clean } from './clean.ts';
import { isoOf } from './date.ts';
import { fold } from './fold.ts';

export interface DateReading {
  /** ISO, whole or partial. Present with 'date-two-digit-year' too. */
  readonly iso?: string;
  readonly problem?: 'date-unreadable' | 'date-two-digit-year';
}

/** A year of two digits after this one is of the century before: 29 is 2029 and 30 is 1930, as Excel has it. */
export const NEWEST_YEAR = 2029;

const WHOLE = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})$/;
const MONTH = /^(\d{1,2})[\s./-]+(\d{4})$/;
/** Not 12/12, which could be a class or a day; a number over 31 can only be a year. */
const SHORT_MONTH = /^(\d{1,2})[./-](3[2-9]|[4-9]\d)$/;
const YEAR = /^\d{4}$/;
const SHORT_YEAR = /^\d{2}$/;
const ISO = /^(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?$/;
const COMPACT_ISO = /^(1[89]\d{2}|20\d{2})(\d{2})(\d{2})$/;
const COMPACT = /^(\d{2})(\d{2})(19\d{2}|20\d{2})$/;
const WORDS = /\b(?:sinh|ngay|thang|nam|mung|mong|khong ro|x{1,4})\b|\bth?(?=\d)/g;
const IN_BRACKETS = /\([^()]*\)/g;
/** A day of the moon's calendar is not the day of the same name. */
const LUNAR = /âm lịch|\bAL\b|â\.l/i;
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M|Z)?$/i;
const LETTERS = /[^\d\s./-]/;
const LOOSE_ENDS = /^[\s./-]+|[\s./-]+$/g;
const ENGLISH_MONTH = /[\s./-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./-]/i;
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const UNREADABLE: DateReading = { problem: 'date-unreadable' };

function known(iso: string | undefined): DateReading {
  return iso === undefined ? UNREADABLE : { iso };
}

function dated(year: string, month: string, day: string, newest: number): DateReading {
  if (year.length !== 2) return known(isoOf(Number(year), Number(month), Number(day)));
  const recent = 2000 + Number(year);
  const iso = isoOf(recent <= newest ? recent : recent - 100, Number(month), Number(day));
  return iso === undefined ? UNREADABLE : { iso, problem: 'date-two-digit-year' };
}

/** Eight digits, 19850203 or 03021985: no month is 19 or 20, so they cannot be both. */
function compact(text: string): DateReading {
  const iso = COMPACT_ISO.exec(text);
  if (iso && Number(iso[2]) <= 12) return known(isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const typed = COMPACT.exec(text);
  return typed ? known(isoOf(Number(typed[3]), Number(typed[2]), Number(typed[1]))) : UNREADABLE;
}

/** Digits and separators only: words folded away, O and l typed for 0 and 1, brackets and the time of day dropped. */
function bare(text: string): string {
  const tidy = clean(text)
    .replace(/^'/, '')
    .replace(TIME, '')
    .replace(IN_BRACKETS, '')
    .replace(LOOSE_ENDS, '');
  if (!LETTERS.test(tidy)) return tidy;
  const digits = tidy
    .replace(ENGLISH_MONTH, (_, name: string) => `/${ENGLISH_MONTHS.indexOf(name.toLowerCase()) + 1}/`)
    .replace(/(?<=[\d./-])[oO]|[oO](?=[\d./-])/g, '0')
    .replace(/(?<=[\d./-])[lI|]|[lI|](?=[\d./-])/g, '1');
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
  return month === 0 || day === 0 ? undefined : isoOf(year, month, day);
}

/**
 * Never throws. Empty text is unreadable: who calls decides what an empty cell means. `newest` is the latest year that a year of
 * two digits can be; who knows the sheet knows better than Excel's rule.
 */
export function parseDate(text: string, newest = NEWEST_YEAR): DateReading {
  const usual = usualDate(text);
  if (usual !== undefined) return { iso: usual };
  if (LUNAR.test(text)) return UNREADABLE;
  const plain = bare(text);
  const day = WHOLE.exec(plain);
  if (day) return dated(day[3] ?? '', day[2] ?? '', day[1] ?? '', newest);
  const month = MONTH.exec(plain) ?? SHORT_MONTH.exec(plain);
  if (month) return dated(month[2] ?? '', month[1] ?? '', '', newest);
  if (YEAR.test(plain) || SHORT_YEAR.test(plain)) return dated(plain, '', '', newest);
  const iso = ISO.exec(plain);
  if (iso) return known(isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 0)));
  return compact(plain);
}
