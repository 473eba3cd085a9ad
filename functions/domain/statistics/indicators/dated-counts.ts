/**
 * Detail blocks by time, over rosters, of the whole months of some days. Blocks keep years before 2021 whole. Where the days cut such a
 * year, the roster's own months of admission often still tell: where nobody of that year was admitted outside of the days all of it
 * lies inside, where nobody was inside nothing does. Where they do not tell, the unit is not known and named, and in no sum.
 */
import { countedDays, wholeMonths, type DateRange } from '../admissions.ts';
import { blockOf, type Block, type BlockId } from '../blocks.ts';
import { bucketsOf, DETAILED_MONTHLY_SINCE } from '../buckets.ts';
import { pairsIn } from '../details.ts';
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

/** Blocks by the time of something else than the admission: months of admission tell nothing of them. */
const NOT_BY_ADMISSION: ReadonlySet<BlockId> = new Set(['recognitions']);

/** A block without a time axis counts everybody, whatever the days. */
export function countIn(id: BlockId, rosters: readonly IndicatorRoster[], days: DateRange): DatedCount {
  const block = blockOf(id);
  const [sum, own] = [new Int32Array(block.rows.length), new Int32Array(block.rows.length)];
  const places = placesOf(block, days);
  const notComputed: string[] = [];
  for (const roster of rosters) {
    const pairs = pairsIn(roster.details, block);
    const isKnown = pairs !== undefined && addOne(sum, own, pairs, places, roster.vector);
    if (!isKnown) notComputed.push(roster.unit.id);
  }
  return {
    rows: new Map(block.rows.map((row, index) => [row, sum[index] ?? 0])),
    notComputed,
    known: rosters.length - notComputed.length,
    days: countedDays(days),
  };
}

/** How each bucket of a block lies to the days; of years that they cut a roster may say it. */
interface Places {
  readonly ofBucket: Uint8Array;
  readonly ofYear: (bucket: number, vector: StatisticsVector) => number;
}

/** Numbers, since they stand in an array of bytes. */
const [OUTSIDE, INSIDE, PARTLY, UNKNOWN] = [0, 1, 2, 3] as const;

function placesOf({ id, buckets }: Block, days: DateRange): Places {
  const ofBucket = new Uint8Array(buckets);
  if (buckets === 1) ofBucket[0] = INSIDE;
  else {
    const { inside, partly } = bucketsOf(days);
    for (const bucket of inside) ofBucket[bucket] = INSIDE;
    for (const bucket of partly) ofBucket[bucket] = NOT_BY_ADMISSION.has(id) ? UNKNOWN : PARTLY;
  }
  const years = new Map<number, YearAsked>();
  const ofYear: Places['ofYear'] = (bucket, vector) => {
    const asked = years.get(bucket) ?? yearAsked(yearOfBucket(bucket), days);
    years.set(bucket, asked);
    return yearLies(vector, asked);
  };
  return { ofBucket, ofYear };
}

/** false, and nothing is added, where it is not known. Plain loops: this runs over every branch of a province for many a figure. */
function addOne(
  sum: Int32Array,
  own: Int32Array,
  pairs: Int32Array,
  { ofBucket, ofYear }: Places,
  vector: StatisticsVector,
): boolean {
  const width = own.length;
  own.fill(0);
  for (let at = 0; at < pairs.length; at += 2) {
    const slot = pairs[at] ?? 0;
    const row = slot % width;
    const bucket = (slot - row) / width;
    const place = ofBucket[bucket] ?? OUTSIDE;
    const lies = place === PARTLY ? ofYear(bucket, vector) : place;
    if (lies === UNKNOWN) return false;
    if (lies === INSIDE) own[row] = (own[row] ?? 0) + (pairs[at + 1] ?? 0);
  }
  for (let row = 0; row < width; row++) sum[row] = (sum[row] ?? 0) + (own[row] ?? 0);
  return true;
}

/** Buckets of single months come first. */
const MONTHLY_BUCKETS = MONTHS - (DETAILED_MONTHLY_SINCE - FIRST_YEAR) * 12;
const yearOfBucket = (bucket: number): number => bucket - MONTHLY_BUCKETS;

/** Of a year that the days cut: where its admissions stand in a vector. */
interface YearAsked {
  /** Whose month is not known. */
  readonly ofYear: number;
  readonly inside: ReadonlySet<number>;
  readonly outside: ReadonlySet<number>;
}

function yearAsked(year: number, days: DateRange): YearAsked {
  const { first, last } = wholeMonths(days);
  const months = Array.from({ length: 12 }, (_, month) => year * 12 + month).filter(
    (month) => month >= FIRST_ADMISSION_MONTH,
  );
  const slots = (of: readonly number[]) => new Set(of.map((month) => admissionMonthSlot(month, 'total')));
  const isInside = (month: number) => first <= month && month <= last;
  return {
    ofYear: admissionYearSlot(year, 'total'),
    inside: slots(months.filter(isInside)),
    outside: slots(months.filter((month) => !isInside(month))),
  };
}

/** Where everybody of a year was admitted, as far as the vector knows their months. */
function yearLies({ pairs }: StatisticsVector, { ofYear, inside, outside }: YearAsked): number {
  let [isInside, isOutside] = [false, false];
  for (let at = 0; at < pairs.length; at += 2) {
    const slot = pairs[at] ?? 0;
    if (slot === ofYear) return UNKNOWN;
    if (inside.has(slot)) isInside = true;
    else if (outside.has(slot)) isOutside = true;
  }
  if (!isOutside) return INSIDE;
  return isInside ? UNKNOWN : OUTSIDE;
}

export const peopleIn = ({ rows }: Pick<DatedCount, 'rows'>, wanted?: readonly string[]): number =>
  [...rows].reduce((sum, [row, people]) => (wanted?.includes(row) === false ? sum : sum + people), 0);
