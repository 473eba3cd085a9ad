/**
 * In which encoding a column was typed. A column is judged whole and never guessed at: its words are read as they are, as TCVN3
 * and as VNI, and only where nearly all of them are Vietnamese in one way, and clearly fewer in the others, is there an answer.
 * The name of an old font makes fewer words enough, but never against words that are Vietnamese as they stand.
 */
import { hasLettersBeyondCp1258, undoCp1258 } from './cp1258.ts';
import type { FontHint } from './font.ts';
import { canBeTcvn3, canBeVni, decodeTcvn3, decodeVni } from './legacy.ts';
import { isAbbreviation, isSyllable } from './syllable.ts';

/** cp1258: TCVN3 that went through code page 1258 on its way. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'cp1258';
/** 'ascii': no word that any encoding would change. 'unsure': left as it is, whatever it may be. */
export type Encoding = 'unicode' | 'ascii' | LegacyEncoding | 'unsure';

export interface EncodingJudgement {
  readonly encoding: Encoding;
  /** Where unsure: an old encoding makes more sense of the words than Unicode does. */
  readonly looksLegacy: boolean;
  /** By how much the best reading was ahead of the next, from 0 to 1. */
  readonly ahead: number;
}

/** Letters that no Latin-1 text has (and no text of code page 1252), marks, and ₫: what is written with them is no old encoding. */
const UNICODE_ONLY =
  /[\u0100-\u0151\u0154-\u015f\u0162-\u0177\u0179-\u017c\u017f-\u0191\u0193-\u024f\u0300-\u036f\u1e00-\u1eff\u20ab]/;
const BEYOND_ASCII = /[\u00a1-\uffff]/;
const SEPARATOR = /[^A-Za-z\u00a1-\uffff]+/;
/** A lone sign (×, §, ½) is no word, whatever letter it would be. */
const TELLING = /^(?=.*[A-Za-z\u00a1-\u00ff]{2}).*[\u00a1-\uffff]/;
/** No letter of Vietnamese in Unicode, beside one: “V¨n”, “Th̃”. */
const FOREIGN =
  /[A-Za-z][¡-¬®-¿ÆÇËÎÏÐÑÖ×ØÜÞßäåæçëîïñö÷øûüþ₫]|[¡-¬®-¿ÆÇËÎÏÐÑÖ×ØÜÞßäåæçëîïñö÷øûüþ₫][A-Za-z]|[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz\u00a1-\u00ac\u00ae-\u00bf][\u0300-\u036f]/;
/** The same signs wherever they stand; quicker to look for. */
const SIGN = /[¡-¬®-¿ÆÇËÎÏÐÑÖ×ØÜÞßäåæçëîïñö÷øûüþ₫\u0300-\u036f]/;
const MOST_WORDS = 400;
const NEEDED = 0.9;
const NEEDED_IN_FONT = 0.6;
const AHEAD = 0.1;

interface Reading {
  readonly encoding: 'unicode' | LegacyEncoding;
  /** '' for a word that cannot be in this encoding. */
  readonly read: (word: string) => string;
}

// Ð and ð (eth) are what other keyboards leave for Đ: “CÐ” is an abbreviation, not the “Cé” of TCVN3.
const AS_IS: Reading = { encoding: 'unicode', read: (word) => word.replace(/[Ðð]/g, 'đ') };
const READINGS: readonly Reading[] = [
  AS_IS,
  { encoding: 'tcvn3', read: (word) => (canBeTcvn3(word) ? decodeTcvn3(word) : '') },
  { encoding: 'vni', read: (word) => (canBeVni(word) ? decodeVni(word) : '') },
];
const DAMAGED: Reading = {
  encoding: 'cp1258',
  read: (word) => {
    const typed = undoCp1258(word);
    return typed !== undefined && canBeTcvn3(typed) ? decodeTcvn3(typed) : '';
  },
};

export const isUnicodeOnly = (text: string): boolean => UNICODE_ONLY.test(text);
/** Has a character that the encodings differ about. */
export const isBeyondAscii = (text: string): boolean => BEYOND_ASCII.test(text);
/** Has a sign in a word that Vietnamese in Unicode never has there. */
export const hasForeignSign = (text: string): boolean => SIGN.test(text) && FOREIGN.test(text);
export const isLegacy = (encoding: Encoding): encoding is LegacyEncoding =>
  encoding === 'tcvn3' || encoding === 'vni' || encoding === 'cp1258';

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
  readonly encoding: Reading['encoding'];
  /** Of the words that are not abbreviations, how many are Vietnamese; from 0 to 1. */
  readonly share: number;
  /** Nothing but abbreviations (“SĐT”): it may well be this encoding, and nothing shows it. */
  readonly mute: boolean;
}

function score(words: ReadonlySet<string>, { encoding, read }: Reading): Score {
  let valid = 0;
  let counted = 0;
  for (const word of words) {
    const meant = read(word);
    if (isAbbreviation(meant)) continue;
    counted += 1;
    if (isSyllable(meant)) valid += 1;
  }
  return { encoding, share: counted === 0 ? 1 : valid / counted, mute: counted === 0 };
}

