import { completedYears } from '../../../../functions/domain/language/date.ts';
import { plansOn } from '../../../../functions/domain/plans/plan.ts';
import { countMembers } from '../../../../functions/domain/statistics/count.ts';
import { factsOf } from '../../../../functions/domain/statistics/facts.ts';
import { figuresOf } from '../../../../functions/domain/statistics/figures.ts';
import { totalOf } from '../../../../functions/domain/statistics/vector.ts';
import type { Figure } from '../../../../functions/domain/statistics/figure.ts';
import type { Member } from '../../../../functions/domain/roster/shape/member.ts';
import { ON } from './generated-members.ts';

const member = (fields: Member['fields']) => ({ fields });
const byId = (figures: readonly Figure[]) => new Map(figures.map((figure) => [figure.id, figure]));

const asOf = '2023-08-31';
const roster = [
  member({
    ngay_sinh: '1993-08-31',
    gioi_tinh: 'nu',
    dan_toc: '08',
    ton_giao: 'khong',
    nghe_nghiep: 'dn-cong-nhan',
    chuyen_mon: 'dai-hoc',
    loai_dv: 'du-bi',
    ngay_vao_dang: '2023-05-19',
    doan_vien: true,
  }),
  member({
    ngay_sinh: '1992-08-31',
    gioi_tinh: 'nam',
    dan_toc: '01',
    ton_giao: 'phat-giao',
    nghe_nghiep: 'vien-chuc',
    chuyen_mon: 'cao-dang',
    loai_dv: 'chinh-thuc',
    ngay_vao_dang: '2012-03-02',
  }),
  member({
    ngay_sinh: '1950',
    nghe_nghiep: 'nong-lam-ngu',
    loai_dv: 'chinh-thuc',
    ngay_vao_dang: '1975',
  }),
  member({ nghe_nghiep: 'Chạy xe ôm' }),
];

const figures = (options: Partial<Parameters<typeof figuresOf>[0]> = {}) =>
  byId(
    figuresOf({
      total: totalOf(countMembers(roster, ON)),
      asOf,
      units: [{ id: 'a', sector: 'school', members: 4 }],
      ...options,
    }),
  );

