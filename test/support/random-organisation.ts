/** An organisation, its lists, its plans and a day, as chance has them: the same number always gives the same one. */
import { randomOf, type Random } from '../../functions/demo/generator/random.ts';
import type { FieldValue } from '../../functions/domain/roster/shape/field.ts';
import type { FieldKey } from '../../functions/domain/roster/shape/field.ts';
import type { IndicatorInputs } from '../../functions/domain/statistics/indicators/inputs.ts';
import {
  ETHNICITY_CODES,
  GENERAL_CODES,
  OCCUPATION_CODES,
  PROFESSIONAL_CODES,
  THEORY_CODES,
} from '../../functions/domain/statistics/layout.ts';
import { CATEGORY_CODES } from '../../functions/domain/plans/plan-codes.ts';
import { EXIT_REASONS } from '../../functions/domain/submissions/exits.ts';
import type { Lines } from '../../functions/domain/submissions/movements.ts';
import { SECTORS, type UnitAsOf } from '../../functions/domain/units/unit.ts';

type Fields = Partial<Record<FieldKey, FieldValue>>;

export interface CaseRoster {
  readonly unit: UnitAsOf;
  readonly rows: readonly Fields[];
  /** The day of the list. */
  readonly on: string;
  /** false: of a version from before details were kept. */
  readonly details: boolean;
  readonly standsIn: boolean;
}

