/**
 * One person in two units, by what the heads keep of numbers. Inside the subtree the office learns units, rows and last digits; of
 * units outside of it only how many people it shares with them, never which units they are, and where it shares a few with units
 * that it may not look into, not even how many. Reading it is written down.
 */
import { decide } from '../domain/access/grants.ts';
import { FEW } from '../domain/statistics/disclosure/table.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import type { PersonKey, UnitPeople } from '../storage/people.ts';
import { MOST_DUPLICATES } from '../wire/duplicates.ts';
import type { DuplicatePair, DuplicatesResponse } from '../wire/duplicates.ts';
import type { UnitContext } from './context.ts';

export async function duplicatesIn(call: UnitContext): Promise<DuplicatesResponse> {
  const { services, tree, unit, person, day } = call;
  const inside = tree.subtree(unit.id).filter(({ keepsRoster }) => keepsRoster);
  // Outside are units of other organisations, too.
  const everywhere = await services.storage.directory.of('all').tree(day);
  const all = everywhere.roots
    .flatMap(({ id }) => everywhere.subtree(id))
    .filter(({ keepsRoster }) => keepsRoster);
  const found = await services.storage.people(all);
  const grants = await services.storage.directory.grantsOf(person.id);
  const mayLook = new Set(
    all.map(({ id }) => id).filter((id) => decide(grants, everywhere, id, 'duplicates.read') === 'allowed'),
  );
  const { pairs, outside } = shared(found, inside, mayLook);
  const listed = cut(pairs.map((pair) => viewOf(tree, pair)));
  const rows = listed.reduce((sum, { people }) => sum + people.length, 0);
  const at = services.clock().toISOString();
  await services.storage.audit(unit, { verb: 'duplicates.read', by: person.id, at, version: 0, rows });
  const leftOut = new Set(found.filter((one) => one.leftOut).map((one) => one.unit));
  return {
    unit: refOf(tree, unit.id),
    asOf: day,
    pairs: listed,
    outside: [...outside].map(([id, count]) => ({ unit: refOf(tree, id), ...told(count) })),
    notCompared: inside.filter(({ id }) => leftOut.has(id)).map(({ id }) => refOf(tree, id)),
  };
}

interface Placed extends PersonKey {
  readonly unit: string;
}

interface Pair {
  readonly units: readonly [string, string];
  readonly people: (readonly [Placed, Placed])[];
}

interface OutsideCount {
  readonly total: number;
  /** Of these, who stands in a unit that the person may not look into. */
  readonly beyond: number;
}

/** Asked of a part or of the whole, of today or tomorrow: it never says how many a few are. */
function told({ total, beyond }: OutsideCount): { readonly total: number; readonly some?: true } {
  return beyond > 0 && beyond < FEW ? { total: 1, some: true } : { total };
}

/** Every number that stands in more than one unit, of which at least one is inside. */
function shared(
  found: readonly UnitPeople[],
  units: readonly UnitAsOf[],
  mayLook: ReadonlySet<string>,
): { readonly pairs: readonly Pair[]; readonly outside: ReadonlyMap<string, OutsideCount> } {
  const inside = new Set(units.map(({ id }) => id));
  const pairs = new Map<string, Pair>();
  const outside = new Map<string, OutsideCount>();
  for (const holders of holdersOf(found)) {
    for (const [index, one] of holders.entries()) {
      if (!inside.has(one.unit)) continue;
      const others = holders.filter(({ unit }) => !inside.has(unit));
      if (others.length > 0) {
        const { total, beyond } = outside.get(one.unit) ?? { total: 0, beyond: 0 };
        const isBeyond = others.some(({ unit }) => !mayLook.has(unit));
        outside.set(one.unit, { total: total + 1, beyond: beyond + (isBeyond ? 1 : 0) });
      }
      for (const other of holders.slice(index + 1)) if (inside.has(other.unit)) add(pairs, one, other);
    }
  }
  return { pairs: [...pairs.values()], outside };
}

/**
 * Who holds one number in more than one unit, in the order of their units; within a unit the first row stands for it. While the key of
 * the hashes is being replaced all have it under the old key, and some under the new one as well.
 */
function holdersOf(found: readonly UnitPeople[]): readonly (readonly Placed[])[] {
  const byKey = new Map<string, Placed[]>();
  const inOrder = [...found].sort((one, other) => (one.unit < other.unit ? -1 : 1));
  for (const { unit, people } of inOrder) {
    for (const one of people) {
      const holders = one.keys.map((key) => byKey.get(key)).find((known) => known !== undefined) ?? [];
      if (holders.at(-1)?.unit !== unit) holders.push({ ...one, unit });
      for (const key of one.keys) byKey.set(key, holders);
    }
  }
  return [...new Set(byKey.values())].filter((holders) => holders.length > 1);
}

function add(pairs: Map<string, Pair>, one: Placed, other: Placed): void {
  const key = `${one.unit} ${other.unit}`;
  const pair = pairs.get(key);
  if (pair === undefined) pairs.set(key, { units: [one.unit, other.unit], people: [[one, other]] });
  else pair.people.push([one, other]);
}

function viewOf(tree: Tree, { units: [one, other], people }: Pair): DuplicatePair {
  return {
    units: [refOf(tree, one), refOf(tree, other)],
    total: people.length,
    people: people.map(([first, second]) => ({ tail: first.tail, rows: [first.row, second.row] })),
  };
}

/** Totals stay exact where the list is shortened. */
function cut(pairs: readonly DuplicatePair[]): DuplicatePair[] {
  let room = MOST_DUPLICATES;
  return pairs.map((pair) => {
    const people = pair.people.slice(0, room);
    room -= people.length;
    return { ...pair, people };
  });
}

const refOf = (tree: Tree, id: string) => ({ id, name: tree.unit(id)?.name ?? '' });
