/**
 * What a row below the header is: a member, or one of the lines that a printed list carries (sections, totals, signatures). A row
 * with a name and a birth date is a member; only the others are looked at closely. Words are compared with their tones, since
 * Tống and Công are people and Tổng and Cộng are sums.
 */
import type { Cell, ColumnMatch, SkippedReason } from '../reading.ts';
import type { FieldKey } from '../field.ts';
import { clean } from '../../vietnamese/clean.ts';
import { foldCase } from '../../vietnamese/fold.ts';
import { meaningOf } from './header-words.ts';
import { isColumnNumbers } from './header.ts';
import {
  BRANCH,
  COUNT,
  DIGIT,
  GROUP_NAME,
  GROUP_NUMBER,
  GROUP_PREFIX,
  NOTE,
  NOTE_MARK,
  PAGE,
  PAGE_NUMBER,
  REMARK,
  SIGNATURE,
  SIGNING_POST,
  STANDING_NUMBER,
  SUSPECT,
  TOTAL,
  UNIT,
} from './line-words.ts';
import { announcesOthers, namesOthers } from './other-people.ts';
import { kindNamed } from './section-kinds.ts';

type Row = readonly Cell[];
export type RowKind = 'member' | SkippedReason;

const REPEATED_HEADERS = 2;
const PERSON_FIELDS = 3;
const FEW_WORDS = 3;
const OTHER_FIELDS = 3;
const MOST = 0.6;
/** Headers are short of numbers: "Tháng 4", never 1985. */
const LONG_NUMBER = /\d{3}/;
/** A name has two letters at least; "B" numbers a column. */
const LETTERS = /\p{L}\P{L}*\p{L}/u;

export interface RowReader {
  readonly kindOf: (row: Row) => RowKind;
  /** The branch that a section row names, and where in the row; 'same' where it parts a branch, undefined where nobody knows. */
  readonly branchOf: (row: Row) => Branch | 'same' | undefined;
  /** May this row below a member's first belong to it? */
  readonly continues: (row: Row) => boolean;
}

export interface Branch {
  readonly name: string;
  readonly index: number;
}

interface Place {
  readonly names: readonly number[];
  readonly number: number | undefined;
  readonly births: readonly number[];
  readonly known: readonly number[];
}

function namesOf(columns: readonly ColumnMatch[], left: number): number[] {
  const named = columns.filter(({ field }) => field === 'ho_ten');
  const parts = named.filter(({ part }) => part !== undefined);
  return (parts.length > 0 ? parts : named.slice(0, 1)).map(({ column }) => column - left);
}

