import * as z from 'zod/mini';
import { Bilingual, Count, IsoDate, UnitRef } from './shared.ts';

/** `classes`: of how many it is known. */
const Known = z.object({ people: Count, classes: Count });
const Learners = { classes: Count, participants: Known };
const Sums = { ...Learners, attended: Known, certificates: Known };
const Sum = z.object(Sums);

/** GET units/{unit}/classes/{from}?asOf: classes that ended within the span, of each kind. No personal data. */
export const ClassesResponse = z.object({
  unit: UnitRef,
  from: IsoDate,
  to: IsoDate,
  kinds: z.array(
    z.object({
      kind: z.string(),
      label: Bilingual,
      general: Sum,
      /** Opened apart, by whether they are in the numbers of the general ones. */
      separate: z.object({ all: Sum, inside: Sum, outside: Sum, unknown: Sum }),
      /** Of those that were opened apart. Of a few people it is not told to whoever may not read rows: they stand under `others`. */
      forWhom: z.array(z.object({ category: z.string(), label: Bilingual, ...Learners })),
      /** One, or two where it is not known of some whether they are inside. */
      totals: z.array(
        z.object({
          reading: z.enum(['all', 'inside', 'outside']),
          label: Bilingual,
          ...Sums,
          separatePercent: z.nullable(z.number()),
        }),
      ),
      /** In how many classes a number is assumed. */
      assumed: Count,
    }),
  ),
});
export type ClassesResponse = z.infer<typeof ClassesResponse>;
