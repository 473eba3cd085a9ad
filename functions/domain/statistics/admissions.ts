/**
 * Admissions counted from the rosters' own dates. The vector knows months, and years
 * before 2015, so a range counts what lies wholly inside it;
 * who left, or was never put on a roster, is not there to be counted, and the note says where the number comes from.
 */
import { formatDate, partsOf } from '../language/date.ts';
import { formatCount } from '../language/number.ts';
import type { Bilingual } from '../language/bilingual.ts';
import {
  admissionMonthSlot,
  admissionYearSlot,
  FIRST_ADMISSION_MONTH,
  MONTHLY_SINCE,
  slotOf,
  type AdmissionCategory,
} from './layout.ts';
import { FIRST_YEAR, lastDayOf, MONTHS, monthEndOf, YEARS } from './months.ts';

export interface DateRange {
  /** ISO dates, inclusive. */
  readonly from: string;
  readonly to: string;
}

export interface Admissions {
  readonly counts: Readonly<Record<AdmissionCategory, number>>;
  /** The whole months that were counted; null where none is over yet. */
  readonly range: DateRange | null;
  /** What was asked for. */
  readonly asked: DateRange;
  /** People of whom only the year is kept, or nothing, and who therefore may be missing from the counts. */
  readonly undated: number;
}

/** First and last whole month inside the range, counted from January 1900. */
export function wholeMonths({ from, to }: DateRange): { first: number; last: number } {
  const before = monthEndOf(from);
  const startsMonth = partsOf(from)?.day === 1;
  const first = startsMonth || before.date === from ? before.month + 1 : before.month + 2;
  return { first: Math.max(first, 0), last: Math.min(monthEndOf(to).month, MONTHS - 1) };
}

export const isWholeYear = (year: number, first: number, last: number) =>
  first <= year * 12 && year * 12 + 11 <= last;

/** Where the admissions of a range stand in a vector. */
interface SlotsOfRange {
  readonly inside: Readonly<Record<AdmissionCategory, readonly number[]>>;
  /** Of whom nobody can say whether they belong there. */
  readonly undated: readonly number[];
  readonly range: DateRange | null;
}

/** Thousands of rosters are counted for the same days. */
const slotsOfRanges = new WeakMap<DateRange, SlotsOfRange>();

function slotsOfRange(range: DateRange): SlotsOfRange {
  const known = slotsOfRanges.get(range) ?? findSlots(range);
  slotsOfRanges.set(range, known);
  return known;
}

function findSlots(range: DateRange): SlotsOfRange {
  const { first, last } = wholeMonths(range);
  const years: number[] = [];
  for (let year = Math.floor(first / 12); year < Math.min(Math.floor(last / 12) + 1, YEARS); year++) {
    years.push(year);
  }
  const isWhole = (year: number) => isWholeYear(year, first, last);
  const insideOf = (category: AdmissionCategory): number[] => {
    const slots: number[] = [];
    for (let month = Math.max(first, FIRST_ADMISSION_MONTH); month <= last; month++) {
      slots.push(admissionMonthSlot(month, category));
    }
    return [...slots, ...years.filter(isWhole).map((year) => admissionYearSlot(year, category))];
  };
  const partly = years.filter((year) => !isWhole(year)).map((year) => admissionYearSlot(year, 'total'));
  return {
    inside: {
      total: insideOf('total'),
      women: insideOf('women'),
      minority: insideOf('minority'),
      youthUnion: insideOf('youthUnion'),
      student: insideOf('student'),
      enterprise: insideOf('enterprise'),
    },
    undated: [slotOf('admission.unknown'), ...partly],
    range: monthsWithin(first, last),
  };
}

function sumAt(total: Int32Array, slots: readonly number[]): number {
  let sum = 0;
  for (const slot of slots) sum += total[slot] ?? 0;
  return sum;
}

/** Admissions in the whole months of a range. A year alone counts where the whole year lies inside. */
export function countAdmissions(total: Int32Array, asked: DateRange): Admissions {
  const { inside, undated, range } = slotsOfRange(asked);
  const counts = {
    total: sumAt(total, inside.total),
    women: sumAt(total, inside.women),
    minority: sumAt(total, inside.minority),
    youthUnion: sumAt(total, inside.youthUnion),
    student: sumAt(total, inside.student),
    enterprise: sumAt(total, inside.enterprise),
  };
  return { counts, range, asked, undated: sumAt(total, undated) };
}

/** The same of everybody, without categories. */
export function countAdmitted(total: Int32Array, asked: DateRange): { people: number; undated: number } {
  const { inside, undated } = slotsOfRange(asked);
  return { people: sumAt(total, inside.total), undated: sumAt(total, undated) };
}

const monthsWithin = (first: number, last: number): DateRange | null =>
  first > last ? null : { from: firstDayOf(first), to: lastDayOf(last) };

/** Which days admissions are counted of, where a range is asked for. */
export function countedDays(range: DateRange): DateRange | null {
  const { first, last } = wholeMonths(range);
  return monthsWithin(first, last);
}

/** Of a month counted from January 1900. */
export const firstDayOf = (month: number) =>
  `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

export const thisYearUntil = (day: string): DateRange => ({ from: `${day.slice(0, 4)}-01-01`, to: day });

/** The part of a range that is over on a date. */
export function until({ from, to }: DateRange, date: string): DateRange {
  return { from, to: to < date ? to : date };
}

const ADMISSION_SOURCE: Bilingual = {
  vi: 'Đếm theo ngày vào Đảng trong danh sách.',
  en: "Counted from the rosters' own dates of admission.",
};

/** Which days were counted; that none were, where no month of those asked for is over. */
function daysNote({ range, asked }: Admissions): Bilingual {
  const { from, to } = range ?? asked;
  const days = { from: formatDate(from), to: formatDate(to) };
  if (range !== null)
    return { vi: `Từ ${days.from} đến ${days.to}.`, en: `From ${days.from} to ${days.to}.` };
  return {
    vi: `Chỉ đếm tháng trọn: từ ${days.from} đến ${days.to} chưa có tháng nào trọn nên chưa đếm ai.`,
    en: `Only whole months are counted: none is over between ${days.from} and ${days.to}, so nobody is counted yet.`,
  };
}

/** Where the count comes from, of which days it is, and whom it may be missing. */
export function admissionNote(admissions: Admissions): Bilingual {
  const { undated } = admissions;
  const days = daysNote(admissions);
  const base = { vi: `${ADMISSION_SOURCE.vi} ${days.vi}`, en: `${ADMISSION_SOURCE.en} ${days.en}` };
  if (undated === 0) return base;
  return {
    vi: `${base.vi} Chưa tính ${formatCount(undated)} người không rõ tháng vào Đảng (trước ${MONTHLY_SINCE} chỉ đếm trọn năm).`,
    en: `${base.en} Without ${formatCount(undated)} people whose month of admission is not known (before ${MONTHLY_SINCE} only whole years are counted).`,
  };
}
