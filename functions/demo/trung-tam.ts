/**
 * Chi bộ Trung tâm Khuyến công 1 as its article of 30/10/2020 describes it: three official members when it was founded on 10/3/2010,
 * sixteen ten years later, and two admissions in the term 2017–2020, as many as were planned. The people are invented, and so is on which
 * days the others came.
 */
import type { Period } from '../domain/units/period.ts';
import { addMonths } from '../domain/language/date.ts';
import { admittedOf, candidatesBy } from './admitted.ts';
import { TERM_COURSES, TERM_NEW_MEMBERS, trungTamClasses } from './classes.ts';
import { unitSince, type UnitPlan } from './generator/bloc.ts';
import type { DemoPlan } from './generator/demand.ts';
import type { GeneratedMember } from './generator/draft.ts';
import { withPosts } from './generator/member.ts';
import { unitIds } from './generator/unit-ids.ts';
import type { DemoOrganisation } from './organisation.ts';
import { candidatesOf, officialIn } from './pool.ts';

const SEED = 20_100_310;
const FOUNDED = '2010-03-10';

const period = (id: string, vi: string, en: string, from: string, to: string, due: string): Period => ({
  id,
  label: { vi, en },
  from,
  to,
  due,
});

/** What the branch sent, and for which day: founded, as the term began, as the article was written. */
const PERIODS: readonly Period[] = [
  period('2010-TL', 'Thành lập chi bộ', 'The branch is founded', FOUNDED, FOUNDED, '2010-03-20'),
  period('2016-NAM', 'Năm 2016', 'Year 2016', '2016-01-01', '2016-12-31', '2017-01-05'),
  period(
    '2020-M10',
    '10 tháng năm 2020',
    'January to October 2020',
    '2020-01-01',
    '2020-10-30',
    '2020-11-05',
  ),
];
/** Graded at the end of the year, after the article: who is outstanding is an assumption. */
const GRADED: Period = period('2020-NAM', 'Năm 2020', 'Year 2020', '2020-01-01', '2020-12-31', '2021-01-05');
const OUTSTANDING = 2;
/** In which of them its list of candidates came, too. */
const POOL_SENT = [1, 2];
const RECEIVED = ['2010-03-15', '2017-01-04', '2020-11-02'];

/** On the branch's list since; who was admitted on that day was admitted there, the others came from elsewhere. */
const PEOPLE: readonly (readonly [
  since: string,
  admitted: string,
  name: string,
  born: string,
  sex: string,
])[] = [
  [FOUNDED, '1996-05-19', 'Trịnh Xuân Khánh', '1963-04-12', 'nam'],
  [FOUNDED, '2001-09-02', 'Đoàn Thị Hồng Liên', '1970-08-25', 'nu'],
  [FOUNDED, '2004-02-03', 'Phan Đức Lâm', '1975-01-17', 'nam'],
  ['2010-09-01', '2003-05-19', 'Cao Minh Toàn', '1974-11-03', 'nam'],
  ['2011-04-01', '2006-12-22', 'Ngô Thị Thu Huyền', '1979-06-30', 'nu'],
  ['2012-09-02', '2012-09-02', 'Vũ Ngọc Thành', '1984-03-08', 'nam'],
  ['2013-03-01', '2008-02-03', 'Lưu Văn Quyết', '1981-10-21', 'nam'],
  ['2014-05-19', '2014-05-19', 'Hồ Phương Thảo', '1987-07-14', 'nu'],
  ['2015-01-01', '2005-11-07', 'Đặng Hữu Vinh', '1977-02-28', 'nam'],
  ['2015-10-01', '2010-05-19', 'Mai Thị Ngọc Oanh', '1983-12-05', 'nu'],
  ['2016-06-01', '2009-09-02', 'Tạ Quang Hòa', '1980-05-16', 'nam'],
  ['2017-08-01', '2011-02-03', 'Bùi Thị Kim Nhung', '1985-09-11', 'nu'],
  ['2018-05-19', '2018-05-19', 'Dương Anh Khoa', '1991-01-26', 'nam'],
  ['2018-11-01', '2012-05-19', 'Phùng Thanh Xuân', '1986-04-02', 'nu'],
  ['2019-09-02', '2019-09-02', 'Đinh Thùy Linh', '1993-08-19', 'nu'],
  ['2020-03-01', '2013-12-22', 'Hà Tiến Dũng', '1988-10-09', 'nam'],
];

const CENTURY = 100;

/** Province, sex and century, year of birth, six digits: the shape of a personal number, of nobody. */
const numberOf = (born: string, sex: string, at: number): string =>
  `001${sex === 'nu' ? '1' : '0'}${String(Number(born.slice(0, 4)) % CENTURY).padStart(2, '0')}9000${String(at).padStart(2, '0')}`;

function listOn(day: string): GeneratedMember[] {
  const there = PEOPLE.map((person, at) => ({ person, at })).filter(({ person: [since] }) => since <= day);
  return withPosts(
    there.map(({ person: [, admitted, name, born, sex], at }) => {
      const official = addMonths(admitted, 12) ?? '';
      return {
        fields: {
          ho_ten: name,
          ngay_sinh: born,
          gioi_tinh: sex,
          dan_toc: '01',
          ton_giao: 'khong',
          so_cccd: numberOf(born, sex, at + 1),
          ngay_vao_dang: admitted,
          ...(official <= day ? { ngay_chinh_thuc: official, loai_dv: 'chinh-thuc' } : { loai_dv: 'du-bi' }),
          van_hoa: 'thpt',
          chuyen_mon: at % 3 === 0 ? 'thac-sy' : 'dai-hoc',
          nghe_nghiep: 'vien-chuc',
        },
      };
    }),
  );
}

