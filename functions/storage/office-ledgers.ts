/** The ledgers of all organisations: what is known of each is kept, and only what is new is read. */
import { withCommits } from '../domain/ledgers/log.ts';
import type { LedgerCommit, LedgerState } from '../domain/ledgers/log.ts';
import { ROOTS_PARTITION } from './keys.ts';
import { ledgerLogOf } from './ledgers.ts';
import type { LedgerLog } from './ledgers.ts';
import type { Table } from './table.ts';

export interface OfficeLedgers {
  /** As it is now: one request. `root`: the unit at the top of the organisation. */
  readonly one: (root: string, ledger: string) => Promise<LedgerState>;
  /** All that was ever saved in it: one request for what is new. */
  readonly log: (root: string, ledger: string) => Promise<readonly LedgerCommit[]>;
  /** As it was through a commit that is there. */
  readonly through: (root: string, ledger: string, commit: number) => Promise<LedgerState>;
  /** The organisations that ever had a ledger. */
  readonly roots: () => Promise<readonly string[]>;
  /** Its log, to be written; from then on the organisation is known to have ledgers. */
  readonly open: (root: string, ledger: string) => Promise<LedgerLog>;
}

/** States through a commit that was not the last one, of all ledgers: whoever asks for one asks for it again. */
const MOST_EARLIER = 24;

/** `first`: what was written down before there was a ledger. It does not change where there is one. */
export function officeLedgersOf(
  table: Table,
  first: (root: string, ledger: string) => Promise<LedgerState>,
): OfficeLedgers {
  const known = new Map<string, LedgerState>();
  const logs = new Map<string, readonly LedgerCommit[]>();
  const earlier = new Map<string, LedgerState>();
  const one = async (root: string, ledger: string): Promise<LedgerState> => {
    const key = `${root}.${ledger}`;
    const before = known.get(key) ?? (await first(root, ledger));
    const state = withCommits(before, await ledgerLogOf(table, root, ledger).commits(before.commit));
    if (state.commit > 0) known.set(key, state);
    return state;
  };
  const log = async (root: string, ledger: string): Promise<readonly LedgerCommit[]> => {
    const key = `${root}.${ledger}`;
    const before = logs.get(key) ?? [];
    const news = await ledgerLogOf(table, root, ledger).commits(before.length);
    // Of two who asked at once, both have the same beginning.
    const all = news.length === 0 ? before : [...before, ...news];
    logs.set(key, all);
    return all;
  };
  const through = async (root: string, ledger: string, commit: number): Promise<LedgerState> => {
    const last = known.get(`${root}.${ledger}`);
    if (last?.commit === commit) return last;
    const key = `${root}.${ledger}.${String(commit)}`;
    const found = earlier.get(key) ?? (await folded(root, ledger, commit));
    earlier.delete(key);
    earlier.set(key, found);
    for (const [oldest] of earlier) if (earlier.size > MOST_EARLIER) earlier.delete(oldest);
    return found;
  };
  const folded = async (root: string, ledger: string, commit: number): Promise<LedgerState> => {
    const had = logs.get(`${root}.${ledger}`) ?? [];
    const all = had.length >= commit ? had : await log(root, ledger);
    if (all.length < commit) throw new RangeError(`commit ${String(commit)} is missing`);
    return withCommits(await first(root, ledger), all.slice(0, commit));
  };
  return {
    one,
    log,
    through,
    roots: async () => (await table.list({ partition: ROOTS_PARTITION })).map(({ rowKey }) => rowKey),
    open: async (root, ledger) => {
      await table.transact([{ kind: 'put', entity: { partitionKey: ROOTS_PARTITION, rowKey: root } }]);
      return ledgerLogOf(table, root, ledger);
    },
  };
}
