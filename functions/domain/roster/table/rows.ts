/**
 * What a row below the header is: a member, or one of the lines that a printed list carries (sections, totals, signatures). A row
 * with a name and a birth date is a member; only the others are looked at closely. Words are compared with their tones, since
 * Tống and Công are people and Tổng and Cộng are sums.
 */
import type { CellRow } from '../../sheet/block.ts';
import type { RosterKind } from '../shape/kind.ts';
import type { ColumnMatch } from '../shape/column.ts';
import type { SkippedReason } from '../shape/reading.ts';
import { foldCase } from '../../language/fold.ts';
import { isColumnNumbers } from './header.ts';
import { headerTest, type HeaderAgain } from './header-again.ts';
import { hasBirth, lineOf, placesOf, text, type Line, type Places } from './line.ts';
import {
  branchNamed,
  hasLetters,
  isBlank,
  isNobody,
  isNote,
  isPageFoot,
  isPerson,
  isRemark,
  isSection,
  isSigner,
  isSigning,
  isTotal,
  isUnderHeader,
  isUnit,
  type Branch,
} from './line-kinds.ts';
import { COUNT, SIGNATURE, SUSPECT, TOTAL, UNIT } from './line-words.ts';
import { announcesOthers, namesOthers } from './other-people.ts';

export type RowKind = 'member' | SkippedReason;

export interface RowReader {
  readonly kindOf: (row: CellRow) => RowKind;
  /** The branch that a section row names, and where in the row; 'same' where it parts a branch, undefined where nobody knows. */
  readonly branchOf: (row: CellRow) => Branch | 'same' | undefined;
  readonly progress: Progress;
  /** May this row below a member's first belong to it? */
  readonly continues: (row: CellRow) => boolean;
}

/** How far down the list it is. */
interface Progress {
  /** A member has come. */
  started: boolean;
  /** A total or a remark has come, and no member since. */
  ended: boolean;
  signed: boolean;
  /** Other people. title: their list was announced. list: its header has come. section: under this very header. */
  other: 'title' | 'list' | 'section' | undefined;
}

interface List {
  readonly kind: RosterKind;
  readonly places: Places;
  readonly headerAgain: (row: CellRow) => HeaderAgain;
  readonly progress: Progress;
}

function isPlainMember(row: CellRow, places: Places): boolean {
  const name = row[places.names[0] ?? -1];
  if (typeof name !== 'string' || !hasLetters(name)) return false;
  if (!hasBirth(row, places)) return false;
  if (!SUSPECT.test(name)) return true;
  const word = foldCase(name);
  if (UNIT.test(word) && places.births.every((index) => COUNT.test(text(row[index]) || '0'))) return false;
  return !TOTAL.test(word) && !SIGNATURE.test(word);
}

function othersFrom(kind: RosterKind, line: Line, header: HeaderAgain): Progress['other'] {
  const { words, known } = line;
  if (header === 'other') return 'list';
  if (words.length === 1 && announcesOthers(kind, words[0] ?? '')) return 'title';
  return words.length <= 2 && known === 0 && words.some((word) => namesOthers(kind, word))
    ? 'section'
    : undefined;
}

/** "Quần chúng ưu tú" between candidates. */
const isOwnSection = ({ called }: RosterKind, { words, known }: Line): boolean =>
  called !== undefined &&
  words.length <= 2 &&
  known === 0 &&
  words.some((word) => called.test(foldCase(word)));

function closely(line: Line, { kind, places, headerAgain, progress }: List): RowKind {
  if (isBlank(line)) return 'blank';
  if (isColumnNumbers(line.row)) return 'column-numbers';
  const header = headerAgain(line.row);
  const other = othersFrom(kind, line, header);
  if (other) {
    progress.other = other;
    return 'other-table';
  }
  if (isOwnSection(kind, line)) return 'section';
  if (header === undefined && isPerson(line)) return 'member';
  if (header === 'own') return 'header';
  if (isTotal(line)) return 'total';
  if (isNote(line)) return 'note';
  const { signed, ended, started } = progress;
  if (signed || isSigning(line, places) || (ended && isSigner(line, places))) return 'signature';
  if (isSection(line)) return 'section';
  return !started && isUnderHeader(line) ? 'header' : 'member';
}

function goOn(progress: Progress, kind: RowKind): RowKind {
  if (kind === 'member') {
    progress.signed = false;
    progress.ended = false;
    progress.started = true;
  } else if (kind === 'signature') progress.signed = true;
  else if (kind === 'total' || kind === 'note') progress.ended = true;
  else if (kind === 'section' || kind === 'header') progress.ended = false;
  return kind;
}

/** Until another section begins. */
function inOtherSection(line: Line, list: List): RowKind {
  const { places, progress } = list;
  if (isPlainMember(line.row, places)) return 'other-table';
  const kind = closely(line, list);
  if (kind === 'section') progress.other = undefined;
  return kind === 'member' ? 'other-table' : goOn(progress, kind);
}

/** Until the header of this list comes again, below another title. */
function inOther(row: CellRow, list: List): RowKind {
  const { kind, places, headerAgain, progress } = list;
  const line = lineOf(row, places);
  const { words } = line;
  if (words.length === 0) return 'blank';
  if (progress.other === 'section') return inOtherSection(line, list);
  const header = headerAgain(row);
  if (header === 'own' && progress.other === 'list') {
    progress.other = undefined;
    return goOn(progress, 'header');
  }
  if (header) progress.other = 'list';
  else if (words.length === 1 && announcesOthers(kind, words[0] ?? '')) progress.other = 'title';
  return 'other-table';
}

function inList(row: CellRow, list: List): RowKind {
  const { places, progress } = list;
  if (isPlainMember(row, places)) return goOn(progress, 'member');
  if (isPageFoot(row, places)) return 'note';
  const line = lineOf(row, places);
  const kind = closely(line, list);
  if (kind !== 'member') return goOn(progress, kind);
  if (isRemark(line)) return 'note';
  if (!progress.started || !isNobody(line)) return goOn(progress, 'member');
  return goOn(progress, progress.ended ? 'signature' : 'note');
}

/**
 * Reads rows in their order: after a signature only a row with name and birth date is a member again, so that the name of who
 * signed, alone some rows below, is not.
 */
export function rowReader(kind: RosterKind, columns: readonly ColumnMatch[], left: number): RowReader {
  const places = placesOf(columns, left);
  const progress: Progress = { started: false, ended: false, signed: false, other: undefined };
  const list: List = { kind, places, headerAgain: headerTest(kind, columns, left), progress };
  return {
    kindOf: (row) => (progress.other ? inOther(row, list) : inList(row, list)),
    branchOf: branchNamed,
    progress,
    continues: (row) => {
      if (places.number === undefined || text(row[places.number]) !== '') return false;
      const kind = closely(lineOf(row, places), list);
      if (kind === 'section') return !row.some((cell) => isUnit(text(cell)));
      return kind === 'member' || kind === 'blank';
    },
  };
}
