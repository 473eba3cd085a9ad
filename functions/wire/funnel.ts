import * as z from 'zod/mini';
import { Bilingual, Count, Coverage, IsoDate, UnitRef } from './shared.ts';

const Line = z.object({ place: z.string(), label: Bilingual, people: Count });

/** `pool`: before the decision. `ended`: elsewhere, stopped, could not attend, or not known. Everybody in exactly one of the four. */
const Stages = { registered: Count, pool: Count, decided: Count, admitted: Count, ended: Count };

/** Everybody in exactly one of the five, and in exactly one of the three of the class for new members. From `from` to `to`. */
const Recognition = z.object({
  from: IsoDate,
  to: IsoDate,
  people: Count,
  /** Recognised within 12 months of probation and 49 days for the papers, and after them. */
  inTime: Count,
  late: Count,
  /** Not recognised: in time yet, and not any more. */
  notDue: Count,
  overdue: Count,
  /** The list does not tell. */
  unknown: Count,
  /** In time, of those in time, late and overdue; two decimals, null where there is none of them. */
  share: z.object({ numerator: Count, denominator: Count, percent: z.nullable(z.number()) }),
  newMemberClass: z.object({ certificate: Count, attended: Count, unsaid: Count }),
});

/** Of whoever was admitted in the span, and of those whose probation ended in it; each left out where nothing of it could be counted. */
const Recognitions = { admitted: z.optional(Recognition), ended: z.optional(Recognition) };

/** GET units/{unit}/candidates/funnel?asOf: from introduction to admission. No personal data. */
export const FunnelResponse = z.object({
  unit: UnitRef,
  asOf: IsoDate,
  coverage: Coverage,
  /** Everybody in the lists. */
  registered: Count,
  /** Everybody at exactly one place: they add up to `registered`. What ends the way elsewhere is told apart to whoever may read the rows. */
  places: z.array(Line),
  /** Of those admitted: recognised as official members. */
  recognised: Count,
  /**
   * Each adds up to `registered`: of units directly below, and of their sectors. `pledged`: what the unit registered in the plan to admit in
   * the span of the day, where it did.
   */
  units: z.array(z.object({ unit: UnitRef, ...Stages, pledged: z.optional(Count) })),
  sectors: z.array(z.object({ sector: z.string(), label: Bilingual, ...Stages })),
  /** Nobody's where one of them would be told of few people to whoever may not read rows. */
  sexes: z.array(z.object({ sex: z.string(), label: Bilingual, ...Stages })),
  /**
   * Somebody from several sides stands under each. To whoever may not read rows: of the whole that they may ask for, and of many; what is
   * left out is counted by its lines.
   */
  sources: z.optional(
    z.object({
      lines: z.array(z.object({ source: z.string(), label: Bilingual, ...Stages })),
      untold: Count,
    }),
  ),
  /** Mean days from the step before, of whom both days are known; left out as sources are. */
  waits: z.optional(
    z.array(
      z.object({ step: z.string(), label: Bilingual, people: Count, meanDays: z.nullable(z.number()) }),
    ),
  ),
  /** What could be counted of the span that was asked for: its whole months, before 2021 its whole years. Left out where nothing could. */
  span: z.optional(
    z.object({
      from: IsoDate,
      to: IsoDate,
      steps: z.array(z.object({ step: z.string(), label: Bilingual, people: Count })),
    }),
  ),
  /** Of the span that was asked for. Left out where none was. */
  recognitions: z.optional(
    z.object({
      ...Recognitions,
      /** They add up to it: of units directly below, and of the unit itself. Nobody's are left out. */
      units: z.array(z.object({ unit: UnitRef, ...Recognitions })),
      /** Whose lists were counted before this was: in no sum of it. */
      notComputed: z.array(UnitRef),
    }),
  ),
  /** Workers of enterprises below, where the office's ledger of places knows them: what the pool is a share of. */
  workforce: z.optional(z.object({ workers: Count, places: Count })),
  /** Whose lists are there and do not say: they are in no sum. */
  notComputed: z.array(UnitRef),
  /** Whose lists were counted before sexes, sources, steps and waits were: in no sum of these. */
  older: z.array(UnitRef),
});
export type FunnelResponse = z.infer<typeof FunnelResponse>;
