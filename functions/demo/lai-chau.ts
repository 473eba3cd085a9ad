/**
 * A province as large as a real one: Đảng bộ tỉnh Lai Châu with the composition it published as of 30/6/2017. 13 direct
 * organisations, 548 grassroots ones, 2 intermediate committees, 2.164 branches; the published numbers say nothing of the
 * grassroots branches among the 548, which keep rosters too: their number here is the generator's.
 */
import type { Period } from '../domain/units/period.ts';
import type { Unit } from '../domain/units/unit.ts';
import { shareOut } from './generator/allocate.ts';
import { generateBloc, unitSince, type Bloc, type UnitPlan } from './generator/bloc.ts';
import type { Demand, HistoryDemand } from './generator/demand.ts';
import type { Milieu, RosterPlan } from './generator/draft.ts';
import { randomOf, type Random } from './generator/random.ts';
import { unitIds } from './generator/unit-ids.ts';
import { DIRECT, placeName, type DirectPlan } from './lai-chau-places.ts';

const SEED = 20_170_630;
const SINCE = '2015-01-01';
const MEMBERS = 26_033;
const SMALLEST_ROSTER = 3;

/** Grassroots organisations that are a branch themselves, and keep a roster: 548 less the 240 that are committees. */
export const GRASSROOTS_BRANCHES = 308;

export const FIRST_HALF: Period = {
  id: '2017-H1',
  label: { vi: '6 tháng đầu năm 2017', en: 'First half of 2017' },
  from: '2017-01-01',
  to: '2017-06-30',
  due: '2017-07-10',
};

/** One in so many: of a number, and of each of several. */
interface Scale {
  readonly of: (number: number) => number;
  readonly each: (numbers: Readonly<Record<string, number>>) => Readonly<Record<string, number>>;
}

function scaleOf(one: number): Scale {
  const of = (number: number) => Math.round(number / one);
  const each = (numbers: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(numbers).map(([key, number]) => [key, of(number)]));
  return { of, each };
}

/** What was published; at another scale every number of people divided by it. */
const demandAt = ({ of, each }: Scale): Demand => ({
  asOf: FIRST_HALF.to,
  women: of(8_126),
  minority: of(13_271),
  peoples: each({ '50': 59, '46': 119, '49': 146, '39': 217, '23': 195 }),
  otherPeoples: { '03': 46, '08': 21, '09': 12, '33': 7, '26': 6, '02': 4, '42': 2, '04': 2, '35': 1 },
  classes: { worker: of(885), farmer: of(7_287), intellectual: of(15_419) },
  students: 0,
  youthUnion: of(10_844),
  youngest: 19,
  averageAge: 35.64,
  admissions: { from: '2017-01-01', to: '2017-06-30', students: 0, enterprise: of(46), others: of(1_104) },
  provinces: { '012': 80, '034': 4, '015': 3, '025': 3, '011': 3, '036': 3, '038': 2, '010': 2 },
});

/** Since the year in which the term began, in all and by what its report tells apart. `communes`: units under a commune's organisation. */
const historyOf = ({ of }: Scale, communes: ReadonlySet<string>): HistoryDemand => ({
  since: '2015-01-01',
  total: of(6_209),
  of: [
    { people: of(3_737), is: ({ unit }) => communes.has(unit) },
    { people: of(1_469), is: ({ occupation }) => occupation === 'nong-lam-ngu' },
    { people: of(247), is: ({ occupation }) => occupation === 'dn-cong-nhan' },
    { people: of(2_422), is: ({ woman }) => woman },
    { people: of(3_125), is: ({ ethnicity }) => ethnicity !== '01' },
  ],
});

/** Units that keep a roster and hang under a grassroots organisation of a commune, a ward or a town. */
function inCommunes(units: readonly UnitPlan[]): Set<string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const isIn = (unit: UnitPlan | undefined): boolean => {
    if (unit === undefined) return false;
    if (unit.kind === 'grassroots') return unit.sector === 'residential';
    return isIn(unit.parent === null ? undefined : byId.get(unit.parent));
  };
  return new Set(units.filter((unit) => unit.keepsRoster && isIn(unit)).map(({ id }) => id));
}

/** How many members a roster has beside others, from the smallest to the largest. */
const SIZES: Readonly<Record<Milieu, readonly [number, number]>> = {
  village: [6, 24],
  commune: [8, 16],
  school: [5, 16],
  enterprise: [8, 34],
  agency: [6, 22],
  'armed-forces': [8, 24],
};

interface Keeper extends UnitPlan {
  readonly milieu: Milieu;
  readonly weight: number;
}

interface Plan {
  readonly units: UnitPlan[];
  readonly keepers: Keeper[];
}

/** The branches of a commune: its office, its schools, its health station, and then its villages. */
const COMMUNE: readonly { readonly name: string; readonly milieu: Milieu }[] = [
  { name: 'Cơ quan', milieu: 'commune' },
  { name: 'Trường Tiểu học', milieu: 'school' },
  { name: 'Trường Trung học cơ sở', milieu: 'school' },
  { name: 'Trường Mầm non', milieu: 'school' },
  { name: 'Trạm Y tế', milieu: 'commune' },
];

