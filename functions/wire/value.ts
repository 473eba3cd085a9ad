/**
 * One value of a row as it may be sent: as short as its meaning, a number as a number and nowhere else. The rules say the same of a
 * sheet before anything is sent; here it holds for whoever sends without them. A refusal is a problem of its own (`REFUSALS`).
 */
import * as z from 'zod/mini';
import { isMasked } from '#domain/roster/cells/id-number.ts';
import { holdsNumber, isCardNumber } from '#domain/roster/cells/number-in-text.ts';
import { longestOf } from '#domain/roster/fields/longest.ts';
import type { Field, FieldType } from '#domain/roster/shape/field.ts';
import { ROSTER_LIMITS } from '#domain/submissions/limits.ts';

/** What a schema may say instead of "not of the expected form": the codes of the catalogue. */
export const REFUSALS = ['value-too-long', 'number-masked', 'number-form', 'number-in-text'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Nothing that is sent is longer, whatever it means. */
const anyText = () => z.string().check(z.maxLength(ROSTER_LIMITS.valueCharacters));

const refuse = (test: (text: string) => boolean, code: Refusal) =>
  z.refine<string>((text) => !test(text), code);

/** Of words that rest as they are. */
export const withoutNumber = refuse(holdsNumber, 'number-in-text');
const notMasked = refuse(isMasked, 'number-masked');
const cardForm = refuse((text) => !isCardNumber(text), 'number-form');

/** Of the right type or not: whoever judges the rows says so of a wrong one, by its row. */
const OTHERS = [z.number(), z.literal(true)] as const;

const TEXTS: Readonly<Partial<Record<FieldType, readonly (typeof withoutNumber)[]>>> = {
  text: [withoutNumber],
  code: [withoutNumber],
  id: [notMasked],
};

export function valueOf(field: Field) {
  const tooLong: Refusal = 'value-too-long';
  const checks = [...(TEXTS[field.type] ?? []), ...(field.key === 'so_the' ? [cardForm] : [])];
  const text = anyText().check(z.maxLength(longestOf(field), tooLong), ...checks);
  return z.union([text, ...OTHERS]);
}
