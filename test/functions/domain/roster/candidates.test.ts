/** Pool books as branches keep them, read by the reader that members have. */
import { CANDIDATE_LIST } from '../../../../functions/domain/rules/candidates.ts';
import { checkRoster } from '../../../../functions/domain/rules/check.ts';
import { fromSheet } from '../../../../functions/domain/rules/run.ts';
import { repairsOf } from '../../../../functions/domain/rules/repairs/find-repairs.ts';
import { toTcvn3 } from '../language/old-typing.ts';
import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import type { RosterReading } from '../../../../functions/domain/roster/shape/reading.ts';
import type { CellRow } from '../../../../functions/domain/sheet/block.ts';

const block = (values: readonly CellRow[]) => ({ name: 'Nguồn', top: 0, left: 0, values });

const POOL: readonly CellRow[] = [
  ['DANH SÁCH QUẦN CHÚNG ƯU TÚ, NGUỒN KẾT NẠP NĂM 2023'],
  [
    ...[
      'STT',
      'Họ và tên',
      'Ngày sinh',
      '',
      'Dân tộc',
      'Đơn vị',
      'Nơi cư trú',
      'Nguồn',
      'Tổ chức giới thiệu',
    ],
    ...['Đảng viên giúp đỡ', '', 'Giấy chứng nhận', '', '', 'Tình trạng'],
  ],
  ['', '', 'Nam', 'Nữ', '', '', '', '', '', 'Họ và tên', 'Ngày phân công', 'Số', 'Ngày cấp', 'Xếp loại', ''],
  ['I', 'Chi bộ thôn 1', ...Array.from({ length: 13 }, () => '')],
  [
    ...[
      1,
      'Lò Thị Mai',
      '',
      '02/03/1999',
      'Thái',
      'Công ty A',
      'Xã Tiên Cường',
      'Công nhân, ĐVCĐ',
      'Công đoàn',
    ],
    ...['Vàng A Sử', '05/01/2022', '12/GCN', '15/03/2018', 'Khá', 'Đang làm hồ sơ'],
  ],
  [
    ...[2, 'Tẩn A Páo', '12/09/2001', '', 'Mông', 'Trường CĐ', 'Xã Đoàn Lập', 'SV', 'Đoàn TN'],
    ...['', '', '', '', '', 'Cảm tình Đảng'],
  ],
  ['', 'Tổng số: 2 quần chúng', ...Array.from({ length: 13 }, () => '')],
];

function reading(values: readonly CellRow[], kind = CANDIDATE_LIST): RosterReading {
  const read = readRoster(block(values), kind);
  if (read.kind !== 'roster') throw new Error(read.reason);
  return read;
}

it('reads everybody, with several sources at once and the helper apart from the candidate', () => {
  const { members, problems, questions } = reading(POOL);
  expect(members.map(({ fields }) => fields)).toMatchObject([
    {
      ho_ten: 'Lò Thị Mai',
      ngay_sinh: '1999-03-02',
      gioi_tinh: 'nu',
      nguon: 'cong-nhan+doan-vien-cong-doan',
      to_chuc_gt: 'cong-doan',
      nguoi_giup: 'Vàng A Sử',
      ngay_giup: '2022-01-05',
      gcn_so: '12/GCN',
      gcn_ngay: '2018-03-15',
      gcn_loai: 'kha',
      ket_qua: 'ho-so',
      chi_bo: 'Chi bộ thôn 1',
      dv_cu_tru: 'Xã Tiên Cường',
      don_vi_ct: 'Công ty A',
    },
    { ho_ten: 'Tẩn A Páo', gioi_tinh: 'nam', nguon: 'sinh-vien', ket_qua: 'nguon' },
  ]);
  expect([problems, questions]).toEqual([[], []]);
});

it('reads a section of its own people, which a list of members leaves out as others', () => {
  const rows: readonly CellRow[] = [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Đơn vị'],
    ['', 'Quần chúng ưu tú', '', ''],
    [1, 'Lò Thị Mai', '02/03/1999', 'Thôn 1'],
  ];
  expect(reading(rows).members).toHaveLength(1);
  const asMembers = readRoster(block(rows), MEMBERS);
  expect(asMembers.kind === 'roster' && asMembers.members).toEqual([]);
});

