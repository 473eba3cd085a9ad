/** Villages, schools, health posts and enterprises of a unit and everything below it on a day, as the office's ledger has them. */
import { decide, highestReach } from '../domain/access/grants.ts';
import { coverageOfPlaces } from '../domain/places/coverage.ts';
import { coverageGoals } from '../domain/places/coverage-goals.ts';
import { PLACE_LEDGER, placesOn } from '../domain/places/place-ledger.ts';
import { PLAN_LEDGER, plannedRowsOf } from '../domain/plans/plan-ledger.ts';
import { FEW } from '../domain/statistics/disclosure/table.ts';
import { lineOf } from '../domain/units/stretches.ts';
import { rootOf } from '../domain/units/tree.ts';
import type { PlacesResponse } from '../wire/places.ts';
import type { UnitContext } from './context.ts';
import { unitRef } from './views.ts';

/** Places of a unit that has ended are where its people are now. What is planned is told beside what was reached. */
export async function placesBelow(call: UnitContext): Promise<PlacesResponse> {
  const { services, tree, unit, day, person } = call;
  const { directory } = services.storage;
  const root = rootOf(tree, unit.id);
  const [state, grants, plans] = await Promise.all([
    directory.ledger(root, PLACE_LEDGER.id),
    directory.grantsOf(person.id),
    directory.ledger(root, PLAN_LEDGER.id),
  ]);
  const placesOf = (of: string, on: string) =>
    placesOn(state, on).filter((row) => lineOf(tree, row.unit).includes(of));
  const rows = placesOf(unit.id, day);
  const readsRows = decide(grants, tree, unit.id, 'roster.read') === 'allowed';
  // Whether the head of one village is a member says something of one person: told of many, and of no part of what was told.
  const isHighest = highestReach(grants, tree, unit.id, 'statistics.read') === unit.id;
  const tellsHeads = (of: string, { denominator }: { readonly denominator: number }) =>
    readsRows || (isHighest && of === unit.id && denominator >= FEW);
  const units = [unit, ...tree.children(unit.id)];
  const goals = coverageGoals(
    plannedRowsOf(plans),
    units.map(({ id }) => id),
    day,
    placesOf,
  );
  const nameOf = (id: string) => (tree.unit(id) ?? tree.past(id))?.name ?? '';
  return {
    unit: unitRef(unit),
    asOf: day,
    sorts: coverageOfPlaces(rows).map(({ heads, without, ...figures }) => ({
      ...figures,
      ...(tellsHeads(unit.id, heads) ? { heads } : {}),
      without: without.map(({ name, unit: where, party }) => ({ name, unit: nameOf(where), party })),
    })),
    goals: goals
      .filter(({ unit: of, measure, reached }) => measure !== 'heads' || tellsHeads(of, reached))
      .flatMap(({ unit: of, changes, ...goal }) =>
        units
          .filter(({ id }) => id === of)
          .map((each) => ({ unit: unitRef(each), ...goal, changes: [...changes] })),
      ),
  };
}
