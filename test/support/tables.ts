/** The six tables with a prefix of their own, for a file of tests of storage alone. */
import { randomBytes } from 'node:crypto';
import { openTables, prepareTables } from '../../functions/storage/tables.ts';
import type { Tables } from '../../functions/storage/tables.ts';
import { StorageError } from '../../functions/storage/table.ts';
import type { Table } from '../../functions/storage/table.ts';

export async function testTables(): Promise<Tables> {
  const tables = await openTables({
    kind: 'connection-string',
    connectionString: process.env.KHOPSO_TEST_TABLES ?? '',
    prefix: `s${randomBytes(6).toString('hex')}`,
  });
  await prepareTables(tables);
  return tables;
}

let names = 0;

/** A unit or a shard, and so a partition, of its own for a test. */
export const ownName = (name: string): string => `${name}-${String((names += 1))}`;

/** A table whose writes end after so many: as if the process had been killed there. */
export function breakingAfter(table: Table, transactions: number): Table {
  let left = transactions;
  return {
    ...table,
    transact: async (writes) => {
      if (left-- <= 0) throw new StorageError('unavailable');
      await table.transact(writes);
    },
  };
}

/** A table that writes, and whose answer to the first write gets lost on the way. */
export function losingAnswer(table: Table, as: StorageError['kind']): Table {
  let lost = false;
  return {
    ...table,
    transact: async (writes) => {
      await table.transact(writes);
      if (!lost) {
        lost = true;
        throw new StorageError(as);
      }
    },
  };
}
