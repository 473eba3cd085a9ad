/**
 * The header of a table of a report: which columns are percentages, and which counts and wholes belong to each of them. Headers
 * say it in many words; where they say nothing, the count of a percentage stands right before it.
 */
import type { Cell } from '../../sheet/block.ts';
import { fold } from '../../language/fold.ts';

export interface Pair {
  readonly percent: number;
  /** The column that its header calls a count; or those that may be, the nearest first. */
  readonly counts: readonly number[];
  /** The column of what it is a share of; undefined where the table has none. */
  readonly whole: number | undefined;
  /** The header says that it is a count; otherwise only its place does. */
  readonly isNamed: boolean;
  /** "Tăng, giảm (%)", "So với cùng kỳ (%)": a share of what there was before, or the growth since; which is not said. */
  readonly isOfEarlier: boolean;
}

export interface TableHeader {
  /** Indexes of its first and last row, and of the row after its last line. */
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly pairs: readonly Pair[];
}

type Rows = readonly (readonly Cell[])[];

const LONGEST_HEADER = 60;
/** Cheap, before anything is folded: large sheets have half a million cells. */
const MAY_BE_PERCENT = /%|[Ll][eêẹệEÊẸỆ]|ạt|ẠT|at|tr[aă]m|TR[AĂ]M|tr[oọ]ng|TR[OỌ]NG/;
const SAYS_NUMBER = /\d\s*%/;
const PERCENT = /(?:^| )(?:ty le|ti le|tl|phan tram|ty trong|ti trong)(?: |$)/;
const PERCENT_ALONE = /^(?:dat|dat ty le|so voi kh|so voi ke hoach)$/;
const PLAN = /(?:^| )(?:ke hoach|kh|chi tieu|ct|muc tieu|nghi quyet|dang ky|duoc giao|giao)(?: |$)/;
const TOTAL = /^(?:mau so|tren tong so|tong so|tong|tong cong|trong tong so)(?: |$)/;
const EARLIER = /(?:^| )(?:cung ky|nam truoc|ky truoc|thang truoc)(?: |$)/;
const CHANGE = /(?:^| )(?:tang|giam)(?: |$)/;
/** The best first: a numerator is one whatever else the table has. */
const COUNTS: readonly RegExp[] = [
  /^tu so(?: |$)/,
  /(?:^| )(?:thuc hien|da ket nap|ket qua|th|da thuc hien|so dat|dat duoc|luy ke|da dat)(?: |$)/,
  /^(?:so luong|sl|so dang vien|dang vien|so nguoi|nguoi|so|so dong chi|dong chi|ket nap|hien co|so ket nap)(?: |$)/,
  /^gia tri(?: |$)/,
];
/** "Số lượng (người)", "Tỷ lệ (%)". */
const IN_BRACKETS = /\([^()]{0,20}\)/g;

const wordsOf = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? fold(cell.replace(IN_BRACKETS, ' ').replaceAll('%', ' ')) : '';

export function isPercentHeader(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string' || cell.length > LONGEST_HEADER || !MAY_BE_PERCENT.test(cell)) return false;
  if (SAYS_NUMBER.test(cell)) return false;
  if (cell.includes('%')) return true;
  const words = wordsOf(cell);
  return PERCENT.test(words) || PERCENT_ALONE.test(words);
}

const YEAR = /^(?:19|20)\d\d$/;
const COUNT_AS_TEXT = /^\s*\d[\d.,]*\s*%?\s*$/;
/** A count or a percentage, and no year that heads a column. */
const isFigure = (cell: Cell): boolean =>
  (typeof cell === 'number' || (typeof cell === 'string' && COUNT_AS_TEXT.test(cell))) &&
  !YEAR.test(String(cell));
const textsIn = (row: readonly Cell[]): number =>
  row.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length;
/** Several texts and no figure: a storey of a header. */
const isHeading = (row: readonly Cell[] | undefined): boolean =>
  row !== undefined && textsIn(row) >= 2 && !row.some(isFigure);

/** How far below a header its first line stands at most. */
const FIRST_LINES = 12;

/** A header has lines: rows with something in both of its columns. */
const isFilled = (rows: Rows, last: number, { counts, percent }: Pair): boolean =>
  rows
    .slice(last + 1, last + 1 + FIRST_LINES)
    .some((row) => hasFigure(row[percent]) && counts.some((count) => hasFigure(row[count])));
const hasFigure = (cell: Cell | undefined): boolean => cell !== undefined && /\d/.test(String(cell));

