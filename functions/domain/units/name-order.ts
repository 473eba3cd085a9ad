/**
 * The order in which people look for unit names: Vietnamese letters, numbers by value. Intl.Collator differs between
 * runtimes and their data versions, and the same tree has to print in the same order everywhere.
 */
const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const TONES = '\u0300\u0309\u0303\u0301\u0323';
const LETTER_RANKS = new Map(
  [...LETTERS].map((letter, index) => [letter, String.fromCharCode(0x61 + index)]),
);

/** Numbers sort by their value: the digits are preceded by how many there are. */
function numberKey(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, '');
  return String.fromCharCode(0x30 + Math.min(significant.length, 9)) + significant;
}

/** A text whose plain string order is the order of the names: letters first, tones only where the letters agree. */
export function nameKey(name: string): string {
  let letters = '';
  let tones = '';
  let digits = '';
  const endNumber = () => {
    if (digits !== '') letters += numberKey(digits);
    digits = '';
  };
  const toned = name.toLowerCase().normalize('NFD');
  for (const character of toned
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim()
    .normalize('NFD')) {
    const tone = TONES.indexOf(character);
    if (tone >= 0) {
      tones += String.fromCharCode(0x31 + tone);
    } else if (character >= '0' && character <= '9') {
      digits += character;
    } else {
      endNumber();
      letters += character;
      tones += character === ' ' ? ' ' : '0';
    }
  }
  endNumber();
  const ranked = [...letters.normalize('NFC')].map((letter) => LETTER_RANKS.get(letter) ?? letter).join('');
  return `${ranked}\u0000${tones}\u0000${name}`;
}

/** Sorts by name, then by id: two units of the same name always stand in the same order. */
export function inNameOrder<T extends { readonly id: string; readonly name: string }>(
  units: readonly T[],
): T[] {
  return units
    .map((unit) => ({ unit, key: `${nameKey(unit.name)}\u0000${unit.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ unit }) => unit);
}
