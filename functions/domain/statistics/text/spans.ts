/** Spans of days as reports name them: "8 tháng đầu năm 2023", "từ năm 2015 đến nay". Read out of a sentence, and said in one. */
import { formatDate, isoOf, isWholeDate, monthEnd } from '../../language/date.ts';
import { monthEndOf } from '../months.ts';
import type { DateRange } from '../admissions.ts';

/** Where in the text it stands, and the days that are meant, never beyond the day of the report. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly days: DateRange;
}

interface Form {
  readonly words: RegExp;
  /** undefined: no days of its own. */
  readonly days: (
    groups: Readonly<Record<string, string | undefined>>,
    asOf: string,
  ) => DateRange | undefined;
}

const yearIn = (asOf: string) => Number(asOf.slice(0, 4));
/** Of a month that there is not: no day, which no span has. */
const lastOf = (year: number, month: number): string => monthEnd(isoOf(year, month) ?? '') ?? '';
const monthsOf = (year: number, first: number, last: number): DateRange => ({
  from: isoOf(year, first, 1) ?? '',
  to: lastOf(year, last),
});
const ROMAN = ['i', 'ii', 'iii', 'iv'];
const quarterNumber = (text: string): number => ROMAN.indexOf(text) + 1 || Number(text);

/** "năm 2023", "năm nay"; left out: the year of the report. */
const YEAR = String.raw`(?:\s+(?:của\s+)?(?:năm\s+)?(?<year>20\d\d|19\d\d|nay|này))?`;
const yearOf = (text: string | undefined, asOf: string): number =>
  text === undefined || !/\d/.test(text) ? yearIn(asOf) : Number(text);

/** The longest first: what stands in one of them is not looked for again. */
const FORMS: readonly Form[] = [
  {
    words:
      /từ\s+(?:đầu\s+)?năm\s+(?<first>\d{4})\s+đến\s+hết\s+0?(?<months>\d{1,2})\s+tháng\s+đầu\s+năm\s+(?<year>\d{4})/giu,
    days: ({ first, months, year }) => ({
      from: `${first ?? ''}-01-01`,
      to: lastOf(Number(year), Number(months)),
    }),
  },
  {
    words: /từ\s+(?:đầu\s+)?năm\s+(?<first>\d{4})\s+đến\s+(?:hết\s+)?(?:năm\s+)?(?<last>\d{4})/giu,
    days: ({ first, last }) => ({ from: `${first ?? ''}-01-01`, to: `${last ?? ''}-12-31` }),
  },
  {
    words: /từ\s+(?:đầu\s+)?năm\s+(?<first>\d{4})\s+(?:đến\s+nay|tới\s+nay|trở\s+lại\s+đây)/giu,
    days: ({ first }, asOf) => ({ from: `${first ?? ''}-01-01`, to: asOf }),
  },
  {
    words: /từ\s+đầu\s+năm\s+(?:đến|tới)\s+nay/giu,
    days: (_, asOf) => ({ from: `${asOf.slice(0, 4)}-01-01`, to: asOf }),
  },
  {
    words:
      /từ\s+(?:ngày\s+)?(?<d1>\d{1,2})\/(?<m1>\d{1,2})\/(?<y1>\d{4})\s+đến\s+(?:hết\s+)?(?:ngày\s+)?(?<d2>\d{1,2})\/(?<m2>\d{1,2})\/(?<y2>\d{4})/giu,
    days: ({ d1, m1, y1, d2, m2, y2 }) => ({ from: dayOf(y1, m1, d1), to: dayOf(y2, m2, d2) }),
  },
  {
    words: new RegExp(String.raw`0?(?<months>\d{1,2})\s+tháng\s+đầu\s+năm${YEAR}`, 'giu'),
    days: ({ months, year }, asOf) => monthsOf(yearOf(year, asOf), 1, Number(months)),
  },
  {
    words: new RegExp(
      String.raw`quý\s+(?<quarter>iv|iii|ii|i|[1-4])(?:\s*\/\s*|\s+năm\s+)?(?<year>20\d\d)?`,
      'giu',
    ),
    days: ({ quarter = '', year }, asOf) => {
      const number = quarterNumber(quarter.toLowerCase());
      return monthsOf(yearOf(year, asOf), number * 3 - 2, number * 3);
    },
  },
  {
    words: /tháng\s+(?<month>\d{1,2})\s*(?:\/|\s+năm\s+)\s*(?<year>\d{4})/giu,
    days: ({ month, year }) => monthsOf(Number(year), Number(month), Number(month)),
  },
  {
    words: /(?:giai\s+đoạn|trong\s+hai\s+năm|các\s+năm)\s+(?<first>\d{4})\s*[-–]\s*(?<last>\d{4})/giu,
    days: ({ first, last }) => ({ from: `${first ?? ''}-01-01`, to: `${last ?? ''}-12-31` }),
  },
  {
    words: /năm\s+(?<first>20\d\d)\s+(?:và|,)\s+(?:năm\s+)?(?<last>20\d\d)/giu,
    days: ({ first, last }) => ({ from: `${first ?? ''}-01-01`, to: `${last ?? ''}-12-31` }),
  },
  // "kế hoạch năm 2023" says of which plan, and not when.
  {
    words: /(?<!(?:kế\s+hoạch|chỉ\s+tiêu|nhiệm\s+vụ)\s+)năm\s+(?<year>20\d\d)/giu,
    days: ({ year }) => monthsOf(Number(year), 1, 12),
  },
];

const dayOf = (year?: string, month?: string, day?: string): string =>
  isoOf(Number(year), Number(month), Number(day)) ?? '';

/** In the order of the text; what is wholly after the day of the report, or no span of days at all, is left out. */
export function spansIn(text: string, asOf: string): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (const { words, days } of FORMS) {
    for (const match of text.matchAll(words)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((each) => start < each.end && each.start < end)) continue;
      const meant = days(match.groups ?? {}, asOf);
      if (meant === undefined || !isWholeDate(meant.from) || !isWholeDate(meant.to)) continue;
      if (meant.from > asOf || meant.from > meant.to) continue;
      found.push({ start, end, days: { from: meant.from, to: meant.to < asOf ? meant.to : asOf } });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const isYearBegin = (day: string) => day.endsWith('-01-01');

/** The shortest name that says exactly these days; `asOf`: the day of the report, for "đến nay". */
export function spanInWords({ from, to }: DateRange, asOf: string): string {
  const year = from.slice(0, 4);
  const isMonthEnd = monthEndOf(to).date === to;
  const months = Number(to.slice(5, 7));
  if (isYearBegin(from) && isMonthEnd && to.startsWith(year)) {
    return months === 12 ? `năm ${year}` : `${String(months)} tháng đầu năm ${year}`;
  }
  if (isYearBegin(from) && to === asOf) return `từ năm ${year} đến nay`;
  if (isYearBegin(from) && to.endsWith('-12-31')) return `từ năm ${year} đến năm ${to.slice(0, 4)}`;
  return `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
}
