import * as z from 'zod/mini';
import { Bilingual, Coverage, Count, Id, IsoDate, UnitRef } from './shared.ts';

/** A cell: what stands in it, or why nothing does; neither where nothing is to stand there. */
export const FormCell = z.object({
  value: z.optional(z.number()),
  blank: z.optional(z.enum(['by-hand', 'not-kept', 'not-known', 'withheld'])),
});
export type FormCell = z.infer<typeof FormCell>;

/** left = right where difference is 0; what of it is beside the form is named, and what of it nobody can name. */
export const FormCheck = z.object({
  id: z.string(),
  label: Bilingual,
  isOfYearBefore: z.boolean(),
  left: Count,
  right: z.int(),
  difference: z.int(),
  beside: z.array(z.object({ label: Bilingual, value: z.int() })),
  unexplained: z.int(),
  why: z.optional(Bilingual),
});
export type FormCheck = z.infer<typeof FormCheck>;

/** GET units/{unit}/forms/{form}/{from}?asOf=: an official form over a span. No personal data. */
export const FormResponse = z.object({
  unit: UnitRef,
  form: Id,
  from: IsoDate,
  to: IsoDate,
  /** The span that the second column is of; left out where the form has none. */
  before: z.optional(z.object({ from: IsoDate, to: IsoDate, isKnown: z.boolean() })),
  /** From which day on the form is prescribed, and by what. */
  inForce: IsoDate,
  source: Bilingual,
  number: z.string(),
  title: Bilingual,
  stub: Bilingual,
  columns: z.array(
    z.object({
      id: z.string(),
      head: Bilingual,
      above: z.optional(Bilingual),
      number: z.string(),
      isPercent: z.boolean(),
      /** Other words for it in files that others made. */
      words: z.array(z.string()),
    }),
  ),
  rows: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      label: Bilingual,
      level: Count,
      /** Left out of a sheet of our own where there is nobody. */
      isSparse: z.optional(z.boolean()),
      isAverage: z.optional(z.boolean()),
      words: z.array(z.string()),
      cells: z.array(FormCell),
    }),
  ),
  checks: z.array(FormCheck),
  /** What was assumed, and whom the rows do not cover. */
  notes: z.array(Bilingual),
  coverage: Coverage,
});
export type FormResponse = z.infer<typeof FormResponse>;
