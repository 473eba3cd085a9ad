/** What a message shows of a cell, and never more of it. */
import type { FieldValue } from '../../roster/shape/field.ts';

const SHOWN = 40;
const TAIL = 4;

/** What the cell holds, short enough for a sentence. */
export function shownValue(value: unknown): string {
  const text = String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Of a number that identifies somebody. */
export const tailOf = (value: FieldValue): string => String(value).slice(-TAIL);
