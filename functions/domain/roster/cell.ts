/**
 * One cell of one column to a field's value. A column repeats itself (61 ethnic groups in 26,000 rows), so each column's parser
 * remembers the texts it has seen. Nothing throws: what cannot be read is a problem code, and the value stays out.
 */
import type { CodeListName, Field, FieldType } from './field.ts';
import type { Cell, FieldValue, ProblemCode } from './reading.ts';
import { clean } from '../vietnamese/clean.ts';
import { parseDate } from '../vietnamese/date-text.ts';
import { serialToIso } from '../vietnamese/date.ts';
import { fold } from '../vietnamese/fold.ts';
import { parseCount } from '../vietnamese/number.ts';
import { codeFor } from './codes.ts';
import { parseId } from './id-number.ts';

export interface Parsed {
  /** Left out where the cell says nothing, or nothing that can be kept. */
  readonly value?: FieldValue;
  readonly problem?: ProblemCode;
}

/** Takes a filled cell. */
export type CellParser = (cell: Cell) => Parsed;

const NOTHING: Parsed = {};
const NO = new Set(['', 'khong', 'ko', 'k', '0', 'no', 'false', 'chua', 'chua co']);
const YES = new Set(['x', '1', 'v', 'co', 'true', 'yes', 'da', 'roi', 'dung']);
const TICKS = /^[✓✔☑√+*✗✘]+$/;
const DASHES = /^[-–—_.]+$/;
const SERIAL_FROM = 2031;

function parseText(cell: Cell): Parsed {
  const text = clean(String(cell));
  return text === '' ? NOTHING : { value: text };
}

function parseDateCell(cell: Cell): Parsed {
  if (typeof cell === 'number') {
    const iso = serialToIso(cell) ?? parseDate(String(cell)).iso;
    return iso === undefined ? { problem: 'date-unreadable' } : { value: iso };
  }
  if (typeof cell === 'boolean') return { problem: 'date-unreadable' };
  const text = clean(cell);
  if (text === '' || DASHES.test(text)) return NOTHING;
  const { iso, problem } = parseDate(text);
  return { ...(iso !== undefined && { value: iso }), ...(problem && { problem }) };
}

function parseFlag(cell: Cell): Parsed {
  const text = clean(String(cell));
  if (TICKS.test(text)) return { value: true };
  if (DASHES.test(text)) return NOTHING;
  const key = fold(text);
  if (NO.has(key)) return NOTHING;
  if (YES.has(key) || parseDateCell(cell).value !== undefined) return { value: true };
  return { problem: 'code-unknown' };
}

function parseNumber(cell: Cell): Parsed {
  if (typeof cell === 'number') return { value: cell };
  const text = clean(String(cell));
  if (text === '' || DASHES.test(text)) return NOTHING;
  const count = parseCount(text);
  return count === undefined ? { problem: 'number-unreadable' } : { value: count };
}

/** "9/12" that Excel took for 9 December (or, with American settings, 12 September): a class of 12 or of 10. */
function schoolClass(serial: number): string | undefined {
  const [, month, day] = (serialToIso(serial) ?? '').split('-').map(Number);
  if (!month || !day) return undefined;
  const pair = [
    [day, month],
    [month, day],
  ].find(([reached = 0, of]) => (of === 12 || of === 10) && reached <= of);
  return pair && codeFor('generalEducation', pair.join('/'));
}

function codeParser(list: CodeListName, freeText: boolean): CellParser {
  return (cell) => {
    if (list === 'generalEducation' && typeof cell === 'number' && cell >= SERIAL_FROM) {
      const code = schoolClass(cell);
      return { ...(code !== undefined && { value: code }), problem: 'code-unknown' };
    }
    const text = clean(String(cell));
    if (text === '') return NOTHING;
    const code = codeFor(list, text);
    if (code !== undefined) return { value: code };
    if (DASHES.test(text)) return list === 'religion' ? { value: 'khong' } : NOTHING;
    return freeText ? { value: text } : { value: text, problem: 'code-unknown' };
  };
}

const BY_TYPE: Readonly<Record<Exclude<FieldType, 'code' | 'id'>, CellParser>> = {
  text: parseText,
  date: parseDateCell,
  flag: parseFlag,
  number: parseNumber,
};

function parserFor(field: Field): CellParser {
  if (field.type === 'id') return (cell) => parseId(cell, field.key);
  if (field.type === 'code' && field.codes) return codeParser(field.codes, field.freeText === true);
  return BY_TYPE[field.type === 'code' ? 'text' : field.type];
}

/** A parser with the memory of one column. Names and numbers hardly repeat and are not remembered. */
export function columnParser(field: Field): CellParser {
  const parse = parserFor(field);
  if (field.type === 'text' || field.type === 'id') return parse;
  const seen = new Map<Cell, Parsed>();
  return (cell) => {
    const known = seen.get(cell);
    if (known) return known;
    const parsed = parse(cell);
    seen.set(cell, parsed);
    return parsed;
  };
}
