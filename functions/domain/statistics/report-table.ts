/**
 * A table of a report as an office gets it: a line has a label, a count, what it is a share of, and a printed percentage. Every
 * percentage is held against its own line; where the denominator is not printed, the counts of the same table are tried.
 */
import type { Cell, SheetBlock } from '../sheet/block.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { clean } from '../language/clean.ts';
import { fold } from '../language/fold.ts';
import { formatCount } from '../language/number.ts';
import { parseStated } from '../language/stated-number.ts';
import {
  checkShare,
  denominatorAmong,
  denominatorsOf,
  parsePercent,
  sayShare,
  type PrintedPercent,
  type ShareMatch,
} from './printed-share.ts';

export interface CheckedLine {
  /** One-based row of the sheet, zero-based column of the percentage. */
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly count: number;
  readonly printed: string;
  /** undefined where the table does not say what it is a share of. */
  readonly denominator: number | undefined;
  /** open: no denominator is printed, and none or several of the table's counts fit. */
  readonly match: ShareMatch | 'open';
  readonly message: Bilingual;
}

const HEADERS = {
  count: ['so luong', 'ket qua', 'thuc hien', 'so dang vien', 'dang vien', 'so nguoi', 'so'],
  whole: ['tren tong so', 'tong so', 'mau so', 'ke hoach', 'chi tieu', 'tong'],
  percent: ['ty le', 'ti le', 'ty le phan tram', 'ti le phan tram', 'phan tram', 'dat', 'dat ty le'],
} as const;
const SEARCHED_ROWS = 30;
const PERCENT_SIGN = /%/;
/** "Số lượng (người)", "Tỷ lệ (%)". */
const IN_BRACKETS = /\([^()]{0,20}\)/g;

type Part = keyof typeof HEADERS;
type Places = Readonly<Partial<Record<Part, number>>> & { readonly row: number };

const text = (cell: Cell | undefined): string => (cell === undefined ? '' : clean(String(cell)));

function partOf(cell: Cell): Part | undefined {
  if (typeof cell !== 'string') return undefined;
  const words = fold(cell.replace(IN_BRACKETS, ' ').replace('%', ' '));
  if (words === '' && PERCENT_SIGN.test(cell)) return 'percent';
  for (const part of ['percent', 'whole', 'count'] as const) {
    if (HEADERS[part].some((header) => header === words)) return part;
  }
  return undefined;
}

function placesIn(row: readonly Cell[], index: number): Places {
  const places: Partial<Record<Part, number>> = {};
  for (const [column, cell] of row.entries()) {
    const part = partOf(cell);
    if (part !== undefined) places[part] ??= column;
  }
  return { ...places, row: index };
}

const countOf = (cell: Cell | undefined): number | undefined => {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? cell : undefined;
  const stated = parseStated(text(cell));
  const isCount = stated?.bound === 'exact' && !stated.isShare && Number.isSafeInteger(stated.value);
  return isCount ? stated.value : undefined;
};

/** Excel keeps 41,22% as 0.4122 and shows what the format says; four decimals are what reports have at most. */
function printedOf(cell: Cell | undefined): readonly [shown: string, printed: PrintedPercent] | undefined {
  if (typeof cell === 'number') {
    const percent = cell <= 1 ? cell * 100 : cell;
    const shown = String(Math.round(percent * 1e4) / 1e4).replace('.', ',');
    const printed = parsePercent(shown);
    return printed && [shown, printed];
  }
  const shown = text(cell);
  const printed = parsePercent(shown);
  return printed && [shown, printed];
}

type Judged = Pick<CheckedLine, 'denominator' | 'match' | 'message'>;

const both = (vi: string, en: string): Bilingual => ({ vi, en });
const NOT_REPRODUCIBLE = both(
  'không tái lập được: không có mẫu số nguyên nào cho ra tỷ lệ này',
  'cannot be reproduced: no whole denominator gives this share',
);

/** The one count of the table that fits, or the range of what it can be, or that there is none. */
function withoutDenominator(count: number, printed: PrintedPercent, others: readonly number[]): Judged {
  const larger = [...new Set(others)].filter((other) => other > count);
  const [denominator, second] = denominatorAmong(count, printed, larger);
  if (denominator !== undefined && second === undefined) {
    const checked = checkShare(count, denominator, printed);
    const { vi, en } = sayShare(checked, printed);
    const of = formatCount(denominator);
    const message = both(`${vi} nếu mẫu số là ${of}`, `${en} if the denominator is ${of}`);
    return { denominator, match: checked.match, message };
  }
  const { either } = denominatorsOf(count, printed);
  if (!either) return { denominator: undefined, match: 'neither', message: NOT_REPRODUCIBLE };
  const [from, to] = [formatCount(either.from), formatCount(either.to)];
  const message = both(
    `không ghi mẫu số; mẫu số có thể từ ${from} đến ${to}`,
    `no denominator is printed; it can be ${from} to ${to}`,
  );
  return { denominator: undefined, match: 'open', message };
}

function withDenominator(count: number, denominator: number, printed: PrintedPercent): Judged {
  const checked = checkShare(count, denominator, printed);
  return { denominator, match: checked.match, message: sayShare(checked, printed) };
}

/** [] where no row has a header for a count and a percentage. Never throws. */
export function checkReport({ values, top, left }: SheetBlock): readonly CheckedLine[] {
  const header = values
    .slice(0, SEARCHED_ROWS)
    .map(placesIn)
    .find(({ count, percent }) => count !== undefined && percent !== undefined);
  if (header?.count === undefined || header.percent === undefined) return [];
  const { count: countAt, percent: percentAt, whole: wholeAt } = header;
  const lines = values.slice(header.row + 1);
  const counts = lines.flatMap((row) => countOf(row[countAt]) ?? []);
  return lines.flatMap((row, index): CheckedLine[] => {
    const count = countOf(row[countAt]);
    const printed = printedOf(row[percentAt]);
    if (count === undefined || !printed) return [];
    const whole = wholeAt === undefined ? undefined : countOf(row[wholeAt]);
    const label = row.find((cell) => typeof cell === 'string' && countOf(cell) === undefined) ?? '';
    return [
      {
        row: top + header.row + index + 2,
        column: left + percentAt,
        label: text(label),
        count,
        printed: printed[0],
        ...(whole === undefined || whole === 0
          ? withoutDenominator(count, printed[1], counts)
          : withDenominator(count, whole, printed[1])),
      },
    ];
  });
}
