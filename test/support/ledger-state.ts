/** A ledger as it stands after saves, one commit each. */
import type { LedgerValues } from '../../functions/domain/ledgers/definition.ts';
import { ALWAYS, EMPTY_LEDGER, withCommits } from '../../functions/domain/ledgers/log.ts';
import type { LedgerState, RowChange } from '../../functions/domain/ledgers/log.ts';

export const rowOf = (row: string, values: RowChange['values']): RowChange => ({ row, from: ALWAYS, values });

export const stateOf = (...saves: readonly (readonly RowChange[])[]): LedgerState =>
  withCommits(
    EMPTY_LEDGER,
    saves.map((changes, index) => ({
      number: index + 1,
      save: `save-${String(index)}`,
      at: `2023-09-0${String(index + 1)}T02:00:00.000Z`,
      by: { id: 'office', name: 'Văn phòng' },
      changes,
    })),
  );

/** Rows named by their places: '0', '1' … */
export const stateOfRows = (rows: readonly LedgerValues[]): LedgerState =>
  stateOf(rows.map((values, index) => rowOf(String(index), values)));
