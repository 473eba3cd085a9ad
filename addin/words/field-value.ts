/** A value of a member as a screen writes it: a code by its label, a date as people write it. */
import { codeLabel } from '#domain/roster/codes/codes.ts';
import { FIELDS } from '#domain/roster/fields/fields.ts';
import type { FieldKey } from '#domain/roster/shape/field.ts';
import { formatDate } from './format.ts';
import type { Words } from './messages.ts';

const BY_KEY = new Map(FIELDS.map((field) => [field.key as string, field]));

export const isField = (name: string): name is FieldKey => BY_KEY.has(name);

/** '' where there is none. */
export function fieldValue(words: Words, name: string, value: string | number | true | undefined): string {
  if (value === undefined) return '';
  if (value === true) return 'x';
  const field = BY_KEY.get(name);
  if (field === undefined || typeof value === 'number') return String(value);
  const label = field.codes === undefined ? undefined : codeLabel(field.codes, value);
  if (label !== undefined) return words.pick(label);
  return field.type === 'date' ? formatDate(value) : value;
}
