/** Every entry of the registry at least once, against numbers that were counted by hand, or that people were made to. */
import type { Member } from '../../../../../functions/domain/roster/shape/member.ts';
import { COMPOSITIONS } from '../../../../../functions/domain/statistics/compositions.ts';
import { indicatorsOf } from '../../../../../functions/domain/statistics/indicators/evaluate.ts';
import type { IndicatorValue } from '../../../../../functions/domain/statistics/indicators/indicator.ts';
import { INDICATORS } from '../../../../../functions/domain/statistics/indicators/registry.ts';
import { NO_LINES } from '../../../../../functions/domain/submissions/movements.ts';
import type { UnitAsOf } from '../../../../../functions/domain/units/unit.ts';
import { inputsOf, people, plan, unit, type People } from './organisation.ts';

type Fields = Member['fields'];
/** What is expected of a value; a number: the value alone. */
type Expected = number | null | Partial<IndicatorValue>;

const asserted = new Set<string>();

function expectValues(values: readonly IndicatorValue[], expected: Readonly<Record<string, Expected>>): void {
  const byId = new Map(values.map((value) => [value.id, value]));
  const got: Record<string, unknown> = {};
  for (const [id, of] of Object.entries(expected)) {
    asserted.add(id);
    const value = byId.get(id);
    if (of === null || typeof of === 'number') got[id] = value?.value;
    else {
      const keys = Object.keys(of) as (keyof IndicatorValue)[];
      got[id] = Object.fromEntries(keys.map((key) => [key, value?.[key]]));
    }
  }
  expect(got).toEqual(expected);
}

const share = (numerator: number, denominator: number, percent: number | null) => ({
  value: numerator,
  numerator,
  denominator,
  percent,
});

