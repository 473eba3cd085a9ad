/** What an office that begins has still to do: read from its ledgers, and of rosters no more than whether there is one. */
import { rowGrant } from '../domain/access/people-ledger.ts';
import type { LedgerState } from '../domain/ledgers/log.ts';
import { planRowsOf } from '../domain/plans/plan-ledger.ts';
import { OPENED_LISTS } from '../domain/submissions/opening-ledger.ts';
import { periodsFor } from '../domain/units/period-ledger.ts';
import { lineOf } from '../domain/units/stretches.ts';
import { rootOf } from '../domain/units/tree.ts';
import type { Storage } from '../storage/storage.ts';
import { FIRST_STEPS } from '../wire/first-steps.ts';
import type { FirstStepsResponse } from '../wire/first-steps.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import type { UnitContext } from './context.ts';

export async function firstSteps({ services, tree, unit }: UnitContext): Promise<FirstStepsResponse> {
  const { directory } = services.storage;
  const root = rootOf(tree, unit.id);
  const read = (ledger: string): Promise<LedgerState> => directory.ledger(root, ledger);
  const [units, people, periods, plans] = await Promise.all([
    read('units'),
    read('people'),
    read('periods'),
    read('plans'),
  ]);
  if (!beganHere(units, root)) return { left: [] };
  const below = tree.subtree(unit.id);
  const inside = new Set(below.map(({ id }) => id));
  const keepers = below.filter(({ keepsRoster }) => keepsRoster);
  const isClerkInside = (row: string): boolean => {
    const grant = rowGrant(people, row);
    return grant?.role === 'clerk' && inside.has(grant.unit);
  };
  const done = {
    units: keepers.length > 0,
    people: [...people.rows.keys()].some(isClerkInside),
    periods: periodsFor(periods, new Set(lineOf(tree, unit.id))).length > 0,
    plans: planRowsOf(plans).some((plan) => inside.has(plan.unit)),
    rosters: await anySent(services.storage, keepers),
  };
  const left = FIRST_STEPS.filter((step) => !done[step]);
  // Who has its first roster and plans nothing has begun all the same.
  return { left: left.every((step) => step === 'plans') ? [] : left };
}

/** A list of any kind: a union keeps candidates and no members. */
async function anySent(storage: Storage, keepers: readonly UnitAsOf[]): Promise<boolean> {
  if (await storage.anySent(keepers)) return true;
  const others = OPENED_LISTS.map(({ code }) => storage.forKind(code).anySent(keepers));
  return (await Promise.all(others)).includes(true);
}

/** Of an organisation that was written down before there were ledgers, nobody knows from them what it has. */
const beganHere = ({ rows }: LedgerState, root: string): boolean =>
  rows.get(root)?.entries.every(({ at }) => at !== undefined) ?? false;
