/**
 * The tree, the grants, the periods and the plans. Every request needs them and they change a few times a year, so
 * they are read through a cache of 15 seconds: a grant that is taken away ends at the latest that much later.
 */
import { ROLES } from '../domain/access/grants.ts';
import type { Grant } from '../domain/access/grants.ts';
import { isOn, rowGrant } from '../domain/access/people-ledger.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import { lineOf } from '../domain/units/stretches.ts';
import { rootOf } from '../domain/units/tree.ts';
import { EMPTY_LEDGER } from '../domain/ledgers/log.ts';
import type { LedgerState } from '../domain/ledgers/log.ts';
import { periodsFor } from '../domain/units/period-ledger.ts';
import { periodOf, quarterOf } from '../domain/units/period.ts';
import { unitsOf } from '../domain/units/unit-ledger.ts';
import { firstState, rootOfRecord } from '../domain/units/unit-records.ts';
import { openedOn, openingsOf } from '../domain/submissions/opening-ledger.ts';
import type { Opening } from '../domain/submissions/opening-ledger.ts';
import { closingsOf } from '../domain/submissions/closing-ledger.ts';
import type { Closing } from '../domain/submissions/closing.ts';
import type { LedgerLog } from './ledgers.ts';
import { admissionPlansOf, planRowsOf } from '../domain/plans/plan-ledger.ts';
import type { PlanRow } from '../domain/plans/plan-ledger.ts';
import { isRegistration } from '../domain/plans/registration.ts';
import type { Plan } from '../domain/plans/plan.ts';
import type { Period } from '../domain/units/period.ts';
import type { Tree, Unit } from '../domain/units/unit.ts';
import { keptWhileSame, remember } from './cache.ts';
import { PERIODS_PARTITION, PLANS_PARTITION, TREE_PARTITION } from './keys.ts';
import type { Entity } from './limits.ts';
import { peopleRowOf } from './invitations.ts';
import { ledgersAsKnown } from './ledgers-as-known.ts';
import type { KnownLedgers, Knowledge } from './ledgers-as-known.ts';
import { officeLedgersOf } from './office-ledgers.ts';
import { putAll } from './put-all.ts';
import type { Tables } from './tables.ts';
import type { Stored, Table } from './table.ts';
import { unitTreesOf } from './unit-trees.ts';
import type { Organisations } from './unit-trees.ts';
import { joinedPlans, planKey } from './written-before.ts';

const CACHE_MILLISECONDS = 15_000;

export interface Directory {
  /** The tree in force on an ISO date, of all units that make one: a mistake in one organisation stops no other. */
  readonly tree: (day: string) => Promise<Tree>;
  /** A ledger of an organisation as it is now; of units, those included that were written down before there was one. */
  readonly ledger: (root: string, ledger: string) => Promise<LedgerState>;
  /** Of all organisations, whenever they were. */
  readonly unitIds: () => Promise<ReadonlySet<string>>;
  /** Its log, to be written; from then on the organisation is known to have ledgers. */
  readonly openLedger: (root: string, ledger: string) => Promise<LedgerLog>;
  /** After a save: the next question reads what is there now. */
  readonly forgetLedgers: () => void;
  readonly grantsOf: (person: string) => Promise<readonly Grant[]>;
  /** The organisations in which a person has a grant; all of them where it cannot be told. */
  readonly rootsOf: (person: string) => Promise<Organisations>;
  /** The same where the tree, as it is and as it was known, is that of some organisations: of the others nothing is read. */
  readonly of: (roots: Organisations) => Directory;
  /**
   * For which a unit sends on the ISO day: those that it or a unit above keeps; else those that were written down before there was a
   * ledger; where an office has set none, or only later ones, the quarter of the day.
   */
  readonly periods: (tree: Tree, unit: string, day: string) => Promise<readonly Period[]>;
  /** What is printed beside figures, for all units of the organisation of one; those written down before there was a ledger, too. */
  readonly plans: (tree: Tree, unit: string) => Promise<readonly Plan[]>;
  /** What units of the organisation are asked to register, or have registered. */
  readonly registrations: (tree: Tree, unit: string) => Promise<readonly PlanRow[]>;
  /** Those that stand in the organisation of a unit. */
  readonly closings: (tree: Tree, unit: string) => Promise<readonly Closing[]>;
  /** What offices of the organisation of a unit have opened. */
  readonly openings: (tree: Tree, unit: string) => Promise<readonly Opening[]>;
  /** The kinds of lists beyond members that are opened for a unit on the ISO day, by their ids. */
  readonly openedLists: (tree: Tree, unit: string, day: string) => Promise<readonly string[]>;
  /** The same as they were known. */
  readonly asKnown: (knowledge: Knowledge) => KnownLedgers;
  /** The writes of a start or an administrator; they forget what the cache knew. */
  readonly saveUnits: (units: readonly Unit[]) => Promise<void>;
  readonly saveGrants: (grants: readonly Grant[]) => Promise<void>;
  readonly savePeriods: (periods: readonly Period[]) => Promise<void>;
  readonly savePlans: (plans: readonly Plan[]) => Promise<void>;
}

