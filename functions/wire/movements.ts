import * as z from 'zod/mini';
import { Counting } from './counting.ts';
import { Count, Id, IsoDate, UnitRef } from './shared.ts';

/** opening + entries − exits + reorganised + firstLists + corrected = closing. */
const Sums = {
  opening: Count,
  entries: Count,
  exits: Count,
  /** More or fewer by merging, splitting, moving and ending. */
  reorganised: z.int(),
  /** Of units that nobody had counted before. */
  firstLists: Count,
  /** More or fewer by corrections. */
  corrected: z.int(),
  closing: Count,
};

/** GET units/{unit}/movements/{from}?asOf&counts: between the figures of two days. No personal data. */
export const MovementsResponse = z.object({
  unit: UnitRef,
  /** The day of the opening. */
  from: IsoDate,
  to: IsoDate,
  counts: Counting,
  total: z.object(Sums),
  /** Of the total. Exits by kind are told to whoever may read the rows. */
  kinds: z.object({
    entries: z.record(z.string(), Count),
    exits: z.optional(z.record(z.string(), Count)),
  }),
  units: z.array(z.object({ unit: Id, name: z.string(), parentName: z.string(), ...Sums })),
  /** Whose figures cannot be read: they are in no sum. */
  notComputed: z.array(UnitRef),
});
export type MovementsResponse = z.infer<typeof MovementsResponse>;
