/** A whole that is printed behind its percentage: "41,22% tổng số 587 đảng viên", "63% (kế hoạch 230)", "(31,21%) trên 26.033". */
import type { Counted, Quantities } from './count-of.ts';
import { SHORT_WHOLE_WORDS, TARGET_WORDS, WHOLE_WORDS } from './lexicon.ts';
import { after, keysOf, type Piece } from './near.ts';
import { areAlike, type Quantity, type Sentence } from './quantities.ts';

export interface Read {
  readonly sentence: Sentence;
  readonly quantities: Quantities;
  readonly counts: ReadonlyMap<number, Counted>;
}

export interface Behind {
  readonly whole: Quantity;
  /** Its words say that it is a whole; otherwise only its bracket does. */
  readonly isNamed: boolean;
}

const MOST_WORDS = 12;
/** A bracket says of itself that it belongs to what stands before. */
const MOST_WORDS_TO_BRACKET = 30;
const STOPS: ReadonlySet<string> = new Set([
  ',',
  ';',
  '.',
  'và',
  ':',
  '...',
  '…',
  'tăng',
  'giảm',
  'trong đó',
]);

const mentions = (words: readonly string[], wanted: Iterable<string>): boolean => {
  const text = ` ${words.join(' ')} `;
  for (const each of wanted) if (text.includes(` ${each} `)) return true;
  return false;
};

const LONG_WHOLE_WORDS: readonly string[] = [
  ...WHOLE_WORDS.map(({ text }) => text).filter((text) => !SHORT_WHOLE_WORDS.has(text)),
  ...TARGET_WORDS,
  'so với',
];
/** By a plan or a total anywhere between, or by a short word right behind the percentage. */
const isNamedBy = (words: readonly string[], { isTarget }: Quantity): boolean =>
  isTarget || SHORT_WHOLE_WORDS.has(words[0] ?? '') || mentions(words, LONG_WHOLE_WORDS);

/** Where the percentage ends its brackets, what stands behind them too. */
function* piecesBehind(sentence: Sentence, at: number): Generator<Piece> {
  let end = at + 1;
  for (const piece of after(sentence, at)) {
    end = piece.to;
    yield piece;
  }
  if ((sentence[at]?.depth ?? 0) > 0 && end === at + 1) yield* after(sentence, end);
}

export function wholeBehind(
  { sentence, quantities, counts }: Read,
  at: number,
  count: Quantity | undefined,
): Behind | undefined {
  const isTaken = (quantity: Quantity) =>
    quantity === count || [...counts.values()].some((other) => other.count === quantity);
  const words: string[] = [];
  let isBehindCount = false;
  for (const { from, to, isGroup } of piecesBehind(sentence, at)) {
    const quantity = isGroup
      ? [...quantities.values()].find((each) => each.at > from && each.at < to)
      : quantities.get(from);
    if (quantity && isTaken(quantity)) {
      isBehindCount ||= quantity === count;
      continue;
    }
    if (sentence.slice(from, to).some(({ kind }) => kind === 'percent')) return undefined;
    if (quantity?.of !== undefined) return inFraction(quantity, count);
    if (isGroup)
      return quantity && count
        ? inGroup(words, keysOf(sentence, { from: from + 1, to: quantity.at }), quantity)
        : undefined;
    if (quantity) {
      if (words.length > MOST_WORDS) return undefined;
      // "31,7% với 13 đồng chí trên 41 đảng viên": what follows its count is of the count.
      const isNamed = isNamedBy(words, quantity) || (isBehindCount && quantity.isWhole);
      return isNamed && areAlike(quantity.unit, count?.unit) ? { whole: quantity, isNamed: true } : undefined;
    }
    const key = sentence[from]?.key ?? '';
    if (STOPS.has(key) || words.length > MOST_WORDS_TO_BRACKET) return undefined;
    words.push(key);
  }
  return undefined;
}

/** "41 đảng viên, chiếm 0,53% (41/7.805)": its whole where it is of that very count; otherwise it is of something else. */
function inFraction(fraction: Quantity, count: Quantity | undefined): Behind | undefined {
  const { of: value, value: part } = fraction;
  return value !== undefined && part === count?.value
    ? { whole: { ...fraction, value }, isNamed: true }
    : undefined;
}

/** "(kế hoạch 230)", "so với năm 2022 (200 đồng chí)"; a bare number is one as far as it agrees. */
function inGroup(words: readonly string[], lead: readonly string[], whole: Quantity): Behind | undefined {
  const isNamed = whole.isTarget || whole.isWhole || mentions(words, LONG_WHOLE_WORDS);
  return isNamed || lead.length === 0 ? { whole, isNamed } : undefined;
}

/** "20 đồng chí (16,5%), 95 đồng chí (78,5%) trên tổng số 121": the whole of a list follows its last percentage. */
export function sharedBehind(read: Read, at: number): number | undefined {
  for (const [later, { count }] of read.counts) {
    if (later <= at || !count) continue;
    const behind = wholeBehind(read, later, count);
    if (behind?.whole.isWhole) return behind.whole.value;
  }
  return undefined;
}
