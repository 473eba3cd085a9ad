/** Coming in: an invitation code for a row of the ledger of people, and the first organisation of an empty service. */
import * as z from 'zod/mini';
import { ROLES } from '#domain/access/roles.ts';
import { Id, IsoDate, PersonRef, UnitRef } from './shared.ts';

const LONGEST_CODE = 100;
const LONGEST_NAME = 200;
const Code = z.string().check(z.minLength(1), z.maxLength(LONGEST_CODE));
const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_NAME), z.regex(/^[^\p{Cc}]*$/u));

/** POST join: ties the account that is signed in to the row that the code is for. */
export const JoinRequest = z.object({ code: Code });

export const Joined = z.object({
  person: PersonRef,
  unit: UnitRef,
  role: z.enum(ROLES),
  /** The day from which on there is something to do: the unit, or the person's part in it, begins only then. Left out where it has begun. */
  begins: z.optional(IsoDate),
});
export type Joined = z.infer<typeof Joined>;

/** POST setup: the first organisation; who is signed in becomes its administrator. */
export const SetupRequest = z.object({
  /** Left out by the account that the service was told of. */
  code: z.optional(Code),
  /** How the first administrator is called in the ledger of people. */
  name: Name,
  organisation: Name,
});
export type SetupRequest = z.infer<typeof SetupRequest>;

/** POST units/{unit}/ledgers/people/invitations/{row}: a code for a row that is nobody's yet. */
export const Invited = z.object({ row: Id, code: z.string(), until: IsoDate });
export type Invited = z.infer<typeof Invited>;
