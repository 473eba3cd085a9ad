/**
 * What a percentage can be a share of: numbers that its own words name (sure), and others of the text that may be meant. One that
 * only may be meant can explain a percentage; it can never accuse one.
 */
import type { Counted, Quantities } from './count-of.ts';
import { PART_WORDS, TARGET_WORDS, TOTAL_WORDS, WHOLE_WORDS } from './lexicon.ts';
import type { Relation } from '../judgement.ts';
import { after, before, keysOf } from './near.ts';
import { areAlike, endsWith, phrase, startsWith, type Quantity, type Sentence } from './quantities.ts';

export interface Wholes {
  /** Any of them is meant; nearest first. */
  readonly sure: readonly number[];
  readonly possible: readonly number[];
}

export interface Read {
  readonly sentence: Sentence;
  readonly quantities: Quantities;
  readonly counts: ReadonlyMap<number, Counted>;
}

/** A whole behind the percentage: words of a whole or a plan, and then a number without a comma between. */
const MOST_WORDS_BEHIND = 12;
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

/** "41,22% tổng số 587 đảng viên", "63% (kế hoạch 230)", "(31,21%) trên tổng số 26.033". */
export function wholeBehind(
  { sentence, quantities, counts }: Read,
  at: number,
  count: Quantity | undefined,
): Quantity | undefined {
  const isTaken = (quantity: Quantity) =>
    quantity === count || [...counts.values()].some((other) => other.count === quantity);
  const words: string[] = [];
  const inner = [...after(sentence, at)];
  const closes = (sentence[at]?.depth ?? 0) > 0 && words.length === 0 ? outerAfter(sentence, at, inner) : [];
  for (const { from, to, isGroup } of [...inner, ...closes]) {
    if (isGroup) {
      const first = [...quantities.values()].find((each) => each.at > from && each.at < to);
      if (first && isTaken(first)) continue;
      if (!first || sentence.slice(from, to).some(({ kind }) => kind === 'percent')) return undefined;
      const lead = keysOf(sentence, { from: from + 1, to: first.at });
      const isNamed = first.isTarget || first.isWhole || lead.length === 0;
      return isNamed && count !== undefined ? first : undefined;
    }
    const key = sentence[from]?.key ?? '';
    if (STOPS.has(key) || words.length >= MOST_WORDS_BEHIND || sentence[from]?.kind === 'percent')
      return undefined;
    const quantity = quantities.get(from);
    if (quantity) {
      const isNamed =
        quantity.isWhole ||
        quantity.isTarget ||
        mentions(words, [...WHOLE_WORDS, ...TARGET_WORDS, 'của', 'so với', 'số']);
      return isNamed && !isTaken(quantity) ? quantity : undefined;
    }
    words.push(key);
  }
  return undefined;
}

/** Behind the bracket that closes right after the percentage. */
function outerAfter(sentence: Sentence, at: number, inner: readonly { readonly to: number }[]) {
  const closing = inner.at(-1)?.to ?? at + 1;
  return closing === at + 1 ? [...after(sentence, closing)] : [];
}

/** The numbers that "trong đó" and the like divide, the innermost first: from those words backwards. */
function divided(
  { sentence, quantities }: Read,
  at: number,
): { readonly found: readonly Quantity[]; readonly reachesBack: boolean } {
  const found: Quantity[] = [];
  let reachesBack = false;
  for (const { from, isGroup } of before(sentence, at)) {
    if (isGroup) continue;
    const part = startsWith(sentence, from, PART_WORDS);
    if (part !== undefined) {
      const base = nearest(quantities, sentence, from);
      if (base) found.push(base);
      else reachesBack = true;
    }
    const quantity = quantities.get(from);
    if (quantity && leads(sentence, from)) found.push(quantity);
  }
  return { found: [...new Set(found)], reachesBack };
}

function nearest(quantities: Quantities, sentence: Sentence, at: number): Quantity | undefined {
  for (const { from, isGroup } of before(sentence, at)) {
    const quantity = isGroup ? undefined : quantities.get(from);
    if (quantity) return quantity;
  }
  return undefined;
}

/** "Trong 587 đảng viên mới, …", "Trên tổng số 587 …, có …": the whole comes first. */
const leads = (sentence: Sentence, at: number): boolean => endsWith(sentence, at, WHOLE_WORDS) !== undefined;

/** "hiện có 5.418 đảng viên": said as how many there are. */
export const isTotal = (sentence: Sentence, quantity: Quantity): boolean =>
  endsWith(sentence, quantity.at, [...TOTAL_WORDS, ...WHOLE_WORDS]) !== undefined;

export interface Asked {
  readonly at: number;
  readonly relation: Relation;
  /** The words behind name a plan. */
  readonly isOfTarget: boolean;
  readonly counted: Counted;
}

