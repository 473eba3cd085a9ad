/**
 * Dates as people know them: whole ('1985-02-03'), without the day ('1985-02') or only the year ('1985'). ISO text sorts and
 * compares as it is, has no time zone and says how much is known. Everything here is arithmetic on that text.
 */

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const four = (value: number): string => `${value}`.padStart(4, '0');
/** '-02-03' by month and day: a list has half a dozen dates a row, and each is put together of two texts. */
const MONTH_AND_DAY: readonly string[] = Array.from(
  { length: 13 * 32 },
  (_, index) => `-${two(Math.floor(index / 32))}-${two(index % 32)}`,
);
/** '1985' for the years that lists are about. */
const FIRST_USUAL_YEAR = 1900;
const USUAL_YEARS: readonly string[] = Array.from({ length: 200 }, (_, index) =>
  four(FIRST_USUAL_YEAR + index),
);
const yearText = (year: number): string => USUAL_YEARS[year - FIRST_USUAL_YEAR] ?? four(year);

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 1 to 12; 0 for another month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** undefined where such a date does not exist. A month or day of 0 means "not known" (00/05/1950). */
export function isoOf(year: number, month = 0, day = 0): string | undefined {
  if (!(year >= 1 && year <= 9999) || !Number.isInteger(year)) return undefined;
  if (month === 0) return day === 0 ? yearText(year) : undefined;
  const days = daysInMonth(year, month);
  if (days === 0 || day < 0 || day > days) return undefined;
  return day === 0
    ? `${yearText(year)}-${two(month)}`
    : yearText(year) + (MONTH_AND_DAY[month * 32 + day] ?? '');
}

/** undefined for anything that is not an ISO date, whole or partial, of a day that exists. */
export function partsOf(iso: string): DateParts | undefined {
  const match = ISO.exec(iso);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** A whole date. */
export function isWholeDate(iso: string): boolean {
  return iso.length === 10 && partsOf(iso) !== undefined;
}

/** -1, 0, 1 on what both know: '1985' and '1985-02-03' are 0, since neither is known to be first. */
export function compareDates(a: string, b: string): -1 | 0 | 1 {
  const known = Math.min(a.length, b.length);
  const left = a.length === known ? a : a.slice(0, known);
  const right = b.length === known ? b : b.slice(0, known);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The same day some months on; where that day is missing, the last day of its month: 29/02/2024 plus 12 is 28/02/2025, the day
 * on which twelve months are over. A month stays a month; a bare year moves by whole years only.
 * undefined for what is not a date.
 */
export function addMonths(iso: string, months: number): string | undefined {
  const parts = partsOf(iso);
  if (!parts) return undefined;
  if (parts.month === undefined) return isoOf(parts.year + Math.trunc(months / 12));
  const count = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const day = parts.day === undefined ? 0 : Math.min(parts.day, daysInMonth(year, month));
  return isoOf(year, month, day);
}

/**
 * Whole months between two dates, both known at least to the month; the day counts only where both are known.
 * undefined where a month is missing. Negative when `to` comes first.
 */
export function completedMonths(from: string, to: string): number | undefined {
  const a = partsOf(from);
  const b = partsOf(to);
  if (a?.month === undefined || b?.month === undefined) return undefined;
  const months = (b.year - a.year) * 12 + b.month - a.month;
  if (a.day === undefined || b.day === undefined) return months;
  const due = Math.min(a.day, daysInMonth(b.year, b.month));
  return b.day < due ? months - 1 : months;
}

/**
 * Whole years between two dates. Where only a year is known on one side it is the difference of the years, which may be one
 * too many. undefined for what is not a date.
 */
export function completedYears(from: string, to: string): number | undefined {
  const months = completedMonths(from, to);
  if (months !== undefined) return Math.floor(months / 12);
  const a = partsOf(from);
  const b = partsOf(to);
  return a && b ? b.year - a.year : undefined;
}

/** The last day of the month of a date known to the month; a bare year ends on 31 December. */
export function monthEnd(iso: string): string | undefined {
  const parts = partsOf(iso);
  if (!parts) return undefined;
  const month = parts.month ?? 12;
  return isoOf(parts.year, month, daysInMonth(parts.year, month));
}

/** dd/mm/yyyy, mm/yyyy or yyyy; text that is not a date comes back as it is. */
export function formatDate(iso: string): string {
  return partsOf(iso) ? iso.split('-').reverse().join('/') : iso;
}

/**
 * Excel's day numbers, 1900 system: 1 is 1/1/1900 and 60 is 29/2/1900, a day that never was, so that everything after it counts
 * from 30/12/1899. In a date column a number from 1900 to 2030 is a year that somebody typed alone.
 */
const PHANTOM = 60;
/** 31/12/9999, the last day Excel knows. */
const LAST = 2_958_465;
const FIRST_BARE_YEAR = 1900;
const LAST_BARE_YEAR = 2030;
/** Days from 1/3/0000 to 30/12/1899 in the proleptic Gregorian calendar, years counted from March. */
const EPOCH = 693_899;

/** Civil date, as the number 19850203, of a day count from 1/3/0000 (years from March, so that the leap day comes last). */
function civil(days: number): number {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) * 10_000 + month * 100 + day;
}

function dayCount(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const shiftedMonth = month <= 2 ? month + 9 : month - 3;
  const leaps = Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400);
  return 365 * shiftedYear + leaps + Math.floor((153 * shiftedMonth + 2) / 5) + day - 1;
}

/** A year that somebody typed alone, where a date is expected. */
export const isBareYear = (serial: number): boolean =>
  serial >= FIRST_BARE_YEAR && serial <= LAST_BARE_YEAR && Number.isInteger(serial);

/** The day of a serial as the number 19850203, bare years included; 0 for 60 and for what Excel does not know as a date. */
export function dayOfSerial(serial: number): number {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= LAST) || days === PHANTOM) return 0;
  return civil(EPOCH + (days < PHANTOM ? days + 1 : days));
}

/**
 * ISO date of a serial number; the time of day is left out. A bare year (1900 to 2030) gives that year, '1985'.
 * undefined for 60, for what is not positive and for what Excel does not know as a date.
 */
export function serialToIso(serial: number): string | undefined {
  if (isBareYear(serial)) return String(serial);
  const day = dayOfSerial(serial);
  return day === 0 ? undefined : isoOf(Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100);
}

/** A serial of the 1904 system (files of old Macs) plus this is the serial of the same day in the 1900 system. */
export const DAYS_TO_1904 = 1462;

/** Day and month of a whole date changed places; undefined where that is no date, and for partial dates. */
export function swapDayMonth(iso: string): string | undefined {
  const parts = partsOf(iso);
  if (parts?.month === undefined || parts.day === undefined || parts.day > 12) return undefined;
  return isoOf(parts.year, parts.day, parts.month);
}

/** Serial number of a whole date from 1900 on; undefined for partial dates, earlier ones and what is not a date. */
export function isoToSerial(iso: string): number | undefined {
  const parts = partsOf(iso);
  if (parts?.month === undefined || parts.day === undefined || parts.year < 1900) return undefined;
  const days = dayCount(parts.year, parts.month, parts.day) - EPOCH;
  return days <= PHANTOM ? days - 1 : days;
}
