import * as z from 'zod/mini';
import { Count, IsoDate, PeriodId, UnitRef } from './shared.ts';
import { Receipt } from './upload.ts';

/** A stored row: id numbers come back as their last four digits only ('••••••••1234'). */
export const StoredRow = z.object({
  row: Count,
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.literal(true)])),
});
export type StoredRow = z.infer<typeof StoredRow>;

/** GET units/{unit}/roster: the newest version; `receipt` null and no rows where nothing was sent yet. */
export const RosterResponse = z.object({
  unit: UnitRef,
  version: Count,
  rosterDate: z.nullable(IsoDate),
  period: z.nullable(PeriodId),
  receipt: z.nullable(Receipt),
  rows: z.array(StoredRow),
});
export type RosterResponse = z.infer<typeof RosterResponse>;
