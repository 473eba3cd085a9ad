/**
 * Who is in a roster, as short as it can be told: for every member with a number, eight bytes of its keyed hash, its last four digits
 * and the row. They rest on the head, so that one person in two units is found by reading heads. Sixteen bytes each, in properties
 * of 64 KiB.
 */
import type { FieldKey } from '../domain/roster/shape/field.ts';
import { numberFields } from '../domain/submissions/sent-fields.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import { numberAtRest } from './id-numbers.ts';
import type { Value } from './limits.ts';
import type { IncomingRow, RestingRow } from './resting.ts';
import type { Stored } from './table.ts';

const HASH = 8;
const TAIL = 4;
const ENTRY = HASH + TAIL + 4;
const ENTRIES_A_PROPERTY = 4_095;
const PROPERTIES = 14;
/** More than fit on a head are not kept, and whoever asks is told so. */
const MOST_PEOPLE = ENTRIES_A_PROPERTY * PROPERTIES;

const propertyName = (index: number) => `people${String(index)}`;
export const PEOPLE_PROPERTIES = [
  'unit',
  'peopleKept',
  ...Array.from({ length: PROPERTIES }, (_, index) => propertyName(index)),
];

export interface PersonKey {
  /** Equal for equal numbers; says nothing else. */
  readonly key: string;
  readonly tail: string;
  readonly row: number;
}

export interface UnitPeople {
  readonly unit: string;
  readonly people: readonly PersonKey[];
  /** There were too many to keep. */
  readonly leftOut: boolean;
}

/** By the first number that is there (of the person, else of the card): each is hashed for itself, so the two never meet. */
function hashOf(
  row: IncomingRow | RestingRow,
  numbers: readonly FieldKey[],
  idKey: Uint8Array,
): { hash: string; tail: string } | undefined {
  const fields: IncomingRow['fields'] = row.fields;
  for (const field of numbers) {
    const value = fields[field];
    if (value === undefined) continue;
    return numberAtRest(idKey, field, String(value), row.numbers?.[field]);
  }
  return undefined;
}

/** Of rows as they came or as they rest. */
export function packPeople(
  rows: readonly (IncomingRow | RestingRow)[],
  { kind, idKey }: { readonly kind: RosterKind; readonly idKey: Uint8Array },
): Uint8Array | null {
  const numbers = numberFields(kind);
  const known = rows.flatMap((row) => {
    const number = hashOf(row, numbers, idKey);
    return number === undefined ? [] : [{ ...number, row: row.row }];
  });
  if (known.length > MOST_PEOPLE) return null;
  const packed = Buffer.alloc(known.length * ENTRY);
  for (const [index, { hash, tail, row }] of known.entries()) {
    const at = index * ENTRY;
    Buffer.from(hash, 'base64url').copy(packed, at, 0, HASH);
    packed.write(tail.padEnd(TAIL), at + HASH, TAIL, 'latin1');
    packed.writeUInt32LE(row, at + HASH + TAIL);
  }
  return packed;
}

export function peopleValues(packed: Uint8Array | null): Record<string, Value> {
  if (packed === null) return {};
  const values: Record<string, Value> = { peopleKept: packed.length / ENTRY };
  const size = ENTRIES_A_PROPERTY * ENTRY;
  for (let at = 0, index = 0; at < packed.length; at += size, index += 1) {
    values[propertyName(index)] = packed.slice(at, at + size);
  }
  return values;
}

/** A head from before people were kept counts as one whose people were left out. */
export function peopleOf({ values }: Stored): UnitPeople {
  const parts = Array.from({ length: PROPERTIES }, (_, index) => values[propertyName(index)]);
  const packed = Buffer.concat(parts.filter((part) => part instanceof Uint8Array));
  const people = Array.from({ length: packed.length / ENTRY }, (_, index): PersonKey => {
    const at = index * ENTRY;
    return {
      key: packed.toString('latin1', at, at + HASH),
      tail: packed.toString('latin1', at + HASH, at + HASH + TAIL).trim(),
      row: packed.readUInt32LE(at + HASH + TAIL),
    };
  });
  return { unit: String(values.unit), people, leftOut: values.peopleKept === undefined };
}
