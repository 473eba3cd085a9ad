/** What a role may do. A grant on a unit covers everything below it in the tree in force on the date asked about. */
import type { Person } from './person.ts';
import { lineOf } from '../units/stretches.ts';
import type { Tree } from '../units/unit.ts';
import type { Role } from './roles.ts';

export { ROLES } from './roles.ts';
export type { Role } from './roles.ts';

export type Verb =
  | 'ledgers.read'
  | 'ledgers.write'
  | 'plans.read'
  | 'plans.register'
  | 'people.read'
  | 'people.write'
  | 'units.read'
  | 'roster.read'
  | 'roster.write'
  | 'versions.read'
  | 'review.ask'
  | 'review.match'
  | 'review.withdraw'
  | 'review.ask-reopening'
  | 'statistics.read'
  | 'reports.read'
  | 'desk.read'
  | 'members.read'
  | 'duplicates.read'
  | 'gradings.read'
  | 'class-lists.keep'
  | 'rosters.hand-out'
  | 'rosters.receive';

export interface Grant {
  /** How the ledger of people names whom it is for. */
  readonly name?: string;
  readonly person: string;
  readonly unit: string;
  readonly role: Role;
}

/** Leaders and admins get sums, never people: no roster.read. */
export const VERBS: Readonly<Record<Role, readonly Verb[]>> = {
  clerk: [
    'plans.read',
    'plans.register',
    'units.read',
    'roster.read',
    'roster.write',
    'gradings.read',
    'versions.read',
    'review.withdraw',
    'review.ask-reopening',
    'statistics.read',
    'reports.read',
  ],
  office: [
    'ledgers.read',
    'ledgers.write',
    'plans.read',
    'plans.register',
    'units.read',
    'roster.read',
    'versions.read',
    'review.ask',
    'review.match',
    'statistics.read',
    'reports.read',
    'desk.read',
    'members.read',
    'duplicates.read',
    'class-lists.keep',
    'rosters.hand-out',
    'rosters.receive',
  ],
  leader: ['units.read', 'statistics.read', 'reports.read'],
  admin: [
    'ledgers.read',
    'ledgers.write',
    'plans.read',
    'plans.register',
    'people.read',
    'people.write',
    'rosters.hand-out',
    'units.read',
    'statistics.read',
    'reports.read',
  ],
};

/** What may still be done on a unit that has ended: its last roster is read and corrected, its reports are printed again. */
const AFTER_THE_END: ReadonlySet<Verb> = new Set([
  'roster.read',
  'roster.write',
  'versions.read',
  'review.ask',
  'review.match',
  'review.withdraw',
  'reports.read',
  'review.ask-reopening',
]);

/** What only an office above a unit does: a grant on the unit itself is none from above. */
const FROM_ABOVE: ReadonlySet<Verb> = new Set(['review.ask', 'review.match']);

/** What is for whoever keeps the list of the very unit: a grant above it is none. */
const FROM_WITHIN: ReadonlySet<Verb> = new Set(['gradings.read']);

/**
 * hidden: the unit does not exist on that date, or no grant reaches it; the two must look the same from outside.
 * refused: the unit is in scope, the role does not do this.
 */
export type Decision = 'allowed' | 'refused' | 'hidden';

/**
 * A unit that has ended is reached by grants of its own, and by those on the units where its people are now: never by what it once hung
 * under.
 */
export function decide(grants: readonly Grant[], tree: Tree, unit: string, verb: Verb): Decision {
  if (tree.unit(unit) === undefined && !(AFTER_THE_END.has(verb) && tree.past(unit))) return 'hidden';
  const reaching = reachingOf(grants, tree, unit);
  if (reaching.length === 0) return 'hidden';
  const asking = reaching.filter(
    (grant) =>
      !(FROM_ABOVE.has(verb) && grant.unit === unit) && !(FROM_WITHIN.has(verb) && grant.unit !== unit),
  );
  return asking.some((grant) => VERBS[grant.role].includes(verb)) ? 'allowed' : 'refused';
}

function reachingOf(grants: readonly Grant[], tree: Tree, unit: string): readonly Grant[] {
  const line = new Set(lineOf(tree, unit));
  return grants.filter((grant) => line.has(grant.unit));
}

/** Whether a grant covers a unit, or one that has ended, whatever its role does. */
export const reaches = (grants: readonly Grant[], tree: Tree, unit: string): boolean =>
  reachingOf(grants, tree, unit).length > 0;

/** The highest unit on the way up from a unit on which the person may do something; the unit itself where there is none. */
export function highestReach(grants: readonly Grant[], tree: Tree, unit: string, verb: Verb): string {
  const line = tree.ancestors(unit).map(({ id }) => id);
  return line.findLast((id) => decide(grants, tree, id, verb) === 'allowed') ?? unit;
}

/** Whoever's account bears no name is called as the ledger of people calls them. */
export const nameOf = ({ name }: Person, grants: readonly Grant[]): string =>
  name === '' ? (grants.find((grant) => grant.name !== undefined)?.name ?? '') : name;
