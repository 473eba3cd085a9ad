/** What a column is called on screens: the header of the roster's own table of fields. */
import type { FieldKey } from '#domain/roster/shape/field.ts';
import { FIELDS } from '#domain/roster/fields/fields.ts';
import type { Words } from './messages.ts';

const HEADERS = new Map(FIELDS.map((field) => [field.key, field.header]));

export function fieldName(words: Words, key: FieldKey): string {
  const header = HEADERS.get(key);
  return header ? words.pick(header) : key;
}

/** All fields in the order of the template: those that leave the workbook, and those that stay in it. */
export function fieldGroups(): { readonly sent: readonly FieldKey[]; readonly stay: readonly FieldKey[] } {
  const keysOf = (stays: boolean): readonly FieldKey[] =>
    FIELDS.filter(({ upload }) => (upload === 'stays') === stays).map(({ key }) => key);
  return { sent: keysOf(false), stay: keysOf(true) };
}
