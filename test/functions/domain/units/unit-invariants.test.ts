/** What must hold of all units together, on every day. */
import { ALWAYS, EMPTY_LEDGER, withCommits } from '../../../../functions/domain/ledgers/log.ts';
import type { RowChange } from '../../../../functions/domain/ledgers/log.ts';
import { treeAsOf } from '../../../../functions/domain/units/tree.ts';
import { checkUnits } from '../../../../functions/domain/units/unit-invariants.ts';
import { unitsOf } from '../../../../functions/domain/units/unit-ledger.ts';

const SINCE = '2020-01-01';
const unit = (
  row: string,
  name: string,
  parent: string | null,
  more: RowChange['values'] = {},
): RowChange => ({
  row,
  from: ALWAYS,
  values: { name, kind: 'branch', from: SINCE, ...(parent === null ? {} : { parent }), ...more },
});
const ledger = (...changes: RowChange[]) =>
  withCommits(EMPTY_LEDGER, [
    { number: 1, save: 's', at: '2025-01-01T00:00:00.000Z', by: { id: 'p', name: 'P' }, changes },
  ]);
const codes = (...changes: RowChange[]) =>
  checkUnits(ledger(...changes), SINCE).map(({ code, row }) => `${code} ${row ?? ''}`);

const ROOT = unit('u-1', 'Đảng bộ xã', null, { kind: 'grassroots' });
const BRANCH = unit('u-2', 'Chi bộ Một', 'u-1', { keepsRoster: true });

it('finds nothing in a tree', () => {
  expect(codes(ROOT, BRANCH)).toEqual([]);
});

it('makes the tree of a day: renamed, moved and ended on their days', () => {
  const units = unitsOf(
    ledger(
      ROOT,
      unit('u-3', 'Đảng bộ phường', null),
      BRANCH,
      { row: 'u-2', from: '2025-07-01', values: { name: 'Chi bộ Đông', parent: 'u-3' } },
      { row: 'u-2', from: ALWAYS, values: { to: '2025-12-31' } },
    ),
  );
  const on = (day: string) => treeAsOf(units, day).unit('u-2');
  expect(on('2019-12-31')).toBeUndefined();
  expect(on('2025-06-30')).toMatchObject({ name: 'Chi bộ Một', parent: 'u-1', keepsRoster: true });
  expect(on('2025-07-01')).toMatchObject({ name: 'Chi bộ Đông', parent: 'u-3' });
  expect(on('2025-12-31')).toMatchObject({ name: 'Chi bộ Đông' });
  expect(on('2026-01-01')).toBeUndefined();
});

it.each([
  ['a circle of two innocent rows', ['unit-circle u-3'], [unit('u-3', 'A', 'u-4'), unit('u-4', 'B', 'u-3')]],
  [
    'a merger into a unit that is not there the day after',
    ['merged-into-none u-2', 'merged-into-none u-4'],
    [
      ROOT,
      unit('u-2', 'Chi bộ Một', 'u-1', { to: '2024-12-31', into: ['u-3'] }),
      unit('u-3', 'Chi bộ Hai', 'u-1', { to: '2024-12-31' }),
      unit('u-4', 'Chi bộ Ba', 'u-1', { to: '2024-12-31', into: ['u-5'] }),
      unit('u-5', 'Chi bộ Bốn', 'u-1', { from: '2025-01-02' }),
      unit('u-6', 'Chi bộ Năm', 'u-1', { to: '2024-12-31', into: ['u-7'] }),
      unit('u-7', 'Chi bộ Sáu', 'u-1', { from: '2025-01-01' }),
    ],
  ],
  [
    'a parent that has ended',
    ['parent-not-there u-2'],
    [unit('u-1', 'Đảng bộ xã', null, { to: '2024-12-31' }), BRANCH],
  ],
  [
    'a unit older than the one above',
    ['parent-not-there u-2'],
    [unit('u-1', 'X', null, { from: '2021-01-01' }), BRANCH],
  ],
  ['two of one name under one parent', ['name-twice u-3'], [ROOT, BRANCH, unit('u-3', 'CHI BỘ MỘT', 'u-1')]],
  [
    'an end before the beginning',
    ['ends-before-it-begins u-2'],
    [ROOT, unit('u-2', 'B', 'u-1', { to: '2019-01-01' })],
  ],
  [
    'a merger without a day',
    ['merged-without-a-day u-2'],
    [ROOT, unit('u-2', 'B', 'u-1', { into: ['u-1'] })],
  ],
])('names %s', (_what, expected, changes) => {
  expect(codes(...changes)).toEqual(expected);
});

it('lets two of one name follow each other', () => {
  const before = unit('u-2', 'Chi bộ Một', 'u-1', { to: '2024-12-31' });
  const after = unit('u-3', 'Chi bộ Một', 'u-1', { from: '2025-01-01' });
  expect(codes(ROOT, before, after)).toEqual([]);
});
