/** The numbers of a sentence that count something: what, whether it is a plan or a change, and what is no count at all. */
import {
  CHANGE_WORDS,
  COUNT_BOUNDS,
  NAMING_WORDS,
  NUMERALS,
  PAPER_WORDS,
  RESULT_WORDS,
  SCALES,
  TARGET_WORDS,
  UNIT_NOUNS,
  WHOLE_WORDS,
  type Phrases,
  type Unit,
} from './lexicon.ts';
import type { Token } from './tokens.ts';

export interface Quantity {
  /** Index of its token in the sentence. */
  readonly at: number;
  readonly value: number;
  /** Of a fraction: 230 of 145/230. */
  readonly of?: number;
  /** undefined where the text does not say it beside the number: it may be anything. */
  readonly unit: Unit | undefined;
  readonly isTarget: boolean;
  /** "tăng 24": 1; "giảm 24": -1. */
  readonly change?: 1 | -1;
  /** It follows words such as "trên tổng số". */
  readonly isWhole: boolean;
  /** "gần 400", "từ 200": not exactly that many. */
  readonly isBound: boolean;
  /** "1,2 tỷ đồng": as exact as it is said. It can explain a percentage and never accuse one. */
  readonly isRounded: boolean;
}

export type Sentence = readonly Token[];

const RANGE_JOINS: ReadonlySet<string> = new Set(['đến', 'tới', '-', '–']);
const LONGEST_NOUN = 4;
const NOUNS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(UNIT_NOUNS).flatMap(([unit, nouns]) => nouns.map((noun) => [noun, unit as Unit] as const)),
);
const TARGET_REACH = 12;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** The words of tokens [from, to) as one text; a mark ends them. */
export const phrase = (sentence: Sentence, from: number, to: number): string =>
  sentence
    .slice(Math.max(0, from), to)
    .map(({ key }) => key)
    .join(' ');

const standsAt = (sentence: Sentence, from: number, words: readonly string[]): boolean =>
  from >= 0 && words.every((word, index) => sentence[from + index]?.key === word);

/** Which of these phrases stands right before `at`, the first that does. */
export const endsWith = (sentence: Sentence, at: number, phrases: Phrases): string | undefined =>
  phrases.find(({ words }) => standsAt(sentence, at - words.length, words))?.text;

/** Which of these phrases stands at `at`, the first that does. */
export const startsWith = (sentence: Sentence, at: number, phrases: Phrases): string | undefined =>
  phrases.find(({ words }) => standsAt(sentence, at, words))?.text;

/** "145 đảng viên", "145 (người)"; the longest noun wins: "tổ chức cơ sở đảng" is none of "cơ sở". */
export function unitAfter(sentence: Sentence, at: number): Unit | undefined {
  for (let length = LONGEST_NOUN; length > 0; length -= 1) {
    const found = NOUNS.get(phrase(sentence, at, at + length));
    if (found) return found;
  }
  return undefined;
}

function isYear(sentence: Sentence, at: number, unit: Unit | undefined): boolean {
  const { text = '', key } = sentence[at] ?? {};
  if (!/^(?:19|20)\d\d$/.test(text)) return false;
  const value = Number(key);
  if (value < FIRST_YEAR || value > LAST_YEAR) return false;
  return sentence[at - 1]?.key === 'năm' || unit === undefined || unit === 'measure';
}

/** "Quyết định số 06", "tháng 5", "1." at the start of a line. */
function isName(sentence: Sentence, at: number, unit: Unit | undefined): boolean {
  const [before, next] = [sentence[at - 1], sentence[at + 1]];
  const value = sentence[at]?.kind === 'number' ? Number(sentence[at].value) : 0;
  const isListed = before === undefined || before.key === ';' || before.key === ':' || before.key === '-';
  if (isListed && value < 100 && (next?.key === '.' || next?.key === ')' || next?.key === '/')) return true;
  if (before === undefined) return false;
  if (before.key === 'số') return PAPER_WORDS.has(sentence[at - 2]?.key ?? '');
  if (before.key === 'năm' && unit === undefined) return isYear(sentence, at, unit);
  return endsWith(sentence, at, NAMING_WORDS) !== undefined && (unit === undefined || unit === 'measure');
}

/** "từ 18 đến 30", "31-40 tuổi": the ends of a range count nobody. */
function isRangeEnd(sentence: Sentence, at: number): boolean {
  const isNumber = (index: number) => sentence[index]?.kind === 'number';
  const joins = (index: number) => RANGE_JOINS.has(sentence[index]?.key ?? '');
  const isFirst = joins(at + 1) && isNumber(at + 2);
  const isSecond = joins(at - 1) && isNumber(at - 2);
  const first = isFirst ? at : at - 2;
  if (!isFirst && !isSecond) return false;
  return sentence[first - 1]?.key === 'từ' || unitAfter(sentence, first + 3) === 'measure';
}

