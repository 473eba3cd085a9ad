/**
 * How an id number rests: as a keyed hash, to find the same number again, and as its last four digits, for people to
 * recognise it by. The number itself is not kept, and the hash never leaves the service.
 */
import { createHmac } from 'node:crypto';
import type { FieldKey } from '../domain/roster/field.ts';

export interface RestingNumber {
  readonly hash: string;
  readonly tail: string;
}

const SHOWN_DIGITS = 4;
/** A number so short that four digits would be half of it shows none. */
const SHORTEST_SHOWN = 8;
const MASK = '••••••••';

/** Spaces, dots and dashes are how people write a number, not part of it. The field keeps equal numbers of two kinds apart. */
export function restingNumber(idKey: Uint8Array, field: FieldKey, value: string): RestingNumber {
  const bare = value
    .normalize('NFKC')
    .replace(/[\s.-]/g, '')
    .toUpperCase();
  const hash = createHmac('sha256', idKey).update(`${field}:${bare}`).digest('base64url');
  return { hash, tail: bare.length >= SHORTEST_SHOWN ? bare.slice(-SHOWN_DIGITS) : '' };
}

export const maskedNumber = (tail: string) => MASK + tail;
