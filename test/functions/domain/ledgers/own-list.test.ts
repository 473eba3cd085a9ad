/** Lists of units in an office's own shape: what says which unit hangs under which, and what of the sheet is no unit. */
import { withGuesses } from '../../../../functions/domain/ledgers/guesses.ts';
import { levelsOf } from '../../../../functions/domain/ledgers/numbering.ts';
import { readLedgerSheet } from '../../../../functions/domain/ledgers/sheet.ts';
import type { CellRow } from '../../../../functions/domain/sheet/block.ts';
import { UNIT_LEDGER } from '../../../../functions/domain/units/unit-ledger.ts';

const TOP = { id: 'district', values: { name: 'Đảng bộ huyện Nông Cống', kind: 'district' } };

function read(values: readonly CellRow[], indents: ReadonlyMap<number, number> = new Map()) {
  let next = 0;
  const sheet = readLedgerSheet(
    UNIT_LEDGER,
    { name: 'Danh sách', top: 0, left: 0, values },
    { known: () => [], newId: () => `n${String((next += 1))}`, indents, top: TOP },
  );
  if (!sheet) throw new Error('no header was found');
  const nameOf = new Map([
    ['district', '^'],
    ...sheet.rows.map(({ id, values: { name } }) => [id, name] as const),
  ]);
  return {
    ...sheet,
    tree: sheet.rows.map(
      ({ values }) => `${String(values['name'])} < ${String(nameOf.get(String(values['parent'])))}`,
    ),
  };
}

describe('how deep a numbered row stands', () => {
  it.each([
    [
      ['I', '1', '2', 'a', 'b', '3', 'II', '1'],
      [0, 1, 1, 2, 2, 1, 0, 1],
    ],
    [
      ['1', '1.1', '1.2', '1.2.1', '2', '2.1'],
      [0, 1, 1, 2, 0, 1],
    ],
    [
      ['1', '', '', '2', ''],
      [0, 1, 1, 0, 1],
    ],
    [
      ['', '1', '2', '', '3'],
      [0, 1, 1, 2, 1],
    ],
    [
      ['A', 'I', '1', '-', '-', '2', 'B', 'I', 'II'],
      [0, 1, 2, 3, 3, 2, 0, 1, 1],
    ],
    [['a', 'b', 'c', 'd', 'đ', 'e', 'f', 'g', 'h', 'i', 'k'], Array<number>(11).fill(0)],
    [
      ['H', 'I', 'J'],
      [0, 0, 0],
    ],
    [
      ['(1)', '2)', '3.'],
      [0, 0, 0],
    ],
    [['I', 'II', 'III', 'IV', 'V', 'VI', 'IX', 'X', 'XI'], Array<number>(9).fill(0)],
    [
      ['XXXIX', '1', 'XL', '1', '2', 'XLI', 'XLIX', 'L', '1', 'LI', 'LVIII', 'XCIX', 'C', 'CI'],
      [0, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0],
    ],
    [
      ['I', 'A', 'B', 'C', 'D', 'II', 'A'],
      [0, 1, 1, 1, 1, 0, 1],
    ],
    [['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm'], Array<number>(12).fill(0)],
  ])('%j', (numbers, levels) => {
    expect(levelsOf(numbers)).toEqual(levels);
  });
});

