/** Which versions a closing keeps from counting, and through which day a list that comes late is told that it is closed. */
import { ALWAYS, EMPTY_LEDGER, withCommits } from '../../../../functions/domain/ledgers/log.ts';
import type { LedgerState, RowChange } from '../../../../functions/domain/ledgers/log.ts';
import { checkClosings, closingsOf } from '../../../../functions/domain/submissions/closing-ledger.ts';
import { closedSince, closedThrough } from '../../../../functions/domain/submissions/closing.ts';
import { treeAsOf } from '../../../../functions/domain/units/tree.ts';
import { UNITS } from '../../../support/small-tree.ts';

const tree = treeAsOf(UNITS, '2023-06-30');
const closing = (unit: string, through: string, at: string) => ({ unit, through, at });

describe('what is closed for a unit', () => {
  const closings = [
    closing('bloc', '2023-06-30', '2023-07-05T00:00:00.000Z'),
    closing('bloc', '2023-09-30', '2023-10-05T00:00:00.000Z'),
    closing('committee-1', '2023-06-30', '2023-07-02T00:00:00.000Z'),
  ];
  const since = (unit: string, day: string) => closedSince(closings, tree, [{ id: unit }], day).get(unit);

  it('is closed from the first instant at which it or a unit above was', () => {
    expect(since('branch-1', '2023-06-30')).toBe('2023-07-02T00:00:00.000Z');
    expect(since('school-1', '2023-06-30')).toBe('2023-07-05T00:00:00.000Z');
    expect(since('school-1', '2023-07-01')).toBe('2023-10-05T00:00:00.000Z');
  });

  it('is open behind the last day, and for units beside', () => {
    expect(since('branch-1', '2023-10-01')).toBeUndefined();
    expect(since('out-1', '2023-06-30')).toBeUndefined();
  });

  it.each([
    ['2023-06-30', '2023-09-30'],
    ['2023-09-30', '2023-09-30'],
    ['2023-10-01', null],
  ])('says of a list of %s that days through %s are closed', (day, through) => {
    expect(closedThrough(closings, tree, 'branch-1', day)).toBe(through);
    expect(closedThrough(closings, tree, 'out-1', day)).toBeNull();
  });
});

const commits = (...all: readonly (readonly RowChange[])[]): LedgerState =>
  withCommits(
    EMPTY_LEDGER,
    all.map((changes, index) => ({
      number: index + 1,
      save: `save-${String(index)}`,
      at: `2023-10-0${String(index + 1)}T00:00:00.000Z`,
      by: { id: 'p', name: 'Văn phòng' },
      changes,
    })),
  );
const row = (id: string, values: RowChange['values']): RowChange => ({ row: id, from: ALWAYS, values });
const closed = (id: string, through: string, unit = 'bloc') => row(id, { unit, through });
const reopened = (id: string) => row(id, { reopened: true });

describe('the ledger of closings', () => {
  it('counts each from when it was saved first, and none that was reopened', () => {
    const state = commits(
      [closed('a', '2023-06-30')],
      [closed('b', '2023-09-30'), row('a', { note: 'Theo quyết định' })],
      [reopened('b')],
    );
    expect(closingsOf(state)).toEqual([closing('bloc', '2023-06-30', '2023-10-01T00:00:00.000Z')]);
  });

  it.each([
    ['one of a day that has not come', [closed('b', '2023-10-11')], 'closing-early', 'through'],
    ['one that goes no further', [closed('b', '2023-09-30')], 'closed-already', 'through'],
    ['one that goes back', [closed('b', '2023-06-30')], 'closed-already', 'through'],
    ['another day for one that was saved', [row('a', { through: '2023-10-01' })], 'closing-fixed', 'through'],
    ['another unit for one that was saved', [row('a', { unit: 'school-1' })], 'closing-fixed', 'unit'],
    ['one without a day', [row('b', { unit: 'bloc' })], 'closing-incomplete', 'through'],
    [
      'two of one unit, the second shorter',
      [closed('b', '2023-10-05'), closed('c', '2023-10-02')],
      'closed-already',
      'through',
    ],
  ])('keeps out %s', (_what, changes, code, column) => {
    const first = [closed('a', '2023-09-30')];
    const found = checkClosings({
      before: commits(first),
      after: commits(first, changes),
      today: '2023-10-10',
    });
    expect(found).toMatchObject([{ code, column, severity: 'error' }]);
  });

  it('lets another unit close an earlier day, and the same unit a later one', () => {
    const first = [closed('a', '2023-09-30')];
    const changes = [closed('b', '2023-06-30', 'school-1'), closed('c', '2023-10-10')];
    expect(
      checkClosings({ before: commits(first), after: commits(first, changes), today: '2023-10-10' }),
    ).toEqual([]);
  });

  it('reopens the last one first, for good, and then closes the same day again', () => {
    const check = (before: LedgerState, after: LedgerState) =>
      checkClosings({ before, after, today: '2023-10-10' });
    const steps = (...more: readonly RowChange[][]) =>
      commits([closed('a', '2023-06-30')], [closed('b', '2023-09-30')], ...more);
    const base = steps();
    expect(check(base, steps([reopened('a')]))).toMatchObject([{ code: 'closed-later', row: 'a' }]);
    expect(check(base, steps([reopened('b')]))).toEqual([]);
    expect(check(base, steps([reopened('a'), reopened('b')]))).toEqual([]);
    const open = steps([reopened('b')]);
    expect(check(open, steps([reopened('b')], [row('b', { reopened: false })]))).toMatchObject([
      { code: 'closing-fixed', column: 'reopened' },
    ]);
    expect(check(open, steps([reopened('b')], [closed('c', '2023-09-30')]))).toEqual([]);
  });
});
