/** A plan handed on: whole numbers that sum to it and are nowhere more than one from their part. */
import fc from 'fast-check';
import { planRow } from '../../../../functions/domain/plans/plan-ledger.ts';
import { distributed, planSums } from '../../../../functions/domain/plans/plan-shares.ts';

const quantities = (quantity: number, weights: readonly number[]) =>
  distributed(
    quantity,
    weights.map((weight, index) => ({ id: `u-${String(index)}`, weight })),
  ).map((share) => share.quantity);

it('gives what is left over to whose part was cut most, and of equal parts to who comes first', () => {
  expect(quantities(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(quantities(7, [50, 30, 20])).toEqual([4, 2, 1]);
  expect(quantities(5, [0, 0])).toEqual([3, 2]);
  expect(quantities(5, [])).toEqual([]);
  expect(quantities(3, [0, 28])).toEqual([0, 3]);
});

it('sums to the plan, and gives nobody one more or less than their part', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.array(fc.nat(5_000), { minLength: 1, maxLength: 60 }),
      (quantity, weights) => {
        const found = quantities(quantity, weights);
        const sum = weights.reduce((all, weight) => all + weight, 0);
        expect(found.reduce((all, each) => all + each, 0)).toBe(quantity);
        found.forEach((each, index) => {
          const part = sum === 0 ? quantity / weights.length : (quantity * (weights[index] ?? 0)) / sum;
          expect(Math.abs(each - part)).toBeLessThan(1);
        });
      },
    ),
  );
});

it('puts the sum beside the plan, and names who was asked and has not registered', () => {
  const of = (unit: string, kind: string, quantity?: number, category = 'all') =>
    planRow({
      id: `${unit}-${kind}`,
      values: {
        unit,
        kind,
        measure: 'admissions',
        category,
        from: '2026-01-01',
        to: '2026-12-31',
        ...(quantity === undefined ? {} : { quantity }),
      },
    });
  const rows = [
    of('commune', 'target', 20),
    of('commune', 'plan', 22),
    of('a', 'registration', 3),
    of('b', 'registration'),
    of('a', 'target', 12),
    of('b', 'target', 9),
    of('elsewhere', 'target', 90),
    of('a', 'registration', 1, 'youth-union'),
  ];
  expect(planSums(rows, 'commune', ['a', 'b', 'c'])).toMatchObject([
    {
      topic: { category: 'all' },
      own: 20,
      assigned: 21,
      registered: 3,
      remainder: -1,
      notRegistered: ['b'],
      notAssigned: ['c'],
    },
    { topic: { category: 'youth-union' }, own: undefined, assigned: 0, registered: 1, remainder: undefined },
  ]);
});