export interface RandomCase extends Omit<IndicatorInputs, 'rosters' | 'yearBefore'> {
  readonly rosters: readonly CaseRoster[];
  readonly yearBefore?: {
    readonly asOf: string;
    readonly units: readonly UnitAsOf[];
    readonly rosters: readonly CaseRoster[];
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
const chance = (random: Random, of: number): boolean => random.next() < of;
const among = <T>(random: Random, list: readonly T[]): T => list[random.between(0, list.length - 1)] as T;

function dayBetween(random: Random, from: number, to: number): string {
  const month = random.between(1, 12);
  const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 28;
  const day = chance(random, 0.2) ? among(random, [1, last]) : random.between(1, last);
  return `${random.between(from, to)}-${two(month)}-${two(day)}`;
}

/** As lists have them: mostly whole. */
const partly = (random: Random, day: string): string =>
  day.slice(0, chance(random, 0.9) ? 10 : among(random, [4, 7]));

function personOf(random: Random, year: number): Fields {
  const admitted = chance(random, 0.5) ? dayBetween(random, year - 4, year) : dayBetween(random, 1944, year);
  const born = `${Number(admitted.slice(0, 4)) - random.between(17, 45)}${dayBetween(random, 2000, 2000).slice(4)}`;
  const official = `${Number(admitted.slice(0, 4)) + 1}${dayBetween(random, 2001, 2001).slice(4)}`;
  const all: Fields = {
    ngay_sinh: partly(random, born),
    gioi_tinh: among(random, ['nu', 'nam', 'nu', 'nam', 'x']),
    dan_toc: among(random, ['01', '01', 'dtts', ...ETHNICITY_CODES, 'lạ']),
    ton_giao: among(random, ['khong', 'khong', 'phat-giao', '', 'lạ']),
    ngay_vao_dang: partly(random, admitted),
    ngay_chinh_thuc: partly(
      random,
      chance(random, 0.5)
        ? `${Number(admitted.slice(0, 4)) + 1}${admitted.slice(4)}`.replace('-02-29', '-02-28')
        : official,
    ),
    loai_dv: among(random, ['chinh-thuc', 'chinh-thuc', 'du-bi', 'lạ']),
    van_hoa: among(random, [...GENERAL_CODES, 'lạ']),
    chuyen_mon: among(random, [...PROFESSIONAL_CODES, 'lạ']),
    ly_luan: among(random, [...THEORY_CODES, 'lạ']),
    nghe_nghiep: among(random, [...OCCUPATION_CODES, 'lạ']),
    doan_vien: true,
    mien_sh: true,
  };
  const kept = { doan_vien: 0.3, mien_sh: 0.1, ngay_chinh_thuc: 0.6, loai_dv: 0.7 } as Record<string, number>;
  return Object.fromEntries(Object.entries(all).filter(([key]) => chance(random, kept[key] ?? 0.93)));
}

function unitsOf(random: Random): UnitAsOf[] {
  const units: UnitAsOf[] = [];
  const add = (kind: UnitAsOf['kind'], parent: string | null, keepsRoster: boolean): string => {
    const id = `u${units.length}`;
    units.push({ id, shard: 's', name: id, kind, sector: among(random, SECTORS), parent, keepsRoster });
    return id;
  };
  const top = add(among(random, ['province', 'bloc', 'union']), null, chance(random, 0.1));
  for (let index = random.between(1, 4); index > 0; index--) {
    const direct = chance(random, 0.5) ? top : add('district', top, chance(random, 0.1));
    const base = add('grassroots', direct, chance(random, 0.5));
    const committee = chance(random, 0.3) ? add('committee', base, false) : base;
    for (let branch = random.between(0, 3); branch > 0; branch--) add('branch', committee, true);
  }
  return units;
}

function rostersOf(random: Random, units: readonly UnitAsOf[], asOf: string): CaseRoster[] {
  const year = Number(asOf.slice(0, 4));
  const withDetails = among(random, [1, 1, 0.7, 0]);
  return units
    .filter(({ keepsRoster }) => keepsRoster && chance(random, 0.9))
    .map((unit) => ({
      unit,
      rows: Array.from({ length: random.between(1, 14) }, () => personOf(random, year)),
      on: asOf,
      details: chance(random, withDetails),
      standsIn: unit.parent !== null && chance(random, 0.05),
    }));
}

const lines = (random: Random): Lines => {
  const people = () => random.between(0, 9);
  const exits = Object.fromEntries(EXIT_REASONS.map(({ code }) => [code, people()])) as Lines['exits'];
  return {
    opening: random.between(0, 200),
    entries: { admitted: people(), arrived: people(), unknown: people() },
    exits,
    reorganised: people() - 4,
    firstLists: people(),
    corrected: people() - 4,
    closing: random.between(0, 200),
    leavers: [true, false, null].map((admittedWithin24Months) => ({
      reason: 'moved' as const,
      probationary: null,
      admittedWithin24Months,
      people: people(),
    })),
  };
};

function plansOf(random: Random, units: readonly UnitAsOf[], year: number): IndicatorInputs['plans'] {
  const top = units[0]?.id ?? '';
  const below = units.filter(({ parent }) => parent === top).map(({ id }) => id);
  const spans = [
    { from: `${year}-01-01`, to: `${year}-12-31` },
    { from: `${year}-01-01`, to: `${year}-06-30` },
    { from: `${year - 3}-10-01`, to: `${year + 2}-09-30` },
    { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  ].filter(() => chance(random, 0.5));
  const categories = CATEGORY_CODES.map(({ code }) => code).filter(
    (code) => code === 'all' || chance(random, 0.3),
  );
  let serial = 0;
  const row = (
    unit: string,
    kind: 'target' | 'plan' | 'registration',
    category: string,
    span: (typeof spans)[number],
  ) => ({
    id: `p${serial++}`,
    unit,
    kind,
    measure: 'admissions',
    category,
    comparison: 'equal',
    ...span,
    quantity: random.between(1, 12),
    isAssumed: false,
    until: '',
  });
  return spans.flatMap((span) =>
    categories.flatMap((category) => [
      row(top, among(random, ['target', 'plan']), category, span),
      ...below.filter(() => chance(random, 0.6)).map((unit) => row(unit, 'target', category, span)),
      ...below.filter(() => chance(random, 0.4)).map((unit) => row(unit, 'registration', category, span)),
    ]),
  );
}

export function randomCase(seed: number): RandomCase {
  const random = randomOf(seed);
  const asOf = dayBetween(random, 2015, 2027);
  const year = Number(asOf.slice(0, 4));
  const units = unitsOf(random);
  const from = among(random, [
    `${year}-01-01`,
    `${year}-01-01`,
    `${asOf.slice(0, 8)}01`,
    `${year - random.between(1, 6)}-01-01`,
    dayBetween(random, year - 3, year - 1),
  ]);
  const earlier = `${year - 1}${asOf.slice(4)}`;
  const [sent, expected] = [random.between(0, 5), random.between(5, 9)];
  return {
    asOf,
    span: { from, to: asOf },
    top: units[0]?.id ?? '',
    units,
    rosters: rostersOf(random, units, asOf),
    plans: chance(random, 0.8) ? plansOf(random, units, year) : [],
    ...(chance(random, 0.7) ? { movements: lines(random) } : {}),
    ...(chance(random, 0.7) ? { coverage: { sent, expected, onOld: random.between(0, 3) } } : {}),
    ...(chance(random, 0.5)
      ? { yearBefore: { asOf: earlier, units, rosters: rostersOf(random, units, earlier) } }
      : {}),
  };
}
