/** Whom the newest list of candidates calls admitted and the newest list of members lacks. Reading people is written down before it is answered. */
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import { MEMBERS } from '../domain/roster/fields/members.ts';
import { newMembers, sharedFields } from '../domain/submissions/new-members.ts';
import type { NewMembersResponse } from '../wire/new-members.ts';
import type { UnitContext } from './context.ts';
import { versionRows } from './version-rows.ts';
import { unitRef } from './views.ts';

const SHARED = sharedFields(CANDIDATES, MEMBERS);

/** Nobody where either list was never sent: a unit without members of its own is proposed none. */
export async function newMembersOf(call: UnitContext): Promise<NewMembersResponse> {
  const { services, unit, person } = call;
  const { storage, clock } = services;
  const ofCandidates = storage.forKind(CANDIDATES.id);
  const [members, candidates] = await Promise.all([storage.head(unit), ofCandidates.head(unit)]);
  if (members === undefined || candidates === undefined) return { unit: unitRef(unit), people: [] };
  const [known, asked] = await Promise.all([
    versionRows(call, members),
    versionRows({ services: { ...services, storage: ofCandidates } }, candidates),
  ]);
  const found = newMembers(asked.rows, known.rows);
  const { version } = candidates;
  const at = clock().toISOString();
  await ofCandidates.audit(unit, { verb: 'roster.read', by: person.id, at, version, rows: found.length });
  return {
    unit: unitRef(unit),
    people: found.map(({ row, fields }) => ({
      row,
      fields: Object.fromEntries(
        SHARED.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])),
      ),
    })),
  };
}
