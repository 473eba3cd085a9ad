/**
 * Ages from counted birth months. As of a month end everybody born in a month has completed the same number of months,
 * so the bands and the average are exact without a single date of birth. Who is known by year alone counts with the
 * difference of the years. A birth after the date is nobody's age: it is counted as unknown.
 */
import { formatDate } from '../language/date.ts';
import { roundedRatio } from '../language/number.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { birthMonthSlot, birthYearSlot, slotOf } from './layout.ts';
import { MONTHS, YEARS, type MonthEnd } from './months.ts';

export interface AgeBand {
  readonly id: string;
  readonly label: Bilingual;
  /** Completed years, inclusive. */
  readonly from: number;
  readonly to: number;
}

const years = (from: number, to: number): AgeBand => ({
  id: `${from}-${to}`,
  label: { vi: `${from}–${to} tuổi`, en: `${from}–${to}` },
  from,
  to,
});

/** The bands of the official form, with one below them for what must not be there and still has to be counted. */
export const AGE_BANDS: readonly AgeBand[] = [
  { id: 'under-18', label: { vi: 'Dưới 18 tuổi', en: 'Under 18' }, from: 0, to: 17 },
  years(18, 30),
  years(31, 35),
  years(36, 40),
  years(41, 45),
  years(46, 50),
  years(51, 55),
  years(56, 60),
  { id: 'over-60', label: { vi: 'Trên 60 tuổi', en: 'Over 60' }, from: 61, to: Infinity },
];

/** Calls back with the completed months of age and how many people have them. */
function eachAge(total: Int32Array, at: MonthEnd, visit: (months: number, people: number) => void): void {
  const firstMonth = birthMonthSlot(0);
  const lastMonth = birthMonthSlot(Math.min(at.month, MONTHS - 1));
  for (let slot = firstMonth; slot <= lastMonth; slot++) {
    const people = total[slot] ?? 0;
    if (people > 0) visit(at.month - (slot - firstMonth), people);
  }
  const reportYear = Math.floor(at.month / 12);
  const firstYear = birthYearSlot(0);
  const lastYear = birthYearSlot(Math.min(reportYear, YEARS - 1));
  for (let slot = firstYear; slot <= lastYear; slot++) {
    const people = total[slot] ?? 0;
    if (people > 0) visit((reportYear - (slot - firstYear)) * 12, people);
  }
}

/** By completed years, up to the last band, which has no end. */
const BAND_OF_AGE = Array.from({ length: 62 }, (_, age) =>
  AGE_BANDS.findIndex(({ from, to }) => from <= age && age <= to),
);

/** People in each of AGE_BANDS, then those whose age is not known: together always all members. */
export function countAges(total: Int32Array, at: MonthEnd): number[] {
  const counts = AGE_BANDS.map(() => 0);
  let known = 0;
  eachAge(total, at, (months, people) => {
    const band = BAND_OF_AGE[Math.min(Math.floor(months / 12), BAND_OF_AGE.length - 1)] ?? 0;
    counts[band] = (counts[band] ?? 0) + people;
    known += people;
  });
  return [...counts, (total[slotOf('members')] ?? 0) - known];
}

export interface AverageAge {
  /** Two decimals, half up on the exact fraction. */
  readonly years: number;
  /** How many people it is the average of. */
  readonly people: number;
  /** Their completed months of age, added up. */
  readonly months: number;
}

/** undefined where nobody's birth is known. */
export function averageAge(total: Int32Array, at: MonthEnd): AverageAge | undefined {
  let sum = 0;
  let people = 0;
  eachAge(total, at, (months, of) => {
    sum += months * of;
    people += of;
  });
  const average = roundedRatio(sum, 12 * people);
  return average === null ? undefined : { years: average, people, months: sum };
}

const LEAP_BIRTHS: Bilingual = {
  vi: 'Người sinh ngày 29/02 tròn tuổi ngày 28/02 ở năm không nhuận.',
  en: 'Who was born on 29 February is a year older on 28 February where there is no 29th.',
};

/** Said where it decides: on the last day of a February of 28 days. */
export const leapNote = (at: MonthEnd): Bilingual | undefined =>
  at.date.endsWith('-02-28') ? LEAP_BIRTHS : undefined;

/** Which day the ages stand for, where it is not the day that was asked for. */
export function ageDateNote(asOf: string, at: MonthEnd): Bilingual | undefined {
  if (asOf === at.date) return undefined;
  const day = formatDate(at.date);
  return {
    vi: `Tuổi tính đến ngày cuối tháng gần nhất, ${day}.`,
    en: `Ages are as of the last month end, ${day}.`,
  };
}

export function averageNote(at: MonthEnd): Bilingual {
  const day = formatDate(at.date);
  return {
    vi:
      `Tuổi bình quân = tổng số tháng tuổi tròn đến ${day} chia 12, chia số người biết ngày sinh; ` +
      'người chỉ ghi năm sinh tính theo hiệu số năm; làm tròn nửa lên, hai chữ số thập phân.',
    en:
      `Average age = completed months of age on ${day}, divided by 12 and by the people whose birth is known; ` +
      'who is known by year of birth alone counts with the difference of the years; rounded half up to two decimals.',
  };
}
