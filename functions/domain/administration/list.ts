/** Every ledger there is. A new one is its definition, its checks and a line here. */
import { PEOPLE_LEDGER, checkPeople, lastAdminGone } from '../access/people-ledger.ts';
import { newClassFindings } from '../classes/class-checks.ts';
import { CLASS_LEDGER } from '../classes/class-ledger.ts';
import { checkIntroducers, INTRODUCER_LEDGER } from '../introductions/introducer-ledger.ts';
import { PLACE_LEDGER, branchesOutside, checkPlaces } from '../places/place-ledger.ts';
import { PLAN_LEDGER } from '../plans/plan-ledger.ts';
import { CLOSING_LEDGER, checkClosings } from '../submissions/closing-ledger.ts';
import { OPENING_LEDGER, checkOpenings } from '../submissions/opening-ledger.ts';
import { PERIOD_LEDGER, checkPeriods } from '../units/period-ledger.ts';
import { UNIT_LEDGER } from '../units/unit-ledger.ts';
import { withHomes } from '../units/unit-homes.ts';
import { broughtBy } from './brought.ts';
import { inCharge } from './in-charge.ts';
import type { OfficeLedger } from './ledger.ts';
import { checkPlanSave } from './plan-save.ts';
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
    definition: PEOPLE_LEDGER,
    read: 'people.read',
    write: 'people.write',
    check: (saving) => [
      ...outsideRows(PEOPLE_LEDGER, saving),
      ...checkPeople(saving.after, saving.day),
      ...lastAdminGone(saving.before, saving.after, saving.root, saving.day),
    ],
  },
  {
    definition: PERIOD_LEDGER,
    read: 'ledgers.read',
    write: 'ledgers.write',
    complete: (changes, before, { unit }) => withUnit(changes, before, unit),
    check: (saving) => [...outsideRows(PERIOD_LEDGER, saving), ...checkPeriods(saving.after)],
  },
  {
    definition: CLOSING_LEDGER,
    read: 'ledgers.read',
    write: 'ledgers.write',
    complete: (changes, before, { unit }) => withUnit(changes, before, unit),
    check: (saving) => [...outsideRows(CLOSING_LEDGER, saving), ...checkClosings(saving)],
  },
  {
    definition: OPENING_LEDGER,
    read: 'ledgers.read',
    write: 'ledgers.write',
    complete: (changes, before, { unit }) => withUnit(changes, before, unit),
    check: (saving) => [...outsideRows(OPENING_LEDGER, saving), ...broughtBy(saving, checkOpenings)],
  },
  {
    definition: INTRODUCER_LEDGER,
    read: 'ledgers.read',
    write: 'ledgers.write',
    complete: (changes, before, { unit }) => withUnit(changes, before, unit),
    check: (saving) => [...outsideRows(INTRODUCER_LEDGER, saving), ...checkIntroducers(saving.after)],
  },
  {
    definition: PLAN_LEDGER,
    read: 'plans.read',
    write: 'plans.register',
    check: checkPlanSave,
  },
  {
    definition: CLASS_LEDGER,
    read: 'ledgers.read',
    write: 'ledgers.write',
    check: (saving) => [
      ...outsideRows(CLASS_LEDGER, saving),
      ...newClassFindings(saving.before, saving.after),
    ],
  },
  {
    definition: PLACE_LEDGER,
    read: 'ledgers.read',
    write: 'ledgers.write',
    check: (saving) => [
      ...outsideRows(PLACE_LEDGER, saving),
      ...checkPlaces(saving.after),
      ...branchesOutside(saving.after, new Set(saving.changes.map(({ row }) => row)), (branch, unit) =>
        saving.tree.unit(unit) === undefined ? true : inCharge({ ...saving, unit })(branch),
      ),
    ],
  },
];
