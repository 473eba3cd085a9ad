/** The ledgers of all organisations: what is known of each is kept, and only what is new is read. */
import { withCommits } from '../domain/ledgers/log.ts';
import type { LedgerState } from '../domain/ledgers/log.ts';
import { ROOTS_PARTITION } from './keys.ts';
import { ledgerLogOf } from './ledgers.ts';
import type { LedgerLog } from './ledgers.ts';
import type { Table } from './table.ts';

export interface OfficeLedgers {
  /** As it is now: one request. `root`: the unit at the top of the organisation. */
  readonly one: (root: string, ledger: string) => Promise<LedgerState>;
  /** The organisations that ever had a ledger. */
  readonly roots: () => Promise<readonly string[]>;
  /** Its log, to be written; from then on the organisation is known to have ledgers. */
  readonly open: (root: string, ledger: string) => Promise<LedgerLog>;
}

/** `first`: what was written down before there was a ledger. It does not change where there is one. */
export function officeLedgersOf(
  table: Table,
  first: (root: string, ledger: string) => Promise<LedgerState>,
): OfficeLedgers {
  const known = new Map<string, LedgerState>();
  const one = async (root: string, ledger: string): Promise<LedgerState> => {
    const key = `${root}.${ledger}`;
    const before = known.get(key) ?? (await first(root, ledger));
    const state = withCommits(before, await ledgerLogOf(table, root, ledger).commits(before.commit));
    if (state.commit > 0) known.set(key, state);
    return state;
  };
  return {
    one,
    roots: async () => (await table.list({ partition: ROOTS_PARTITION })).map(({ rowKey }) => rowKey),
    open: async (root, ledger) => {
      await table.transact([{ kind: 'put', entity: { partitionKey: ROOTS_PARTITION, rowKey: root } }]);
      return ledgerLogOf(table, root, ledger);
    },
  };
}
