/**
 * The count that a percentage says something of: the number before it that no other percentage has and that has no other subject
 * between, or the one in brackets behind it.
 */
import {
  CHANGE_WORDS,
  COUNT_FOLLOWS,
  LINK_MARKS,
  LINK_VERBS,
  LINK_WORDS,
  PART_WORDS,
  TARGET_WORDS,
} from './lexicon.ts';
import { after, before, keysOf } from './near.ts';
import { areAlike, startsWith, unitAfter, type Quantity, type Sentence } from './quantities.ts';

export interface Counted {
  readonly count: Quantity | undefined;
  /** The number that the same words give as its whole: 145 trên 230. */
  readonly whole: Quantity | undefined;
  /** Nothing stands between that could be another subject. */
  readonly isSure: boolean;
}

export type Quantities = ReadonlyMap<number, Quantity>;
const NONE: Counted = { count: undefined, whole: undefined, isSure: false };

const BREAKS: ReadonlySet<string> = new Set([',', 'và', ';', ...LINK_MARKS]);
const WORDS_TO_BRACKET = 10;

/** The words between, parted at commas and brackets; the marks that hold count and percentage together are told apart. */
function segmentsOf(keys: readonly string[]): {
  readonly segments: readonly (readonly string[])[];
  readonly last: string;
} {
  const segments: string[][] = [[]];
  let last = '';
  for (const key of keys) {
    if (BREAKS.has(key)) {
      last = key;
      segments.push([]);
    } else segments.at(-1)?.push(key);
  }
  return { segments, last };
}

const isLink = (words: readonly string[]): boolean =>
  words.every((word) => LINK_WORDS.has(word) || /^\d+$/.test(word));
const hasVerb = (words: readonly string[]): boolean => words.some((word) => LINK_VERBS.has(word));
const hasPart = (keys: readonly string[]): boolean => {
  const text = ` ${keys.join(' ')} `;
  return PART_WORDS.some((part) => text.includes(` ${part.text} `));
};

/** How a number and a percentage after it hang together by the words between; undefined: they do not. */
function linkOf(keys: readonly string[]): 'sure' | 'likely' | undefined {
  const { segments, last } = segmentsOf(keys);
  const ending = segments.at(-1) ?? [];
  if (segments.length === 1) {
    const verb = ending.findLastIndex((word) => LINK_VERBS.has(word));
    return verb >= 0 && isLink(ending.slice(verb)) && !hasPart(keys) ? 'sure' : undefined;
  }
  if (!isLink(ending) || hasPart(keys)) return undefined;
  if (!hasVerb(ending) && !LINK_MARKS.has(last)) return undefined;
  return segments.slice(1, -1).every((segment) => segment.length === 0 || isLink(segment))
    ? 'sure'
    : 'likely';
}

/** Of a list: "chiếm 2,68% tổng số, đạt 63% kế hoạch" both of one count. */
function sharesCount(keys: readonly string[]): boolean {
  const { segments } = segmentsOf(keys);
  const ending = segments.at(-1) ?? [];
  return segments.length === 2 && ending.length > 0 && hasVerb(ending.slice(0, 1)) && isLink(ending);
}

interface Search {
  readonly sentence: Sentence;
  readonly quantities: Quantities;
  /** What percentages before this one in the sentence were found to be of. */
  readonly found: ReadonlyMap<number, Counted>;
}

const percentIn = (sentence: Sentence, from: number, to: number): number | undefined => {
  const at = sentence.slice(from, to).findIndex(({ kind }) => kind === 'percent');
  return at < 0 ? undefined : from + at;
};

function countBefore({ sentence, quantities, found }: Search, at: number): Counted {
  let whole: Quantity | undefined;
  let isParted = false;
  for (const { from, to, isGroup } of before(sentence, at)) {
    const percent = percentIn(sentence, from, to);
    if (percent !== undefined) {
      const earlier = found.get(percent);
      if (isGroup && (earlier?.count?.at ?? -1) > from) continue;
      const keys = visibleKeys(sentence, to - 1, at);
      return earlier?.count && whole === undefined && sharesCount(keys)
        ? { ...earlier, whole: undefined }
        : { ...NONE, whole };
    }
    if (!isGroup && sentence[from]?.key === ';') isParted = true;
    const quantity = isGroup ? undefined : quantities.get(from);
    if (!quantity) continue;
    if (whole === undefined) {
      const link = areAlike(quantity.unit, unitAfter(sentence, at + 1))
        ? linkOf(visibleKeys(sentence, from, at))
        : undefined;
      if (link === undefined || (isParted && link !== 'sure')) return NONE;
      if (quantity.of !== undefined) return { count: quantity, whole: undefined, isSure: link === 'sure' };
      if (!quantity.isWhole && (!quantity.isTarget || isOfGrowth(sentence, at)))
        return { count: quantity, whole: undefined, isSure: link === 'sure' };
      whole = quantity;
    } else if (!quantity.isWhole) return { count: quantity, whole, isSure: true };
  }
  return { ...NONE, whole };
}

