/** Who of the units that keep a roster is asked for a list: of members all but unions, of another kind those for which it is opened. */
import { openedAmong } from '../domain/submissions/opening-ledger.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import { lineOf } from '../domain/units/stretches.ts';
import { keepsMembers } from '../domain/units/unit.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import type { UnitContext } from './context.ts';

/** Opened today it can be sent for the day, and what was opened on the day is looked at afterwards. By the id of its kind. */
export async function openedFor(
  { services: { storage, clock }, tree, unit, day }: UnitContext,
  keepers: readonly UnitAsOf[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const openings = await storage.directory.openings(tree, unit.id);
  const ids = keepers.map(({ id }) => id);
  return openedAmong(openings, ids, (id) => lineOf(tree, id), [day, dayInVietNam(clock())]);
}

/** Of the kind that the call is about. `opened`: as openedFor() gives it, where it is known already. */
export async function askedUnits(
  call: UnitContext,
  keepers: readonly UnitAsOf[],
  opened?: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<readonly UnitAsOf[]> {
  const { kind } = call.services.storage;
  if (kind.needsOpening !== true) return keepers.filter(keepsMembers);
  const asked = (opened ?? (await openedFor(call, keepers))).get(kind.id);
  return keepers.filter(({ id }) => asked?.has(id) === true);
}
