/** Whether changes of plans may be saved: an office's own, and of a unit no more than its answer to what it was asked to register. */
import { decide } from '../access/grants.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { ALWAYS, rowOn } from '../ledgers/log.ts';
import type { RowChange } from '../ledgers/log.ts';
import { PLAN_LEDGER, checkPlans, onlyRegisters, planRow, planRowsOf } from '../plans/plan-ledger.ts';
import type { PlanRow } from '../plans/plan-ledger.ts';
import { isRegistration, partsOverWhole, registerUntil, registrationOver } from '../plans/registration.ts';
import type { Saving } from './ledger.ts';
import { isRemoved, outsideRows } from './row-unit.ts';

export function checkPlanSave(saving: Saving): readonly LedgerFinding[] {
  const { granted, tree, unit, after } = saving;
  const isOffice = decide(granted, tree, unit, 'ledgers.write') === 'allowed';
  const refused = [...outsideRows(PLAN_LEDGER, saving), ...(isOffice ? [] : notRegistering(saving))];
  if (refused.length > 0) return refused;
  const changed = new Set(saving.changes.map(({ row }) => row));
  return [
    ...checkPlans(after),
    ...partsOverWhole(planRowsOf(after)).filter(({ row }) => changed.has(row ?? '')),
  ];
}

/** A unit answers for itself, with a number, in time, in a row that its office has opened for it, and changes nothing else. */
function notRegistering({ before, changes, today, granted }: Saving): LedgerFinding[] {
  const own = new Set(granted.map((grant) => grant.unit));
  const asked = (row: string): PlanRow | undefined => {
    const history = before.rows.get(row);
    const known = history && rowOn(history, ALWAYS);
    return known !== undefined && !isRemoved(known) ? planRow(known) : undefined;
  };
  const isAnswer = ({ row, from, values }: RowChange): boolean => {
    const plan = asked(row);
    const isOpen = plan !== undefined && isRegistration(plan) && own.has(plan.unit);
    const isQuantity = Object.keys(values).every((column) => column === 'quantity');
    return isOpen && from === ALWAYS && isQuantity && typeof values['quantity'] === 'number';
  };
  const refused = changes.filter((change) => !isAnswer(change)).map(({ row }) => onlyRegisters(row));
  if (refused.length > 0) return refused;
  return changes.flatMap(({ row }) => {
    const plan = asked(row);
    return plan === undefined || today <= registerUntil(plan) ? [] : [registrationOver(plan)];
  });
}