it('keeps a word that no list has as what it is, and says so', () => {
  const { members, problems } = reading([
    ['Họ và tên', 'Ngày sinh', 'Nguồn', 'Lý do vắng'],
    ['Lò Thị Mai', '02/03/1999', 'Thợ rèn, thợ mộc', 'Trùng ca'],
  ]);
  expect(members[0]?.fields).toMatchObject({ nguon: 'Thợ rèn, thợ mộc', ly_do: 'ca-kip' });
  expect(problems.map(({ code, field }) => [code, field])).toEqual([['code-unknown', 'nguon']]);
});

it('keeps of several sources those that it knows, and names the others at their cell', () => {
  const read = reading([
    ['Họ và tên', 'Ngày sinh', 'Nguồn'],
    ['Lò Thị Mai', '02/03/1999', 'Đoàn viên; thợ rèn, Sinh viên'],
    ['Lò Thị Hoa', '02/03/1999', 'Công nhân\nthợ  mộc\nthợ may'],
    ['Lò Thị Lan', '02/03/1999', 'Sinh viên, ĐVTN'],
    ['Lò Thị Sen', '02/03/1999', 'thợ rèn, thợ mộc'],
  ]);
  expect(read.members.map(({ fields }) => fields.nguon)).toEqual([
    'sinh-vien+doan-vien',
    'cong-nhan',
    'sinh-vien+doan-vien',
    'thợ rèn, thợ mộc',
  ]);
  const { findings } = checkRoster({ ...fromSheet(read), on: '2023-06-30' }, CANDIDATE_LIST.rules);
  const named = findings.filter(({ rule }) => rule === 'L2-CODE-003');
  expect(named.map(({ row, column, field, params }) => [row, column, field, params?.value])).toEqual([
    [2, 2, 'nguon', 'thợ rèn'],
    [3, 2, 'nguon', 'thợ mộc, thợ may'],
    [5, 2, 'nguon', 'thợ rèn, thợ mộc'],
  ]);
});

it.each<[cell: string, offered: readonly string[]]>([
  ['Đoàn viên; tri thứcc', ['Đoàn viên; Trí thức']],
  ['Sinh vien,  Trí thứcc', ['Sinh vien,  Trí thức']],
  ['Công nhân\nNông dânn', ['Công nhân\nNông dân', 'Công nhân\nĐoàn viên công đoàn']],
  // Nothing of the list is near to it; and one that stands there already is not said twice.
  ['Đoàn viên; thợ rèn', []],
  ['Nông dân; Nông dânn', []],
  ['Nông dânn; Trí thứcc; Sinh viên', []],
])('offers for %j what the list has near to the one word that it does not know', (cell, offered) => {
  const rows = [
    ['Họ và tên', 'Ngày sinh', 'Nguồn'],
    ['Lò Thị Mai', '02/03/1999', cell],
  ];
  const read = reading(rows);
  const { findings } = checkRoster({ ...fromSheet(read), on: '2023-06-30' }, CANDIDATE_LIST.rules);
  const repairs = repairsOf({ block: block(rows), reading: read, findings });
  expect(repairs.map(({ row, column, after }) => [row, column, after])).toEqual(
    offered.map((after) => [2, 2, after]),
  );
  expect(repairs.every(({ certain, rule }) => !certain && findings.some((each) => each.rule === rule))).toBe(
    true,
  );
});

it('does not know columns that only members have', () => {
  const { columns } = reading([
    ['Họ và tên', 'Ngày sinh', 'Số thẻ đảng viên', 'Ngày từ trần', 'Đang ở đâu'],
    ['Lò Thị Mai', '02/03/1999', '', '', ''],
  ]);
  expect(columns.map(({ field }) => field)).toEqual(['ho_ten', 'ngay_sinh', null, null, null]);
});

const MARKED = ['Đang theo dõi', 'Đã học', 'Có GCN', 'Kết nạp'];
const born = (name: string): CellRow => [name, '02/03/1999'];
const stands = ({ members }: RosterReading) => members.map(({ fields }) => fields.ket_qua);