describe('members on the day', () => {
  it('by sex, people, religion, youth union, kind of membership and exemption', () => {
    const fields: readonly Fields[] = [
      { gioi_tinh: 'nu', dan_toc: '08', ton_giao: 'khong', loai_dv: 'chinh-thuc', doan_vien: true },
      { gioi_tinh: 'nu', dan_toc: '01', ton_giao: 'phat-giao', loai_dv: 'du-bi' },
      { gioi_tinh: 'nam', dan_toc: '01', ton_giao: 'khong', loai_dv: 'chinh-thuc', mien_sh: true },
      {},
    ];
    const roster = fields.map((each) => ({ fields: each }));
    expectValues(indicatorsOf(inputsOf([[unit('a'), roster]])), {
      members: 4,
      // Of those whose sex is known.
      'members.women': share(2, 3, 66.67),
      'members.sex.unknown': share(1, 4, 25),
      'members.minority': share(1, 4, 25),
      'members.ethnicity.unknown': share(1, 4, 25),
      'members.religion': share(1, 4, 25),
      'members.religion.unknown': share(1, 4, 25),
      'members.youthUnion': share(1, 4, 25),
      'members.official': share(2, 4, 50),
      'members.probationary': share(1, 4, 25),
      'members.status.unknown': share(1, 4, 25),
      'members.exempt': share(1, 4, 25),
    });
  });

  it('by where they are', () => {
    const kinds = ['province', 'bloc', 'district', 'grassroots', 'committee', 'branch', 'union'] as const;
    const sectors = ['school', 'enterprise', 'agency', 'residential', 'armed-forces', 'other'] as const;
    // One more in each: 1 + 2 + 3 + 4 + 5 + 6 = 21.
    const bySector = sectors.map(
      (sector, index) => [unit(sector, { sector }), people(index + 1, {})] as const,
    );
    const values = indicatorsOf(inputsOf(bySector, { coverage: { sent: 5, expected: 6, onOld: 1 } }));
    expectValues(values, {
      units: 6,
      coverage: share(5, 6, 83.33),
      'coverage.onOld': share(1, 6, 16.67),
      'units.sector.school': share(1, 6, 16.67),
      'units.sector.enterprise': share(1, 6, 16.67),
      'units.sector.agency': share(1, 6, 16.67),
      'units.sector.residential': share(1, 6, 16.67),
      'units.sector.armed-forces': share(1, 6, 16.67),
      'units.sector.other': share(1, 6, 16.67),
      'members.sector.school': share(1, 21, 4.76),
      'members.sector.enterprise': share(2, 21, 9.52),
      'members.sector.agency': share(3, 21, 14.29),
      'members.sector.residential': share(4, 21, 19.05),
      'members.sector.armed-forces': share(5, 21, 23.81),
      'members.sector.other': share(6, 21, 28.57),
      'members.base.school': share(1, 21, 4.76),
      'members.base.enterprise': share(2, 21, 9.52),
      'members.base.agency': share(3, 21, 14.29),
      'members.base.residential': share(4, 21, 19.05),
      'members.base.armed-forces': share(5, 21, 23.81),
      'members.base.other': share(6, 21, 28.57),
    });
    const silent = [
      [unit('silent', { sector: 'unknown' }), people(3, {})],
      [unit('club', { sector: 'other' }), people(1, {})],
    ] as const;
    expectValues(indicatorsOf(inputsOf(silent)), {
      'units.sector.unknown': share(1, 2, 50),
      'members.sector.unknown': share(3, 4, 75),
      'members.sector.other': share(1, 4, 25),
      'members.base.unknown': share(3, 4, 75),
    });
    const ofKind = kinds.map((kind) => [unit(kind, { kind }), people(1, {})] as const);
    expectValues(
      indicatorsOf(inputsOf(ofKind)),
      Object.fromEntries(kinds.map((kind) => [`units.kind.${kind}`, 1])),
    );
  });

  it.each(
    (
      [
        ['occupation', 'nghe_nghiep'],
        ['education.general', 'van_hoa'],
        ['education.professional', 'chuyen_mon'],
        ['politicalTheory', 'ly_luan'],
        ['ethnicity', 'dan_toc'],
      ] as const
    ).map(([composition, field]) => ({ composition, field })),
  )('each row of $composition', ({ composition, field }) => {
    const rows = COMPOSITIONS.find(({ id }) => id === composition)?.rows ?? [];
    const fields = (code: string): Fields => (code === 'unknown' ? {} : { [field]: code });
    const times = (index: number) => (index % 3) + 1;
    const roster = rows.flatMap(({ id }, index) => people(times(index), fields(id)));
    const expected = rows.map(({ id }, index) => [`${composition}.${id}`, times(index)]);
    expectValues(indicatorsOf(inputsOf([[unit('a'), roster]])), Object.fromEntries(expected));
  });

  it('by social group and by age', () => {
    const roster = [
      ...people(1, { nghe_nghiep: 'dn-cong-nhan', ngay_sinh: '2006-01-10' }),
      ...people(2, { nghe_nghiep: 'nong-lam-ngu', ngay_sinh: '1993-08-31' }),
      ...people(3, { chuyen_mon: 'dai-hoc', ngay_sinh: '1990-01-01' }),
      { fields: { ngay_sinh: '1986-01-01' } },
      { fields: { ngay_sinh: '1981-01-01' } },
      { fields: { ngay_sinh: '1976-01-01' } },
      { fields: { ngay_sinh: '1971-01-01' } },
      { fields: { ngay_sinh: '1966-01-01' } },
      { fields: { ngay_sinh: '1950-01-01' } },
      { fields: {} },
    ];
    expectValues(indicatorsOf(inputsOf([[unit('a'), roster]])), {
      'class.worker': share(1, 13, 7.69),
      'class.farmer': share(2, 13, 15.38),
      'class.intellectual': share(3, 13, 23.08),
      'class.none': share(7, 13, 53.85),
      'age.under-18': 1,
      'age.18-30': 2,
      'age.31-35': 3,
      'age.36-40': 1,
      'age.41-45': 1,
      'age.46-50': 1,
      'age.51-55': 1,
      'age.56-60': 1,
      'age.over-60': 1,
      'age.unknown': 1,
    });
    // 29 years and 31 years and 1 month, to the month: 348 and 373 months, of two people.
    const two = [{ fields: { ngay_sinh: '1994-08-02' } }, { fields: { ngay_sinh: '1992-07-15' } }];
    expectValues(indicatorsOf(inputsOf([[unit('a'), [...two, { fields: {} }]]])), {
      'age.average': { value: 30.04, numerator: 721, denominator: 24 },
    });
  });

  it('by the time of their admission', () => {
    const roster = [
      ...people(1, { ngay_vao_dang: '1945-08-18' }),
      ...people(2, { ngay_vao_dang: '1954-07-20' }),
      ...people(3, { ngay_vao_dang: '1975-04-30' }),
      ...people(4, { ngay_vao_dang: '1975-05-01' }),
      ...people(1, { ngay_vao_dang: '1975' }),
    ];
    expectValues(indicatorsOf(inputsOf([[unit('a'), roster]])), {
      'members.era.before-1945-08-19': share(1, 11, 9.09),
      'members.era.to-1954-07-20': share(2, 11, 18.18),
      'members.era.to-1975-04-30': share(3, 11, 27.27),
      'members.era.since-1975-05-01': share(4, 11, 36.36),
      'members.era.unknown': share(1, 11, 9.09),
    });
  });

  it('held against a year before', () => {
    const { units, rosters } = inputsOf([[unit('a'), people(8, {})]], { asOf: '2022-08-31' });
    const now = inputsOf([[unit('a'), people(6, {})]], {
      yearBefore: { asOf: '2022-08-31', units, rosters },
    });
    expectValues(indicatorsOf(now), {
      'members.growth': {
        value: -2,
        denominator: 8,
        percent: -25,
        from: '2022-08-31',
        to: '2023-08-31',
      },
    });
  });
});

