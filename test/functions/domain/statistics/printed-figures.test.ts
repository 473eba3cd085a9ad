import fc from 'fast-check';
import {
  checkShare,
  denominatorAmong,
  denominatorsOf,
  parsePercent,
  type PrintedPercent,
} from '../../../../functions/domain/percentages/printed-share.ts';
import {
  attainment,
  checkFunnel,
  disagreeByYear,
  judgeCap,
  nearestCounts,
  remainderOf,
} from './statements.ts';
import { share } from '../../../../functions/domain/language/number.ts';
import { parseStated } from '../../../../functions/domain/language/stated-number.ts';
import { PRINTED_FIGURES } from '../../../fixtures/printed-figures.ts';

function percent(text: string): PrintedPercent {
  const printed = parsePercent(text);
  if (!printed) throw new Error(text);
  return printed;
}

describe('printed percentages', () => {
  it.each(PRINTED_FIGURES)('$source, $quantity: $printed is $match', (figure) => {
    const { numerator, denominator, printed, match } = figure;
    expect(checkShare(numerator, denominator, percent(printed)).match).toBe(match);
  });

  it('are of the five reports seven times both, four times rounded and three times truncated', () => {
    const times = (match: string) => PRINTED_FIGURES.filter((figure) => figure.match === match).length;
    expect([times('both'), times('rounded'), times('truncated')]).toEqual([7, 4, 3]);
  });

  it('of another rounding than ours are said to be that, with the difference', () => {
    expect(share(1469, 6209).percent).toBe(23.66);
    const checked = checkShare(1469, 6209, percent('23,65'));
    expect(checked).toEqual({ match: 'truncated', rounded: 23.66, truncated: 23.65 });
  });

  it('that match in neither way are told with what they come to', () => {
    const checked = checkShare(18, 587, percent('7,4 %'));
    expect(checked.match).toBe('neither');
    expect(checked.rounded).toBe(3.1);
  });

  it('are exact where floating point is not', () => {
    expect(checkShare(8029, 44482, percent('18,05')).match).toBe('rounded');
    expect(checkShare(29, 200, percent('14,5')).match).toBe('both');
  });

  it('are not read from a bound or from words', () => {
    expect(['trên 50 %', '', '%', '41,2,2', '-3 %'].map(parsePercent)).toEqual(Array(5).fill(undefined));
  });
});

describe('a denominator that was not printed', () => {
  it('is a range, never a number', () => {
    expect(denominatorsOf(145, percent('63 %'))).toEqual({
      rounded: { from: 229, to: 232 },
      truncated: { from: 227, to: 230 },
      either: { from: 227, to: 232 },
    });
    expect(denominatorsOf(82, percent('41%')).either).toEqual({ from: 196, to: 202 });
  });

  it('is one of the totals of the report, where only one fits', () => {
    expect(denominatorAmong(18, percent('7,4 %'), [587, 242, 247])).toEqual([242]);
  });

  it('does not exist for 111,6 %, read as reached or as exceeded', () => {
    for (const numerator of [25, 206]) {
      for (const printed of ['111,6', '211,6']) {
        expect(denominatorsOf(numerator, percent(printed))).toEqual({});
      }
    }
  });

  it('that is found prints as what was printed, and its neighbours outside do not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 3_000 }),
        fc.integer({ min: 0, max: 2 }),
        (numerator, digits, decimals) => {
          const printed = { digits, decimals };
          const matching = (denominator: number) =>
            denominator >= 1 && checkShare(numerator, denominator, printed).match !== 'neither';
          const { rounded, truncated, either } = denominatorsOf(numerator, printed);
          for (const range of [rounded, truncated]) {
            if (!range) continue;
            expect(matching(range.from) && matching(range.to)).toBe(true);
          }
          if (either) expect(matching(either.from - 1) || matching(either.to + 1)).toBe(false);
          else expect(matching(Math.round((numerator * 100 * 10 ** decimals) / digits))).toBe(false);
        },
      ),
    );
  });
});

