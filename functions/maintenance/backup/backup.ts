/** Makes a backup of one store into an empty folder. It changes nothing in the store; cut short, it leaves no backup. */
import { randomUUID } from 'node:crypto';
import type { TableName, Tables } from '../../storage/tables.ts';
import { copying, ORDER } from './copied.ts';
import { beginFolder, writeContents, writeTable } from './files.ts';
import type { Contents, Written } from './files.ts';

/** `entities`: of this table, so far. */
export type Tell = (table: TableName, entities: number) => void;

export interface BackupOptions {
  readonly tables: Tables;
  readonly folder: string;
  readonly clock: () => Date;
  readonly signal?: AbortSignal;
  readonly tell: Tell;
}

export interface BackupSummary {
  readonly contents: Contents;
  /** Versions whose rows are not all in the store. */
  readonly withoutRows: number;
}

/** Throws BackupProblem, StorageError, and the signal's reason where it was told to end. */
export async function backup({ tables, folder, clock, signal, tell }: BackupOptions): Promise<BackupSummary> {
  beginFolder(folder);
  const began = clock().toISOString();
  const copy = copying(tables);
  const written = new Map<TableName, Written>();
  for (const table of ORDER) {
    const entities = stoppable(copy.of[table](), signal);
    written.set(table, await writeTable(folder, table, entities, (count) => tell(table, count)));
  }
  const contents: Contents = {
    format: 1,
    id: randomUUID(),
    began,
    ended: clock().toISOString(),
    tables: Object.fromEntries(written) as Contents['tables'],
  };
  await writeContents(folder, contents);
  return { contents, withoutRows: copy.withoutRows() };
}

async function* stoppable<T>(items: AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  for await (const item of items) {
    signal?.throwIfAborted();
    yield item;
  }
}
