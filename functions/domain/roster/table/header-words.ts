/** What a header means. Tones are looked at first ("ĐT" is a telephone, "DT" an ethnic group), then folded away. */
import type { FieldKey } from '../shape/field.ts';
import type { ColumnMatch } from '../shape/column.ts';
import { fold, foldCase } from '../../language/fold.ts';
import { codeFor } from '../codes/codes.ts';
import { FIELDS, fieldOf } from '../fields/fields.ts';
import { plainHeader, withoutEnglish } from './header-grammar.ts';

export type Meaning = Pick<ColumnMatch, 'field' | 'sets' | 'part'> & { readonly field: FieldKey };

function wordIndex(key: (text: string) => string): ReadonlyMap<string, FieldKey> {
  const owners = new Map<string, Set<FieldKey>>();
  for (const { key: field, header, variants } of FIELDS) {
    for (const text of [header.vi, ...variants]) {
      const word = key(text);
      owners.set(word, (owners.get(word) ?? new Set()).add(field));
    }
  }
  const index = new Map<string, FieldKey>();
  for (const [word, [field, other]] of owners) if (field && !other) index.set(word, field);
  return index;
}

/** Words that two fields share after folding are in neither index, so that nothing is guessed. */
const EXACT = wordIndex(foldCase);
const FOLDED = wordIndex(fold);
/** "Lí luận" and "Lý luận", "Kỉ luật" and "Kỷ luật". */
const oneVowel = (folded: string): string => folded.replaceAll('y', 'i');
const ONE_VOWEL = wordIndex((text) => oneVowel(fold(text)));
const PLAIN = wordIndex(plainHeader);
/** Half of what is asked is in the rows of members; a header begins with a word of one. */
const FIRST_WORDS: ReadonlySet<string> = new Set([...PLAIN.keys()].map((key) => key.split(' ')[0] ?? ''));
const LETTER = /\p{L}/u;

const BIRTH_WORDS = new Set([
  'ngay sinh',
  'nam sinh',
  'ngay thang nam sinh',
  'sinh ngay',
  'ntns',
  'sinh nam',
]);
const SEX_WORDS = new Set(['gioi tinh', 'phai', 'gioi', 'nam nu']);
const SEXES: ReadonlyMap<string, string> = new Map([
  ['nam', 'nam'],
  ['nữ', 'nu'],
  ['nu', 'nu'],
]);
/** The column before "Tên" where a name takes two. */
const SURNAMES = new Set([
  'ho',
  'ho dem',
  'ho va dem',
  'ho lot',
  'ho va lot',
  'ho ten dem',
  'ho va ten dem',
  'ho chu dem',
  'ho va chu dem',
  'ho ten lot',
  'ho va ten lot',
  'ho va chu lot',
]);
const GIVEN = 'ten';

const mark = (field: FieldKey, value: string): Meaning => ({ field, sets: { field, value } });
const MINORITY = mark('dan_toc', 'dtts');
const BELIEVER = mark('ton_giao', 'co-dao');
const WOMAN = mark('gioi_tinh', 'nu');
/** Headers of columns that are marked with an x. */
const MARKS: ReadonlyMap<string, Meaning> = new Map([
  ['dtts', MINORITY],
  ['dan toc thieu so', MINORITY],
  ['dan toc it nguoi', MINORITY],
  ['nguoi dtts', MINORITY],
  ['nguoi dan toc thieu so', MINORITY],
  ['la nguoi dtts', MINORITY],
  ['dang vien dtts', MINORITY],
  ['dang vien dan toc thieu so', MINORITY],
  ['dan toc khac', MINORITY],
  ['co dao', BELIEVER],
  ['co ton giao', BELIEVER],
  ['co theo dao', BELIEVER],
  ['nguoi co dao', BELIEVER],
  ['dang vien co dao', BELIEVER],
  ['dang vien co ton giao', BELIEVER],
  ['ton giao co', BELIEVER],
  ['dang vien nu', WOMAN],
  ['nu dang vien', WOMAN],
  ['la nu', WOMAN],
]);
const IN_BRACKETS = /\([^()]*\)/g;

/** The field of a text that stands for it alone. */
export function fieldNamed(text: string): FieldKey | undefined {
  // Half of what stands in the rows of members is numbers and dates.
  if (!LETTER.test(text)) return undefined;
  const folded = fold(text);
  const found = EXACT.get(foldCase(text)) ?? FOLDED.get(folded) ?? ONE_VOWEL.get(oneVowel(folded));
  return found ?? atLength(text) ?? vietnameseHalf(text) ?? sameTwice(text);
}

const OR = /\s*\/\s*|\s+hoặc\s+/i;

/** "Số CMND/Thẻ căn cước": two words for one field. */
function sameTwice(text: string): FieldKey | undefined {
  const [first, ...others] = text.split(OR);
  const field = others.length === 0 || !first ? undefined : fieldNamed(first);
  return field !== undefined && others.every((other) => fieldNamed(other) === field) ? field : undefined;
}

/** "Vào Đảng (CT)" is not "Vào Đảng". */
const KIND = /\b(?:chinh thuc|du bi|lan 2|lan hai)\b/g;

