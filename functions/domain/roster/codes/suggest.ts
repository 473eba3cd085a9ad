/** What somebody may have meant by a word that is not in its list: at most three, the nearest first. Proposed, never taken. */
import type { Codes } from '../shape/field.ts';
import { fold } from '../../language/fold.ts';
import { codeWords } from './codes.ts';

const MOST = 3;
const LONGEST = 60;
/** One slip in so many letters. */
const LETTERS_A_SLIP = 3;
/** People hardly ever miss the first letter, so that of two words equally near the one that begins alike goes first. */
const FIRST_LETTER = 0.5;

/** Not yet, not, gave up: never a slip of the word that says the opposite. Folded. */
const NOT = /^(?:chua|khong|bo) /;

/** Letters added, left out, changed, or two changed places; more than `most` is Infinity. */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const cost = Math.min(
        (last?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last?.[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(turned ? Math.min(cost, (before?.[j - 2] ?? 0) + 1) : cost);
    }
    if (Math.min(...row) > most) return Infinity;
    [before, last] = [last ?? [], row];
  }
  return last?.[b.length] ?? Infinity;
}

/** Codes of the list. Words of one or two letters are near to everything, so nothing is near to them. */
export function nearestCodes(list: Codes, text: string): readonly string[] {
  const key = fold(text).slice(0, LONGEST);
  const most = Math.floor(key.length / LETTERS_A_SLIP);
  if (most === 0) return [];
  const nearest = new Map<string, number>();
  for (const [word, code] of codeWords(list)) {
    const distance = editDistance(key, word, most);
    if (distance > most || (NOT.test(key) && !NOT.test(word))) continue;
    const doubt = distance + (word[0] === key[0] ? 0 : FIRST_LETTER);
    if (doubt < (nearest.get(code) ?? Infinity)) nearest.set(code, doubt);
  }
  return [...nearest]
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST)
    .map(([code]) => code);
}
