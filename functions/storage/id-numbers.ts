/**
 * How an id number rests: as a keyed hash, to find the same number again, and as its last four digits, for people to
 * recognise it by. The number itself is not kept, and the hash never leaves the service.
 */
import { createHmac } from 'node:crypto';
import type { FieldKey } from '../domain/roster/shape/field.ts';
import { bareId, ID_MASK, idTail } from '../domain/roster/cells/id-number.ts';

export interface RestingNumber {
  readonly hash: string;
  readonly tail: string;
}

/** The field keeps equal numbers of two kinds apart. */
export function restingNumber(idKey: Uint8Array, field: FieldKey, value: string): RestingNumber {
  const hash = createHmac('sha256', idKey)
    .update(`${field}:${bareId(value)}`)
    .digest('base64url');
  return { hash, tail: idTail(value) };
}

/** The same of a number that is masked and rests already: `known` is its hash. */
export const numberAtRest = (
  idKey: Uint8Array,
  field: FieldKey,
  value: string,
  known: string | undefined,
): RestingNumber =>
  known === undefined ? restingNumber(idKey, field, value) : { hash: known, tail: idTail(value) };

/** A tail that rests since masked numbers were once taken for numbers may be longer: no more than its end is shown. */
export const maskedNumber = (tail: string) => ID_MASK + idTail(ID_MASK + tail);
