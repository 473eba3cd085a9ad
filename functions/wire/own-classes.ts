import * as z from 'zod/mini';
import { UnitRef } from './shared.ts';

const Fields = z.record(z.string(), z.union([z.string(), z.number(), z.literal(true)]));

/**
 * GET units/{unit}/candidates/classes: what lists of classes say of the unit's own people, `to` '' where no last day is said; and whom of them
 * another unit received as introduced, its name and the day of its receipt, as long as the list does not say it.
 */
export const OwnClassesResponse = z.object({
  unit: UnitRef,
  people: z.array(
    z.object({
      class: z.string(),
      from: z.string(),
      to: z.string(),
      fields: Fields,
    }),
  ),
  handed: z.array(z.object({ to: z.string(), on: z.string(), fields: Fields })),
});
export type OwnClassesResponse = z.infer<typeof OwnClassesResponse>;
