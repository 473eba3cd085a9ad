import * as z from 'zod/mini';
import { Bilingual, Count, IsoDate, UnitRef } from './shared.ts';

/** `percent`: two decimals; null where there is nothing to be a share of. */
const Share = z.object({ numerator: Count, denominator: Count, percent: z.nullable(z.number()) });

/** GET units/{unit}/places?asOf: villages, schools, health posts and enterprises, and how far the Party reaches. No personal data. */
export const PlacesResponse = z.object({
  unit: UnitRef,
  asOf: IsoDate,
  sorts: z.array(
    z.object({
      sort: z.string(),
      label: Bilingual,
      places: Count,
      /** Every place in exactly one. */
      party: z.object({ own: Count, joint: Count, none: Count, unknown: Count }),
      /** With an organisation of its own or a joint one, and with one of its own: of all places. */
      covered: Share,
      own: Share,
      /** Heads who are members, of those of whom it is known. Left out where it is not told. */
      heads: z.optional(Share),
      /** With members of the Party, of those of which it is written how many. */
      withMembers: Share,
      union: Share,
      youthUnion: Share,
      /** `places`: of how many it is known. */
      workers: z.object({ people: Count, places: Count }),
      /** By name; `unit`: the name of the one it belongs to. */
      without: z.array(z.object({ name: z.string(), unit: z.string(), party: z.enum(['none', 'unknown']) })),
    }),
  ),
  /** What the office has planned, of the unit and of those directly below it. Of heads where it is told. */
  goals: z.array(
    z.object({
      unit: UnitRef,
      measure: z.enum(['coverage', 'own-branches', 'with-members', 'heads']),
      label: Bilingual,
      category: Bilingual,
      from: IsoDate,
      to: IsoDate,
      /** Per cent. */
      goal: z.number(),
      reached: Share,
      /** Places that are missing. */
      left: Count,
      isAssumed: z.boolean(),
      changes: z.array(z.object({ before: Count, after: Count, on: IsoDate })),
    }),
  ),
});
export type PlacesResponse = z.infer<typeof PlacesResponse>;
