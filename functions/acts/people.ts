/** Coming in: rows of the ledger of people and the accounts they are for. Repeated, each act is one. */
import type { Person } from '../domain/access/person.ts';
import { isOn, namesAccount, rowGrant } from '../domain/access/people-ledger.ts';
import type { RowChange } from '../domain/ledgers/log.ts';
import { rootOf } from '../domain/units/tree.ts';
import { unitsOf } from '../domain/units/unit-ledger.ts';
import type { PeopleRow } from '../storage/invitations.ts';
import type { Storage } from '../storage/storage.ts';
import type { Invited, Joined } from '../wire/joining.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';

const DAYS_TO_JOIN = 30;
const DAY_MILLISECONDS = 86_400_000;

const lastDayToJoin = (now: Date): string =>
  new Date(now.getTime() + DAYS_TO_JOIN * DAY_MILLISECONDS).toISOString().slice(0, 'yyyy-mm-dd'.length);

interface InvitedBy {
  readonly root: string;
  /** What was saved, so that it is told again. */
  readonly act: string;
  readonly isInside: (unit: string) => boolean;
}

/** After a save: who was added has a code, and whose account was named is expected. */
export async function inviteAdded(
  { services }: UnitContext,
  changes: readonly RowChange[],
  { root, act, isInside }: InvitedBy,
): Promise<Invited[]> {
  const { invitations } = services.storage;
  const until = lastDayToJoin(services.clock());
  const invited = changes
    .filter(
      ({ values: { name, unit, role } }) =>
        name !== undefined && isInside(String(unit)) && role !== undefined,
    )
    .map(({ row }) => ({ root, row, until, code: invitations.codeFor({ root, row }, act) }));
  const expected = changes.flatMap(({ row, values: { account } }) =>
    typeof account === 'string' ? [{ root, row, account }] : [],
  );
  await Promise.all([invitations.invite(invited), invitations.expect(expected)]);
  return invited.map(({ row, code }) => ({ row, code, until }));
}

interface Joining {
  readonly storage: Storage;
  readonly person: Person;
  /** ISO: today. */
  readonly today: string;
}

/** Throws ProblemError: code-unknown, where it is over or its row has ended too; code-used. */
export async function joinByCode(joining: Joining, code: string): Promise<Joined> {
  const invitation = await joining.storage.invitations.find(code);
  if (invitation === undefined || invitation.until < joining.today) throw new ProblemError('code-unknown');
  return join(joining, invitation);
}

async function join({ storage, person, today }: Joining, at: PeopleRow): Promise<Joined> {
  const { directory, invitations } = storage;
  const grant = rowGrant(await directory.ledger(at.root, 'people'), at.row);
  if (grant === undefined || (grant.to !== null && grant.to < today)) throw new ProblemError('code-unknown');
  const starts = grant.from > today ? grant.from : today;
  const begins = await firstDayOf(storage, { root: at.root, unit: grant.unit }, starts);
  const unit = begins && (await directory.of(new Set([at.root])).tree(begins)).unit(grant.unit);
  if (!begins || !unit) throw new ProblemError('code-unknown');
  if (!(await invitations.bind(at, person.id))) throw new ProblemError('code-used');
  directory.forgetLedgers();
  const later = begins > today ? { begins } : {};
  return { person, unit: { id: unit.id, name: unit.name }, role: grant.role, ...later };
}

/** The day itself where the unit is there, or the first one after it on which it is. */
async function firstDayOf(
  { directory }: Storage,
  { root, unit: id }: { readonly root: string; readonly unit: string },
  day: string,
): Promise<string | undefined> {
  if ((await directory.of(new Set([root])).tree(day)).unit(id) !== undefined) return day;
  const unit = unitsOf(await directory.ledger(root, 'units')).find((each) => each.id === id);
  return unit?.parents
    .map(({ from }) => from)
    .filter((from) => from > day)
    .sort()[0];
}

/** Ties an account to the rows that name it; whether there were any. A row that is somebody else's stays theirs. */
export async function joinByAccount({ storage, person, today }: Joining, account: string): Promise<boolean> {
  const { directory, invitations } = storage;
  let isTied = false;
  for (const at of await invitations.expected(account)) {
    const state = await directory.ledger(at.root, 'people');
    const grant = rowGrant(state, at.row);
    // What the row says now counts: it may name another account since.
    const isNamed = namesAccount(state, at.row, account);
    if (grant !== undefined && isNamed && isOn(grant, today)) {
      isTied = (await invitations.bind(at, person.id)) || isTied;
    }
  }
  if (isTied) directory.forgetLedgers();
  return isTied;
}

/** A code for a row of a unit in reach, for whoever lost theirs. The row is whose it is: a new code opens no row that is taken. */
export async function inviteAgain(
  { services, tree, unit, person }: UnitContext,
  row: string,
): Promise<Invited> {
  const { storage, clock } = services;
  const root = rootOf(tree, unit.id);
  const grant = rowGrant(await storage.directory.ledger(root, 'people'), row);
  const isInside = grant !== undefined && tree.subtree(unit.id).some(({ id }) => id === grant.unit);
  if (!isInside) throw new ProblemError('row-unknown');
  const until = lastDayToJoin(clock());
  const code = storage.invitations.codeFor({ root, row }, `${person.id} ${until}`);
  await storage.invitations.invite([{ root, row, until, code }]);
  return { row, code, until };
}
