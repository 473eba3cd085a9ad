/**
 * Lists of participants at rest: rows like those of rosters, under the organisation and an id of their own. Nobody finds one but through
 * the row of the ledger of classes that names it; what no row names is nobody's.
 */
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import { hashedRows } from './id-numbers.ts';
import type { HashedRow, HashKeys, IncomingRow } from './id-numbers.ts';
import type { RestingRow, RowStore } from './resting.ts';
import { readUpload, stageChunk } from './rows.ts';
import type { Table } from './table.ts';

export interface ClassLists {
  /** The same again is content; throws ChunkDiffers where the id was used for another list. `hash`: of the canonical rows. */
  readonly keep: (
    root: string,
    list: string,
    content: { readonly rows: readonly IncomingRow[]; readonly hash: string },
  ) => Promise<void>;
  /** Rows as they would rest, which rest nowhere. */
  readonly hashed: (rows: readonly IncomingRow[]) => Promise<readonly HashedRow[]>;
  /** undefined where it is not there as it was kept. */
  readonly read: (root: string, list: string) => Promise<readonly RestingRow[] | undefined>;
}

export const classListsOf =
  (rows: Table, keys: () => Promise<HashKeys>) =>
  (kind: RosterKind): ClassLists => {
    const store: RowStore = { rows, kind };
    return {
      keep: async (root, list, content) => {
        const chunk = { index: 0, ...content, idWarnings: 0 };
        await stageChunk(store, await keys(), { unit: root, upload: list }, chunk);
      },
      hashed: async (incoming) => hashedRows(kind, await keys(), incoming),
      read: async (root, list) => {
        const found = await readUpload(store, root, list);
        return found.chunks.length === 1 ? found.rows : undefined;
      },
    };
  };
