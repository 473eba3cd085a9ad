import * as z from 'zod/mini';
import { UnitRef } from './shared.ts';

/** GET units/{unit}/candidates/classes: what lists of classes say of the unit's own people; `to` '' where no last day is said. */
export const OwnClassesResponse = z.object({
  unit: UnitRef,
  people: z.array(
    z.object({
      class: z.string(),
      from: z.string(),
      to: z.string(),
      fields: z.record(z.string(), z.union([z.string(), z.number(), z.literal(true)])),
    }),
  ),
});
export type OwnClassesResponse = z.infer<typeof OwnClassesResponse>;
