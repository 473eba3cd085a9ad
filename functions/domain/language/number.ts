/** Counts, shares and averages as Vietnamese readers write them: 5.418 and 63,04%. Rounding is half up on the exact fraction. */

const THOUSANDS = /\B(?=(?:\d{3})+$)/g;
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const VIETNAMESE = /^(-?)([1-9]\d{0,2}(?:\.\d{3})+|\d{1,15})(?:,(\d+))?$/;
const ENGLISH = /^(-?)([1-9]\d{0,2}(?:,\d{3})+|\d{1,15})(?:\.(\d+))?$/;

/**
 * n / d rounded half up at some decimals, computed in integers: 27/12 at 1 is 2.3. null when d is 0.
 * Throws RangeError for what is not a whole number of at least 0.
 */
export function roundedRatio(numerator: number, denominator: number, decimals = 2): number | null {
  for (const value of [numerator, denominator]) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`);
  }
  if (denominator === 0) return null;
  const scale = 10 ** decimals;
  const exact = (BigInt(numerator) * BigInt(scale) * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n);
  return Number(exact) / scale;
}

/** A share with what it stands on; percent with two decimals (63.04), null where the denominator is 0. */
export function share(
  numerator: number,
  denominator: number,
): { readonly numerator: number; readonly denominator: number; readonly percent: number | null } {
  const scaled = roundedRatio(numerator, denominator, 4);
  return {
    numerator,
    denominator,
    percent: scaled === null ? null : Math.round(scaled * 10_000) / 100,
  };
}

/** 5.418; a negative count keeps its sign. */
export function formatCount(count: number): string {
  const digits = String(Math.abs(Math.trunc(count))).replace(THOUSANDS, '.');
  return count <= -1 ? `-${digits}` : digits;
}

/** 1.234,50 with exactly as many decimals as asked for. */
export function formatDecimal(value: number, decimals = 2): string {
  const [whole = '0', rest = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(THOUSANDS, '.');
  const text = rest === '' ? grouped : `${grouped},${rest}`;
  return value < 0 && Number(text.replace(/\D/g, '')) !== 0 ? `-${text}` : text;
}

/** 63,04%; a dash where there is no share because nothing is there to be shared. */
export function formatPercent(percent: number | null): string {
  return percent === null ? '—' : `${formatDecimal(percent)}%`;
}

function valueOf(match: RegExpExecArray | null): number | undefined {
  if (!match) return undefined;
  const [, sign = '', whole = '', decimals = '0'] = match;
  return Number(`${sign}${whole.replace(/\D/g, '')}.${decimals}`);
}

/**
 * A number as people type it, with the separators of either language: 1.254,5 and 1,254.5 are the same. One dot before exactly
 * three digits parts thousands, as in a count. undefined where it could mean two things (1,254) or nothing.
 */
export function parseAmount(text: string): number | undefined {
  const bare = text.trim();
  const vietnamese = valueOf(VIETNAMESE.exec(bare));
  if (GROUPED.test(bare)) return vietnamese;
  const english = valueOf(ENGLISH.exec(bare));
  if (vietnamese === undefined || english === undefined) return vietnamese ?? english;
  return vietnamese === english ? vietnamese : undefined;
}
