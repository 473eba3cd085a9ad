/**
 * Writes a backup back into an empty store, the other way round: what something refers to is there before it. As long as it goes on a
 * mark stands in the store, by which no service opens it and the same backup can be gone on with; every write may be repeated.
 */
import { KEYS_PARTITION, RESTORING_ROW } from '../../storage/keys.ts';
import { batchesOf, MAX_TRANSACTION_ENTITIES } from '../../storage/limits.ts';
import type { Entity } from '../../storage/limits.ts';
import type { Placed, Table } from '../../storage/table.ts';
import { prepareTables, TABLE_NAMES } from '../../storage/tables.ts';
import type { Tables } from '../../storage/tables.ts';
import { textOf } from '../../storage/values.ts';
import type { Tell } from './backup.ts';
import { ORDER } from './copied.ts';
import { readContents, readTable } from './files.ts';
import type { Contents } from './files.ts';
import { BackupProblem } from './problem.ts';

export interface RestoreOptions {
  readonly tables: Tables;
  readonly folder: string;
  readonly signal?: AbortSignal;
  readonly tell: Tell;
}

/** Throws BackupProblem before anything is written, StorageError, and the signal's reason where it was told to end. */
export async function restore({ tables, folder, signal, tell }: RestoreOptions): Promise<Contents> {
  const contents = await readContents(folder);
  await prepareTables(tables);
  await begin(tables, contents.id);
  for (const name of [...ORDER].reverse()) {
    let written = 0;
    await inParallel(batchesIn(readTable(folder, name)), async (batch) => {
      signal?.throwIfAborted();
      await tables[name].transact(batch.map((entity) => ({ kind: 'put', entity })));
      tell(name, (written += batch.length));
    });
  }
  await tables.tree.transact([{ kind: 'delete', entity: MARK }]);
  return contents;
}

const MARK = { partitionKey: KEYS_PARTITION, rowKey: RESTORING_ROW };

async function begin(tables: Tables, id: string): Promise<void> {
  const mark = await tables.tree.get(KEYS_PARTITION, RESTORING_ROW);
  if (mark !== undefined) {
    if (textOf(mark.values, 'backup') !== id) throw new BackupProblem('other-restore');
    return;
  }
  const filled = await Promise.all(TABLE_NAMES.map((name) => isFilled(tables[name])));
  if (filled.includes(true)) throw new BackupProblem('store-not-empty');
  await tables.tree.transact([{ kind: 'create', entity: { ...MARK, backup: id } }]);
}

async function isFilled(table: Table): Promise<boolean> {
  for await (const page of table.pages({ most: 1 })) if (page.length > 0) return true;
  return false;
}

/** Room beside the heads of a transaction for the hints that go with them. */
const MOST = MAX_TRANSACTION_ENTITIES / 2;

/** Entities of one partition that come one after the other, as transactions. */
async function* batchesIn(placed: AsyncIterable<Omit<Placed, 'etag'>>): AsyncGenerator<Entity[]> {
  let together: Entity[] = [];
  for await (const { partition, rowKey, values } of placed) {
    if (together.length === MOST || (together[0] && together[0].partitionKey !== partition)) {
      yield* batchesOf(together);
      together = [];
    }
    together.push({ partitionKey: partition, rowKey, ...values });
  }
  yield* batchesOf(together);
}

const AT_ONCE = 8;

/** Some at a time, in whichever order; the first failure ends it. */
async function inParallel<T>(items: AsyncGenerator<T>, act: (item: T) => Promise<void>): Promise<void> {
  const worker = async () => {
    for await (const item of items) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
