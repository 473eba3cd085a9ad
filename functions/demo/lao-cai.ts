/**
 * The demo's bloc: Đảng bộ Khối Cơ quan – Doanh nghiệp tỉnh Lào Cai as its own article of 2023 describes it: 85 grassroots
 * organisations and 5.418 members, 295 of them in three schools and 1.254 in eleven enterprises, 587 admitted since 2021.
 * The counts are published; the people, most units' names and their sizes are invented.
 */
import type { Period } from '../domain/units/period.ts';
import type { Unit, UnitSector } from '../domain/units/unit.ts';
import { shareOut } from './generator/allocate.ts';
import { generateBloc, unitSince } from './generator/bloc.ts';
import type { Demand, HistoryDemand } from './generator/demand.ts';
import type { Draft, Milieu, RosterPlan } from './generator/draft.ts';
import { unitIds } from './generator/unit-ids.ts';
import { laoCaiClasses } from './classes.ts';
import { studentsOf } from './lao-cai-students.ts';
import { laoCaiPlans } from './lao-cai-plans.ts';
import type { DemoOrganisation, Sending } from './organisation.ts';
import {
  AGENCIES,
  CLERK_UNIT,
  COLLEGE,
  ENTERPRISES,
  NOT_YET_SENT,
  SCHOOLS,
  SENT_LATE,
} from './lao-cai-units.ts';

const SEED = 20_230_831;
const SINCE = '2020-01-01';
const ENTERPRISE_MEMBERS = 1_254;
const AGENCY_MEMBERS = 3_869;
/** From thirty members on an organisation is called đảng bộ, below it chi bộ. */
const COMMITTEE_FROM = 30;

export const EIGHT_MONTHS: Period = {
  id: '2023-M08',
  label: { vi: '8 tháng năm 2023', en: 'January to August 2023' },
  from: '2023-01-01',
  to: '2023-08-31',
  due: '2023-09-08',
};
export const THIRD_QUARTER: Period = {
  id: '2023-Q3',
  label: { vi: 'Quý III/2023', en: 'Third quarter of 2023' },
  from: '2023-07-01',
  to: '2023-09-30',
  due: '2023-10-05',
};

/** When the demonstration's rosters came in: a working day before the due date, or one after it. */
const RECEIVED = { eightMonths: '2023-09-06', thirdQuarter: '2023-10-03', late: '2023-10-09' };

const DEMAND: Demand = {
  asOf: EIGHT_MONTHS.to,
  women: 2_312,
  minority: 1_484,
  peoples: {},
  otherPeoples: { '02': 38, '26': 17, '08': 14, '09': 13, '07': 9, '03': 6, '04': 5, '33': 1 },
  classes: { worker: 431, farmer: 0, intellectual: 4_562 },
  students: 5,
  youthUnion: 1_137,
  youngest: 20,
  admissions: {
    from: '2023-01-01',
    to: '2023-08-31',
    students: 2,
    enterprise: 60,
    others: 83,
    quiet: '2022-09',
  },
  provinces: { '010': 60, '015': 9, '025': 8, '026': 6, '034': 5, '036': 5, '002': 4, '001': 3 },
};

interface Planned {
  readonly name: string;
  readonly sector: UnitSector;
  readonly milieu: Milieu;
  readonly members: number;
}

function sized(names: readonly string[], members: number, sector: UnitSector, milieu: Milieu): Planned[] {
  // The earlier in the list, the bigger: the lists are sorted that way.
  const weights = names.map((_, index) => 1 / (index + 4));
  const sizes = shareOut(members, weights, 5);
  return names.map((name, index) => {
    const size = sizes[index] ?? 0;
    return {
      name: `${size >= COMMITTEE_FROM ? 'Đảng bộ' : 'Chi bộ'} ${name}`,
      sector,
      milieu,
      members: size,
    };
  });
}

function planned(): Planned[] {
  return [
    ...SCHOOLS.map(({ name, members }) => ({
      name,
      members,
      sector: 'school' as const,
      milieu: 'school' as const,
    })),
    ...sized(ENTERPRISES, ENTERPRISE_MEMBERS, 'enterprise', 'enterprise'),
    ...sized(AGENCIES, AGENCY_MEMBERS, 'agency', 'agency'),
  ];
}

