/** The periods of a year from a pattern: what an office would otherwise write row by row, each with its last day for sending. */
import { daysInMonth } from '../language/date.ts';

export interface YearPeriod {
  readonly name: string;
  /** ISO, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly due: string;
  /** The days off of a year on the way are not known yet: the true day may be some days later. */
  readonly isDueApproximate: boolean;
}

/** A span of whole months, as it is called in a year. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly name: (year: string) => string;
}

const quarter = (number: number, roman: string): Span => ({
  first: number * 3 - 2,
  last: number * 3,
  name: (year) => `Quý ${roman}/${year}`,
});
const until = (last: number, name: (year: string) => string): Span => ({ first: 1, last, name });

const QUARTERS = ['I', 'II', 'III', 'IV'].map((roman, index) => quarter(index + 1, roman));
const MONTHS = Array.from({ length: 12 }, (_, index): Span => ({
  first: index + 1,
  last: index + 1,
  name: (year) => `Tháng ${String(index + 1)}/${year}`,
}));
const REPORTS = [
  until(6, (year) => `6 tháng đầu năm ${year}`),
  until(8, (year) => `8 tháng đầu năm ${year}`),
  until(9, (year) => `9 tháng đầu năm ${year}`),
  until(12, (year) => `Năm ${year}`),
];

export const YEAR_PATTERNS = {
  quarters: QUARTERS,
  months: MONTHS,
  reports: REPORTS,
  'quarters-and-reports': [...QUARTERS, ...REPORTS],
} as const satisfies Readonly<Record<string, readonly Span[]>>;
export type YearPattern = keyof typeof YEAR_PATTERNS;

/** So many working days after the day; undefined for what is no whole date. */
export type WorkingDaysAfter = (
  day: string,
  count: number,
) => { readonly day: string; readonly approximate: boolean } | undefined;

export interface PeriodYear {
  readonly year: number;
  readonly pattern: YearPattern;
  /** Working days after the end of a period in which it is sent. */
  readonly workingDays: number;
}

export function periodsOfYear(
  { year, pattern, workingDays }: PeriodYear,
  workingDaysAfter: WorkingDaysAfter,
): YearPeriod[] {
  const written = String(year).padStart(4, '0');
  const dayOf = (month: number, day: number) =>
    [written, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return YEAR_PATTERNS[pattern].map(({ first, last, name }) => {
    const to = dayOf(last, daysInMonth(year, last));
    const due = workingDaysAfter(to, workingDays);
    return {
      name: name(written),
      from: dayOf(first, 1),
      to,
      due: due?.day ?? to,
      isDueApproximate: due?.approximate ?? true,
    };
  });
}
