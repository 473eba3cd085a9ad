/**
 * Liên đoàn Lao động huyện Tiên Lãng as its article of 31/3/2022 describes it: a union, which keeps candidates and no members. Of its 34
 * enterprises' unions three tried it first: 63 applied by 28/2/2022, 30 who live in the district and 33 who do not; 47 attended the class
 * of 20/3/2022, 13 could not, and of 3 the article says nothing.
 */
import type { Period } from '../domain/units/period.ts';
import { tienLangClasses } from './classes.ts';
import { unitSince, type UnitPlan } from './generator/bloc.ts';
import type { DemoPlan } from './generator/demand.ts';
import { unitIds } from './generator/unit-ids.ts';
import type { DemoOrganisation } from './organisation.ts';
import { partyBeside } from './tien-lang-party.ts';
import { enterprisesOf } from './tien-lang-places.ts';
import { CALLED_UNTIL, candidatesOf, CLASS_DAY, type PilotPlan } from './tien-lang-candidates.ts';

const SEED = 20_220_320;
const SINCE = '2015-01-01';

/** How the 63 were spread over the three is an assumption; its sums are the article's. */
const PILOTS: readonly PilotPlan[] = [
  {
    name: 'Công ty Cổ phần đồ chơi thông minh SunVigo Việt Nam',
    commune: 'Tiên Cường',
    workers: 1_500,
    isForeign: true,
    inDistrict: 10,
    elsewhere: 23,
    attended: 26,
    absent: 6,
    officers: 4,
  },
  {
    name: 'Công ty TNHH Phúc Thuận',
    commune: 'Đoàn Lập',
    workers: 800,
    inDistrict: 10,
    elsewhere: 10,
    attended: 14,
    absent: 5,
    officers: 2,
  },
  {
    name: 'Công ty Cổ phần M2 Factory Việt Nam',
    commune: 'Cấp Tiến',
    workers: 80,
    inDistrict: 10,
    elsewhere: 0,
    attended: 7,
    absent: 2,
    officers: 2,
  },
];

/** The other 31 enterprises with a union: invented. */
const TRADES = ['May', 'Giày', 'Cơ khí', 'Bao bì', 'Thủy sản', 'Nội thất', 'Vận tải', 'Vật liệu xây dựng'];
const OTHERS = ['Hải Đông', 'Sông Văn', 'Bến Vua', 'Đông Hưng']
  .flatMap((place) => TRADES.map((trade) => `Công ty ${trade} ${place}`))
  .slice(0, 31);

const FIRST_QUARTER: Period = {
  id: '2022-Q1',
  label: { vi: 'Quý I/2022', en: 'First quarter of 2022' },
  from: '2022-01-01',
  to: '2022-03-31',
  due: '2022-04-05',
};
const CALLING: Period = {
  id: '2022-VD',
  label: { vi: 'Vận động 2 tháng', en: 'Two months of calling' },
  from: '2022-01-01',
  to: CALLED_UNTIL,
  due: '2022-03-05',
};

const GOALS = [
  ['classes', 2],
  ['learners', 100],
  ['branches', 2],
] as const;

const plansOf = (unit: string): DemoPlan[] =>
  GOALS.map(([indicator, value]) => ({
    unit,
    indicator,
    kind: 'plan',
    from: '2022-01-01',
    to: '2022-12-31',
    value,
  }));

/** Always the same federation. */
export function tienLang(): DemoOrganisation {
  const nextId = unitIds(SEED);
  const root = nextId();
  const top: UnitPlan = {
    id: root,
    shard: root,
    name: 'Liên đoàn Lao động huyện Tiên Lãng',
    kind: 'union',
    sector: 'other',
    parent: null,
    keepsRoster: false,
  };
  const unionOf = (name: string): UnitPlan => ({
    ...top,
    id: nextId(),
    name: `Công đoàn ${name}`,
    sector: 'enterprise',
    parent: root,
    keepsRoster: true,
  });
  const pilots = PILOTS.map((plan) => ({ plan, unit: unionOf(plan.name) }));
  const units = [top, ...pilots.map(({ unit }) => unit), ...OTHERS.map(unionOf)];
  const byUnit = new Map(pilots.map(({ plan, unit }, at) => [unit.id, { plan, at }]));
  const sent = (period: Period, receivedOn: string, baseVersion: number) =>
    pilots.map(({ unit: { id } }) => ({
      unit: id,
      period: period.id,
      rosterDate: period.to,
      receivedOn,
      baseVersion,
      kind: 'candidates' as const,
    }));
  return {
    units: units.map((unit) => unitSince(SINCE, unit)),
    periods: [CALLING, FIRST_QUARTER],
    plans: plansOf(root),
    ledgers: {
      openings: [{ unit: root, list: 'candidates', from: CALLING.from }],
      classes: tienLangClasses(root, CLASS_DAY),
      places: enterprisesOf(root, [...PILOTS, ...OTHERS.map((name) => ({ name }))]),
    },
    rosterUnits: pilots.map(({ unit }) => unit.id),
    rosters: () => [],
    listsOn: {
      candidates: (id, day) => {
        const found = byUnit.get(id);
        return found === undefined ? [] : candidatesOf(found.plan, found.at, day);
      },
    },
    root,
    clerkUnit: pilots[0]?.unit.id ?? '',
    missing: [],
    late: [],
    beside: partyBeside(FIRST_QUARTER, root),
    sendings: [...sent(CALLING, '2022-03-02', 0), ...sent(FIRST_QUARTER, '2022-03-31', 1)],
  };
}
