/** The ledgers of units of all organisations that have one: what is known of each is kept, and only what is new is read. */
import { rootOfRecord, firstState } from '../domain/units/unit-records.ts';
import type { Unit } from '../domain/units/unit.ts';
import { withCommits } from '../domain/ledgers/log.ts';
import type { LedgerState } from '../domain/ledgers/log.ts';
import { ROOTS_PARTITION } from './keys.ts';
import { ledgerLogOf } from './ledgers.ts';
import type { LedgerLog } from './ledgers.ts';
import type { Table } from './table.ts';

export interface UnitLedgers {
  readonly one: (root: string) => Promise<LedgerState>;
  readonly all: () => Promise<readonly LedgerState[]>;
  readonly open: (root: string) => Promise<LedgerLog>;
}

/** `records`: the units that were written down before there was a ledger. They do not change where there is one. */
export function unitLedgersOf(table: Table, records: () => Promise<readonly Unit[]>): UnitLedgers {
  const known = new Map<string, LedgerState>();
  const one = async (root: string): Promise<LedgerState> => {
    const before = known.get(root) ?? firstState(await recordsOf(records, root));
    const state = withCommits(before, await ledgerLogOf(table, root, 'units').commits(before.commit));
    if (state.commit > 0) known.set(root, state);
    return state;
  };
  return {
    one,
    all: async () => {
      const roots = await table.list({ partition: ROOTS_PARTITION });
      return Promise.all(roots.map(({ rowKey }) => one(rowKey)));
    },
    open: async (root) => {
      await table.transact([{ kind: 'put', entity: { partitionKey: ROOTS_PARTITION, rowKey: root } }]);
      return ledgerLogOf(table, root, 'units');
    },
  };
}

async function recordsOf(records: () => Promise<readonly Unit[]>, root: string): Promise<readonly Unit[]> {
  const all = await records();
  const rootOf = rootOfRecord(all);
  return all.filter(({ id }) => rootOf(id) === root);
}
