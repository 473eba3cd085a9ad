/** One text for one content, whatever the order of its keys: what both sides hash. */
import { FIELDS } from '#domain/roster/fields.ts';
import type { Row } from './upload.ts';

const KEYS = FIELDS.filter((field) => field.upload !== 'stays').map((field) => field.key);

/** Rows in their order, fields in the order of the field table, absent fields as null; sheet rows are not content. */
export function canonicalRows(rows: readonly Row[]): string {
  return JSON.stringify(rows.map(({ fields }) => KEYS.map((key) => fields[key] ?? null)));
}
