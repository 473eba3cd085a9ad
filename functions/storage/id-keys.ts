/**
 * Which keys the id numbers in these tables rest under. With another one nobody would be found and nobody would notice: everybody would
 * have left and come anew. So the tables keep the names of their keys, open with none that is foreign, and let an old one go only when
 * no list that counts needs it. They keep the name of the key of reports and invitations, too: it is never replaced.
 */
import type { HashKeys, IdKeys, NamedKey } from './id-numbers.ts';
import { ID_KEY_ROW, KEYS_PARTITION, RESTORING_ROW } from './keys.ts';
import { StorageError } from './table.ts';
import type { Stored, Table } from './table.ts';
import type { Entity } from './limits.ts';
import { textOf } from './values.ts';

/** first: none of the keys is one of these tables. old: one that is needed is not among them. service: another one made the codes. */
export type OtherKeyWhich = 'first' | 'old' | 'service';

/** The keys are not those of these tables. */
export class OtherIdKey extends Error {
  override readonly name = 'OtherIdKey';
  constructor(
    readonly which: OtherKeyWhich,
    /** Of 'old': how many lists need it. */
    readonly lists = 0,
  ) {
    super(`The id numbers have another key: ${which}`);
  }
}

/** A backup is being written back: what stands in the tables is not yet what stood there. */
export class RestoreUnfinished extends StorageError {
  override readonly name = 'RestoreUnfinished';
}

export interface GivenKeys {
  readonly idKeys: IdKeys;
  /** The secret of reports and invitations; left out: the first of the id keys serves, as in tables of before it was one of its own. */
  readonly serviceKey?: NamedKey | undefined;
}

/** The names that tables keep. */
export interface KeptKeys {
  /** Of hashes that name none. */
  readonly first: string;
  /** Under which numbers may rest. */
  readonly live: readonly string[];
  readonly service: string;
}

/** What is asked of the heads, where the tables alone do not tell. */
export interface AskedOfHeads {
  /** The name that any of the heads states, of tables that do not know theirs yet. */
  readonly named: () => Promise<string | undefined>;
  /** How many lists that count hold a number that rests under none of these. */
  readonly without: (first: string, keys: readonly string[]) => Promise<number>;
}

/** undefined where they have not been opened since names were kept. Throws RestoreUnfinished. */
export async function readKeptKeys(tree: Table): Promise<(KeptKeys & Pick<Stored, 'etag'>) | undefined> {
  const kept = await tree.list({ partition: KEYS_PARTITION });
  if (kept.some(({ rowKey }) => rowKey === RESTORING_ROW)) throw new RestoreUnfinished('unavailable');
  const known = kept.find(({ rowKey }) => rowKey === ID_KEY_ROW);
  if (known === undefined) return undefined;
  const first = textOf(known.values, 'idKeyId');
  const live = textOf(known.values, 'live');
  return {
    first,
    live: live === '' ? [first] : live.split(' '),
    service: textOf(known.values, 'serviceKeyId') || first,
    etag: known.etag,
  };
}

/** Only what is not as it was when there was one key for all. */
const entityOf = ({ first, live, service }: KeptKeys): Entity => ({
  partitionKey: KEYS_PARTITION,
  rowKey: ID_KEY_ROW,
  idKeyId: first,
  ...(live.length === 1 && live[0] === first ? {} : { live: live.join(' ') }),
  ...(service === first ? {} : { serviceKeyId: service }),
});

/** Another instance that opens at the same moment writes the same, or is refused. */
const MOST_ATTEMPTS = 3;

/** Throws OtherIdKey and RestoreUnfinished. */
export async function keepIdKeys(tree: Table, given: GivenKeys, heads: AskedOfHeads): Promise<HashKeys> {
  for (let attempt = 1; ; attempt += 1) {
    const known = await readKeptKeys(tree);
    const next = known === undefined ? await begun(given, heads) : await goingOn(known, given, heads);
    const keys = { first: next.first, all: given.idKeys };
    if (known?.live.join(' ') === next.live.join(' ')) return keys;
    const entity = entityOf(next);
    try {
      await tree.transact([
        known === undefined ? { kind: 'create', entity } : { kind: 'replace', entity, etag: known.etag },
      ]);
      return keys;
    } catch (error) {
      if (!(error instanceof StorageError) || error.kind === 'unavailable' || attempt === MOST_ATTEMPTS)
        throw error;
    }
  }
}

const namesOf = (keys: readonly NamedKey[]): string[] => keys.map(({ id }) => id);

async function begun({ idKeys, serviceKey }: GivenKeys, { named }: AskedOfHeads): Promise<KeptKeys> {
  const live = namesOf(idKeys);
  const first = (await named()) ?? live.at(-1) ?? idKeys[0].id;
  if (!live.includes(first)) throw new OtherIdKey('first');
  return { first, live, service: (serviceKey ?? idKeys[0]).id };
}

async function goingOn(
  { first, live, service }: KeptKeys,
  { idKeys, serviceKey }: GivenKeys,
  { without }: AskedOfHeads,
): Promise<KeptKeys> {
  const given = namesOf(idKeys);
  if (!given.some((name) => live.includes(name))) throw new OtherIdKey('first');
  if (live.some((name) => !given.includes(name))) {
    const lists = await without(first, given);
    if (lists > 0) throw new OtherIdKey('old', lists);
  }
  if ((serviceKey ?? idKeys[0]).id !== service) throw new OtherIdKey('service');
  return { first, live: given, service };
}
