/** Sums of blocks beside lists of candidates, and what of a span they can be counted of. */
import { wholeMonths } from '../statistics/admissions.ts';
import type { DateRange } from '../statistics/admissions.ts';
import { DETAILED_MONTHLY_SINCE } from '../statistics/buckets.ts';
import { pairsOf } from '../statistics/details.ts';
import type { StoredDetails } from '../statistics/details.ts';
import { FIRST_YEAR, lastDayOf } from '../statistics/months.ts';

export type Lists = Iterable<{ readonly unit: string; readonly details: Uint8Array | undefined }>;

/** Whether the block is there. */
export function addBlock(
  sum: Int32Array,
  details: StoredDetails,
  block: { readonly number: number; readonly size: number },
): boolean {
  const pairs = pairsOf(details, block);
  for (let at = 0; at < (pairs?.length ?? 0); at += 2) {
    const slot = pairs?.[at] ?? 0;
    sum[slot] = (sum[slot] ?? 0) + (pairs?.[at + 1] ?? 0);
  }
  return pairs !== undefined;
}

/**
 * Days rest by months since 2021 and by years before: of a span its whole months, and before 2021 its whole years. `shift`: so many
 * months earlier. undefined where nothing is left.
 */
export function countedOf(span: DateRange, shift = 0): DateRange | undefined {
  const whole = wholeMonths(span);
  const [first, last] = [whole.first - shift, whole.last - shift];
  const monthly = (DETAILED_MONTHLY_SINCE - FIRST_YEAR) * 12;
  const from = first < monthly ? Math.ceil(first / 12) * 12 : first;
  const to = last < monthly - 1 ? Math.floor((last + 1) / 12) * 12 - 1 : last;
  return from > to ? undefined : { from: `${lastDayOf(from).slice(0, 7)}-01`, to: lastDayOf(to) };
}
