/**
 * One text for one content, whatever the order of its keys: what both sides hash. Id numbers are in it with their last four
 * digits only, so that the hash gives nothing away that does not rest in the clear, and the service can always compute it again
 * from what rests.
 */
import { FIELDS } from '#domain/roster/fields/fields.ts';
import { idTail } from '#domain/roster/cells/id-number.ts';

export interface Content {
  readonly fields: Readonly<Record<string, string | number | true | undefined>>;
}

const KEYS = FIELDS.filter((field) => field.upload !== 'stays').map(({ key, upload }) => ({
  key,
  hidden: upload === 'hash',
}));

/** Rows in their order, fields in the order of the field table, absent fields as null; sheet rows are not content. */
export function canonicalRows(rows: readonly Content[]): string {
  return JSON.stringify(
    rows.map(({ fields }) =>
      KEYS.map(({ key, hidden }) => {
        const value = fields[key];
        if (hidden && value !== undefined) return idTail(String(value));
        return typeof value === 'string' ? value.normalize('NFC') : (value ?? null);
      }),
    ),
  );
}
