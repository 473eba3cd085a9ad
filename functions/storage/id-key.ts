/**
 * Which key the id numbers in these tables were hashed with. Another one would match nobody and nobody would notice: everybody would
 * have left and come anew. So the tables keep its name, and open with no other key.
 */
import { FIRST_KIND } from '../domain/submissions/version.ts';
import { createOrFind } from './create-or-find.ts';
import { readPlaces } from './directory.ts';
import { headKey, ID_KEY_ROW, KEYS_PARTITION, RESTORING_ROW } from './keys.ts';
import { grouped, spanOf } from './standing-reader.ts';
import { StorageError } from './table.ts';
import type { Tables } from './tables.ts';
import { textOf } from './values.ts';

/** The key is not the one of these tables. */
export class OtherIdKey extends Error {
  override readonly name = 'OtherIdKey';
}

/** A backup is being written back: what stands in the tables is not yet what stood there. */
export class RestoreUnfinished extends StorageError {
  override readonly name = 'RestoreUnfinished';
}

/** Throws OtherIdKey and RestoreUnfinished. Tables that do not know their key yet get its name, where none of their heads names another. */
export async function keepIdKey(tables: Pick<Tables, 'units' | 'tree'>, idKeyId: string): Promise<void> {
  const kept = await tables.tree.list({ partition: KEYS_PARTITION });
  if (kept.some(({ rowKey }) => rowKey === RESTORING_ROW)) throw new RestoreUnfinished('unavailable');
  const known = kept.find(({ rowKey }) => rowKey === ID_KEY_ROW);
  const names = known === undefined ? await namesInHeads(tables) : [textOf(known.values, 'idKeyId')];
  if (names.some((name) => name !== idKeyId)) throw new OtherIdKey('The id numbers have another key');
  if (known !== undefined) return;
  await createOrFind(tables.tree, KEYS_PARTITION, [
    { partitionKey: KEYS_PARTITION, rowKey: ID_KEY_ROW, idKeyId },
  ]);
}

/** Of the newest versions: those of before the name was kept say nothing. */
async function namesInHeads(tables: Pick<Tables, 'units' | 'tree'>): Promise<string[]> {
  const shards = [...grouped(await readPlaces(tables), ({ shard }) => shard)];
  const perShard = shards.map(async ([shard, places]) => {
    const keys = spanOf(
      places.map(({ id }) => headKey(FIRST_KIND, id)).map((key) => ({ from: key, to: key })),
    );
    const where = [{ property: 'idKeyId', op: 'gt', value: '' }] as const;
    const heads = await tables.units.list({ partition: shard, keys, where, select: ['idKeyId'] });
    return heads.map(({ values }) => textOf(values, 'idKeyId'));
  });
  return (await Promise.all(perShard)).flat();
}
