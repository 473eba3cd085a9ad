import * as z from 'zod/mini';
import { Id, Period, UnitRef } from './shared.ts';

/** GET units/{unit}/hand-out: what a template for each unit says of it. No rows: whoever may read them asks for them. */
export const HandOutResponse = z.object({
  unit: UnitRef,
  units: z.array(
    z.object({
      id: Id,
      name: z.string(),
      /** Names of the units above it, the nearest first, as far up as the unit asked about. */
      above: z.array(z.string()),
      period: Period,
      /** Lists beyond that of members that are opened for it today, by their ids; left out where none is. */
      lists: z.optional(z.array(z.string())),
      /** Whose people its next list takes over: they merged into it and it has sent nothing since. */
      predecessors: z.optional(z.array(UnitRef)),
    }),
  ),
});
export type HandOutResponse = z.infer<typeof HandOutResponse>;
