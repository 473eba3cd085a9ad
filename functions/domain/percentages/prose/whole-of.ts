/**
 * What a percentage can be a share of: numbers that its own words name (sure), and others of the text that may be meant. One that
 * only may be meant can explain a percentage; it can never accuse one.
 */
import type { Relation } from '../judgement.ts';
import type { Counted, Quantities } from './count-of.ts';
import { NAMED_WHOLE, PART_WORDS, TIME_WORDS, TOTAL_WORDS, WHOLE_WORDS } from './lexicon.ts';
import { before } from './near.ts';
import { areAlike, endsWith, phrase, startsWith, type Quantity, type Sentence } from './quantities.ts';
import { sharedBehind, wholeBehind, type Read } from './whole-behind.ts';

export interface Wholes {
  /** Any of them is meant; nearest first. */
  readonly sure: readonly number[];
  /** The words beside the percentage or its count name it. */
  readonly isBeside: boolean;
  readonly possible: readonly number[];
  /** Said anywhere in the text as how many there are: it must fit to the last digit. */
  readonly distant: readonly number[];
}

export interface Asked {
  readonly at: number;
  readonly relation: Relation;
  /** The words around name a plan. */
  readonly isOfTarget: boolean;
  readonly counted: Counted;
}

/** Sentences before this one in the paragraph, the nearest first, and every target and total of the text. */
export interface Around {
  readonly earlier: readonly Read[];
  readonly targets: readonly Quantity[];
  readonly totals: readonly Quantity[];
  /** The sentence is a line of a list: what it counts is a part of what stands above the list. */
  readonly isPart: boolean;
}

type Test = (quantity: Quantity) => boolean;

/** A number by itself that the count can be a share of. */
const usable =
  ({ count }: Counted, targets: boolean): Test =>
  (quantity) =>
    quantity !== count &&
    quantity.isTarget === targets &&
    quantity.of === undefined &&
    quantity.change === undefined &&
    (targets || !quantity.isBound) &&
    (!quantity.isRounded || count?.isRounded === true) &&
    areAlike(quantity.unit, count?.unit);

const values = (quantities: Iterable<Quantity>): readonly number[] => [
  ...new Set([...quantities].map(({ value }) => value).filter((value) => value > 0)),
];
const joined = (...lists: readonly (readonly number[])[]): readonly number[] => [...new Set(lists.flat())];
const inside = ({ quantities }: Read): readonly Quantity[] => [...quantities.values()];
export const targetsIn = (read: Read): readonly Quantity[] => inside(read).filter(({ isTarget }) => isTarget);

/** So many sentences back a plan is still the one that was reached. */
const NEAR = 2;

/** Which numbers the percentage at `at` can be of. */
export function wholesOf(read: Read, asked: Asked, around: Around): Wholes {
  const { at, counted, relation } = asked;
  const { count } = counted;
  const behind = wholeBehind(read, at, count);
  const named = count?.of ?? counted.whole?.value ?? behind?.whole.value;
  if (named !== undefined)
    return { sure: [named], isBeside: behind?.isNamed ?? true, possible: [], distant: [] };
  const isOfChange = relation !== 'share' && count?.change !== undefined;
  const isOfEarlier = relation === 'grows' || relation === 'shrinks' || isOfChange;
  const found = isOfEarlier
    ? ofEarlier(read, asked, around)
    : asked.isOfTarget
      ? ofPlan(read, asked, around)
      : ofWhole(read, asked, around);
  return { isBeside: false, distant: [], ...found };
}

type Found = Pick<Wholes, 'sure' | 'possible'> & Partial<Wholes>;

const numbersBefore = (read: Read, at: number): readonly Quantity[] =>
  inside(read)
    .filter(({ at: place }) => place < at)
    .reverse();

function ofPlan(read: Read, { at, counted }: Asked, { earlier, targets }: Around): Found {
  const isPlan = usable(counted, true);
  const planned = values(numbersBefore(read, at).filter(isPlan));
  const near = values(earlier.slice(0, NEAR).flatMap(targetsIn).filter(isPlan));
  const sure = planned.length > 0 ? planned : near.length === 1 ? near : [];
  return { sure, possible: values([...earlier.flatMap(targetsIn), ...targets]) };
}

