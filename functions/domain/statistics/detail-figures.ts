/** What the rows of official forms are read from: each answer carries the units that it does not cover. */
import { formatCount, roundedRatio } from '../language/number.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { countedDays, type DateRange } from './admissions.ts';
import { blockOf, UNKNOWN_ROW } from './blocks.ts';
import type { BlockId } from './blocks.ts';
import { bucketsOf } from './buckets.ts';
import type { DetailSum } from './detail-sum.ts';

export interface Breakdown {
  /** People by row of the block, in the block's order. */
  readonly rows: ReadonlyMap<string, number>;
  /** Units whose people are not among them. */
  readonly notComputed: readonly string[];
}

export interface DatedBreakdown extends Breakdown {
  /** The whole months that were counted; null where none of them is over. */
  readonly range: DateRange | null;
  /** People of years that only partly lie in the range, of whom no month is known: not among the rows. */
  readonly undated: number;
}

const countsIn = (sum: DetailSum, id: BlockId) => sum.counts.get(id) ?? new Int32Array(blockOf(id).size);

function addedUp(counts: Int32Array, id: BlockId, buckets: readonly number[]): number[] {
  const { rows } = blockOf(id);
  return rows.map((_, row) =>
    buckets.reduce((total, bucket) => total + (counts[bucket * rows.length + row] ?? 0), 0),
  );
}

const named = (id: BlockId, counts: readonly number[]) =>
  new Map(blockOf(id).rows.map((row, index) => [row, counts[index] ?? 0]));

/** A block without a time axis: of everybody on the rosters. Throws RangeError for a block that the sum was not asked for. */
export function breakdownOf(sum: DetailSum, id: BlockId): Breakdown {
  return { rows: named(id, addedUp(countsIn(sum, id), id, [0])), notComputed: notComputedIn(sum, id) };
}

/** A block by time: of those admitted, or recognised, in the whole months of a range. */
export function breakdownIn(sum: DetailSum, id: BlockId, range: DateRange): DatedBreakdown {
  const counts = countsIn(sum, id);
  const { inside, partly } = bucketsOf(range);
  return {
    rows: named(id, addedUp(counts, id, inside)),
    notComputed: notComputedIn(sum, id),
    range: countedDays(range),
    undated: addedUp(counts, id, partly).reduce((total, count) => total + count, 0),
  };
}

export interface AgeOnAdmission {
  /** Two decimals, half up on the exact fraction; undefined where nobody's age is known. */
  readonly years: number | undefined;
  readonly people: number;
  readonly notComputed: readonly string[];
}

/** Needs the blocks 'admissions.age' and 'admissions.ageMonths'. */
export function averageAgeOnAdmission(sum: DetailSum, range: DateRange): AgeOnAdmission {
  const { rows, notComputed } = breakdownIn(sum, 'admissions.age', range);
  const months = breakdownIn(sum, 'admissions.ageMonths', range).rows.get('sum') ?? 0;
  const people = [...rows].reduce((total, [row, count]) => (row === UNKNOWN_ROW ? total : total + count), 0);
  const years = roundedRatio(months, 12 * people) ?? undefined;
  return { years, people, notComputed };
}

function notComputedIn(sum: DetailSum, id: BlockId): readonly string[] {
  const missing = sum.missing.get(id);
  if (missing === undefined) throw new RangeError(`The sum was not asked for ${id}`);
  return missing;
}

/** Said beside a figure that does not cover everybody. */
export function notComputedNote({ notComputed }: Pick<Breakdown, 'notComputed'>): Bilingual | undefined {
  const { length } = notComputed;
  if (length === 0) return undefined;
  return {
    vi: `Chưa tính được ở ${formatCount(length)} đơn vị.`,
    en: `Not computed for ${formatCount(length)} ${length === 1 ? 'unit' : 'units'}.`,
  };
}
