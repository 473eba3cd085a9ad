/**
 * How a full membership stands to the end of probation, as block 12 counts it. The twelve months and what an office has after them
 * are part of the block's meaning: other numbers of a later law would be another block.
 */
import { addMonths, isoToSerial, partsOf, daysInMonth, isoOf } from '../language/date.ts';
import type { TIMELINESS } from './blocks.ts';

export const PROBATION_MONTHS = 12;
/** Thirty working days are six weeks; a week more, so that the holidays of no year make anybody late. */
const REVIEW_DAYS = 49;

/** First and last day that a date, whole or partial, can be. */
export function daysOf(iso: unknown): { readonly first: string; readonly last: string } | undefined {
  const parts = typeof iso === 'string' ? partsOf(iso) : undefined;
  if (parts === undefined) return undefined;
  const { year, month, day } = parts;
  const first = isoOf(year, month ?? 1, day ?? 1);
  const last = isoOf(year, month ?? 12, day ?? daysInMonth(year, month ?? 12));
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** The last day on which a full membership after this admission is in time, as Excel counts days. */
export function limitOf(admission: string): number | undefined {
  const over = addMonths(admission, PROBATION_MONTHS);
  const serial = over === undefined ? undefined : isoToSerial(over);
  return serial === undefined ? undefined : serial + REVIEW_DAYS;
}

/** Whether whoever was admitted on it, the first day that it can be, is through the twelve months on an ISO day. */
export function probationOver(admission: unknown, on: string): boolean {
  const first = daysOf(admission)?.first;
  const over = first === undefined ? undefined : addMonths(first, PROBATION_MONTHS);
  return over !== undefined && over <= on;
}

/** Most dates are whole: what belongs to one is asked once. */
function bothOf<T>(
  { first, last }: { readonly first: string; readonly last: string },
  of: (day: string) => T,
): readonly [ofFirst: T, ofLast: T] {
  const ofFirst = of(first);
  return [ofFirst, first === last ? ofFirst : of(last)];
}

/** undefined where what is known of the dates leaves it open. `status`: 'chinh-thuc', 'du-bi' or not known. */
export function timelinessOf(
  admission: unknown,
  recognition: unknown,
  status: unknown,
): (typeof TIMELINESS)[number] | undefined {
  if (recognition === undefined) return status === 'du-bi' ? 'not-yet' : undefined;
  const admitted = daysOf(admission);
  const recognised = daysOf(recognition);
  if (admitted === undefined || recognised === undefined) return undefined;
  const [earliest, latest] = bothOf(recognised, isoToSerial);
  const [strict, generous] = bothOf(admitted, limitOf);
  if (earliest === undefined || latest === undefined || strict === undefined || generous === undefined)
    return undefined;
  if (latest <= strict) return 'in-time';
  return earliest > generous ? 'late' : undefined;
}
