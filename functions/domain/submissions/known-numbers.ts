/**
 * Numbers that a list says by their last four digits alone, as a template does that was handed out: the number stays the one that
 * rests. Only the service has it, and only of whoever stands in the version before.
 */
import type { FieldKey, FieldValue } from '../roster/shape/field.ts';
import { idTail } from '../roster/cells/id-number.ts';

type Fields = Readonly<Partial<Record<string, FieldValue | undefined>>>;

/** Of a number, where its last digits are said. */
export const TAILED: ReadonlyMap<FieldKey, FieldKey> = new Map([
  ['so_cccd', 'cuoi_cccd'],
  ['so_the', 'cuoi_the'],
]);

const TAIL = /^\d{1,4}$/;

/** The digits that stand for a number that is left empty; '' where it is not, and where they are no digits. Excel drops first zeros. */
export function saidTail(fields: Fields, number: FieldKey): string {
  const tail = TAILED.get(number);
  if (tail === undefined || fields[number] !== undefined) return '';
  const said = String(fields[tail] ?? '');
  return TAIL.test(said) ? said.padStart(4, '0') : '';
}

/** What people may see of a number, however it is said. */
export const shownTail = (fields: Fields, number: FieldKey): string =>
  saidTail(fields, number) || idTail(String(fields[number] ?? ''));