/** Every header in its order; a table ends where the next one begins. */
export function tableHeaders(rows: Rows): readonly TableHeader[] {
  const found: Omit<TableHeader, 'end'>[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    if (!row.some(isPercentHeader) || row.some(isFigure)) continue;
    const last = isHeading(rows[index + 1]) ? index + 1 : index;
    const first = isHeading(rows[index - 1]) ? index - 1 : index;
    const pairs = pairsIn(headersIn(rows, first, last)).filter((pair) => isFilled(rows, last, pair));
    if (pairs.length > 0) found.push({ first, last, pairs });
    if (pairs.length > 0) index = last;
  }
  return found.map((header, index) => ({ ...header, end: found[index + 1]?.first ?? rows.length }));
}

/** Of each column the lowest text, so that a group above is not taken for what stands below it. */
function headersIn(rows: Rows, first: number, last: number): readonly string[] {
  const width = Math.max(...rows.slice(first, last + 1).map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    for (let index = last; index >= first; index -= 1) {
      const cell = rows[index]?.[column];
      if (cell !== undefined && String(cell).trim() !== '') return String(cell);
    }
    return '';
  });
}

const rankOf = (words: string): number => COUNTS.findIndex((words_) => words_.test(words));

function pairsIn(headers: readonly string[]): readonly Pair[] {
  const words = headers.map(wordsOf);
  const columns = [...words.keys()];
  const percents = columns.filter((column) => isPercentHeader(headers[column]));
  const pairs: Pair[] = [];
  for (const [index, percent] of percents.entries()) {
    const from = (percents[index - 1] ?? -1) + 1;
    const own = columns.filter((column) => column >= from && column < percent && words[column] !== '');
    const right = columns.filter(
      (column) => column > percent && column < (percents[index + 1] ?? columns.length),
    );
    const named = namedCount(own, words);
    const near = own.filter((column) => mayCount(words[column] ?? '')).reverse();
    const behind = namedCount(right, words);
    const counts = named ?? (near.length > 0 ? near : (pairs.at(-1)?.counts ?? behind ?? []));
    if (counts.length === 0) continue;
    const isOfEarlier = [EARLIER, CHANGE].some((kind) => kind.test(words[percent] ?? ''));
    const others = columns.filter((column) => !percents.includes(column) && counts[0] !== column);
    const whole = wholeIn(words, others, { percent, from, isOfEarlier });
    const isNamed = rankOf(words[counts[0] ?? -1] ?? '') >= 0;
    const before = isOfEarlier ? others.findLast((column) => column < (counts[0] ?? 0)) : undefined;
    pairs.push({ percent, counts, whole: whole ?? before, isNamed, isOfEarlier });
  }
  return pairs;
}

const isWhole = (words: string): boolean => PLAN.test(words) || EARLIER.test(words);
const LABEL = /^(?:stt|tt|noi dung|don vi|chi bo|ten|tieu chi|chi tieu danh gia|muc|ghi chu|ma)(?: |$)/;
const mayCount = (words: string): boolean => !isWhole(words) && !LABEL.test(words);

/** By its words, the best of them. */
function namedCount(columns: readonly number[], words: readonly string[]): readonly number[] | undefined {
  const [best] = columns
    .filter((column) => rankOf(words[column] ?? '') >= 0 && !PLAN.test(words[column] ?? ''))
    .toSorted((a, b) => rankOf(words[a] ?? '') - rankOf(words[b] ?? '') || b - a);
  return best === undefined ? undefined : [best];
}

interface Wanted {
  readonly percent: number;
  readonly from: number;
  readonly isOfEarlier: boolean;
}

const REACHED = /(?:^| )dat(?: |$)/;

/** In its own group first, then to the left, then anywhere: of the kind that the percentage names, and by the words they share. */
function wholeIn(
  words: readonly string[],
  columns: readonly number[],
  { percent, from, isOfEarlier }: Wanted,
): number | undefined {
  const own = words[percent] ?? '';
  const isOfPlan = PLAN.test(own) || REACHED.test(own);
  const kinds = isOfEarlier ? [EARLIER] : isOfPlan ? [PLAN, TOTAL] : [TOTAL, PLAN];
  const shared = (column: number): number =>
    (words[column] ?? '').split(' ').filter((word) => own.split(' ').includes(word)).length;
  const groups = [
    columns.filter((column) => column >= from && column < percent),
    columns.filter((column) => column < from),
    columns,
  ];
  for (const kind of kinds) {
    const named = columns.filter((column) => kind.test(words[column] ?? ''));
    const most = Math.max(0, ...named.map(shared));
    for (const group of groups) {
      const found = group.findLast((column) => named.includes(column) && shared(column) === most);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
