import * as z from 'zod/mini';
import { StoredRow } from './roster.ts';
import { UnitRef } from './shared.ts';

/**
 * GET units/{unit}/candidates/new-members: who was admitted and does not stand in the list of members yet, with what both lists say of
 * a person; `row` is that of the list of candidates. Id numbers are not among it.
 */
export const NewMembersResponse = z.object({ unit: UnitRef, people: z.array(StoredRow) });
export type NewMembersResponse = z.infer<typeof NewMembersResponse>;
