/** The columns of each kind of list: a clerk's own, the official book, the central system's export, the product's template. */
import type { FieldKey } from '../../functions/domain/roster/shape/field.ts';
import { columnOf, factOf, HEADINGS, numberColumn, slashed, type DateStyle } from './columns.ts';
import type { Base } from './hazard.ts';
import { BRANCHES } from './names.ts';
import type { Random } from './random.ts';
import type { CellSpec, Column, Fact } from './sheet.ts';

const ALWAYS: readonly FieldKey[] = ['ho_ten', 'ngay_sinh', 'gioi_tinh', 'ngay_vao_dang', 'ngay_chinh_thuc'];

/** In the order of most lists; what is not always there comes by chance, or because a hazard stands on it. */
function flat(random: Random, dates: DateStyle, needs: ReadonlySet<FieldKey>): Column[] {
  const fields = (Object.keys(HEADINGS) as FieldKey[]).filter(
    (field) => ALWAYS.includes(field) || needs.has(field) || random.chance(field === 'dan_toc' ? 0.8 : 0.45),
  );
  return [
    numberColumn(random.pick(['STT', 'TT', 'Số TT'])),
    ...fields.map((field) => columnOf(random, field, dates)),
  ];
}

const TEMPLATE: readonly (readonly [FieldKey, string])[] = [
  ['ho_ten', 'Họ và tên'],
  ['ngay_sinh', 'Ngày sinh'],
  ['gioi_tinh', 'Giới tính'],
  ['dan_toc', 'Dân tộc'],
  ['ton_giao', 'Tôn giáo'],
  ['que_quan', 'Quê quán'],
  ['so_cccd', 'Số CCCD'],
  ['so_the', 'Số thẻ đảng viên'],
  ['ngay_qd_kn', 'Ngày QĐ kết nạp'],
  ['ngay_vao_dang', 'Ngày vào Đảng'],
  ['ngay_chinh_thuc', 'Ngày chính thức'],
  ['loai_dv', 'Loại đảng viên'],
  ['van_hoa', 'Trình độ văn hóa'],
  ['chuyen_mon', 'Trình độ chuyên môn'],
  ['ly_luan', 'Lý luận chính trị'],
  ['nghe_nghiep', 'Nghề nghiệp'],
  ['chuc_vu_dang', 'Chức vụ Đảng'],
  ['doan_vien', 'Đoàn viên TNCS'],
  ['mien_sh', 'Miễn sinh hoạt đảng'],
  ['ghi_chu', 'Ghi chú'],
];

const template = (dates: DateStyle): Column[] => [
  numberColumn('STT'),
  ...TEMPLATE.map(([field, header]): Column => ({ path: [header], facts: [factOf(field, dates)] })),
];

const text = (value: string): CellSpec => ({ value, format: '@' });

/** Names in capitals, a third of them decomposed; the card's number is the personal number nearly everywhere. */
function central(random: Random): Column[] {
  const branch = random.pick(BRANCHES);
  const capitals = ({ fields }: Parameters<Fact['write']>[0]) => String(fields.ho_ten).toUpperCase();
  const day = (field: FieldKey): Fact => ({
    field,
    write: ({ fields }) => text(slashed(String(fields[field] ?? ''))),
  });
  const columns: readonly (readonly [string, Fact])[] = [
    [
      'Họ và tên',
      {
        field: 'ho_ten',
        write: (person) =>
          text(person.index % 3 === 0 ? capitals(person).normalize('NFD') : capitals(person)),
        tells: (person) => ({ ho_ten: capitals(person) }),
      },
    ],
    [
      'Số thẻ Đảng viên',
      {
        field: 'so_the',
        write: ({ fields, index }) =>
          text(index % 8 === 0 || fields.loai_dv === 'du-bi' ? '' : String(fields.so_cccd)),
        tells: ({ fields, index }) =>
          index % 8 === 0 || fields.loai_dv === 'du-bi' ? {} : { so_the: String(fields.so_cccd) },
      },
    ],
    ['Số CCCD', factOf('so_cccd', 'text')],
    ['Ngày sinh', day('ngay_sinh')],
    ['Ngày kết nạp', day('ngay_vao_dang')],
    [
      'Chi bộ đang sinh hoạt',
      { field: 'chi_bo', write: () => text(branch), tells: () => ({ chi_bo: branch }) },
    ],
    [
      'Chi bộ nơi cư trú',
      {
        field: 'chi_bo_cu_tru',
        write: () => text('Chi bộ thôn 3'),
        tells: () => ({ chi_bo_cu_tru: 'Chi bộ thôn 3' }),
      },
    ],
    [
      'Trạng thái',
      {
        field: 'trang_thai',
        write: () => text('Đang sinh hoạt'),
        tells: () => ({ trang_thai: 'dang-sinh-hoat' }),
        allows: ({ fields }) => ({ gioi_tinh: fields.gioi_tinh === undefined ? [] : [fields.gioi_tinh] }),
      },
    ],
  ];
  return columns.map(([header, fact]) => ({ path: [header], facts: [fact] }));
}

