import * as z from 'zod/mini';
import { Bilingual, Count, Coverage, IsoDate, UnitRef } from './shared.ts';

const Line = z.object({ place: z.string(), label: Bilingual, people: Count });

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
  /** Whose lists are there and do not say: they are in no sum. */
  notComputed: z.array(UnitRef),
});
export type FunnelResponse = z.infer<typeof FunnelResponse>;
