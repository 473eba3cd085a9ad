/**
 * Letters that look like those of Vietnamese and are others: search, sorting and comparing miss them. Two kinds. Ð and Ɖ (eth, the
 * African D) stand for Đ; in TCVN3 the same code is é, so that one is only taken for Đ where the text holds letters of Unicode
 * alone, or where Đ could stand and é could not: at the beginning of a word, before a vowel. Cyrillic and Greek letters count
 * where Latin ones stand beside them and every one of them has a Latin twin: a text in Russian stays.
 */
import { isUnicodeOnly } from './encoding.ts';

const LOOK_ALIKE = /[ÐƉð\u0370-\u03ff\u0400-\u04ff]/;
const OTHER_ALPHABET = /[\u0370-\u03ff\u0400-\u04ff]/;
const EVERY_OTHER = /[\u0370-\u03ff\u0400-\u04ff]/g;
const LATIN = /[A-Za-z\u00c0-\u024f\u1ea0-\u1ef9]/;
const EVERY = /[ÐƉð]/g;
const BEFORE_VOWEL = /(?<!\p{L})[ÐƉð](?=[AEIOUYaeiouyÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý])/gu;

const TWINS: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕКМНОРСТУХІЈЅԚԜ', 'ABEKMHOPCTYXIJSQW'],
    ['аеорсухіјѕһԁԛԝ', 'aeopcyxijshdqw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αικνορυ', 'aikvopu'],
  ].flatMap(([others = '', latin = '']) => [...others].map((other, index) => [other, latin.charAt(index)])),
);

const meant = (letter: string): string => (letter === 'ð' ? 'đ' : 'Đ');

/** Has letters of the Cyrillic or Greek alphabet. */
export const hasOtherAlphabet = (text: string): boolean => OTHER_ALPHABET.test(text);

/** A letter with its marks (Ӑ is А with a breve): the twin of the letter, and the same marks. */
function twinOf(letter: string): string | undefined {
  const [base = '', ...marks] = letter.normalize('NFD');
  const twin = TWINS.get(base);
  return twin === undefined ? undefined : [twin, ...marks].join('');
}

/** Only the letters of those alphabets; what stands for Đ stays. */
export function inLatin(text: string): string {
  if (!OTHER_ALPHABET.test(text) || !LATIN.test(text)) return text;
  const others = text.match(EVERY_OTHER) ?? [];
  return others.every((letter) => twinOf(letter) !== undefined)
    ? text.replace(EVERY_OTHER, (letter) => twinOf(letter) ?? letter).normalize('NFC')
    : text;
}

/** The text with the letters that are meant; the text itself where nothing looks like another, or where that is not certain. */
export function withoutLookAlikes(text: string): string {
  if (!LOOK_ALIKE.test(text)) return text;
  const latin = inLatin(text);
  return latin.replace(isUnicodeOnly(latin) ? EVERY : BEFORE_VOWEL, meant);
}
