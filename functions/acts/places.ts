/** Villages, schools, health posts and enterprises of a unit and everything below it on a day, as the office's ledger has them. */
import { decide, highestReach } from '../domain/access/grants.ts';
import { coverageOfPlaces } from '../domain/places/coverage.ts';
import { PLACE_LEDGER, placesOn } from '../domain/places/place-ledger.ts';
import { FEW } from '../domain/statistics/disclosure/table.ts';
import { lineOf } from '../domain/units/stretches.ts';
import { rootOf } from '../domain/units/tree.ts';
import type { PlacesResponse } from '../wire/places.ts';
import type { UnitContext } from './context.ts';
import { unitRef } from './views.ts';

/** Places of a unit that has ended are where its people are now. */
export async function placesBelow(call: UnitContext): Promise<PlacesResponse> {
  const { services, tree, unit, day, person } = call;
  const { directory } = services.storage;
  const [state, grants] = await Promise.all([
    directory.ledger(rootOf(tree, unit.id), PLACE_LEDGER.id),
    directory.grantsOf(person.id),
  ]);
  const rows = placesOn(state, day).filter((row) => lineOf(tree, row.unit).includes(unit.id));
  const readsRows = decide(grants, tree, unit.id, 'roster.read') === 'allowed';
  // Whether the head of one village is a member says something of one person: told of many, and of no part of what was told.
  const isHighest = highestReach(grants, tree, unit.id, 'statistics.read') === unit.id;
  const nameOf = (id: string) => (tree.unit(id) ?? tree.past(id))?.name ?? '';
  return {
    unit: unitRef(unit),
    asOf: day,
    sorts: coverageOfPlaces(rows).map(({ heads, without, ...figures }) => ({
      ...figures,
      ...(readsRows || (isHighest && heads.denominator >= FEW) ? { heads } : {}),
      without: without.map(({ name, unit: where, party }) => ({ name, unit: nameOf(where), party })),
    })),
  };
}
