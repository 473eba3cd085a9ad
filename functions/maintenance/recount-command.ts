/**
 * npm run recount: over the tables that the settings name, or else over the data folder of this machine, one bloc after the other.
 * Ctrl-C ends it after the version it is at; a second run goes on.
 */
import { parseArgs } from 'node:util';
import { MEMBERS } from '../domain/roster/fields/members.ts';
import { readTables } from '../identity/configuration.ts';
import type { Settings } from '../identity/configuration.ts';
import { checkStore } from '../local/store-file.ts';
import { startAzurite } from '../local/azurite.ts';
import { dataFolder } from '../local/data-folder.ts';
import { FolderInUse, lockFolder } from '../local/lock.ts';
import { readPlaces } from '../storage/directory.ts';
import { openTables } from '../storage/tables.ts';
import type { TablesConfiguration } from '../storage/tables.ts';
import { recount } from './recount.ts';
import type { RecountSummary } from './recount.ts';
import { eventLine, summaryLines } from './recount-words.ts';

export interface RecountCommand {
  readonly settings: Settings;
  /** Where the tables of this machine rest, one folder for each bloc. */
  readonly folder: string;
  readonly replaceUnreadable: boolean;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

export async function runRecount(command: RecountCommand): Promise<void> {
  const { settings, folder } = command;
  const isNamed = (name: string) => (settings[name] ?? '') !== '';
  if (isNamed('KHOPSO_TABLES_CONNECTION') || isNamed('KHOPSO_TABLES_ENDPOINT')) {
    await recountTables(command, readTables(settings));
    return;
  }
  const found = dataFolder(folder).allTables();
  if (found.length === 0) {
    command.say(`Không có dữ liệu ở ${folder}. / There is no data there.`);
    return;
  }
  const lock = lockFolder(folder);
  try {
    for (const path of found) if (!command.signal.aborted) await recountFolder(command, path);
  } finally {
    lock.release();
  }
}

async function recountFolder(command: RecountCommand, path: string): Promise<void> {
  command.say(path);
  checkStore(path);
  const azurite = await startAzurite(path);
  try {
    const { connectionString } = azurite;
    await recountTables(command, { kind: 'connection-string', connectionString, prefix: '' });
  } finally {
    await azurite.stop();
  }
}

async function recountTables(
  { replaceUnreadable, signal, say }: RecountCommand,
  configuration: TablesConfiguration,
): Promise<RecountSummary> {
  const tables = await openTables(configuration);
  const summary = await recount({
    units: tables.units,
    // Rows are only read: no number is hashed, so no key is asked for.
    store: { rows: tables.rows, kind: MEMBERS, idKey: new Uint8Array() },
    places: await readPlaces(tables),
    replaceUnreadable,
    signal,
    tell: (event) => {
      say(eventLine(event));
    },
  });
  for (const line of summaryLines(summary)) say(line);
  return summary;
}

export function commandOf(given: readonly string[]): Pick<RecountCommand, 'replaceUnreadable'> {
  const { values } = parseArgs({ args: [...given], options: { unreadable: { type: 'boolean' } } });
  return { replaceUnreadable: values.unreadable === true };
}

export function explain(error: unknown): string {
  if (error instanceof FolderInUse) {
    const pid = String(error.pid);
    return `Khớp Sổ đang chạy (tiến trình ${pid}): dừng lại rồi đếm. / It is running (process ${pid}): stop it first.`;
  }
  return `Không đếm lại được: ${error instanceof Error ? error.message : String(error)}`;
}
