/**
 * A number as a report says it: "5.418", "trên 6,2 nghìn", "gần 400", "03", "41,22%". A bound is not a value, and what could
 * mean two things (1,102) is said to.
 */

export type Bound = 'exact' | 'above' | 'at-least' | 'nearly' | 'below';

export interface StatedNumber {
  readonly bound: Bound;
  /** A share is between 0 and 1 and beyond: 41,22% is 0.4122. */
  readonly value: number;
  readonly isShare: boolean;
}

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:trên|hơn|vượt) /i, 'above'],
  [/^(?:từ|ít nhất|tối thiểu) /i, 'at-least'],
  [/^(?:gần|khoảng|xấp xỉ) /i, 'nearly'],
  [/^(?:dưới|chưa đến|không quá) /i, 'below'],
];
const AT_LEAST_AFTER = / (?:trở lên|trở đi)$/i;
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/ ?(?:nghìn|ngàn)(?: (?:đồng|người))?$/i, 1_000],
  [/ ?triệu(?: đồng| người)?$/i, 1_000_000],
  [/ ?tỷ(?: đồng)?$/i, 1_000_000_000],
];
const WHOLE = /^\d{1,15}$/;
const GROUPED = /^\d{1,3}(?:\.\d{3})+$/;
const DECIMAL = /^\d{1,12},\d+$/;
/** A comma before exactly three digits parts thousands for some and decimals for others. */
const TWO_MEANINGS = /^\d{1,3},\d{3}$/;

function plain(text: string, scaled: boolean): number | undefined {
  if (WHOLE.test(text)) return Number(text);
  if (GROUPED.test(text)) return Number(text.replaceAll('.', ''));
  if (!DECIMAL.test(text) || (TWO_MEANINGS.test(text) && !scaled)) return undefined;
  return Number(text.replace(',', '.'));
}

function scaledBy(text: string): readonly [rest: string, factor: number] {
  for (const [unit, factor] of UNITS) if (unit.test(text)) return [text.replace(unit, ''), factor];
  return [text, 1];
}

function boundOf(text: string): readonly [rest: string, bound: Bound] {
  if (AT_LEAST_AFTER.test(text)) return [text.replace(AT_LEAST_AFTER, '').replace(/^từ /i, ''), 'at-least'];
  for (const [word, bound] of BOUNDS) if (word.test(text)) return [text.replace(word, ''), bound];
  return [text, 'exact'];
}

/** undefined where it is no number, or could be two. */
export function parseStated(text: string): StatedNumber | undefined {
  const [bare, bound] = boundOf(text.trim().normalize('NFC'));
  const isShare = bare.endsWith('%');
  const [rest, factor] = scaledBy(isShare ? bare.slice(0, -1).trim() : bare);
  const value = plain(rest.trim(), isShare || factor > 1);
  if (value === undefined) return undefined;
  const scaled = Math.round(value * factor * 1e6) / 1e6;
  return { bound, value: isShare ? Math.round(scaled * 1e6) / 1e8 : scaled, isShare };
}
