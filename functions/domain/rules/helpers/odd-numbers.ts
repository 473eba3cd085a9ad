/**
 * Which numbers that identify somebody need a closer look. Half a dozen rules ask, and nearly every number is as it should be: one
 * pass over the list leaves the others, and it is kept for the next rule.
 */
import { PROVINCES_OF_BIRTH } from '../law/provinces.ts';
import type { FieldValue } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';

const ZERO = 48;
const NINE = 57;
const IS_PROVINCE = new Uint8Array(1_000);
for (const code of PROVINCES_OF_BIRTH) IS_PROVINCE[Number(code)] = 1;

function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < ZERO || code > NINE) return false;
  }
  return true;
}

/** Cheap, and true of everything that is made up by repeating a digit or by counting. */
export function mayBeInvented(number: string): boolean {
  const first = number.charCodeAt(0);
  const step = number.charCodeAt(1) - first;
  if ((step !== 0 && step !== 1) || number.charCodeAt(2) - number.charCodeAt(1) !== step) return false;
  const next = number.charCodeAt(2) + step;
  return number.charCodeAt(3) === (next > NINE ? ZERO : next);
}

function isUsualPersonal(value: FieldValue): boolean {
  if (typeof value !== 'string' || value.length !== 12 || !isDigits(value)) return false;
  const [first, second, third] = [value.charCodeAt(0), value.charCodeAt(1), value.charCodeAt(2)];
  const code = (first - ZERO) * 100 + (second - ZERO) * 10 + third - ZERO;
  return IS_PROVINCE[code] === 1 && !mayBeInvented(value);
}

const isUsualCard = (value: FieldValue): boolean =>
  typeof value === 'string' && (value.length === 8 || value.length === 12) && isDigits(value);

interface OddNumbers {
  /** Members whose personal number is not twelve digits of a province, or could be made up. */
  readonly so_cccd: readonly Member[];
  /** Members whose card has not eight or twelve digits. */
  readonly so_the: readonly Member[];
}

const KNOWN = new WeakMap<readonly Member[], OddNumbers>();

export function oddNumbers(members: readonly Member[]): OddNumbers {
  const known = KNOWN.get(members);
  if (known) return known;
  const personal: Member[] = [];
  const cards: Member[] = [];
  for (const member of members) {
    const { so_cccd, so_the } = member.fields;
    if (so_cccd !== undefined && !isUsualPersonal(so_cccd)) personal.push(member);
    if (so_the !== undefined && !isUsualCard(so_the)) cards.push(member);
  }
  const found = { so_cccd: personal, so_the: cards };
  KNOWN.set(members, found);
  return found;
}
