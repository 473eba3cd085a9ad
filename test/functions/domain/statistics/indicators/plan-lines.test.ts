import { course } from '../../../../../functions/domain/statistics/indicators/course.ts';
import {
  indicatorByUnit,
  indicatorsOf,
} from '../../../../../functions/domain/statistics/indicators/evaluate.ts';
import { planLines } from '../../../../../functions/domain/statistics/indicators/plan-lines.ts';
import { inputsOf, people, plan, unit, valueIn } from './organisation.ts';

const A = unit('a', { sector: 'enterprise' });
const B = unit('b', { sector: 'school' });
const ORGANISATION = inputsOf(
  [
    [
      A,
      [
        ...people(3, { ngay_vao_dang: '2023-02-03', gioi_tinh: 'nu' }),
        ...people(4, { ngay_vao_dang: '2019-05-19' }),
      ],
    ],
    [B, [...people(2, { ngay_vao_dang: '2023-05-19' }), ...people(1, { ngay_vao_dang: '2022-05-19' })]],
  ],
  {
    plans: [
      plan('top', 12, { isAssumed: true, source: 'thử' }),
      plan('a', 6, { changes: [{ before: 5, after: 6, on: '2023-03-01' }] }),
      plan('a', 4, { id: 'registered', kind: 'registration' }),
      plan('b', 2, { comparison: 'at-least' }),
    ],
  },
);

describe('the lines of a plan', () => {
  it('hold what was registered, assigned and reached against each other, and add up with the remainder', () => {
    const [own, a, b] = planLines(ORGANISATION);
    expect(own).toMatchObject({ unit: 'top', assigned: 12, admitted: 5, left: 7, remainder: 4 });
    expect(own?.assumed?.vi).toBe('Số giả định: thử.');
    expect(a).toMatchObject({ unit: 'a', registered: 4, assigned: 6, admitted: 3, left: 3 });
    expect(a?.changes).toEqual([{ before: 5, after: 6, on: '2023-03-01' }]);
    expect(b).toMatchObject({ unit: 'b', comparison: 'at-least', assigned: 2, admitted: 2, left: 0 });
    expect(b).not.toHaveProperty('registered');
  });
});

describe('the course of the year', () => {
  it('adds up month by month, and does not know the months to come', () => {
    const points = course(ORGANISATION);
    expect(points).toHaveLength(12);
    expect(points.map(({ admitted }) => admitted)).toEqual([0, 3, 3, 3, 5, 5, 5, 5, null, null, null, null]);
    expect(points.map(({ planned }) => planned)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(points[7]?.month).toBe('2023-08');
  });
});

describe('an indicator', () => {
  it('says the days it counted, the share and what is assumed', () => {
    expect(valueIn(ORGANISATION, 'admissions')).toMatchObject({
      value: 5,
      from: '2023-01-01',
      to: '2023-08-31',
    });
    expect(valueIn(ORGANISATION, 'admissions.women')).toMatchObject({
      value: 3,
      denominator: 5,
      percent: 60,
    });
    expect(valueIn(ORGANISATION, 'admissions.target')).toMatchObject({
      value: 5,
      denominator: 12,
      percent: 41.67,
    });
    expect(valueIn(ORGANISATION, 'admissions.target')?.assumed?.vi).toContain('giả định');
  });

  it('is made of those of the units', () => {
    expect(indicatorByUnit(ORGANISATION, 'admissions')).toEqual([
      { unit: 'a', value: 3 },
      { unit: 'b', value: 2 },
    ]);
    expect(indicatorByUnit(ORGANISATION, 'members.sector.school')).toEqual([
      { unit: 'b', value: 3, numerator: 3, denominator: 3 },
    ]);
  });

  it('stands beside the same of a year before, nobody being 0', () => {
    const [asOf, before] = [
      '2023-08-31',
      inputsOf([[A, people(2, { gioi_tinh: 'nu' })]], { asOf: '2022-08-31' }),
    ];
    const { units, rosters } = before;
    const both = { ...ORGANISATION, asOf, yearBefore: { asOf: before.asOf, units, rosters } };
    expect(valueIn(both, 'members')?.before).toEqual({ on: '2022-08-31', value: 2 });
    expect(valueIn(both, 'members.sector.school')?.before).toEqual({ on: '2022-08-31', value: 0 });
    expect(indicatorsOf(ORGANISATION).every((value) => value.before === undefined)).toBe(true);
  });
});