function atLength(text: string): FieldKey | undefined {
  const plain = plainHeader(text);
  const word = plain.split(' ')[0] ?? '';
  if (!FIRST_WORDS.has(word)) return undefined;
  const found = PLAIN.get(plain);
  if (found || !text.includes('(')) return found;
  const outside = text.replace(IN_BRACKETS, ' ');
  const field = EXACT.get(foldCase(outside)) ?? FOLDED.get(fold(outside)) ?? PLAIN.get(plainHeader(outside));
  const kinds = plain.match(KIND) ?? [];
  const isSaid = kinds.every((kind) => outside.length > 0 && plainHeader(outside).includes(kind));
  return isSaid || (field === 'ngay_vao_dang' && kinds.every((kind) => kind === 'du bi')) ? field : undefined;
}

function vietnameseHalf(text: string): FieldKey | undefined {
  const half = withoutEnglish(text);
  return half === undefined ? undefined : fieldNamed(half);
}

/** "Ngày sinh" over "Nam" and "Nữ": the filled column says the birth date and the sex at once; alone it is marked with an x. */
function split(parent: string, child: string): Meaning | undefined {
  const sex = SEXES.get(foldCase(child));
  if (sex === undefined) return undefined;
  const above = fold(parent);
  if (BIRTH_WORDS.has(above)) return { field: 'ngay_sinh', sets: { field: 'gioi_tinh', value: sex } };
  if (above === '' || SEX_WORDS.has(above)) return mark('gioi_tinh', sex);
  return undefined;
}

/** "Trình độ chuyên môn" over "Trung cấp" and "Đại học": an x says which code. */
function codeMark(parent: string, child: string): Meaning | undefined {
  const field = fieldNamed(parent);
  const list = field === undefined ? undefined : fieldOf(field).codes;
  const code = list && codeFor(list, child);
  return field !== undefined && code !== undefined ? mark(field, code) : undefined;
}

function alone(text: string): Meaning | undefined {
  if (text === '') return undefined;
  const folded = fold(text);
  if (SURNAMES.has(folded)) return { field: 'ho_ten', part: 'surname' };
  const field = fieldNamed(text);
  if (field) return { field };
  const marked = MARKS.get(folded) ?? split('', text);
  if (marked) return marked;
  const outside = text.replace(IN_BRACKETS, ' ').trim();
  return outside === text ? undefined : alone(outside);
}

/** "Tên" after a column of surnames is the other half of the name. */
export const isGiven = (text: string): boolean => fold(text) === GIVEN;

/**
 * `own`: the text stands above this very column, so that it may speak for it alone; a text carried over from the left
 * ("Ngày, tháng, năm" over two columns) only completes the one below.
 */
export function meaningOf(parent: string, own: boolean, child: string): Meaning | undefined {
  if (child === '') return own ? alone(parent) : undefined;
  // "Vào Đảng" over "Ngày" reads the other way round.
  const joined =
    parent === '' ? undefined : (fieldNamed(`${parent} ${child}`) ?? fieldNamed(`${child} ${parent}`));
  if (joined) return { field: joined };
  const together = MARKS.get(fold(`${parent} ${child}`)) ?? split(parent, child) ?? codeMark(parent, child);
  return together ?? alone(child) ?? (own ? alone(parent) : undefined);
}

/** A text of a header and whether it stands above this very column. */
export interface Level {
  readonly text: string;
  readonly own: boolean;
}

/** Groups about other people, and about other organisations that have members, cards and days of admission too. */
const OTHER_PEOPLE =
  /(?:^| )(?:gia đình|vợ|chồng|bố|mẹ|cha|con|thân nhân|người thân|người giới thiệu|gia dinh|vo chong)(?= |$)/;
const OTHER_ORGANISATION =
  /(?:^| )(?:công đoàn|cong doan|đoàn(?! thể)|hội|bhxh|bhyt|bảo hiểm|quân đội|nhập ngũ|xuất ngũ)(?= |$)/;

function isOfOthers(levels: readonly Level[], field: FieldKey): boolean {
  const above = foldCase(
    levels
      .slice(0, -1)
      .map(({ text }) => text)
      .join(' '),
  );
  if (above === '') return false;
  const { type } = fieldOf(field);
  return OTHER_PEOPLE.test(above) || (OTHER_ORGANISATION.test(above) && (type === 'date' || type === 'id'));
}

/** From the top down, without empty texts. Three rows mean what two of them mean, the nearest first. */
export function meaningOfLevels(levels: readonly Level[]): Meaning | undefined {
  const meaning = meaningTogether(levels);
  return meaning && isOfOthers(levels, meaning.field) ? undefined : meaning;
}

function meaningTogether(levels: readonly Level[]): Meaning | undefined {
  const [top, middle, bottom] = levels;
  if (!top) return undefined;
  if (!middle) return meaningOf(top.text, top.own, '');
  if (!bottom) return meaningOf(top.text, top.own, middle.text);
  const all = fieldNamed(`${top.text} ${middle.text} ${bottom.text}`);
  if (all) return { field: all };
  const group = `${top.text} ${middle.text}`;
  const grouped = fieldNamed(group) && meaningOf(group, false, bottom.text);
  return (
    grouped ?? meaningOf(middle.text, middle.own, bottom.text) ?? meaningOf(top.text, top.own, bottom.text)
  );
}
