/** Plans as a ledger: what may stand in it, what the summary reads of it, and what is said of a number that was changed. */
import { readCell } from '../../../../functions/domain/ledgers/cells.ts';
import { columnIn } from '../../../../functions/domain/ledgers/definition.ts';
import { ALWAYS, EMPTY_LEDGER, withCommits } from '../../../../functions/domain/ledgers/log.ts';
import type { RowChange } from '../../../../functions/domain/ledgers/log.ts';
import {
  PLAN_LEDGER,
  admissionPlansOf,
  checkPlans,
  outstandingGoal,
  planRowsOf,
} from '../../../../functions/domain/plans/plan-ledger.ts';
import { historyNote, planHistory } from '../../../../functions/domain/plans/plan-history.ts';

const TARGET = {
  unit: 'bloc',
  kind: 'target',
  measure: 'admissions',
  category: 'all',
  from: '2023-01-01',
  to: '2023-12-31',
  quantity: 240,
};
const row = (id: string, values: RowChange['values']): RowChange => ({ row: id, from: ALWAYS, values });
const saved = (...all: readonly (readonly RowChange[])[]) =>
  withCommits(
    EMPTY_LEDGER,
    all.map((changes, index) => ({
      number: index + 1,
      save: `save-${String(index)}`,
      at: `2023-0${String(index + 1)}-04T20:00:00.000Z`,
      by: { id: 'p', name: 'Văn phòng' },
      changes,
    })),
  );

const GOAL = { ...TARGET, measure: 'outstanding', quantity: 15 };

describe('a goal of outstanding members', () => {
  const goalIn = (year: number, ...rows: readonly RowChange['values'][]) =>
    outstandingGoal(planRowsOf(saved(rows.map((values, at) => row(String(at), values)))), 'bloc', year);

  it('is that of the end of the year: the assigned one before the planned, that of the year before that of a term', () => {
    const term = { ...GOAL, from: '2021-01-01', to: '2025-12-31', quantity: 12 };
    expect(goalIn(2023, GOAL)).toEqual({ percent: 15, isAssumed: false });
    expect(goalIn(2023, term, GOAL)).toEqual({ percent: 15, isAssumed: false });
    expect(goalIn(2024, GOAL, { ...term, assumed: true })).toEqual({ percent: 12, isAssumed: true });
    expect(goalIn(2023, { ...GOAL, kind: 'plan' }, term)).toEqual({ percent: 12, isAssumed: false });
    expect(goalIn(2022, GOAL)).toBeUndefined();
    expect(goalIn(2023, TARGET, { ...GOAL, unit: 'school-1' })).toBeUndefined();
  });
});

describe('what may stand in the ledger', () => {
  it.each([
    ['an end before its beginning', { to: '2022-12-31' }, 'ends-before-it-begins', 'to'],
    ['a target without a number', { quantity: null }, 'quantity-missing', 'quantity'],
    ['no day', { from: null }, 'plan-incomplete', 'from'],
    [
      'outstanding members that somebody registers',
      { ...GOAL, kind: 'registration' },
      'coverage-registered',
      'kind',
    ],
    ['outstanding members of women', { ...GOAL, category: 'women' }, 'goal-of-some', 'category'],
    ['more than all of them', { ...GOAL, quantity: 101 }, 'over-a-hundred', 'quantity'],
  ])('names the cell of %s', (_what, values, code, column) => {
    const state = saved([row('a', TARGET)], [row('a', values)]);
    expect(checkPlans(state)).toMatchObject([{ code, column, row: 'a', severity: 'error' }]);
  });

  it('takes a registration that waits for its number', () => {
    expect(checkPlans(saved([row('a', { ...TARGET, kind: 'registration', quantity: null })]))).toEqual([]);
  });

  it('knows two rows for one thing, unless one is taken out', () => {
    const twice = saved([row('a', TARGET), row('b', { ...TARGET, quantity: 1 })]);
    expect(checkPlans(twice)).toMatchObject([{ code: 'plan-twice', row: 'b' }]);
    const other = saved([row('a', TARGET), row('b', { ...TARGET, category: 'women' })]);
    expect(checkPlans(other)).toEqual([]);
    expect(checkPlans(saved([row('a', TARGET), row('b', TARGET)], [row('a', { removed: true })]))).toEqual(
      [],
    );
  });

  const reading = (column: string, cell: string | number) =>
    readCell(columnIn(PLAN_LEDGER, column), cell, () => []);

  it.each([
    ['comparison', '=', 'equal'],
    ['comparison', '≥', 'at-least'],
    ['comparison', '>=', 'at-least'],
    ['comparison', 'ít nhất', 'at-least'],
    ['kind', 'giao chỉ tiêu', 'target'],
    ['measure', 'Kết nạp Đảng viên', 'admissions'],
    ['category', 'đoàn viên', 'youth-union'],
  ])('reads in %s: %s', (column, text, value) => {
    expect(reading(column, text)).toEqual({ value });
  });

  it.each([
    ['comparison', '<'],
    ['kind', 'Ước lượng'],
    ['quantity', -3],
    ['quantity', '2,5'],
  ])('says at the cell that this is not %s: %s', (column, cell) => {
    expect(reading(column, cell).problem?.message.vi).toContain(String(cell));
  });
});

describe('what the summary reads of it', () => {
  it('is what was assigned for everybody’s admissions, before what was planned', () => {
    const state = saved([
      row('p', { ...TARGET, kind: 'plan', quantity: 250 }),
      row('t', { ...TARGET, assumed: true }),
      row('r', { ...TARGET, kind: 'registration', quantity: 3 }),
      row('w', { ...TARGET, category: 'women', quantity: 100 }),
      row('c', { ...TARGET, measure: 'classes', quantity: 2 }),
      row('gone', { ...TARGET, to: '2025-12-31', removed: true }),
    ]);
    expect(admissionPlansOf(state)).toEqual([
      expect.objectContaining({ value: 240, assumption: { vi: 'Số giả định.', en: 'An assumed number.' } }),
      { unit: 'bloc', indicator: 'admissions', from: '2023-01-01', to: '2023-12-31', value: 250 },
    ]);
  });
});

describe('a number that was changed', () => {
  it('says what stood before, and on which day in Viet Nam it was changed', () => {
    const state = saved(
      [row('a', TARGET)],
      [row('a', { source: 'tỉnh giao' })],
      [row('a', { quantity: 230 })],
      [row('a', { quantity: 1_230 })],
    );
    const history = state.rows.get('a');
    const changes = history ? planHistory(history) : [];
    expect(changes).toEqual([
      { before: 240, after: 230, on: '2023-03-05' },
      { before: 230, after: 1_230, on: '2023-04-05' },
    ]);
    expect(historyNote(changes)?.vi).toBe(
      'Chỉ tiêu sửa 240 → 230 ngày 05/03/2023, sửa 230 → 1.230 ngày 05/04/2023.',
    );
    expect(admissionPlansOf(state)[0]?.changes).toEqual(changes);
  });

  it('says nothing where the same number was saved again', () => {
    expect(admissionPlansOf(saved([row('a', TARGET)], [row('a', { quantity: 240 })]))[0]).not.toHaveProperty(
      'changes',
    );
    expect(historyNote([])).toBeUndefined();
  });
});
