/** Who is signed in, and for which units. */
import { joinByAccount } from '../acts/people.ts';
import { nameOf } from '../domain/access/grants.ts';
import type { Grant, Role } from '../domain/access/grants.ts';
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import { periodOf } from '../domain/units/period.ts';
import type { Period } from '../domain/units/period.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import { unsentSince } from '../acts/unsent-since.ts';
import { lastTurnOf } from '../domain/units/predecessors.ts';
import { openRegistrations } from '../domain/plans/registration.ts';
import type { PersonCall } from '../http/route.ts';
import { withinOrganisations } from '../http/within-organisations.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { Me } from '../wire/me.ts';

export async function getMe(asked: PersonCall): Promise<Me> {
  const { person, userName, today } = asked;
  const grants = await grantsOf(asked);
  const call = await withinOrganisations(asked);
  const { directory } = call.services.storage;
  const periods = await periodsOf(call, grants);
  const openPeriod = periodOf(periods, today);
  if (openPeriod === undefined) throw new ProblemError('period-unknown');
  // As every other question about today: a unit that will end is open until then, and its clerk corrects its last roster afterwards.
  const tree = await directory.tree(today < openPeriod.to ? today : openPeriod.to);
  const known = await Promise.all(
    grants.map(async ({ unit: id, role }) => {
      const unit = tree.unit(id) ?? (role === 'clerk' ? tree.past(id) : undefined);
      if (unit === undefined) return [];
      return [{ unit: { id, name: unit.name }, role, ...(await dutiesOf(call, tree, { unit, role })) }];
    }),
  );
  return {
    person: { id: person.id, name: nameOf(person, grants) },
    ...(userName === undefined ? {} : { userName }),
    grants: known.flat(),
    openPeriod,
    periods: [...periods],
  };
}

/** What is open for a clerk today; nothing is said where nothing is. */
async function dutiesOf(
  { services: { storage }, today }: PersonCall,
  tree: Tree,
  { unit, role }: { readonly unit: UnitAsOf; readonly role: Role },
): Promise<{ readonly duties?: string[] }> {
  if (role !== 'clerk') return {};
  const [asked, waiting, opened] = await Promise.all([
    storage.directory.registrations(tree, unit.id),
    storage.waiting(unit),
    storage.directory.openedLists(tree, unit.id, today),
  ]);
  const ofOpened = await Promise.all(
    opened.map(async (kind) =>
      waitingDuties(await storage.forKind(kind).waiting(unit)).map((duty) => `${kind}-${duty}`),
    ),
  );
  // Only of who came of others is the newest list looked at.
  const came =
    lastTurnOf(tree, unit.id) === undefined ? [] : unsentSince(tree, unit.id, await storage.head(unit));
  const duties = [
    ...waitingDuties(waiting),
    ...(came.length === 0 ? [] : ['succession']),
    ...(openRegistrations(asked, unit.id, today).length === 0 ? [] : ['registration']),
    ...opened,
    // Its people go on in a branch of the Party: what is next for them is another thing there.
    ...(unit.kind === 'union' && opened.includes(CANDIDATES.id) ? ['union'] : []),
    ...ofOpened.flat(),
  ];
  return duties.length === 0 ? {} : { duties };
}

const waitingDuties = ({ isAsked, isOnBehalf }: Record<'isAsked' | 'isOnBehalf', boolean>): string[] => [
  ...(isAsked ? ['correction'] : []),
  ...(isOnBehalf ? ['received'] : []),
];

/** Whoever has none may be expected under the name of the account. */
async function grantsOf({ services, person, account, today }: PersonCall): Promise<readonly Grant[]> {
  const { storage } = services;
  const known = await storage.directory.grantsOf(person.id);
  if (known.length > 0 || account === undefined) return known;
  const isTied = await joinByAccount({ storage, person, today }, account);
  return isTied ? storage.directory.grantsOf(person.id) : known;
}

/** Those of every unit that the person is for, each once. */
async function periodsOf({ services, today }: PersonCall, grants: readonly Grant[]): Promise<Period[]> {
  const { directory } = services.storage;
  const tree = await directory.tree(today);
  const units = grants.length === 0 ? [''] : grants.map(({ unit }) => unit);
  const found = await Promise.all(units.map((unit) => directory.periods(tree, unit, today)));
  return [...new Map(found.flat().map((period) => [period.id, period])).values()];
}
