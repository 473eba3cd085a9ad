/**
 * TCVN3 writes ư as the soft hyphen, which many programs take out: “Mường Khương” arrives as “Mêng Kh¬ng” and would be read as
 * “Mờng Khơng”. What is gone cannot be given back, since “Bëi” may be Bởi or Bưởi.
 */
import { decodeTcvn3 } from './legacy.ts';
import { isSyllable } from './syllable.ts';

const SOFT_HYPHEN = '\u00ad';
const SEPARATOR = /[^A-Za-z\u00a1-\uffff]+/;
const HORNED_O = /[ơờớởỡợƠỜỚỞỠỢ]/;
/** Hng, Trng: what is left of Hưng and Trưng. */
const NO_VOWEL = /^\p{L}\p{Ll}*ng$/u;

function lacksHorn(word: string): boolean {
  const read = decodeTcvn3(word);
  if (isSyllable(read)) return false;
  if (HORNED_O.test(read)) return isSyllable(read.replace(HORNED_O, 'ư$&'));
  return NO_VOWEL.test(read) && isSyllable(read.replace(/ng$/, 'ưng'));
}

/** Texts of a column in TCVN3: some word is Vietnamese only with an ư, and nowhere is there one. */
export function hasLostHorns(texts: Iterable<string>): boolean {
  let lost = false;
  for (const text of texts) {
    if (text.includes(SOFT_HYPHEN)) return false;
    lost ||= text.split(SEPARATOR).some(lacksHorn);
  }
  return lost;
}
