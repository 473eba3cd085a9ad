/**
 * TCVN3 that a program took for code page 1258 (Vietnamese Windows) and wrote on as Unicode: where 1258 differs from Latin-1, other
 * letters stand there now. Going back to the bytes gives the TCVN3 again.
 */

const STANDS = '\u0102\u0300\u0110\u0309\u01a0\u01af\u0303\u0103\u0301\u0111\u0323\u01a1\u01b0\u20ab';
const WAS = 'ÃÌÐÒÕÝÞãìðòõýþ';
const BYTES: ReadonlyMap<string, string> = new Map(
  Array.from(STANDS, (letter, index) => [letter, WAS.charAt(index)]),
);
const DISPLACED = new Set(WAS);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const LETTER = /\p{L}|\p{M}/u;
const LATIN_1 = '\u00ff';

function byteOf(letter: string): string | undefined {
  const byte = BYTES.get(letter);
  if (byte !== undefined) return byte;
  if (letter <= LATIN_1) return DISPLACED.has(letter) ? undefined : letter;
  return LETTER.test(letter) ? undefined : letter;
}

/** Some program composed a letter with the tone mark behind it; 1258 has them apart. */
function bytesOf(letter: string): string | undefined {
  const byte = byteOf(letter);
  if (byte !== undefined) return byte;
  const parts = letter.normalize('NFD');
  const tone = TONE.exec(parts)?.[0];
  if (tone === undefined) return undefined;
  const base = byteOf(parts.replace(tone, '').normalize('NFC'));
  return base === undefined ? undefined : base + (byteOf(tone) ?? '');
}

/** Has letters that the code page holds only in two parts: a program that read it would not have written them. */
export const hasLettersBeyondCp1258 = (text: string): boolean =>
  [...text].some((letter) => byteOf(letter) === undefined);

/** The text in TCVN3 as it was; undefined where it holds a letter that code page 1258 does not have. */
export function undoCp1258(text: string): string | undefined {
  let typed = '';
  for (const letter of text) {
    const bytes = bytesOf(letter);
    if (bytes === undefined) return undefined;
    typed += bytes;
  }
  return typed;
}
