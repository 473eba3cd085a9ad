/** The blank sheet that a clerk without a list starts from: the fields that are sent, and those a printed list needs. */
import type { Field } from '../shape/field.ts';
import { FIELDS } from './fields.ts';

const PRINTED_TOO: ReadonlySet<string> = new Set(['stt', 'que_quan', 'ghi_chu']);

/** The fields of the template in the order of the columns. */
export function templateFields(): readonly Field[] {
  return FIELDS.filter((field) => field.upload !== 'stays' || PRINTED_TOO.has(field.key));
}

/** Its header row, in Vietnamese; reading knows every one of them. */
export function templateHeaders(): readonly string[] {
  return templateFields().map((field) => field.header.vi);
}
