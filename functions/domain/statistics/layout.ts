/**
 * Which slot of the vector counts what. The vector rests beside every accepted roster for years, so its slots are as permanent as
 * the numbers of the rules: none is moved, given away or taken back, and nothing is added here, since a program from before would
 * misread it. What is counted since stands in blocks of its own, see blocks.ts. The code lists are written out for the same reason:
 * a new code must not move what is already stored. test/functions/domain/statistics/blocks.json holds the numbers.
 */
import { FIRST_YEAR, MONTHS, YEARS } from './months.ts';

export const LAYOUT_VERSION = 1;

export const OCCUPATION_CODES = [
  'can-bo-nha-nuoc',
  'can-bo-dang-doan-the',
  'can-bo-xa',
  'khong-chuyen-trach-thon',
  'vien-chuc',
  'ngoai-cong-lap',
  'dn-lanh-dao',
  'dn-nhan-vien',
  'dn-cong-nhan',
  'nong-lam-ngu',
  'luc-luong-vu-trang',
  'sinh-vien',
  'hoc-sinh',
  'khac',
  'nghi-huu',
] as const;
export const GENERAL_CODES = ['biet-doc-viet', 'tieu-hoc', 'thcs', 'thpt'] as const;
export const PROFESSIONAL_CODES = [
  'so-cap',
  'trung-cap',
  'cao-dang',
  'dai-hoc',
  'thac-sy',
  'tien-sy',
] as const;
export const THEORY_CODES = ['so-cap', 'trung-cap', 'cao-cap'] as const;
/** 01 is Kinh; all others are ethnic minorities. */
export const ETHNICITY_CODES: readonly string[] = Array.from({ length: 54 }, (_, index) =>
  String(index + 1).padStart(2, '0'),
);
export const CLASSES = ['worker', 'farmer', 'intellectual', 'none'] as const;
/** Who was admitted; total aside, one person may count in several. */
export const ADMISSION_CATEGORIES = [
  'total',
  'women',
  'minority',
  'youthUnion',
  'student',
  'enterprise',
] as const;

export type SocialClass = (typeof CLASSES)[number];
export type AdmissionCategory = (typeof ADMISSION_CATEGORIES)[number];

const under = (prefix: string, codes: readonly string[]) => codes.map((code) => `${prefix}.${code}`);

/** In slot order. A composition has its own 'unknown', so that its counts sum to the members. */
const COUNTS: readonly string[] = [
  'members',
  ...under('sex', ['nu', 'nam', 'unknown']),
  ...under('status', ['chinh-thuc', 'du-bi', 'unknown']),
  'minority',
  ...under('religion', ['yes', 'khong', 'unknown']),
  'youthUnion',
  'exempt',
  ...under('class', CLASSES),
  ...under('occupation', [...OCCUPATION_CODES, 'unknown']),
  ...under('general', [...GENERAL_CODES, 'unknown']),
  ...under('professional', [...PROFESSIONAL_CODES, 'unknown']),
  ...under('theory', [...THEORY_CODES, 'unknown']),
  ...under('ethnicity', [...ETHNICITY_CODES, 'unknown']),
  'birth.unknown',
  'admission.unknown',
];
const SLOT_OF: ReadonlyMap<string, number> = new Map(COUNTS.map((name, slot) => [name, slot]));

const CATEGORIES = ADMISSION_CATEGORIES.length;

/**
 * Admissions of earlier years are kept by year: reports compare periods of the last terms, and a vector that grew with
 * every month since 1945 would make a large branch dearer to read than a small one.
 */
export const MONTHLY_SINCE = 2015;
/** The first month with slots of its own. */
export const FIRST_ADMISSION_MONTH = (MONTHLY_SINCE - FIRST_YEAR) * 12;
const MONTHLY = MONTHS - FIRST_ADMISSION_MONTH;

const BIRTH_MONTHS = COUNTS.length;
const BIRTH_YEARS = BIRTH_MONTHS + MONTHS;
const ADMISSION_MONTHS = BIRTH_YEARS + YEARS;
const ADMISSION_YEARS = ADMISSION_MONTHS + MONTHLY * CATEGORIES;

/** Length of a dense total. */
export const SLOTS = ADMISSION_YEARS + YEARS * CATEGORIES;

/** The parts of layout 1, for whoever holds them against what was ever written. */
export const CORE_BLOCKS = [
  { id: 'counts', first: 0, rows: COUNTS, size: COUNTS.length },
  { id: 'birth.months', first: BIRTH_MONTHS, rows: ['people'], size: MONTHS },
  { id: 'birth.years', first: BIRTH_YEARS, rows: ['people'], size: YEARS },
  {
    id: 'admission.months',
    first: ADMISSION_MONTHS,
    rows: ADMISSION_CATEGORIES,
    size: MONTHLY * CATEGORIES,
  },
  { id: 'admission.years', first: ADMISSION_YEARS, rows: ADMISSION_CATEGORIES, size: YEARS * CATEGORIES },
] as const;

/** The slot of a plain count such as 'members' or 'occupation.vien-chuc'. Throws RangeError for another name. */
export function slotOf(name: string): number {
  const slot = SLOT_OF.get(name);
  if (slot === undefined) throw new RangeError(`No such count: ${name}`);
  return slot;
}

/** The slot of a code, or of the composition's 'unknown' where the value is no code of it. */
export function slotOfCode(composition: string, code: unknown): number {
  const known = typeof code === 'string' ? SLOT_OF.get(`${composition}.${code}`) : undefined;
  return known ?? slotOf(`${composition}.unknown`);
}

export const birthMonthSlot = (month: number): number => BIRTH_MONTHS + month;
/** Born in a year of which nothing more is known. */
export const birthYearSlot = (year: number): number => BIRTH_YEARS + year;
/** From FIRST_ADMISSION_MONTH on. */
export const admissionMonthSlot = (month: number, category: AdmissionCategory): number =>
  ADMISSION_MONTHS + (month - FIRST_ADMISSION_MONTH) * CATEGORIES + ADMISSION_CATEGORIES.indexOf(category);
/** Admitted before that, or in a year of which nothing more is known. */
export const admissionYearSlot = (year: number, category: AdmissionCategory): number =>
  ADMISSION_YEARS + year * CATEGORIES + ADMISSION_CATEGORIES.indexOf(category);
