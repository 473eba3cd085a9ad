import * as z from 'zod/mini';
import { Counting } from './counting.ts';
import { Count, Coverage, Id, IsoDate, UnitRef } from './shared.ts';

/** Left out: not told to whoever asked, because it is a trait of a few people of a unit. */
const Trait = z.optional(Count);

const Counts = z.object({
  members: Count,
  women: Count,
  minority: Trait,
  religion: Trait,
  youthUnion: Count,
  probationary: Count,
});

export const ConsolidatedUnit = z.object({
  unit: Id,
  name: z.string(),
  parentName: z.string(),
  /** From right below the unit that was asked for down to the one it hangs under. Left out by services from before. */
  above: z.optional(z.array(Id)),
  sector: z.string(),
  ...Counts.shape,
  /** 0 where nothing was ever sent. */
  version: Count,
  rosterDate: z.nullable(IsoDate),
  receivedAt: z.nullable(z.string()),
  // A literal of both: what zod needs for booleans everybody would load, a clerk too.
  sentThisPeriod: z.literal([true, false]),
  /** Its statistics cannot be read: the counts say nothing and are in no sum. */
  notComputed: z.optional(z.literal(true)),
  /** It is there no more: it counts until all of these have sent. */
  standsFor: z.optional(z.array(UnitRef)),
  /** It has sent since it merged or split: that counts once these have sent, too. */
  waitsFor: z.optional(z.array(UnitRef)),
});
export type ConsolidatedUnit = z.infer<typeof ConsolidatedUnit>;

/** A unit that others hang under, with everything below it. */
export const ConsolidatedGroup = z.object({
  unit: Id,
  name: z.string(),
  ...Counts.shape,
  /** Units below that keep a roster, those that sent for the period, and those whose figures are of before it. */
  keepers: Count,
  sent: Count,
  onOld: Count,
});
export type ConsolidatedGroup = z.infer<typeof ConsolidatedGroup>;

/** GET units/{unit}/consolidated?asOf: one row per unit below that keeps a roster. No personal data. */
export const ConsolidatedResponse = z.object({
  unit: UnitRef,
  asOf: IsoDate,
  counts: Counting,
  coverage: Coverage,
  units: z.array(ConsolidatedUnit),
  /** Those that `above` names, in tree order. Left out by services from before. */
  groups: z.optional(z.array(ConsolidatedGroup)),
  /** Units that have sent before, and whose figures are of before the period. Left out by services from before. */
  onOld: z.optional(Count),
  total: Counts,
});
export type ConsolidatedResponse = z.infer<typeof ConsolidatedResponse>;
