/**
 * The list of a class's participants: kept whole and named by the row of its class, as one save of the ledger. How it meets the lists of
 * candidates below is told to whoever keeps it; reading people is written down before it is answered.
 */
import { CLASS_LEDGER, classRowsOf } from '../domain/classes/class-ledger.ts';
import type { ClassRow } from '../domain/classes/class-ledger.ts';
import { classMeeting } from '../domain/classes/people/class-meeting.ts';
import { checkSave } from '../domain/administration/check-save.ts';
import { LEDGERS } from '../domain/administration/list.ts';
import { decide } from '../domain/access/grants.ts';
import { ALWAYS, withCommits } from '../domain/ledgers/log.ts';
import type { LedgerState } from '../domain/ledgers/log.ts';
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import { CLASS_LIST } from '../domain/rules/class-lists.ts';
import { rootOf } from '../domain/units/tree.ts';
import { ChunkDiffers } from '../storage/rows.ts';
import type { RestingRow } from '../storage/resting.ts';
import type { ClassListKept, ClassListResponse } from '../wire/class-lists.ts';
import type { Row } from '../wire/upload-request.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import { askedHash } from './asked-hash.ts';
import { contentHashOf } from './content-hash.ts';
import type { UnitContext } from './context.ts';
import { judge } from './judge.ts';
import { savedBy, viewOf } from './ledgers.ts';
import { keptBelow } from './members.ts';
import { saveLedger } from './save-ledger.ts';
import { sideBySide } from './side-by-side.ts';
import { versionRows } from './version-rows.ts';
import { unitRef } from './views.ts';

const LISTS_AT_ONCE = 16;

/** Of a class below the unit. Throws ProblemError 'row-unknown'. */
function classIn({ tree, unit }: UnitContext, state: LedgerState, id: string): ClassRow {
  const inside = new Set(tree.subtree(unit.id).map((each) => each.id));
  const found = classRowsOf(state).find((row) => row.id === id && inside.has(row.unit));
  if (found === undefined) throw new ProblemError('row-unknown');
  return found;
}

/** `list`: given by whoever sends it; repeated with the same id it is one list. Throws ProblemError. */
export async function keepClassList(
  call: UnitContext,
  at: { readonly class: string; readonly list: string },
  { rows, hash }: { readonly rows: readonly Row[]; readonly hash: string },
): Promise<ClassListKept> {
  const { services, person, day, unit } = call;
  const { directory, classLists, audit } = services.storage;
  const by = await savedBy(call);
  const state = await directory.ledger(by.root, CLASS_LEDGER.id);
  const { id, name } = classIn(call, state, at.class);
  if (rows.length === 0 || contentHashOf(rows, CLASS_LIST) !== hash)
    throw new ProblemError('content-mismatch');
  judge(CLASS_LIST, rows, { on: day, justifications: [] });
  const ledger = LEDGERS.find(({ definition }) => definition.id === CLASS_LEDGER.id);
  if (ledger === undefined) throw new RangeError('no ledger of classes');
  const changes = [{ row: id, from: ALWAYS, values: { list: at.list, listed: rows.length } }];
  const instant = services.clock().toISOString();
  const save = {
    id: at.list,
    base: state.commit,
    by: { id: person.id, name: person.name },
    at: instant,
    changes,
    asked: askedHash(by.unit, changes),
  };
  const check = (after: LedgerState, before: LedgerState) =>
    checkSave(ledger, { ...by, before, after, changes });
  const answer = { class: { id, name }, people: rows.length };
  // Before anybody rests anywhere.
  const wrong = check(
    withCommits(state, [{ ...save, save: save.id, number: state.commit + 1 }]),
    state,
  ).filter(({ severity }) => severity === 'error');
  if (wrong.length > 0)
    return { ...answer, outcome: 'wrong', ...viewed(viewOf({ kind: 'wrong', findings: wrong })) };
  try {
    await classLists(CLASS_LIST).keep(by.root, at.list, { rows, hash });
  } catch (error) {
    if (error instanceof ChunkDiffers) throw new ProblemError('upload-differs');
    throw error;
  }
  const outcome = await saveLedger(await directory.openLedger(by.root, CLASS_LEDGER.id), state, save, check);
  if (outcome.kind === 'differs') throw new ProblemError('save-differs');
  directory.forgetLedgers();
  if (outcome.kind !== 'saved') return { ...answer, outcome: 'wrong', ...viewed(viewOf(outcome)) };
  const version = outcome.commit;
  await audit(unit, { verb: 'class-lists.keep', by: person.id, at: instant, version, rows: rows.length });
  return { ...answer, outcome: 'kept', findings: [] };
}

const viewed = ({ findings }: ReturnType<typeof viewOf>) => ({ findings });

/** Nobody where there is no list. Throws ProblemError 'version-altered' where it is not what was kept. */
export async function listOf(call: UnitContext, row: ClassRow): Promise<readonly RestingRow[]> {
  if (row.list === undefined) return [];
  const found = await call.services.storage
    .classLists(CLASS_LIST)
    .read(rootOf(call.tree, call.unit.id), row.list.id);
  if (found?.length !== row.list.people) throw new ProblemError('version-altered', { version: 0 });
  return found;
}

export async function classListOf(call: UnitContext, id: string): Promise<ClassListResponse> {
  const { services, tree, unit, person } = call;
  const { storage, clock } = services;
  const state = await storage.directory.ledger(rootOf(tree, unit.id), CLASS_LEDGER.id);
  const row = classIn(call, state, id);
  const holder = tree.unit(row.unit) ?? unit;
  const ofCandidates = {
    ...call,
    unit: holder,
    services: { ...services, storage: storage.forKind(CANDIDATES.id) },
  };
  const [list, kept, grants] = await Promise.all([
    listOf(call, row),
    row.list === undefined ? [] : keptBelow(ofCandidates),
    storage.directory.grantsOf(person.id),
  ]);
  const lists = await sideBySide(LISTS_AT_ONCE, kept, async ({ keeper, version }) =>
    (await versionRows(ofCandidates, version)).rows.map((one) => ({ ...one, unit: keeper.id })),
  );
  await storage.audit(unit, {
    verb: 'class-lists.keep',
    by: person.id,
    at: clock().toISOString(),
    version: 0,
    rows: list.length,
  });
  const { unmatched, ...counts } = classMeeting(list, lists.flat(), tree.subtree(holder.id));
  const reads = (each: string | null) => decide(grants, tree, each ?? holder.id, 'roster.read') === 'allowed';
  return {
    unit: unitRef(unit),
    class: { id: row.id, name: row.name },
    ...counts,
    unmatched: unmatched.map(({ unit: of, people }) => ({
      unit: of === undefined ? null : unitRef(of),
      people: people.length,
      named: reads(of?.id ?? null)
        ? people.map(({ row: at, fields }) => ({
            row: at,
            name: String(fields.ho_ten ?? ''),
            birth: String(fields.ngay_sinh ?? ''),
          }))
        : [],
    })),
  };
}
