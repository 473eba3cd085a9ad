import fc from 'fast-check';
import { chooseExactly, shareOut } from '../../../../functions/demo/generator/allocate.ts';
import { randomOf } from '../../../../functions/demo/generator/random.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('sharing out', () => {
  it('gives away exactly what there was, and nobody less than the least', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 60 }),
        fc.nat({ max: 5 }),
        fc.nat({ max: 30_000 }),
        (weights, least, more) => {
          const total = least * weights.length + more;
          const shares = shareOut(total, weights, least);
          expect(sum(shares)).toBe(total);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(least);
        },
      ),
    );
  });

  it('refuses to give what is not there', () => {
    expect(() => shareOut(5, [1, 1, 1], 2)).toThrow(RangeError);
  });
});

describe('choosing', () => {
  it('takes exactly as many as wanted, nobody twice and nobody impossible', () => {
    const chosen = chooseExactly(randomOf(7), [1, 2, 3, 4, 5, 6], 3, (n) => (n % 2 === 0 ? 1 : 0));
    expect([...chosen].sort()).toEqual([2, 4, 6]);
    expect(() => chooseExactly(randomOf(7), [1, 2], 2, (n) => n - 1)).toThrow(RangeError);
  });

  it('repeats itself with the same seed and differs with another', () => {
    const draw = (seed: number) => chooseExactly(randomOf(seed), [...Array(100).keys()], 10, () => 1);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });
});
