/**
 * Detail blocks by time, over rosters, of the whole months of some days. Blocks keep years before 2021 whole. Where the days cut such a
 * year, the roster's own months of admission often still tell: where nobody of that year was admitted outside of the days all of it
 * lies inside, where nobody was inside nothing does. Where they do not tell, the unit is not known and named, and in no sum.
 */
import { countedDays, wholeMonths, type DateRange } from '../admissions.ts';
import { blockOf, type BlockId } from '../blocks.ts';
import { bucketsOf, DETAILED_MONTHLY_SINCE } from '../buckets.ts';
import { pairsOf, readDetails } from '../details.ts';
import type { StoredDetails } from '../details.ts';
import { admissionMonthSlot, admissionYearSlot, FIRST_ADMISSION_MONTH } from '../layout.ts';
import { FIRST_YEAR, MONTHS } from '../months.ts';
import type { StatisticsVector } from '../vector.ts';
import type { IndicatorRoster } from './inputs.ts';

export interface DatedCount {
  /** People by row of the block, of the units that are known. */
  readonly rows: ReadonlyMap<string, number>;
  readonly notComputed: readonly string[];
  /** How many units are known. */
  readonly known: number;
  /** The whole months; null where none of them is over. */
  readonly days: DateRange | null;
}

/** undefined: not known. */
type Lies = 'inside' | 'outside' | undefined;

/** Blocks by the time of something else than the admission: months of admission tell nothing of them. */
const NOT_BY_ADMISSION: ReadonlySet<BlockId> = new Set(['recognitions']);

/** A block without a time axis counts everybody, whatever the days. */
export function countIn(id: BlockId, rosters: readonly IndicatorRoster[], days: DateRange): DatedCount {
  const block = blockOf(id);
  const { inside, partly } = bucketsOf(days);
  const [isInside, isPartly] = [new Set(inside), new Set(partly)];
  const width = block.rows.length;
  const sum = new Array<number>(width).fill(0);
  const notComputed: string[] = [];
  /** undefined: the days cut a year of the roster, and nothing tells where its people belong. */
  const lies = (bucket: number, { vector }: IndicatorRoster): Lies => {
    if (block.buckets === 1 || isInside.has(bucket)) return 'inside';
    if (!isPartly.has(bucket)) return 'outside';
    return NOT_BY_ADMISSION.has(id) ? undefined : yearLies(vector, yearOfBucket(bucket), days);
  };
  for (const roster of rosters) {
    const own = countsOfOne(pairsOf(detailsIn(roster), block), width, (bucket) => lies(bucket, roster));
    if (own === undefined) notComputed.push(roster.unit.id);
    else for (const [row, people] of own.entries()) sum[row] = (sum[row] ?? 0) + people;
  }
  return {
    rows: new Map(block.rows.map((row, index) => [row, sum[index] ?? 0])),
    notComputed,
    known: rosters.length - notComputed.length,
    days: countedDays(days),
  };
}

/** Held against their checksum once for all blocks that are asked for. */
const detailsRead = new WeakMap<Uint8Array, StoredDetails>();

function detailsIn({ details }: IndicatorRoster): StoredDetails {
  if (details === undefined) return readDetails(details);
  const known = detailsRead.get(details) ?? readDetails(details);
  detailsRead.set(details, known);
  return known;
}

/** By row; undefined: not known. */
function countsOfOne(
  pairs: Int32Array | undefined,
  width: number,
  lies: (bucket: number) => Lies,
): number[] | undefined {
  if (pairs === undefined) return undefined;
  const counts = new Array<number>(width).fill(0);
  for (let at = 0; at < pairs.length; at += 2) {
    const slot = pairs[at] ?? 0;
    const where = lies(Math.floor(slot / width));
    if (where === undefined) return undefined;
    if (where === 'inside') counts[slot % width] = (counts[slot % width] ?? 0) + (pairs[at + 1] ?? 0);
  }
  return counts;
}

/** Buckets of single months come first. */
const MONTHLY_BUCKETS = MONTHS - (DETAILED_MONTHLY_SINCE - FIRST_YEAR) * 12;
const yearOfBucket = (bucket: number): number => bucket - MONTHLY_BUCKETS;

/** Where everybody of a year was admitted, as far as the vector knows their months. */
function yearLies({ pairs }: StatisticsVector, year: number, days: DateRange): Lies {
  const { first, last } = wholeMonths(days);
  const ofYear = admissionYearSlot(year, 'total');
  const monthsOfYear = new Map<number, number>();
  for (let month = year * 12; month < year * 12 + 12; month++) {
    if (month >= FIRST_ADMISSION_MONTH) monthsOfYear.set(admissionMonthSlot(month, 'total'), month);
  }
  let [inside, outside] = [0, 0];
  for (let at = 0; at < pairs.length; at += 2) {
    const slot = pairs[at] ?? 0;
    if (slot === ofYear) return undefined;
    const month = monthsOfYear.get(slot);
    if (month === undefined) continue;
    if (first <= month && month <= last) inside += pairs[at + 1] ?? 0;
    else outside += pairs[at + 1] ?? 0;
  }
  if (outside === 0) return 'inside';
  return inside === 0 ? 'outside' : undefined;
}

export const peopleIn = ({ rows }: Pick<DatedCount, 'rows'>, wanted?: readonly string[]): number =>
  [...rows].reduce((sum, [row, people]) => (wanted?.includes(row) === false ? sum : sum + people), 0);
