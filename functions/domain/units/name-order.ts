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

/** What stands between words in names of units, beside what ASCII has: it parts them as a space does. */
const APART = new Set('–—‘’“”…·\u00a0');

interface Written {
  readonly letters: string;
  readonly tones: string;
}

/** What each letter that a Vietnamese keyboard writes adds to a key: large trees are sorted by it. */
const WRITTEN: ReadonlyMap<string, Written> = new Map(
  [...new Set(`${LETTERS}abcdefghijklmnopqrstuvwxyz`)]
    .flatMap((letter) => [letter, ...[...TONES].map((tone) => (letter + tone).normalize('NFC'))])
    .filter((letter) => letter.length === 1)
    .map((letter) => {
      const [letters = '', tones = ''] = anyKey(letter).split('\u0000');
      return [letter, { letters, tones }];
    }),
);

/** A text whose plain string order is the order of the names: letters first, tones only where the letters agree. */
export function nameKey(name: string): string {
  let [letters, tones, digits, isApart] = ['', '', '', false];
  for (const character of name.toLowerCase().normalize('NFC')) {
    const written = WRITTEN.get(character);
    const isDigit = character >= '0' && character <= '9';
    if (written === undefined && !isDigit) {
      if (character > '\u007e' && !APART.has(character)) return anyKey(name);
      isApart = true;
      continue;
    }
    if (!isDigit || isApart) {
      if (digits !== '') letters += numberKey(digits);
      digits = '';
    }
    if (isApart && letters !== '') [letters, tones] = [`${letters} `, `${tones} `];
    isApart = false;
    if (written === undefined) digits += character;
    else [letters, tones] = [letters + written.letters, tones + written.tones];
  }
  if (digits !== '') letters += numberKey(digits);
  return `${letters}\u0000${tones}\u0000${name}`;
}

/** The same for every text, letter by letter. */
function anyKey(name: string): string {
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
