/**
 * What a row below the header is: a member, or one of the lines that a printed list carries (sections, totals, signatures). A row
 * with a name and a birth date is a member; only the others are looked at closely. Words are compared with their tones, since
 * Tống and Công are people and Tổng and Cộng are sums.
 */
import type { Cell, ColumnMatch, SkippedReason } from './reading.ts';
import type { FieldKey } from './field.ts';
import { clean } from '../vietnamese/clean.ts';
import { foldCase } from '../vietnamese/fold.ts';
import { isColumnNumbers } from './header.ts';

type Row = readonly Cell[];
export type RowKind = 'member' | SkippedReason;

const TOTAL = /^(?:tổng|cộng|trong đó|danh sách (?:này )?(?:có|gồm)|ấn định danh sách)(?: |$)/;
const SIGNATURE =
  /^(?:người (?:lập|tổng hợp|báo cáo)|t ?m |k ?t |tl |thay mặt|xác nhận|ký(?: và)? ghi rõ|ký tên|thủ trưởng|trưởng ban|chữ ký)|^\D+ ngày [\d ]*tháng [\d ]*năm|^ngày tháng (?:\d+ )?năm/;
/** Could begin one of those. Nearly every name fails this first, cheaper test; decomposed letters go on to the exact one. */
const SUSPECT =
  /[\u0300-\u036f]|^\W*(?:tổ|cộ|trong|danh|ấn|ngư|ngà|t ?\W? ?m|k ?\W? ?t|tl|thay|xá|ký|thủ|trưở|chữ)|ngày/i;
/** Under a list these sign; in a column of posts they are somebody's post. */
const SIGNING_POST = /^(?:phó )?(?:bí thư|chi ủy|đảng ủy|ban chi ủy)(?: (?:chi bộ|đảng ủy|đảng bộ))?$/;
const UNIT =
  /^(?:chi bộ|đảng bộ|đảng ủy|tổ|thôn|bản|xóm|ấp|khối|khu|phòng|ban|trường|công ty|cơ quan|đơn vị|xã|phường|thị trấn|hội|đoàn (?:thanh niên|thể))(?: |$)/;
const GROUP_NUMBER = /^(?:[ivxlc]+|[a-h])(?: ?\d+)?$/;
const DIGIT = /\d/;
const REPEATED_HEADERS = 2;
const PERSON_FIELDS = 3;
/** A name has two letters at least; "B" numbers a column. */
const LETTERS = /\p{L}\P{L}*\p{L}/u;

export interface RowReader {
  readonly kindOf: (row: Row) => RowKind;
}

interface Place {
  readonly name: number | undefined;
  readonly number: number | undefined;
  readonly births: readonly number[];
  readonly known: readonly number[];
}

function placesOf(columns: readonly ColumnMatch[], left: number): Place {
  const at = (field: FieldKey): number | undefined => {
    const match = columns.find((column) => column.field === field);
    return match && match.column - left;
  };
  const indexes = (test: (field: FieldKey) => boolean): number[] =>
    columns.filter(({ field }) => field !== null && test(field)).map(({ column }) => column - left);
  return {
    name: at('ho_ten'),
    number: at('stt'),
    births: indexes((field) => field === 'ngay_sinh'),
    known: indexes((field) => field !== 'stt' && field !== 'ho_ten'),
  };
}

const text = (cell: Cell | undefined): string => (cell === undefined ? '' : clean(String(cell)));
const isDated = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' ? cell > 0 : typeof cell === 'string' && DIGIT.test(cell);

/** The words of each column's header, as a page break repeats them. */
function headerWords(
  columns: readonly ColumnMatch[],
  left: number,
): ReadonlyMap<number, ReadonlySet<string>> {
  return new Map(
    columns.map(({ column, header }) => [
      column - left,
      new Set([header, ...header.split(' / ')].map(foldCase)),
    ]),
  );
}

function isSection(words: readonly string[], number: string, name: string, known: number): boolean {
  if (known > 0) return false;
  const first = foldCase(words[0] ?? '');
  if (words.length === 1) return name === '' || UNIT.test(first);
  const named = foldCase(name === '' ? (words[1] ?? '') : name);
  return words.length === 2 && (GROUP_NUMBER.test(foldCase(number)) || UNIT.test(named));
}

/**
 * Reads rows in their order: after a signature only a row with name and birth date is a member again, so that the name of who
 * signed, alone some rows below, is not.
 */
export function rowReader(columns: readonly ColumnMatch[], left: number): RowReader {
  const place = placesOf(columns, left);
  const headers = headerWords(columns, left);
  let signed = false;

  const isHeaderAgain = (row: Row): boolean =>
    row.filter((cell, index) => cell !== '' && headers.get(index)?.has(foldCase(text(cell)))).length >=
    REPEATED_HEADERS;

  /** Without a birth date: somebody with a name and a number, or with much else. */
  const isPerson = (row: Row, number: string, name: string, known: number): boolean => {
    const word = foldCase(name);
    if (!LETTERS.test(word) || TOTAL.test(word) || SIGNATURE.test(word) || UNIT.test(word)) return false;
    return (DIGIT.test(number) || known >= PERSON_FIELDS) && !isHeaderAgain(row);
  };

  const closely = (row: Row): RowKind => {
    const words = row.map(text).filter((word) => word !== '');
    const number = place.number === undefined ? '' : text(row[place.number]);
    const name = place.name === undefined ? '' : text(row[place.name]);
    if (words.length === 0 || (words.length === 1 && number !== '' && DIGIT.test(number))) return 'blank';
    const folded = words.map(foldCase);
    const known = place.known.reduce((sum, index) => sum + (text(row[index]) === '' ? 0 : 1), 0);
    if (isColumnNumbers(row)) return 'column-numbers';
    if (isPerson(row, number, name, known)) {
      signed = false;
      return 'member';
    }
    if (folded.slice(0, 2).some((word) => TOTAL.test(word))) return 'total';
    const signing =
      folded.some((word) => SIGNATURE.test(word)) || folded.every((word) => SIGNING_POST.test(word));
    if (signed || signing) {
      signed = true;
      return 'signature';
    }
    if (isHeaderAgain(row)) return 'header';
    return isSection(words, number, name, known) ? 'section' : 'member';
  };

  const isPlainMember = (row: Row): boolean => {
    if (place.name === undefined) return false;
    const name = row[place.name];
    if (typeof name !== 'string' || !LETTERS.test(name)) return false;
    if (!place.births.some((index) => isDated(row[index]))) return false;
    if (!SUSPECT.test(name)) return true;
    const word = foldCase(name);
    return !TOTAL.test(word) && !SIGNATURE.test(word);
  };

  return {
    kindOf: (row) => {
      if (!isPlainMember(row)) return closely(row);
      signed = false;
      return 'member';
    },
  };
}
