/** What the words next to a percentage make of it: a bound, a level, a growth, a share of a plan; and by which words it is known. */
import type { Relation } from '../judgement.ts';
import {
  BOUND_AFTER,
  BOUND_BEFORE,
  COMMON_WORDS,
  LEVEL_WORDS,
  RELATION_WORDS,
  TARGET_WORDS,
} from './lexicon.ts';
import { before, keysOf } from './near.ts';
import { endsWith, startsWith, type Quantity, type Sentence } from './quantities.ts';

const WORDS_BEFORE = 4;
const WORDS_BEHIND = 8;
const LABEL_LENGTH = 90;
const ENDS: ReadonlySet<string> = new Set([',', ';', '.', ':', '(', ')', '…', '...']);

/** The words right before, back to a mark or a number, the last first. */
function wordsBefore(sentence: Sentence, at: number, most: number): readonly string[] {
  const words: string[] = [];
  for (let index = at - 1; index >= 0 && words.length < most; index -= 1) {
    const token = sentence[index];
    if (!token || token.kind !== 'word') break;
    words.push(token.key);
  }
  return words;
}

/** "trên 95%", "75% trở lên", "từ 15% đến 20%", "15-20%". */
export function isBound(sentence: Sentence, at: number): boolean {
  if (endsWith(sentence, at, BOUND_BEFORE) !== undefined) return true;
  if (startsWith(sentence, at + 1, BOUND_AFTER) !== undefined) return true;
  const isDash = (index: number) => /^[-–—]$/.test(sentence[index]?.key ?? '');
  const isNumeric = (index: number) =>
    sentence[index]?.kind === 'percent' || sentence[index]?.kind === 'number';
  return (isDash(at - 1) && isNumeric(at - 2)) || (isDash(at + 1) && isNumeric(at + 2));
}

/** "nâng tỷ lệ lên 41%": what something came to. A count does not come to a percentage. */
export const isLevel = (sentence: Sentence, at: number): boolean =>
  wordsBefore(sentence, at, WORDS_BEFORE).some((word) => LEVEL_WORDS.has(word));

/** By the last word before it that says so; a change of a count is what its number was a change by. */
export function relationAt(sentence: Sentence, at: number, count: Quantity | undefined): Relation {
  for (const word of wordsBefore(sentence, at, WORDS_BEFORE)) {
    const relation = RELATION_WORDS.get(word);
    if (relation) return relation;
  }
  if (count?.change === undefined) return 'share';
  return sentence[count.at - 1]?.key === 'vượt' ? 'exceeds' : count.change > 0 ? 'grows' : 'shrinks';
}

/** "đạt 63% kế hoạch năm 2023", "so với chỉ tiêu": words of a plan right behind, or right before. */
export function isOfTarget(sentence: Sentence, at: number): boolean {
  const words: string[] = [];
  for (let index = at + 1; index < sentence.length && words.length < WORDS_BEHIND; index += 1) {
    const token = sentence[index];
    if (!token || (token.kind === 'mark' && ENDS.has(token.key) && !(token.key === ')' && index === at + 1)))
      break;
    words.push(token.key);
  }
  const behind = ` ${words.join(' ')} `;
  return [...TARGET_WORDS].some((word) => behind.includes(` ${word} `)) || isPlanBefore(sentence, at);
}

/** "hoàn thành chỉ tiêu đạt 103%". */
function isPlanBefore(sentence: Sentence, at: number): boolean {
  const text = wordsBefore(sentence, at, WORDS_BEFORE).toReversed().join(' ');
  return ['kế hoạch', 'chỉ tiêu', 'mục tiêu'].some((word) => text.includes(word));
}

/** The words of its own part of the sentence, and of the part before where that says more; weighty ones only, if asked. */
export function wordsAround(sentence: Sentence, at: number, weighty = false): readonly string[] {
  const words: string[] = [];
  let breaks = 0;
  for (const piece of before(sentence, at)) {
    const [key = ''] = keysOf(sentence, piece);
    if (sentence[piece.from]?.kind === 'percent' || key === ';') break;
    if (ENDS.has(key)) breaks += 1;
    if (breaks > 1) break;
    if (sentence[piece.from]?.kind === 'word') words.unshift(key);
  }
  return weighty ? words.filter((word) => !COMMON_WORDS.has(word)) : words;
}

/** From the part of the sentence that holds its count up to the percentage. */
export function labelOf(source: string, sentence: Sentence, at: number, countAt: number | undefined): string {
  const first = countAt === undefined || countAt > at ? at : countAt;
  let from = first;
  while (from > 0 && !ENDS.has(sentence[from - 1]?.key ?? '') && sentence[from - 1]?.kind !== 'percent')
    from -= 1;
  let to = at;
  while (countAt === undefined && to - at < WORDS_BEHIND && sentence[to + 1]?.kind === 'word') to += 1;
  const label = source.slice(sentence[from]?.start ?? 0, sentence[to]?.end).trim();
  if (label.length <= LABEL_LENGTH) return label;
  const cut = label.slice(label.length - LABEL_LENGTH);
  return `…${cut.slice(cut.indexOf(' '))}`;
}
