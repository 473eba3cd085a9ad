import * as z from 'zod/mini';
import { Count, IsoDate, UnitRef } from './shared.ts';

/** More people than this are counted and not listed. */
export const MOST_DUPLICATES = 2_000;

/** Two of the same. A list of two instead of a tuple: what zod needs for tuples everybody would load, a clerk too. */
const pairOf = <T extends z.ZodMiniType>(one: T) => z.array(one).check(z.minLength(2), z.maxLength(2));

/** One number in two units: its last four digits, and the row in each. */
export const DuplicatePerson = z.object({ tail: z.string(), rows: pairOf(Count) });

export const DuplicatePair = z.object({
  units: pairOf(UnitRef),
  total: Count,
  people: z.array(DuplicatePerson),
});
export type DuplicatePair = z.infer<typeof DuplicatePair>;

/** GET units/{unit}/duplicates: within the subtree by pair; with units outside of it, counts only where they are no few, and not which units they are. */
export const DuplicatesResponse = z.object({
  unit: UnitRef,
  asOf: IsoDate,
  pairs: z.array(DuplicatePair),
  /** `some`: there are, and how many is not told; `total` is then 1 for whoever does not know of it. */
  outside: z.array(z.object({ unit: UnitRef, total: Count, some: z.optional(z.literal(true)) })),
  /** Units of the subtree whose newest roster was too large, or too old, to be compared. */
  notCompared: z.array(UnitRef),
});
export type DuplicatesResponse = z.infer<typeof DuplicatesResponse>;
