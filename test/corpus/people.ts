/**
 * Members as the truth has them: every field with its value, and beside it the word that a clerk would type for it. Their dates and
 * numbers fit each other, so that whatever a check says of them is said of a planted hazard.
 */
import type { FieldKey, FieldValue } from '../../functions/domain/roster/shape/field.ts';
import {
  FAMILIES,
  MEN_GIVEN,
  MEN_MIDDLE,
  MINORITY_NAMES,
  PLACES,
  WOMEN_GIVEN,
  WOMEN_MIDDLE,
} from './names.ts';
import type { Random } from './random.ts';
import * as words from './words.ts';

/** The date of every roster in the corpus. */
export const ROSTER_DATE = '2026-06-30';

export interface Person {
  readonly index: number;
  readonly fields: Partial<Record<FieldKey, FieldValue>>;
  /** What stands in the cell of a text or a code. */
  readonly typed: Partial<Record<FieldKey, string>>;
  /** The name without its last word, and that word; only of names of the Vietnamese pattern. */
  rest: string;
  given: string;
  readonly pattern: 'vietnamese' | 'other';
}

export const LISTS: Readonly<Partial<Record<FieldKey, words.Words>>> = {
  gioi_tinh: words.SEX,
  dan_toc: words.ETHNICITY,
  ton_giao: words.RELIGION,
  van_hoa: words.GENERAL_EDUCATION,
  chuyen_mon: words.PROFESSIONAL_EDUCATION,
  ly_luan: words.POLITICAL_THEORY,
  nghe_nghiep: words.OCCUPATION,
  chuc_vu_dang: words.PARTY_POST,
  loai_dv: words.MEMBER_STATUS,
};