export function directoryOf(tables: Tables, clock: () => Date): Directory {
  const documents = <T>(table: Table, partition: string) => {
    const kept = keptWhileSame<readonly T[]>();
    return remember(CACHE_MILLISECONDS, clock, async () => {
      const found = await table.list({ partition });
      const stamp = found.map(({ rowKey, etag }) => `${rowKey} ${etag}`);
      return kept(stamp, () => found.map((entity) => documentOf<T>(entity)));
    });
  };
  const records = documents<Unit>(tables.tree, TREE_PARTITION);
  const keptFirst = new Map<string, ReturnType<typeof keptWhileSame<LedgerState>>>();
  const firstUnits = async (root: string): Promise<LedgerState> => {
    const all = await records.get('');
    const kept = keptFirst.get(root) ?? keptWhileSame<LedgerState>();
    keptFirst.set(root, kept);
    return kept([all], () => firstState(recordsBelow(all, root)));
  };
  const ledgers = officeLedgersOf(tables.tree, async (root, ledger) =>
    ledger === 'units' ? firstUnits(root) : EMPTY_LEDGER,
  );
  const roots = remember(CACHE_MILLISECONDS, clock, async () => new Set(await ledgers.roots()));
  const trees = unitTreesOf(
    {
      written: () => records.get(''),
      roots: () => roots.get(''),
      kept: (root) => ledgers.one(root, 'units'),
    },
    CACHE_MILLISECONDS,
    clock,
  );
  const kept = <T>(ledger: string, read: (state: LedgerState) => T) =>
    remember(CACHE_MILLISECONDS, clock, async (root) =>
      read((await roots.get('')).has(root) ? await ledgers.one(root, ledger) : EMPTY_LEDGER),
    );
  const keptPeriods = kept('periods', (state) => state);
  const keptClosings = kept('closings', closingsOf);
  const keptOpenings = kept('openings', openingsOf);
  const keptPlans = kept('plans', (state) => ({
    printed: admissionPlansOf(state),
    registrations: planRowsOf(state).filter(isRegistration),
  }));
  const periods = documents<Period>(tables.targets, PERIODS_PARTITION);
  const plans = documents<Plan>(tables.targets, PLANS_PARTITION);
  const logs = remember(CACHE_MILLISECONDS, clock, async (key) => {
    const [root = '', ledger = ''] = key.split('.');
    return (await roots.get('')).has(root) ? ledgers.log(root, ledger) : [];
  });
  const asKnown = ledgersAsKnown({
    roots: () => roots.get(''),
    log: (root, ledger) => logs.get(`${root}.${ledger}`),
    through: ledgers.through,
    units: () => records.get(''),
    periods: () => periods.get(''),
    plans: () => plans.get(''),
  });
  const keptPeople = remember(CACHE_MILLISECONDS, clock, (root) => ledgers.one(root, 'people'));
  const grants = remember(CACHE_MILLISECONDS, clock, async (person) => {
    const found = await tables.grants.list({ partition: person });
    const today = dayInVietNam(clock());
    const all = await Promise.all(
      found.map(async (entity): Promise<Held[]> => {
        const at = peopleRowOf(entity.rowKey);
        if (at === undefined) return [{ grant: grantOf(person, entity) }];
        const grant = rowGrant(await keptPeople.get(at.root), at.row);
        return grant && isOn(grant, today)
          ? [{ grant: { person, name: grant.name, unit: grant.unit, role: grant.role }, root: at.root }]
          : [];
      }),
    );
    return all.flat();
  });
  const writtenRoots = keptWhileSame<ReadonlyMap<string, string>>();
  const rootsOf = async (person: string): Promise<Organisations> => {
    const held = await grants.get(person);
    if (held.every(({ root }) => root !== undefined)) return new Set(held.flatMap(({ root }) => root ?? []));
    const written = await records.get('');
    const rootOf = writtenRoots([written], () => {
      const of = rootOfRecord(written);
      return new Map(written.map(({ id }) => [id, of(id)]));
    });
    const found = held.map(({ grant, root }) => root ?? rootOf.get(grant.unit));
    const known = found.filter((root) => root !== undefined);
    return known.length === found.length ? new Set(known) : 'all';
  };
  const within = (of: Organisations): Directory => ({
    ...directory,
    tree: (day) => trees.tree(of, day),
    asKnown: (knowledge) => asKnown(of, knowledge),
  });
  const directory: Directory = {
    tree: (day) => trees.tree('all', day),
    ledger: ledgers.one,
    unitIds: async () => new Set((await trees.units('all')).map(({ id }) => id)),
    openLedger: ledgers.open,
    forgetLedgers: () => {
      trees.forget();
      roots.forget();
      for (const one of [keptPeriods, keptClosings, keptOpenings, keptPlans, keptPeople, logs]) one.forget();
      grants.forget();
    },
    grantsOf: async (person) => (await grants.get(person)).map(({ grant }) => grant),
    rootsOf,
    of: within,
    periods: async (tree, unit, day) => {
      const line = new Set(lineOf(tree, unit));
      const kept = periodsFor(await keptPeriods.get(rootOf(tree, unit)), line);
      if (kept.length > 0) return periodOf(kept, day) === undefined ? [...kept, quarterOf(day)] : kept;
      const written = await periods.get('');
      return written.length > 0 ? written : [quarterOf(day)];
    },
    plans: async (tree, unit) =>
      joinedPlans(await plans.get(''), (await keptPlans.get(rootOf(tree, unit))).printed),
    registrations: async (tree, unit) => (await keptPlans.get(rootOf(tree, unit))).registrations,
    closings: (tree, unit) => keptClosings.get(rootOf(tree, unit)),
    openings: (tree, unit) => keptOpenings.get(rootOf(tree, unit)),
    openedLists: async (tree, unit, day) =>
      openedOn(await keptOpenings.get(rootOf(tree, unit)), lineOf(tree, unit), day),
    asKnown: (knowledge) => asKnown('all', knowledge),
    saveUnits: async (saved) => {
      await putAll(
        tables.tree,
        saved.map((unit) => documentEntity(TREE_PARTITION, unit.id, unit)),
      );
      records.forget();
      trees.forget();
    },
    saveGrants: async (saved) => {
      for (const entity of saved.map(grantEntity)) await putAll(tables.grants, [entity]);
      grants.forget();
    },
    savePeriods: async (saved) => {
      await putAll(
        tables.targets,
        saved.map((period) => documentEntity(PERIODS_PARTITION, period.id, period)),
      );
      periods.forget();
    },
    savePlans: async (saved) => {
      await putAll(
        tables.targets,
        saved.map((plan) => documentEntity(PLANS_PARTITION, planKey(plan), plan)),
      );
      plans.forget();
    },
  };
  return directory;
}

