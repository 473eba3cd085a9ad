/**
 * A table of a report as an office gets it: a line has a label, a count, what it is a share of, and printed percentages. Every
 * percentage is held against its own line; where the denominator is not printed, the counts of the same table are tried.
 */
import type { Cell, SheetBlock } from '../../sheet/block.ts';
import { clean } from '../../language/clean.ts';
import { fold } from '../../language/fold.ts';
import { parseStated } from '../../language/stated-number.ts';
import { judge, type Judgement, type Relation, type Statement } from '../judgement.ts';
import { readingsOf, type Readings, type Shown } from './printed-cell.ts';
import { tableHeaders, type Pair, type TableHeader } from './table-headers.ts';

export interface CheckedLine extends Judgement {
  /** One-based row of the sheet, zero-based column of the percentage. */
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly count: number;
  readonly printed: string;
}

/** Number formats of the percentages: by zero-based row and column of the sheet. */
export type FormatOf = (row: number, column: number) => string | undefined;

const text = (cell: Cell | undefined): string => (cell === undefined ? '' : clean(String(cell)));

const countOf = (cell: Cell | undefined): number | undefined => {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? cell : undefined;
  const stated = parseStated(text(cell));
  const isCount = stated?.bound === 'exact' && !stated.isShare && Number.isSafeInteger(stated.value);
  return isCount ? stated.value : undefined;
};

interface Line {
  readonly index: number;
  readonly label: string;
  readonly isTotal: boolean;
  readonly count: number;
  readonly whole: number | undefined;
  readonly readings: Readings;
}

/** "(1) (2) (3)" under a header numbers its columns. */
const isNumbering = (row: readonly Cell[]): boolean => {
  const filled = row.filter((cell) => text(cell) !== '').map((cell) => text(cell).replace(/[()]/g, ''));
  return (
    filled.length >= 3 &&
    filled.every((cell, index) => /^\d+/.test(cell) && Number.parseInt(cell, 10) === index + 1)
  );
};

const TOTAL_LABEL = /^(?:tong|cong|toan)(?: |$)/;

/** A pair with the column that its counts are taken from. */
interface Chosen extends Pair {
  readonly count: number;
}

function labelOf(row: readonly Cell[], before: number): string {
  const texts = row
    .slice(0, before)
    .filter((cell) => typeof cell === 'string' && countOf(cell) === undefined);
  return text(texts.find((cell) => /\p{L}/u.test(String(cell))) ?? texts.find((cell) => cell !== ''));
}

function linesOf(block: SheetBlock, header: TableHeader, pair: Chosen, formatOf: FormatOf): readonly Line[] {
  const lines: Line[] = [];
  for (let index = header.last + 1; index < header.end; index += 1) {
    const row = block.values[index] ?? [];
    const count = countOf(row[pair.count]);
    if (count === undefined || isNumbering(row)) continue;
    const label = labelOf(row, pair.percent);
    const whole = pair.whole === undefined ? undefined : countOf(row[pair.whole]);
    const readings = readingsOf(row[pair.percent], formatOf(block.top + index, block.left + pair.percent));
    lines.push({ index, label, isTotal: TOTAL_LABEL.test(fold(label)), count, whole, readings });
  }
  return lines;
}

/** What a reading of the column gives: its judgements, and how many of them agree with their lines. */
interface Reading {
  readonly judged: readonly { readonly line: Line; readonly shown: Shown; readonly judgement: Judgement }[];
  readonly right: number;
}

/** The line of the total, where most of the others are shares of it. */
function totalOf(lines: readonly Line[], shownOf: (line: Line) => Shown | undefined): number | undefined {
  const total = lines.find(({ isTotal }) => isTotal)?.count;
  if (total === undefined || total === 0) return undefined;
  const others = lines.filter((line) => !line.isTotal && line.whole === undefined && shownOf(line));
  const right = others.filter((line) => {
    const printed = shownOf(line)?.printed;
    return printed && judge(statementOf(line.count, printed, { sure: [total] })).match !== 'neither';
  });
  return right.length * 2 > others.length && right.length >= 2 ? total : undefined;
}

const statementOf = (count: number, printed: Shown['printed'], more: Partial<Statement>): Statement => ({
  count,
  printed,
  relation: 'share',
  isSure: true,
  sure: [],
  possible: [],
  ...more,
});

