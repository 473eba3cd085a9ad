/**
 * Who is in a roster, as short as it can be told: for every member with a number, eight bytes of its keyed hash, its last four digits
 * and the row; under each key that it rests under, one after the other. They rest on the head, so that one person in two units is found by reading heads. Sixteen bytes each, in properties
 * of 64 KiB.
 */
import { numberFields } from '../domain/submissions/sent-fields.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import { idTail } from '../domain/roster/cells/id-number.ts';
import { hashesIn } from '../domain/submissions/number-hashes.ts';
import type { HashedRow } from './id-numbers.ts';
import type { Value } from './limits.ts';
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
  /** Of equal numbers one is the same; they say nothing else. */
  readonly keys: readonly string[];
  readonly tail: string;
  readonly row: number;
}

export interface UnitPeople {
  readonly unit: string;
  readonly people: readonly PersonKey[];
  /** There were too many to keep. */
  readonly leftOut: boolean;
}

/** Of rows as they came or as they rest. By the first number that is there (of the person, else of the card): the two never meet. */
export function packPeople(rows: readonly HashedRow[], kind: RosterKind): Uint8Array | null {
  const fields = numberFields(kind);
  const known = rows.flatMap((row) => {
    const field = fields.find((key) => row.numbers[key] !== undefined);
    if (field === undefined) return [];
    const tail = idTail(String(row.fields[field]));
    return hashesIn(row.numbers[field] ?? '').map((hash) => ({ hash, tail, row: row.row }));
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
  const people: (PersonKey & { readonly keys: string[] })[] = [];
  for (let at = 0; at < packed.length; at += ENTRY) {
    const key = packed.toString('latin1', at, at + HASH);
    const tail = packed.toString('latin1', at + HASH, at + HASH + TAIL).trim();
    const row = packed.readUInt32LE(at + HASH + TAIL);
    const last = people.at(-1);
    if (last?.row === row) last.keys.push(key);
    else people.push({ keys: [key], tail, row });
  }
  return { unit: String(values.unit), people, leftOut: values.peopleKept === undefined };
}
