/** What a column is called on screens: the header in the table of fields of the list that is worked with. */
import type { FieldKey } from '#domain/roster/shape/field.ts';
import { FIELDS } from '#domain/roster/fields/fields.ts';
import type { Words } from './messages.ts';

const fieldsOf = ({ list }: Words) => list?.fields ?? FIELDS;

export function fieldName(words: Words, key: FieldKey): string {
  const found = fieldsOf(words).find((field) => field.key === key);
  return found ? words.pick(found.header) : key;
}

/** All fields in the order of the template: those that leave the workbook, and those that stay in it. */
export function fieldGroups(words: Words): {
  readonly sent: readonly FieldKey[];
  readonly stay: readonly FieldKey[];
} {
  const keysOf = (stays: boolean): readonly FieldKey[] =>
    fieldsOf(words)
      .filter(({ upload }) => (upload === 'stays') === stays)
      .map(({ key }) => key);
  return { sent: keysOf(false), stay: keysOf(true) };
}