/** As its article has them: 587 since 2021, 229 of them in 2022 by assumption, 242 in enterprises and 18 of these managers. */
function historyOf(clerkUnit: string): readonly HistoryDemand[] {
  const inEnterprises = ({ milieu }: Draft) => milieu === 'enterprise';
  const worksThere = ({ occupation }: Draft) => occupation.startsWith('dn-');
  const groups = (enterprise: number, managers: number, students: number): HistoryDemand['of'] => [
    { people: 0, is: (draft) => inEnterprises(draft) && !worksThere(draft) },
    { people: enterprise, is: (draft) => inEnterprises(draft) && worksThere(draft) },
    { people: managers, is: ({ occupation }) => occupation === 'dn-lanh-dao' },
    { people: students, is: ({ occupation }) => occupation === 'sinh-vien' },
  ];
  // The samples of the clerk's unit are made of who is on its roster and since when.
  const fixed = new Set([clerkUnit]);
  return [
    { since: '2021-01-01', total: 587, of: groups(242, 18, 5), fixed },
    { since: '2022-01-01', total: 374, of: groups(154, 11, 4), fixed },
  ];
}

const sending = (unit: string, { id, to }: Period, receivedOn: string, baseVersion: number): Sending => ({
  unit,
  period: id,
  rosterDate: to,
  receivedOn,
  baseVersion,
});

const byDay = (one: Sending, other: Sending): number => one.receivedOn.localeCompare(other.receivedOn);

function sendingsOf(
  units: readonly string[],
  missing: readonly string[],
  late: readonly string[],
): Sending[] {
  const inTime = units.filter((unit) => !missing.includes(unit) && !late.includes(unit));
  return [
    ...units.map((unit) => sending(unit, EIGHT_MONTHS, RECEIVED.eightMonths, 0)),
    ...inTime.map((unit) => sending(unit, THIRD_QUARTER, RECEIVED.thirdQuarter, 1)),
    ...late.map((unit) => sending(unit, THIRD_QUARTER, RECEIVED.late, 1)),
  ];
}

/** Always the same bloc, made anew in well under a second. */
export function laoCai(): DemoOrganisation {
  const nextId = unitIds(SEED);
  const root = nextId();
  const below = planned().map((unit) => ({ ...unit, id: nextId() }));
  const idOf = new Map(below.map(({ name, id }) => [name.replace(/^(Đảng bộ|Chi bộ) /, ''), id]));
  const find = (name: string): string => {
    const id = idOf.get(name);
    if (id === undefined) throw new RangeError(`No such unit: ${name}`);
    return id;
  };
  const place = { shard: root, kind: 'grassroots', parent: root, keepsRoster: true } as const;
  const units: Unit[] = [
    unitSince(SINCE, {
      id: root,
      shard: root,
      name: 'Đảng bộ Khối Cơ quan – Doanh nghiệp tỉnh Lào Cai',
      kind: 'bloc',
      sector: 'agency',
      parent: null,
      keepsRoster: false,
    }),
    ...below.map(({ id, name, sector }) => unitSince(SINCE, { id, name, sector, ...place })),
  ];
  const rosters: RosterPlan[] = below.map(({ id, members, milieu }) => ({ unit: id, members, milieu }));
  const missing = NOT_YET_SENT.map(find);
  const late = SENT_LATE.map(find);
  const college = find(COLLEGE);
  const bloc = generateBloc({
    seed: SEED,
    units,
    rosters,
    demand: { ...DEMAND, history: historyOf(find(CLERK_UNIT)) },
    periods: [EIGHT_MONTHS, THIRD_QUARTER],
    plans: laoCaiPlans(root, below),
  });
  return {
    ...bloc,
    root,
    ledgers: {
      openings: [{ unit: college, list: 'candidates', from: EIGHT_MONTHS.from }],
      classes: laoCaiClasses(root, find(ENTERPRISES[0] ?? ''), college),
    },
    listsOn: { candidates: (unit) => (unit === college ? studentsOf(bloc.rosters(college)) : []) },
    clerkUnit: find(CLERK_UNIT),
    poolUnit: college,
    missing,
    late,
    sendings: [
      ...sendingsOf(
        below.map(({ id }) => id),
        missing,
        late,
      ),
      { ...sending(college, EIGHT_MONTHS, RECEIVED.eightMonths, 0), kind: 'candidates' as const },
    ].toSorted(byDay),
  };
}
