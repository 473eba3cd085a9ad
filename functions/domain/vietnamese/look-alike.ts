/**
 * Letters that look like Đ and are others (eth and the African D of foreign keyboards): search, sorting and comparing miss them.
 * In TCVN3 the same code is é, so a letter is only taken for Đ where the text holds letters of Unicode alone, or where Đ could
 * stand and é could not: at the beginning of a word, before a vowel.
 */
import { isUnicodeOnly } from './encoding.ts';

const LOOK_ALIKE = /[ÐƉð]/;
const EVERY = /[ÐƉð]/g;
const BEFORE_VOWEL = /(?<!\p{L})[ÐƉð](?=[AEIOUYaeiouyÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý])/gu;

const meant = (letter: string): string => (letter === 'ð' ? 'đ' : 'Đ');

/** The text with Đ and đ for what looks like them; the text itself where nothing does, or where that is not certain. */
export function withoutLookAlikes(text: string): string {
  if (!LOOK_ALIKE.test(text)) return text;
  return text.replace(isUnicodeOnly(text) ? EVERY : BEFORE_VOWEL, meant);
}
