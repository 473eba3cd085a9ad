/**
 * npm run backup, npm run restore: of the store that the settings name, straight in the folder; else of every store of this machine, each
 * in a folder of its own in it.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { optionsIn, UsageError } from '../../command-line.ts';
import { openTables } from '../../storage/tables.ts';
import type { TableName, TablesConfiguration } from '../../storage/tables.ts';
import { namedStore, storesHere, whyNotHere, withStores } from '../stores.ts';
import type { Where } from '../stores.ts';
import { backup } from './backup.ts';
import type { Tell } from './backup.ts';
import { isBackup } from './files.ts';
import { BackupProblem } from './problem.ts';
import { restore } from './restore.ts';
import { backupLines, progressLine, restoreLines, STOPPED } from './words.ts';

export interface BackupCommand extends Where {
  /** Where the backup lies, or is to lie. */
  readonly at: string;
  readonly clock: () => Date;
  /** What came of it. */
  readonly say: (line: string) => void;
  /** How far it is. */
  readonly progress: (line: string) => void;
}

export async function runBackup(command: BackupCommand): Promise<void> {
  const one = async (configuration: TablesConfiguration, folder: string) => {
    const tables = await openTables(configuration);
    const { clock, signal, progress } = command;
    const summary = await backup({ tables, folder, clock, signal, tell: telling(progress) });
    backupLines(summary, folder).forEach(command.say);
  };
  const named = namedStore(command.settings);
  if (named !== undefined) return one(named.tables, command.at);
  const names = storesHere(command.folder).map((path) => basename(path));
  if (names.length === 0) throw new BackupProblem('nothing-there');
  await withStores(command, names, ({ tables, name = '' }) => one(tables, join(command.at, name)));
}

export async function runRestore(command: BackupCommand): Promise<void> {
  const one = async (configuration: TablesConfiguration, folder: string) => {
    const tables = await openTables(configuration);
    const { signal, progress } = command;
    restoreLines(await restore({ tables, folder, signal, tell: telling(progress) })).forEach(command.say);
  };
  const named = namedStore(command.settings);
  if (named !== undefined) return one(named.tables, command.at);
  const names = backupsIn(command.at);
  if (names.length === 0) throw new BackupProblem('no-backup');
  await withStores(command, names, ({ tables, name = '' }) => one(tables, join(command.at, name)));
}

/** As the folders of stores of this machine are called. */
const STORE = /^tables-[a-z0-9-]+$/;

const backupsIn = (at: string): string[] =>
  (existsSync(at) ? readdirSync(at) : []).filter((name) => STORE.test(name) && isBackup(join(at, name)));

const EVERY = 1_000;

function telling(progress: (line: string) => void): Tell {
  const told = new Map<TableName, number>();
  return (table, entities) => {
    const step = Math.floor(entities / EVERY);
    if (told.get(table) === step) return;
    told.set(table, step);
    progress(progressLine(table, entities));
  };
}

const FORMS = {
  to: 'npm run backup -- --to FOLDER',
  from: 'npm run restore -- --from FOLDER',
} as const;

/** Throws UsageError where the folder is not said. */
export function folderOf(given: readonly string[], option: keyof typeof FORMS): string {
  const form = FORMS[option];
  const { [option]: folder } = optionsIn(given, { form, options: { [option]: { type: 'string' } } });
  if (typeof folder !== 'string' || folder === '') throw new UsageError(form);
  return folder;
}

export function explain(error: unknown, which: keyof typeof STOPPED, { aborted }: AbortSignal): string {
  if (aborted) return STOPPED[which];
  if (error instanceof BackupProblem) return error.message;
  const vi = which === 'backup' ? 'Không sao lưu được' : 'Không khôi phục được';
  return whyNotHere(error) ?? `${vi}: ${error instanceof Error ? error.message : String(error)}`;
}
