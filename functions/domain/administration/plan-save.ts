/** Whether changes of plans may be saved: an office's own, and of a unit no more than its answer to what it was asked to register. */
import { decide } from '../access/grants.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { ALWAYS, rowOn } from '../ledgers/log.ts';
import type { RowChange } from '../ledgers/log.ts';
import { PLAN_LEDGER, checkPlans, onlyRegisters, planRow } from '../plans/plan-ledger.ts';
import type { Saving } from './ledger.ts';
import { isRemoved, outsideRows } from './row-unit.ts';

export function checkPlanSave(saving: Saving): readonly LedgerFinding[] {
  const { granted, tree, unit, after } = saving;
  const isOffice = decide(granted, tree, unit, 'ledgers.write') === 'allowed';
  const refused = [...outsideRows(PLAN_LEDGER, saving), ...(isOffice ? [] : notRegistering(saving))];
  return refused.length > 0 ? refused : checkPlans(after);
}

/** A unit answers with a number, in a row that its office has opened for it, and changes nothing else. */
function notRegistering({ before, changes }: Saving): LedgerFinding[] {
  const isAnswer = ({ row, from, values }: RowChange): boolean => {
    const history = before.rows.get(row);
    const known = history && rowOn(history, ALWAYS);
    const isOpen = known !== undefined && !isRemoved(known) && planRow(known).kind === 'registration';
    const isQuantity = Object.keys(values).every((column) => column === 'quantity');
    return isOpen && from === ALWAYS && isQuantity && typeof values['quantity'] === 'number';
  };
  return changes.filter((change) => !isAnswer(change)).map(({ row }) => onlyRegisters(row));
}
