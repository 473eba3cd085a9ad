/**
 * What became of those who were admitted: recognised as full members in time or late, in time yet, overdue, or nobody knows; and whether
 * they attended the class for new members. Everybody in exactly one of the five, and in exactly one of the three.
 */
import { share } from '../language/number.ts';
import { firstDayOf, wholeMonths } from '../statistics/admissions.ts';
import type { DateRange } from '../statistics/admissions.ts';
import { bucketsOf } from '../statistics/buckets.ts';
import { readDetails } from '../statistics/details.ts';
import { lastDayOf } from '../statistics/months.ts';
import { lastOverdue } from '../statistics/overdue.ts';
import { PROBATION_MONTHS } from '../statistics/probation.ts';
import { addBlock, countedOf, type Lists } from './block-sum.ts';
import { CANDIDATE_BLOCKS, NEW_MEMBER_CLASS, PROBATION_STANDS, probationSlot } from './candidate-blocks.ts';

export interface Recognition {
  readonly people: number;
  /** Within the 12 months of probation and 49 days for the papers, as of members. */
  readonly inTime: number;
  readonly late: number;
  /** On probation, or within the days for the papers. */
  readonly notDue: number;
  readonly overdue: number;
  readonly unknown: number;
  /** In time, of those of whom it is settled: in time, late or overdue. */
  readonly share: ReturnType<typeof share>;
  readonly newMemberClass: Readonly<Record<(typeof NEW_MEMBER_CLASS)[number], number>>;
}

export interface Recognitions {
  /** Of whoever was admitted in the span; left out where nothing of it can be counted. */
  readonly admitted?: Recognition & DateRange;
  /** Of those whose 12 months of probation ended in it; so, too. */
  readonly ended?: Recognition & DateRange;
  /** Whose list was counted before this was: in neither. */
  readonly missing: readonly string[];
}

/** `on`: the day on which somebody is late or not, ISO. */
export function recognitionsFrom(lists: Lists, span: DateRange, on: string): Recognitions {
  const sum = new Int32Array(CANDIDATE_BLOCKS.probation.size);
  const missing: string[] = [];
  for (const { unit, details } of lists)
    if (!addBlock(sum, readDetails(details), CANDIDATE_BLOCKS.probation)) missing.push(unit);
  const admitted = countedOf(span);
  const ended = countedOf(span, PROBATION_MONTHS);
  return {
    ...(admitted ? { admitted: { ...recognitionOf(sum, admitted, on), ...admitted } } : {}),
    ...(ended ? { ended: { ...recognitionOf(sum, ended, on), ...yearLater(ended) } } : {}),
    missing,
  };
}

/** Twelve months after a day of one month there is always a day in the same month of the next year. */
function yearLater(range: DateRange): DateRange {
  const { first, last } = wholeMonths(range);
  return { from: firstDayOf(first + PROBATION_MONTHS), to: lastDayOf(last + PROBATION_MONTHS) };
}

function recognitionOf(sum: Int32Array, { from, to }: DateRange, on: string): Recognition {
  const overdueTo = lastOverdue(on);
  const { inside } = bucketsOf({ from, to });
  const isOver = new Set(
    overdueTo < from ? [] : bucketsOf({ from, to: overdueTo < to ? overdueTo : to }).inside,
  );
  const people = (
    buckets: readonly number[],
    stands: readonly number[],
    classes: readonly number[],
  ): number =>
    buckets.reduce(
      (all, bucket) =>
        all +
        stands.reduce(
          (some, stand) => some + sumOf(classes, (one) => sum[probationSlot(bucket, stand, one)]),
          0,
        ),
      0,
    );
  const standing = (stand: (typeof PROBATION_STANDS)[number], buckets = inside) =>
    people(buckets, [PROBATION_STANDS.indexOf(stand)], CLASSES);
  const [inTime, late, unknown] = [standing('in-time'), standing('late'), standing('unknown')];
  const overdue = standing(
    'not-yet',
    inside.filter((bucket) => isOver.has(bucket)),
  );
  return {
    people: people(inside, STANDS, CLASSES),
    inTime,
    late,
    notDue: standing('not-yet') - overdue,
    overdue,
    unknown,
    share: share(inTime, inTime + late + overdue),
    newMemberClass: {
      certificate: people(inside, STANDS, [NEW_MEMBER_CLASS.indexOf('certificate')]),
      attended: people(inside, STANDS, [NEW_MEMBER_CLASS.indexOf('attended')]),
      unsaid: people(inside, STANDS, [NEW_MEMBER_CLASS.indexOf('unsaid')]),
    },
  };
}

const STANDS = PROBATION_STANDS.map((_, index) => index);
const CLASSES = NEW_MEMBER_CLASS.map((_, index) => index);
const sumOf = (of: readonly number[], count: (one: number) => number | undefined): number =>
  of.reduce((all, one) => all + (count(one) ?? 0), 0);