const TO_WORDS: ReadonlySet<string> = new Set(['lên', 'xuống', 'còn', 'đến']);
const WORDS_OF_TIME = 6;

/** "từ 200 lên 224", "224 đảng viên, tăng 24": what there was before is printed, or follows; otherwise any number may be it. */
function ofEarlier(read: Read, { at, counted }: Asked, { earlier }: Around): Found {
  const { sentence } = read;
  const { count } = counted;
  const wordBefore = (quantity: Quantity | undefined) => sentence[(quantity?.at ?? 0) - 1]?.key ?? '';
  const others = numbersBefore(read, at).filter(usable(counted, false));
  const [only, second] = others;
  if (count?.change !== undefined) {
    const was = only && only.value - count.change * count.value;
    return { sure: was !== undefined && was > 0 ? [was] : [], possible: [] };
  }
  const from = others.find((other) => wordBefore(other) === 'từ');
  if (from && TO_WORDS.has(wordBefore(count))) return { sure: [from.value], possible: [] };
  const isTimed = (other: Quantity) =>
    sentence.slice(Math.max(0, other.at - WORDS_OF_TIME), other.at).some(({ key }) => TIME_WORDS.has(key));
  const behind = earlier.flatMap(inside).filter(usable(counted, false));
  return {
    sure: only && !second && isTimed(only) ? [only.value] : [],
    possible: values([...others, ...behind]),
  };
}

/** "đạt", "hoàn thành": of a plan where there is one. */
const isReached = (sentence: Sentence, at: number): boolean =>
  /(?:^| )(?:đạt|hoàn thành|bằng)(?: |$)/.test(phrase(sentence, at - 4, at));

const planned = (text: string): boolean => /(?:^| )(?:kế hoạch|chỉ tiêu|nghị quyết|kh)(?: |$)/.test(text);

/** Plans are spoken of, here or right before. */
const isAboutPlans = (read: Read, { earlier }: Around): boolean =>
  [read, ...earlier.slice(0, 1)].some(({ sentence }) => planned(phrase(sentence, 0, sentence.length)));

/** Of what is divided, or of a plan where something was reached and there is one. */
function ofWhole(read: Read, asked: Asked, around: Around): Found {
  const { at, counted } = asked;
  const parts = ofParts(read, asked, around);
  const distant = values(around.totals.filter(usable(counted, false)));
  if (!isReached(read.sentence, at)) return { ...parts, distant };
  const own = values(numbersBefore(read, at).filter(usable(counted, true)));
  const near = values(around.earlier.slice(0, NEAR).flatMap(targetsIn).filter(usable(counted, true)));
  const possible = joined(parts.possible, near, parts.sure);
  // A plan in the sentence itself is the one that was reached: a total from another sentence explains it no better.
  if (own.length > 0)
    return {
      ...parts,
      sure: joined(own, parts.sure),
      possible: joined(explaining(read, asked, []), near, parts.sure),
    };
  // "Đảng bộ A kết nạp 52 đảng viên, đạt 50,98%": of a plan that is not printed.
  return isAboutPlans(read, around) ? { sure: [], possible, distant } : { ...parts, possible, distant };
}

/** "hiện có 5.418 đảng viên": said as how many there are. */
const isTotal = (sentence: Sentence, { at }: Quantity): boolean =>
  endsWith(sentence, at, TOTAL_WORDS) !== undefined || endsWith(sentence, at, WHOLE_WORDS) !== undefined;

export const totalsIn = (read: Read): readonly Quantity[] =>
  inside(read).filter((each) => isTotal(read.sentence, each));

function ofParts(read: Read, asked: Asked, { earlier, isPart }: Around): Found {
  const { at, counted } = asked;
  const isUsable = usable(counted, false);
  const { found, reachesBack } = divided(read, at);
  const own = found.filter(isUsable);
  const possible = explaining(read, asked, earlier);
  const shared = own.length === 0 ? sharedBehind(read, at) : undefined;
  if (shared !== undefined) return { sure: [shared], possible };
  if (own.length > 0) return { sure: values(own), isBeside: isFirstPart(read, counted.count), possible };
  if (reachesBack || isPart) {
    const before = earlier.map((other) => inside(other).filter(isUsable)).find((each) => each.length > 0);
    return { sure: values(before ?? []), possible };
  }
  return { sure: onlyTotal(read, asked, earlier), possible };
}

