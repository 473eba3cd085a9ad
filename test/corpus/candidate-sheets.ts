/**
 * Pool books as branches keep them, with the truth beside: titles, headers of one or two rows in many words, columns in any order and
 * some left out, sections, sums and signatures. Every choice comes from a seed, so that a sheet that went wrong can be made again.
 */
import { isoToSerial } from '../../functions/domain/language/date.ts';
import { toTcvn3, toVni } from '../functions/domain/language/old-typing.ts';
import type { FieldKey, FieldValue } from '../../functions/domain/roster/shape/field.ts';
import { chance, pickFrom } from './chance.ts';
import type { Pick } from './chance.ts';
import type { CellRow, SheetBlock } from '../../functions/domain/sheet/block.ts';

export type Person = Readonly<Partial<Record<FieldKey, FieldValue>>>;

export interface CandidateSheet {
  readonly block: SheetBlock;
  /** In the order of the sheet: only what the sheet says. */
  readonly truth: readonly Person[];
  readonly typing: string;
  /** Its days are numbers. */
  readonly serials: boolean;
}

/** A value as somebody writes it. */
type Written = readonly [text: string, value: string];

const SURNAMES = ['Nguyễn', 'Lò', 'Tẩn', 'Vàng', 'Trần', 'Giàng', 'Phạm'];
const MIDDLES = ['Văn', 'Thị', 'A', 'Đức', 'Thu'];
const GIVEN = ['Mai', 'Páo', 'Sử', 'Hòa', 'Dung', 'Khánh', 'Lan', 'Tùng', 'Hương'];
const SOURCES: readonly Written[] = [
  ['Sinh viên', 'sinh-vien'],
  ['SV', 'sinh-vien'],
  ['Công nhân', 'cong-nhan'],
  ['CNLĐ, ĐVCĐ', 'cong-nhan+doan-vien-cong-doan'],
  ['Bộ đội xuất ngũ', 'bo-doi-xuat-ngu'],
  ['Đoàn viên; giáo viên', 'doan-vien+giao-vien'],
  ['HSSV về địa phương', 've-dia-phuong'],
  ['Nông dân', 'nong-dan'],
  ['Thợ rèn, nông dân', 'nong-dan'],
];
const BODIES: readonly Written[] = [
  ['Đoàn TN', 'doan-thanh-nien'],
  ['Công đoàn', 'cong-doan'],
  ['Hội LHPN', 'phu-nu'],
  ['MTTQ', 'mat-tran'],
  ['Hội CCB', 'cuu-chien-binh'],
];
const OUTCOMES: readonly Written[] = [
  ['Cảm tình Đảng', 'nguon'],
  ['Đã giới thiệu', 'gioi-thieu'],
  ['Đã có GCN', 'co-gcn'],
  ['Đã học', 'da-hoc'],
  ['Đang làm hồ sơ', 'ho-so'],
  ['Thôi theo dõi', 'thoi'],
  ['Không rõ', 'khong-ro'],
];
const PEOPLES: readonly Written[] = [
  ['Kinh', '01'],
  ['Thái', '03'],
  ["H'Mông", '08'],
];
const GRADES: readonly Written[] = [
  ['Khá', 'kha'],
  ['Giỏi', 'gioi'],
  ['TB', 'trung-binh'],
];

interface Column {
  readonly field: FieldKey;
  readonly headers: readonly string[];
  readonly value: (pick: Pick, day: () => Written) => Written;
}

const text = (field: FieldKey, headers: string, values: readonly Written[]): Column => ({
  field,
  headers: headers.split('|'),
  value: (pick) => pick(values),
});
const dated = (field: FieldKey, headers: string): Column => ({
  field,
  headers: headers.split('|'),
  value: (_, day) => day(),
});
const same = (...values: readonly string[]): readonly Written[] => values.map((one) => [one, one]);

const COLUMNS: readonly Column[] = [
  text('dan_toc', 'Dân tộc|DT|Thành phần dân tộc', PEOPLES),
  text('don_vi_ct', 'Đơn vị|Nơi làm việc|Đơn vị công tác', same('Công ty A', 'Trường Cao đẳng', 'Thôn 2')),
  text('dv_cu_tru', 'Nơi cư trú|Xã, phường nơi cư trú', same('Xã Tiên Cường', 'Xã Đoàn Lập')),
  text('nguon', 'Nguồn|Đối tượng|Nguồn kết nạp|Thành phần', SOURCES),
  text('to_chuc_gt', 'Tổ chức giới thiệu|Đoàn thể giới thiệu', BODIES),
  dated('ngay_gt', 'Ngày giới thiệu|Ngày GT|Ngày vào nguồn'),
  text('nguoi_giup', 'Đảng viên giúp đỡ|Người giúp đỡ|ĐV giúp đỡ', same('Vàng A Sử', 'Lò Thị Hoa')),
  dated('ngay_giup', 'Ngày phân công giúp đỡ|Ngày phân công'),
  text('lop', 'Lớp bồi dưỡng nhận thức|Lớp cảm tình Đảng', same('Lớp I', 'Lớp II', 'Lớp nhận thức I')),
  text('gcn_so', 'Số GCN|Số giấy chứng nhận', same('12/GCN', '7/GCN')),
  dated('gcn_ngay', 'Ngày cấp GCN|Ngày GCN|Ngày cấp giấy chứng nhận'),
  text('gcn_loai', 'Xếp loại|Kết quả học tập', GRADES),
  dated('ngay_don', 'Ngày viết đơn|Ngày đơn'),
  text('ket_qua', 'Tình trạng|Kết quả|Tình trạng hiện nay', OUTCOMES),
];

