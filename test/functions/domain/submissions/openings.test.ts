/** Which lists are opened on a day for a unit, and what must hold of the ledger that says so. */
import { EMPTY_LEDGER, withCommits } from '../../../../functions/domain/ledgers/log.ts';
import type { LedgerState } from '../../../../functions/domain/ledgers/log.ts';
import { OPENED_KINDS } from '../../../../functions/domain/kinds/opened-kinds.ts';
import {
  checkOpenings,
  openedOn,
  OPENED_LISTS,
  openingsOf,
} from '../../../../functions/domain/submissions/opening-ledger.ts';

function ledger(...rows: readonly Record<string, string | boolean>[]): LedgerState {
  const changes = rows.map((values, n) => ({ row: `o-${String(n)}`, from: '', values }));
  const by = { id: 'office', name: 'Văn phòng' };
  return withCommits(EMPTY_LEDGER, [{ number: 1, save: 's', at: '2023-01-01T00:00:00.000Z', by, changes }]);
}
const open = (values: Record<string, string | boolean> = {}) => ({
  unit: 'bloc',
  list: 'candidates',
  from: '2023-01-01',
  ...values,
});
const codes = (state: LedgerState) =>
  checkOpenings(state).map(({ code, row, column }) => [code, row, column]);

it.each([
  ['before the first day', '2022-12-31', []],
  ['on the first', '2023-01-01', ['candidates']],
  ['on the last', '2023-06-30', ['candidates']],
  ['afterwards', '2023-07-01', []],
])('%s', (_, day, opened) => {
  const openings = openingsOf(ledger(open({ to: '2023-06-30' }), open({ unit: 'branch-1' })));
  expect(openedOn(openings, ['branch-2', 'bloc'], day)).toEqual(opened);
});

it('is said once where a unit and its office have both opened it, and not where it was taken out', () => {
  const both = openingsOf(ledger(open(), open({ unit: 'branch-1' })));
  expect(openedOn(both, ['branch-1', 'bloc'], '2023-05-01')).toEqual(['candidates']);
  expect(openedOn(openingsOf(ledger(open({ removed: true }))), ['bloc'], '2023-05-01')).toEqual([]);
});

it('says what is missing, what is turned, what stands twice', () => {
  expect(codes(ledger(open(), open({ unit: 'branch-1' }), open({ list: 'gradings' })))).toEqual([]);
  expect(codes(ledger(open({ list: '' })))).toEqual([['opening-incomplete', 'o-0', 'list']]);
  expect(codes(ledger(open({ from: '' })))).toEqual([['opening-incomplete', 'o-0', 'from']]);
  expect(codes(ledger(open({ to: '2022-12-31' })))).toEqual([['ends-before-it-begins', 'o-0', 'to']]);
  expect(codes(ledger(open(), open()))).toEqual([['opened-twice', 'o-1', 'from']]);
});

it.each<[string, Record<string, string>, Record<string, string>, readonly string[]]>([
  ['one after the other', { to: '2023-12-31' }, { from: '2024-01-01' }, []],
  ['on one day', { to: '2024-01-01' }, { from: '2024-01-01' }, ['openings-overlap']],
  [
    'one within the other, whichever came first',
    { from: '2023-03-01', to: '2023-04-30' },
    {},
    ['openings-overlap'],
  ],
  ['both without an end', {}, { from: '2024-01-01' }, ['openings-overlap']],
  ['of another list', {}, { from: '2024-01-01', list: 'gradings' }, []],
  ['of another unit', {}, { from: '2024-01-01', unit: 'branch-1' }, []],
])('names two of a unit that are open at one time, at the later one: %s', (_, one, other, found) => {
  expect(codes(ledger(open(one), open(other)))).toEqual(found.map((code) => [code, 'o-1', 'from']));
});

it('knows every kind that needs an opening', () => {
  expect(OPENED_LISTS.map(({ code }) => code)).toEqual(OPENED_KINDS.map(({ id }) => id));
});