it('reads parents from the numbering in a column, below titles and a row of column numbers', () => {
  const {
    tree,
    findings,
    read: how,
  } = read([
    ['HUYỆN ỦY NÔNG CỐNG', '', ''],
    ['DANH SÁCH TỔ CHỨC CƠ SỞ ĐẢNG', '', ''],
    ['STT', 'Tên tổ chức cơ sở đảng (ghi đủ)', 'Bí thư', 'Số đảng viên'],
    ['(1)', '(2)', '(3)', '(4)'],
    ['I', 'Đảng bộ xã Trường Sơn', 'Người Một', 267],
    [1, 'Chi bộ thôn Đông', '', 24],
    [2, 'Chi bộ thôn Tây', '', 25],
    ['a', 'Tổ đảng Đầu Làng', '', 9],
    ['II', 'Đảng bộ xã Trường Giang', '', 250],
    [1, 'Chi bộ thôn Đông', '', 30],
    ['', 'Tổng cộng', '', 605],
    ['', '', '', ''],
    ['', '', 'NGƯỜI LẬP BIỂU'],
  ]);
  expect(findings).toEqual([]);
  expect(tree).toEqual([
    'Đảng bộ xã Trường Sơn < ^',
    'Chi bộ thôn Đông < Đảng bộ xã Trường Sơn',
    'Chi bộ thôn Tây < Đảng bộ xã Trường Sơn',
    'Tổ đảng Đầu Làng < Chi bộ thôn Tây',
    'Đảng bộ xã Trường Giang < ^',
    'Chi bộ thôn Đông < Đảng bộ xã Trường Giang',
  ]);
  expect(how.parents).toBe('numbering');
  expect(how.unread).toEqual([{ sheetRow: 2, position: 3, text: 'Số đảng viên' }]);
  expect(how.skipped.map(({ sheetRow }) => sheetRow)).toEqual([3, 10, 12]);
});

it('takes no company for a total: “Công ty”, “Tổng công ty” and “Công an” are names', () => {
  const names = ['Công ty Một', 'Tổng công ty Hai', 'Công an xã', 'CONG TY BA'];
  const totals = ['Cộng', 'Tổng số: 4', 'TONG CONG', 'Cộng khối doanh nghiệp'];
  const { tree, read: how } = read([['Đảng bộ, chi bộ'], ...[...names, ...totals].map((name) => [name])]);
  expect(tree).toEqual(names.map((name) => `${name} < ^`));
  expect(how.skipped.map(({ text }) => text)).toEqual(totals);
});

it('reads parents from numbers before the names, and keeps a number that is part of a name', () => {
  const { tree } = read([
    ['Đảng bộ, chi bộ'],
    ['I. Đảng bộ xã Trường Sơn'],
    ['1. Chi bộ 1'],
    ['2. Chi bộ 2'],
    ['II. Đảng bộ xã Tượng Văn'],
    ['1. Chi bộ 1'],
  ]);
  expect(tree).toEqual([
    'Đảng bộ xã Trường Sơn < ^',
    'Chi bộ 1 < Đảng bộ xã Trường Sơn',
    'Chi bộ 2 < Đảng bộ xã Trường Sơn',
    'Đảng bộ xã Tượng Văn < ^',
    'Chi bộ 1 < Đảng bộ xã Tượng Văn',
  ]);
});

it('reads parents from spaces before the names, and from how far Excel indents them', () => {
  const names = ['Đảng bộ xã Trường Sơn', 'Chi bộ Đông', 'Chi bộ Tây', 'Đảng bộ xã Tượng Văn', 'Chi bộ Nam'];
  const tree = [
    'Đảng bộ xã Trường Sơn < ^',
    'Chi bộ Đông < Đảng bộ xã Trường Sơn',
    'Chi bộ Tây < Đảng bộ xã Trường Sơn',
    'Đảng bộ xã Tượng Văn < ^',
    'Chi bộ Nam < Đảng bộ xã Tượng Văn',
  ];
  const depth = [0, 1, 1, 0, 1];
  const rows = names.map((name, at) => [at + 1, name]);
  const spaced = read([
    ['TT', 'Tên đơn vị'],
    ...rows.map(([at = '', name]) => [at, ' '.repeat(3 * (depth[Number(at) - 1] ?? 0)) + String(name)]),
  ]);
  expect(spaced.tree).toEqual(tree);
  expect(spaced.read.parents).toBe('indentation');
  const indented = read([['TT', 'Tên đơn vị'], ...rows], new Map(depth.map((level, at) => [at + 1, level])));
  expect(indented.tree).toEqual(tree);
});

it('takes heads of groups for no units, and the office itself for the one that is there', () => {
  const {
    rows,
    tree,
    read: how,
  } = read([
    ['STT', 'Tổ chức đảng'],
    ['', 'Đảng bộ huyện Nông Cống'],
    ['I', 'Khối xã, thị trấn'],
    [1, 'Đảng bộ xã Trường Sơn'],
    ['II', 'Khối trường học'],
    [1, 'Chi bộ Trường THPT Nông Cống 1'],
  ]);
  expect(tree.slice(1)).toEqual([
    'Đảng bộ xã Trường Sơn < Đảng bộ huyện Nông Cống',
    'Chi bộ Trường THPT Nông Cống 1 < Đảng bộ huyện Nông Cống',
  ]);
  expect(rows[0]).toMatchObject({ id: 'district', isNew: false });
  expect(how.skipped.map(({ text }) => text)).toEqual(['Khối xã, thị trấn', 'Khối trường học']);
});

