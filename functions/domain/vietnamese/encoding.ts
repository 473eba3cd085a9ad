/**
 * In which encoding a column was typed. A column is judged whole and never guessed at: its words are read as they are, as TCVN3
 * and as VNI, and only where nearly all of them are Vietnamese in one way, and clearly fewer in the others, is there an answer.
 */
import { canBeTcvn3, canBeVni, decodeTcvn3, decodeVni } from './legacy.ts';
import { isAbbreviation, isSyllable } from './syllable.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';
export type Encoding = 'unicode' | 'ascii' | LegacyEncoding | 'unsure';

export interface EncodingJudgement {
  readonly encoding: Encoding;
  /** Where unsure: an old encoding makes more sense of the words than Unicode does. */
  readonly looksLegacy: boolean;
}

/** Letters of Vietnamese that no Latin-1 text has, and tone marks: what is written with them is Unicode. */
const UNICODE_ONLY =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]/;
const BEYOND_ASCII = /[\u00a1-\uffff]/;
const SEPARATOR = /[^A-Za-z\u00a1-\uffff]+/;
/** A lone sign (×, §, ½) is no word, whatever letter it would be. */
const TELLING = /^(?=.*[A-Za-z\u00a1-\u00ff]{2}).*[\u00a1-\uffff]/;
const MOST_WORDS = 400;
const NEEDED = 0.9;
const AHEAD = 0.1;

const READINGS: readonly {
  readonly encoding: 'unicode' | LegacyEncoding;
  readonly can: (word: string) => boolean;
  readonly decode: (word: string) => string;
}[] = [
  // Ð and ð (eth) are what other keyboards leave for Đ: “CÐ” is an abbreviation, not the “Cé” of TCVN3.
  { encoding: 'unicode', can: () => true, decode: (word) => word.replace(/[Ðð]/g, 'đ') },
  { encoding: 'tcvn3', can: canBeTcvn3, decode: decodeTcvn3 },
  { encoding: 'vni', can: canBeVni, decode: decodeVni },
];

export const isUnicodeOnly = (text: string): boolean => UNICODE_ONLY.test(text);
/** Has a character that the encodings differ about. */
export const isBeyondAscii = (text: string): boolean => BEYOND_ASCII.test(text);

/** The words that the answer hangs on: those of ASCII alone are the same in every encoding. */
function tellingWords(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of text.split(SEPARATOR)) if (TELLING.test(word)) words.add(word);
    if (words.size >= MOST_WORDS) break;
  }
  return words;
}

interface Score {
  readonly encoding: (typeof READINGS)[number]['encoding'];
  /** Of the words that are not abbreviations, how many are Vietnamese; from 0 to 1. */
  readonly share: number;
  /** Nothing but abbreviations (“SĐT”): it may well be this encoding, and nothing shows it. */
  readonly mute: boolean;
}

function score(words: ReadonlySet<string>, { encoding, can, decode }: (typeof READINGS)[number]): Score {
  let valid = 0;
  let counted = 0;
  for (const word of words) {
    const read = can(word) ? decode(word) : '';
    if (isAbbreviation(read)) continue;
    counted += 1;
    if (isSyllable(read)) valid += 1;
  }
  return { encoding, share: counted === 0 ? 1 : valid / counted, mute: counted === 0 };
}

/** Texts of one column, in any order; empty ones and repeats are welcome. */
export function judgeEncoding(texts: Iterable<string>): EncodingJudgement {
  const beyond: string[] = [];
  for (const text of texts) {
    if (UNICODE_ONLY.test(text)) return { encoding: 'unicode', looksLegacy: false };
    if (BEYOND_ASCII.test(text)) beyond.push(text);
  }
  const words = tellingWords(beyond);
  if (words.size === 0) return { encoding: 'ascii', looksLegacy: false };
  const scores = READINGS.map((reading) => score(words, reading));
  const asIs = scores[0]?.share ?? 0;
  const looksLegacy = scores.some(({ share }) => share > asIs);
  const [best, second] = scores.toSorted((a, b) => b.share - a.share);
  const ahead = (best?.share ?? 0) - (second?.share ?? 0);
  const sure = best && !best.mute && best.share >= NEEDED && ahead >= AHEAD;
  return { encoding: sure ? best.encoding : 'unsure', looksLegacy };
}

/** 'ascii': no word that any encoding would change. 'unsure': left as it is, whatever it may be. */
export function encodingOf(texts: readonly string[]): Encoding {
  return judgeEncoding(texts).encoding;
}

export function decode(text: string, encoding: LegacyEncoding): string {
  return encoding === 'tcvn3' ? decodeTcvn3(text) : decodeVni(text);
}