const gradingsOn = (day: string): GeneratedMember[] =>
  listOn(day).map(({ fields: { ho_ten = '', ngay_sinh = '' } }, at) => ({
    fields: {
      ho_ten,
      ngay_sinh,
      nam_xl: day.slice(0, 4),
      xep_loai: at < OUTSTANDING ? 'xuat-sac' : 'tot',
    },
  }));

const TERM_BEGINS = '2017-01-01';
const STAFF = {
  van_hoa: 'thpt',
  nghe_nghiep: 'vien-chuc',
  don_vi_ct: 'Trung tâm Khuyến công và Tư vấn phát triển công nghiệp 1',
  nguon: 'doan-vien-cong-doan+can-bo-vien-chuc',
  to_chuc_gt: 'cong-doan',
};

/** Both who were admitted in the term, and the pool of the term after it, which is an assumption: who was introduced by the day. */
function candidatesOn(day: string): GeneratedMember[] {
  const helpers = officialIn(listOn(PERIODS[1]?.to ?? ''));
  const admitted = admittedOf(listOn(PERIODS.at(-1)?.to ?? ''), {
    since: TERM_BEGINS,
    all: STAFF,
    courses: TERM_COURSES,
    afterwards: TERM_NEW_MEMBERS,
    sign: 'QĐ/ĐUK',
    helpers,
  });
  const [, , course = { name: '', day: '', certified: '' }] = TERM_COURSES;
  const pool = candidatesOf({
    seed: SEED,
    outcomes: ['ho-so', 'da-hoc', 'nguon'],
    all: STAFF,
    born: [1990, 1996],
    peoples: { '01': 1 },
    introduced: '2019-11',
    course,
    applied: '2020-10-12',
    helpers: helpers.slice(-3),
  });
  return candidatesBy(day, [...admitted, ...pool]);
}

const plansOf = (branch: string): DemoPlan[] => [
  {
    unit: branch,
    indicator: 'admissions',
    from: TERM_BEGINS,
    to: '2020-06-30',
    value: 2,
    assumption: {
      vi: 'Chỉ tiêu 2 của nhiệm kỳ là số của nguồn; ngày đầu và ngày cuối nhiệm kỳ 2017–2020 là giả định',
      en: 'The 2 of the term are the source’s own; the first and the last day of the term are an assumption.',
    },
  },
  // 15 % of every year, as the source has it.
  { unit: branch, indicator: 'outstanding', from: '2020-01-01', to: '2020-12-31', value: 15 },
];

/** Always the same branch, under the committee whose office it sends to. */
export function trungTam(): DemoOrganisation {
  const nextId = unitIds(SEED);
  const [root, branch] = [nextId(), nextId()];
  const above: UnitPlan = {
    id: root,
    shard: root,
    name: 'Đảng bộ Cục Công Thương địa phương',
    kind: 'grassroots',
    sector: 'agency',
    parent: null,
    keepsRoster: false,
  };
  const own: UnitPlan = {
    ...above,
    id: branch,
    name: 'Chi bộ Trung tâm Khuyến công và Tư vấn phát triển công nghiệp 1',
    kind: 'branch',
    parent: root,
    keepsRoster: true,
  };
  return {
    units: [unitSince('2010-01-01', above), unitSince(FOUNDED, own)],
    periods: [...PERIODS, GRADED],
    ledgers: {
      openings: [
        { unit: root, list: 'gradings', from: '2020-12-01' },
        { unit: branch, list: 'candidates', from: '2016-12-01' },
      ],
      classes: trungTamClasses(root),
    },
    plans: plansOf(branch),
    rosterUnits: [branch],
    rosters: (unit) => (unit === branch ? listOn(PERIODS.at(-1)?.to ?? '') : []),
    rosterOn: (unit, day) => (unit === branch ? listOn(day) : []),
    listsOn: {
      gradings: (unit, day) => (unit === branch ? gradingsOn(day) : []),
      candidates: (unit, day) => (unit === branch ? candidatesOn(day) : []),
    },
    root,
    clerkUnit: branch,
    poolUnit: branch,
    missing: [],
    late: [],
    sendings: [
      ...PERIODS.map(({ id, to }, at) => ({
        unit: branch,
        period: id,
        rosterDate: to,
        receivedOn: RECEIVED[at] ?? to,
        baseVersion: at,
      })),
      ...POOL_SENT.map((at, baseVersion) => ({
        unit: branch,
        period: PERIODS[at]?.id ?? '',
        rosterDate: PERIODS[at]?.to ?? '',
        receivedOn: RECEIVED[at] ?? '',
        baseVersion,
        kind: 'candidates',
      })),
      {
        unit: branch,
        period: GRADED.id,
        rosterDate: '2020-12-20',
        receivedOn: '2020-12-22',
        baseVersion: 0,
        kind: 'gradings',
      },
    ],
  };
}
