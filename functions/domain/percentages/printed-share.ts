/**
 * A percentage that somebody printed, held against its count and its denominator. Reports mix rounding and truncation inside one
 * paragraph, so both are accepted and the one that matched is named. Everything is computed in whole numbers.
 */
/** 41,22 as 4122 with 2 decimals: what was printed, to the last digit. */
export interface PrintedPercent {
  readonly digits: number;
  readonly decimals: number;
}

/** both: rounding and truncation give the same digits. */
export type ShareMatch = 'both' | 'rounded' | 'truncated' | 'neither';

export interface CheckedShare {
  readonly match: ShareMatch;
  /** Half up, at the printed number of decimals: 41.23. */
  readonly rounded: number;
  readonly truncated: number;
}

const PRINTED = /^(\d{1,6})(?:[.,](\d{1,4}))? ?%?$/;

/** '41,22 %' or '63%'; undefined for anything else, a bound ('trên 50 %') among them. */
export function parsePercent(text: string): PrintedPercent | undefined {
  const [, whole, rest = ''] = PRINTED.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : { digits: Number(whole + rest), decimals: rest.length };
}

function counts(...values: readonly number[]): void {
  for (const value of values) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`);
  }
}

/** Throws RangeError for what is not a count, or a denominator of 0. */
export function checkShare(numerator: number, denominator: number, printed: PrintedPercent): CheckedShare {
  counts(numerator, denominator);
  if (denominator === 0) throw new RangeError('a share of nothing');
  const scale = 10n ** BigInt(printed.decimals);
  const [part, whole] = [BigInt(numerator) * 100n * scale, BigInt(denominator)];
  const truncated = Number(part / whole);
  const rounded = Number((2n * part + whole) / (2n * whole));
  const matches = [rounded === printed.digits, truncated === printed.digits];
  const match = matches[0] ? (matches[1] ? 'both' : 'rounded') : matches[1] ? 'truncated' : 'neither';
  return { match, rounded: rounded / Number(scale), truncated: truncated / Number(scale) };
}

/** Whole numbers from and to, both included. */
export interface CountRange {
  readonly from: number;
  readonly to: number;
}

function rangeOf(from: bigint, to: bigint): CountRange | undefined {
  return from > to || to < 1n ? undefined : { from: Number(from < 1n ? 1n : from), to: Number(to) };
}

/**
 * Every denominator that prints as this percentage of the count, by rounding or by truncation: a plan that was not printed is a
 * range and never a number. undefined where no whole number does, and the statement cannot be reproduced.
 */
export function denominatorsOf(
  numerator: number,
  printed: PrintedPercent,
): {
  readonly rounded?: CountRange;
  readonly truncated?: CountRange;
  readonly either?: CountRange;
} {
  counts(numerator);
  const [digits, part] = [BigInt(printed.digits), BigInt(numerator) * 100n * 10n ** BigInt(printed.decimals)];
  if (digits === 0n || numerator === 0) return {};
  const rounded = rangeOf((2n * part) / (2n * digits + 1n) + 1n, (2n * part) / (2n * digits - 1n));
  const truncated = rangeOf(part / (digits + 1n) + 1n, part / digits);
  const both = [rounded, truncated].filter((range) => range !== undefined);
  if (both.length === 0) return {};
  return {
    ...(rounded && { rounded }),
    ...(truncated && { truncated }),
    either: {
      from: Math.min(...both.map(({ from }) => from)),
      to: Math.max(...both.map(({ to }) => to)),
    },
  };
}

/** Which of the totals of a report a percentage without a denominator can be of. */
export function denominatorAmong(
  numerator: number,
  printed: PrintedPercent,
  candidates: readonly number[],
): readonly number[] {
  return candidates.filter(
    (candidate) => candidate > 0 && checkShare(numerator, candidate, printed).match !== 'neither',
  );
}

/** Every number that the count can have come down from where it fell by this percentage, by rounding or by truncation. */
export function fallenFrom(count: number, printed: PrintedPercent): CountRange | undefined {
  counts(count);
  const full = 100n * 10n ** BigInt(printed.decimals);
  const left = full - BigInt(printed.digits);
  if (left <= 1n || count === 0) return undefined;
  const part = BigInt(count) * full;
  const up = (numerator: bigint, denominator: bigint) => (numerator + denominator - 1n) / denominator;
  return rangeOf(up(2n * part, 2n * left + 1n), up(part, left - 1n) - 1n);
}
