/**
 * Sheets as people keep them, with everything in their cells that could be read by the pane in one way and judged by the service in
 * another: years alone and typed as numbers, ditto marks, words that no list knows, sections that say what no column does.
 */
import fc from 'fast-check';
import type { Cell } from '../../../functions/domain/sheet/block.ts';

const FAMILIES = ['Lò', 'Nguyễn', 'Trần', 'Giàng', 'Tẩn', 'Đỗ', 'Phạm', 'Hoàng'];
const MIDDLES = ['Văn', 'Thị', 'A', 'Minh', 'Đức'];
const GIVENS = ['Mai', 'Hùng', 'Páo', 'Sơn', 'Dín', 'Lan', 'Bình', 'Cúc', 'Yến', 'Quang', 'Tú', 'Vinh'];

interface Life {
  readonly birth: number;
  readonly admitted: number;
  readonly day: number;
  readonly month: number;
  readonly woman: boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');
const slashed = (year: number, { day, month }: Life): string => `${two(day)}/${two(month)}/${String(year)}`;
const serial = (year: number, { day, month }: Life): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

const DITTO = ['"', '-nt-', '//'];

/** How a date of somebody may be written. */
const dates: readonly ((year: number, life: Life) => Cell)[] = [
  slashed,
  slashed,
  slashed,
  serial,
  (year) => year,
  (year) => String(year),
  (year, { month }) => `${two(month)}/${String(year)}`,
  (year, life) => slashed(year % 100, life),
  (year) => String(year % 100),
  () => '',
];

const ODD_WORDS = [
  ...['Kinh', 'Kính', 'Thổ', 'Táy', 'Dẻo', 'Tày', 'H’Mông', 'Không', 'Ko', 'Đạo lạ', 'Lương'],
  ...[
    '12/12',
    '9/12',
    '7',
    '4',
    'lớp 10',
    'ĐH',
    'Đại hoc',
    'TC, ĐH',
    'ĐH, TS',
    'Dược sĩ TH',
    'Chưa rõ',
    'TC CC',
  ],
  ...[
    'Sơ cấp',
    'Cao cấp',
    'Bí thư',
    'Trưởng phòng',
    'Chi ủy viên',
    'Chính thức',
    'Dự bị',
    'ĐVDB',
    'x',
    'X',
    'có',
    'không',
  ],
  ...['-', '', '', '', ...DITTO],
];

/** By header: words that are likely there, besides those that are not. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'Giới tính': ['Nam', 'Nữ', 'Nữ', 'Nam', 'Nử', '"'],
  'Dân tộc': ['Kinh', 'Thái', 'Kính', 'Táy', '"', '-nt-', '', 'Dẻo'],
  'Tôn giáo': ['Không', 'Phật giáo', '"', '', 'Đạo lạ'],
  'Trình độ văn hóa': ['12/12', '9/12', '7', 'THCS, THPT', '"', ''],
  'Trình độ chuyên môn': ['ĐH', 'TC, ĐH', 'Đại hoc', 'Bằng lạ', '"', ''],
  'Lý luận chính trị': ['Sơ cấp', 'TC, CC', 'TC CC', '"', ''],
  'Nghề nghiệp': ['Nông dân', 'Nuôi ong', '"', ''],
  'Chức vụ': ['Bí thư', 'Trưởng phòng', 'Chi ủy viên', '', '', '"'],
  'Chức vụ Đảng': ['Phó bí thư', 'Tổ phó', '', ''],
  'Loại đảng viên': ['Chính thức', 'Dự bị', 'CT', '', 'Chính thưc', '"'],
  'Đoàn viên': ['x', '', '', 'có thể'],
  'Miễn SHĐ': ['x', '', '', 'từ năm ngoái'],
  'Trạng thái hoạt động': [
    'Đang sinh hoạt Đảng',
    'Đang sinh hoạt Đảng',
    'Miễn sinh hoạt Đảng',
    'Đã từ trần',
    'Khác',
    '',
  ],
  'Ghi chú': ['', 'Mới chuyển đến', 'Đã chuyển 3/2024'],
};

const SECTIONS = [
  'A. Đảng viên dự bị',
  'B. Đảng viên chính thức',
  'III. Đảng viên được miễn sinh hoạt',
  'Tổ đảng 1',
];

const life: fc.Arbitrary<Life> = fc
  .record({
    birth: fc.integer({ min: 1935, max: 1996 }),
    after: fc.integer({ min: 19, max: 30 }),
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    woman: fc.boolean(),
  })
  .map(({ birth, after, ...rest }) => ({ birth, admitted: Math.min(birth + after, 2021), ...rest }));

function personalNumber({ birth, woman }: Life, at: number): string {
  return `010${woman ? '1' : '0'}${String(birth).slice(2)}${String(100_000 + at * 37)}`;
}

const numbers = (of: Life, at: number): readonly Cell[] => {
  const number = personalNumber(of, at);
  return [number, number, Number(number), '', number.slice(0, 9), `0${number}`.slice(1)];
};

interface Row {
  readonly life: Life;
  readonly picks: readonly number[];
}

const COLUMNS = [
  ...Object.keys(WORDS),
  'Ngày chính thức',
  'Ngày QĐ kết nạp',
  'Số CCCD',
  'Số thẻ đảng viên',
  'Ngày vào Đảng lần 2',
];

function cellFor(header: string, { life: of, picks }: Row, at: number, column: number): Cell {
  const pick = picks[column] ?? 0;
  const one = <T>(list: readonly T[]): T | undefined => list[pick % list.length];
  const date = (year: number): Cell => one(dates)?.(year, of) ?? '';
  switch (header) {
    case 'Ngày chính thức':
      return date(of.admitted + 1);
    case 'Ngày QĐ kết nạp':
      return date(of.admitted);
    case 'Ngày vào Đảng lần 2':
      return pick % 3 === 0 ? slashed(of.admitted + 4, of) : '';
    case 'Số CCCD':
      return one(numbers(of, at)) ?? '';
    case 'Số thẻ đảng viên':
      return one<Cell>([String(10_000_000 + at), 1_000_000 + at, '']) ?? '';
    case 'Giới tính':
      return pick % 7 === 0 ? (one(WORDS[header] ?? []) ?? '') : of.woman ? 'Nữ' : 'Nam';
    default:
      return pick % 11 === 0 ? (one(ODD_WORDS) ?? '') : (one(WORDS[header] ?? []) ?? '');
  }
}

/** What must be there mostly is; the rest as it comes. */
function rowOf(headers: readonly string[], row: Row, at: number): Cell[] {
  const { life: of, picks } = row;
  const usual = (pick: number, year: number): Cell =>
    pick % 4 === 0 ? (dates[pick % dates.length]?.(year, of) ?? '') : slashed(year, of);
  const [first = 0, second = 0, third = 0] = picks;
  const name = [FAMILIES[first % 8], MIDDLES[second % 5], GIVENS[third % 12], GIVENS[at % 12]].join(' ');
  const [birth = 0, admitted = 0] = picks.slice(3);
  return [
    at + 1,
    name,
    usual(birth, of.birth),
    usual(admitted, of.admitted),
    ...headers.map((header, column) => cellFor(header, row, at, column + 5)),
  ];
}

/** The cells of a sheet, its header first. */
export const randomSheet: fc.Arbitrary<readonly (readonly Cell[])[]> = fc
  .record({
    headers: fc.subarray(COLUMNS, { minLength: 2, maxLength: 10 }),
    rows: fc.array(
      fc.record({ life, picks: fc.array(fc.nat({ max: 10_000 }), { minLength: 16, maxLength: 16 }) }),
      { minLength: 1, maxLength: 9 },
    ),
    section: fc.option(fc.record({ at: fc.nat({ max: 8 }), text: fc.constantFrom(...SECTIONS) }), {
      freq: 3,
    }),
  })
  .map(({ headers, rows, section }) => {
    const cells = rows.map((row, at) => rowOf(headers, row, at));
    if (section) cells.splice(Math.min(section.at, rows.length - 1), 0, ['', section.text]);
    return [['STT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', ...headers], ...cells];
  });