function branchOf(plan: DirectPlan, committee: string, index: number): { name: string; milieu: Milieu } {
  if (!plan.rural) return { name: `Chi bộ ${index + 1} – ${committee}`, milieu: plan.milieu };
  const known = COMMUNE[index];
  if (known !== undefined) return { name: `Chi bộ ${known.name} ${committee}`, milieu: known.milieu };
  const number = index - COMMUNE.length;
  return {
    name: `Chi bộ bản ${placeName(number * 11 + committee.length)} – ${committee}`,
    milieu: 'village',
  };
}

class ProvincePlanner {
  readonly #random: Random;
  readonly #nextId: () => string;
  readonly #plan: Plan = { units: [], keepers: [] };
  readonly #scale: Scale;
  #communes = 0;
  #intermediate = 2;

  constructor(seed: number, scale: Scale) {
    this.#random = randomOf(seed);
    this.#nextId = unitIds(seed);
    this.#scale = scale;
  }

  plan(): Plan {
    const root = this.#nextId();
    this.#plan.units.push({
      id: root,
      shard: root,
      name: 'Đảng bộ tỉnh Lai Châu',
      kind: 'province',
      sector: 'agency',
      parent: null,
      keepsRoster: false,
    });
    const { of } = this.#scale;
    for (const direct of DIRECT)
      this.#direct(root, {
        ...direct,
        committees: Math.max(1, of(direct.committees)),
        branches: of(direct.branches),
        grassrootsBranches: of(direct.grassrootsBranches),
      });
    return this.#plan;
  }

  #direct(root: string, direct: DirectPlan): void {
    const { name, short, sector } = direct;
    const id = this.#nextId();
    this.#plan.units.push({
      id,
      shard: id,
      name,
      kind: 'district',
      sector,
      parent: root,
      keepsRoster: false,
    });
    const branches = shareOut(
      direct.branches,
      Array.from({ length: direct.committees }, () => this.#random.between(6, 12)),
      3,
    );
    branches.forEach((count, index) => this.#committee(direct, id, index, count));
    for (let index = 1; index <= direct.grassrootsBranches; index++) {
      this.#keeper(
        {
          shard: id,
          name: `Chi bộ cơ sở ${index} – ${short}`,
          kind: 'grassroots',
          sector: direct.rural ? 'agency' : sector,
          parent: id,
        },
        direct.milieu,
      );
    }
  }

  #committee(direct: DirectPlan, parent: string, index: number, branches: number): void {
    const short = direct.rural ? `xã ${placeName(this.#communes++)}` : `Đảng ủy ${index + 1} ${direct.short}`;
    const id = this.#nextId();
    const place = { shard: parent, sector: direct.sector, keepsRoster: false };
    const name = direct.rural ? `Đảng bộ ${short}` : `Đảng bộ cơ sở ${index + 1} – ${direct.short}`;
    this.#plan.units.push({ ...place, id, name, kind: 'grassroots', parent });
    let under = id;
    if (direct.milieu === 'agency' && !direct.rural && this.#intermediate > 0) {
      this.#intermediate -= 1;
      under = this.#nextId();
      const between = `Đảng bộ bộ phận – ${short}`;
      this.#plan.units.push({ ...place, id: under, name: between, kind: 'committee', parent: id });
    }
    for (let branch = 0; branch < branches; branch++) {
      const { name: branchName, milieu } = branchOf(direct, short, branch);
      const sector = milieu === 'school' ? 'school' : direct.sector;
      // The intermediate committee has half of the branches below it.
      const above = branch < branches / 2 ? under : id;
      this.#keeper({ shard: parent, name: branchName, kind: 'branch', sector, parent: above }, milieu);
    }
  }

  #keeper(unit: Omit<UnitPlan, 'id' | 'keepsRoster'>, milieu: Milieu): void {
    const [smallest, largest] = SIZES[milieu];
    const keeper = {
      ...unit,
      id: this.#nextId(),
      keepsRoster: true,
      milieu,
      weight: this.#random.between(smallest, largest),
    };
    this.#plan.units.push(keeper);
    this.#plan.keepers.push(keeper);
  }
}

export interface LaiChau extends Bloc {
  readonly root: string;
}

/** Always the same province, made anew in about a second; or one like it of a tenth, where `one` is 10. */
export function laiChau(one: 1 | 10 = 1): LaiChau {
  const scale = scaleOf(one);
  const { units, keepers } = new ProvincePlanner(SEED, scale).plan();
  const sizes = shareOut(
    scale.of(MEMBERS),
    keepers.map(({ weight }) => weight),
    SMALLEST_ROSTER,
  );
  const rosters = keepers.map(({ id, milieu }, index): RosterPlan => ({
    unit: id,
    milieu,
    members: sizes[index] ?? 0,
  }));
  const dated: Unit[] = units.map((unit) => unitSince(SINCE, unit));
  const bloc = generateBloc({
    seed: SEED,
    units: dated,
    rosters,
    demand: { ...demandAt(scale), history: [historyOf(scale, inCommunes(units))] },
    periods: [FIRST_HALF],
    plans: [],
  });
  return { ...bloc, root: units[0]?.id ?? '' };
}
