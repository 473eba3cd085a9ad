/** Headers in more words than the field needs, in short forms and in two languages; names and dates cut over three columns. */
import type { FieldKey } from '../../../functions/domain/roster/shape/field.ts';
import type { Hazard } from '../hazard.ts';
import type { Draft } from '../layout.ts';
import type { Person } from '../people.ts';
import type { Column, Fact } from '../sheet.ts';

const FLAT = ['flat'] as const;

const WORDY: Readonly<Partial<Record<FieldKey, readonly string[]>>> = {
  ho_ten: ['Họ & tên ĐV', 'Họ và tên (in hoa)', 'Họ và tên\nFull name', 'Họ tên ĐV'],
  ngay_sinh: ['Sinh năm', 'Ngày, tháng,\nnăm sinh', 'Ngày sinh / Date of birth', 'Ngày sinh (dd/mm/yyyy)'],
  gioi_tinh: ['Giới tính (Nam/Nữ)', 'Nam - Nữ', 'Giới tính (Sex)'],
  dan_toc: ['Dân tộc / Ethnicity', 'Thành phần dân tộc'],
  ton_giao: ['Tôn giáo (nếu có)'],
  que_quan: ['Quê quán (xã, huyện, tỉnh)', 'Quê quán - Native place'],
  noi_o: ['Nơi ở hiện tại', 'Chỗ ở hiện nay', 'Địa chỉ nơi ở'],
  so_cccd: ['Số CMND/Thẻ căn cước', 'Số CCCD (12 số)', 'Số định danh cá nhân/CCCD', 'Số CMTND/CCCD'],
  so_the: ['Số thẻ Đảng viên (nếu có)', 'Thẻ đảng viên số', 'Số thẻ ĐV (8 số)'],
  ngay_vao_dang: [
    'Ngày được kết nạp vào Đảng',
    'Ngày KN Đảng',
    'Ngày vào ĐCSVN',
    'Kết nạp ngày',
    'Ngày kết nạp (dự bị)',
    'Ngày tổ chức lễ kết nạp',
    'Ngày vào Đảng DB',
  ],
  ngay_chinh_thuc: [
    'Ngày được công nhận ĐV chính thức',
    'Ngày vào Đảng (chính thức)',
    'Vào Đảng (CT)',
    'Chính thức ngày',
    'Ngày CN chính thức',
    'Ngày chính thức\nvào Đảng',
  ],
  van_hoa: ['Trình độ học vấn phổ thông', 'Trình độ HV', 'Văn hóa phổ thông'],
  chuyen_mon: ['Trình độ CM, NV', 'Trình độ chuyên môn (ghi bằng cao nhất)'],
  ly_luan: ['Lý luận CT', 'Trình độ chính trị'],
  nghe_nghiep: ['Nghề nghiệp, công việc hiện nay', 'Nghề nghiệp hiện tại'],
  chuc_vu_dang: ['Chức danh trong Đảng', 'Chức vụ đảng hiện nay'],
  don_vi_ct: ['Đơn vị công tác hiện nay', 'Cơ quan, đơn vị công tác'],
  dien_thoai: ['Số điện thoại liên hệ', 'ĐTDĐ'],
  mien_sh: ['Đảng viên được miễn SHĐ'],
  ghi_chu: ['Ghi chú (nếu có)', 'Ghi chú\nNotes'],
};

/** Two columns of one field, "Nam" and "Nữ", are told apart by their headers, which nobody words alike. */
function wordy(draft: Draft): void {
  const isAlone = (field: FieldKey): boolean =>
    draft.columns.filter(({ facts }) => facts.some((fact) => fact.field === field)).length === 1;
  for (const column of draft.columns) {
    const [fact, other] = column.facts;
    const words = fact && !other && fact.field && isAlone(fact.field) ? WORDY[fact.field] : undefined;
    if (words && column.path.length === 1 && column.claimed === undefined)
      column.path = [draft.random.pick(words)];
  }
}

function replace(draft: Draft, field: FieldKey, columns: readonly Column[]): void {
  const at = draft.columns.findIndex(({ facts }) => facts.length === 1 && facts[0]?.field === field);
  if (at >= 0) draft.columns.splice(at, 1, ...columns);
}

function threeNames(draft: Draft): void {
  const first = ({ rest }: Person) => rest.split(' ')[0] ?? '';
  const middle = ({ rest }: Person) => rest.split(' ').slice(1).join(' ');
  const column = (header: string, field: FieldKey | null, write: (person: Person) => string): Column => ({
    path: [header],
    facts: [
      {
        field,
        write: (person) => ({ value: write(person), format: '@' }),
        tells: ({ rest, given }) => ({ ho_ten: `${rest} ${given}`.trim() }),
      },
    ],
    claimed: 'name-in-three-columns',
  });
  replace(draft, 'ho_ten', [
    column('Họ', 'ho_ten', first),
    column(draft.random.pick(['Đệm', 'Tên đệm', 'Lót']), null, middle),
    column('Tên', null, ({ given }) => given),
  ]);
}

function threeDates(draft: Draft): void {
  const parts = [
    ['Ngày', 8, 10],
    ['Tháng', 5, 7],
    ['Năm', 0, 4],
  ] as const;
  const grouped = draft.random.chance(0.5);
  const birthOf = ({ fields }: Person) => String(fields.ngay_sinh ?? '');
  replace(
    draft,
    'ngay_sinh',
    parts.map(([word, from, to]): Column => {
      const fact: Fact = {
        field: null,
        write: (person) => ({ value: Number(birthOf(person).slice(from, to)) || '' }),
        tells: (person) => ({ ngay_sinh: birthOf(person) }),
      };
      return { path: grouped ? ['Ngày sinh', word] : [`${word} sinh`], facts: [fact] };
    }),
  );
}

export const WORDY_HEADER_HAZARDS: readonly Hazard[] = [
  { name: 'headers-wordy', bases: FLAT, about: ['header'], shape: wordy },
  { name: 'name-in-three-columns', bases: FLAT, about: ['name', 'personal'], shape: threeNames },
  { name: 'birth-in-three-columns', bases: FLAT, about: ['birth', 'personal', 'dates'], shape: threeDates },
];
