/**
 * The Party beside the union, as a tree of its own: the district with the commune of the biggest of the three enterprises, whose branch takes
 * introductions from the whole federation. Its document names the district and the commune; everything else of it is an assumption.
 */
import type { Period } from '../domain/units/period.ts';
import { admittedOf } from './admitted.ts';
import { generateBloc, unitSince, type UnitPlan } from './generator/bloc.ts';
import type { Demand } from './generator/demand.ts';
import type { GeneratedMember, RosterPlan } from './generator/draft.ts';
import { unitIds } from './generator/unit-ids.ts';
import type { DemoOrganisation } from './organisation.ts';
import { PARTY_CLERK, PARTY_OFFICE } from './people.ts';
import { candidatesOf, officialIn, STAFF } from './pool.ts';

const SEED = 20_220_404;
const SINCE = '2015-01-01';
const RECEIVED = '2022-04-04';
/** Without an end that anybody lives to see: whoever is introduced today is decided on from today on. */
export const OPEN_PERIOD: Period = {
  id: '2022-MO',
  label: { vi: 'Từ quý II/2022, kỳ để mở', en: 'From the second quarter of 2022 on, left open' },
  from: '2022-04-01',
  to: '2059-12-31',
};
const COMMUNE = 'xã Tiên Cường';
const BRANCHES = [
  { name: `Chi bộ Cơ quan ${COMMUNE}`, members: 16, milieu: 'commune' },
  { name: `Chi bộ thôn 1 ${COMMUNE}`, members: 18, milieu: 'village' },
] as const;

const DEMAND: Demand = {
  asOf: '2022-03-31',
  women: 13,
  minority: 0,
  peoples: {},
  otherPeoples: { '02': 1 },
  classes: { worker: 0, farmer: 12, intellectual: 12 },
  students: 0,
  youthUnion: 6,
  youngest: 22,
  admissions: { from: '2022-01-01', to: '2022-03-31', students: 0, enterprise: 0, others: 2 },
  provinces: { '031': 1 },
};

const place = (root: string) => ({ shard: root, sector: 'residential', keepsRoster: false }) as const;

/** `period`: for which its lists were sent. `federation`: the top of the union. */
export function partyBeside(period: Period, federation: string): DemoOrganisation {
  const nextId = unitIds(SEED);
  const [root, committee] = [nextId(), nextId()];
  const above: UnitPlan[] = [
    { ...place(root), id: root, name: 'Đảng bộ huyện Tiên Lãng', kind: 'district', parent: null },
    { ...place(root), id: committee, name: `Đảng bộ ${COMMUNE}`, kind: 'grassroots', parent: root },
  ];
  const branches = BRANCHES.map(({ name, members, milieu }) => ({ id: nextId(), name, members, milieu }));
  const units = branches.map(({ id, name }): UnitPlan => ({
    ...place(root),
    id,
    name,
    kind: 'branch',
    parent: committee,
    keepsRoster: true,
  }));
  const bloc = generateBloc({
    seed: SEED,
    units: [...above, ...units].map((unit) => unitSince(SINCE, unit)),
    rosters: branches.map(({ id, members, milieu }): RosterPlan => ({ unit: id, members, milieu })),
    demand: DEMAND,
    periods: [period, OPEN_PERIOD],
    plans: [],
  });
  const [receives = ''] = bloc.rosterUnits;
  const sent = { period: period.id, rosterDate: period.to, receivedOn: RECEIVED, baseVersion: 0 };
  return {
    ...bloc,
    root,
    clerkUnit: receives,
    people: { clerk: PARTY_CLERK, office: PARTY_OFFICE },
    missing: [],
    late: [],
    ledgers: {
      openings: [{ unit: committee, list: 'candidates', from: period.from }],
      introducers: [
        {
          unit: receives,
          sender: federation,
          name: 'Liên đoàn Lao động huyện Tiên Lãng',
          from: period.from,
        },
      ],
    },
    listsOn: {
      candidates: (unit) => (unit === receives ? poolOf(bloc.rosters(unit)) : []),
    },
    sendings: [
      ...bloc.rosterUnits.map((unit) => ({ ...sent, unit })),
      { ...sent, unit: receives, kind: 'candidates' },
    ],
  };
}

const ALL = {
  ...STAFF,
  van_hoa: 'thpt',
  don_vi_ct: 'Ủy ban nhân dân xã Tiên Cường',
  to_chuc_gt: 'doan-thanh-nien',
};
const COURSE = { name: 'Lớp bồi dưỡng nhận thức về Đảng', day: '2021-05-15', certified: '2021-05-28' };

/** Of the branch itself, before anybody is introduced to it: who was admitted this year, and three on the way. */
function poolOf(members: readonly GeneratedMember[]): GeneratedMember[] {
  const helpers = officialIn(members);
  const admitted = {
    since: DEMAND.admissions?.from ?? '',
    all: ALL,
    courses: [COURSE],
    sign: 'QĐ/HU',
    helpers,
  };
  const pool = candidatesOf({
    seed: SEED,
    outcomes: ['co-gcn', 'nguon', 'gioi-thieu'],
    all: ALL,
    born: [1992, 1999],
    peoples: { '01': 1 },
    introduced: '2021-04',
    course: COURSE,
    applied: '2022-03-01',
    helpers,
  });
  return [...admittedOf(members, admitted), ...pool];
}
