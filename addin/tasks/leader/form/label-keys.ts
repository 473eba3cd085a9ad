/** The keys by which a label of a form is known again in a file that somebody else made: without its number, its marks and its case. */
import { fold } from '#domain/language/fold.ts';

/** "I.1 ", "a) ", "B - ", "1.", "+ ": what stands before a label. Letters count as one only with a sign behind them. */
const NUMBER = /^\s*(?:(?:[ivxIVX]+|[a-zđA-ZĐ]|\d+)(?:\.\d+)*\s*[.)\-–—:/]\s*|[-–—+•*·]\s*)/u;
const WITHIN = /^\s*(?:trong\s+đó|gồm|chia\s+ra)\s*:?\s*/iu;
const BEHIND = /\s*(?:\([^()]*\)|,?\s*(?:chia ra|gồm|trong đó))\s*:?\s*$/iu;

function stripped(text: string, pattern: RegExp): string {
  let rest = text;
  for (
    let next = rest.replace(pattern, '');
    next !== rest && next.trim() !== '';
    next = rest.replace(pattern, '')
  )
    rest = next;
  return rest;
}

/** Of a label as it stands: with and without what is around it. The longest first. */
export function keysOf(text: string): readonly string[] {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ');
  const bare = stripped(plain, NUMBER);
  const inner = stripped(stripped(bare, WITHIN), NUMBER);
  return [...new Set([plain, bare, inner, stripped(inner, BEHIND)].map(fold).filter((key) => key !== ''))];
}

/** The number that a label has before it, as it is compared: '1', 'a', 'i'; '' where it has none. */
export const numberOf = (text: string): string => fold(NUMBER.exec(text)?.[0] ?? '');
