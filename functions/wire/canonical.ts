/**
 * One text for one content, whatever the order of its keys: what both sides hash. Id numbers are in it with their last four
 * digits only, so that the hash gives nothing away that does not rest in the clear, and the service can always compute it again
 * from what rests.
 */
import { idTail } from '#domain/roster/cells/id-number.ts';
import { fieldsSinceForm1, FORM_1, NUMBERS_OF_FORM_1 } from '#domain/submissions/content-form.ts';
import { saidTail } from '#domain/submissions/known-numbers.ts';
import { FIELDS } from '#domain/roster/fields/fields.ts';
import type { Field } from '#domain/roster/shape/field.ts';
import type { RosterRow } from '#domain/submissions/row.ts';

type Value = RosterRow['fields'][string];

function written(value: Value, isNumber: boolean): string | number | true | null {
  if (isNumber && value !== undefined) return idTail(String(value));
  return typeof value === 'string' ? value.normalize('NFC') : (value ?? null);
}

/** Rows in their order, fields in the order of the form, absent fields as null; sheet rows are not content. */
export function canonicalRows(
  rows: readonly Pick<RosterRow, 'fields'>[],
  all: readonly Field[] = FIELDS,
): string {
  const since = fieldsSinceForm1(all);
  return JSON.stringify(
    rows.map(({ fields }) => [
      ...FORM_1.map(
        (key) => written(fields[key], NUMBERS_OF_FORM_1.has(key)) ?? (saidTail(fields, key) || null),
      ),
      ...since
        .filter(({ key }) => fields[key] !== undefined)
        .map(({ key, upload }) => [key, written(fields[key], upload === 'hash')]),
    ]),
  );
}