it('guesses what a list leaves out of names and places, and only there', () => {
  const { rows, columns } = read([
    ['STT', 'Tên đơn vị'],
    ['I', 'Đảng bộ xã Trường Sơn'],
    [1, 'Chi bộ thôn Đông'],
    ['II', 'Chi bộ Trường THPT Nông Cống 1'],
    ['III', 'Đảng bộ thị trấn'],
  ]);
  const guessed = withGuesses(UNIT_LEDGER, columns, rows, (id) => (id === TOP.id ? TOP.values : undefined));
  expect(guessed.columns).toEqual(['kind', 'keepsRoster']);
  expect(guessed.rows.map(({ values }) => [values['kind'], values['keepsRoster']])).toEqual([
    ['grassroots', undefined],
    ['branch', true],
    ['grassroots', true],
    ['grassroots', undefined],
  ]);
  const told = withGuesses(UNIT_LEDGER, new Map([...columns, ['kind', 2]]), rows, () => undefined);
  expect(told.columns).toEqual(['keepsRoster']);
});

describe('a list that is read a second time', () => {
  const STANDING = [
    { id: 'son', values: { name: 'Đảng bộ xã Trường Sơn', parent: 'district' } },
    { id: 'giang', values: { name: 'Đảng bộ xã Trường Giang', parent: 'district' } },
    { id: 'son-dong', values: { name: 'Chi bộ thôn Đông', parent: 'son' } },
    { id: 'giang-dong', values: { name: 'Chi bộ thôn Đông', parent: 'giang' } },
  ];
  const known = (of: string, name: string) =>
    of === 'units' ? STANDING.filter(({ values }) => values.name === name).map(({ id }) => id) : [];
  const again = (values: readonly CellRow[]) => {
    let next = 0;
    const sheet = readLedgerSheet(
      UNIT_LEDGER,
      { name: 'Danh sách', top: 0, left: 0, values },
      { known, newId: () => `n${String((next += 1))}`, top: TOP, standing: STANDING },
    );
    return (sheet?.rows ?? []).map(({ id, isNew, values: { parent } }) =>
      [id, isNew ? 'new' : 'known', String(parent ?? '-')].join(' '),
    );
  };

  it('knows its rows again by name and by what they hang under, and adds only what is new', () => {
    expect(
      again([
        ['STT', 'Tên đơn vị'],
        ['I', 'Đảng bộ xã Trường Giang'],
        [1, 'CHI BỘ THÔN ĐÔNG'],
        [2, 'Chi bộ thôn Tây'],
        ['II', 'Đảng bộ xã Trường Sơn'],
        [1, 'Chi bộ thôn Đông'],
      ]),
    ).toEqual(['giang known -', 'giang-dong known -', 'n1 new giang', 'son known -', 'son-dong known -']);
  });

  it('takes a row once: the second of one name in one place is new, and refused as every twin is', () => {
    expect(
      again([
        ['Tên đơn vị', 'Cấp trên'],
        ['Đảng bộ xã Trường Sơn', ''],
        ['Chi bộ thôn Đông', 'Đảng bộ xã Trường Sơn'],
        ['Chi bộ thôn Đông', 'Đảng bộ xã Trường Sơn'],
      ]),
    ).toEqual(['son known -', 'son-dong known son', 'n1 new son']);
  });

  it('takes a unit called like the top one for another where it hangs under something', () => {
    const header = ['Tên đơn vị', 'Cấp trên'];
    const name = 'Đảng bộ huyện Nông Cống';
    expect(again([header, [name, '']])).toEqual(['district known -']);
    expect(again([header, [name, 'Tỉnh ủy Thanh Hóa']])).toEqual(['district known -']);
    expect(again([header, [name, 'Đảng bộ xã Trường Sơn']])).toEqual(['n1 new son']);
  });
});
