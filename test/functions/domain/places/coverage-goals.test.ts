/** Goals of coverage against what was reached: on the day, of the places that are meant, with what is missing worked out on the fraction. */
import { coverageGoals } from '../../../../functions/domain/places/coverage-goals.ts';
import { placesOn } from '../../../../functions/domain/places/place-ledger.ts';
import { checkPlans, plannedRowsOf } from '../../../../functions/domain/plans/plan-ledger.ts';
import { planSums } from '../../../../functions/domain/plans/plan-shares.ts';
import { rowOf, stateOf, stateOfRows } from '../../../support/ledger-state.ts';

const GOAL = {
  unit: 'commune',
  kind: 'target',
  measure: 'coverage',
  category: 'residential',
  from: '2023-01-01',
  to: '2025-12-31',
  quantity: 100,
};
const village = (n: number, values: object) => ({
  name: `Bản ${String(n)}`,
  sort: 'village',
  unit: 'commune',
  ...values,
});
const PLACES = stateOf(
  [
    village(1, { party: 'own', head: 'member' }),
    village(2, { party: 'joint', head: 'not', members: 2 }),
    village(3, { party: 'none', members: 0 }),
    { ...village(4, { party: 'none' }), sort: 'school' },
  ].map((values, n) => rowOf(String(n), values)),
  [{ row: '2', from: '2023-07-01', values: { party: 'own' } }],
);
const goals = (day: string, ...plans: readonly object[]) =>
  coverageGoals(
    plannedRowsOf(stateOfRows(plans.map((plan) => ({ ...GOAL, ...plan })))),
    ['commune'],
    day,
    (_, on) => placesOn(PLACES, on),
  ).map(({ goal, reached: { numerator, denominator }, left }) => [goal, numerator, denominator, left]);

it.each<[string, string, object, readonly number[]]>([
  ['villages, before the third has a branch', '2023-06-30', {}, [100, 2, 3, 1]],
  ['and from then on', '2023-07-01', {}, [100, 3, 3, 0]],
  ['all places', '2023-07-01', { category: 'all' }, [100, 3, 4, 1]],
  ['branches of their own', '2023-06-30', { measure: 'own-branches' }, [100, 1, 3, 2]],
  ['with members, of those of which it is known', '2023-06-30', { measure: 'with-members' }, [100, 1, 2, 1]],
  ['heads, of whom it is known', '2023-06-30', { measure: 'heads', quantity: 50 }, [50, 1, 2, 0]],
  ['two thirds of three are two, though 66,67% are printed', '2023-06-30', { quantity: 66 }, [66, 2, 3, 0]],
  ['of a plan that is over its last day counts', '2026-02-01', { to: '2023-06-30' }, [100, 2, 3, 1]],
])('holds a goal against the places that it is of: %s', (_, day, plan, expected) => {
  expect(goals(day, plan)).toEqual([expected]);
});

it('looks at the plan that runs, and at none that has not begun or is a registration', () => {
  expect(goals('2023-06-30', { to: '2023-03-31', quantity: 80 }, {})).toEqual([[100, 2, 3, 1]]);
  expect(goals('2022-12-31', {})).toEqual([]);
  expect(goals('2023-06-30', { kind: 'registration' })).toEqual([]);
});

it.each<[string, object, string | undefined, string]>([
  ['a goal of villages', {}, undefined, ''],
  ['more than a hundred of a hundred', { quantity: 101 }, 'over-a-hundred', 'quantity'],
  ['a share of women among the places', { category: 'women' }, 'category-of-people', 'category'],
  ['a share that somebody is to register', { kind: 'registration' }, 'coverage-registered', 'kind'],
  ['admissions of schools', { measure: 'admissions', category: 'schools' }, 'category-of-places', 'category'],
])('knows in the ledger of plans: %s', (_, values, code, column) => {
  const found = checkPlans(stateOfRows([{ ...GOAL, ...values }]));
  expect(found).toMatchObject(code === undefined ? [] : [{ code, column, severity: 'error' }]);
});

it('is no number that is handed on to the units below', () => {
  const rows = plannedRowsOf(stateOfRows([GOAL, { ...GOAL, measure: 'admissions', category: 'all' }]));
  expect(planSums(rows, 'commune', []).map(({ topic }) => topic.measure)).toEqual(['admissions']);
});
