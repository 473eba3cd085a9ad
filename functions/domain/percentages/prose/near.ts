/** What stands near a percentage: the tokens before and after it that belong to the same brackets, with closed brackets as one. */
import type { Sentence } from './quantities.ts';

/** A token, or a closed bracket as a whole: tokens [from, to). */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly isGroup: boolean;
}

const OPENING: ReadonlySet<string> = new Set(['(', '[']);
const CLOSING: ReadonlySet<string> = new Set([')', ']']);

/** Backwards from `at`, out of its own brackets too; a bracket that was closed before comes as one piece. */
export function* before(sentence: Sentence, at: number): Generator<Piece> {
  for (let index = at - 1; index >= 0; index -= 1) {
    const to = index + 1;
    const depth = sentence[index]?.depth ?? 0;
    const isGroup = CLOSING.has(sentence[index]?.key ?? '');
    if (isGroup) {
      while (index > 0 && !(OPENING.has(sentence[index]?.key ?? '') && sentence[index]?.depth === depth))
        index -= 1;
    }
    yield { from: index, to, isGroup };
  }
}

/** Forwards from `at` while its own brackets last. */
export function* after(sentence: Sentence, at: number): Generator<Piece> {
  for (let index = at + 1; index < sentence.length; index += 1) {
    const from = index;
    const depth = sentence[index]?.depth ?? 0;
    if (CLOSING.has(sentence[index]?.key ?? '')) return;
    const isGroup = OPENING.has(sentence[index]?.key ?? '');
    if (isGroup) {
      while (
        index + 1 < sentence.length &&
        !(CLOSING.has(sentence[index]?.key ?? '') && sentence[index]?.depth === depth)
      )
        index += 1;
    }
    yield { from, to: index + 1, isGroup };
  }
}

export const keysOf = (sentence: Sentence, { from, to }: Pick<Piece, 'from' | 'to'>): readonly string[] =>
  sentence.slice(from, to).map(({ key }) => key);
