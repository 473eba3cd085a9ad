/** How a code is written so that it is read as the same code again. */
import { codeFor, codeLabel } from '#domain/roster/codes/codes.ts';
import type { Codes } from '#domain/roster/shape/field.ts';

/** A word that is no code of the list stands as it was sent. */
export function labelOf(list: Codes, code: string): string {
  const label = codeLabel(list, code)?.vi;
  return label !== undefined && codeFor(list, label) === code ? label : code;
}
