/** Writing what may have been written before: the same again is found there, anything else in its place is refused. */
import type { Entity } from './limits.ts';
import { StorageError } from './table.ts';
import type { Stored, Table } from './table.ts';

/** The same chunk was staged before with other content. */
export class ChunkDiffers extends Error {
  override readonly name = 'ChunkDiffers';
}

/** A refusal that nothing explains passes; it is met a few times at most. */
const MOST_ATTEMPTS = 3;

/**
 * `write`; where storage refuses it, what `find` finds in its place, and where that is nothing, `write` again. `find` throws where
 * what is there is something else.
 */
export async function writeOrFind<T>(
  write: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof StorageError) || error.kind === 'unavailable') throw error;
      const found = await find();
      if (found !== undefined) return found;
      if (attempt === MOST_ATTEMPTS) throw new StorageError('unavailable', { cause: error });
    }
  }
}

/** Creates entities in key order, or finds the same ones there. Throws ChunkDiffers. */
export async function createOrFind(table: Table, unit: string, batch: readonly Entity[]): Promise<void> {
  await writeOrFind(
    async () => {
      await table.transact(batch.map((entity) => ({ kind: 'create', entity })));
      return true;
    },
    async () => {
      const found = await foundOf(table, unit, batch);
      if (isSame(batch, found)) return true;
      if (found.size > 0) throw new ChunkDiffers('This chunk was staged with other content');
      return undefined;
    },
  );
}

/** What stands under the keys of the batch; others may lie between them. */
async function foundOf(table: Table, unit: string, batch: readonly Entity[]): Promise<Map<string, Stored>> {
  const keys = new Set(batch.map(({ rowKey }) => rowKey));
  const [from = '', to = ''] = [batch[0]?.rowKey, batch.at(-1)?.rowKey];
  const listed = await table.list({ partition: unit, keys: { from, to } });
  return new Map(listed.filter(({ rowKey }) => keys.has(rowKey)).map((stored) => [stored.rowKey, stored]));
}

function isSame(batch: readonly Entity[], found: ReadonlyMap<string, Stored>): boolean {
  return batch.every(({ partitionKey: _partition, rowKey, ...values }) => {
    const other = found.get(rowKey);
    return (
      other !== undefined &&
      Object.keys(values).length === Object.keys(other.values).length &&
      Object.entries(values).every(([name, value]) => other.values[name] === value)
    );
  });
}
