/** An office's own list of units, read as a ledger: header words, new rows that name each other, and what cannot be read. */
import { readLedgerSheet } from '../../../../functions/domain/ledgers/sheet.ts';
import type { CellRow } from '../../../../functions/domain/sheet/block.ts';
import { UNIT_LEDGER } from '../../../../functions/domain/units/unit-ledger.ts';

const read = (values: readonly CellRow[], known: Readonly<Record<string, readonly string[]>> = {}) => {
  let next = 0;
  const sheet = readLedgerSheet(
    UNIT_LEDGER,
    { name: 'Đơn vị', top: 0, left: 0, values },
    { known: (_ledger, name) => known[name] ?? [], newId: () => `new-${String((next += 1))}` },
  );
  if (!sheet) throw new Error('no header was found');
  return sheet;
};
const codes = (values: readonly CellRow[], known?: Readonly<Record<string, readonly string[]>>) =>
  read(values, known).findings.map(
    ({ code, sheetRow, column }) => `${code} ${String(sheetRow)} ${String(column)}`,
  );

it('reads a table with ids, days as serials and as text, codes by any of their words', () => {
  const { rows, findings } = read(
    [
      ['ĐẢNG BỘ HUYỆN NÔNG CỐNG', '', '', '', '', ''],
      ['Mã', 'Tên đơn vị', 'Cấp trên', 'Loại', 'Giữ danh sách', 'Từ ngày'],
      ['u-1', 'Đảng bộ xã Trường Sơn', '', 'Đảng bộ xã', '', 45_658],
      ['', 'Chi bộ 1', 'Đảng bộ xã Trường Sơn', 'chi bộ', 'x', '01/07/2025'],
      ['', '', '', '', '', ''],
    ],
    { 'Đảng bộ xã Trường Sơn': ['u-1'] },
  );
  expect(findings).toEqual([]);
  expect(rows).toEqual([
    {
      sheetRow: 2,
      id: 'u-1',
      isNew: false,
      values: { name: 'Đảng bộ xã Trường Sơn', kind: 'grassroots', from: '2025-01-01' },
    },
    {
      sheetRow: 3,
      id: 'new-1',
      isNew: true,
      values: { name: 'Chi bộ 1', parent: 'u-1', kind: 'branch', keepsRoster: true, from: '2025-07-01' },
    },
  ]);
});

it('knows other words for a header, and lets new rows name each other', () => {
  const { rows, findings } = read([
    ['STT', 'Tên tổ chức đảng', 'Trực thuộc'],
    [1, 'Đảng ủy xã', ''],
    [2, 'Chi bộ thôn Một', 'ĐẢNG ỦY XÃ'],
  ]);
  expect(findings).toEqual([]);
  expect(rows.map(({ values }) => values)).toEqual([
    { name: 'Đảng ủy xã' },
    { name: 'Chi bộ thôn Một', parent: 'new-1' },
  ]);
});

it('names what cannot be read by its cell', () => {
  const header = ['Mã', 'Tên đơn vị', 'Cấp trên', 'Loại', 'Giữ danh sách', 'Từ ngày'];
  expect(codes([header, ['', 'A', 'Không có', 'Hội', 'chắc là có', '31/02/2025']])).toEqual([
    'row-unknown 1 parent',
    'code-unknown 1 kind',
    'yes-no-unreadable 1 keepsRoster',
    'day-unreadable 1 from',
  ]);
  expect(codes([header, ['', '', 'A', '', '', '']], { A: ['u-1', 'u-2'] })).toEqual([
    'missing 1 name',
    'row-ambiguous 1 parent',
  ]);
  expect(codes([header, ['u-1', 'A', '', '', '', ''], ['u-1', 'B', '', '', '', '']])).toEqual([
    'row-twice 2 null',
  ]);
});

it('is no ledger without a column of names', () => {
  const values = [['STT', 'Cấp trên', 'Từ ngày']];
  expect(
    readLedgerSheet(
      UNIT_LEDGER,
      { name: 'x', top: 0, left: 0, values },
      { known: () => [], newId: () => '' },
    ),
  ).toBeUndefined();
});
