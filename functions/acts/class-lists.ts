/**
 * The list of a class's participants: kept whole and named by the row of its class, as one save of the ledger; or withdrawn, so that the
 * one before it counts again. Reading people is written down before it is answered.
 */
import { createHash } from 'node:crypto';
import { CLASS_LEDGER, classRowsOf, listBefore } from '../domain/classes/class-ledger.ts';
import type { ClassRow } from '../domain/classes/class-ledger.ts';
import { checkSave } from '../domain/administration/check-save.ts';
import { LEDGERS } from '../domain/administration/list.ts';
import { ALWAYS, withCommits } from '../domain/ledgers/log.ts';
import type { LedgerState } from '../domain/ledgers/log.ts';
import { CLASS_LIST } from '../domain/rules/class-lists.ts';
import { rootOf } from '../domain/units/tree.ts';
import { ChunkDiffers } from '../storage/rows.ts';
import type { RestingRow } from '../storage/resting.ts';
import type { ClassListKept } from '../wire/class-lists.ts';
import type { Row } from '../wire/upload-request.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import { askedHash } from './asked-hash.ts';
import { contentHashOf } from './content-hash.ts';
import type { UnitContext } from './context.ts';
import { judge } from './judge.ts';
import { savedBy, viewOf } from './ledgers.ts';
import { saveLedger } from './save-ledger.ts';

export interface ListAt {
  readonly class: string;
  readonly list: string;
}

export interface SentList {
  readonly rows: readonly Row[];
  readonly hash: string;
}

export const classesOf = ({ services, tree, unit }: UnitContext): Promise<LedgerState> =>
  services.storage.directory.ledger(rootOf(tree, unit.id), CLASS_LEDGER.id);

/** Of a class below the unit. Throws ProblemError 'row-unknown'. */
export function classIn({ tree, unit }: UnitContext, state: LedgerState, id: string): ClassRow {
  const inside = new Set(tree.subtree(unit.id).map((each) => each.id));
  const found = classRowsOf(state).find((row) => row.id === id && inside.has(row.unit));
  if (found === undefined) throw new ProblemError('row-unknown');
  return found;
}

/** Throws ProblemError where it is not what was announced, or a rule keeps it out. */
export function judgeClassList({ day }: UnitContext, { rows, hash }: SentList): void {
  if (rows.length === 0 || contentHashOf(rows, CLASS_LIST) !== hash)
    throw new ProblemError('content-mismatch');
  judge(CLASS_LIST, rows, { on: day, justifications: [] });
}

/** `list`: a new id for every list; repeated with the same id it is one list. Throws ProblemError. */
export async function keepClassList(call: UnitContext, at: ListAt, sent: SentList): Promise<ClassListKept> {
  const state = await classesOf(call);
  const row = classIn(call, state, at.class);
  judgeClassList(call, sent);
  const list = { id: at.list, people: sent.rows.length };
  const replaced = row.list !== undefined && row.list.id !== at.list ? { replaced: row.list.people } : {};
  const kept = await saveList(call, state, row, { save: at.list, list }, async () => {
    try {
      await call.services.storage.classLists(CLASS_LIST).keep(rootOf(call.tree, call.unit.id), at.list, sent);
    } catch (error) {
      if (error instanceof ChunkDiffers) throw new ProblemError('upload-differs');
      throw error;
    }
  });
  return kept.outcome === 'kept' ? { ...kept, ...replaced } : kept;
}

/** Of a list that counts no longer nothing is saved: 'kept' where what was before it counts already. Throws ProblemError. */
export async function withdrawClassList(call: UnitContext, at: ListAt): Promise<ClassListKept> {
  const state = await classesOf(call);
  const row = classIn(call, state, at.class);
  const history = state.rows.get(row.id);
  const before = history && listBefore(history, at.list);
  if (before === undefined) throw new ProblemError('row-unknown');
  if (row.list?.id === at.list)
    return saveList(call, state, row, { save: withdrawalOf(at.list), list: before });
  return {
    class: { id: row.id, name: row.name },
    people: row.list?.people ?? 0,
    outcome: row.list?.id === before?.id ? 'kept' : 'wrong',
    findings: [],
  };
}

/** A list is withdrawn once, however often that is asked. */
const withdrawalOf = (list: string): string => createHash('sha256').update(`withdrawn ${list}`).digest('hex');

interface ListSaved {
  readonly save: string;
  /** null: the class has no list from then on. */
  readonly list: NonNullable<ClassRow['list']> | null;
}

/** `rest`: brings its people to rest, once it is known that nothing of the ledger keeps the list out. */
async function saveList(
  call: UnitContext,
  state: LedgerState,
  { id, name }: ClassRow,
  { save: saveId, list }: ListSaved,
  rest?: () => Promise<void>,
): Promise<ClassListKept> {
  const { services, person, unit } = call;
  const { directory, audit } = services.storage;
  const by = await savedBy(call);
  const ledger = LEDGERS.find(({ definition }) => definition.id === CLASS_LEDGER.id);
  if (ledger === undefined) throw new RangeError('no ledger of classes');
  const people = list?.people ?? 0;
  const values = { list: list?.id ?? null, listed: list?.people ?? null };
  const changes = [{ row: id, from: ALWAYS, values }];
  const instant = services.clock().toISOString();
  const save = {
    id: saveId,
    base: state.commit,
    by: { id: person.id, name: person.name },
    at: instant,
    changes,
    asked: askedHash(by.unit, changes),
  };
  const check = (after: LedgerState, before: LedgerState) =>
    checkSave(ledger, { ...by, before, after, changes });
  const answer = { class: { id, name }, people };
  // Before anybody rests anywhere.
  const wrong = check(
    withCommits(state, [{ ...save, save: save.id, number: state.commit + 1 }]),
    state,
  ).filter(({ severity }) => severity === 'error');
  if (wrong.length > 0)
    return { ...answer, outcome: 'wrong', ...viewed(viewOf({ kind: 'wrong', findings: wrong })) };
  await rest?.();
  const outcome = await saveLedger(await directory.openLedger(by.root, CLASS_LEDGER.id), state, save, check);
  if (outcome.kind === 'differs') throw new ProblemError('save-differs');
  directory.forgetLedgers();
  if (outcome.kind !== 'saved') return { ...answer, outcome: 'wrong', ...viewed(viewOf(outcome)) };
  const version = outcome.commit;
  await audit(unit, { verb: 'class-lists.keep', by: person.id, at: instant, version, rows: people });
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