/** Sentences before this one in the paragraph, the nearest first, and every target of the text. */
export interface Around {
  readonly earlier: readonly Read[];
  readonly targets: readonly Quantity[];
  /** The sentence is a line of a list: what it counts is a part of what stands above the list. */
  readonly isPart: boolean;
}

const usable =
  (counted: Counted, targets: boolean) =>
  (quantity: Quantity): boolean =>
    quantity !== counted.count &&
    quantity.isTarget === targets &&
    quantity.of === undefined &&
    quantity.change === undefined &&
    !(quantity.isBound && !targets) &&
    areAlike(quantity.unit, counted.count?.unit);

const values = (quantities: Iterable<Quantity>): readonly number[] => [
  ...new Set([...quantities].map(({ value }) => value).filter((value) => value > 0)),
];

/** Which numbers the percentage at `at` can be of. */
export function wholesOf(read: Read, asked: Asked, around: Around): Wholes {
  const { earlier, targets } = around;
  const { at, counted, isOfTarget } = asked;
  const named = counted.count?.of ?? counted.whole?.value ?? wholeBehind(read, at, counted.count)?.value;
  const here = [...read.quantities.values()].filter(({ at: place }) => place < at).reverse();
  const planned = here.filter(usable(counted, true));
  if (named !== undefined) return { sure: [named], possible: [] };
  if (asked.relation === 'grows' || asked.relation === 'shrinks') return ofEarlier(read, asked, here);
  if (isOfTarget) return { sure: values(planned), possible: values([...nearTargets(earlier), ...targets]) };
  if (planned.length > 0 && isReached(read.sentence, at)) return { sure: values(planned), possible: [] };
  return ofParts(read, asked, here, around);
}

/** "từ 200 lên 224", "224 đảng viên, tăng 24": what there was before is printed, or follows; otherwise any number may be it. */
function ofEarlier({ sentence }: Read, { counted, relation }: Asked, here: readonly Quantity[]): Wholes {
  const { count } = counted;
  const others = here.filter(usable(counted, false));
  const from = others.find(({ at }) => sentence[at - 1]?.key === 'từ');
  const cameTo = count && TO_WORDS.has(sentence[count.at - 1]?.key ?? '');
  if (from && cameTo) return { sure: [from.value], possible: [] };
  if (count?.change === undefined) return { sure: [], possible: values(others) };
  const [now] = others;
  const before = now && now.value - count.change * count.value;
  return before !== undefined && before > 0 && relation !== 'share'
    ? { sure: [before], possible: [] }
    : { sure: [], possible: [] };
}

const TO_WORDS: ReadonlySet<string> = new Set(['lên', 'xuống', 'còn', 'đến']);

const nearTargets = (earlier: readonly Read[]): readonly Quantity[] =>
  earlier.flatMap(({ quantities }) => [...quantities.values()].filter(({ isTarget }) => isTarget));

/** "đạt", "hoàn thành": of a plan where the sentence has one. */
const isReached = (sentence: Sentence, at: number): boolean =>
  /(?:^| )(?:đạt|hoàn thành|vượt|bằng)(?: |$)/.test(phrase(sentence, at - 4, at));

/** "20 đồng chí (16,5%), 95 đồng chí (78,5%) trên tổng số 121": the whole of a list follows its last percentage. */
function sharedBehind(read: Read, at: number): number | undefined {
  for (const [later, { count }] of read.counts) {
    if (later <= at || !count) continue;
    const whole = wholeBehind(read, later, count);
    if (whole?.isWhole) return whole.value;
  }
  return undefined;
}

function ofParts(
  read: Read,
  { at, counted }: Asked,
  here: readonly Quantity[],
  { earlier, isPart }: Around,
): Wholes {
  const isUsable = usable(counted, false);
  const { found, reachesBack } = divided(read, at);
  const inside = found.filter(isUsable);
  const behind = earlier.flatMap((other) =>
    [...other.quantities.values()].filter(
      (quantity) => isUsable(quantity) && isTotal(other.sentence, quantity),
    ),
  );
  const larger = here.filter(isUsable).filter(({ value }) => value >= (counted.count?.value ?? 0));
  const isAlone = inside.length === 0 && (reachesBack || isPart || larger.length === 0);
  const totals = values(behind);
  const last = values([...(earlier[0]?.quantities.values() ?? [])].filter(isUsable));
  const taken = reachesBack || isPart ? last : totals.length === 1 ? totals : [];
  const fractions = here.flatMap(({ of, unit }) =>
    of !== undefined && areAlike(unit, counted.count?.unit) ? [of] : [],
  );
  const shared = inside.length === 0 ? sharedBehind(read, at) : undefined;
  return {
    sure: shared !== undefined ? [shared] : isAlone ? taken : values(inside),
    possible: [...new Set([...values([...here.filter(isUsable), ...behind]), ...fractions])],
  };
}