/** `root`: of the organisation in whose ledger of people it stands. */
interface Held {
  readonly grant: Grant;
  readonly root?: string;
}

/** The home of every unit there ever was, those that have ended too. */
export async function readPlaces({ tree }: Pick<Tables, 'tree'>): Promise<Pick<Unit, 'id' | 'shard'>[]> {
  const written = (await tree.list({ partition: TREE_PARTITION })).map((entity) => documentOf<Unit>(entity));
  const known = new Set(written.map(({ id }) => id));
  // A unit that was written down before there was a ledger keeps the home that it had.
  const ledgers = officeLedgersOf(tree, () => Promise.resolve(EMPTY_LEDGER));
  const roots = await ledgers.roots();
  const states = await Promise.all(roots.map((root) => ledgers.one(root, 'units')));
  const added = states.flatMap(unitsOf).filter(({ id }) => !known.has(id));
  return [...written, ...added].map(({ id, shard }) => ({ id, shard }));
}

function recordsBelow(all: readonly Unit[], root: string): readonly Unit[] {
  const rootOf = rootOfRecord(all);
  return all.filter(({ id }) => rootOf(id) === root);
}

function documentEntity(partition: string, key: string, document: object): Entity {
  return { partitionKey: partition, rowKey: key, document: JSON.stringify(document) };
}

/** Written by saveUnits, savePeriods and savePlans above and by nobody else: the types are theirs. */
function documentOf<T>({ values }: Stored): T {
  return JSON.parse(String(values.document)) as T;
}

function grantEntity({ person, unit, role }: Grant): Entity {
  return { partitionKey: person, rowKey: unit, role };
}

function grantOf(person: string, { rowKey, values }: Stored): Grant {
  const role = ROLES.find((known) => known === values.role);
  if (role === undefined) throw new Error('A grant holds a role that this service does not know');
  return { person, unit: rowKey, role };
}
