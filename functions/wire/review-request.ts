/** What an office asks of a clerk, held against its shape by the service alone: who sends it needs only the types. */
import * as z from 'zod/mini';
import { FIELDS } from '#domain/roster/fields/fields.ts';
import type { Field } from '#domain/roster/shape/field.ts';
import {
  COLUMN_PATTERN,
  CORRECTION_KINDS,
  isWhole,
  MOST_CORRECTIONS,
} from '#domain/submissions/correction.ts';

const SheetRow = z.int().check(z.gte(1), z.lte(1_048_576));

const correctionOf = (fields: readonly Field[]) =>
  z
    .strictObject({
      kind: z.enum(CORRECTION_KINDS),
      row: z.optional(SheetRow),
      field: z.optional(z.enum(fields.map(({ key }) => key))),
      column: z.optional(z.string().check(z.regex(COLUMN_PATTERN))),
      other: z.optional(SheetRow),
      version: z.optional(z.int().check(z.gte(1))),
    })
    .check(z.refine(isWhole));

/** Of lists with these fields. */
export const askRequestOf = (fields: readonly Field[]) =>
  z.strictObject({
    corrections: z.array(correctionOf(fields)).check(z.minLength(1), z.maxLength(MOST_CORRECTIONS)),
  });

export const AskRequest = askRequestOf(FIELDS);
export type AskRequest = z.infer<typeof AskRequest>;
