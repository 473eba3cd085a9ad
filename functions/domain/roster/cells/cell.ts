/**
 * One cell of one column to a field's value. A column repeats itself (61 ethnic groups in 26,000 rows), so each column's parser
 * remembers the texts it has seen. Nothing throws: what cannot be read is a problem code, and the value stays out.
 */
import type { Codes, Field, FieldType } from '../shape/field.ts';
import type { Cell } from '../../sheet/block.ts';
import type { CellParser, Parsed } from './parsed.ts';
import { clean } from '../../language/clean.ts';
import { NEWEST_YEAR, parseDate, usualDate } from '../../language/date-text.ts';
import { isBareYear, serialToIso, swapDayMonth } from '../../language/date.ts';
import { fold } from '../../language/fold.ts';
import { withoutLookAlikes } from '../../language/look-alike.ts';
import { parseAmount } from '../../language/number.ts';
import { codeFor, namedIn } from '../codes/codes.ts';
import { parseId, parsePhone } from './id-number.ts';
import { classInDate } from '../codes/school-class.ts';
import { meaningsOf } from '../codes/two-meanings.ts';
import { isSpelledOtherwise, namesSeveralLevels } from '../codes/written-otherwise.ts';

const NO = new Set(['', 'khong', 'ko', 'k', '0', 'no', 'false', 'chua', 'chua co']);
const YES = new Set(['x', '1', 'v', 'co', 'true', 'yes', 'da', 'roi', 'dung', 'mien', 'duoc mien']);
const TICKS = /^[✓✔☑√+*✗✘]+$/;
const LINE_ENDS = /\s*[\r\n]+\s*/g;
const DASHES = /^[-–—_.]+$/;
const FIRST_DAY = 2031;
/** Days after 2099, which nobody means: a number that large is digits typed without separators. */
const PAST_ANY_DAY = 73_051;

/** What the column as a whole says about how its dates are to be read. */
export interface DateHints {
  /** Days to add to a serial. */
  readonly shift: number;
  /** Serials stand month first, and the clerk said so. */
  readonly monthFirst: boolean;
  /** The column shows days, so that a year typed alone shows as a day of 1905. */
  readonly showsDays: boolean;
  /** The latest year that a year of two digits can be. */
  readonly newest: number;
}

const AS_EVERYWHERE: DateHints = { shift: 0, monthFirst: false, showsDays: false, newest: NEWEST_YEAR };

function parseText(cell: Cell): Parsed {
  const text = clean(String(cell));
  if (text === '') return undefined;
  const meant = withoutLookAlikes(text);
  return meant === text ? text : { problem: 'look-alike', value: meant };
}

function dateOfText(text: string, newest: number): Parsed {
  const { iso, problem } = parseDate(text, newest);
  if (!problem) return iso;
  return iso === undefined ? { problem } : { problem, value: iso };
}

/** A number below the first day anybody means is what was typed without Excel making a day of it: 85, or 5.1984. */
function dateOfNumber(cell: number, { shift, monthFirst, showsDays, newest }: DateHints): Parsed {
  if (isBareYear(cell)) return showsDays ? { problem: 'year-as-serial', value: String(cell) } : String(cell);
  if (cell < FIRST_DAY) return dateOfText(String(cell), newest);
  const isTyped = cell >= PAST_ANY_DAY && Number.isInteger(cell);
  const typed = isTyped ? parseDate(String(cell).padStart(8, '0')).iso : undefined;
  const iso = typed ?? serialToIso(cell + shift);
  if (iso === undefined) return { problem: 'date-unreadable' };
  return monthFirst ? (swapDayMonth(iso) ?? iso) : iso;
}

function dateParser(hints: DateHints): CellParser {
  return (cell) => {
    if (typeof cell === 'number') return dateOfNumber(cell, hints);
    if (typeof cell === 'boolean') return { problem: 'date-unreadable' };
    const usual = usualDate(cell);
    if (usual !== undefined) return usual;
    const text = clean(cell);
    return text === '' || DASHES.test(text) || isNotYet(text) ? undefined : dateOfText(text, hints.newest);
  };
}

/** Under "Ngày chính thức" of who is on probation. */
const NOT_YET = new Set([
  'chua',
  'chua co',
  'chua chinh thuc',
  'chua ct',
  'khong',
  'khong co',
  'ko',
  'du bi',
  'db',
  'dang vien du bi',
  'dv du bi',
  'dvdb',
]);
const HAS_DIGIT = /\d/;
const isNotYet = (text: string): boolean => !HAS_DIGIT.test(text) && NOT_YET.has(fold(text));

