/** Every ledger there is. A new one is its definition, its checks and a line here. */
import { PERIOD_LEDGER, checkPeriods } from '../units/period-ledger.ts';
import { UNIT_LEDGER } from '../units/unit-ledger.ts';
import { withHomes } from '../units/unit-homes.ts';
import type { OfficeLedger } from './ledger.ts';
import { checkUnitSave } from './unit-save.ts';
import { outsideRows, withUnit } from './row-unit.ts';

export const LEDGERS: readonly OfficeLedger[] = [
  {
    definition: UNIT_LEDGER,
    read: 'ledgers.read',
    write: 'ledgers.write',
    complete: (changes, before, { root }) => withHomes(changes, before, root),
    check: checkUnitSave,
  },
  {
    definition: PERIOD_LEDGER,
    read: 'ledgers.read',
    write: 'ledgers.write',
    complete: (changes, before, { unit }) => withUnit(changes, before, unit),
    check: (saving) => [...outsideRows(PERIOD_LEDGER, saving), ...checkPeriods(saving.after)],
  },
];
