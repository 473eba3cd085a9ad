/** Code lists of the roster. A text is matched by its folded key; what matches nothing is no code, never a guess. */
import { wordList } from '../../language/word-list.ts';
import type { CodeListName, Codes } from '../shape/field.ts';
import { ACTIVITIES, activityIn } from './activities.ts';
import { BETWEEN_CODES, codesIn, type CodeEntry } from '../shape/code-list.ts';
import { clean } from '../../language/clean.ts';
import { fold } from '../../language/fold.ts';
import { ETHNICITIES } from './ethnicities.ts';
import { GENERAL_EDUCATION, POLITICAL_THEORY, PROFESSIONAL_EDUCATION } from './education.ts';
import { mayPart, professionalLevels, schoolLevels, theoryLevels } from './levels.ts';
import { OCCUPATIONS } from './occupations.ts';
import { PARTY_POSTS, partyPostIn } from './posts.ts';
import { meaningsOf } from './two-meanings.ts';

/** "Không theo tôn giáo nào", "Ko có TG": no, and only words that belong to it. */
const NO_RELIGION = /^(?:khong|ko|chua)(?: (?:theo|dao|ton|giao|tg|co|nao|gi|thuoc))+$/;
/** "Đạo Phật", "Theo đạo Tin lành". */
const FAITH_OF = /^(?:theo )?dao /;
/** "Đảng viên dự bị", "ĐVCT". */
const MEMBER = /^(?:dang vien|dv) ?/;
const PEOPLE_OF = /^(?:dan toc|nguoi) /;

const SEX: readonly CodeEntry[] = [
  { code: 'nam', label: { vi: 'Nam', en: 'Male' }, variants: wordList('Trai|Male|M|Ông|Nam giới') },
  { code: 'nu', label: { vi: 'Nữ', en: 'Female' }, variants: wordList('Gái|Female|F|Bà|Nữ giới') },
];

const MEMBER_STATUS: readonly CodeEntry[] = [
  {
    code: 'chinh-thuc',
    label: { vi: 'Chính thức', en: 'Full member' },
    variants: ['CT', 'Đã chính thức'],
  },
  {
    code: 'du-bi',
    label: { vi: 'Dự bị', en: 'Probationary member' },
    variants: ['DB'],
  },
];

const RELIGIONS: readonly CodeEntry[] = [
  {
    code: 'khong',
    label: { vi: 'Không', en: 'None' },
    variants: wordList('Ko|K|KĐ|Chưa|0|Lương|Lương giáo|Bên lương|Đạo Ông Bà|Thờ cúng tổ tiên'),
  },
  {
    code: 'phat-giao',
    label: { vi: 'Phật giáo', en: 'Buddhism' },
    variants: ['Phật', 'PG'],
  },
  {
    code: 'cong-giao',
    label: { vi: 'Công giáo', en: 'Catholicism' },
    variants: wordList(
      'Thiên Chúa giáo|Thiên chúa|Thiên Chúa La Mã|Thiên Chúa giáo La Mã|TCG|CG|Công giáo La Mã',
      'Giáo dân|Kitô giáo|Kitô',
    ),
  },
  {
    code: 'tin-lanh',
    label: { vi: 'Tin lành', en: 'Protestantism' },
    variants: ['TL', 'Tin Lành Việt Nam'],
  },
  { code: 'cao-dai', label: { vi: 'Cao Đài', en: 'Cao Dai' }, variants: [] },
  {
    code: 'hoa-hao',
    label: { vi: 'Phật giáo Hòa Hảo', en: 'Hoa Hao Buddhism' },
    variants: wordList('Hòa Hảo|PGHH|PG Hòa Hảo'),
  },
  { code: 'hoi-giao', label: { vi: 'Hồi giáo', en: 'Islam' }, variants: ['Hồi', 'Islam'] },
  {
    code: 'khac',
    label: { vi: 'Tôn giáo khác', en: 'Another religion' },
    variants: wordList('Khác|Bà-la-môn|Tứ Ân Hiếu Nghĩa'),
  },
  // An x under "Có đạo" says that somebody believes, and not what.
  {
    code: 'co-dao',
    label: { vi: 'Có đạo (chưa ghi rõ)', en: 'A religion (not stated which)' },
    variants: wordList('Có|Có đạo|Có tôn giáo|Có theo đạo'),
  },
];

export const CODES: Readonly<Record<CodeListName, readonly CodeEntry[]>> = {
  sex: SEX,
  ethnicity: ETHNICITIES,
  religion: RELIGIONS,
  memberStatus: MEMBER_STATUS,
  generalEducation: GENERAL_EDUCATION,
  professionalEducation: PROFESSIONAL_EDUCATION,
  politicalTheory: POLITICAL_THEORY,
  occupation: OCCUPATIONS,
  partyPost: PARTY_POSTS,
  activity: ACTIVITIES,
};

/** The entries of a list, whichever way it is given. */
export const entriesOf = (list: Codes): readonly CodeEntry[] =>
  typeof list === 'string' ? CODES[list] : list.entries;