const two = (value: number) => String(value).padStart(2, '0');
export const isoDate = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`;

function nameOf(
  random: Random,
  woman: boolean,
): Pick<Person, 'rest' | 'given' | 'pattern'> & { ethnicity: string } {
  if (random.chance(0.12)) {
    const group = random.pick(MINORITY_NAMES);
    const name = random.pick(woman ? group.woman : group.man);
    return { rest: '', given: name, pattern: 'other', ethnicity: group.ethnicity };
  }
  const rest = `${random.pick(FAMILIES)} ${random.pick(woman ? WOMEN_MIDDLE : MEN_MIDDLE)}`;
  const ethnicity = random.chance(0.6) ? '01' : random.pick(Object.keys(words.ETHNICITY));
  return { rest, given: random.pick(woman ? WOMEN_GIVEN : MEN_GIVEN), pattern: 'vietnamese', ethnicity };
}

/** Born 1935 to 2004, admitted at 18 to 40, before the roster's date; the last year's are probationary. */
function datesOf(random: Random) {
  const birthYear = random.int(1937, 2004);
  const birth = isoDate(birthYear, random.int(1, 12), random.int(1, 28));
  const year = Math.min(birthYear + random.int(20, 34), 2026);
  const admitted = isoDate(year, year === 2026 ? random.int(1, 5) : random.int(1, 12), random.int(4, 28));
  const official = isoDate(year + 1, Number(admitted.slice(5, 7)), Number(admitted.slice(8)));
  const probationary = official > ROSTER_DATE;
  const decided = isoDate(year, Number(admitted.slice(5, 7)), Number(admitted.slice(8)) - random.int(1, 3));
  return { birth, admitted, decided, probationary, official };
}

const PROVINCES = ['010', '012', '031', '038', '001', '015', '025', '036', '034', '008', '004'] as const;

function numbersOf(random: Random, index: number, birth: string, woman: boolean) {
  const century = birth >= '2000' ? 2 : 0;
  const serial = String(random.int(0, 899) * 1_000 + index).padStart(6, '0');
  const personal = `${random.pick(PROVINCES)}${century + (woman ? 1 : 0)}${birth.slice(2, 4)}${serial}`;
  const card = `${random.pick(['19', '23', '31', '44', '05'])}${String(random.int(0, 899) * 1_000 + index).padStart(6, '0')}`;
  return { personal, card, file: String(random.int(0, 899) * 1_000 + index).padStart(6, '0') };
}

/** Higher education goes with upper secondary school, as the forms want it. */
function educationOf(random: Random) {
  const professional = random.pick([...Object.keys(words.PROFESSIONAL_EDUCATION), 'dai-hoc', 'dai-hoc']);
  const high = ['cao-dang', 'dai-hoc', 'thac-sy', 'tien-sy'].includes(professional);
  return { professional, general: high ? 'thpt' : random.pick(['thpt', 'thpt', 'thcs']) };
}

export function makePerson(random: Random, index: number): Person {
  const woman = random.chance(0.4);
  const { rest, given, pattern, ethnicity } = nameOf(random, woman);
  const { birth, admitted, decided, official, probationary } = datesOf(random);
  const { personal, card, file } = numbersOf(random, index, birth, woman);
  const { general, professional } = educationOf(random);
  const old = birth < '1962';
  const fields: Person['fields'] = {
    ho_ten: rest === '' ? given : `${rest} ${given}`,
    ngay_sinh: birth,
    gioi_tinh: woman ? 'nu' : 'nam',
    dan_toc: ethnicity,
    ton_giao: random.chance(0.85) ? 'khong' : random.pick(Object.keys(words.RELIGION)),
    que_quan: random.pick(PLACES),
    noi_o: `Tổ ${random.int(1, 20)}, ${random.pick(PLACES)}`,
    so_cccd: personal,
    so_ly_lich: file,
    ngay_qd_kn: decided,
    ngay_vao_dang: admitted,
    loai_dv: probationary ? 'du-bi' : 'chinh-thuc',
    van_hoa: general,
    chuyen_mon: professional,
    ly_luan: random.pick(Object.keys(words.POLITICAL_THEORY)),
    ngoai_ngu: random.pick(['Anh B', 'Anh A', 'Anh C', 'Trung A']),
    tin_hoc: random.pick(['A', 'B', 'Văn phòng']),
    nghe_nghiep: old ? 'nghi-huu' : random.pick(Object.keys(words.OCCUPATION).slice(0, 6)),
    don_vi_ct: random.pick(['UBND xã', 'Trường THCS số 1', 'Trạm Y tế xã', 'HTX Đồng Tâm']),
    dien_thoai: `0${random.pick(['9', '3', '8'])}${String(random.int(0, 99_999_999)).padStart(8, '0')}`,
  };
  if (!probationary) Object.assign(fields, { ngay_chinh_thuc: official, so_the: card });
  if (birth >= '1997') fields.doan_vien = true;
  if (old && random.chance(0.3)) fields.mien_sh = true;
  if (random.chance(0.1)) fields.ghi_chu = random.pick(['Sinh hoạt tạm thời', 'Mới chuyển đến', 'Đi học xa']);
  return { index, fields, typed: typedOf(fields), rest, given, pattern };
}

function typedOf(fields: Person['fields']): Person['typed'] {
  const typed: Person['typed'] = {};
  for (const [key, value] of Object.entries(fields) as [FieldKey, FieldValue][]) {
    if (value === true) typed[key] = 'x';
    else typed[key] = LISTS[key]?.[String(value)]?.usual ?? String(value);
  }
  return typed;
}

/** One secretary, one deputy, a committee member or two: only a branch of some size has them. */
function givePosts(people: readonly Person[]): void {
  const posts = ['bi-thu', 'pho-bi-thu', 'chi-uy-vien', 'chi-uy-vien'].slice(
    0,
    Math.floor(people.length / 3),
  );
  const eligible = people.filter(({ fields }) => fields.loai_dv === 'chinh-thuc' && !fields.mien_sh);
  for (const [at, post] of posts.entries()) {
    const person = eligible[at];
    if (!person) return;
    person.fields.chuc_vu_dang = post;
    person.typed.chuc_vu_dang = words.PARTY_POST[post]?.usual ?? post;
  }
}

/** People whose names differ: two of one name would be a finding of its own. */
export function makePeople(random: Random, count: number): Person[] {
  const people: Person[] = [];
  const names = new Set<string>();
  for (let index = 1; people.length < count; index += 1) {
    const person = makePerson(random, index);
    const name = `${String(person.fields.ho_ten).toLowerCase()} ${String(person.fields.ngay_sinh)}`;
    const bare = String(person.fields.ho_ten);
    if (names.has(name) || (names.has(bare) && index < count * 20)) continue;
    names.add(name).add(bare);
    people.push(person);
  }
  givePosts(people);
  return people;
}
