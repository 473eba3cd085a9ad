/** What the articles print of the years before, through the indicators that print it. */
import { inputsOfBloc } from './bloc-inputs.ts';
import { laiChau } from '../../../../functions/demo/lai-chau.ts';
import { laoCai } from '../../../../functions/demo/lao-cai.ts';
import { course } from '../../../../functions/domain/statistics/indicators/course.ts';
import {
  indicatorByUnit,
  indicatorsOf,
} from '../../../../functions/domain/statistics/indicators/evaluate.ts';
import type { IndicatorInputs } from '../../../../functions/domain/statistics/indicators/inputs.ts';
import { planLines } from '../../../../functions/domain/statistics/indicators/plan-lines.ts';

const reader = (inputs: IndicatorInputs) => {
  const values = new Map(indicatorsOf(inputs).map((value) => [value.id, value]));
  return (id: string) => {
    const { value, numerator, denominator, percent } = values.get(id) ?? {};
    return denominator === undefined ? value : `${numerator}/${denominator} = ${percent}`;
  };
};

describe('the bloc of Lào Cai since 2021', () => {
  const inputs = inputsOfBloc(laoCai(), '2023-08-31');
  const of = (from: string, to: string) => reader({ ...inputs, span: { from, to } });

  it('admitted 587, of them 242 in enterprises, 5 students, and 18 managers of the 242', () => {
    const value = of('2021-01-01', '2023-08-31');
    expect(value('admissions')).toBe(587);
    expect(value('admissions.sector.enterprise')).toBe('242/587 = 41.23');
    expect(value('admissions.enterprise')).toBe('242/587 = 41.23');
    expect(value('admissions.students')).toBe('5/587 = 0.85');
    expect(value('admissions.managers')).toBe('18/242 = 7.44');
  });

  it('442 of them in 2021 and 2022, over the plans of both years', () => {
    expect(of('2021-01-01', '2022-12-31')('admissions')).toBe(442);
    const target = (asOf: string) => reader({ ...inputs, asOf })('admissions.target');
    expect([target('2021-12-31'), target('2022-12-31')]).toEqual(['213/205 = 103.9', '229/221 = 103.62']);
  });

  it('145 of 230 in eight months, which is said to be assumed', () => {
    const value = of('2023-01-01', '2023-08-31');
    expect(value('admissions')).toBe(145);
    expect(value('admissions.target')).toBe('145/230 = 63.04');
    expect(value('plan.left')).toBe(85);
    const target = indicatorsOf(inputs).find(({ id }) => id === 'admissions.target');
    expect(target?.assumed?.vi).toContain('Chỉ tiêu 230 là giả định');
    expect(course(inputs).map(({ admitted }) => admitted)[7]).toBe(145);
  });

  it('recognised everybody in time', () => {
    expect(of('2021-01-01', '2022-06-30')('recognitions.inTime')).toMatch(/^(\d+)\/\1 = 100$/);
  });

  it('has a plan for each unit, which add up with what is kept', () => {
    const [own, ...units] = planLines(inputs);
    expect(units).toHaveLength(85);
    const sum = (number: 'assigned' | 'admitted') =>
      units.reduce((all, line) => all + (line[number] ?? 0), 0);
    expect(own).toMatchObject({ assigned: 230, admitted: 145, remainder: 8 });
    expect([sum('assigned') + 8, sum('admitted')]).toEqual([230, 145]);
    expect(units.every(({ registered, assumed }) => registered !== undefined && assumed !== undefined)).toBe(
      true,
    );
  });
});

describe('the province of Lai Châu since 2015', () => {
  const inputs = inputsOfBloc(laiChau(), '2017-06-30', '2015-01-01');
  const value = reader(inputs);

  it('admitted 6.209, and tells them apart as it printed them', () => {
    expect(value('admissions')).toBe(6_209);
    expect(value('admissions.base.residential')).toBe('3737/6209 = 60.19');
    expect(value('admissions.women')).toBe('2422/6209 = 39.01');
    expect(value('admissions.minority')).toBe('3125/6209 = 50.33');
    expect(value('admissions.farmers')).toBe('1469/6209 = 23.66');
    expect(value('admissions.workers')).toBe('247/6209 = 3.98');
  });

  it('has as many members of the small peoples as it printed', () => {
    const peoples = ['50', '46', '49', '39', '23'].map((code) => value(`ethnicity.${code}`));
    expect(peoples.map((text) => String(text).split('/')[0])).toEqual(['59', '119', '146', '217', '195']);
  });

  it('adds up from its units', () => {
    for (const id of ['admissions', 'admissions.farmers', 'ethnicity.50']) {
      const parts = indicatorByUnit(inputs, id).reduce((sum, part) => sum + (part.value ?? 0), 0);
      expect(parts).toBe(indicatorsOf(inputs).find((each) => each.id === id)?.value);
    }
  });
});
