/**
 * Forty workbooks as they come by e-mail: twenty clean, ten with errors, five of nobody for sure, three that cannot be read, two that came
 * twice; and the branches whose they are. Synthetic.
 */
import type { NewBook } from '../../addin/excel/xlsx/write/new-book.ts';
import { writeXlsx } from '../../addin/excel/xlsx/write/write-xlsx.ts';
import type { Unit } from '../../functions/domain/units/unit.ts';
import { UNITS } from './small-tree.ts';

export const CLEAN = 20;
export const WRONG = 10;
const since = <T>(value: T) => [{ from: '2000-01-01', value }];
export const BRANCHES = Array.from({ length: CLEAN + WRONG + 1 }, (_, at): Unit => {
  const [first] = UNITS;
  if (!first) throw new Error('There is no unit');
  return {
    ...first,
    id: `village-${String(at + 1)}`,
    names: since(`Chi bộ Thôn ${String(at + 1)}`),
    kinds: since('branch' as const),
    parents: since('committee-1'),
    keepsRoster: since(true),
  };
});

const HEADER = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Số CCCD',
  'Ngày vào Đảng',
  'Ngày chính thức',
];
const SURNAMES = ['Lò', 'Giàng', 'Tẩn', 'Vàng', 'Lý'];
const NAMES = ['Mai', 'Dợ', 'Lai', 'Páo', 'Sơn', 'Hoa', 'Lan', 'Tỉnh'];

export function mailedList(
  branch: number,
  about: { title?: string; born?: string; unit?: string; besides?: readonly Sheet[] },
): Uint8Array {
  const people = SURNAMES.map((surname, at) => {
    const number = `01018${String(at)}${String(branch).padStart(3, '0')}${String(at).padStart(3, '0')}`;
    const name = `${surname} Thị ${NAMES[(branch + at) % NAMES.length] ?? ''}`;
    const born = `1${String(at)}/0${String(at + 1)}/198${String(at)}`;
    return [
      at + 1,
      name,
      at === 2 ? (about.born ?? born) : born,
      'Nữ',
      'Kinh',
      number,
      '01/03/2010',
      '01/03/2011',
    ];
  });
  const titles = about.title === undefined ? [] : [[about.title], ['DANH SÁCH ĐẢNG VIÊN']];
  return writeXlsx({
    font: { name: 'Times New Roman', size: 12 },
    sheets: [
      {
        name: 'Danh sách',
        columns: [],
        rows: [...titles, HEADER, ...people].map((row) => row.map((value) => ({ value }))),
      },
      { name: 'Ghi chép riêng', columns: [], rows: [[{ value: 'không liên quan' }]] },
      ...(about.besides ?? []),
    ],
    properties: about.unit === undefined ? { Company: 'Xã' } : { 'KhopSo.unit': about.unit },
  });
}

type Sheet = NewBook['sheets'][number];

const fileOf = (...sheets: readonly Sheet[]): Uint8Array =>
  writeXlsx({ font: { name: 'Times New Roman', size: 12 }, sheets, properties: {} });

const sheetOf = (
  name: string,
  titles: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Sheet => ({
  name,
  columns: [],
  rows: [...titles.map((title) => [title]), ...rows].map((row) => row.map((value) => ({ value }))),
});

/** Of a branch that keeps a pool book. */
export const mailedCandidates = (about: PoolBook, ...besides: readonly Sheet[]): Uint8Array =>
  fileOf(candidateSheet(about), ...besides);
export const mailedGradings = (title: string): Uint8Array => fileOf(gradingSheet(title));

export const candidateSheet = ({
  title,
  list = 'DANH SÁCH QUẦN CHÚNG ƯU TÚ',
  born = '14/05/1998',
  people = 2,
}: PoolBook): Sheet =>
  sheetOf(
    'Nguồn',
    [title, list],
    [
      [
        'STT',
        'Họ và tên',
        'Ngày sinh',
        'Giới tính',
        'Nguồn',
        'Tổ chức giới thiệu',
        'Ngày giới thiệu',
        'Tình trạng',
      ],
      ...[
        [1, 'Lò Thị Mai', born, 'Nữ', 'Nông dân', 'Đoàn thanh niên', '01/03/2023', 'Đã giới thiệu'],
        [2, 'Tẩn A Páo', '02/11/1996', 'Nam', 'Nông dân', 'Đoàn thanh niên', '01/03/2023', 'Đã giới thiệu'],
      ].slice(0, people),
    ],
  );

interface PoolBook {
  readonly title: string;
  /** What it calls itself. */
  readonly list?: string;
  readonly born?: string;
  /** Two, or the first of them alone. */
  readonly people?: 1 | 2;
}

export const gradingSheet = (title: string): Sheet =>
  sheetOf(
    'Xếp loại',
    [title, 'KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2022'],
    [
      ['STT', 'Họ và tên', 'Ngày sinh', 'Số thẻ Đảng', 'Mức xếp loại'],
      [1, 'Lò Thị Mai', '14/05/1988', '310012345678', 'HTXSNV'],
      [2, 'Tẩn A Páo', '02/11/1986', '', 'HTT'],
    ],
  );

const ole = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);
export const titleOf = (branch: number) => `CHI BỘ THÔN ${String(branch)}`;
const numbered = (name: string, count: number, bytes: (at: number) => Uint8Array) =>
  Array.from(
    { length: count },
    (_, at) => [`${name} ${String(at + 1).padStart(2, '0')}.xlsx`, bytes(at + 1)] as const,
  );

const CLEAN_FILES = [
  ...numbered('sạch', 15, (at) => mailedList(at, { title: titleOf(at) })),
  ...[16, 17, 18].map((at) => [`Chi bo thon ${String(at)}.xlsx`, mailedList(at, {})] as const),
  ...[19, 20].map(
    (at) => [`mẫu ${String(at)}.xlsx`, mailedList(at, { unit: `village-${String(at)}` })] as const,
  ),
];
export const MAILED: readonly (readonly [string, Uint8Array])[] = [
  ...CLEAN_FILES,
  ...numbered('sai', WRONG, (at) =>
    mailedList(CLEAN + at, { title: titleOf(CLEAN + at), born: '31/02/1982' }),
  ),
  ...numbered('không rõ', 3, (at) => mailedList(50 + at, {})),
  ['không rõ 04.xlsx', mailedList(54, { title: 'CHI BỘ THÔN 999' })],
  // Handed out to one branch, and filled in by another.
  ['không rõ 05.xlsx', mailedList(55, { title: titleOf(3), unit: 'village-4' })],
  ['cũ.xls', ole('Workbook')],
  ['mật khẩu.xlsx', ole('EncryptedPackage')],
  ['hỏng.xlsx', mailedList(1, {}).slice(0, 900)],
  ['trùng 1.xlsx', mailedList(1, { title: titleOf(1) })],
  ['trùng 2.xlsx', mailedList(2, { title: titleOf(2) })],
];

export const UNITS_OF_MAILED: readonly Unit[] = [...UNITS, ...BRANCHES];
