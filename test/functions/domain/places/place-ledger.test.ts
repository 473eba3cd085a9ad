/** Places as a ledger: what people call them, and what may stand in it. */
import { readCell } from '../../../../functions/domain/ledgers/cells.ts';
import { columnIn } from '../../../../functions/domain/ledgers/definition.ts';
import { PLACE_LEDGER, checkPlaces, placesOn } from '../../../../functions/domain/places/place-ledger.ts';
import { rowOf, stateOf } from '../../../support/ledger-state.ts';

const VILLAGE = { name: 'Bản Hon', sort: 'village', unit: 'bloc', from: '2015-01-01' };

it.each([
  ['sort', 'Bản', 'village'],
  ['sort', 'Tổ dân phố', 'village'],
  ['sort', 'Trường', 'school'],
  ['sort', 'Trạm Y tế', 'health-post'],
  ['sort', 'DN', 'enterprise'],
  ['ownership', 'FDI', 'foreign'],
  ['party', 'Chi bộ độc lập', 'own'],
  ['party', 'Ghép', 'joint'],
  ['party', 'Chưa có', 'none'],
  ['head', 'Đảng viên', 'member'],
  ['head', 'Quần chúng', 'not'],
])('reads in the column %s “%s” as %s', (column, cell, code) => {
  expect(readCell(columnIn(PLACE_LEDGER, column), cell, () => [])).toEqual({ value: code });
});

it.each([
  ['a place without a sort', { sort: null }, 'place-incomplete', 'sort'],
  ['an end before its beginning', { to: '2014-12-31' }, 'ends-before-it-begins', 'to'],
  ['a branch beside which nobody said how', { branch: 'branch-1' }, 'party-unsaid', 'party'],
  ['a branch where there is none', { branch: 'branch-1', party: 'none' }, 'party-unsaid', 'party'],
])('names the cell of %s', (_what, values, code, column) => {
  const state = stateOf([rowOf('a', VILLAGE)], [rowOf('a', values)]);
  expect(checkPlaces(state)).toMatchObject([{ code, column, row: 'a', severity: 'error' }]);
});

it('knows a place that would be counted twice, and none that came after another had gone', () => {
  const twice = (values: object) =>
    checkPlaces(stateOf([rowOf('a', VILLAGE), rowOf('b', { ...VILLAGE, ...values })]));
  expect(twice({ name: 'BẢN HON' })).toMatchObject([{ code: 'place-twice', row: 'b', column: 'name' }]);
  expect(twice({ sort: 'school' })).toEqual([]);
  expect(twice({ removed: true })).toEqual([]);
  const gone = stateOf([
    rowOf('a', { ...VILLAGE, to: '2019-12-31' }),
    rowOf('b', { ...VILLAGE, from: '2020-01-01' }),
  ]);
  expect(checkPlaces(gone)).toEqual([]);
});

it('tells of a day what was so on it: a village that has had a branch since 2018, and one that has ended', () => {
  const state = stateOf(
    [
      rowOf('a', { ...VILLAGE, party: 'none' }),
      rowOf('b', { ...VILLAGE, name: 'Bản Pho', to: '2019-12-31' }),
    ],
    [{ row: 'a', from: '2018-06-01', values: { party: 'own', branch: 'branch-1', head: 'member' } }],
  );
  const told = (day: string) => placesOn(state, day).map(({ name, party, head }) => [name, party, head]);
  expect(told('2014-12-31')).toEqual([]);
  expect(told('2018-05-31')).toEqual([
    ['Bản Hon', 'none', 'unknown'],
    ['Bản Pho', 'unknown', 'unknown'],
  ]);
  expect(told('2020-01-01')).toEqual([['Bản Hon', 'own', 'member']]);
});
