/** Texts as they were typed in the fonts of before Unicode: the letters of TCVN3, which reads as signs without its font. */
import { decode } from '../domain/language/encoding.ts';

export const LEGACY_FONT = '.VnTime';

const LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x100 - 0xa0 }, (_, at) => String.fromCharCode(0xa0 + at)).map((letter) => [
    decode(letter, 'tcvn3'),
    letter,
  ]),
);

/** Its font has no capital letters with signs: those stand without, as people typed them. */
const plain = (letter: string): string => letter.normalize('NFD').charAt(0);

export const inLegacyLetters = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => (letter.charCodeAt(0) < 0x80 ? letter : (LETTERS.get(letter) ?? plain(letter))))
    .join('');
