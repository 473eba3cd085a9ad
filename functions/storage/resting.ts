/** A row about one person into the properties of its entity, and back: text as it is, an id number as its keyed hash and last digits. */
import { createHash } from 'node:crypto';
import type { FieldKey } from '../domain/roster/shape/field.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import { idTail } from '../domain/roster/cells/id-number.ts';
import { numberFields, plainFields } from '../domain/submissions/sent-fields.ts';
import { maskedNumber } from './id-numbers.ts';
import type { HashedRow, RestingNumbers } from './id-numbers.ts';
import type { Value } from './limits.ts';
import type { Stored, Table } from './table.ts';

/** A row as it rests. `numbers` holds the keyed hashes (number-hashes.ts): for comparing inside the service only. */
export interface RestingRow {
  readonly row: number;
  readonly fields: Readonly<Partial<Record<FieldKey, string | number | true>>>;
  readonly numbers: RestingNumbers;
}

/** Where rosters of one kind rest. */
export interface RowStore {
  readonly rows: Table;
  readonly kind: RosterKind;
}

/** What of a row rests, as properties of its entity. Text in NFC: the same name is the same bytes. */
export function restingValues(kind: RosterKind): (row: HashedRow) => Record<string, Value> {
  const plain = plainFields(kind);
  const numbers = numberFields(kind);
  return ({ row, fields, numbers: hashes }) => {
    const values: Record<string, Value> = { sheetRow: row };
    for (const key of plain) {
      const value = fields[key];
      if (value !== undefined) values[key] = typeof value === 'string' ? value.normalize('NFC') : value;
    }
    for (const key of numbers) {
      const hash = hashes[key];
      if (hash === undefined) continue;
      values[`${key}_hash`] = hash;
      values[`${key}_tail`] = idTail(String(fields[key]));
    }
    return values;
  };
}

/** SHA-256 over rows as they rest: found again at commit, it says that what was staged is what is there. */
export function restHash(rows: readonly Readonly<Record<string, Value>>[]): string {
  const text = rows.map((row) =>
    Object.keys(row)
      .filter((name) => !name.startsWith('chunk'))
      .sort()
      .map((name) => [name, row[name]]),
  );
  return createHash('sha256').update(JSON.stringify(text)).digest('hex');
}

export function restingRowOf(kind: RosterKind): (entity: Stored) => RestingRow {
  const plain = plainFields(kind);
  const numberKeys = numberFields(kind);
  return ({ values }) => {
    const fields: Partial<Record<FieldKey, string | number | true>> = {};
    const numbers: Partial<Record<FieldKey, string>> = {};
    for (const key of plain) {
      const value = values[key];
      if (typeof value === 'string' || typeof value === 'number' || value === true) fields[key] = value;
    }
    for (const key of numberKeys) {
      const hash = values[`${key}_hash`];
      if (typeof hash !== 'string') continue;
      numbers[key] = hash;
      fields[key] = maskedNumber(String(values[`${key}_tail`] ?? ''));
    }
    return { row: Number(values.sheetRow), fields, numbers };
  };
}
