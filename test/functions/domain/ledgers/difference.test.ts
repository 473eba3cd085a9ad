/** What an office changed in its table, and what becomes of it in the log. */
import { changesOf, differenceOf } from '../../../../functions/domain/ledgers/difference.ts';
import type { SheetRow } from '../../../../functions/domain/ledgers/difference.ts';
import { ALWAYS, EMPTY_LEDGER, withCommits } from '../../../../functions/domain/ledgers/log.ts';
import { rowsTaken } from '../../../../functions/domain/ledgers/save.ts';
import { UNIT_LEDGER } from '../../../../functions/domain/units/unit-ledger.ts';

const by = { id: 'p-1', name: 'Người sửa' };
const FIRST = {
  number: 1,
  save: 's-1',
  at: '2025-01-01T00:00:00.000Z',
  by,
  changes: [
    { row: 'u-1', from: ALWAYS, values: { name: 'Đảng bộ xã', from: '2020-01-01' } },
    { row: 'u-2', from: ALWAYS, values: { name: 'Chi bộ Một', parent: 'u-1', from: '2020-01-01' } },
    { row: 'u-3', from: ALWAYS, values: { name: 'Chi bộ Hai', parent: 'u-1', from: '2020-01-01' } },
  ],
};
const state = withCommits(EMPTY_LEDGER, [FIRST]);
const columns = ['name', 'parent', 'from', 'note'];
const row = (sheetRow: number, id: string, values: SheetRow['values']): SheetRow => ({
  sheetRow,
  id,
  isNew: !state.rows.has(id),
  values,
});
const compare = (rows: readonly SheetRow[]) =>
  differenceOf({
    ledger: UNIT_LEDGER,
    state,
    day: '2025-07-01',
    columns,
    rows,
    fetched: ['u-1', 'u-2', 'u-3'],
  });

const SAME = [
  row(1, 'u-1', { name: 'Đảng bộ xã', from: '2020-01-01' }),
  row(2, 'u-2', { name: 'Chi bộ Một', parent: 'u-1', from: '2020-01-01' }),
];

it('finds nothing where nothing changed, and asks about a row that is missing instead of ending it', () => {
  const difference = compare(SAME);
  expect(difference).toMatchObject({ added: [], changed: [], unchanged: 2 });
  expect(difference.missing.map(({ id }) => id)).toEqual(['u-3']);
  expect(changesOf(UNIT_LEDGER, difference, '2025-07-01')).toEqual([]);
});

it('writes what is dated from the day that was said, and the rest for always', () => {
  const edited = row(3, 'u-3', { name: 'Chi bộ Đông', parent: 'u-1', from: '2020-01-01', note: 'đổi tên' });
  const added = row(4, 'u-9', { name: 'Chi bộ Ba', parent: 'u-1', from: '2025-07-01' });
  const difference = compare([...SAME, edited, added]);
  expect(difference.changed.map(({ columns: changed }) => changed.map(({ column }) => column))).toEqual([
    ['name', 'note'],
  ]);
  expect(changesOf(UNIT_LEDGER, difference, '2025-07-01')).toEqual([
    { row: 'u-9', from: ALWAYS, values: added.values },
    { row: 'u-3', from: ALWAYS, values: { note: 'đổi tên' } },
    { row: 'u-3', from: '2025-07-01', values: { name: 'Chi bộ Đông' } },
  ]);
});

it('empties a cell that was emptied, and says nothing of a column that the sheet does not have', () => {
  const emptied = row(2, 'u-2', { name: 'Chi bộ Một', from: '2020-01-01' });
  const difference = compare([emptied]);
  expect(changesOf(UNIT_LEDGER, difference, '2025-07-01')).toEqual([
    { row: 'u-2', from: '2025-07-01', values: { parent: null } },
  ]);
  const narrow = differenceOf({
    ledger: UNIT_LEDGER,
    state,
    day: '2025-07-01',
    columns: ['name'],
    rows: [row(2, 'u-2', { name: 'Chi bộ Một' })],
    fetched: ['u-2'],
  });
  expect(narrow).toMatchObject({ changed: [], missing: [] });
});

it('names the rows that somebody else changed meanwhile, with the newest commit that did; one’s own commits only where nobody else did', () => {
  const me = { id: 'me', name: 'Tôi' };
  const later = {
    ...FIRST,
    number: 2,
    save: 's-2',
    changes: [{ row: 'u-2', from: ALWAYS, values: { note: 'x' } }],
  };
  const mine = [
    { row: 'u-2', from: ALWAYS, values: { note: 'y' } },
    { row: 'u-3', from: ALWAYS, values: { note: 'y' } },
  ];
  expect(rowsTaken(mine, [later], me)).toEqual([{ row: 'u-2', by: later, columns: ['note'] }]);
  expect(rowsTaken(mine.slice(1), [later], me)).toEqual([]);
  const own = { ...later, number: 3, save: 's-3', by: me };
  expect(rowsTaken(mine, [later, own], me)).toEqual([{ row: 'u-2', by: later, columns: ['note'] }]);
  expect(rowsTaken(mine, [own], me)).toEqual([{ row: 'u-2', by: own, columns: ['note'] }]);
});
