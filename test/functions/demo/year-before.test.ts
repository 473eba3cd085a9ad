import { laiChau } from '../../../functions/demo/lai-chau.ts';
import { laoCai } from '../../../functions/demo/lao-cai.ts';
import { listOn } from '../../../functions/demo/generator/earlier.ts';
import { withYearBefore, withYearsBefore } from '../../../functions/demo/year-before.ts';
import { indicatorsOf } from '../../../functions/domain/statistics/indicators/evaluate.ts';
import type { IndicatorInputs } from '../../../functions/domain/statistics/indicators/inputs.ts';
import { inputsOfBloc } from './generator/bloc-inputs.ts';

type Bloc = Parameters<typeof inputsOfBloc>[0];

/** With the lists of an earlier day beside those of the day. */
function inputsSince(bloc: Bloc, asOf: string, day: string): IndicatorInputs {
  const then = inputsOfBloc({ ...bloc, rosters: (unit) => listOn(bloc.rosters(unit), day) }, day);
  const { units, rosters } = then;
  return { ...inputsOfBloc(bloc, asOf), yearBefore: { asOf: day, units, rosters } };
}

describe('the small peoples of Lai Châu', () => {
  it('stand with what they were before the term, and every one of them has grown', () => {
    const province = laiChau();
    const values = indicatorsOf(inputsSince(province, '2017-06-30', '2015-01-01'));
    const of = (code: string) => values.find(({ id }) => id === `ethnicity.${code}`);
    const peoples = ['50', '46', '49', '39', '23'].map(of);
    expect(peoples.map((people) => people?.value)).toEqual([59, 119, 146, 217, 195]);
    for (const people of peoples) {
      expect(people?.before?.on).toBe('2015-01-01');
      expect(people?.before?.value).toBeGreaterThan(0);
      expect(people?.before?.value).toBeLessThan(people?.value ?? 0);
    }
    const everybody = province.rosterUnits.flatMap((unit) => province.rosters(unit));
    const then = everybody.filter(({ fields }) => String(fields.ngay_vao_dang) <= '2015-01-01').length;
    const members = values.find(({ id }) => id === 'members');
    expect(members).toMatchObject({ value: 26_033, before: { value: then } });
  });
});

describe('a demonstration that began a year earlier', () => {
  const bloc = laoCai();
  const longer = withYearBefore(bloc);

  it('sends the lists of the same day a year before first, and the others after them', () => {
    expect(longer.sendings).toHaveLength(bloc.sendings.length + 85);
    expect(longer.sendings[0]).toMatchObject({
      period: '2022-M08',
      rosterDate: '2022-08-31',
      receivedOn: '2022-09-06',
      baseVersion: 0,
    });
    expect(longer.sendings.slice(85)).toEqual(
      // Versions of another list are its own.
      bloc.sendings.map(({ baseVersion, ...sending }) => ({
        ...sending,
        baseVersion: baseVersion + (sending.kind === undefined ? 1 : 0),
      })),
    );
    expect(longer.periods[0]).toMatchObject({ id: '2022-M08', to: '2022-08-31', due: '2022-09-08' });
  });

  it('has on them whoever had been admitted by then, on probation where it was not over', () => {
    const all = bloc.rosterUnits.flatMap((unit) => longer.rosterOn?.(unit, '2022-08-31') ?? []);
    // Who was admitted since: in September to December of 2022, and in 2023.
    const since = bloc.rosterUnits
      .flatMap((unit) => bloc.rosters(unit))
      .filter(({ fields }) => String(fields.ngay_vao_dang) > '2022-08-31');
    expect(all).toHaveLength(5_418 - since.length);
    expect(all.some(({ fields }) => String(fields.ngay_chinh_thuc ?? '') > '2022-08-31')).toBe(false);
    const recent = all.filter(({ fields }) => String(fields.ngay_vao_dang) > '2021-08-31');
    expect(new Set(recent.map(({ fields }) => fields.loai_dv))).toEqual(new Set(['du-bi']));
    expect(longer.rosterOn?.(bloc.clerkUnit, '2023-08-31')).toEqual(bloc.rosters(bloc.clerkUnit));
  });
});

describe('a demonstration that closed its years', () => {
  const bloc = laoCai();
  const longer = withYearsBefore(bloc, 2021, 2022);

  it('sent every list of before in its order, each after the one before it', () => {
    const days = ['2021-12-31', '2022-08-31', '2022-12-31'];
    expect(longer.periods.slice(0, 3).map(({ to }) => to)).toEqual(days);
    const of = longer.sendings.filter(({ unit }) => unit === bloc.clerkUnit);
    expect(of.slice(0, 4).map(({ rosterDate, baseVersion }) => [rosterDate, baseVersion])).toEqual([
      ...days.map((day, at) => [day, at]),
      ['2023-08-31', 3],
    ]);
    expect(of[0]?.receivedOn).toBe('2022-01-06');
    const received = longer.sendings.map(({ receivedOn }) => receivedOn);
    expect(received).toEqual(received.toSorted());
  });

  it('tells of the years before what the articles tell: 442 admitted in both, over the plans of both', () => {
    const value = (asOf: string, from: string, id: string) => {
      const rosters = (unit: string) => longer.rosterOn?.(unit, asOf) ?? [];
      const inputs = inputsOfBloc({ ...bloc, rosters }, asOf);
      return indicatorsOf({ ...inputs, span: { from, to: asOf } }).find((one) => one.id === id);
    };
    expect(value('2022-12-31', '2021-01-01', 'admissions')?.value).toBe(442);
    expect(value('2021-12-31', '2021-01-01', 'admissions.target')).toMatchObject({
      numerator: 213,
      denominator: 205,
    });
    expect(value('2022-12-31', '2022-01-01', 'admissions.target')).toMatchObject({
      numerator: 229,
      denominator: 221,
    });
  });
});
