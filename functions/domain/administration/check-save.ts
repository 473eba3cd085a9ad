/**
 * Whether a save may happen, asked again of what was committed meanwhile: whose unit has been moved away or has ended since the request
 * came is in charge of it no more.
 */
import { decide } from '../access/grants.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { soundTreeAsOf } from '../units/tree.ts';
import { outside } from '../units/unit-findings.ts';
import { UNIT_LEDGER, unitsOf } from '../units/unit-ledger.ts';
import type { OfficeLedger, Saving } from './ledger.ts';

/** `saving.units`: as they were just read. Of changes of units themselves, what they change is what counts. */
export function checkSave(ledger: OfficeLedger, saving: Omit<Saving, 'tree'>): readonly LedgerFinding[] {
  const { before, changes, day, granted, unit } = saving;
  const units = ledger.definition.id === UNIT_LEDGER.id ? unitsOf(before) : saving.units;
  const { tree } = soundTreeAsOf(units, day);
  if (decide(granted, tree, unit, ledger.write) !== 'allowed') {
    return [...new Set(changes.map(({ row }) => row))].map((row) => outside(row, null));
  }
  return ledger.check({ ...saving, units, tree });
}
