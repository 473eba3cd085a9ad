/** What an office reads before it saves a reorganisation. */
import { ALWAYS, EMPTY_LEDGER, withCommits } from '../../../../functions/domain/ledgers/log.ts';
import type { LedgerState, RowChange } from '../../../../functions/domain/ledgers/log.ts';
import { unitConsequences } from '../../../../functions/domain/units/unit-consequences.ts';

const FROM = '2025-07-01';
const unit = (
  row: string,
  name: string,
  parent: string | null,
  more: RowChange['values'] = {},
): RowChange => ({
  row,
  from: ALWAYS,
  values: {
    name,
    kind: 'branch',
    keepsRoster: true,
    from: '2020-01-01',
    ...(parent === null ? {} : { parent }),
    ...more,
  },
});
const withChanges = (state: LedgerState, ...changes: RowChange[]) =>
  withCommits(state, [
    {
      number: state.commit + 1,
      save: `s${String(state.commit)}`,
      at: '',
      by: { id: 'p', name: 'P' },
      changes,
    },
  ]);
const BEFORE = withChanges(
  EMPTY_LEDGER,
  unit('x', 'Đảng bộ xã', null, { kind: 'grassroots', keepsRoster: false }),
  unit('y', 'Đảng bộ phường', null, { kind: 'grassroots', keepsRoster: false }),
  unit('m', 'Đảng bộ bộ phận', 'x', { kind: 'committee', keepsRoster: false }),
  unit('a', 'Chi bộ Một', 'm'),
  unit('b', 'Chi bộ Hai', 'm'),
  unit('c', 'Chi bộ Ba', 'm'),
);
const said = (...changes: RowChange[]) => {
  const lines = unitConsequences(BEFORE, withChanges(BEFORE, ...changes), FROM);
  expect(lines.every(({ en }) => en !== '')).toBe(true);
  return lines.map(({ vi }) => vi);
};
const ends = (row: string, more: RowChange['values'] = {}): RowChange => ({
  row,
  from: ALWAYS,
  values: { to: '2025-06-30', ...more },
});
const turns = (row: string, values: RowChange['values']): RowChange => ({ row, from: FROM, values });
const UNCHANGED = 'Báo cáo của những ngày trước 01/07/2025 không đổi.';

it('says nothing where nothing changes', () => {
  expect(unitConsequences(BEFORE, BEFORE, FROM)).toEqual([]);
  expect(said(turns('a', { name: 'Chi bộ Một' }))).toEqual([]);
});

it('counts what is new, and warns of new units without a first day', () => {
  const many = Array.from({ length: 85 }, (_, n) =>
    unit(`n-${String(n)}`, `Chi bộ mới ${String(n)}`, 'x', { from: FROM }),
  );
  expect(said(...many)).toEqual(['85 chi bộ thêm mới từ 01/07/2025.', UNCHANGED]);
  expect(said(unit('n', 'Tổ', 'x', { from: null }))).toEqual([
    '1 chi bộ thêm mới.',
    '1 đơn vị thêm mới không ghi Từ ngày: có mặt cả trong báo cáo của những ngày trước.',
    'Báo cáo của những ngày trước cũng đổi.',
  ]);
});

it('tells a merger of two into a new one, and what counts until that has sent', () => {
  const lines = said(
    unit('n', 'Chi bộ Mới', 'm', { from: FROM }),
    ends('a', { into: ['n'] }),
    ends('b', { into: ['n'] }),
  );
  expect(lines).toEqual([
    '1 chi bộ thêm mới từ 01/07/2025.',
    '2 chi bộ nhập vào một từ 01/07/2025: “Chi bộ Một”, “Chi bộ Hai” → “Chi bộ Mới”. Danh sách gửi lần cuối trước ngày đó còn được tính đến khi “Chi bộ Mới” gửi.',
    UNCHANGED,
  ]);
});

it('counts the unit that stays with those that merge into it', () => {
  expect(said(ends('a', { into: ['b'] }))[0]).toMatch(
    /^2 chi bộ nhập vào một từ 01\/07\/2025: “Chi bộ Một” → “Chi bộ Hai”\./,
  );
});

it.each([
  ['that ends', [ends('a')], '“Chi bộ Một” → “Mới 1”, “Mới 2”', 'hai'],
  ['that goes on', [], '“Chi bộ Một” → “Chi bộ Một”, “Mới 1”, “Mới 2”', 'ba'],
])('tells a split of a unit %s', (_, more, names, count) => {
  const parts = ['1', '2'].map((n) => unit(`n-${n}`, `Mới ${n}`, 'm', { from: FROM, splitFrom: ['a'] }));
  expect(said(...parts, ...more)).toEqual([
    '2 chi bộ thêm mới từ 01/07/2025.',
    `1 chi bộ tách thành ${count} từ 01/07/2025: ${names}. Số liệu cũ tính một lần, ở cấp trên chung, đến khi tất cả đã gửi.`,
    UNCHANGED,
  ]);
});

it('tells an ending, and one that is taken back', () => {
  expect(said(ends('a'))).toEqual([
    '1 chi bộ kết thúc ngày 30/06/2025: “Chi bộ Một”. Đến hết ngày đó vẫn gửi được và vẫn được tính; từ hôm sau thì không.',
    UNCHANGED,
  ]);
  const ended = withChanges(BEFORE, ends('a'));
  const back = unitConsequences(
    ended,
    withChanges(ended, { row: 'a', from: ALWAYS, values: { to: null } }),
    FROM,
  );
  expect(back.map(({ vi }) => vi)).toEqual(['1 chi bộ không kết thúc nữa: “Chi bộ Một”.', UNCHANGED]);
});

it('tells names, places and kinds that change, with what moves along', () => {
  expect(
    said(turns('m', { parent: 'y' }), turns('a', { name: 'Chi bộ Đông' }), turns('b', { kind: 'committee' })),
  ).toEqual([
    '1 chi bộ đổi tên từ 01/07/2025: “Chi bộ Một” → “Chi bộ Đông”.',
    '1 đơn vị chuyển cấp trên, kèm 3 đơn vị bên dưới từ 01/07/2025: “Đảng bộ bộ phận”: “Đảng bộ xã” → “Đảng bộ phường”.',
    '1 chi bộ đổi loại từ 01/07/2025: “Chi bộ Hai”: Chi bộ → Đảng bộ bộ phận.',
    UNCHANGED,
  ]);
});

it('says of details only how many change, and nothing of reports', () => {
  expect(said({ row: 'a', from: ALWAYS, values: { telephone: '0000' } })).toEqual([
    '1 đơn vị sửa thông tin khác.',
  ]);
});

it('names a few of many and says how many more there are', () => {
  const many = Array.from({ length: 30 }, (_, n) => unit(`n-${String(n)}`, `Chi bộ số ${String(n)}`, 'x'));
  const before = withChanges(BEFORE, ...many);
  const renamed = withChanges(before, ...many.map(({ row }) => turns(row, { name: `Tên mới ${row}` })));
  expect(unitConsequences(before, renamed, FROM)[0]?.vi).toMatch(/^30 chi bộ đổi tên .* và 25 đơn vị nữa\.$/);
  const ended = withChanges(
    before,
    ...many.map(({ row }, n) => ends(row, { into: [n < 15 ? 'a' : `x-${String(n)}`] })),
  );
  expect(unitConsequences(before, ended, FROM)[0]?.vi).toContain('16 chi bộ nhập vào một');
});
