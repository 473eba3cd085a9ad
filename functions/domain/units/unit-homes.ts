/** Where the figures of a new unit rest. */
import { ALWAYS, rowOn } from '../ledgers/log.ts';
import type { LedgerState, RowChange } from '../ledgers/log.ts';

/**
 * A unit's figures rest with those of the unit below the root that it came under: moving it later moves no data. Who hangs under the root
 * and keeps a roster itself is one of many alike: they rest together, and are read together.
 */
export function withHomes(
  changes: readonly RowChange[],
  state: LedgerState,
  root: string,
): readonly RowChange[] {
  const fresh = new Map(
    changes.filter(({ row }) => !state.rows.has(row)).map((change) => [change.row, change]),
  );
  const homeOf = (row: string, depth = 0): string => {
    const known = state.rows.get(row);
    const kept = known && rowOn(known, ALWAYS)?.values['home'];
    if (typeof kept === 'string') return kept;
    const { parent, keepsRoster } = fresh.get(row)?.values ?? {};
    if (parent === root && keepsRoster === true) return root;
    return typeof parent !== 'string' || parent === root || depth > fresh.size
      ? row
      : homeOf(parent, depth + 1);
  };
  return changes.map((change) =>
    fresh.get(change.row) === change
      ? { ...change, values: { ...change.values, home: homeOf(change.row) } }
      : change,
  );
}
