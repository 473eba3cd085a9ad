/**
 * How an id number rests: as a keyed hash, to find the same number again, and as its last four digits, for people to
 * recognise it by. The number itself is not kept, and the hash never leaves the service. Nothing can be hashed again, so while one key
 * takes the place of another a number rests under both: see number-hashes.ts.
 */
import { createHmac } from 'node:crypto';
import type { FieldKey } from '../domain/roster/shape/field.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import { bareId, ID_MASK, idTail } from '../domain/roster/cells/id-number.ts';
import { keysIn } from '../domain/submissions/number-hashes.ts';
import type { RosterRow } from '../domain/submissions/row.ts';
import { numberFields } from '../domain/submissions/sent-fields.ts';

/** A secret, and the name it goes by in records: letters and digits, which tell it from others without telling it. */
export interface NamedKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** All that numbers are hashed with, the newest first. */
export type IdKeys = readonly [NamedKey, ...NamedKey[]];

export interface HashKeys {
  /** The name of the key that these tables began with, whether or not it is still among them. */
  readonly first: string;
  readonly all: readonly NamedKey[];
}

/** What rests of the numbers of a row, by field. */
export type RestingNumbers = Readonly<Partial<Record<FieldKey, string>>>;

/** A row as it came; with `numbers` where some of its numbers are masked and rest as they did in the version before. */
export type IncomingRow = RosterRow & { readonly numbers?: RestingNumbers };

/** A row of which it is known how its numbers rest. */
export type HashedRow = RosterRow & { readonly numbers: RestingNumbers };

/** Rows as they came, with every number hashed that does not rest already. */
export function hashedRows(
  kind: RosterKind,
  keys: HashKeys,
  rows: readonly IncomingRow[],
): readonly HashedRow[] {
  const fields = numberFields(kind);
  return rows.map((row) => ({ row: row.row, fields: row.fields, numbers: numbersOf(row, fields, keys) }));
}

function numbersOf(row: IncomingRow, fields: readonly FieldKey[], keys: HashKeys): RestingNumbers {
  const numbers: Partial<Record<FieldKey, string>> = {};
  for (const field of fields) {
    const value = row.fields[field];
    if (value !== undefined) numbers[field] = row.numbers?.[field] ?? hashed(keys, field, String(value));
  }
  return numbers;
}

/** The field keeps equal numbers of two kinds apart. */
function hashed({ first, all }: HashKeys, field: FieldKey, value: string): string {
  const text = `${field}:${bareId(value)}`;
  const under = ({ id, secret }: NamedKey) => {
    const hash = createHmac('sha256', secret).update(text).digest('base64url');
    return id === first ? hash : `${id}.${hash}`;
  };
  return all.map(under).join(' ');
}

/** Whether the same number would be found again by one of the keys. */
export const isFoundBy = ({ first, all }: HashKeys, number: string): boolean =>
  keysIn(number, first).some((name) => all.some(({ id }) => id === name));

/** A tail that rests since masked numbers were once taken for numbers may be longer: no more than its end is shown. */
export const maskedNumber = (tail: string) => ID_MASK + idTail(ID_MASK + tail);
