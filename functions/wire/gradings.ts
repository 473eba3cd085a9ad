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
  /** How many people may be, and how many are more. */
  allowed: Count,
  over: Count,
});

/** Where a cap stands. unverified: an assumption, the text was not seen. */
const CapSource = z.object({
  reading: z.enum(['good', 'graded']),
  wording: Bilingual,
  most: z.number(),
  document: z.string(),
  clause: z.string(),
  from: IsoDate,
  verified: z.enum(['text', 'secondary', 'unverified']),
});

/** In per cent of those who are graded, which is no whole number of people: both neighbours, the fewer first, or the one that it is. */
const Goal = z.object({
  percent: Count,
  /** Who are graded. */
  people: Count,
  exact: z.number(),
  choices: z.array(
    z.object({
      people: Count,
      percent: z.nullable(z.number()),
      meetsGoal: z.boolean(),
      /** If everybody else is graded good. */
      caps: z.array(Cap),
    }),
  ),
  isAssumed: z.boolean(),
});

/** GET units/{unit}/gradings/figures?asOf: how many have which grade. No personal data. */
export const GradingsResponse = z.object({
  unit: UnitRef,
  asOf: IsoDate,
  coverage: Coverage,
  /** On the lists of members that count on the day; left out where none does. */
  members: z.optional(Count),
  /** The latest first. A unit whose newest list is a year behind stands in that year. */
  years: z.array(
    z.object({
      year: z.int(),
      /** Everybody in the lists of the year. */
      people: Count,
      /** Everybody in exactly one. `people` is left out where it is not told. */
      grades: z.array(z.object({ grade: z.string(), label: Bilingual, people: z.optional(Count) })),
      /** Of those without a grade, everybody in exactly one; left out where it is not told, or some list does not say. */
      reasons: z.optional(z.array(z.object({ reason: z.string(), label: Bilingual, people: Count }))),
      /** As the office planned it for the unit and the end of the year; left out where the counts are not told. */
      goal: z.optional(Goal),
      /** Both readings of the cap, those in force at the end of the year. */
      sources: z.array(CapSource),
      /** Grassroots organisations, whose cap it is, both readings of it; those of which the counts are not told are left out. */
      organisations: z.array(z.object({ id: Id, name: z.string(), caps: z.array(Cap) })),
    }),
  ),
  /** Whose lists are there and do not say: they are in no sum. */
  notComputed: z.array(UnitRef),
});
export type GradingsResponse = z.infer<typeof GradingsResponse>;
