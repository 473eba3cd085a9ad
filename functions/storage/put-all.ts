/** Writes entities of one partition, whatever was there: as many requests as transactions hold them. */
import { batchesOf } from './limits.ts';
import type { Entity } from './limits.ts';
import type { Table } from './table.ts';

export async function putAll(table: Table, entities: readonly Entity[]): Promise<void> {
  for (const batch of batchesOf(entities))
    await table.transact(batch.map((entity) => ({ kind: 'put', entity })));
}
