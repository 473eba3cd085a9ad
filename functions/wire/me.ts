import * as z from 'zod/mini';
import { Period, PersonRef, UnitRef } from './shared.ts';

export const Role = z.enum(['clerk', 'office', 'leader']);
export type Role = z.infer<typeof Role>;

/** GET me: who is signed in, for which units, and the period that is open now. */
export const Me = z.object({
  person: PersonRef,
  grants: z.array(z.object({ unit: UnitRef, role: Role })),
  openPeriod: Period,
});
export type Me = z.infer<typeof Me>;
