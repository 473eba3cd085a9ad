/**
 * The log of a ledger at rest. Changes are staged under the id of their save, where nobody looks; they become visible together by the
 * *creation* of the next commit number, which one of two writers does. A cut-off save leaves what was, a repeated one finds itself.
 */
import type { LedgerCommit, RowChange } from '../domain/ledgers/log.ts';
import { createOrFind } from './create-or-find.ts';
import { commitKey, commitsAfter, ledgerPartition, savedKey, stagedKey, stagedRange } from './keys.ts';
import { batchesOf } from './limits.ts';
import type { Entity } from './limits.ts';
import { longTextOf, longTextValues } from './long-text.ts';
import { StorageError } from './table.ts';
import type { Stored, Table } from './table.ts';
import { textOf } from './values.ts';

const NAME = 'changes';

export interface LedgerLog {
  /** In the order of their numbers, those after `number`. */
  readonly commits: (number: number) => Promise<LedgerCommit[]>;
  /** The commit that a save became; undefined where it became none. */
  readonly saved: (save: string) => Promise<Pick<LedgerCommit, 'number' | 'asked'> | undefined>;
  /**
   * 'taken': somebody else made that number, or the save was made before: read again. Throws ChunkDiffers where the id of the save was
   * used for other changes.
   */
  readonly make: (commit: LedgerCommit) => Promise<'made' | 'taken'>;
}

export function ledgerLogOf(table: Table, root: string, ledger: string): LedgerLog {
  const partition = ledgerPartition(root, ledger);
  return {
    commits: async (number) => {
      const found = await table.list({ partition, keys: commitsAfter(number) });
      return Promise.all(found.map((entity) => commitOf(table, partition, entity)));
    },
    saved: async (save) => {
      const found = await table.get(partition, savedKey(save));
      return found && { number: Number(found.values.number), asked: askedOf(found) };
    },
    make: async (commit) => {
      const parts = longTextValues(NAME, JSON.stringify(commit.changes));
      // What fits beside the commit is written and read with it.
      const [inline, staged] = parts.length === 1 ? [parts[0] ?? {}, []] : [{}, parts];
      const entities = staged.map((values, index): Entity => {
        return { partitionKey: partition, rowKey: stagedKey(commit.save, index), ...values };
      });
      for (const batch of batchesOf(entities)) await createOrFind(table, partition, batch);
      const { number, save, asked = '' } = commit;
      const entity = { ...commitEntity(partition, commit, staged.length), ...inline };
      try {
        await table.transact([
          { kind: 'create', entity },
          { kind: 'create', entity: { partitionKey: partition, rowKey: savedKey(save), number, asked } },
        ]);
        return 'made';
      } catch (error) {
        if (error instanceof StorageError && error.kind === 'exists') return 'taken';
        throw error;
      }
    },
  };
}

/** Nothing rests of what was asked in commits that were made before it was kept. */
const askedOf = ({ values }: Stored): string | undefined => {
  const { asked } = values;
  return typeof asked === 'string' && asked !== '' ? asked : undefined;
};

function commitEntity(
  partition: string,
  { number, save, at, by, asked = '' }: LedgerCommit,
  parts: number,
): Entity {
  return {
    partitionKey: partition,
    rowKey: commitKey(number),
    number,
    save,
    at,
    byId: by.id,
    byName: by.name,
    asked,
    parts,
  };
}

async function commitOf(table: Table, partition: string, entity: Stored): Promise<LedgerCommit> {
  const { values } = entity;
  const save = textOf(values, 'save');
  const parts = Number(values.parts);
  const holding = parts === 0 ? [entity] : await table.list({ partition, keys: stagedRange(save, parts) });
  return {
    number: Number(values.number),
    save,
    at: textOf(values, 'at'),
    by: { id: textOf(values, 'byId'), name: textOf(values, 'byName') },
    // Written by make() above and by nobody else: the type is theirs.
    changes: JSON.parse(longTextOf(NAME, holding)) as RowChange[],
    asked: askedOf(entity),
  };
}