describe('figures of one small roster', () => {
  it('give every share its numerator and denominator', () => {
    expect(figures().get('members.probationary')).toMatchObject({
      value: 1,
      share: { numerator: 1, denominator: 4, percent: 25 },
    });
  });

  it('give the share of women of those whose sex is known, and say of how many it is not', () => {
    expect(figures().get('members.women')).toMatchObject({
      value: 1,
      share: { numerator: 1, denominator: 2, percent: 50 },
      note: { vi: 'Tỷ lệ tính trên số người rõ giới tính; chưa rõ 2 người.' },
    });
    expect(figures().get('members.sex.unknown')).toMatchObject({ value: 2, share: { denominator: 4 } });
    const known = figures({ total: totalOf(countMembers(roster.slice(0, 2), ON)) }).get('members.women');
    expect(known).toMatchObject({ share: { numerator: 1, denominator: 2 } });
    expect(known?.note).toBeUndefined();
  });

  it('count a minority as everybody who is known not to be Kinh', () => {
    expect(figures().get('members.minority')?.value).toBe(1);
    expect(figures().get('members.ethnicity.unknown')?.value).toBe(2);
  });

  it('put a worker with a degree among the workers and a college-educated employee among the intellectuals', () => {
    const found = figures();
    expect(['worker', 'farmer', 'intellectual', 'none'].map((id) => found.get(`class.${id}`)?.value)).toEqual(
      [1, 1, 1, 1],
    );
    expect(found.get('class.worker')?.note?.vi).toContain('trí thức là người còn lại');
  });

  it('turn thirty-one on the last day of the month they were born in', () => {
    const found = figures();
    expect(found.get('age.18-30')?.value).toBe(1);
    expect(found.get('age.31-35')?.value).toBe(1);
    expect(found.get('age.over-60')?.value).toBe(1);
    expect(found.get('age.unknown')?.value).toBe(1);
  });

  it('average completed months, with the difference of years where only the year is known', () => {
    expect(figures().get('age.average')?.value).toBe(44.67);
    expect(figures().get('age.average')?.note?.vi).toContain('31/08/2023');
  });

  it('stand for the last month end before another date, and say so', () => {
    const found = figures({ asOf: '2023-08-30' });
    expect(found.get('age.18-30')?.value).toBe(2);
    expect(found.get('age.18-30')?.note?.vi).toBe('Tuổi tính đến ngày cuối tháng gần nhất, 31/07/2023.');
  });

  it('keep an occupation in words of no group apart from the group of others', () => {
    expect(figures().get('occupation.unknown')?.value).toBe(1);
    expect(figures().get('occupation.khac')?.value).toBe(0);
  });

  it('count admissions in whole months by category and say whom they may be missing', () => {
    const found = figures({ admissions: { from: '2023-01-01', to: '2023-08-31' } });
    expect(found.get('admissions')?.value).toBe(1);
    expect(found.get('admissions.enterprise')).toMatchObject({ value: 1, share: { percent: 100 } });
    expect(found.get('admissions')?.note?.vi).toBe(
      'Đếm theo ngày vào Đảng trong danh sách. Từ 01/01/2023 đến 31/08/2023. Chưa tính 1 người không rõ tháng vào Đảng (trước 2015 chỉ đếm trọn năm).',
    );
    expect(figures({ admissions: { from: '1975-01-01', to: '1975-12-31' } }).get('admissions')?.value).toBe(
      1,
    );
    expect(figures({ admissions: { from: '2012-01-01', to: '2012-12-31' } }).get('admissions')?.value).toBe(
      1,
    );
    expect(figures({ admissions: { from: '2012-01-01', to: '2012-06-30' } }).get('admissions')).toMatchObject(
      {
        value: 0,
        note: { vi: expect.stringContaining('Chưa tính 2 người') },
      },
    );
    expect(figures({ admissions: { from: '1975-02-01', to: '1976-01-31' } }).get('admissions')?.value).toBe(
      0,
    );
    expect(figures({ admissions: { from: '2023-05-02', to: '2023-08-31' } }).get('admissions')?.value).toBe(
      0,
    );
  });

  it('say that no month is over yet, rather than 0 alone or a span turned round', () => {
    const january = figures({ asOf: '2024-01-15', admissions: { from: '2024-01-01', to: '2024-01-15' } });
    expect(january.get('admissions')).toMatchObject({
      value: 0,
      note: {
        vi: expect.stringContaining('từ 01/01/2024 đến 15/01/2024 chưa có tháng nào trọn nên chưa đếm ai'),
      },
    });
    const within = figures({ asOf: '2023-06-20', admissions: { from: '2023-01-01', to: '2023-06-20' } });
    expect(within.get('admissions')?.note?.vi).toContain('Từ 01/01/2023 đến 31/05/2023.');
  });

  it('take who was born on 29 February for a year older on the last day of February, and say so', () => {
    const born = (iso: string) => totalOf(countMembers([member({ ngay_sinh: iso })], ON));
    const on = (iso: string) => figures({ total: born('1992-02-29'), asOf: iso });
    expect(on('2023-01-31').get('age.18-30')?.value).toBe(1);
    expect(on('2023-02-28').get('age.31-35')?.value).toBe(1);
    expect(on('2023-02-28').get('age.31-35')?.note?.vi).toContain('sinh ngày 29/02 tròn tuổi ngày 28/02');
    expect(on('2024-02-29').get('age.31-35')?.note).toBeUndefined();
    expect(completedYears('1992-02-29', '2023-02-28')).toBe(31);
    expect(completedYears('1992-02-29', '2023-02-27')).toBe(30);
  });

  it('leave out what nobody asked for', () => {
    expect(figures().has('admissions')).toBe(false);
    expect(figures().has('coverage')).toBe(false);
  });

  it('measure a plan by what was reached until the date, with the assumption beside it', () => {
    const plan = {
      unit: 'a',
      indicator: 'admissions',
      from: '2023-01-01',
      to: '2023-12-31',
      value: 2,
      assumption: { vi: 'Chỉ tiêu giả định.', en: 'Assumed.' },
    } as const;
    expect(figures({ plans: [plan] }).get('admissions.target')).toMatchObject({
      value: 1,
      share: { numerator: 1, denominator: 2, percent: 50 },
    });
    expect(figures({ plans: [plan] }).get('admissions.target')?.note?.vi).toMatch(
      /^Chỉ tiêu giả định\. .*Đếm theo/,
    );
    expect(figures({ plans: [plan] }).get('admissions.target')?.note?.vi).toContain(
      'Chỉ tiêu từ 01/01/2023 đến 31/12/2023. Đếm theo ngày vào Đảng trong danh sách. Từ 01/01/2023 đến 31/08/2023.',
    );
    expect(figures({ plans: [plan], asOf: '2023-04-30' }).get('admissions.target')?.value).toBe(0);
  });

  it('measure the plan of the year, and that of the term beside it', () => {
    const plan = (from: string, to: string, value: number) =>
      ({ unit: 'a', indicator: 'admissions', from, to, value }) as const;
    const [year, term, last] = [
      plan('2023-01-01', '2023-12-31', 2),
      plan('2020-10-01', '2025-09-30', 20),
      plan('2022-01-01', '2022-12-31', 3),
    ];
    const on = (day: string) => plansOn([term, year, last], 'a', day);
    expect(on('2023-08-31')).toEqual([year, term]);
    expect(on('2024-08-31')).toEqual([term]);
    expect(on('2026-01-31')).toEqual([term]);
    expect(on('2019-01-31')).toEqual([]);
    const found = figures({ plans: on('2023-08-31') });
    expect(found.get('admissions.target')?.share?.denominator).toBe(2);
    expect(found.get('admissions.target.2020-10-01.2025-09-30')).toMatchObject({
      label: { vi: 'Kết nạp so với chỉ tiêu từ 01/10/2020 đến 30/09/2025' },
      share: { numerator: 1, denominator: 20 },
    });
  });

  it('become facts whose groups each sum to the members', () => {
    const facts = factsOf({
      asOf,
      units: [
        { unit: 'a', unitName: 'Chi bộ A', sector: 'school', total: totalOf(countMembers(roster, ON)) },
      ],
    });
    const sums = new Map<string, number>();
    for (const { group, value } of facts) sums.set(group, (sums.get(group) ?? 0) + value);
    expect(sums.size).toBe(11);
    expect(new Set(sums.values())).toEqual(new Set([4]));
    expect(facts[0]).toEqual({
      unit: 'a',
      unitName: 'Chi bộ A',
      sector: 'Trường học',
      group: 'Đảng viên',
      figure: 'Tổng số đảng viên',
      value: 4,
    });
  });
});

