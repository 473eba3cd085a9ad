/** Rows of a kind's table of fields, told in one line each. */
import type { Codes, Field, FieldKey, FieldType } from '../shape/field.ts';

type Extra = Partial<Pick<Field, 'begins' | 'codes' | 'freeText' | 'required'>>;

export function field(
  key: FieldKey,
  vi: string,
  en: string,
  type: FieldType,
  upload: Field['upload'],
  extra: Extra = {},
): Field {
  return { key, header: { vi, en }, type, upload, ...extra };
}

/** A text that stays in the workbook, as most columns of the book do. */
export const kept = (key: FieldKey, vi: string, en: string): Field => field(key, vi, en, 'text', 'stays');

/** Of a list of codes. */
export const coded = (key: FieldKey, vi: string, en: string, codes: Codes, extra: Extra = {}): Field =>
  field(key, vi, en, 'code', 'rows', { codes, ...extra });