describe('admissions of the span', () => {
  it('by whom they are', () => {
    const on = { ngay_vao_dang: '2023-05-19' };
    const roster = [
      ...people(1, { ...on, gioi_tinh: 'nu', dan_toc: '08', doan_vien: true, nghe_nghiep: 'hoc-sinh' }),
      ...people(2, { ...on, nghe_nghiep: 'sinh-vien', ngay_sinh: '2003-05-20', doan_vien: true }),
      ...people(3, { ...on, nghe_nghiep: 'dn-cong-nhan', ngay_sinh: '1992-05-19' }),
      ...people(1, { ...on, nghe_nghiep: 'dn-lanh-dao', chuyen_mon: 'thac-sy' }),
      ...people(2, { ...on, nghe_nghiep: 'dn-nhan-vien', chuyen_mon: 'dai-hoc' }),
      ...people(4, { ...on, nghe_nghiep: 'nong-lam-ngu' }),
      ...people(2, { ...on, nghe_nghiep: 'can-bo-xa', chuyen_mon: 'cao-dang' }),
      ...people(3, { ...on, nghe_nghiep: 'vien-chuc', chuyen_mon: 'tien-sy' }),
      ...people(2, { ...on, nghe_nghiep: 'luc-luong-vu-trang' }),
      ...people(9, { ngay_vao_dang: '2022-12-31', nghe_nghiep: 'nong-lam-ngu', gioi_tinh: 'nu' }),
    ];
    expectValues(indicatorsOf(inputsOf([[unit('a'), roster]])), {
      admissions: { value: 20, from: '2023-01-01', to: '2023-08-31' },
      'admissions.women': share(1, 20, 5),
      'admissions.minority': share(1, 20, 5),
      'admissions.youthUnion': share(3, 20, 15),
      'admissions.student': share(3, 20, 15),
      'admissions.enterprise': share(6, 20, 30),
      'admissions.farmers': share(4, 20, 20),
      'admissions.workers': share(3, 20, 15),
      'admissions.pupils': share(1, 20, 5),
      'admissions.students': share(2, 20, 10),
      // Of those in enterprises.
      'admissions.managers': share(1, 6, 16.67),
      'admissions.officials': share(2, 20, 10),
      'admissions.publicEmployees': share(3, 20, 15),
      'admissions.armedForces': share(2, 20, 10),
      'admissions.graduates': share(6, 20, 30),
      // Of five whose age is known, two of 19 years; the three others are 31.
      'admissions.young': share(2, 5, 40),
      // 19 years and 11 months twice, and 31 years three times: 478 + 1116 months.
      'admissions.averageAge': { value: 26.57, numerator: 1594, denominator: 60 },
    });
  });

  it('by where the unit stands', () => {
    const admitted = (times: number): People => people(times, { ngay_vao_dang: '2023-02-03' });
    const commune = unit('commune', { keepsRoster: false, sector: 'residential' });
    const below = (id: string, more: Partial<UnitAsOf>) =>
      unit(id, { kind: 'branch', parent: 'commune', ...more });
    const rosters = [
      [below('village', { sector: 'residential' }), admitted(4)],
      [below('school', { sector: 'school' }), admitted(2)],
      [unit('factory', { sector: 'enterprise' }), admitted(3)],
      [unit('barracks', { sector: 'armed-forces' }), admitted(1)],
      [unit('office', { sector: 'agency' }), admitted(5)],
      [unit('club', { sector: 'other' }), admitted(1)],
      [unit('college', { sector: 'school' }), admitted(4)],
    ] as const;
    const inputs = inputsOf(rosters);
    const values = indicatorsOf({ ...inputs, units: [...inputs.units, commune] });
    expectValues(values, {
      'admissions.sector.residential': share(4, 20, 20),
      'admissions.residential': share(4, 20, 20),
      'admissions.sector.school': share(6, 20, 30),
      'admissions.sector.enterprise': share(3, 20, 15),
      'admissions.sector.armed-forces': share(1, 20, 5),
      'admissions.sector.agency': share(5, 20, 25),
      'admissions.sector.other': share(1, 20, 5),
      'admissions.kind.branch': share(6, 20, 30),
      'admissions.kind.grassroots': share(14, 20, 70),
      'admissions.base.residential': share(6, 20, 30),
      'admissions.base.school': share(4, 20, 20),
      'admissions.base.enterprise': share(3, 20, 15),
      'admissions.base.armed-forces': share(1, 20, 5),
      'admissions.base.agency': share(5, 20, 25),
      'admissions.base.other': share(1, 20, 5),
    });
    const silent = [
      [unit('silent', { sector: 'unknown' }), admitted(1)],
      [unit('club', { sector: 'other' }), admitted(3)],
    ] as const;
    expectValues(indicatorsOf(inputsOf(silent)), {
      'admissions.sector.unknown': share(1, 4, 25),
      'admissions.base.unknown': share(1, 4, 25),
    });
    const kinds = ['province', 'bloc', 'district', 'committee', 'union'] as const;
    expectValues(
      indicatorsOf(inputsOf(kinds.map((kind) => [unit(kind, { kind }), admitted(1)] as const))),
      Object.fromEntries(kinds.map((kind) => [`admissions.kind.${kind}`, share(1, 5, 20)])),
    );
  });
});

