import {
  indicatorByUnit,
  indicatorsOf,
} from '../../../../../functions/domain/statistics/indicators/evaluate.ts';
import { planLines } from '../../../../../functions/domain/statistics/indicators/plan-lines.ts';
import { inputsOf, people, plan, unit, valueIn } from './organisation.ts';

const FARMERS = { ngay_vao_dang: '2023-05-19', nghe_nghiep: 'nong-lam-ngu' } as const;

describe('what a version from before does not have', () => {
  const inputs = inputsOf([
    [unit('a'), people(6, FARMERS)],
    [unit('old'), people(2, FARMERS)],
  ]);
  const [known, { details: _details, ...old }] = inputs.rosters as [
    (typeof inputs.rosters)[number],
    (typeof inputs.rosters)[number],
  ];

  it('is not known, the unit is named, and its people are in neither number of a share', () => {
    const value = valueIn({ ...inputs, rosters: [known, old] }, 'admissions.farmers');
    expect(value).toMatchObject({ value: 6, numerator: 6, denominator: 6, notComputed: ['old'] });
    expect(value?.note?.vi).toContain('1 đơn vị');
  });

  it('is null where nobody has it, never 0', () => {
    const value = valueIn({ ...inputs, rosters: [old] }, 'admissions.farmers');
    expect(value).toMatchObject({ value: null, notComputed: ['old'] });
    expect(value).not.toHaveProperty('numerator');
    expect(indicatorByUnit({ ...inputs, rosters: [known, old] }, 'admissions.farmers')).toEqual([
      { unit: 'a', value: 6, numerator: 6, denominator: 6 },
      { unit: 'old', value: null },
    ]);
  });

  it('is held against no plan', () => {
    const plans = [plan('top', 10, { category: 'farmers' }), plan('a', 6, { category: 'farmers' })];
    const [own, a] = planLines({ ...inputs, rosters: [known, old], plans });
    expect(own).toMatchObject({ admitted: null, notComputed: ['old'], assigned: 10 });
    expect(own).not.toHaveProperty('left');
    expect(a).toMatchObject({ unit: 'a', admitted: 6, left: 0, percent: 100 });
  });
});

describe('a year that details keep whole, cut by the span', () => {
  const of = (months: readonly string[], span: { from: string; to: string }, asOf = '2017-06-30') =>
    valueIn(
      inputsOf([[unit('a'), months.map((day) => ({ fields: { ...FARMERS, ngay_vao_dang: day } }))]], {
        asOf,
        span,
      }),
      'admissions.farmers',
    );
  const half = { from: '2015-01-01', to: '2017-06-30' };

  it('is known where nobody of it was admitted outside, or nobody inside', () => {
    expect(of(['2015-02-03', '2016-05-19', '2017-05-19', '2017-06-02'], half)?.value).toBe(4);
    expect(of(['2016-05-19', '2017-09-02'], half, '2017-12-31')?.value).toBe(1);
  });

  it('is not known where it is divided, or where only the year is kept of somebody', () => {
    expect(of(['2016-05-19', '2017-05-19', '2017-09-02'], half, '2017-12-31')).toMatchObject({
      value: null,
      notComputed: ['a'],
    });
    expect(of(['2016-05-19', '2017'], half)).toMatchObject({ value: null, notComputed: ['a'] });
  });
});

describe('a percentage', () => {
  const attained = (target: number) =>
    valueIn(
      inputsOf([[unit('a'), people(2, FARMERS)]], {
        plans: [plan('top', target), plan('top', target, { id: 'f', category: 'farmers' })],
      }),
      'admissions.target',
    );

  it('stands for no target of fewer than five', () => {
    expect(attained(4)).toMatchObject({ value: 2, numerator: 2, denominator: 4, percent: null });
    expect(attained(5)).toMatchObject({ percent: 40 });
  });
});

describe('without what they are read from', () => {
  it('movements, plans and a year before are not answered', () => {
    const ids = indicatorsOf(inputsOf([[unit('a'), people(2, FARMERS)]])).map(({ id }) => id);
    expect(ids).toContain('admissions.farmers');
    expect(ids.filter((id) => /^(?:movements|plan)\.|growth|target|coverage/.test(id))).toEqual([]);
  });
});