describe('full or probationary', () => {
  const statusOf = (rows: Parameters<typeof countMembers>[0], on = ON) => {
    const found = byId(figuresOf({ total: totalOf(countMembers(rows, on)), asOf, units: [] }));
    return ['official', 'probationary', 'status.unknown'].map((id) => found.get(`members.${id}`)?.value ?? 0);
  };

  it('follows the date of full membership where the roster keeps it and says nothing else', () => {
    const dated = member({ ngay_chinh_thuc: '2020-01-01' });
    expect(statusOf([dated, member({ ngay_vao_dang: '2022-09-02' })])).toEqual([1, 1, 0]);
  });

  it('is unknown of whoever was admitted too long ago for probation, and no date of full membership is kept', () => {
    const dated = member({ ngay_chinh_thuc: '2020-01-01' });
    const since = (ngay_vao_dang: string) => statusOf([dated, member({ ngay_vao_dang })]);
    expect(since('1968')).toEqual([1, 0, 1]);
    expect(since('2021-06-29')).toEqual([1, 0, 1]);
    expect(since('2021-06-30')).toEqual([1, 1, 0]);
    expect(since('2021')).toEqual([1, 1, 0]);
    expect(since('2023-07-01')).toEqual([1, 0, 1]);
    expect(statusOf([dated, member({ ngay_vao_dang: '1968', loai_dv: 'du-bi' })])).toEqual([1, 1, 0]);
  });

  it('is unknown where the roster keeps neither', () => {
    expect(statusOf([member({}), member({})])).toEqual([0, 0, 2]);
  });
});