/** "phấn đấu kết nạp 60 đảng viên, tăng 7,14%": a plan is the count where it is held against what there was. */
const isOfGrowth = (sentence: Sentence, at: number): boolean =>
  CHANGE_WORDS.has(sentence[at - 1]?.key ?? '') && sentence[at - 1]?.key !== 'vượt';

/** The words between without what stands in closed brackets. */
function visibleKeys(sentence: Sentence, from: number, at: number): readonly string[] {
  const keys: string[] = [];
  for (const piece of before(sentence, at)) {
    if (piece.from <= from) break;
    if (!piece.isGroup) keys.unshift(...keysOf(sentence, piece));
  }
  return keys;
}

/** "31,21% đảng viên nữ (8.126 đồng chí)", "63%, tương ứng 145 đồng chí". */
function countAfter({ sentence, quantities }: Search, at: number): Counted {
  const words: string[] = [];
  for (const { from, to, isGroup } of after(sentence, at)) {
    if (isGroup) {
      const first = [...quantities.values()].find((each) => each.at > from && each.at < to);
      const lead = first ? keysOf(sentence, { from: from + 1, to: first.at }) : [];
      if (!first || percentIn(sentence, from, to) !== undefined || !isLead(lead)) return NONE;
      return first.of === undefined && (first.isTarget || first.isWhole || isOfWhole(words))
        ? { ...NONE, whole: first }
        : { count: first, whole: undefined, isSure: true };
    }
    const key = sentence[from]?.key ?? '';
    const withCount = key === 'với' && words.length === 0 ? quantities.get(from + 1) : undefined;
    if (withCount) return { count: withCount, whole: undefined, isSure: true };
    if (key === ',' && startsWith(sentence, from + 1, COUNT_FOLLOWS)) {
      const first = [...quantities.values()].find((each) => each.at > from && each.at <= from + 4);
      return first ? { count: first, whole: undefined, isSure: true } : NONE;
    }
    words.push(key);
    if (!isWordOrYear(sentence, from) || words.length > WORDS_TO_BRACKET) return NONE;
  }
  return NONE;
}

const isWordOrYear = (sentence: Sentence, at: number): boolean =>
  sentence[at]?.kind === 'word' || (sentence[at]?.kind === 'number' && sentence[at - 1]?.key === 'năm');
const isOfWhole = (words: readonly string[]): boolean => {
  const text = words.join(' ');
  return [...TARGET_WORDS, 'tổng số', 'so với'].some((word) => ` ${text} `.includes(` ${word} `));
};
const isLead = (keys: readonly string[]): boolean =>
  keys.length <= 5 && !hasPart(keys) && !keys.includes(',');

const IN_A_RUN: ReadonlySet<string> = new Set([',', 'và', ';']);

/** "lần lượt là 102, 30, 5 đồng chí, chiếm 33,33%, 9,8% và 1,63%": as many counts in a run as percentages in the next one. */
function respectively(sentence: Sentence, quantities: Quantities): readonly (readonly [number, Counted])[] {
  const isPercent = (at: number) => sentence[at]?.kind === 'percent';
  const runs: { readonly isPercent: boolean; readonly members: number[]; end: number }[] = [];
  for (const at of sentence.keys()) {
    if (!isPercent(at) && !quantities.has(at)) continue;
    const run = runs.at(-1);
    const between = run ? keysOf(sentence, { from: run.end + 1, to: at }) : [];
    if (
      run &&
      run.isPercent === isPercent(at) &&
      between.length > 0 &&
      between.every((key) => IN_A_RUN.has(key))
    ) {
      run.members.push(at);
      run.end = at;
    } else runs.push({ isPercent: isPercent(at), members: [at], end: at });
  }
  return runs.flatMap((run, index) => {
    const counts = runs[index - 1];
    if (!run.isPercent || run.members.length < 2 || counts?.isPercent !== false) return [];
    if (counts.members.length !== run.members.length) return [];
    return run.members.map((at, place): readonly [number, Counted] => [
      at,
      { count: quantities.get(counts.members[place] ?? -1), whole: undefined, isSure: true },
    ]);
  });
}

/** Every percentage of a sentence with its count, in their order. */
export function countsOf(sentence: Sentence, quantities: Quantities): ReadonlyMap<number, Counted> {
  const found = new Map<number, Counted>(respectively(sentence, quantities));
  const search: Search = { sentence, quantities, found };
  for (const [at, { kind }] of sentence.entries()) {
    if (kind !== 'percent' || found.has(at)) continue;
    const earlier = countBefore(search, at);
    const later = earlier.count ? undefined : countAfter(search, at);
    found.set(
      at,
      later?.count
        ? { ...later, whole: later.whole ?? earlier.whole }
        : { ...earlier, whole: earlier.whole ?? later?.whole },
    );
  }
  return found;
}