/** Any number before that is large enough, and those of the sentences just before. */
function explaining(read: Read, { at, counted }: Asked, earlier: readonly Read[]): readonly number[] {
  const isUsable = usable(counted, false);
  const here = numbersBefore(read, at);
  const fractions = [...here, ...earlier.slice(0, NEAR).flatMap(inside)]
    .filter(({ of, unit }) => of !== undefined && areAlike(unit, counted.count?.unit))
    .flatMap(({ value, of = 0 }) => [of, value]);
  const before = earlier.flatMap((other, index) =>
    inside(other).filter((each) => isUsable(each) && (index < NEAR || isTotal(other.sentence, each))),
  );
  return joined(values([...here.filter(isUsable), ...before]), fractions);
}

/** "trong số đoàn viên nữ": a whole is named by words that stand for a number elsewhere. */
const namesWhole = ({ sentence, quantities }: Read, at: number): boolean =>
  [...sentence.keys()].some(
    (index) => index < at && endsWith(sentence, index, NAMED_WHOLE) !== undefined && !quantities.has(index),
  );

/** A part that has a percentage of its own is no whole of others. */
const isCount = ({ counts }: Read, quantity: Quantity): boolean =>
  [...counts.values()].some(({ count }) => count === quantity);

/** "hiện có 306 đảng viên; … 49 đồng chí, chiếm 16%": the only number that can be meant, here or in the sentences before. */
function onlyTotal(read: Read, { at, counted }: Asked, earlier: readonly Read[]): readonly number[] {
  if (isReached(read.sentence, at) || namesWhole(read, at)) return [];
  const larger = numbersBefore(read, at).filter(({ value }) => value > (counted.count?.value ?? 0));
  const isUsable = usable(counted, false);
  const isTotalOf = (other: Read, quantity: Quantity) =>
    isUsable(quantity) && isTotal(other.sentence, quantity) && !isCount(other, quantity);
  const [own, second] = larger.filter(isUsable);
  if (own) return !second && isTotalOf(read, own) ? [own.value] : [];
  const totals = values(earlier.flatMap((other) => inside(other).filter((each) => isTotalOf(other, each))));
  return larger.length === 0 && totals.length === 1 ? totals : [];
}

/** "587 đảng viên, trong đó sinh viên 05 đồng chí": nothing stands between the words that divide and the count. */
function isFirstPart({ sentence, quantities }: Read, count: Quantity | undefined): boolean {
  for (const { from } of before(sentence, count?.at ?? 0)) {
    if (startsWith(sentence, from, PART_WORDS) !== undefined) return true;
    if (quantities.has(from) || sentence[from]?.kind === 'percent') return false;
  }
  return false;
}

const WORDS_TO_BRACKET = 4;

/** "645 đảng viên (nữ 288, …)": the number that a bracket right behind it is about. */
function inFrontOf({ sentence, quantities }: Read, bracket: number): Quantity | undefined {
  for (let at = bracket - 1; at >= 0 && bracket - at <= WORDS_TO_BRACKET + 1; at -= 1) {
    const quantity = quantities.get(at);
    if (quantity) return quantity;
    if (sentence[at]?.kind !== 'word') return undefined;
  }
  return undefined;
}

/**
 * The numbers that "trong đó" and the like divide, those that brackets right behind them do ("645 đảng viên (nữ 288, …)"), and
 * those that come first ("Trong 587 …, có"), the innermost first.
 */
function divided(
  read: Read,
  at: number,
): { readonly found: readonly Quantity[]; readonly reachesBack: boolean } {
  const { sentence, quantities } = read;
  const found: Quantity[] = [];
  let reachesBack = false;
  for (const { from, isGroup } of before(sentence, at)) {
    if (isGroup) continue;
    if (startsWith(sentence, from, PART_WORDS) !== undefined) {
      const base = nearest(quantities, sentence, from);
      if (base) found.push(base);
      else reachesBack = true;
    }
    const quantity = sentence[from]?.key === '(' ? inFrontOf(read, from) : quantities.get(from);
    if (quantity && (quantity.isWhole || quantity.at < from)) found.push(quantity);
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
