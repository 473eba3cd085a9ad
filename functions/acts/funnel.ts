/** From introduction to admission below a unit: sums of what the lists of candidates say. Counts only: nothing here is about one person. */
import { decide } from '../domain/access/grants.ts';
import { funnelFrom, ON_THE_WAY, PLACES } from '../domain/kinds/funnel.ts';
import { ENDED, OUTCOMES } from '../domain/roster/fields/candidate-lists.ts';
import { codeLabel } from '../domain/roster/codes/codes.ts';
import type { FunnelResponse } from '../wire/funnel.ts';
import type { UnitContext } from './context.ts';
import { countedDetails } from './counted-details.ts';
import { subtreeRosters } from './subtree-rosters.ts';
import { coverageView, unitRef } from './views.ts';

export async function funnelOf(call: UnitContext): Promise<FunnelResponse> {
  const { services, tree, unit, day, person } = call;
  const { storage } = services;
  const [rosters, grants] = await Promise.all([subtreeRosters(call), storage.directory.grantsOf(person.id)]);
  const { registered, places, recognised, missing } = funnelFrom(await countedDetails(storage, rosters));
  const lineOf = (place: (typeof PLACES)[number]) => ({
    place,
    label: codeLabel(OUTCOMES, place) ?? { vi: place, en: place },
    people: places[place],
  });
  // Why a way ended is told of few people to nobody who may not know them, and so never parted for them: nothing can be computed back.
  const readsRows = decide(grants, tree, unit.id, 'roster.read') === 'allowed';
  const onTheWay = ON_THE_WAY.map(lineOf);
  const ended = registered - onTheWay.reduce((sum, { people }) => sum + people, 0);
  const lost = missing.flatMap((id) => tree.unit(id) ?? []);
  return {
    unit: unitRef(unit),
    asOf: day,
    coverage: coverageView(rosters.coverage, rosters.notComputed),
    registered,
    places: readsRows
      ? PLACES.map(lineOf)
      : [...onTheWay, { place: ENDED.code, label: ENDED.label, people: ended }],
    recognised,
    notComputed: [...rosters.notComputed, ...lost].map(unitRef),
  };
}
