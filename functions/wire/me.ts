import * as z from 'zod/mini';
import { ROLES } from '#domain/access/roles.ts';
import { Period, PersonRef, UnitRef } from './shared.ts';

const Role = z.enum(ROLES);

/** GET me: who is signed in, for which units, and the period that is open now. */
export const Me = z.object({
  person: PersonRef,
  /** What the account is called where she signed in, for herself: two accounts may bear one name. */
  userName: z.optional(z.string()),
  /**
   * `duties`: what an office has opened for a clerk, by name: a line in her pane, and nothing where it is not there. `union` beside
   * `candidates` where the unit is one of a union: what is next for its people is another thing.
   */
  grants: z.array(z.object({ unit: UnitRef, role: Role, duties: z.optional(z.array(z.string())) })),
  openPeriod: Period,
  /** All there are: which of them a roster is for hangs on its day. */
  periods: z.optional(z.array(Period)),
});
export type Me = z.infer<typeof Me>;
