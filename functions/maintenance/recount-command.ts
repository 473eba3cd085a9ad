/**
 * npm run recount: over the tables that the settings name, or else over the data folder of this machine, one bloc after the other.
 * Ctrl-C ends it after the version it is at; a second run goes on.
 */
import { basename } from 'node:path';
import { optionsIn } from '../command-line.ts';
import { KEPT_KINDS } from '../domain/kinds/kept-kinds.ts';
import { readPlaces } from '../storage/directory.ts';
import { openTables } from '../storage/tables.ts';
import type { TablesConfiguration } from '../storage/tables.ts';
import { recount } from './recount.ts';
import { eventLine, summaryLines } from './recount-words.ts';
import { namedStore, storesHere, whyNotHere, withStores } from './stores.ts';
import type { Where } from './stores.ts';

export interface RecountCommand extends Where {
  readonly replaceUnreadable: boolean;
  readonly say: (line: string) => void;
}

export async function runRecount(command: RecountCommand): Promise<void> {
  const { settings, folder, say } = command;
  const named = namedStore(settings);
  if (named !== undefined) {
    await recountTables(command, named.tables);
    return;
  }
  const found = storesHere(folder);
  if (found.length === 0) {
    say(`Không có dữ liệu ở ${folder}. / There is no data there.`);
    return;
  }
  const names = found.map((path) => basename(path));
  await withStores(command, names, async ({ tables, name = '' }) => {
    say(name);
    await recountTables(command, tables);
  });
}

async function recountTables(
  { replaceUnreadable, signal, say }: RecountCommand,
  configuration: TablesConfiguration,
): Promise<void> {
  const tables = await openTables(configuration);
  const places = await readPlaces(tables);
  for (const kind of KEPT_KINDS) {
    const summary = await recount({
      units: tables.units,
      store: { rows: tables.rows, kind },
      places,
      replaceUnreadable,
      signal,
      tell: (event) => {
        say(eventLine(event, kind));
      },
    });
    // Of what nobody has opened nothing is said.
    if (kind.needsOpening !== true || summary.versions > 0)
      for (const line of summaryLines(summary, kind)) say(line);
  }
}

/** Throws UsageError. */
export function commandOf(given: readonly string[]): Pick<RecountCommand, 'replaceUnreadable'> {
  const { unreadable } = optionsIn(given, {
    form: 'npm run recount -- [--unreadable]',
    options: { unreadable: { type: 'boolean' } },
  });
  return { replaceUnreadable: unreadable === true };
}

export const explain = (error: unknown): string =>
  whyNotHere(error) ?? `Không đếm lại được: ${error instanceof Error ? error.message : String(error)}`;