describe('what became of the admitted', () => {
  it('recognised in time, late, not yet, and whose probation ends', () => {
    const roster = [
      ...people(3, { ngay_vao_dang: '2022-02-03', ngay_chinh_thuc: '2023-02-03', loai_dv: 'chinh-thuc' }),
      ...people(1, { ngay_vao_dang: '2022-02-03', ngay_chinh_thuc: '2023-03-25', loai_dv: 'chinh-thuc' }),
      // Its twelve months and 49 days were over in July.
      ...people(1, { ngay_vao_dang: '2022-05-19', loai_dv: 'du-bi' }),
      ...people(2, { ngay_vao_dang: '2022-08-10', loai_dv: 'du-bi' }),
      ...people(4, { ngay_vao_dang: '2022-09-02', loai_dv: 'du-bi' }),
      ...people(5, { ngay_vao_dang: '2023-05-19', loai_dv: 'du-bi' }),
      // Full members of whom nobody wrote since when.
      ...people(4, { ngay_vao_dang: '2022-04-30', loai_dv: 'chinh-thuc' }),
    ];
    const span = { from: '2022-01-01', to: '2023-08-31' };
    expectValues(indicatorsOf(inputsOf([[unit('a'), roster]], { span })), {
      recognitions: { value: 4, from: '2022-01-01', to: '2023-08-31' },
      'recognitions.inTime': share(3, 5, 60),
      'recognitions.late': share(1, 5, 20),
      'recognitions.overdue': share(1, 5, 20),
      // All twenty of the span: 3 + 1 + 1 + 11 + 4.
      'recognitions.notDue': share(11, 20, 55),
      'recognitions.unknown': share(4, 20, 20),
      'probation.ending': 6,
      'probation.overdue': 1,
    });
  });
});

