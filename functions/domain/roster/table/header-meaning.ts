/** What a header means. Tones are looked at first ("ĐT" is a telephone, "DT" an ethnic group), then folded away. */
import type { FieldKey } from '../shape/field.ts';
import type { HeaderMeaning } from '../shape/column.ts';
import { fold, foldCase } from '../../language/fold.ts';
import { codeFor } from '../codes/codes.ts';
import { fieldIn, hasField, headersIn, oncePerKind, oncePerText, type RosterKind } from '../shape/kind.ts';
import { BIRTH_GROUPS, leftOn, marked, MARKS, SEXES, SEX_GROUPS } from '../fields/header-marks.ts';
import { KIND_OF_MEMBERSHIP } from '../fields/header-forms.ts';
import { ALSO_THE_PARTY, OTHER_ORGANISATION, OTHER_PEOPLE } from '../fields/header-others.ts';
import { GIVEN_NAME, SURNAMES, UNITS_ABOVE_NAMES } from '../fields/header-parts.ts';
import { plainHeader, withoutEnglish } from './plain-header.ts';
import { shortenedHeader } from './shortened-header.ts';

/** Words that two fields share after folding are in no index, so that nothing is guessed. */
function wordIndex(kind: RosterKind, key: (text: string) => string): ReadonlyMap<string, FieldKey> {
  const owners = new Map<string, Set<FieldKey>>();
  for (const { field, text } of headersIn(kind)) {
    const word = key(text);
    owners.set(word, (owners.get(word) ?? new Set()).add(field));
  }
  const index = new Map<string, FieldKey>();
  for (const [word, [field, other]] of owners) if (field && !other) index.set(word, field);
  return index;
}

/** "Lí luận" and "Lý luận", "Kỉ luật" and "Kỷ luật". */
const oneVowel = (folded: string): string => folded.replaceAll('y', 'i');

const indexesOf = oncePerKind((kind) => {
  const plain = wordIndex(kind, plainHeader);
  return {
    exact: wordIndex(kind, foldCase),
    folded: wordIndex(kind, fold),
    oneVowel: wordIndex(kind, (text) => oneVowel(fold(text))),
    plain,
    /** Half of what is asked is in the rows of members; a header begins with a word of one. */
    firstWords: new Set([...plain.keys()].map((key) => key.split(' ')[0] ?? '')),
  };
});
const LETTER = /\p{L}/u;

const IN_BRACKETS = /\([^()]*\)/g;

/** The field of a text that stands for it alone. */
export function fieldNamed(kind: RosterKind, text: string): FieldKey | undefined {
  // Half of what stands in the rows of members is numbers and dates.
  return LETTER.test(text) ? fieldOf(kind, text) : undefined;
}

const fieldOf = oncePerText((kind, text): FieldKey | undefined => {
  const folded = fold(text);
  const words = indexesOf(kind);
  const found =
    words.exact.get(foldCase(text)) ?? words.folded.get(folded) ?? words.oneVowel.get(oneVowel(folded));
  return (
    found ??
    atLength(kind, text) ??
    vietnameseHalf(kind, text) ??
    sameTwice(kind, text) ??
    shortenedHeader(kind, text) ??
    (isNameBelowUnits(kind, text) ? 'ho_ten' : undefined)
  );
});

const BELOW = /\s*[/,;\n]\s*|\s+[-–]\s+/;

/** "Đơn vị/Phòng ban/Họ tên": the people of a unit stand below it, in the column that names both. */
export function isNameBelowUnits(kind: RosterKind, text: string): boolean {
  const parts = text.split(BELOW);
  const name = parts.pop() ?? '';
  return (
    parts.length > 0 &&
    parts.every((part) => UNITS_ABOVE_NAMES.has(fold(part))) &&
    fieldNamed(kind, name) === 'ho_ten'
  );
}

const OR = /\s*\/\s*|\s+hoặc\s+/i;

/** "Số CMND/Thẻ căn cước": two words for one field. */
function sameTwice(kind: RosterKind, text: string): FieldKey | undefined {
  const [first, ...others] = text.split(OR);
  const field = others.length === 0 || !first ? undefined : fieldNamed(kind, first);
  return field !== undefined && others.every((other) => fieldNamed(kind, other) === field)
    ? field
    : undefined;
}

function atLength(kind: RosterKind, text: string): FieldKey | undefined {
  const words = indexesOf(kind);
  const plain = plainHeader(text);
  const word = plain.split(' ')[0] ?? '';
  if (!words.firstWords.has(word)) return undefined;
  const found = words.plain.get(plain);
  if (found || !text.includes('(')) return found;
  const outside = text.replace(IN_BRACKETS, ' ');
  const field =
    words.exact.get(foldCase(outside)) ??
    words.folded.get(fold(outside)) ??
    words.plain.get(plainHeader(outside));
  const kinds = plain.match(KIND_OF_MEMBERSHIP) ?? [];
  const isSaid = kinds.every((kind) => outside.length > 0 && plainHeader(outside).includes(kind));
  return isSaid || (field === 'ngay_vao_dang' && kinds.every((kind) => kind === 'du bi')) ? field : undefined;
}

