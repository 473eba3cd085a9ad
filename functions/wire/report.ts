/**
 * A report: what was asked for, which state of knowledge it stands on, its hash, and its figures. Counts and sums only: nothing in it is
 * about one person.
 */
import * as z from 'zod/mini';
import { Counting } from './counting.ts';
import { Bilingual, Count, Coverage, Id, IsoDate, Ruleset, UnitRef } from './shared.ts';
import { CountedUntil, FigureView, WithheldFigure } from './statistics.ts';

/** ISO 8601 with its offset: what was received from that instant on is not known. */
export const Instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/));

/** POST units/{unit}/reports?asOf&counts. `from`: the first day of the span; the year of the day where left out. */
export const ReportRequest = z.strictObject({
  from: z.optional(IsoDate),
  known: z.optional(Instant),
  /** false: it is only looked at, and is not there to be printed again. */
  keep: z.optional(z.boolean()),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

/** One indicator of the registry with what it came to; null: not known, never 0. */
export const IndicatorView = z.object({
  id: z.string(),
  group: z.string(),
  label: Bilingual,
  about: z.enum(['day', 'span', 'two-days']),
  source: z.enum(['rosters', 'movements', 'plans', 'periods', 'units']),
  /** What is counted, and out of what, in words. */
  counts: z.optional(Bilingual),
  outOf: z.optional(Bilingual),
  category: z.optional(z.string()),
  decimals: z.literal([0, 1, 2]),
  /** A personal trait: not told of a few people. */
  trait: z.optional(z.literal(true)),
  value: z.nullable(z.number()),
  numerator: z.optional(z.number()),
  denominator: z.optional(z.number()),
  percent: z.optional(z.nullable(z.number())),
  from: z.optional(IsoDate),
  to: IsoDate,
  /** The same on an earlier day. */
  before: z.optional(z.object({ on: IsoDate, value: z.nullable(z.number()) })),
  assumed: z.optional(Bilingual),
  note: z.optional(Bilingual),
  /** Ids of units that are not in it because nobody knows. */
  notComputed: z.optional(z.array(Id)),
  /** It is there and not told to whoever asked. */
  withheld: z.optional(z.literal(true)),
});
export type IndicatorView = z.infer<typeof IndicatorView>;

/** What a unit registered, what was assigned to it, what it reached and what is left; null: not known. */
export const PlanLineView = z.object({
  unit: Id,
  unitName: z.string(),
  category: z.string(),
  comparison: z.enum(['equal', 'at-least']),
  from: IsoDate,
  to: IsoDate,
  registered: z.optional(Count),
  assigned: z.optional(Count),
  admitted: z.nullable(Count),
  /** Of which units it is not known. */
  notComputed: z.optional(z.array(Id)),
  left: z.optional(Count),
  /** Left out where a target is under five. */
  percent: z.optional(z.number()),
  /** Of the unit itself: what of its number is not handed on; negative where more is. */
  remainder: z.optional(z.int()),
  /** A personal trait: not told of a few people. */
  trait: z.optional(z.literal(true)),
  /** What was reached is there and not told to whoever asked. */
  withheld: z.optional(z.literal(true)),
  assumed: z.optional(Bilingual),
  changes: z.array(z.object({ before: Count, after: Count, on: IsoDate })),
});
export type PlanLineView = z.infer<typeof PlanLineView>;

/** Admitted by the end of a month, counted from the beginning of the year, against how far the plan would be. */
export const CourseMonth = z.object({
  month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  /** null: the month is not over on the day. */
  admitted: z.nullable(Count),
  planned: z.nullable(z.number()),
});
export type CourseMonth = z.infer<typeof CourseMonth>;

export const ReportView = z.object({
  /** 64 hexadecimal digits: the same inputs have the same. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** The instant (ISO): what was received from then on is not in it. */
  known: z.string(),
  unit: UnitRef,
  asOf: IsoDate,
  from: IsoDate,
  counts: Counting,
  coverage: Coverage,
  /** Units that have sent before, and whose figures are of before the period. */
  onOld: Count,
  rules: Ruleset,
  layout: Count,
  figures: z.array(FigureView),
  /** Left out where everything is told. */
  withheld: z.optional(z.array(WithheldFigure)),
  counted: z.optional(CountedUntil),
  indicators: z.array(IndicatorView),
  /** The unit itself, and each directly below it. */
  plan: z.array(PlanLineView),
  course: z.array(CourseMonth),
});
export type ReportView = z.infer<typeof ReportView>;

/** A figure that would be another one today, of the same day; null: not known, or not there. */
export const FigureDiffers = z.object({
  id: z.string(),
  pinned: z.nullable(z.number()),
  today: z.nullable(z.number()),
});

/** GET units/{unit}/reports/{hash}: as it was kept, and what stands beside it today. */
export const ReprintView = z.object({
  ...ReportView.shape,
  /** When it was kept first (ISO). */
  keptAt: z.string(),
  differs: z.array(FigureDiffers),
  /** Of what it was computed from: ledgers by the number of their last commit, units by their version on a day; 0: none. */
  changed: z.object({
    ledgers: z.array(z.object({ ledger: z.string(), pinned: Count, today: Count })),
    units: z.array(z.object({ unit: Id, name: z.string(), on: IsoDate, pinned: Count, today: Count })),
  }),
  /** Figures that this program computes otherwise from the same: printed is what was kept. Left out where there is none. */
  recomputed: z.optional(z.array(z.string())),
  /** Today there is nothing to hold it against: the unit was not there on the day, as is known now. */
  notToday: z.optional(z.literal(true)),
});
export type ReprintView = z.infer<typeof ReprintView>;

/** GET units/{unit}/reports/{hash}/units?indicator: the units behind one figure. */
export const ReportUnits = z.object({
  hash: z.string(),
  indicator: z.string(),
  units: z.array(
    z.object({
      unit: Id,
      name: z.string(),
      /** From right below the unit of the report down to the one it hangs under. */
      above: z.array(Id),
      value: z.nullable(z.number()),
      numerator: z.optional(z.number()),
      denominator: z.optional(z.number()),
      version: Count,
      rosterDate: IsoDate,
      receivedAt: z.string(),
      withheld: z.optional(z.literal(true)),
    }),
  ),
});
export type ReportUnits = z.infer<typeof ReportUnits>;
