/** Classes as a ledger: what people call them, and what may stand in it. */
import { checkClasses } from '../../../../functions/domain/classes/class-checks.ts';
import { CLASS_LEDGER, classRowsOf } from '../../../../functions/domain/classes/class-ledger.ts';
import { readCell } from '../../../../functions/domain/ledgers/cells.ts';
import { columnIn } from '../../../../functions/domain/ledgers/definition.ts';
import { rowOf, stateOf, stateOfRows } from '../../../support/ledger-state.ts';
import { BLOC_CLASSES } from '../../../support/printed-classes.ts';

const CLASS = { name: 'Lớp 1', unit: 'bloc', kind: 'awareness', from: '2023-03-04', participants: 60 };

it.each([
  ['kind', 'Lớp đối tượng kết nạp Đảng', 'awareness'],
  ['kind', 'LỚP TÌM HIỂU VỀ ĐẢNG', 'awareness'],
  ['kind', 'Lớp bồi dưỡng kết nạp Đảng', 'awareness'],
  ['kind', 'lop dang vien moi', 'new-members'],
  ['category', 'NVQS', 'conscripts'],
  ['category', 'Học sinh', 'pupils'],
  ['form', 'Cuối tuần', 'weekend'],
  ['form', 'Tập trung', 'full-time'],
  ['total', 'trong', 'inside'],
  ['total', 'Ngoài', 'outside'],
  ['total', 'Chưa rõ', 'unknown'],
])('reads in the column %s “%s” as %s', (column, cell, code) => {
  expect(readCell(columnIn(CLASS_LEDGER, column), cell, () => [])).toEqual({ value: code });
});

it.each([
  ['a class without a kind', { kind: null }, 'class-incomplete', 'kind'],
  ['an end before its beginning', { to: '2023-03-03' }, 'ends-before-it-begins', 'to'],
  ['more who attended than learned', { attended: 61 }, 'class-part-over-whole', 'attended'],
  [
    'more certificates than attended',
    { attended: 50, certificates: 51 },
    'class-part-over-whole',
    'certificates',
  ],
  ['a general class outside of the total', { total: 'outside' }, 'total-of-general', 'total'],
])('names the cell of %s', (_what, values, code, column) => {
  const state = stateOf([rowOf('a', CLASS)], [rowOf('a', values)]);
  expect(checkClasses(state)).toMatchObject([{ code, column, row: 'a', severity: 'error' }]);
  expect(
    checkClasses(stateOf([rowOf('a', { ...CLASS, ...values })], [rowOf('a', { removed: true })])),
  ).toEqual([]);
});

it('raises nothing where 619 new members learned while fewer were admitted', () => {
  expect(checkClasses(stateOfRows(BLOC_CLASSES.map((row) => ({ ...row, unit: 'bloc' }))))).toEqual([]);
});

it('takes a row for one class, for everybody, of which nobody said where it is counted', () => {
  expect(classRowsOf(stateOf([rowOf('a', CLASS)]))).toMatchObject([
    {
      classes: 1,
      category: 'all',
      inTotal: 'unknown',
      isSeparate: false,
      participants: 60,
      attended: undefined,
    },
  ]);
});

it.each([
  ['written twice', {}, 'class-twice', 'error'],
  ['written twice, in capitals', { name: 'LỚP 1' }, 'class-twice', 'error'],
  ['of one organiser, place and day, called otherwise', { name: 'Lớp hè' }, 'class-perhaps-twice', 'warning'],
])('names the cell of a class %s, and of which other', (_what, values, code, severity) => {
  const found = checkClasses(stateOf([rowOf('a', CLASS), rowOf('b', { ...CLASS, ...values })]));
  expect(found).toMatchObject([{ code, column: 'name', row: 'b', severity }]);
  expect(found[0]?.message.vi).toContain('“Lớp 1”');
});

it.each([
  ['on another day', { from: '2023-03-05' }],
  ['of another kind', { kind: 'new-members' }],
  ['elsewhere', { name: 'Lớp 2', venue: 'Hội trường B' }],
  ['of another organiser', { name: 'Lớp 2', organiser: 'Trung tâm Chính trị' }],
  ['for others', { name: 'Lớp 2', separate: true, category: 'women' }],
])('says nothing of a second class %s', (_what, values) => {
  expect(checkClasses(stateOf([rowOf('a', CLASS), rowOf('b', { ...CLASS, ...values })]))).toEqual([]);
});

it('holds the number against the list of participants, and takes the list’s where none is written', () => {
  const listed = { ...CLASS, list: 'list-1', listed: 58 };
  const [finding, ...others] = checkClasses(stateOf([rowOf('a', listed)]));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: 'class-list-differs', column: 'participants', row: 'a' });
  expect(finding?.message.vi).toMatch(/60 học viên.*58 người/);
  expect(checkClasses(stateOf([rowOf('a', { ...listed, participants: 58 })]))).toEqual([]);
  const silent = stateOf([rowOf('a', { ...listed, participants: null })]);
  expect(checkClasses(silent)).toEqual([]);
  expect(classRowsOf(silent)).toMatchObject([{ participants: 58, list: { id: 'list-1', people: 58 } }]);
});
