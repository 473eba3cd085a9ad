/**
 * The province as it was on its day: every list of members sent once and in time, nobody missing; its candidates where the province opened
 * their list, in one district, with the classes that they learnt in.
 */
import { candidatesBy } from './admitted.ts';
import { laiChauClasses } from './classes.ts';
import { FIRST_HALF, laiChau } from './lai-chau.ts';
import { laiChauPlaces } from './lai-chau-ledger.ts';
import { laiChauPlans } from './lai-chau-plans.ts';
import { poolsOfDistrict } from './lai-chau-pools.ts';
import type { DemoOrganisation, Sending } from './organisation.ts';

const RECEIVED = '2017-07-05';
const DISTRICT = 'Đảng bộ huyện Sìn Hồ';
const CANDIDATES_FROM = '2017-01-01';

/** `one`: one in so many of its people. */
export function laiChauSent(one: 1 | 10 = 1): DemoOrganisation {
  const province = laiChau(one);
  const { root, units, rosters, rosterUnits } = province;
  const keeps = new Set(rosterUnits);
  const below = (district: string) =>
    units
      .filter(({ id, shard }) => shard === district && keeps.has(id))
      .map(({ id, names }) => ({ id, name: names[0]?.value ?? '' }));
  const direct = units.filter(({ parents }) => parents[0]?.value === root);
  const district = direct.find(({ names }) => names[0]?.value === DISTRICT)?.id ?? '';
  const branches = below(district);
  const pools = poolsOfDistrict({ branches, rosters, since: CANDIDATES_FROM });
  const sending = (unit: string): Sending => ({
    unit,
    period: FIRST_HALF.id,
    rosterDate: FIRST_HALF.to,
    receivedOn: RECEIVED,
    baseVersion: 0,
  });
  const attended = (course: string) =>
    branches.flatMap(({ id }) => pools(id)).filter(({ fields }) => fields.lop === course).length;
  const [clerkUnit = ''] = rosterUnits;
  return {
    ...province,
    plans: laiChauPlans(
      root,
      direct.map(({ id }) => ({ id, branches: below(id).length })),
      one,
    ),
    ledgers: {
      openings: [{ unit: district, list: 'candidates', from: CANDIDATES_FROM }],
      classes: laiChauClasses({ province: root, district, attended, one }),
      places: laiChauPlaces(units),
    },
    listsOn: { candidates: (unit, day) => candidatesBy(day, pools(unit)) },
    clerkUnit,
    poolUnit: clerkUnit,
    missing: [],
    late: [],
    sendings: [
      ...rosterUnits.map(sending),
      ...branches.map(({ id }) => ({ ...sending(id), kind: 'candidates' })),
    ],
  };
}