const TITLES = [
  'DANH SÁCH QUẦN CHÚNG ƯU TÚ',
  'DANH SÁCH CẢM TÌNH ĐẢNG NĂM 2023',
  'DANH SÁCH NGUỒN KẾT NẠP ĐẢNG VIÊN',
];
/** In every so many sheets each outcome has a column of its own, where an x stands. */
const MARKED = 5;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * How a sheet is typed: in Unicode for the most part, else in a font of before; its days as texts or as Excel keeps them. 'Lớp I' is
 * 'Líp I' in TCVN3, which is Vietnamese either way.
 */
const TYPINGS = [
  { name: 'Unicode', encode: (text: string) => text, font: null },
  { name: 'Unicode', encode: (text: string) => text, font: null },
  { name: 'TCVN3', encode: toTcvn3, font: '.VnTime' },
  { name: 'VNI', encode: toVni, font: 'VNI-Times' },
] as const;

const DAY = /^(\d{2})[/.-](\d{2})[/.-](\d{4})$/;

function serialOf(text: string): number | string {
  const [, day = '', month = '', year = ''] = DAY.exec(text) ?? [];
  return (year && isoToSerial(`${year}-${month}-${day}`)) || text;
}

/** The same sheet as somebody else would have typed it. */
function typed({ block, truth }: Omit<CandidateSheet, 'typing' | 'serials'>, seed: number): CandidateSheet {
  const next = chance(seed * 7_919);
  const { name: typing, encode, font } = pickFrom(next)(TYPINGS);
  const serials = next() < 0.3;
  const values = block.values.map((row) =>
    row.map((cell) => {
      if (typeof cell !== 'string') return cell;
      const kept = serials ? serialOf(cell) : cell;
      return typeof kept === 'string' ? encode(kept) : kept;
    }),
  );
  const fonts = font === null ? {} : { fonts: (values[0] ?? []).map(() => font) };
  return { block: { ...block, values, ...fonts }, truth, typing, serials };
}

export const candidateSheet = (seed: number): CandidateSheet => typed(unicodeSheet(seed), seed);

function unicodeSheet(seed: number): Omit<CandidateSheet, 'typing' | 'serials'> {
  const next = chance(seed);
  const upTo = (count: number): number => Math.floor(next() * count);
  const pick = pickFrom(next);
  const separator = pick(['/', '.', '-']);
  const dayIn = (from: number, years: number): Written => {
    const [day, month, year] = [13 + upTo(15), 1 + upTo(12), from + upTo(years)];
    return [[two(day), two(month), year].join(separator), `${String(year)}-${two(month)}-${two(day)}`];
  };
  const day = (): Written => dayIn(2020, 3);
  const columns = COLUMNS.filter(({ field }) => field === 'ket_qua' || next() < 0.7);
  if (next() < 0.5) columns.sort(() => next() - 0.5);
  const byBirth = next() < 0.4;
  const inColumns = (field: FieldKey): boolean => field === 'ket_qua' && seed % MARKED === 0;
  const own = columns.flatMap(({ field, headers }) =>
    inColumns(field) ? OUTCOMES.map(([header]) => header) : [pick(headers)],
  );
  const name = pick(['Họ và tên', 'Họ tên', 'Họ và tên quần chúng']);
  const head: CellRow[] = byBirth
    ? [
        ['STT', name, 'Ngày sinh', '', ...own],
        ['', '', 'Nam', 'Nữ', ...own.map(() => '')],
      ]
    : [
        [
          'STT',
          name,
          pick(['Ngày sinh', 'Ngày, tháng, năm sinh', 'NTNS']),
          pick(['Giới tính', 'Nam/Nữ']),
          ...own,
        ],
      ];
  const width = 4 + own.length;
  const line = (first: string, second = ''): CellRow => [
    first,
    second,
    ...Array.from({ length: width - 2 }, () => ''),
  ];
  const rows: CellRow[] = [];
  const truth: Person[] = [];
  for (let number = 1; number <= 3 + upTo(12); number += 1) {
    if (number % 6 === 1 && next() < 0.3) rows.push(line('', pick(['Quần chúng ưu tú', 'Nguồn năm 2023'])));
    const who = [pick(SURNAMES), pick(MIDDLES), pick(GIVEN)].join(' ');
    const [born, iso] = dayIn(1985, 18);
    const woman = next() < 0.5;
    const values = columns.map(({ field, value }) => [field, value(pick, day)] as const);
    const birth = byBirth ? [woman ? '' : born, woman ? born : ''] : [born, woman ? 'Nữ' : 'Nam'];
    const cells = values.flatMap(([field, [shown, value]]) =>
      inColumns(field) ? OUTCOMES.map(([, code]) => (code === value ? 'x' : '')) : [shown],
    );
    rows.push([number, who, ...birth, ...cells]);
    truth.push({
      ho_ten: who,
      ngay_sinh: iso,
      gioi_tinh: woman ? 'nu' : 'nam',
      ...Object.fromEntries(values.map(([field, [, value]]) => [field, value])),
    });
  }
  const foot = [
    ...(next() < 0.5 ? [line('', `Tổng số: ${String(truth.length)} người`)] : []),
    ...(next() < 0.4 ? [line('', 'T/M CHI BỘ'), line('', 'BÍ THƯ')] : []),
  ];
  const values = [line(pick(TITLES)), line(''), ...head, ...rows, ...foot];
  return { block: { name: 'Nguồn', top: 0, left: 0, values }, truth };
}
