/**
 * A text as tokens: words, numbers, fractions, percentages and marks, each with its place in the text and how deep in brackets it
 * stands. Dates and the names of papers are tokens that count nothing.
 */
import { parsePercent, type PrintedPercent } from '../printed-share.ts';
import { ABBREVIATIONS, DAY_WORDS, NUMBERED_WORDS } from './lexicon.ts';

interface Standing {
  /** As written; its place is [start, end). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Lower case: by this it is looked up. */
  readonly key: string;
  /** Brackets open around it. A bracket itself belongs to what stands outside. */
  readonly depth: number;
}

export type Token = Standing &
  (
    | { readonly kind: 'word' | 'mark' | 'name' }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'fraction'; readonly value: number; readonly of: number }
    | { readonly kind: 'percent'; readonly printed: PrintedPercent }
  );

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![.,]?\d)|\d+(?:[.,]\d+)*`;
const PIECES = new RegExp(
  [
    String.raw`(?<percent>\d+(?:[.,]\d+)?)\s?(?:%|[Pp]hần trăm)`,
    String.raw`(?<date>\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d|\d{1,2}[/-](?:19|20)\d\d(?![\d.,]\d)|(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d)`,
    String.raw`(?<span>\d{1,2}-\d{1,2}(?!\d|[.,]\d|\s?%))`,
    String.raw`(?<paper>\d+ ?[-–/] ?\p{Lu}{2,}(?:[-/]\p{Lu}+)*)`,
    String.raw`(?<part>${NUMBER})\s?/\s?(?<whole>${NUMBER})(?!\s?[/%\d])`,
    String.raw`(?<number>${NUMBER})`,
    String.raw`(?<word>[Đđ]/c|\p{L}[\p{L}\p{M}\d]*)`,
    String.raw`(?<mark>\.{2,}|[^\s])`,
  ].join('|'),
  'gu',
);
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000\t]/g;
const DOTTED = /^\d{1,3}(?:\.\d{3})+$/;
const COMMAED = /^\d{1,3}(?:,\d{3})+$/;
const MOST_DAY = 31;
const MOST_MONTH = 12;

/** A number in prose counts people and units: "26,033" is twenty-six thousand there, "6,2" is six and two tenths. */
export function valueOf(text: string): number {
  const [whole = '', decimals] = DOTTED.test(text.replace(/,\d+$/, ''))
    ? [text.replaceAll('.', '').split(',')[0], text.split(',')[1]]
    : COMMAED.test(text)
      ? [text.replaceAll(',', '')]
      : text.replace(',', '.').split('.');
  return Number(decimals === undefined ? whole : `${whole}.${decimals}`);
}

type Bare<T> = T extends unknown ? Omit<T, keyof Standing> : never;

function bareOf(groups: Readonly<Record<string, string | undefined>>, before: string): Bare<Token> {
  const { percent, date, span, paper, part, whole, number, word } = groups;
  const printed = percent === undefined ? undefined : parsePercent(percent);
  if (printed) return { kind: 'percent', printed };
  if (part !== undefined && whole !== undefined) {
    const [value, of] = [valueOf(part), valueOf(whole)];
    const isDay = value <= MOST_DAY && of <= MOST_MONTH && DAY_WORDS.has(before);
    return isDay || of === 0 ? { kind: 'name' } : { kind: 'fraction', value, of };
  }
  if ((date ?? span ?? paper) !== undefined) return { kind: 'name' };
  if (number !== undefined) {
    const value = valueOf(number);
    return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'name' };
  }
  return { kind: word === undefined ? 'mark' : 'word' };
}

/** "52 316": not behind a number, and no number stands behind it. */
const SPACED = /(?<![\d.,/-] ?)([1-9]\d{0,2}(?: \d{3})+)(?![.,/]?\d| \d)/gu;
const WORD_BEFORE = /[\p{L}\p{M}]+(?= $)/u;

/** "có 52 316 đảng viên" is one number, "tháng 6 120 đồng chí" two: the first only numbers the word before it. */
const isOneNumber = (text: string, at: number): boolean =>
  !NUMBERED_WORDS.has(WORD_BEFORE.exec(text.slice(0, at))?.[0].toLowerCase() ?? '');

/** Of the same length as the text, so that places in one are places in the other. */
export const plainSpaces = (text: string): string =>
  text
    .replace(SPACES, ' ')
    .replace(SPACED, (number: string, _: string, at: number, whole: string) =>
      isOneNumber(whole, at) ? number.replaceAll(' ', '.') : number,
    );

/** NFC goes in; places are of that text. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const match of plainSpaces(text).matchAll(PIECES)) {
    const [piece] = match;
    const bare = bareOf(match.groups ?? {}, tokens.at(-1)?.key ?? '');
    if (piece === ')' || piece === ']') depth = Math.max(0, depth - 1);
    tokens.push({
      ...bare,
      text: piece,
      start: match.index,
      end: match.index + piece.length,
      key: piece.toLowerCase(),
      depth,
    });
    if (piece === '(' || piece === '[') depth += 1;
  }
  return tokens;
}

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…', '...']);
const STARTS_SENTENCE = /^\s+["“(*+•–-]*\s*[\p{Lu}\d]/u;

function endsSentence(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'mark' || !ENDS.has(token.key)) return false;
  if (token.key === '.' && ABBREVIATIONS.has(tokens[index - 1]?.key ?? '')) return false;
  const rest = text.slice(token.end);
  return rest.trim() === '' || STARTS_SENTENCE.test(rest);
}

/** The sentences of a paragraph. An unclosed bracket ends with its sentence. */
export function sentencesOf(text: string): readonly (readonly Token[])[] {
  const tokens = tokensOf(text);
  const sentences: Token[][] = [[]];
  let open = 0;
  for (const [index, token] of tokens.entries()) {
    const sentence = sentences.at(-1) ?? [];
    sentence.push({ ...token, depth: Math.max(0, token.depth - open) });
    if (!endsSentence(text, tokens, index)) continue;
    open = token.depth;
    sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}