it.each([
  ['by themselves', [['Họ và tên', 'Ngày sinh', ...MARKED]]],
  [
    'under their field',
    [
      ['Họ và tên', 'Ngày sinh', 'Tình trạng', '', '', ''],
      ['', '', 'Nguồn', ...MARKED.slice(1)],
    ],
  ],
])('reads one outcome from columns that an x marks, %s, and guesses nothing from two', (_, header) => {
  const read = reading([
    ...header,
    [...born('Lò Thị Mai'), 'x', '', '', ''],
    [...born('Lò Thị Hoa'), '', '', '', 'x'],
    [...born('Lò Thị Lan'), '', 'x', 'X', ''],
    [...born('Lò Thị Sen'), '', '', '', ''],
  ]);
  expect(stands(read)).toEqual(['nguon', 'ket-nap', undefined, undefined]);
  expect(read.members.map(({ fields }) => fields.ngay_vao_dang)).toEqual(Array(4).fill(undefined));
  const row = header.length + 3;
  expect(read.problems).toEqual([{ code: 'conflict', row, column: 4, field: 'ket_qua', value: 'X' }]);
  const { findings } = checkRoster({ ...fromSheet(read), on: '2023-06-30' }, CANDIDATE_LIST.rules);
  expect(findings.filter(({ row: at, column }) => at === row && column === 4)).toHaveLength(1);
});

it('leaves dates under the same words, and the words beside a column that says the outcome', () => {
  const dates = reading([
    ['Họ và tên', 'Ngày sinh', 'Đã học', 'Có GCN', 'Kết nạp'],
    [...born('Lò Thị Mai'), 'x', '', '05/06/2023'],
  ]);
  expect(dates.members[0]?.fields).toMatchObject({ ket_qua: 'da-hoc', ngay_vao_dang: '2023-06-05' });
  const said = reading([
    ['Họ và tên', 'Ngày sinh', 'Tình trạng', 'Đã học', 'Có GCN'],
    [...born('Lò Thị Mai'), 'Đang làm hồ sơ', 'x', 'x'],
  ]);
  expect([stands(said), said.problems]).toEqual([['ho-so'], []]);
  const checklist = reading([
    ['Họ và tên', 'Ngày sinh', 'Thẩm tra', 'Kết nạp'],
    [...born('Lò Thị Mai'), 'x', 'x'],
  ]);
  const empty = reading([
    ['Họ và tên', 'Ngày sinh', 'Đã học', 'Có GCN'],
    [...born('Lò Thị Mai'), '', ''],
  ]);
  expect([checklist, empty].flatMap(({ columns }) => columns.map(({ field }) => field))).not.toContain(
    'ket_qua',
  );
});

describe('a class in a font of before Unicode', () => {
  const rows = (...classes: readonly string[]): readonly CellRow[] => [
    ['Họ và tên', 'Ngày sinh', 'Đơn vị', 'Lớp'],
    ...classes.map((one) => [...born('Trần Đức Hòa'), 'Trường Cao đẳng', one]),
  ];
  const inTcvn3 = (...classes: readonly string[]): readonly CellRow[] =>
    rows(...classes).map((row) => row.map((cell) => toTcvn3(String(cell))));
  const classes = ({ members }: RosterReading) => members.map(({ fields }) => fields.lop);
  const codes = ({ problems }: RosterReading) =>
    problems.filter(({ field }) => field === 'lop').map(({ code }) => code);

  it.each([[['Lớp I', 'Lớp II']], [['LỚP 2', 'Lớp K5']], [['Lớp I', 'Khối B']]])(
    'is told by the word it begins with, which is Vietnamese as it stands too: %j',
    (typed) => {
      const read = reading(inTcvn3(...typed));
      expect(classes(read).map((one) => String(one).toLowerCase())).toEqual(
        typed.map((one) => one.toLowerCase()),
      );
      expect(codes(read)).toEqual(['legacy-encoding']);
    },
  );

  it('is left as it stands where it is in Unicode, or begins with another word', () => {
    const read = reading(rows('Lớp I', 'Líp II'));
    expect(classes(read)).toEqual(['Lớp I', 'Líp II']);
    expect(classes(reading(inTcvn3('Bộ I')))).toEqual(['Bé I']);
  });
});
