/**
 * How the list of a class meets the lists of candidates below: that of the list that counts, or of one that is only looked at and rests
 * nowhere. Reading people is written down before it is answered.
 */
import type { ClassRow } from '../domain/classes/class-ledger.ts';
import { classMeeting } from '../domain/classes/people/class-meeting.ts';
import { decide } from '../domain/access/grants.ts';
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import { CLASS_LIST } from '../domain/rules/class-lists.ts';
import type { NumberedRow } from '../domain/submissions/new-members.ts';
import type { ClassListResponse } from '../wire/class-lists.ts';
import { classesOf, classIn, judgeClassList, listOf } from './class-lists.ts';
import type { SentList } from './class-lists.ts';
import type { UnitContext } from './context.ts';
import { keptBelow } from './members.ts';
import { sideBySide } from './side-by-side.ts';
import { versionRows } from './version-rows.ts';
import { unitRef } from './views.ts';

const LISTS_AT_ONCE = 16;

/** Of the list that counts. Throws ProblemError. */
export async function classListOf(call: UnitContext, id: string): Promise<ClassListResponse> {
  const row = classIn(call, await classesOf(call), id);
  return meetingOf(call, row, await listOf(call, row));
}

/** Of one that is not kept. Throws ProblemError. */
export async function classListMet(
  call: UnitContext,
  id: string,
  sent: SentList,
): Promise<ClassListResponse> {
  const row = classIn(call, await classesOf(call), id);
  judgeClassList(call, sent);
  return meetingOf(call, row, await call.services.storage.classLists(CLASS_LIST).hashed(sent.rows));
}

async function meetingOf(
  call: UnitContext,
  row: ClassRow,
  list: readonly NumberedRow[],
): Promise<ClassListResponse> {
  const { services, tree, unit, person } = call;
  const { storage, clock } = services;
  const holder = tree.unit(row.unit) ?? unit;
  const ofCandidates = {
    ...call,
    unit: holder,
    services: { ...services, storage: storage.forKind(CANDIDATES.id) },
  };
  const [kept, grants] = await Promise.all([
    list.length === 0 ? [] : keptBelow(ofCandidates),
    storage.directory.grantsOf(person.id),
  ]);
  const lists = await sideBySide(LISTS_AT_ONCE, kept, async ({ keeper, version }) =>
    (await versionRows(ofCandidates, version)).rows.map((one) => ({ ...one, unit: keeper.id })),
  );
  const at = clock().toISOString();
  const rows = list.length;
  // Nothing is kept here: it is in the audit as what it is, a reading.
  await storage.audit(unit, { verb: 'roster.read', by: person.id, at, version: 0, rows });
  const { unmatched, doubtful, ...counts } = classMeeting(list, lists.flat(), tree.subtree(holder.id));
  const named = (of: string | undefined, people: readonly NumberedRow[]) =>
    decide(grants, tree, of ?? holder.id, 'roster.read') === 'allowed' ? people.map(nameOf) : [];
  return {
    unit: unitRef(unit),
    class: { id: row.id, name: row.name },
    of: unitRef(holder),
    listed: row.list?.people ?? 0,
    ...counts,
    doubtful: doubtful.length,
    asked: named(undefined, doubtful),
    unmatched: unmatched.map(({ unit: of, people }) => ({
      unit: of === undefined ? null : unitRef(of),
      people: people.length,
      named: named(of?.id, people),
    })),
  };
}

const nameOf = ({ row, fields }: NumberedRow) => ({
  row,
  name: String(fields.ho_ten ?? ''),
  birth: String(fields.ngay_sinh ?? ''),
});