function vietnameseHalf(kind: RosterKind, text: string): FieldKey | undefined {
  const half = withoutEnglish(text);
  return half === undefined ? undefined : fieldNamed(kind, half);
}

/** "Ngày sinh" over "Nam" and "Nữ": the filled column says the birth date and the sex at once; alone it is marked with an x. */
function split(parent: string, child: string): HeaderMeaning | undefined {
  const sex = SEXES.get(foldCase(child));
  if (sex === undefined) return undefined;
  const above = fold(parent);
  if (BIRTH_GROUPS.has(above)) return { field: 'ngay_sinh', sets: { field: 'gioi_tinh', value: sex } };
  if (above === '' || SEX_GROUPS.has(above)) return marked('gioi_tinh', sex);
  return undefined;
}

/** "Trình độ chuyên môn" over "Trung cấp" and "Đại học": an x says which code. */
function codeMark(kind: RosterKind, parent: string, child: string): HeaderMeaning | undefined {
  const field = fieldNamed(kind, parent);
  const list = field === undefined ? undefined : fieldIn(kind, field).codes;
  const code = list && codeFor(list, child);
  return field !== undefined && code !== undefined ? marked(field, code) : undefined;
}

function alone(kind: RosterKind, text: string): HeaderMeaning | undefined {
  if (text === '') return undefined;
  const folded = fold(text);
  if (SURNAMES.has(folded)) return { field: 'ho_ten', part: 'surname' };
  const field = fieldNamed(kind, text);
  if (field) return { field };
  const byMark = MARKS.get(folded) ?? split('', text) ?? leftOn(folded);
  if (byMark) return byMark;
  const outside = text.replace(IN_BRACKETS, ' ').trim();
  return outside === text ? undefined : alone(kind, outside);
}

/** "Tên" after a column of surnames is the other half of the name. */
export const isGiven = (text: string): boolean => fold(text) === GIVEN_NAME;

/**
 * `own`: the text stands above this very column, so that it may speak for it alone; a text carried over from the left
 * ("Ngày, tháng, năm" over two columns) only completes the one below.
 */
export function meaningOf(
  kind: RosterKind,
  parent: string,
  own: boolean,
  child: string,
): HeaderMeaning | undefined {
  if (child === '') return own ? alone(kind, parent) : undefined;
  // "Vào Đảng" over "Ngày" reads the other way round.
  const joined =
    parent === ''
      ? undefined
      : (fieldNamed(kind, `${parent} ${child}`) ?? fieldNamed(kind, `${child} ${parent}`));
  if (joined) return { field: joined };
  const together =
    MARKS.get(fold(`${parent} ${child}`)) ?? split(parent, child) ?? codeMark(kind, parent, child);
  return together ?? alone(kind, child) ?? (own ? alone(kind, parent) : undefined);
}

/** A text of a header and whether it stands above this very column. */
export interface Level {
  readonly text: string;
  readonly own: boolean;
}

function isOfOthers(kind: RosterKind, levels: readonly Level[], field: FieldKey): boolean {
  const above = foldCase(
    levels
      .slice(0, -1)
      .map(({ text }) => text)
      .join(' '),
  );
  if (above === '') return false;
  const { type } = fieldIn(kind, field);
  if (OTHER_PEOPLE.test(above)) return true;
  // Whoever introduced a candidate, and since when, stands under the name of that organisation.
  if (kind.called) return false;
  return OTHER_ORGANISATION.test(above) && !ALSO_THE_PARTY.test(above) && (type === 'date' || type === 'id');
}

/** From the top down, without empty texts. Three rows mean what two of them mean, the nearest first. */
export function meaningOfLevels(kind: RosterKind, levels: readonly Level[]): HeaderMeaning | undefined {
  const meaning = meaningTogether(kind, levels);
  // One that the kind has no field for stays behind, whoever it is of.
  return meaning && hasField(kind, meaning.field) && isOfOthers(kind, levels, meaning.field)
    ? undefined
    : meaning;
}

function meaningTogether(kind: RosterKind, levels: readonly Level[]): HeaderMeaning | undefined {
  const [top, middle, bottom] = levels;
  if (!top) return undefined;
  if (!middle) return meaningOf(kind, top.text, top.own, '');
  if (!bottom) return meaningOf(kind, top.text, top.own, middle.text);
  const all = fieldNamed(kind, `${top.text} ${middle.text} ${bottom.text}`);
  if (all) return { field: all };
  const group = `${top.text} ${middle.text}`;
  const grouped = fieldNamed(kind, group) && meaningOf(kind, group, false, bottom.text);
  return (
    grouped ??
    meaningOf(kind, middle.text, middle.own, bottom.text) ??
    meaningOf(kind, top.text, top.own, bottom.text)
  );
}
