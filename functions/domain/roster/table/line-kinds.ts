/** What a line between or under the members is, told by its own words. */
import type { CellRow } from '../../sheet/block.ts';
import { foldCase } from '../../language/fold.ts';
import { hasBirth, text, type Line, type Places } from './line.ts';
import {
  BRANCH,
  CALLED_SO,
  COUNT,
  DIGIT,
  GROUP_NAME,
  GROUP_NUMBER,
  GROUP_PREFIX,
  NOTE,
  NOTE_MARK,
  OF_PERSON,
  PAGE,
  PAGE_NUMBER,
  REMARK,
  SIGNATURE,
  SIGNING_POST,
  STANDING_NUMBER,
  TOTAL,
  TOTAL_LABEL,
  UNIT,
} from './line-words.ts';
import { kindNamed } from './section-kinds.ts';

const PERSON_FIELDS = 3;
const FEW_WORDS = 3;
/** Headers are short of numbers: "Tháng 4", never 1985. */
const LONG_NUMBER = /\d{3}/;
/** A name has two letters at least; "B" numbers a column. */
const LETTERS = /\p{L}\P{L}*\p{L}/u;

export const hasLetters = (text: string): boolean => LETTERS.test(text);
const withoutPrefix = (text: string): string => text.replace(GROUP_PREFIX, '');
export const isUnit = (text: string): boolean => UNIT.test(foldCase(withoutPrefix(text)));

export interface Branch {
  readonly name: string;
  readonly index: number;
}

/** The branch that a section names, and where in the row; 'same' where it parts a branch, undefined where nobody knows. */
export function branchNamed(row: CellRow): Branch | 'same' | undefined {
  for (const [index, cell] of row.entries()) {
    const name = withoutPrefix(text(cell));
    const word = foldCase(name);
    if (BRANCH.test(word)) return { name, index };
    if (GROUP_NAME.test(word)) return 'same';
  }
  return undefined;
}

/** Nothing, or a number alone, which is of a member that is to come. */
export const isBlank = ({ words, number }: Line): boolean =>
  words.length === 0 || (words.length === 1 && STANDING_NUMBER.test(number));

/** Somebody called Tổng or Cộng: a sum has neither a day nor a sex nor a number of a person. */
const isSoCalled = ({ words }: Line, name: string): boolean =>
  CALLED_SO.test(name) && !TOTAL_LABEL.test(name) && words.some((word) => OF_PERSON.test(word));

/** Without a birth date: somebody with a name and a number, or with much else. */
export function isPerson(line: Line): boolean {
  const { number, name, known } = line;
  const word = foldCase(name);
  if (isSoCalled(line, word)) return true;
  if (known === 0 && GROUP_NAME.test(word)) return false;
  if (!hasLetters(word) || TOTAL.test(word) || SIGNATURE.test(word) || UNIT.test(word)) return false;
  return DIGIT.test(number) || known >= PERSON_FIELDS;
}

/** "Tổ đảng 1" and beside it how many it has. */
function isCounted({ words, number, name }: Line): boolean {
  const others = words.filter((word) => word !== number && word !== name);
  return name !== '' && isUnit(name) && others.every((word) => COUNT.test(word));
}

export function isSection(line: Line): boolean {
  const { words, number, name, known } = line;
  if (isCounted(line)) return true;
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

export const isTotal = ({ words }: Line): boolean =>
  words.slice(0, 2).some((word) => TOTAL.test(foldCase(word)));

/** A remark stands alone, or beside its number. */
export function isNote({ words }: Line): boolean {
  const first = words[0] ?? '';
  return words.length <= 2 && (NOTE.test(foldCase(first)) || NOTE_MARK.test(first));
}

/** Numbered and with a birth date it is somebody, whose name was forgotten and whose post may be to sign. */
export function isSigning({ row, words, number }: Line, places: Places): boolean {
  if (DIGIT.test(number) && hasBirth(row, places)) return false;
  const folded = words.map(foldCase);
  return folded.some((word) => SIGNATURE.test(word)) || folded.every((word) => SIGNING_POST.test(word));
}

/** In a numbered list a name alone below the totals is of who signed. */
export const isSigner = ({ words, number, name }: Line, places: Places): boolean =>
  places.number !== undefined && number === '' && words.length === 1 && hasLetters(name) && !isUnit(name);

/** Rows of a header that the search did not need: text only, nothing in the columns that everybody has filled. */
export const isUnderHeader = ({ row, number, name }: Line): boolean =>
  number === '' && name === '' && row.every((cell) => typeof cell === 'string' && !LONG_NUMBER.test(cell));

/** Alone in its row; a number alone in the column of the numbers is of a member that is to come. */
export function isPageFoot(row: CellRow, { number }: Places): boolean {
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

/** Of who stands above: the only thing in its row, and not a name. */
export const isRemark = ({ words, name }: Line): boolean =>
  REMARK.test(name) && words.every((word) => word === name);

/** Below members, a few words with neither a name nor a number nor a day: whatever it is, it is nobody. */
export const isNobody = ({ row, words, number, name }: Line): boolean =>
  name === '' &&
  number === '' &&
  words.length <= FEW_WORDS &&
  row.every((cell) => cell === '' || (typeof cell === 'string' && !DIGIT.test(cell)));