/** What the font says, where enough of the words agree and too few are Vietnamese as they stand. */
function byFont(scores: readonly Score[], font: FontHint | undefined): Encoding | undefined {
  const hinted = scores.find(({ encoding }) => encoding === font?.encoding);
  const asIs = scores.find(({ encoding }) => encoding === 'unicode');
  if (!hinted || !asIs || asIs.mute || hinted.share < NEEDED_IN_FONT) return undefined;
  const refused = asIs.share >= NEEDED_IN_FONT || hinted.share < asIs.share + AHEAD;
  return refused ? undefined : hinted.encoding;
}

/** Texts of one column, in any order; empty ones and repeats are welcome. `font` is what the column's font says, where known. */
export function judgeEncoding(texts: Iterable<string>, font?: FontHint): EncodingJudgement {
  const beyond: string[] = [];
  for (const text of texts) {
    if (UNICODE_ONLY.test(text)) return { encoding: 'unicode', looksLegacy: false, ahead: 1 };
    if (BEYOND_ASCII.test(text)) beyond.push(text);
  }
  const words = tellingWords(beyond);
  if (words.size === 0) return { encoding: 'ascii', looksLegacy: false, ahead: 0 };
  const scores = READINGS.map((reading) => score(words, reading));
  const asIs = scores[0]?.share ?? 0;
  const looksLegacy = font !== undefined || scores.some(({ share }) => share > asIs);
  const [best, second] = scores.toSorted((a, b) => b.share - a.share);
  const ahead = (best?.share ?? 0) - (second?.share ?? 0);
  const plain = best?.encoding === 'unicode' || asIs < NEEDED;
  const sure = best && !best.mute && best.share >= NEEDED && ahead >= AHEAD && plain;
  return { encoding: sure ? best.encoding : (byFont(scores, font) ?? 'unsure'), looksLegacy, ahead };
}

const SURELY_AHEAD = 0.5;

/** What one text alone shows with a wide margin, whatever stands around it; undefined where it shows nothing. */
export function encodingOfOne(text: string): 'unicode' | LegacyEncoding | undefined {
  const { encoding, ahead } = judgeEncoding([text]);
  if (encoding === 'ascii' || encoding === 'unsure') return undefined;
  return encoding === 'unicode' || ahead >= SURELY_AHEAD ? encoding : undefined;
}

/** So many of its words are Vietnamese as they stand, and all of them, that it is hardly so by chance. */
export function isVietnamese(text: string, words: number): boolean {
  const telling = tellingWords([text]);
  return telling.size >= words && score(telling, AS_IS).share === 1;
}

const isChanged = (word: string): boolean => word.length > 1 && undoCp1258(word) !== word;

/** Vietnamese only if it went through code page 1258, with a word that was changed on the way and a sign that is foreign now. */
const showsDamage = (text: string, telling: ReadonlySet<string>): boolean =>
  hasForeignSign(text) &&
  text.split(SEPARATOR).some(isChanged) &&
  score(telling, DAMAGED).share === 1 &&
  score(telling, AS_IS).share < 1;

/**
 * All the texts of a column that holds letters of Unicode: are they TCVN3 that went through code page 1258? Not where a single one
 * of them is Vietnamese as it stands and would not be then, nor where no more of them show it than are Vietnamese as they stand.
 */
export function isDamagedTcvn3(texts: Iterable<string>): boolean {
  const words = new Set<string>();
  let showing = 0;
  let asTheyStand = 0;
  for (const typed of texts) {
    // Whether marks stand apart or not must not matter: composing them is a repair of its own.
    const text = typed.normalize('NFC');
    const own = tellingWords([text]);
    if (own.size === 0) continue;
    if (showsDamage(text, own)) showing += 1;
    const asIs = score(own, AS_IS);
    if (!asIs.mute && asIs.share === 1) asTheyStand += 1;
    const isUnicode = hasLettersBeyondCp1258(text) || score(own, DAMAGED).share < 1;
    if (!asIs.mute && asIs.share === 1 && isUnicode) return false;
    for (const word of own) words.add(word);
  }
  if (showing <= asTheyStand) return false;
  const damaged = score(words, DAMAGED);
  const asIs = score(words, AS_IS);
  return (
    !damaged.mute && damaged.share >= NEEDED && asIs.share < NEEDED && damaged.share >= asIs.share + AHEAD
  );
}

/** With letters of Unicode, and yet better Vietnamese if it went through code page 1258. */
export function looksDamaged(text: string): boolean {
  if (!UNICODE_ONLY.test(text) || !hasForeignSign(text)) return false;
  const words = tellingWords([text.normalize('NFC')]);
  return score(words, DAMAGED).share > score(words, AS_IS).share;
}

/** Every sign of the text has a meaning in that encoding; of cp1258 nothing is said. */
export function isPossible(text: string, encoding: LegacyEncoding): boolean {
  if (encoding === 'cp1258') return false;
  return encoding === 'vni' ? canBeVni(text) : canBeTcvn3(text);
}

/** Unicode of a text in an old encoding. `capitals`: its font drew capitals. */
export function decode(text: string, encoding: LegacyEncoding, capitals = false): string {
  if (encoding === 'vni') return decodeVni(text);
  if (encoding === 'tcvn3') return decodeTcvn3(text, capitals);
  const typed = undoCp1258(text);
  return typed === undefined ? text : decodeTcvn3(typed, capitals);
}
