import * as z from 'zod/mini';
import { JustificationEntry } from './answers.ts';
import { Count, IsoDate, PeriodId, Ruleset, UnitRef } from './shared.ts';
import { Receipt } from './upload.ts';

/** A stored row: id numbers come back as their last four digits only ('••••••••1234'). */
export const StoredRow = z.object({
  row: Count,
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.literal(true)])),
});
export type StoredRow = z.infer<typeof StoredRow>;

/** The lines of Biểu 1 for one version: opening + entries − exits = closing. */
export const MovementView = z.object({
  opening: Count,
  entries: z.record(z.string(), Count),
  exits: z.record(z.string(), Count),
  closing: Count,
});
export type MovementView = z.infer<typeof MovementView>;

/** GET units/{unit}/roster: the newest version; `receipt` null and no rows where nothing was sent yet. */
export const RosterResponse = z.object({
  unit: UnitRef,
  /** What rules need to know of the unit: a grassroots organisation of its own, a branch below one, or above both. */
  level: z.enum(['grassroots', 'branch', 'above']),
  /** The day on which it was asked, as the service counts days: the rules on dates of sending go by it on both sides. */
  today: IsoDate,
  version: Count,
  rosterDate: z.nullable(IsoDate),
  period: z.nullable(PeriodId),
  receipt: z.nullable(Receipt),
  rows: z.array(StoredRow),
  /** Reasons that were given with it; they hold for the next one where nothing changed. */
  justifications: z.array(JustificationEntry),
  movement: z.nullable(MovementView),
  /** The rules of now, and those that the newest version was judged by: another set changes nothing that was accepted. */
  ruleset: z.object({ current: Ruleset, ofHead: z.nullable(Ruleset) }),
});
export type RosterResponse = z.infer<typeof RosterResponse>;
