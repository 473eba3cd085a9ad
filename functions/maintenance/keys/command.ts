/**
 * npm run keys: which keys the id numbers rest under, and which lists still need an old one. Of the store that the settings name, else of
 * every store of this machine; it needs no key itself and changes nothing.
 */
import { basename } from 'node:path';
import { KEPT_KINDS } from '../../domain/kinds/kept-kinds.ts';
import { dayInVietNam } from '../../domain/units/days.ts';
import { directoryOf } from '../../storage/directory.ts';
import { listsWithout } from '../../storage/head-keys.ts';
import { readKeptKeys } from '../../storage/id-keys.ts';
import { openTables } from '../../storage/tables.ts';
import type { TablesConfiguration } from '../../storage/tables.ts';
import { namedStore, storesHere, whyNotHere, withStores } from '../stores.ts';
import type { Where } from '../stores.ts';
import { keyLines, NO_KEYS, NO_STORE } from './words.ts';
import type { KeyNeeded } from './words.ts';

export interface KeysCommand extends Where {
  readonly clock: () => Date;
  readonly say: (line: string) => void;
}

export async function runKeys(command: KeysCommand): Promise<void> {
  const { settings, folder, say, clock } = command;
  const one = async (configuration: TablesConfiguration) => {
    const needed = await keysNeeded(configuration, clock);
    (needed === undefined ? [NO_KEYS] : keyLines(needed)).forEach(say);
  };
  const named = namedStore(settings);
  if (named !== undefined) return one(named.tables);
  const names = storesHere(folder).map((path) => basename(path));
  if (names.length === 0) {
    say(NO_STORE);
    return;
  }
  await withStores(command, names, async ({ tables, name = '' }) => {
    say(name);
    await one(tables);
  });
}

const KINDS = KEPT_KINDS.map(({ id }) => id);

/** The newest first; undefined where the tables were never opened. */
async function keysNeeded(
  configuration: TablesConfiguration,
  clock: () => Date,
): Promise<readonly KeyNeeded[] | undefined> {
  const tables = await openTables(configuration);
  const kept = await readKeptKeys(tables.tree);
  if (kept === undefined) return undefined;
  const tree = await directoryOf(tables, clock).tree(dayInVietNam(clock()));
  const needed: KeyNeeded[] = [];
  for (const key of kept.live) {
    const others = kept.live.filter((other) => other !== key);
    needed.push({ key, lists: await listsWithout({ tables, kinds: KINDS }, tree, kept.first, others) });
  }
  return needed;
}

export const explain = (error: unknown): string =>
  whyNotHere(error) ??
  `Không xem được khóa: ${error instanceof Error ? error.message : String(error)} / The keys cannot be looked at.`;
