/** The keys by which a label of a form is known again in a file that somebody else made: without its number, its marks and its case. */
import { fold } from '#domain/language/fold.ts';
import { BEHIND, NUMBER, OF_THESE } from '../../../words/form-labels.ts';

/** Of a key: what only says that more comes. */
const WITHIN = /^(?:trong do|gom|chia ra) /;

function stripped(text: string, pattern: RegExp): string {
  let rest = text;
  for (;;) {
    const next = rest.replace(pattern, '');
    if (next === rest || next.trim() === '') return rest;
    rest = next;
  }
}

/** Of a label as it stands: with and without what is around it. */
export function keysOf(text: string): readonly string[] {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ');
  const bare = stripped(plain, NUMBER);
  const inner = stripped(bare.replace(OF_THESE, ''), NUMBER);
  const folded = [plain, plain.replace(NUMBER, ''), bare, inner, stripped(inner, BEHIND)].map(fold);
  return [...new Set(folded.flatMap((key) => [key, key.replace(WITHIN, '')]).filter((key) => key !== ''))];
}

/** The number that a label has before it, as it is compared: '1', 'a', 'i'; '' where it has none. */
export const numberOf = (text: string): string => fold(NUMBER.exec(text)?.[0] ?? '');