const parseDateCell = dateParser(AS_EVERYWHERE);

function parseFlag(cell: Cell): Parsed {
  const text = clean(String(cell));
  if (TICKS.test(text)) return true;
  if (DASHES.test(text)) return undefined;
  const key = fold(text);
  if (NO.has(key)) return undefined;
  if (YES.has(key) || typeof parseDateCell(cell) === 'string') return true;
  return { problem: 'code-unknown' };
}

function parseNumber(cell: Cell): Parsed {
  if (typeof cell === 'number') return cell;
  const text = clean(String(cell));
  if (text === '' || DASHES.test(text)) return undefined;
  return parseAmount(text) ?? { problem: 'number-unreadable' };
}

/** Words for nothing: the central system's column "Trạng thái" says of everybody that they attend, which is no kind of membership. */
const SAYS_NOTHING = new Map<Codes, ReadonlySet<string>>([
  [
    'memberStatus',
    new Set(['dang sinh hoat', 'dang sinh hoat dang', 'dang hoat dong', 'hoat dong', 'dang cong tac']),
  ],
  [
    'professionalEducation',
    new Set([
      ...NO,
      'khong co',
      'chua dao tao',
      'chua qua dao tao',
      'pho thong',
      'lao dong pho thong',
      'ldpt',
    ]),
  ],
  ['politicalTheory', new Set([...NO, 'khong co', 'chua hoc', 'chua qua', 'chua qua dao tao'])],
]);

/** The code, and what is worth a word where it is not what the text says on its face. */
function asWritten(list: Codes, text: string, code: string): Parsed {
  if (namesSeveralLevels(list, text)) return { problem: 'several-levels', value: code };
  return isSpelledOtherwise(list, text) ? { problem: 'read-as', value: code } : code;
}

/** A level a line. */
function codeOfLines(list: Codes, cell: string): Parsed {
  const text = clean(cell.replace(LINE_ENDS, ', '));
  const code = codeFor(list, text);
  return code === undefined ? undefined : asWritten(list, text, code);
}

/** Of several things in one cell those that the list knows: one unknown word does not spoil the others. */
const knownOf = (list: Codes, cell: string): string | undefined =>
  typeof list === 'object' && list.several ? namedIn(list, cell).code : undefined;

function codeParser(list: Codes, freeText: boolean, shift: number): CellParser {
  return (cell) => {
    if (list === 'generalEducation') {
      const written = classInDate(cell, shift);
      if (written !== undefined)
        return { problem: 'class-as-date', value: codeFor(list, written) ?? written };
      if (typeof cell === 'number' && cell >= FIRST_DAY) return { problem: 'code-unknown' };
    }
    const text = clean(String(cell));
    if (text === '') return undefined;
    const code = codeFor(list, text);
    if (meaningsOf(list, text).length > 0) return { problem: 'code-two-meanings', value: code ?? text };
    if (code !== undefined) return asWritten(list, text, code);
    const inLines = typeof cell === 'string' && cell.includes('\n') ? codeOfLines(list, cell) : undefined;
    if (inLines !== undefined) return inLines;
    if (SAYS_NOTHING.get(list)?.has(fold(text))) return undefined;
    if (DASHES.test(text)) return list === 'religion' ? 'khong' : undefined;
    return freeText ? text : { problem: 'code-unknown', value: knownOf(list, String(cell)) ?? text };
  };
}

const BY_TYPE: Readonly<Record<Exclude<FieldType, 'code' | 'id'>, CellParser>> = {
  text: parseText,
  date: parseDateCell,
  flag: parseFlag,
  number: parseNumber,
};

function parserFor(field: Field, hints: DateHints | undefined): CellParser {
  if (field.type === 'date' && hints) return dateParser(hints);
  if (field.key === 'dien_thoai') return parsePhone;
  if (field.type === 'id') return (cell) => parseId(cell, field.key);
  if (field.type === 'code' && field.codes)
    return codeParser(field.codes, field.freeText === true, hints?.shift ?? 0);
  return BY_TYPE[field.type === 'code' ? 'text' : field.type];
}

/** A parser with the memory of one column. Names, numbers and dates hardly repeat and are not remembered. */
export function columnParser(field: Field, hints?: DateHints): CellParser {
  const parse = parserFor(field, hints);
  if (field.type !== 'code' && field.type !== 'flag') return parse;
  const seen = new Map<Cell, Parsed>();
  return (cell) => {
    const known = seen.get(cell);
    if (known !== undefined) return known;
    const parsed = parse(cell);
    seen.set(cell, parsed);
    return parsed;
  };
}
