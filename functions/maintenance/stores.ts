/** The stores that a command without a screen works on: the one that the settings name, or else those of this machine, one by one. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { insideAzure, readTables } from '../identity/configuration.ts';
import type { Settings } from '../identity/configuration.ts';
import { startAzurite } from '../local/azurite.ts';
import { dataFolder } from '../local/data-folder.ts';
import { FolderInUse, lockFolder } from '../local/lock.ts';
import { beginStore, checkStore, storeSaved } from '../local/store-file.ts';
import type { TablesConfiguration } from '../storage/tables.ts';

export interface Where {
  readonly settings: Settings;
  /** Where the stores of this machine rest, one folder for each organisation. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

export interface Store {
  readonly tables: TablesConfiguration;
  /** Of a store of this machine, the name of its folder. */
  readonly name?: string;
}

/**
 * The store that the settings name; undefined where they name none. Outside of Azure there is no managed identity: a store that is only
 * named by its address is opened as whoever is signed in to the Azure CLI. Throws ConfigurationError.
 */
export function namedStore(settings: Settings): Store | undefined {
  const isNamed = (name: string) => (settings[name] ?? '') !== '';
  if (!isNamed('KHOPSO_TABLES_CONNECTION') && !isNamed('KHOPSO_TABLES_ENDPOINT')) return undefined;
  const tables = readTables(settings);
  if (tables.kind !== 'managed-identity' || insideAzure(settings)) return { tables };
  const { endpoint, prefix } = tables;
  return { tables: { kind: 'azure-cli', endpoint, prefix } };
}

/** The paths of the stores of this machine. */
export const storesHere = (folder: string): readonly string[] => dataFolder(folder).allTables();

/** One after the other, each open as long as `act` takes; a store that is not there yet is begun. Throws FolderInUse, DataProblem. */
export async function withStores(
  { folder, signal }: Where,
  names: readonly string[],
  act: (store: Store) => Promise<void>,
): Promise<void> {
  const lock = lockFolder(folder);
  try {
    for (const name of names) if (!signal.aborted) await withStore(join(folder, name), act);
  } finally {
    lock.release();
  }
}

async function withStore(path: string, act: (store: Store) => Promise<void>): Promise<void> {
  if (!existsSync(path)) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    beginStore(path);
  }
  checkStore(path);
  const azurite = await startAzurite(path);
  try {
    storeSaved(path);
    const { connectionString } = azurite;
    await act({ tables: { kind: 'connection-string', connectionString, prefix: '' }, name: basename(path) });
  } finally {
    await azurite.stop();
  }
}

/** For whoever runs a command, in both languages; undefined for what only the error itself can say. */
export function whyNotHere(error: unknown): string | undefined {
  if (!(error instanceof FolderInUse)) return undefined;
  const pid = String(error.pid);
  return `Khớp Sổ đang chạy (tiến trình ${pid}): hãy dừng trước. / It is running (process ${pid}): stop it first.`;
}