interface Index {
  readonly byKey: ReadonlyMap<string, string>;
  readonly byCode: ReadonlyMap<string, CodeEntry>;
}

function indexOf(entries: readonly CodeEntry[]): Index {
  const byKey = new Map<string, string>();
  for (const { code, label, variants } of entries) {
    for (const text of [label.vi, label.en, ...variants]) byKey.set(fold(text), code);
  }
  return { byKey, byCode: new Map(entries.map((entry) => [entry.code, entry])) };
}

const INDEX = new Map<Codes, Index>();

function indexFor(list: Codes): Index {
  let index = INDEX.get(list);
  if (!index) INDEX.set(list, (index = indexOf(entriesOf(list))));
  return index;
}

type Lookup = (key: string) => string | undefined;

/** Lists whose words stand among others in a cell; asked where the whole text is not a word of the list. */
const AMONG_OTHERS = new Map<
  Codes,
  (text: string, order: readonly string[], lookup: Lookup) => string | undefined
>([
  ['ethnicity', (text, _, lookup) => lookup(fold(text).replace(PEOPLE_OF, ''))],
  [
    'religion',
    (text, _, lookup) => (NO_RELIGION.test(fold(text)) ? 'khong' : lookup(fold(text).replace(FAITH_OF, ''))),
  ],
  ['memberStatus', (text, _, lookup) => lookup(fold(text).replace(MEMBER, ''))],
  ['generalEducation', (text, order, lookup) => schoolLevels(text, order, lookup).at(-1)],
  ['professionalEducation', (text, order, lookup) => professionalLevels(text, order, lookup).at(-1)],
  ['politicalTheory', (text, order, lookup) => theoryLevels(text, order, lookup).at(-1)],
  ['partyPost', partyPostIn],
  ['activity', (text, _, lookup) => activityIn(text, lookup)],
]);

const LEVELS: ReadonlySet<Codes> = new Set<Codes>([
  'generalEducation',
  'professionalEducation',
  'politicalTheory',
]);

const PARTS = /\s*[,;/+&\n]\s*|\s+(?:và|-|–)\s+/;

interface SeveralNamed {
  /** What the list knows, in its order; undefined where that is nothing. */
  readonly code: string | undefined;
  /** The words that it does not know, one behind the other. */
  readonly unknown: string;
}

/** All that a text names where one person may have several of a list; of another list it names one thing, known or not. */
export function namedIn(list: Codes, text: string): SeveralNamed {
  const { byKey, byCode } = indexFor(list);
  const isSeveral = typeof list === 'object' && list.several === true;
  const parts = (isSeveral ? text.split(PARTS) : [text]).filter((part) => fold(part) !== '');
  const found = new Set(parts.map((part) => byKey.get(fold(part))));
  return {
    code: [...byCode.keys()].filter((code) => found.has(code)).join(BETWEEN_CODES) || undefined,
    unknown: parts
      .filter((part) => !byKey.has(fold(part)))
      .map(clean)
      .join(', '),
  };
}

/** undefined where it names something else besides. */
function severalIn(list: Codes, text: string): string | undefined {
  const { code, unknown } = namedIn(list, text);
  return unknown === '' ? code : undefined;
}

/** The code of what somebody typed; undefined where the list does not know it or it could mean two things. */
export function codeFor(list: Codes, text: string): string | undefined {
  const { byKey, byCode } = indexFor(list);
  const among = (): string | undefined =>
    typeof list === 'object' && list.several
      ? severalIn(list, text)
      : AMONG_OTHERS.get(list)?.(text, [...byCode.keys()], (key) => byKey.get(key));
  // "Cử nhân, CĐ" are two, "Cử nhân CĐ" is one.
  const code = (LEVELS.has(list) && mayPart(text) ? among() : undefined) ?? byKey.get(fold(text));
  // "Thổ" is also the name of a group of today, and "Táy" nobody's.
  if (meaningsOf(list, text).length > 0 && !isName(byCode.get(code ?? ''), text)) return undefined;
  return code ?? among();
}

const isName = (entry: CodeEntry | undefined, text: string): boolean =>
  entry !== undefined && entry.label.vi.toLowerCase() === text.normalize('NFC').trim().toLowerCase();

/** Every word of a list, folded, with its code. */
export function codeWords(list: Codes): ReadonlyMap<string, string> {
  return indexFor(list).byKey;
}

export function isCode(list: Codes, code: string): boolean {
  return codeLabel(list, code) !== undefined;
}

/** undefined for a code that is not in the list. */
export function codeLabel(list: Codes, code: string): CodeEntry['label'] | undefined {
  const { byCode } = indexFor(list);
  const entry = byCode.get(code);
  if (entry || typeof list === 'string' || !list.several) return entry?.label;
  const labels = codesIn(code).map((one) => byCode.get(one)?.label);
  const all = labels.filter((label) => label !== undefined);
  if (all.length === 0 || all.length < labels.length) return undefined;
  return { vi: all.map(({ vi }) => vi).join(', '), en: all.map(({ en }) => en).join(', ') };
}
