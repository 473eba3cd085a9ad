import * as z from 'zod/mini';
import { Counting } from './counting.ts';
import { Bilingual, Coverage, Count, Id, IsoDate, UnitRef } from './shared.ts';

export const FigureView = z.object({
  id: z.string(),
  group: z.string(),
  label: Bilingual,
  value: z.number(),
  share: z.optional(z.object({ numerator: Count, denominator: Count, percent: z.nullable(z.number()) })),
  note: z.optional(Bilingual),
});
export type FigureView = z.infer<typeof FigureView>;

/** One count of one unit directly below: what the pivot stands on, and the units behind every figure. */
export const Fact = z.object({
  unit: Id,
  unitName: z.string(),
  sector: z.string(),
  group: z.string(),
  figure: z.string(),
  value: z.number(),
});
export type Fact = z.infer<typeof Fact>;

/** A figure that is not told to whoever asked; `at`: before which of the figures that are. */
export const WithheldFigure = z.object({ id: z.string(), group: z.string(), label: Bilingual, at: Count });
export type WithheldFigure = z.infer<typeof WithheldFigure>;

/** Until when was counted: ages on a day, admissions over days; null where no month of them is over. */
export const CountedUntil = z.object({
  ages: IsoDate,
  admissions: z.nullable(z.object({ from: IsoDate, to: IsoDate })),
});
export type CountedUntil = z.infer<typeof CountedUntil>;

/** GET units/{unit}/statistics?asOf: the figures of the subtree and the facts they are the sum of. */
export const StatisticsResponse = z.object({
  unit: UnitRef,
  asOf: IsoDate,
  counts: Counting,
  coverage: Coverage,
  figures: z.array(FigureView),
  facts: z.array(Fact),
  /** Left out where everything is told. */
  withheld: z.optional(z.array(WithheldFigure)),
  counted: z.optional(CountedUntil),
});
export type StatisticsResponse = z.infer<typeof StatisticsResponse>;
