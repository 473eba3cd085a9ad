/**
 * What a number of a report is of, in words: the figures that a phrase may name, and the phrases by which our own sentences name them.
 * Texts are compared in lower case (NFC).
 */
import { codeFor } from '../../roster/codes/codes.ts';

/** What is counted: who is a member, who was admitted, or the units. */
export type Measure = 'members' | 'admissions' | 'units';

export interface Topic {
  readonly words: readonly string[];
  /** Ids of figures, any of which may be meant. */
  readonly members: readonly string[];
  readonly admissions: readonly string[];
}

const topic = (words: string, members: readonly string[], admissions: readonly string[] = []): Topic => ({
  words: words.split('|'),
  members,
  admissions,
});

/** Of all of them the longest phrase counts that stands beside the number. */
export const CATEGORIES: readonly Topic[] = [
  topic('nữ|phụ nữ', ['members.women'], ['admissions.women']),
  topic('dân tộc thiểu số|dtts|người dân tộc', ['members.minority'], ['admissions.minority']),
  topic('tôn giáo|có đạo', ['members.religion']),
  topic(
    'đoàn viên|đoàn viên thanh niên',
    ['members.youthUnion'],
    ['admissions.youthUnion', 'admissions.youth-union'],
  ),
  topic('chính thức', ['members.official']),
  topic('dự bị', ['members.probationary']),
  topic('miễn công tác|miễn sinh hoạt', ['members.exempt']),
  topic('công nhân|công nhân lao động', ['class.worker'], ['admissions.workers', 'admissions.class.worker']),
  topic('nông dân', ['class.farmer'], ['admissions.farmers', 'admissions.class.farmer']),
  topic('trí thức', ['class.intellectual'], ['admissions.class.intellectual']),
  topic(
    'sinh viên|học sinh, sinh viên|học sinh sinh viên',
    [],
    ['admissions.student', 'admissions.students', 'admissions.occupation.sinh-vien'],
  ),
  topic('học sinh', [], ['admissions.pupils', 'admissions.student']),
  topic(
    'trong doanh nghiệp|ở doanh nghiệp|doanh nghiệp',
    ['members.sector.enterprise'],
    ['admissions.sector.enterprise', 'admissions.enterprise'],
  ),
  topic(
    'xã, phường, thị trấn|khu dân cư',
    ['members.sector.residential'],
    ['admissions.sector.residential', 'admissions.residential'],
  ),
  topic('trường học|nhà trường', ['members.sector.school'], ['admissions.sector.school']),
  topic('lãnh đạo, quản lý|lãnh đạo quản lý|cán bộ quản lý', [], ['admissions.managers']),
];

/** Of a people by its name; undefined for what is none. */
export function peopleTopic(name: string): Topic | undefined {
  const code = codeFor('ethnicity', name);
  return code === undefined ? undefined : topic(name, [`ethnicity.${code}`]);
}

/** Units by what they are called, the longest phrase first. */
export const UNIT_TOPICS: readonly { readonly words: readonly string[]; readonly ids: readonly string[] }[] =
  [
    { words: ['chi bộ trực thuộc đảng ủy cơ sở', 'chi bộ trực thuộc'], ids: ['units.kind.branch'] },
    { words: ['tổ chức cơ sở đảng', 'tccsđ', 'tccs đảng', 'cơ sở đảng'], ids: ['units.kind.grassroots'] },
    { words: ['đảng bộ trực thuộc'], ids: ['units.kind.district'] },
    { words: ['đảng bộ bộ phận'], ids: ['units.kind.committee'] },
  ];

/** All of them together. */
export const ALL_OF: Readonly<Record<'members' | 'admissions', readonly string[]>> = {
  members: ['members'],
  admissions: ['admissions'],
};

/** From such a word on, the numbers of a sentence are of this. */
export const MEASURE_WORDS: readonly (readonly [words: string, measure: 'members' | 'admissions'])[] = [
  ['kết nạp', 'admissions'],
  ['hiện có', 'members'],
  ['tính đến', 'members'],
  ['tổng số đảng viên', 'members'],
  ['có đảng viên', 'members'],
];

/** Who is no member of the list, and what is no person at all: numbers beside these words are of something else. */
export const OF_OTHERS: ReadonlySet<string> = new Set([
  'quần chúng',
  'học viên',
  'hội viên',
  'lớp',
  'cuộc',
  'hội nghị',
  'hồ sơ',
  'đề án',
  'mô hình',
  'giới thiệu',
  'khen thưởng',
  'xóa tên',
  'khai trừ',
  'phấn đấu',
]);

/** Before a name: who has it is another unit, where it is not the one that is reported on. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  'bộ|ty|xã|phường|huyện|trường|sở|ban|thôn|bản|trấn|viện'.split('|'),
);

/** Between a number and its percentage, these say nothing of whom it is. */
export const PEOPLE_WORDS: ReadonlySet<string> = new Set('đảng|viên|đồng|chí|đ/c|người|mới|,'.split('|'));
