/**
 * The units of organisations and the trees that they make. Of an organisation that nobody asked about nothing is read; of one that is known
 * only what was saved since.
 */
import type { LedgerState } from '../domain/ledgers/log.ts';
import { soundTreeAsOf } from '../domain/units/tree.ts';
import { unitsOf } from '../domain/units/unit-ledger.ts';
import type { Tree, Unit } from '../domain/units/unit.ts';
import { keptWhileSame, remember } from './cache.ts';
import type { Remembered } from './cache.ts';
import { joinedUnits } from './written-before.ts';

/** The units at the top of organisations; 'all': of all of them. */
export type Organisations = ReadonlySet<string> | 'all';

export interface UnitTrees {
  /** Whenever they were. */
  readonly units: (of: Organisations) => Promise<readonly Unit[]>;
  /** In force on an ISO date, of all units that make one: a mistake in one organisation stops no other. */
  readonly tree: (of: Organisations, day: string) => Promise<Tree>;
  readonly forget: () => void;
}

/** Units in the trees that are kept: those of some days of the largest organisation that there is. */
const MOST_UNITS = 400_000;
/** What a tree of nobody counts for all the same: whoever is signed in may ask for any day. */
const LEAST_UNITS = 1_000;

/** `written`: what was written down before there was a ledger. `kept`: the ledger of units of an organisation that has ledgers. */
export function unitTreesOf(
  source: {
    readonly written: () => Promise<readonly Unit[]>;
    readonly roots: () => Promise<ReadonlySet<string>>;
    readonly kept: (root: string) => Promise<LedgerState>;
  },
  milliseconds: number,
  clock: () => Date,
): UnitTrees {
  const same = new Map<string, ReturnType<typeof keptWhileSame<readonly Unit[]>>>();
  const units = remember(milliseconds, clock, async (key) => {
    const made = same.get(key) ?? keptWhileSame<readonly Unit[]>();
    same.set(key, made);
    const [written, roots] = await Promise.all([source.written(), source.roots()]);
    const of = organisations(key);
    const asked = [...roots].filter((root) => of === 'all' || of.has(root));
    const states = await Promise.all(asked.map((root) => source.kept(root)));
    return made([written, ...states], () => joinedUnits(unitsBelow(written, of), states.flatMap(unitsOf)));
  });
  // A tree costs a second of processor for 50,000 units: it is made again only where something of it changed.
  const made = new Map<
    string,
    { readonly units: number; readonly keep: ReturnType<typeof keptWhileSame<Tree>> }
  >();
  const trees: Remembered<Tree> = remember(milliseconds, clock, async (key) => {
    const [day = '', of = ''] = key.split('/');
    const all = await units.get(of);
    const keep = made.get(key)?.keep ?? keptWhileSame<Tree>();
    made.delete(key);
    made.set(key, { units: Math.max(all.length, LEAST_UNITS), keep });
    let count = 0;
    for (const [each, { units: size }] of [...made].reverse()) {
      count += size;
      if (count > MOST_UNITS && each !== key) made.delete(each);
    }
    return keep([all], () => soundTreeAsOf(all, day).tree);
  });
  return {
    units: (of) => units.get(keyOf(of)),
    tree: (of, day) => trees.get(`${day}/${keyOf(of)}`),
    forget: () => {
      units.forget();
      trees.forget();
    },
  };
}

/** No organisation is called so. */
const ALL = '*';

export const keyOf = (of: Organisations): string => (of === 'all' ? ALL : [...of].sort().join(' '));

const organisations = (key: string): Organisations => (key === ALL ? 'all' : new Set(key.split(' ')));

/**
 * Of the units that were written down before there was a ledger: those that ever hung below organisations, and whatever was above them
 * then or later, for some moved from one to another.
 */
export function unitsBelow(written: readonly Unit[], of: Organisations): readonly Unit[] {
  if (of === 'all' || written.length === 0) return written;
  const above = new Map(written.map(({ id, parents }) => [id, parents.flatMap(({ value }) => value ?? [])]));
  const below = new Map<string, string[]>();
  for (const [id, parents] of above)
    for (const parent of parents) {
      const children = below.get(parent) ?? [];
      children.push(id);
      below.set(parent, children);
    }
  const inside = reached(of, below);
  const asked = reached(inside, above);
  return written.filter(({ id }) => asked.has(id));
}

/** What is reached from some by steps, those themselves among it. */
function reached(from: Iterable<string>, steps: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(from);
  // What is added while it is walked is walked too.
  for (const id of found) for (const next of steps.get(id) ?? []) found.add(next);
  return found;
}
