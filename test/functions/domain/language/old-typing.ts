/** Types Vietnamese as the old fonts had it typed: TCVN3 by what iconv wrote, VNI by the rules of its letters. */
import { TCVN3_WORDS } from './tcvn3-words.ts';

const TCVN3_CODES: ReadonlyMap<string, string> = new Map(
  TCVN3_WORDS.flatMap(([unicode, tcvn3]) =>
    [...unicode].map((letter, index) => [letter, tcvn3[index] ?? ''] as const),
  ),
);

export const TCVN3_LETTERS = [...TCVN3_CODES.keys()].filter((letter) => letter > '\u00a0');

/** A capital without a code is typed small, as it had to be; a font of capitals (.VnTimeH) then showed it large. */
export function toTcvn3(text: string): string {
  return [...text]
    .map((letter) =>
      letter < '\u00a0'
        ? letter
        : (TCVN3_CODES.get(letter) ?? TCVN3_CODES.get(letter.toLowerCase()) ?? letter),
    )
    .join('');
}

const ACUTE = '\u0301';
const TONES = [ACUTE, '\u0300', '\u0309', '\u0303', '\u0323'];
const PLAIN = ['ù', 'ø', 'û', 'õ', 'ï'];
const CIRCUMFLEX = ['á', 'à', 'å', 'ã', 'ä'];
const BREVE = ['é', 'è', 'ú', 'ü', 'ë'];
const ON_I = ['í', 'ì', 'æ', 'ó', 'ò'];

function vniLetter(letter: string): string {
  if (letter === 'đ') return 'ñ';
  const [base = '', ...marks] = letter.normalize('NFD');
  const tone = TONES.findIndex((mark) => marks.includes(mark));
  if (base === 'i') return ON_I[tone] ?? 'i';
  if (base === 'y' && tone === 4) return 'î';
  if (marks.includes('\u0302')) return base + (CIRCUMFLEX[tone] ?? 'â');
  if (marks.includes('\u0306')) return base + (BREVE[tone] ?? 'ê');
  const horned = marks.includes('\u031b') ? (base === 'o' ? 'ô' : 'ö') : base;
  return horned + (PLAIN[tone] ?? '');
}

export function toVni(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase();
      return small === letter ? vniLetter(small) : vniLetter(small).toUpperCase();
    })
    .join('');
}

/** What a program makes of Latin-1 bytes that it takes for code page 1258; written down from Unicode's table of that page. */
const IN_CP1258: ReadonlyMap<string, string> = new Map([
  ['\u00c3', '\u0102'],
  ['\u00cc', '\u0300'],
  ['\u00d0', '\u0110'],
  ['\u00d2', '\u0309'],
  ['\u00d5', '\u01a0'],
  ['\u00dd', '\u01af'],
  ['\u00de', '\u0303'],
  ['\u00e3', '\u0103'],
  ['\u00ec', '\u0301'],
  ['\u00f0', '\u0111'],
  ['\u00f2', '\u0323'],
  ['\u00f5', '\u01a1'],
  ['\u00fd', '\u01b0'],
  ['\u00fe', '\u20ab'],
]);

export const throughCp1258 = (text: string): string =>
  [...text].map((letter) => IN_CP1258.get(letter) ?? letter).join('');
