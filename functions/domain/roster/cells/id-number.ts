/**
 * Numbers that identify a person. Excel turns them into numbers and drops their first zeros, or into 1.0084E+10 and drops the
 * rest: the first can be given back (a personal number has 12 digits, an old party card 8), the second is lost.
 */
import type { FieldKey } from '../shape/field.ts';
import type { Cell } from '../../sheet/block.ts';
import type { Parsed } from './parsed.ts';
import { clean } from '../../language/clean.ts';

const WHOLE = /^\d{12}$/;
const SEPARATORS = /[\s.'’-]+/g;
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i;
const DIGITS = /^\d+$/;
/** "Số 38012345", "CCCD: 0381…": what the header says already. */
const LABEL = /^(?:số|cccd|cmnd|cmtnd|cc|thẻ|no)(?: (?:cccd|cmnd|thẻ))?[\s:.]*(?=\d)/iu;
const PERSONAL = 12;
const CARD = 8;
/** Ten digits lost two zeros only in the provinces 001 to 008. */
const TWO_ZEROS = /^[1-8]\d{9}$/;
const ONE_ZERO = /^\d{11}$/;
const OLD_PERSONAL = /^\d{9}$/;
const SHORT_CARD = /^\d{7}$/;

function parsePersonal(digits: string, typed: string): Parsed {
  if (TWO_ZEROS.test(digits) || ONE_ZERO.test(digits)) {
    return { value: digits.padStart(PERSONAL, '0'), problem: 'id-lost-zeros' };
  }
  if (OLD_PERSONAL.test(digits)) return { value: digits, problem: 'id-old-number' };
  return { value: typed, problem: 'id-malformed' };
}

function parseCard(digits: string, typed: string): Parsed {
  if (digits.length === CARD && DIGITS.test(digits)) return digits;
  if (SHORT_CARD.test(digits)) return { value: digits.padStart(CARD, '0'), problem: 'id-lost-zeros' };
  if (TWO_ZEROS.test(digits) || ONE_ZERO.test(digits)) {
    return { value: digits.padStart(PERSONAL, '0'), problem: 'id-lost-zeros' };
  }
  return { value: typed, problem: 'id-malformed' };
}

/** O and l for 0 and 1, and digits of other alphabets: what a number of 8 or 12 digits was meant to be. */
const MOST_LETTERS = 4;
const LETTERS = /[OolI|]/g;

export function digitsMeant(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(SEPARATORS, '');
  const meant = plain.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');
  if (!DIGITS.test(meant) || (plain.match(LETTERS)?.length ?? 0) > MOST_LETTERS) return undefined;
  return meant;
}

function meantFor(digits: string, field: FieldKey): string | undefined {
  if (DIGITS.test(digits)) return undefined;
  const meant = digitsMeant(digits);
  const fits = meant?.length === PERSONAL || (field === 'so_the' && meant?.length === CARD);
  return fits ? meant : undefined;
}

/** Mobile numbers of nine digits, the old ones of ten, and those of provinces: all lost their zero in front. */
const PHONE = /^(?:[35789]\d{8}|1[2689]\d{8}|2\d{9})$/;

/** A telephone number is a text, and only its lost zero is anybody's business. */
export function parsePhone(cell: Cell): Parsed {
  const typed = clean(String(cell));
  if (typed === '') return undefined;
  const digits = typed.replace(SEPARATORS, '');
  return PHONE.test(digits) ? { value: `0${digits}`, problem: 'id-lost-zeros' } : typed;
}

const ZERO = 48;
const NINE = 57;

/** How many digits, where there is nothing else; 0 where there is. */
function digitsAlone(text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < ZERO || code > NINE) return 0;
  }
  return text.length;
}

/** A malformed number is kept as typed, so that it can be shown, compared and refused by who receives it. */
export function parseId(cell: Cell, field: FieldKey): Parsed {
  const text = String(cell);
  const count = digitsAlone(text);
  if (count === PERSONAL || (count === CARD && field === 'so_the')) return text;
  const typed = typeof cell === 'string' ? clean(cell).replace(LABEL, '') : text;
  if (WHOLE.test(typed)) return typed;
  if (typed === '') return undefined;
  const digits = typed.replace(SEPARATORS, '');
  if (digits === '') return undefined;
  if (SCIENTIFIC.test(typed.replace(/\s+/g, ''))) return { value: typed, problem: 'id-scientific' };
  if (WHOLE.test(digits)) return digits;
  const meant = meantFor(digits, field);
  if (meant !== undefined) return { value: meant, problem: 'id-digits' };
  return field === 'so_the' ? parseCard(digits, typed) : parsePersonal(digits, typed);
}

/** What stands for the digits that are not shown. */
export const ID_MASK = '••••••••';
const SHOWN_DIGITS = 4;
/** A number so short that four digits would be half of it shows none. */
const SHORTEST_SHOWN = 8;

/** Spaces, dots and dashes are how people write a number, not part of it. */
export function bareId(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\s.-]/g, '')
    .toUpperCase();
}

/** What only stands for a number: it came from a screen, and nothing can be found by it. */
export const isMasked = (value: string): boolean => value.includes(ID_MASK.charAt(0));

/** The part of an id number that people may see: its last four digits, never more; of a masked one, what is left of them. */
export function idTail(value: string): string {
  if (value.startsWith(ID_MASK)) return value.slice(ID_MASK.length).slice(-SHOWN_DIGITS);
  const bare = bareId(value);
  return bare.length >= SHORTEST_SHOWN ? bare.slice(-SHOWN_DIGITS) : '';
}