function placesOf(columns: readonly ColumnMatch[], left: number): Place {
  const at = (field: FieldKey): number | undefined => {
    const match = columns.find((column) => column.field === field);
    return match && match.column - left;
  };
  const indexes = (test: (field: FieldKey) => boolean): number[] =>
    columns.filter(({ field }) => field !== null && test(field)).map(({ column }) => column - left);
  return {
    names: namesOf(columns, left),
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

const withoutPrefix = (text: string): string => text.replace(GROUP_PREFIX, '');

/** "Tổ đảng 1" and beside it how many it has. */
function isCounted(words: readonly string[], number: string, name: string): boolean {
  const others = words.filter((word) => word !== number && word !== name);
  return name !== '' && UNIT.test(foldCase(withoutPrefix(name))) && others.every((word) => COUNT.test(word));
}

function isSection(words: readonly string[], number: string, name: string, known: number): boolean {
  if (isCounted(words, number, name)) return true;
  if (known > 0) return false;
  if (words.length <= 2 && kindNamed(words)) return true;
  const word = words[0] ?? '';
  const bare = withoutPrefix(word);
  const first = foldCase(bare);
  if (words.length === 1) return name === '' || bare !== word || UNIT.test(first) || GROUP_NAME.test(first);
  const named = foldCase(name === '' ? (words[1] ?? '') : name);
  const isNumbered = GROUP_NUMBER.test(foldCase(number));
  return words.length === 2 && (isNumbered || UNIT.test(named) || GROUP_NAME.test(named));
}

/** A remark stands alone, or beside its number. */
function isNote(words: readonly string[]): boolean {
  const first = words[0] ?? '';
  return words.length <= 2 && (NOTE.test(foldCase(first)) || NOTE_MARK.test(first));
}

/** Alone in its row; a number alone in the column of the numbers is of a member that is to come. */
function isPageFoot(row: Row, number: number | undefined): boolean {
  let foot: number | undefined;
  for (const [index, cell] of row.entries()) {
    if (cell === '' || text(cell) === '') continue;
    if (foot !== undefined) return false;
    foot = index;
  }
  if (foot === undefined) return false;
  const word = text(row[foot]);
  return PAGE.test(foldCase(word)) || (foot !== number && PAGE_NUMBER.test(word));
}

type HeaderRow = 'own' | 'other' | undefined;

/** A header row below the header: this one again, or that of another list with other columns. */
function headerRowTest(
  columns: readonly ColumnMatch[],
  words: ReadonlyMap<number, ReadonlySet<string>>,
): (row: Row) => HeaderRow {
  const ofTop = new Set(columns.map(({ header }) => header.split(' / ')[0])).size;
  return (row) => {
    let filled = 0;
    let same = 0;
    for (const [index, cell] of row.entries()) {
      if (cell === '') continue;
      if (typeof cell !== 'string') return undefined;
      filled += 1;
      if (words.get(index)?.has(foldCase(text(cell)))) same += 1;
    }
    if (same >= REPEATED_HEADERS && same >= filled * MOST && filled >= ofTop * MOST) return 'own';
    if (filled < OTHER_FIELDS) return same >= REPEATED_HEADERS ? 'own' : undefined;
    const fields = new Set(row.map((cell) => meaningOf(text(cell), true, '')?.field));
    fields.delete(undefined);
    if (fields.has('ho_ten') && fields.size >= OTHER_FIELDS) return 'other';
    return same >= REPEATED_HEADERS ? 'own' : undefined;
  };
}

/**
 * Reads rows in their order: after a signature only a row with name and birth date is a member again, so that the name of who
 * signed, alone some rows below, is not.
 */
export function rowReader(columns: readonly ColumnMatch[], left: number): RowReader {
  const place = placesOf(columns, left);
  const headers = headerWords(columns, left);
  let signed = false;
  let ended = false;
  let started = false;
  const headerRow = headerRowTest(columns, headers);
  /** title: another list was announced. list: its header has come. section: of other people, under this very header. */
  let other: 'title' | 'list' | 'section' | undefined;

  const nameIn = (row: Row): string =>
    place.names.length === 1
      ? text(row[place.names[0] ?? -1])
      : place.names
          .map((index) => text(row[index]))
          .filter((part) => part !== '')
          .join(' ');

  /** Without a birth date: somebody with a name and a number, or with much else. */
  const isPerson = (row: Row, number: string, name: string, known: number): boolean => {
    const word = foldCase(name);
    if (known === 0 && GROUP_NAME.test(word)) return false;
    if (!LETTERS.test(word) || TOTAL.test(word) || SIGNATURE.test(word) || UNIT.test(word)) return false;
    return (DIGIT.test(number) || known >= PERSON_FIELDS) && headerRow(row) === undefined;
  };

  /** Below members, a few words with neither a name nor a number nor a day: whatever it is, it is nobody. */
  const isNobody = (row: Row): boolean =>
    started &&
    nameIn(row) === '' &&
    (place.number === undefined || text(row[place.number]) === '') &&
    row.filter((cell) => cell !== '').length <= FEW_WORDS &&
    row.every((cell) => cell === '' || (typeof cell === 'string' && !DIGIT.test(cell)));

  /** Of who stands above: the only thing in its row, and not a name. */
  const isRemark = (row: Row): boolean => {
    const name = nameIn(row);
    return REMARK.test(name) && row.every((cell) => cell === '' || text(cell) === '' || text(cell) === name);
  };

  /** Rows of a header that the search did not need: text only, nothing in the columns that everybody has filled. */
  const isUnderHeader = (row: Row, number: string, name: string): boolean =>
    !started &&
    number === '' &&
    name === '' &&
    row.every((cell) => typeof cell === 'string' && !LONG_NUMBER.test(cell));

  const afterMembers = (
    row: Row,
    words: readonly string[],
    number: string,
    name: string,
  ): RowKind | undefined => {
    if (headerRow(row) === 'own') return 'header';
    const folded = words.map(foldCase);
    if (folded.slice(0, 2).some((word) => TOTAL.test(word))) return 'total';
    if (isNote(words)) return 'note';
    // Numbered and with a birth date it is somebody, whose name was forgotten and whose post may be to sign.
    const isSomebody = DIGIT.test(number) && place.births.some((index) => isDated(row[index]));
    const signing =
      !isSomebody &&
      (folded.some((word) => SIGNATURE.test(word)) || folded.every((word) => SIGNING_POST.test(word)));
    // In a numbered list a name alone below the totals is of who signed.
    const signer = ended && place.number !== undefined && number === '' && words.length === 1 && name !== '';
    if (signed || signing || (signer && LETTERS.test(name) && !UNIT.test(foldCase(withoutPrefix(name)))))
      return 'signature';
    return undefined;
  };

  const closely = (row: Row): RowKind => {
    const words = row.map(text).filter((word) => word !== '');
    const number = place.number === undefined ? '' : text(row[place.number]);
    const name = nameIn(row);
    if (words.length === 0 || (words.length === 1 && STANDING_NUMBER.test(number))) return 'blank';
    const known = place.known.reduce((sum, index) => sum + (text(row[index]) === '' ? 0 : 1), 0);
    if (isColumnNumbers(row)) return 'column-numbers';
    if (headerRow(row) === 'other') {
      other = 'list';
      return 'other-table';
    }
    if (words.length === 1 && announcesOthers(words[0] ?? '')) {
      other = 'title';
      return 'other-table';
    }
    if (words.length <= 2 && known === 0 && words.some(namesOthers)) {
      other = 'section';
      return 'other-table';
    }
    if (isPerson(row, number, name, known)) return 'member';
    const after = afterMembers(row, words, number, name);
    if (after) return after;
    if (isSection(words, number, name, known)) return 'section';
    return isUnderHeader(row, number, name) ? 'header' : 'member';
  };

  const isPlainMember = (row: Row): boolean => {
    const name = row[place.names[0] ?? -1];
    if (typeof name !== 'string' || !LETTERS.test(name)) return false;
    if (!place.births.some((index) => isDated(row[index]))) return false;
    if (!SUSPECT.test(name)) return true;
    const word = foldCase(name);
    if (UNIT.test(word) && place.births.every((index) => COUNT.test(text(row[index]) || '0'))) return false;
    return !TOTAL.test(word) && !SIGNATURE.test(word);
  };

  /** Until another section begins. */
  const inOtherSection = (row: Row): RowKind => {
    if (isPlainMember(row)) return 'other-table';
    const kind = closely(row);
    if (kind === 'section') other = undefined;
    return kind === 'member' ? 'other-table' : note(kind);
  };

  /** Until the header of this list comes again, below another title. */
  const inOther = (row: Row): RowKind => {
    const words = row.map(text).filter((word) => word !== '');
    if (words.length === 0) return 'blank';
    if (other === 'section') return inOtherSection(row);
    const header = headerRow(row);
    if (header === 'own' && other === 'list') {
      other = undefined;
      return note('header');
    }
    if (header) other = 'list';
    else if (words.length === 1 && announcesOthers(words[0] ?? '')) other = 'title';
    return 'other-table';
  };

  const note = (kind: RowKind): RowKind => {
    if (kind === 'member') {
      signed = false;
      ended = false;
      started = true;
    } else if (kind === 'signature') signed = true;
    else if (kind === 'total' || kind === 'note') ended = true;
    else if (kind === 'section' || kind === 'header') ended = false;
    return kind;
  };

  return {
    kindOf: (row) => {
      if (other) return inOther(row);
      if (isPlainMember(row)) return note('member');
      if (isPageFoot(row, place.number)) return 'note';
      const kind = closely(row);
      if (kind !== 'member') return note(kind);
      if (isRemark(row)) return 'note';
      return note(isNobody(row) ? (ended ? 'signature' : 'note') : 'member');
    },
    branchOf: (row) => {
      for (const [index, cell] of row.entries()) {
        const name = withoutPrefix(text(cell));
        const word = foldCase(name);
        if (BRANCH.test(word)) return { name, index };
        if (GROUP_NAME.test(word)) return 'same';
      }
      return undefined;
    },
    continues: (row) => {
      if (place.number === undefined || text(row[place.number]) !== '') return false;
      const kind = closely(row);
      if (kind === 'section') return !row.some((cell) => UNIT.test(foldCase(withoutPrefix(text(cell)))));
      return kind === 'member' || kind === 'blank';
    },
  };
}