describe('branches', () => {
  it('of few full members, and without admissions', () => {
    const official = (times: number, admitted: string) =>
      people(times, { loai_dv: 'chinh-thuc', ngay_vao_dang: admitted });
    const values = indicatorsOf(
      inputsOf([
        [
          unit('two'),
          [...official(2, '2010-05-19'), { fields: { loai_dv: 'du-bi', ngay_vao_dang: '2023-02-03' } }],
        ],
        [unit('three'), official(3, '2021-10-01')],
        [unit('four'), official(4, '2022-08-31')],
        [unit('five'), official(5, '2021-08-31')],
        // Three, or four, or five: nobody says what two of them are; and when one of them was admitted.
        [unit('open'), [...official(3, '2012-02-03'), ...people(2, {})]],
      ]),
    );
    expectValues(values, {
      'branches.small': { value: 2, numerator: 2, denominator: 4, percent: 50, notComputed: ['open'] },
      'branches.tooSmall': share(1, 5, 20),
      'branches.withoutAdmission.12': { value: 3, denominator: 4, notComputed: ['open'] },
      'branches.withoutAdmission.24': { value: 1, denominator: 4, notComputed: ['open'] },
    });
  });
});

describe('movements', () => {
  it('by their lines, and who left soon after the admission', () => {
    const exits = { ...NO_LINES.exits, moved: 3, died: 2, 'with-organisation': 1, 'struck-off': 1 };
    const leavers = [
      { reason: 'moved', probationary: false, admittedWithin24Months: false, people: 6 },
      { reason: 'moved', probationary: true, admittedWithin24Months: true, people: 2 },
      { reason: 'died', probationary: null, admittedWithin24Months: null, people: 4 },
    ] as const;
    const movements = {
      opening: 180,
      entries: { admitted: 10, arrived: 4, unknown: 1 },
      exits: { ...exits, expelled: 1, resigned: 1, mistake: 2, unknown: 1 },
      reorganised: -5,
      firstLists: 20,
      corrected: 2,
      closing: 200,
      leavers,
    };
    expectValues(indicatorsOf(inputsOf([[unit('a'), people(1, {})]], { movements })), {
      'movements.opening': 180,
      'movements.entries': 15,
      'movements.admitted': 10,
      'movements.arrived': 4,
      'movements.entries.unknown': 1,
      'movements.exits': { value: 12, from: '2023-01-01', to: '2023-08-31' },
      'movements.exits.moved': share(3, 12, 25),
      'movements.exits.with-organisation': share(1, 12, 8.33),
      'movements.exits.died': share(2, 12, 16.67),
      'movements.exits.struck-off': share(1, 12, 8.33),
      'movements.exits.expelled': share(1, 12, 8.33),
      'movements.exits.resigned': share(1, 12, 8.33),
      'movements.exits.mistake': share(2, 12, 16.67),
      'movements.exits.unknown': share(1, 12, 8.33),
      // Of the 180 who were there and the 20 who had only never been counted.
      'movements.exits.perThousand': { value: 60, numerator: 12, denominator: 200 },
      'movements.exits.recent': share(2, 8, 25),
      'movements.net': 3,
      'movements.reorganised': -5,
      'movements.firstLists': 20,
      'movements.corrected': 2,
      'movements.closing': 200,
    });
  });
});

