/** A number of a person among words: as long as one of an identity or a party card, or grouped as people group them. */

/** Days and spans of years are long too. */
const DAYS_AND_TERMS = /\d{1,2}[./-]\d{1,2}[./-]\d{4}|(?:19|20)\d{2} ?[-–] ?(?:19|20)\d{2}/g;
const SHORTEST = 8;
const TOGETHER = /\d{8}/;
/** Nine at least, each pair with one sign or a few spaces between them at most. */
const GROUPED = /\d(?:(?:[.,_/\-–]| {1,3})?\d){8}/;
/** In any script, and as signs that stand for digits. */
const DIGIT = /[\p{Nd}\p{No}]/u;
const OTHER_DIGITS = /[^\P{Nd}0-9]/gu;
const UNSEEN = /\p{Cf}/gu;

/** Whether the text holds a number that tells who somebody is, and would rest with it for everybody to read. */
export function holdsNumber(text: string): boolean {
  if (text.length < SHORTEST || !DIGIT.test(text)) return false;
  const plain = text.normalize('NFKC').replace(UNSEEN, '').replace(OTHER_DIGITS, '0');
  return TOGETHER.test(plain) || GROUPED.test(plain.replace(DAYS_AND_TERMS, ' '));
}

/** Of a party card: 8 digits, 12 on new ones; of what is shorter a warning says so. */
export const isCardNumber = (value: string): boolean => /^\d{1,12}$/.test(value);
