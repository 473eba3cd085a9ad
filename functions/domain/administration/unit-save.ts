/** Whether changes of units may be saved: what is below the unit may be moved, and the whole must stay a tree on every day. */
import type { LedgerFinding } from '../ledgers/finding.ts';
import { ALWAYS } from '../ledgers/log.ts';
import type { RowChange } from '../ledgers/log.ts';
import { changesOfClosedDays } from '../submissions/closed-days.ts';
import { unitsOf } from '../units/unit-ledger.ts';
import { outside } from '../units/unit-findings.ts';
import { checkUnits } from '../units/unit-invariants.ts';
import { inCharge } from './in-charge.ts';
import type { Saving } from './ledger.ts';

export function checkUnitSave(saving: Saving): readonly LedgerFinding[] {
  const refused = outsideUnits(saving);
  if (refused.length > 0) return refused;
  const { after, before, changes, closings, day } = saving;
  const closed =
    closings.length === 0 ? [] : changesOfClosedDays(closings, changes, unitsOf(before), unitsOf(after));
  return [...checkUnits(after, earliest(changes, day)), ...closed];
}

/** What is checked begins where the changes do. */
function earliest(changes: readonly RowChange[], day: string): string {
  const days = changes.flatMap(({ from, values }) => [from, values['from'], values['to']]);
  return days.filter((each): each is string => typeof each === 'string' && each !== ALWAYS).sort()[0] ?? day;
}

/**
 * Below the unit, everything; the unit itself only where it is at the top; what is beside or above it, nothing. New rows hang below it.
 */
function outsideUnits(saving: Saving): readonly LedgerFinding[] {
  const { before, changes, unit, root, unitIds } = saving;
  const isBelow = inCharge(saving);
  const fresh = new Set(
    changes.map(({ row }) => row).filter((row) => !before.rows.has(row) && !unitIds.has(row)),
  );
  const isInside = (id: string): boolean => isBelow(id) || fresh.has(id);
  return changes.flatMap(({ row, values }): LedgerFinding[] => {
    if (!fresh.has(row) && (!isBelow(row) || (row === unit && row !== root))) return [outside(row, null)];
    const isNew = fresh.has(row) && values['name'] !== undefined;
    const { parent, into, splitFrom } = values;
    if ((isNew || parent !== undefined) && !(typeof parent === 'string' && isInside(parent))) {
      return [outside(row, 'parent')];
    }
    const others = [into, splitFrom].flatMap((ids) => (typeof ids === 'object' && ids !== null ? ids : []));
    return others.every(isInside) ? [] : [outside(row, 'into')];
  });
}