describe('plans', () => {
  const admitted = (times: number, fields: Fields): People =>
    people(times, { ngay_vao_dang: '2023-05-19', ...fields });

  it('of everybody: where the year should stand, what is left, what is handed on', () => {
    const inputs = inputsOf(
      [
        [unit('a'), admitted(7, {})],
        [unit('b'), admitted(3, {})],
      ],
      {
        plans: [
          plan('top', 23),
          plan('a', 6),
          plan('b', 12),
          plan('a', 9, { kind: 'registration' }),
          plan('b', 12, { kind: 'registration' }),
        ],
      },
    );
    expectValues(indicatorsOf(inputs), {
      'admissions.target': {
        value: 10,
        denominator: 23,
        percent: 43.48,
        from: '2023-01-01',
        to: '2023-12-31',
      },
      // 23 × 8 months of 12.
      'plan.shouldStand': { value: 15.3, numerator: 184, denominator: 12 },
      'plan.left': 13,
      'plan.perMonth': { value: 3.3, numerator: 13, denominator: 4 },
      'plan.registered': share(21, 18, 116.67),
      'plan.assigned': share(18, 23, 78.26),
      'plan.remainder': 5,
      'plan.reached': share(1, 2, 50),
    });
  });

  it('of each category', () => {
    const roster = [
      ...admitted(1, { gioi_tinh: 'nu', nghe_nghiep: 'hoc-sinh' }),
      ...admitted(2, { dan_toc: '08', nghe_nghiep: 'sinh-vien', doan_vien: true }),
      ...admitted(3, { nghe_nghiep: 'dn-cong-nhan' }),
      ...admitted(1, { nghe_nghiep: 'dn-lanh-dao' }),
      ...admitted(4, { nghe_nghiep: 'nong-lam-ngu' }),
      ...admitted(2, { nghe_nghiep: 'can-bo-nha-nuoc' }),
      ...admitted(2, { nghe_nghiep: 'vien-chuc' }),
      ...admitted(1, { nghe_nghiep: 'luc-luong-vu-trang' }),
    ];
    const planned = {
      women: 'women',
      minorities: 'minority',
      'youth-union': 'youthUnion',
      enterprise: 'enterprise',
      farmers: 'farmers',
      workers: 'workers',
      pupils: 'pupils',
      students: 'students',
      managers: 'managers',
      officials: 'officials',
      'public-employees': 'publicEmployees',
      'armed-forces': 'armedForces',
      residential: 'residential',
    };
    const plans = Object.keys(planned).map((category) => plan('top', 8, { id: category, category }));
    const values = indicatorsOf(inputsOf([[unit('a', { sector: 'residential' }), roster]], { plans }));
    expectValues(values, {
      'admissions.target.women': share(1, 8, 12.5),
      'admissions.target.minority': share(2, 8, 25),
      'admissions.target.youthUnion': share(2, 8, 25),
      'admissions.target.enterprise': share(4, 8, 50),
      'admissions.target.farmers': share(4, 8, 50),
      'admissions.target.workers': share(3, 8, 37.5),
      'admissions.target.pupils': share(1, 8, 12.5),
      'admissions.target.students': share(2, 8, 25),
      'admissions.target.managers': share(1, 8, 12.5),
      'admissions.target.officials': share(2, 8, 25),
      'admissions.target.publicEmployees': share(2, 8, 25),
      'admissions.target.armedForces': share(1, 8, 12.5),
      'admissions.target.residential': share(16, 8, 200),
    });
  });
});

afterAll(() => {
  const untested = INDICATORS.map(({ id }) => id).filter((id) => !asserted.has(id));
  if (untested.length > 0) throw new Error(`No number counted by hand for ${untested.join(', ')}`);
});
