import * as z from 'zod/mini';
import { ROLES } from '#domain/access/roles.ts';
import { Period, PersonRef, UnitRef } from './shared.ts';

const Role = z.enum(ROLES);

/** GET me: who is signed in, for which units, and the period that is open now. */
export const Me = z.object({
  person: PersonRef,
  grants: z.array(z.object({ unit: UnitRef, role: Role })),
  openPeriod: Period,
  /** All there are: which of them a roster is for hangs on its day. */
  periods: z.optional(z.array(Period)),
});
export type Me = z.infer<typeof Me>;
