/** What leaves the workbook of a member's row: nothing but the fields marked for it in the field table. */
import type { FieldKey, FieldValue } from '../roster/shape/field.ts';
import type { Member } from '../roster/shape/member.ts';
import type { RosterKind } from '../roster/shape/kind.ts';
import { saidTail, TAILED } from './known-numbers.ts';
import { sentFields } from './sent-fields.ts';

export interface UploadRow {
  readonly row: number;
  readonly fields: Partial<Record<FieldKey, FieldValue>>;
}

/** Keys in the order of the field table; a field without a value is left out. */
export function toUploadRow(kind: RosterKind, { row, fields }: Member): UploadRow {
  const sent: Partial<Record<FieldKey, FieldValue>> = {};
  for (const key of sentFields(kind)) {
    const value = fields[key];
    if (value !== undefined) sent[key] = value;
  }
  for (const [number, key] of TAILED) {
    const tail = saidTail(fields, number);
    if (tail !== '') sent[key] = tail;
  }
  return { row, fields: sent };
}
