/**
 * Under which keys the numbers of a list rest, as its head states it: "b2c4 a1d3" where every number rests under both; "b2c4 a1d3,a1d3"
 * where some do, and others, of which only the last digits were sent again, under the old one alone.
 */
import { keysIn } from '../domain/submissions/number-hashes.ts';
import { FIRST_KIND } from '../domain/submissions/version.ts';
import type { Tree } from '../domain/units/unit.ts';
import { readPlaces } from './directory.ts';
import type { HashedRow } from './id-numbers.ts';
import { headKey } from './keys.ts';
import { grouped, spanOf } from './standing-reader.ts';
import type { Tables } from './tables.ts';
import { textOf } from './values.ts';

/** What a list without a number states. */
const NO_NUMBER = 'none';

/** `first`: the key of hashes that name none. */
export function statedKeys(rows: readonly HashedRow[], first: string): string {
  const sets = new Set(
    rows.flatMap(({ numbers }) => Object.values(numbers).map((number) => keysIn(number, first).join(' '))),
  );
  return sets.size === 0 ? NO_NUMBER : [...sets].join(',');
}

/** Whether each of its numbers is found by one of the keys; a head from before it was stated has the first key. */
function isFoundBy(stated: string, first: string, keys: readonly string[]): boolean {
  if (stated === NO_NUMBER) return true;
  return (stated || first).split(',').every((set) => set.split(' ').some((name) => keys.includes(name)));
}

export interface ListKeys {
  readonly unit: string;
  /** As it was called when it sent the list. */
  readonly unitName: string;
  /** The id of a RosterKind. */
  readonly kind: string;
  readonly rosterDate: string;
  readonly stated: string;
}

/** Where heads are, and of which kinds (ids of RosterKinds) there are some. */
export interface HeadsPlace {
  readonly tables: Pick<Tables, 'units' | 'tree'>;
  readonly kinds: readonly string[];
}

/** The newest list of every unit and kind that there is. */
async function headsOf({ tables, kinds }: HeadsPlace): Promise<readonly ListKeys[]> {
  const shards = [...grouped(await readPlaces(tables), ({ shard }) => shard)];
  const asked = shards.flatMap(([shard, places]) => kinds.map((kind) => ({ shard, places, kind })));
  const found = asked.map(async ({ shard, places, kind }) => {
    const keys = spanOf(places.map(({ id }) => headKey(kind, id)).map((key) => ({ from: key, to: key })));
    const select = ['unit', 'unitName', 'rosterDate', 'idKeyId'];
    const heads = await tables.units.list({ partition: shard, keys, select });
    return heads.map(({ values }) => ({
      unit: textOf(values, 'unit'),
      unitName: textOf(values, 'unitName'),
      kind,
      rosterDate: textOf(values, 'rosterDate'),
      stated: textOf(values, 'idKeyId'),
    }));
  });
  return (await Promise.all(found)).flat();
}

/**
 * Lists that count today and hold numbers that none of the keys finds. One of a unit that was merged away or split counts until whoever
 * came of it has sent.
 */
export async function listsWithout(
  place: HeadsPlace,
  tree: Tree,
  first: string,
  keys: readonly string[],
): Promise<readonly ListKeys[]> {
  const heads = await headsOf(place);
  const counting = countingUnits(tree, heads);
  return heads.filter(({ unit, stated }) => counting.has(unit) && !isFoundBy(stated, first, keys));
}

function countingUnits(tree: Tree, heads: readonly ListKeys[]): ReadonlySet<string> {
  const keepers = tree.roots.flatMap(({ id }) => tree.subtree(id)).filter(({ keepsRoster }) => keepsRoster);
  const counting = new Set(keepers.map(({ id }) => id));
  const sent = new Map(
    heads.filter(({ kind }) => kind === FIRST_KIND).map(({ unit, rosterDate }) => [unit, rosterDate]),
  );
  for (const { day, before, after } of tree.turns.toReversed()) {
    if (after.some((unit) => counting.has(unit) && (sent.get(unit) ?? '') < day))
      for (const unit of before) counting.add(unit);
  }
  return counting;
}

/** The key that heads name, of tables from before they kept it themselves. */
export async function namedInHeads(place: HeadsPlace): Promise<string | undefined> {
  const names = (await headsOf(place)).map(({ stated }) => stated);
  return names.find((name) => name !== '' && name !== NO_NUMBER);
}