const nameAtBirth: Fact = {
  field: 'ho_ten_ks',
  write: ({ typed }) => text(typed.ho_ten ?? ''),
  tells: ({ fields }) => (fields.ho_ten === undefined ? {} : { ho_ten_ks: fields.ho_ten }),
};
const earlierWork: Fact = { field: null, write: () => text('Nông dân'), tells: () => ({}) };
const badge: Fact = { field: 'huy_hieu', write: () => text(''), tells: () => ({}) };
const empty: Fact = { field: null, write: () => text(''), tells: () => ({}) };

/** Mẫu 7-HSĐV. The stacked heads are divided by a line break, a comma or a stroke. */
function book(random: Random, dates: DateStyle, rows: boolean): Column[] {
  const style: DateStyle = rows ? dates : 'text';
  const fact = (field: FieldKey) => factOf(field, style);
  const divider = random.pick(['\n', ', ', ' / ', ',\n']);
  const column = (headers: readonly string[], facts: readonly Fact[]): Column => ({
    path: [headers.join(divider)],
    facts,
  });
  if (rows && random.chance(0.4)) return shortBook(column, fact);
  const birthApart = random.chance(0.5);
  const first = ['Nam, nữ', 'Dân tộc', 'Tôn giáo'];
  const born: Column[] = birthApart
    ? [
        { path: ['Ngày, tháng, năm sinh'], facts: [fact('ngay_sinh')] },
        column(first, [fact('gioi_tinh'), fact('dan_toc'), fact('ton_giao')]),
      ]
    : [
        column(
          ['Ngày sinh', ...first],
          [fact('ngay_sinh'), fact('gioi_tinh'), fact('dan_toc'), fact('ton_giao')],
        ),
      ];
  return [
    numberColumn('Số TT'),
    column(['HỌ VÀ TÊN', 'Họ và tên khai sinh'], [fact('ho_ten'), nameAtBirth]),
    ...born,
    { path: ['QUÊ QUÁN'], facts: [fact('que_quan')] },
    column(
      ['Văn hóa', 'Lý luận', 'CMNV', 'Ngoại ngữ'],
      [fact('van_hoa'), fact('ly_luan'), fact('chuyen_mon'), fact('ngoai_ngu')],
    ),
    column(['Nghề nghiệp trước khi vào Đảng', 'Nghề nghiệp hiện nay'], [earlierWork, fact('nghe_nghiep')]),
    column(['Ngày vào Đảng', 'Ngày chính thức'], [fact('ngay_vao_dang'), fact('ngay_chinh_thuc')]),
    column(
      ['Số thẻ đảng viên', 'Số lý lịch đảng viên', 'Số Huy hiệu Đảng'],
      [fact('so_the'), fact('so_ly_lich'), badge],
    ),
    { path: ['Bộ đội, công an, hưu trí'], facts: [empty] },
    { path: ['Ngày chuyển đi, đến đảng bộ cơ sở'], facts: [empty] },
    { path: ['Ngày chuyển đến, ở đảng bộ cơ sở nào đến'], facts: [empty] },
    { path: ['Ngày từ trần, lý do'], facts: [empty] },
    { path: ['Ngày ra khỏi Đảng, hình thức ra Đảng'], facts: [empty] },
    { path: ['Ghi chú'], facts: [fact('ghi_chu')] },
  ];
}

/** Two rows a member, as branches copy the book into a sheet. */
function shortBook(
  column: (headers: readonly string[], facts: readonly Fact[]) => Column,
  fact: (field: FieldKey) => Fact,
): Column[] {
  return [
    numberColumn('TT'),
    column(['Họ và tên', 'Họ và tên khai sinh'], [fact('ho_ten'), nameAtBirth]),
    column(['Ngày sinh', 'Nam, nữ'], [fact('ngay_sinh'), fact('gioi_tinh')]),
    column(['Dân tộc', 'Tôn giáo'], [fact('dan_toc'), fact('ton_giao')]),
    { path: ['Quê quán'], facts: [fact('que_quan')] },
    column(['Văn hóa', 'Chuyên môn'], [fact('van_hoa'), fact('chuyen_mon')]),
    column(['Ngày vào Đảng', 'Ngày chính thức'], [fact('ngay_vao_dang'), fact('ngay_chinh_thuc')]),
    column(['Số thẻ đảng viên', 'Số lý lịch'], [fact('so_the'), fact('so_ly_lich')]),
    { path: ['Ghi chú'], facts: [fact('ghi_chu')] },
  ];
}

export function columnsFor(
  base: Base,
  random: Random,
  dates: DateStyle,
  needs: ReadonlySet<FieldKey>,
): Column[] {
  if (base === 'template') return template(dates);
  if (base === 'central') return central(random);
  if (base === 'flat') return flat(random, dates, needs);
  return book(random, dates, base === 'book-rows');
}
