/**
 * GET units/{unit}/members?after: the people of everything below a unit, a page at a time, for whoever may read their lists. Every page
 * is in the audit before it is answered. Only as of today: whoever was in charge once reaches no list by the tree of then.
 */
import * as z from 'zod/mini';
import { StoredRow } from './roster.ts';
import { Count, Id, IsoDate, UnitRef } from './shared.ts';

/** Rows of one page. */
export const MEMBERS_PAGE = 1_500;

export const MemberRow = z.object({
  ...StoredRow.shape,
  unit: Id,
  /** The same person of the same unit the next time; says nothing else. */
  person: z.string(),
  /** What the same person was called before the key of the hashes was replaced. */
  formerly: z.optional(z.array(z.string())),
});
export type MemberRow = z.infer<typeof MemberRow>;

export const MembersResponse = z.object({
  unit: UnitRef,
  asOf: IsoDate,
  /** All that there are, whatever the page holds. */
  total: z.object({ units: Count, members: Count }),
  /** Of this page. */
  units: z.array(z.object({ ...UnitRef.shape, parentName: z.string(), rosterDate: IsoDate })),
  rows: z.array(MemberRow),
  /** What to ask for next; left out on the last page. */
  next: z.optional(z.string()),
});
export type MembersResponse = z.infer<typeof MembersResponse>;