describe('statements of the five reports', () => {
  it('63 registered, 47 attended and 13 could not leave three people without an outcome', () => {
    expect(checkFunnel(63, { attended: 47, declined: 13 })).toEqual({
      registered: 63,
      accounted: 60,
      missing: 3,
    });
  });

  it('sums that are right are right', () => {
    expect(checkFunnel(63, { inside: 30, outside: 33 }).missing).toBe(0);
    expect(checkFunnel(201, { women: 37, service: 68, pupils: 96 }).missing).toBe(0);
    expect(checkFunnel(4, { women: 1, service: 1, pupils: 2 }).missing).toBe(0);
  });

  it('619 people in classes for new members are more than 587 admissions, and that is no contradiction', () => {
    // Who was admitted before may attend now: a class is no outcome of an admission, so the two are never subtracted.
    expect(() => remainderOf(587, [242, 5])).not.toThrow();
    expect(attainment(619, 587)).toEqual({ reached: 105.45, exceeded: 5.45 });
  });

  it('three occupations leave 2.442 people who are neither', () => {
    const rest = remainderOf(26033, [885, 7287, 15419]);
    expect(rest).toBe(2442);
    expect(share(rest, 26033).percent).toBe(9.38);
    expect(() => remainderOf(10, [8, 3])).toThrow(RangeError);
  });

  it('reaching 103% is exceeding by 3%', () => {
    expect(attainment(206, 200)).toEqual({ reached: 103, exceeded: 3 });
    expect(attainment(145, 230)).toEqual({ reached: 63.04, exceeded: null });
    expect(attainment(5, 0)).toBeNull();
  });

  it('15% of 16 is 2,4 people: two miss the target and three break the cap', () => {
    expect(nearestCounts(16, 15)).toMatchObject({
      exact: 2.4,
      below: { count: 2, percent: 12.5 },
      above: { count: 3, percent: 18.75 },
    });
    const grassroots = { cap: 20, level: 'grassroots' } as const;
    expect(judgeCap({ outstanding: 2, good: 14 }, grassroots).severity).toBe('none');
    expect(judgeCap({ outstanding: 3, good: 13 }, grassroots)).toMatchObject({
      over: true,
      severity: 'error',
    });
  });

  it('the cap is judged at the grassroots organisation, so a branch below one is only told', () => {
    const judged = judgeCap({ outstanding: 3, good: 13 }, { cap: 20, level: 'branch' });
    expect(judged).toMatchObject({ over: true, severity: 'info' });
    expect(judged.percent).toBeCloseTo(23.08, 2);
  });

  it('more than 600 a year until 2020 and nearly 400 in 2020–2022 cannot both be', () => {
    const before = { from: 2015, to: 2020, perYear: { from: 600, to: Number.MAX_SAFE_INTEGER } };
    const after = { from: 2020, to: 2022.25, perYear: { from: 0, to: 178 } };
    expect(disagreeByYear(before, after, 3)).toBe(true);
    expect(disagreeByYear(before, { ...after, from: 2021 }, 3)).toBe(false);
    expect(disagreeByYear(before, { ...after, perYear: { from: 0, to: 400 } }, 3)).toBe(false);
  });
});

describe('numbers as reports say them', () => {
  it.each([
    ['5.418', 'exact', 5418],
    ['6,2 nghìn', 'exact', 6200],
    ['trên 6,2 nghìn', 'above', 6200],
    ['1500', 'exact', 1500],
    ['03', 'exact', 3],
    ['3 triệu đồng', 'exact', 3_000_000],
    ['trên 1.000', 'above', 1000],
    ['gần 400', 'nearly', 400],
    ['từ 200 trở lên', 'at-least', 200],
    ['dưới 6 %', 'below', 0.06],
    ['41,22%', 'exact', 0.4122],
    ['75 % trở lên', 'at-least', 0.75],
  ] as const)('%s is %s %d', (text, bound, value) => {
    expect(parseStated(text)).toMatchObject({ bound, value });
  });

  it.each(['1,102', '899,113', '8/17', 'nhiều', ''])('%s is not taken for one number', (text) => {
    expect(parseStated(text)).toBeUndefined();
  });
});
