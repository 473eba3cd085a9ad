import * as z from 'zod/mini';
import { Bilingual, Count, Coverage, Id, IsoDate, UnitRef } from './shared.ts';

/** Of outstanding members: `numerator` of `denominator`, held against `most` per cent. */
const Cap = z.object({
  reading: z.enum(['good', 'graded']),
  wording: Bilingual,
  most: z.number(),
  numerator: Count,
  denominator: Count,
  percent: z.nullable(z.number()),
  isOver: z.boolean(),
});

/** GET units/{unit}/gradings/figures?asOf: how many have which grade. No personal data. */
export const GradingsResponse = z.object({
  unit: UnitRef,
  asOf: IsoDate,
  coverage: Coverage,
  /** The latest first. A unit whose newest list is a year behind stands in that year. */
  years: z.array(
    z.object({
      year: z.int(),
      /** Everybody in the lists of the year. */
      people: Count,
      /** Everybody in exactly one. `people` is left out where it is not told. */
      grades: z.array(z.object({ grade: z.string(), label: Bilingual, people: z.optional(Count) })),
      /** Grassroots organisations, whose cap it is, both readings of it; those of which the counts are not told are left out. */
      organisations: z.array(z.object({ id: Id, name: z.string(), caps: z.array(Cap) })),
    }),
  ),
  /** Whose lists are there and do not say: they are in no sum. */
  notComputed: z.array(UnitRef),
});
export type GradingsResponse = z.infer<typeof GradingsResponse>;
