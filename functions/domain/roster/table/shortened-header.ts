/**
 * Headers whose words are cut to their first letters, to be narrow: "C.thức", "Ng.sinh", "Tr.độ CM", "GTính". They stand for the one
 * field whose words begin like that; where two fields have such words nothing is guessed.
 */
import type { FieldKey } from '../shape/field.ts';
import { fold } from '../../language/fold.ts';
import { headersIn, oncePerKind, type RosterKind } from '../shape/kind.ts';

const LONGEST = 24;
/** "GTính", "NgàySinh": two words written as one. */
const CAPITALS = /(?<!\p{L})(\p{Lu}{1,2})(?=\p{Lu}\p{Ll})/gu;
const JOINED = /(?<=\p{Ll})(?=\p{Lu})/gu;
const CUT = /(?<!\p{L})\p{L}{1,3}\.\s*(?=\p{L})/u;
const WORDS = /(\p{L}+)(\.?)/gu;

/** "Đ.viên" is the Party's as well as the Youth Union's. */
const OF_NO_FIELD = { field: undefined, words: ['dang', 'vien'] };
const inWords = oncePerKind((kind) => [
  OF_NO_FIELD,
  ...headersIn(kind).map(({ field, text }) => ({ field, words: fold(text).split(' ') })),
]);

export function shortenedHeader(kind: RosterKind, text: string): FieldKey | undefined {
  if (text.length > LONGEST) return undefined;
  const parted = text.replace(CAPITALS, '$1.').replace(JOINED, ' ');
  if (parted === text && !CUT.test(text)) return undefined;
  const parts = [...parted.matchAll(WORDS)].map(([, word = '', dot]) => ({
    word: fold(word),
    isCut: dot !== '',
  }));
  if (parts.every(({ isCut }) => isCut)) return undefined;
  const isMeant = (words: readonly string[]): boolean =>
    words.length === parts.length &&
    parts.every(({ word, isCut }, at) => (isCut ? words[at]?.startsWith(word) : words[at] === word));
  const fields = new Set(inWords(kind).flatMap(({ field, words }) => (isMeant(words) ? [field] : [])));
  return fields.size === 1 ? [...fields][0] : undefined;
}
