/** Rows that belong to a unit: they are changed by whoever is in charge of it or of a unit above. */
import type { LedgerDefinition, LedgerRow } from '../ledgers/definition.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { rowOn, standingRows } from '../ledgers/log.ts';
import type { LedgerState, RowChange } from '../ledgers/log.ts';
import { outside } from '../units/unit-findings.ts';
import { inCharge } from './in-charge.ts';
import type { Saving } from './ledger.ts';

/** The unit of a new row is the one from which it is saved, where the row names none. */
export const withUnit = (changes: readonly RowChange[], before: LedgerState, unit: string): RowChange[] => {
  const seen = new Set(before.rows.keys());
  return changes.map((change) => {
    const isNew = !seen.has(change.row);
    seen.add(change.row);
    return isNew ? { ...change, values: { unit, ...change.values } } : change;
  });
};

/** What was in somebody else's charge before the change, or would be after it. */
export function outsideRows(definition: LedgerDefinition, saving: Saving): LedgerFinding[] {
  const { before, after, changes } = saving;
  const { unit: column } = definition;
  if (column === null) return [];
  const isInside = inCharge(saving);
  const isOutside = (state: LedgerState, row: string): boolean => {
    const found = state.rows.get(row);
    return found !== undefined && !isInside(String(rowOn(found, LAST)?.values[column] ?? ''));
  };
  const rows = new Set(changes.map(({ row }) => row));
  return [...rows].flatMap((row) => {
    if (isOutside(before, row)) return [outside(row, null)];
    return isOutside(after, row) ? [outside(row, column)] : [];
  });
}

/** Sorts behind every day. */
const LAST = '9999-12-31';

/** A row that was taken out stays in the log and stands in no sheet. */
export const isRemoved = ({ values }: LedgerRow): boolean => values['removed'] === true;

/** The rows as they stand on an ISO day, of units for which `holds` says so. */
export function rowsOfUnits(
  { unit: column }: LedgerDefinition,
  state: LedgerState,
  day: string,
  holds: (unit: string) => boolean,
): LedgerRow[] {
  if (column === null) return [];
  return standingRows(state, day).filter(({ values }) => holds(String(values[column] ?? '')));
}
