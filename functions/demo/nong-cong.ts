/**
 * Đảng bộ huyện Nông Cống as its article of June 2022 describes it: 58 grassroots organisations and 10.632 members, 306 of them in the
 * eleven branches of one commune, 206 admitted in 2021 and 82 in five months of 2022. The counts are published; the people, the other
 * units' names and their sizes are invented.
 */
import type { Period } from '../domain/units/period.ts';
import { nongCongClasses } from './classes.ts';
import { shareOut } from './generator/allocate.ts';
import { generateBloc, unitSince, type UnitPlan } from './generator/bloc.ts';
import type { Demand, HistoryDemand } from './generator/demand.ts';
import type { Draft, Milieu, RosterPlan } from './generator/draft.ts';
import { unitIds } from './generator/unit-ids.ts';
import { nongCongPlans } from './nong-cong-plans.ts';
import { BRANCHES, OTHERS, type OtherOrganisations } from './nong-cong-units.ts';
import { poolsOf, registrationsOf } from './nong-cong-pools.ts';
import type { DemoOrganisation, Sending } from './organisation.ts';
import { wholeYear, withListsOf } from './year-before.ts';

const SEED = 20_220_531;
const SINCE = '2020-01-01';
const COMMUNE_MEMBERS = 306;
const SMALLEST = 12;

const FIVE_MONTHS: Period = {
  id: '2022-M05',
  label: { vi: '5 tháng năm 2022', en: 'January to May 2022' },
  from: '2022-01-01',
  to: '2022-05-31',
  due: '2022-06-08',
};
const RECEIVED = '2022-06-06';

const DEMAND: Demand = {
  asOf: FIVE_MONTHS.to,
  women: 3_610,
  minority: 96,
  peoples: {},
  otherPeoples: { '06': 6, '03': 3, '02': 1 },
  classes: { worker: 214, farmer: 4_480, intellectual: 3_720 },
  students: 0,
  pupils: 25,
  youthUnion: 1_420,
  youngest: 19,
  admissions: { from: '2022-01-01', to: '2022-05-31', students: 0, enterprise: 7, others: 75 },
  provinces: { '038': 96, '040': 2, '037': 2 },
};

/** 288 since 2021 are the 206 of that year, all 25 pupils among them, and the 82 after it. Twelve of the commune since 2020. */
function historyOf(commune: ReadonlySet<string>): readonly HistoryDemand[] {
  const inCommune = ({ unit }: Draft) => commune.has(unit);
  const isPupil = ({ occupation }: Draft) => occupation === 'hoc-sinh';
  return [
    {
      since: '2021-01-01',
      total: 288,
      of: [
        { people: 9, is: inCommune },
        { people: 25, is: isPupil },
      ],
    },
    { since: '2020-01-01', total: 479, of: [{ people: 12, is: inCommune }] },
  ];
}

interface Keeper extends UnitPlan {
  readonly milieu: Milieu;
  readonly members: number;
}

/** The commune's committee with its branches, which keep the rosters. */
function communeOf(root: string, nextId: () => string): { committee: UnitPlan; branches: Keeper[] } {
  const place = { shard: root, sector: 'residential', keepsRoster: false } as const;
  const committee: UnitPlan = {
    ...place,
    id: nextId(),
    name: 'Đảng bộ xã Trường Sơn',
    kind: 'grassroots',
    parent: root,
  };
  const sizes = shareOut(
    COMMUNE_MEMBERS,
    BRANCHES.map(({ weight }) => weight),
    5,
  );
  const branches = BRANCHES.map(({ name, sector, milieu }, index): Keeper => ({
    id: nextId(),
    shard: root,
    name: `Chi bộ ${name}`,
    kind: 'branch',
    sector,
    parent: committee.id,
    keepsRoster: true,
    milieu,
    members: sizes[index] ?? 0,
  }));
  return { committee, branches };
}

/** Of a kind, each with one roster of its own; the earlier in the list the bigger. */
function othersOf(
  root: string,
  nextId: () => string,
  { names, members, ...of }: OtherOrganisations,
): Keeper[] {
  const weights = names.map((_, index) => 1 / (index + 8));
  const sizes = shareOut(members, weights, SMALLEST);
  return names.map((name, index) => ({
    ...of,
    id: nextId(),
    shard: root,
    name: `${(sizes[index] ?? 0) >= 30 ? 'Đảng bộ' : 'Chi bộ'} ${name}`,
    kind: 'grassroots',
    parent: root,
    keepsRoster: true,
    members: sizes[index] ?? 0,
  }));
}

/** Always the same district, made anew in well under a second: with its list of the end of 2021, and that of May 2022. */
export function nongCong(): DemoOrganisation {
  const nextId = unitIds(SEED);
  const root = nextId();
  const top: UnitPlan = {
    id: root,
    shard: root,
    name: 'Đảng bộ huyện Nông Cống',
    kind: 'district',
    sector: 'agency',
    parent: null,
    keepsRoster: false,
  };
  const { committee, branches } = communeOf(root, nextId);
  const keepers = [...branches, ...OTHERS.flatMap((others) => othersOf(root, nextId, others))];
  const rosters: RosterPlan[] = keepers.map(({ id, members, milieu }) => ({ unit: id, members, milieu }));
  const bloc = generateBloc({
    seed: SEED,
    units: [top, committee, ...keepers].map((unit) => unitSince(SINCE, unit)),
    rosters,
    demand: { ...DEMAND, history: historyOf(new Set(branches.map(({ id }) => id))) },
    periods: [FIVE_MONTHS],
    plans: [...nongCongPlans(root, committee.id), ...registrationsOf(committee.id, branches)],
  });
  const sending = (unit: string): Sending => ({
    unit,
    period: FIVE_MONTHS.id,
    rosterDate: FIVE_MONTHS.to,
    receivedOn: RECEIVED,
    baseVersion: 0,
  });
  return withListsOf([wholeYear(2021)], {
    ...bloc,
    root,
    clerkUnit: branches[0]?.id ?? '',
    poolUnit: branches[0]?.id ?? '',
    missing: [],
    late: [],
    ledgers: {
      openings: [{ unit: committee.id, list: 'candidates', from: wholeYear(2021).from }],
      classes: nongCongClasses(root),
    },
    listsOn: { candidates: poolsOf(branches, bloc.rosters) },
    sendings: [
      ...bloc.rosterUnits.map(sending),
      ...branches.map(({ id }) => ({ ...sending(id), kind: 'candidates' as const })),
    ],
  });
}
