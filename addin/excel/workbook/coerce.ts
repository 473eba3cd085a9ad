/**
 * What Excel makes of a value that is written into a cell. Text in a cell formatted '@' stays text; elsewhere a leading
 * '=', '+' or '-' is a formula, numeric text a number (15 digits survive), TRUE and FALSE are booleans, error names are
 * errors. A day written year first becomes a day; one written the local way stays text.
 */
import { ExcelError } from './errors.ts';
import { restyle, type Cell, type CellValue } from './cell.ts';
import { dateToSerial, DAYS_TO_1904, SYSTEM_DATE } from './number-format.ts';

const errorNames = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
]);
const MAX_TEXT = 32_767;

/** Excel keeps 15 significant digits of a number. */
export function fifteenDigits(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}

/** Typed digits after the fifteenth become zeros; they are cut, not rounded. */
function cutDigits(digits: string): string {
  let seen = 0;
  return digits.replace(/\d/g, (digit) => {
    if (seen > 0 || digit !== '0') seen += 1;
    return seen > 15 ? '0' : digit;
  });
}

function numberIn(text: string): number | null {
  const match = /^\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?)(%?)\s*$/.exec(text);
  const digits = match?.[1] ?? '';
  if (!/\d/.test(digits)) return null;
  const value = Number(cutDigits(digits.replaceAll(',', '')));
  if (!Number.isFinite(value)) return null;
  return fifteenDigits(match?.[2] === '%' ? value / 100 : value);
}

function typed(text: string): CellValue {
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  const name = text.toUpperCase();
  if (errorNames.has(name)) return { error: name };
  return numberIn(text) ?? text;
}

/** 2025-08-19 as days since 1900; null where there is no such day. */
function dayIn(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return exists && date.getUTCFullYear() >= 1900 ? dateToSerial(date) : null;
}

/**
 * The cell after `input` is written into it. An apostrophe in front keeps the rest as text. `date1904`: the workbook counts its
 * days from 1904.
 */
export function written(input: unknown, before: Cell, date1904 = false): Cell {
  const style = before.style;
  if (typeof input === 'number' || typeof input === 'boolean') return asScalar(input, before);
  if (typeof input !== 'string')
    throw new ExcelError('InvalidArgument', 'A cell takes text, a number or a boolean.');
  if (input.length > MAX_TEXT)
    throw new ExcelError('InvalidArgument', 'A cell holds at most 32,767 characters.');
  if (style.numberFormat === '@') return { value: input, formula: null, style };
  if (input.startsWith("'")) return { value: input.slice(1), formula: null, style };
  const day = dayIn(input);
  if (day !== null) return asDay(date1904 ? day - DAYS_TO_1904 : day, style);
  const value = typed(input);
  if (typeof value !== 'string') return { value, formula: null, style };
  if (/^=./s.test(input)) return { value: 0, formula: input, style };
  if (/^[+-]./s.test(input)) return { value: 0, formula: `=${input}`, style };
  return { value, formula: null, style };
}

function asDay(value: number, style: Cell['style']): Cell {
  const isPlain = style.numberFormat === 'General';
  return { value, formula: null, style: isPlain ? restyle(style, { numberFormat: SYSTEM_DATE }) : style };
}

function asScalar(input: number | boolean, before: Cell): Cell {
  const style = before.style;
  if (typeof input === 'boolean') return { value: input, formula: null, style };
  if (!Number.isFinite(input)) throw new ExcelError('InvalidArgument');
  const value = style.numberFormat === '@' ? String(input) : fifteenDigits(input);
  return { value, formula: null, style };
}
