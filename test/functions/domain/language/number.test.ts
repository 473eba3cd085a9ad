import fc from 'fast-check';
import {
  formatCount,
  formatDecimal,
  formatPercent,
  parseAmount,
  roundedRatio,
  share,
} from '../../../../functions/domain/language/number.ts';

const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('shares', () => {
  it.each([
    [242, 587, '41,23%'],
    [145, 230, '63,04%'],
    [13_271, 26_033, '50,98%'],
    [8_126, 26_033, '31,21%'],
    [10_844, 26_033, '41,65%'],
    [1_469, 6_209, '23,66%'],
    [2_442, 26_033, '9,38%'],
    [8_029, 44_482, '18,05%'],
    [1_254, 5_418, '23,15%'],
    [1, 3, '33,33%'],
    [5, 5, '100,00%'],
    [0, 7, '0,00%'],
  ])('%d of %d is %s', (numerator, denominator, text) => {
    const found = share(numerator, denominator);
    expect(formatPercent(found.percent)).toBe(text);
    expect(found).toMatchObject({ numerator, denominator });
  });

  it('rounds a half up: 1 of 80,000 is 0.00125%, 1 of 800 is 0.125%', () => {
    expect(share(1, 800).percent).toBe(0.13);
    expect(share(3, 800).percent).toBe(0.38);
    expect(share(1, 20_000).percent).toBe(0.01);
    expect(share(1, 20_001).percent).toBe(0);
  });

  it('has no share of nothing, and prints a dash', () => {
    expect(share(0, 0).percent).toBeNull();
    expect(formatPercent(null)).toBe('—');
  });

  it('agrees with exact fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (n, d) => {
        const hundredths = (BigInt(n) * 20_000n + BigInt(d)) / (2n * BigInt(d));
        return share(n, d).percent === Number(hundredths) / 100;
      }),
    );
    fc.assert(
      fc.property(count, count, fc.integer({ min: 0, max: 4 }), (n, d, decimals) => {
        const rounded = roundedRatio(n, d, decimals);
        return d === 0
          ? rounded === null
          : rounded !== null && Math.abs(rounded - n / d) <= 0.5 / 10 ** decimals + 1e-6 * rounded;
      }),
    );
  });

  it('refuses what is no count', () => {
    expect(() => share(-1, 5)).toThrow(RangeError);
    expect(() => share(0.5, 5)).toThrow(RangeError);
  });
});

describe('counts', () => {
  it('prints a dot for thousands and a comma for decimals', () => {
    expect([0, 999, 5_418, 1_234_567, -5_418].map(formatCount)).toEqual([
      '0',
      '999',
      '5.418',
      '1.234.567',
      '-5.418',
    ]);
    expect([35.64, 1_234.5, -0.001, -2.5].map((value) => formatDecimal(value))).toEqual([
      '35,64',
      '1.234,50',
      '0,00',
      '-2,50',
    ]);
  });
});

describe('amounts', () => {
  it.each([
    ['1.254', 1_254],
    ['1.254,5', 1_254.5],
    ['1,254.5', 1_254.5],
    ['1.254.000', 1_254_000],
    ['1,254,000', 1_254_000],
    ['12,5', 12.5],
    ['1.5', 1.5],
    ['35.6412', 35.6412],
    ['0,254', 0.254],
    ['-3,5', -3.5],
    ['1254', 1_254],
    [' 7 ', 7],
  ])('%s is %d', (text, value) => {
    expect(parseAmount(text)).toBe(value);
  });

  it.each(['1,254', '1.2.3', '1,25,4', '1.254.5', 'ba', '', '1,254,5', '1 254'])(
    '“%s” is left to a person',
    (text) => {
      expect(parseAmount(text)).toBeUndefined();
    },
  );

  it('reads back what is printed, and never throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const value = hundredths / 100;
        return parseAmount(formatDecimal(value, 2)) === (value === 0 ? 0 : value);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,- ') }), (text) => {
        const value = parseAmount(text);
        return value === undefined || Number.isFinite(value);
      }),
    );
  });
});