function readAs(
  lines: readonly Line[],
  { isOfEarlier }: Pair,
  shownOf: (line: Line) => Shown | undefined,
  relation: Relation = 'share',
): Reading {
  const counts = [...new Set(lines.map(({ count }) => count))];
  const total = totalOf(lines, shownOf);
  const judged = lines.flatMap((line) => {
    const shown = shownOf(line);
    if (!shown) return [];
    const { count, whole } = line;
    const isPrinted = whole !== undefined && whole > 0;
    const judgement = judge(
      statementOf(count, shown.printed, {
        relation,
        isSure: !isOfEarlier,
        sure: isPrinted ? [whole] : total === undefined ? [] : [total],
        possible: isPrinted ? [] : counts.filter((other) => other > count),
      }),
    );
    return [{ line, shown, judgement }];
  });
  const right = judged.filter(
    ({ judgement }) => judgement.match !== 'neither' && judgement.match !== 'open',
  ).length;
  return { judged, right };
}

/** As percent formats say; of several ways to read the numbers of a column the one that agrees with most of its lines. */
function bestReading(lines: readonly Line[], pair: Pair): Reading {
  const asIs = ({ readings }: Line) => readings.asIs ?? readings.asFraction;
  const asFraction = ({ readings }: Line) => readings.asFraction ?? readings.asIs;
  const numbers = lines.flatMap(({ readings: { asIs: one, asFraction: other } }) =>
    one && other ? [one.printed] : [],
  );
  const isAboveOne = numbers.some(({ digits, decimals }) => digits > 2 * 10 ** decimals);
  const relations: readonly Relation[] = pair.isOfEarlier ? ['share', 'grows'] : ['share'];
  return best(
    (isAboveOne ? [asIs, asFraction] : [asFraction, asIs]).flatMap((shownOf) =>
      relations.map((relation) => readAs(lines, pair, shownOf, relation)),
    ),
  );
}

const NOTHING: Reading = { judged: [], right: 0 };
/** The first of those that agree with most lines. */
const best = (readings: readonly Reading[]): Reading =>
  readings.reduce((most, each) => (each.right > most.right ? each : most), readings[0] ?? NOTHING);

/** So many lines are not all wrong: they are of something else. */
const NEVER_ALL_WRONG = 3;

/**
 * A pair that only stands where a count would stand accuses nobody, unless most of its lines agree: then it is one, and the
 * others are wrong. One that its header names is believed, unless no line of several agrees.
 */
function isTrusted({ isNamed }: Pair, { judged, right }: Reading): boolean {
  if (isNamed) return right > 0 || judged.length < NEVER_ALL_WRONG;
  return right >= 2 && right * 2 >= judged.length;
}

const OPEN: Judgement = { match: 'open', reason: 'no-whole' };

function checkPair(
  block: SheetBlock,
  header: TableHeader,
  pair: Pair,
  formatOf: FormatOf,
): readonly CheckedLine[] {
  const reading = best(
    pair.counts.map((count) => bestReading(linesOf(block, header, { ...pair, count }, formatOf), pair)),
  );
  const trusted = isTrusted(pair, reading);
  if (!trusted && reading.right === 0) return [];
  return reading.judged.map(({ line, shown, judgement }) => ({
    row: block.top + line.index + 1,
    column: block.left + pair.percent,
    label: line.label,
    count: line.count,
    printed: shown.text,
    ...(judgement.match === 'neither' && !trusted ? OPEN : judgement),
  }));
}

/** Where the percentages of the tables stand, as columns of the block: rows [from, to). */
export function percentColumns({
  values,
}: SheetBlock): readonly { readonly column: number; readonly from: number; readonly to: number }[] {
  return tableHeaders(values).flatMap(({ last, end, pairs }) =>
    pairs.map(({ percent }) => ({ column: percent, from: last + 1, to: end })),
  );
}

/** [] where no row has a header for a count and a percentage. Never throws. */
export function checkReport(block: SheetBlock, formatOf: FormatOf = () => undefined): readonly CheckedLine[] {
  return tableHeaders(block.values)
    .flatMap((header) => header.pairs.flatMap((pair) => checkPair(block, header, pair, formatOf)))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
}
