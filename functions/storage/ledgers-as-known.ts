/**
 * The tree, the periods, the plans and the closings as they were known: at an instant, or through the commits that a report has pinned.
 * A ledger only grows, so that what was known is a fold of its first commits.
 */
import type { LedgerCommit, LedgerState } from '../domain/ledgers/log.ts';
import { admissionPlansOf, plannedRowsOf } from '../domain/plans/plan-ledger.ts';
import type { PlannedRow } from '../domain/plans/plan-ledger.ts';
import type { Plan } from '../domain/plans/plan.ts';
import type { LedgerCommits } from '../domain/reports/inputs.ts';
import { closingsOf } from '../domain/submissions/closing-ledger.ts';
import type { Closing } from '../domain/submissions/closing.ts';
import { periodsFor } from '../domain/units/period-ledger.ts';
import { periodOf, quarterOf } from '../domain/units/period.ts';
import type { Period } from '../domain/units/period.ts';
import { lineOf } from '../domain/units/stretches.ts';
import { rootOf, soundTreeAsOf } from '../domain/units/tree.ts';
import { unitsOf } from '../domain/units/unit-ledger.ts';
import type { Tree, Unit } from '../domain/units/unit.ts';
import { keptWhileSame } from './cache.ts';
import { keyOf, unitsBelow } from './unit-trees.ts';
import type { Organisations } from './unit-trees.ts';
import { joinedPlans, joinedUnits } from './written-before.ts';

/** all: what there is. before: what was saved before an instant. through: the commits that are named. */
export type Knowledge =
  | { readonly kind: 'all' }
  | { readonly kind: 'before'; readonly instant: string }
  | { readonly kind: 'through'; readonly commits: LedgerCommits };

export interface KnownLedgers {
  readonly tree: (day: string) => Promise<Tree>;
  readonly periods: (tree: Tree, unit: string, day: string) => Promise<readonly Period[]>;
  readonly plans: (tree: Tree, unit: string) => Promise<readonly Plan[]>;
  readonly closings: (tree: Tree, unit: string) => Promise<readonly Closing[]>;
  /** All rows of the ledger of plans that stand, with their history. */
  readonly plannedRows: (tree: Tree, unit: string) => Promise<readonly PlannedRow[]>;
  /** What it is a fold of, for the organisation of a unit. */
  readonly commits: (tree: Tree, unit: string) => Promise<LedgerCommits>;
  /** The instant of the last commit that is in it; '' where there is none. */
  readonly lastSaved: (tree: Tree, unit: string) => Promise<string>;
}

/** Where the ledgers and what was written before them are read. */
export interface LedgerSource {
  readonly roots: () => Promise<ReadonlySet<string>>;
  /** In the order of their numbers. */
  readonly log: (root: string, ledger: string) => Promise<readonly LedgerCommit[]>;
  /** The ledger through a commit. */
  readonly through: (root: string, ledger: string, commit: number) => Promise<LedgerState>;
  readonly units: () => Promise<readonly Unit[]>;
  readonly periods: () => Promise<readonly Period[]>;
  readonly plans: () => Promise<readonly Plan[]>;
}

const MOST_TREES = 12;

export function ledgersAsKnown(
  source: LedgerSource,
): (of: Organisations, knowledge: Knowledge) => KnownLedgers {
  const trees = new Map<string, ReturnType<typeof keptWhileSame<Tree>>>();
  const treeOf = (units: readonly unknown[], key: string, make: () => Tree): Tree => {
    const kept = trees.get(key) ?? keptWhileSame<Tree>();
    trees.delete(key);
    trees.set(key, kept);
    for (const [oldest] of trees) if (trees.size > MOST_TREES) trees.delete(oldest);
    return kept(units, make);
  };
  return (of, knowledge) => knownLedgers(source, of, knowledge, treeOf);
}

type TreeOf = (madeOf: readonly unknown[], key: string, make: () => Tree) => Tree;

function knownLedgers(
  source: LedgerSource,
  of: Organisations,
  knowledge: Knowledge,
  treeOf: TreeOf,
): KnownLedgers {
  // Asked once: a commit that comes while a report is computed is in all of it or in nothing.
  const once = <T>(load: (key: string) => Promise<T>) => {
    const asked = new Map<string, Promise<T>>();
    return (key: string): Promise<T> => {
      const found = asked.get(key) ?? load(key);
      asked.set(key, found);
      return found;
    };
  };
  const lastOf = async (root: string, ledger: Ledger): Promise<number> =>
    knowledge.kind === 'through'
      ? ledger === 'units'
        ? (knowledge.commits.units[root] ?? 0)
        : knowledge.commits[ledger]
      : lastCommit(await source.log(root, ledger), knowledge);
  const state = (ledger: Ledger) =>
    once(async (root) => source.through(root, ledger, await lastOf(root, ledger)));
  const [periodsIn, plansIn, closingsIn, unitsIn] = [
    state('periods'),
    state('plans'),
    state('closings'),
    state('units'),
  ];
  const unitStates = once(async () => {
    const roots = [...(await source.roots())].filter((root) => of === 'all' || of.has(root)).sort();
    return new Map(await Promise.all(roots.map(async (root) => [root, await unitsIn(root)] as const)));
  });
  return {
    tree: async (day) => {
      const [written, states] = await Promise.all([source.units(), unitStates('')]);
      const kept = [...states.values()];
      const make = () => soundTreeAsOf(joinedUnits(unitsBelow(written, of), kept.flatMap(unitsOf)), day).tree;
      return treeOf([written, ...kept], `${day}/${keyOf(of)}`, make);
    },
    periods: async (tree, unit, day) => {
      const kept = periodsFor(await periodsIn(rootOf(tree, unit)), new Set(lineOf(tree, unit)));
      if (kept.length > 0) return periodOf(kept, day) === undefined ? [...kept, quarterOf(day)] : kept;
      const written = await source.periods();
      return written.length > 0 ? written : [quarterOf(day)];
    },
    plans: async (tree, unit) =>
      joinedPlans(await source.plans(), admissionPlansOf(await plansIn(rootOf(tree, unit)))),
    closings: async (tree, unit) => closingsOf(await closingsIn(rootOf(tree, unit))),
    plannedRows: async (tree, unit) => plannedRowsOf(await plansIn(rootOf(tree, unit))),
    commits: async (tree, unit) => {
      const root = rootOf(tree, unit);
      const [units, periods, plans, closings] = await Promise.all([
        unitStates(''),
        periodsIn(root),
        plansIn(root),
        closingsIn(root),
      ]);
      return {
        units: Object.fromEntries([...units].map(([id, { commit }]) => [id, commit])),
        periods: periods.commit,
        plans: plans.commit,
        closings: closings.commit,
      };
    },
    lastSaved: async (tree, unit) => {
      const root = rootOf(tree, unit);
      const logs = await Promise.all(LEDGERS.map((ledger) => source.log(root, ledger)));
      return (
        logs
          .flatMap((log) => log.map(({ at }) => at))
          .sort()
          .at(-1) ?? ''
      );
    },
  };
}

const LEDGERS = ['units', 'periods', 'plans', 'closings'] as const;
type Ledger = (typeof LEDGERS)[number];

/** Up to the first that was not saved before: clocks of two machines may differ, the order of commits may not. */
function lastCommit(
  log: readonly LedgerCommit[],
  knowledge: Exclude<Knowledge, { readonly kind: 'through' }>,
): number {
  if (knowledge.kind === 'all') return log.length;
  const later = log.findIndex(({ at }) => at >= knowledge.instant);
  return later < 0 ? log.length : later;
}