/** A word of planning before it, in the same breath, and no word of a result between. */
function isTargetAt(sentence: Sentence, at: number): boolean {
  const between: string[] = [];
  for (let index = at - 1; index >= 0 && at - index <= TARGET_REACH; index -= 1) {
    const token = sentence[index];
    if (!token || token.kind === 'percent' || token.kind === 'fraction') return false;
    if (token.kind === 'mark' && token.key !== ':' && token.key !== '(') return false;
    if (token.kind === 'number' && !isYear(sentence, index, undefined)) return false;
    const two = phrase(sentence, index, index + 2);
    if (RESULT_WORDS.has(token.key) || RESULT_WORDS.has(two)) return false;
    if (TARGET_WORDS.has(token.key) || TARGET_WORDS.has(two)) return !ownsResult(between);
    between.unshift(token.key);
  }
  return false;
}

/** "kế hoạch kết nạp được 145": a result; "được giao", "đề ra được" are none. */
const ownsResult = (words: readonly string[]): boolean =>
  words.some((word, index) => word === 'được' && words[index + 1] !== 'giao' && words[index + 1] !== 'từ');

const changeAt = (sentence: Sentence, at: number): 1 | -1 | undefined =>
  CHANGE_WORDS.get(sentence[at - 1]?.key ?? '');

/** 1 where no word such as "triệu" follows. */
const scaleAfter = (sentence: Sentence, at: number): number => SCALES.get(sentence[at + 1]?.key ?? '') ?? 1;
/** 1,2 × 1e9 is a whole number, which binary fractions miss by a hair. */
const scaled = (value: number, scale: number): number =>
  scale === 1 ? value : Number((value * scale).toPrecision(12));

const WORDS_BETWEEN = 5;

/** "trên tổng số 230", "145 đảng viên trên 230"; "trên 230" alone is more than that. */
function isWholeAt(sentence: Sentence, at: number): boolean {
  const word = endsWith(sentence, at, WHOLE_WORDS);
  if (word !== 'trên') return word !== undefined;
  for (let index = at - 2; index >= 0 && at - index <= WORDS_BETWEEN + 1; index -= 1) {
    const kind = sentence[index]?.kind;
    if (kind === 'number') return true;
    if (kind !== 'word') return false;
  }
  return false;
}

/** Only whole numbers count. */
function quantityAt(sentence: Sentence, at: number): Quantity | undefined {
  const token = sentence[at];
  if (token?.kind !== 'number' && token?.kind !== 'fraction') return undefined;
  const scale = scaleAfter(sentence, at);
  const value = scaled(token.value, scale);
  const unit = unitAfter(sentence, at + 1) ?? (scale === 1 ? undefined : unitAfter(sentence, at + 2));
  if (unit === 'measure' || !Number.isSafeInteger(value)) return undefined;
  if (isYear(sentence, at, unit) || isName(sentence, at, unit) || isRangeEnd(sentence, at)) return undefined;
  const of = token.kind === 'fraction' ? scaled(token.of, scale) : undefined;
  if (of !== undefined && !Number.isSafeInteger(of)) return undefined;
  const change = changeAt(sentence, at);
  const isWhole = isWholeAt(sentence, at);
  const before = sentence[at - 1]?.key ?? '';
  return {
    at,
    value,
    ...(of !== undefined && { of }),
    unit,
    isTarget: isTargetAt(sentence, at),
    ...(change !== undefined && { change }),
    isWhole,
    isBound: endsWith(sentence, at, COUNT_BOUNDS) !== undefined || (before === 'trên' && !isWhole),
    isRounded: scale !== 1,
  };
}

/** "ba đại biểu": right before what it counts, and nothing that is a part of a number itself. */
function inLetters(sentence: Sentence, at: number): Quantity | undefined {
  const value = NUMERALS.get(sentence[at]?.key ?? '');
  const unit = unitAfter(sentence, at + 1);
  const isPart = NUMERALS.has(sentence[at - 1]?.key ?? '') || sentence[at - 1]?.kind === 'number';
  if (value === undefined || unit === undefined || unit === 'measure' || isPart) return undefined;
  return { at, value, unit, isTarget: false, isWhole: false, isBound: false, isRounded: false };
}

/** By the index of their tokens. */
export function quantitiesOf(sentence: Sentence): ReadonlyMap<number, Quantity> {
  const found = sentence.flatMap((_, at) => quantityAt(sentence, at) ?? inLetters(sentence, at) ?? []);
  return new Map(found.map((quantity) => [quantity.at, quantity]));
}

/** A share of one in the other can be meant. */
export const areAlike = (one: Unit | undefined, other: Unit | undefined): boolean =>
  one === undefined || other === undefined || one === other;
