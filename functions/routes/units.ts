/** The unit and everything below it, as the tree stood on the day. */
import type { UnitsResponse } from '../wire/units.ts';
import type { UnitCall } from '../http/route.ts';

export async function getUnits({ tree, unit, day }: UnitCall): Promise<UnitsResponse> {
  const units = tree.subtree(unit.id).map(({ id, name, kind, sector, parent, keepsRoster }) => ({
    id,
    name,
    kind,
    sector,
    parent,
    keepsRoster,
  }));
  return { asOf: day, units };
}
