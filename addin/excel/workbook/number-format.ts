/**
 * What a cell shows: the number formats that rosters and reports use (General, text, dates and times, thousands, decimals, per cent, signs
 * and marks around a number, other formats for what is negative or nothing).
 * A format outside these shows the plain value. Separators are those of a Vietnamese Excel: 1.254,5 and 41,23%.
 */
import { isError } from './cell.ts';
import type { Cell } from './cell.ts';

const DAY = 86_400_000;

/** A workbook may count its days from 1904: its serials are smaller by so many. */
export const DAYS_TO_1904 = 1_462;

/** 45291 → 2023-12-31 in UTC. Serial 60 is the 29th of February 1900 that never was; it reads as the 28th. */
export function serialToDate(serial: number): Date {
  const whole = serial < 60 ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + Math.round(whole * DAY));
}

export function dateToSerial(date: Date): number {
  const serial = (date.getTime() - Date.UTC(1899, 11, 30)) / DAY;
  const shifted = serial < 61 ? serial - 1 : serial;
  return Math.round(shifted * 86_400_000) / 86_400_000;
}

/** The format without literals, colours and conditions, so that its letters mean what they say. */
const bare = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');

export const isDateFormat = (format: string): boolean =>
  format !== 'General' && /[ymdhs]/i.test(bare(format));

const THOUSANDS = '.';
const DECIMAL = ',';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function formatDate(serial: number, format: string): string {
  const date = serialToDate(serial);
  const hours = date.getUTCHours();
  const half = /am\/pm|a\/p/i.test(format);
  let afterHour = false;
  return format
    .replace(/\[[^\]]*\]/g, '')
    .replace(
      /"([^"]*)"|\\(.)|am\/pm|a\/p|y+|m+|d+|h+|s+|_.|\*./gi,
      (token, quoted?: string, escaped?: string) => {
        if (quoted !== undefined) return quoted;
        if (escaped !== undefined) return escaped;
        const letter = token[0]?.toLowerCase() ?? '';
        const minutes = letter === 'm' && afterHour;
        afterHour = letter === 'h';
        const width = Math.min(token.length, 2);
        if (token.length > 2 && letter === 'a') return hours < 12 ? 'AM' : 'PM';
        if (letter === 'y')
          return token.length > 2 ? String(date.getUTCFullYear()) : pad(date.getUTCFullYear() % 100, 2);
        if (minutes) return pad(date.getUTCMinutes(), width);
        if (letter === 'm') return pad(date.getUTCMonth() + 1, width);
        if (letter === 'd') return pad(date.getUTCDate(), width);
        if (letter === 'h') return pad(half ? hours % 12 || 12 : hours, width);
        if (letter === 's') return pad(date.getUTCSeconds(), width);
        return '';
      },
    );
}

/** Of positive numbers, of negative ones and of nothing, as far as there are so many. */
function sectionFor(value: number, format: string): { readonly section: string; readonly sign: string } {
  const [positive = '', negative, zero] = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (value < 0)
    return negative === undefined ? { section: positive, sign: '-' } : { section: negative, sign: '' };
  return { section: value === 0 ? (zero ?? positive) : positive, sign: '' };
}

const TOKEN = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|[0#?][0#?.,]*/g;

function formatNumber(value: number, format: string): string {
  const { section, sign } = sectionFor(value, format);
  const size = Math.abs(bare(section).includes('%') ? value * 100 : value);
  let isWritten = false;
  const text = section.replace(TOKEN, (token, quoted?: string, escaped?: string) => {
    if (quoted !== undefined) return quoted;
    if (escaped !== undefined) return escaped;
    if (!/^[0#?]/.test(token) || isWritten) return '';
    isWritten = true;
    return digitsOf(size, token);
  });
  return sign + text;
}

/** 1254.5 by '#,##0.00'. Digits that may be left out leave their separator behind, as Excel does: 233 by '0.#' is 233, */
function digitsOf(size: number, places: string): string {
  const [before = '', after] = places.split('.');
  const [whole = '', digits = ''] = size.toFixed(after?.length ?? 0).split('.');
  const padded = whole.padStart((before.match(/0/g) ?? []).length, '0');
  const grouped = /[#0?],[#0?]/.test(before) ? padded.replace(/\B(?=(\d{3})+$)/g, THOUSANDS) : padded;
  if (after === undefined) return grouped;
  const needed = after.replace(/[#?]+$/, '').length;
  const kept = digits.slice(0, needed) + digits.slice(needed).replace(/0+$/, '');
  return `${grouped}${DECIMAL}${kept}`;
}

/** As General shows it: eleven characters at most, so long numbers turn scientific. */
export function generalNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  if (Math.abs(value) >= 1e11 || Math.abs(value) < 1e-9) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    return `${mantissa.replace(/\.?0+$/, '')}E${exponent.startsWith('-') ? '-' : '+'}${exponent.slice(1).padStart(2, '0')}`;
  }
  return String(Number(value.toPrecision(10)));
}

const shownNumber = (value: number): string => generalNumber(value).replace('.', DECIMAL);

/** Built-in format 14, the system's short date; this system is Vietnamese. */
export const SYSTEM_DATE = 'm/d/yyyy';

/** `date1904`: the workbook counts its days from 1904. */
export function displayText(cell: Cell, date1904 = false): string {
  const { value } = cell;
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = cell.style.numberFormat;
  if (format === 'General' || format === '@') return shownNumber(value);
  if (isDateFormat(format)) {
    const serial = date1904 ? value + DAYS_TO_1904 : value;
    return formatDate(serial, format === SYSTEM_DATE ? 'dd/mm/yyyy' : format);
  }
  const isPlain = /[0#?]/.test(bare(format)) && !/E[+-]/i.test(bare(format));
  return isPlain ? formatNumber(value, format) : shownNumber(value);
}
