/** Text typed in TCVN3 (ABC) or VNI-Windows to Unicode. Which of them a text is in, encoding.ts decides; here it is known. */
import { isAbbreviation } from './syllable.ts';
import { TCVN3, VNI_PAIRS, VNI_SINGLES } from './legacy-tables.ts';

function zip(codes: string, letters: string): (readonly [string, string])[] {
  return [...codes].map((code, index) => [code, [...letters][index] ?? code]);
}

const TCVN3_LETTERS: ReadonlyMap<string, string> = new Map(zip(TCVN3.codes, TCVN3.letters));

/** The case of the base is the letter's; a mark in the other case is the same mark. */
function vniLetters(): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [base, marks, made] of VNI_PAIRS) {
    for (const [mark, letter] of zip(marks, made)) {
      for (const either of [mark, mark.toLowerCase()]) {
        letters.set(base + either, letter);
        letters.set(base.toLowerCase() + either, letter.toLowerCase());
      }
    }
  }
  for (const [code, letter] of zip(VNI_SINGLES.codes, VNI_SINGLES.letters)) {
    letters.set(code, letter);
    letters.set(code.toLowerCase(), letter.toLowerCase());
  }
  return letters;
}

const VNI_LETTERS = vniLetters();
/** Letters of two characters before those of one. */
const VNI_CODES = [...VNI_LETTERS.keys()].sort((a, b) => b.length - a.length).join('|');

const TCVN3_LETTER = new RegExp(`[${TCVN3.codes}]`, 'g');
const VNI_LETTER = new RegExp(VNI_CODES, 'g');
const TCVN3_ONLY = new RegExp(`^[\\0-\\u00a0${TCVN3.codes}]*$`);
const VNI_ONLY = new RegExp(`^(?:${VNI_CODES}|[\\0-\\u00a0])*$`);

const WORD = /[^\s\u00a0]+/g;
const CAPITALS = /[A-Z]/g;
const SMALL = /[a-z]/;
/** One capital begins a name; two and no small letter are a word typed in capitals. */
const inCapitals = (word: string): boolean => !SMALL.test(word) && (word.match(CAPITALS)?.length ?? 0) >= 2;

const tcvn3Letters = (text: string): string =>
  text.replace(TCVN3_LETTER, (code) => TCVN3_LETTERS.get(code) ?? code);

/**
 * Unicode (NFC) of a cell in TCVN3; characters that are not in the table stay. The fonts of capitals left no trace in the text
 * but the plain letters, so a word of capitals becomes capitals, and with it the cell where no small plain letter stands in it;
 * but not for an abbreviation (Số CCCD), which is in capitals everywhere.
 * `capitals`: the font is known to be one of those.
 */
export function decodeTcvn3(text: string, capitals = false): string {
  if (capitals) return tcvn3Letters(text).toUpperCase();
  const words = text.match(WORD) ?? [];
  if (!words.some(inCapitals)) return tcvn3Letters(text);
  const all = !SMALL.test(text) && words.some((word) => inCapitals(word) && !isAbbreviation(word));
  if (all) return tcvn3Letters(text).toUpperCase();
  return text.replace(WORD, (word) =>
    inCapitals(word) ? tcvn3Letters(word).toUpperCase() : tcvn3Letters(word),
  );
}

/** Unicode (NFC) of a text in VNI-Windows; characters that are not in the table stay. */
export function decodeVni(text: string): string {
  return text.replace(VNI_LETTER, (code) => VNI_LETTERS.get(code) ?? code);
}

/** Every character of the text has a meaning in TCVN3. */
export const canBeTcvn3 = (text: string): boolean => TCVN3_ONLY.test(text);

/** Every character of the text has a meaning in VNI, where it stands. */
export const canBeVni = (text: string): boolean => VNI_ONLY.test(text);
