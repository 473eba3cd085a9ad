/** Places whose branch is not below their unit, as far as the units that were fetched tell; the service knows those that ended, too. */
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import type { LedgerState, RowChange } from '#domain/ledgers/log.ts';
import { PLACE_LEDGER, branchesOutside } from '#domain/places/place-ledger.ts';
import type { NamedUnits } from './unit-names.ts';

export function placesBranchesOutside(
  { id }: LedgerDefinition,
  after: LedgerState,
  changes: readonly RowChange[],
  units: NamedUnits | undefined,
): readonly LedgerFinding[] {
  if (id !== PLACE_LEDGER.id || units === undefined) return [];
  const parents = new Map(units.rows.map((row) => [row.id, String(row.values['parent'] ?? '')]));
  const isBelow = (unit: string, above: string): boolean => {
    const passed = new Set<string>();
    for (let at = unit; at !== '' && !passed.has(at); at = parents.get(at) ?? '') {
      if (at === above) return true;
      passed.add(at);
    }
    // Of a unit that is not there on the day nothing is known here.
    return !parents.has(unit);
  };
  return branchesOutside(after, new Set(changes.map(({ row }) => row)), isBelow);
}
