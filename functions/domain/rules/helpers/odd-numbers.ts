/**
 * Which numbers that identify somebody need a closer look. Half a dozen rules ask, and nearly every number is as it should be: one
 * pass over the list leaves the others, and it is kept for the next rule.
 */
import type { FieldValue } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';

/** The 63 provinces of birth; a number is for life, so that the mergers of 2025 changed none of them. */
export const PROVINCES: ReadonlySet<string> = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 ' +
    '046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 ' +
    '094 095 096'
  ).split(' '),
);

const ZERO = 48;
const NINE = 57;
const IS_PROVINCE = new Uint8Array(1_000);
for (const code of PROVINCES) IS_PROVINCE[Number(code)] = 1;

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
