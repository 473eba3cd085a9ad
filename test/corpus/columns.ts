/** Columns as clerks head them: a field, the spellings of its header with and without a group above, and how its cells are written. */
import type { FieldKey } from '../../functions/domain/roster/shape/field.ts';
import type { Person } from './people.ts';
import type { CellSpec, Column, Fact } from './sheet.ts';
import type { Random } from './random.ts';

/** Alone, and where known under a group. */
interface Heading {
  readonly alone: readonly string[];
  readonly under?: readonly [group: string, child: string];
}

export const HEADINGS: Readonly<Partial<Record<FieldKey, Heading>>> = {
  ho_ten: { alone: ['Họ và tên', 'Họ tên', 'HỌ VÀ TÊN', 'Họ và tên đảng viên', 'Họ, tên'] },
  ngay_sinh: { alone: ['Ngày sinh', 'Ngày, tháng, năm sinh', 'Ngày tháng năm sinh', 'Sinh ngày', 'NTNS'] },
  gioi_tinh: { alone: ['Giới tính', 'Nam/Nữ', 'Phái', 'GT'] },
  dan_toc: { alone: ['Dân tộc', 'DT', 'Thành phần dân tộc'] },
  ton_giao: { alone: ['Tôn giáo', 'TG'] },
  que_quan: { alone: ['Quê quán', 'Nguyên quán'] },
  noi_o: { alone: ['Nơi ở hiện nay', 'Nơi cư trú', 'Hộ khẩu thường trú', 'Địa chỉ'] },
  so_cccd: { alone: ['Số CCCD', 'CCCD', 'Số CMND/CCCD', 'Số căn cước', 'Số định danh cá nhân'] },
  so_the: { alone: ['Số thẻ đảng viên', 'Số thẻ', 'Số thẻ Đảng', 'Số TĐV', 'Thẻ ĐV'] },
  so_ly_lich: { alone: ['Số lý lịch', 'Số LL', 'Số lý lịch đảng viên'] },
  ngay_qd_kn: { alone: ['Ngày QĐ kết nạp'], under: ['Ngày, tháng, năm', 'QĐ kết nạp'] },
  ngay_vao_dang: {
    alone: ['Ngày vào Đảng', 'Ngày kết nạp', 'Ngày VĐ', 'Ngày, tháng, năm vào Đảng'],
    under: ['Ngày, tháng, năm', 'Vào Đảng'],
  },
  ngay_chinh_thuc: {
    alone: ['Ngày chính thức', 'Ngày CT', 'Ngày công nhận chính thức'],
    under: ['Ngày, tháng, năm', 'Chính thức'],
  },
  loai_dv: { alone: ['Loại đảng viên', 'Chính thức/dự bị', 'Loại ĐV', 'Tình trạng'] },
  van_hoa: {
    alone: ['Văn hóa', 'Trình độ văn hóa', 'TĐVH', 'Học vấn', 'Văn hoá'],
    under: ['Trình độ', 'VH'],
  },
  chuyen_mon: { alone: ['Chuyên môn', 'Trình độ chuyên môn', 'CMNV', 'TĐCM'], under: ['Trình độ', 'CM'] },
  ly_luan: {
    alone: ['Lý luận chính trị', 'LLCT', 'Lý luận', 'Lí luận chính trị'],
    under: ['Trình độ', 'LLCT'],
  },
  ngoai_ngu: { alone: ['Ngoại ngữ'], under: ['Trình độ', 'Ngoại ngữ'] },
  tin_hoc: { alone: ['Tin học'], under: ['Trình độ', 'Tin học'] },
  nghe_nghiep: { alone: ['Nghề nghiệp', 'Nghề nghiệp hiện nay', 'Công việc'] },
  chuc_vu_dang: { alone: ['Chức vụ Đảng', 'Chức vụ'], under: ['Chức vụ', 'Đảng'] },
  don_vi_ct: { alone: ['Đơn vị công tác', 'Nơi công tác', 'Cơ quan'] },
  doan_vien: { alone: ['Đoàn viên', 'ĐV TNCS', 'Đoàn viên TNCS'] },
  mien_sh: { alone: ['Miễn SHĐ', 'Miễn sinh hoạt đảng'] },
  dien_thoai: { alone: ['SĐT', 'Điện thoại', 'Số điện thoại'] },
  ghi_chu: { alone: ['Ghi chú', 'Chú thích'] },
};

export const DATE_FIELDS: ReadonlySet<FieldKey> = new Set([
  'ngay_sinh',
  'ngay_qd_kn',
  'ngay_vao_dang',
  'ngay_chinh_thuc',
]);

const DAY_MS = 86_400_000;

/** The day number of Excel's 1900 system; the corpus has no day before 1 March 1900. */
export const serialOf = (iso: string): number => Date.parse(iso) / DAY_MS + 25_569;

export const slashed = (iso: string): string => iso.split('-').reverse().join('/');

export type DateStyle = 'serial' | 'text';

export function writeFact(field: FieldKey, dates: DateStyle): Fact['write'] {
  if (!DATE_FIELDS.has(field)) {
    return ({ typed }) => ({ value: typed[field] ?? '', format: '@' });
  }
  return ({ fields }: Person): CellSpec => {
    const iso = fields[field];
    if (typeof iso !== 'string') return { value: '' };
    return dates === 'text'
      ? { value: slashed(iso), format: '@' }
      : { value: serialOf(iso), format: 'dd/mm/yyyy' };
  };
}

export const factOf = (field: FieldKey, dates: DateStyle): Fact => ({
  field,
  write: writeFact(field, dates),
});

export function columnOf(random: Random, field: FieldKey, dates: DateStyle): Column {
  const heading = HEADINGS[field];
  if (!heading) throw new RangeError(`no heading for ${field}`);
  return { path: [random.pick(heading.alone)], facts: [factOf(field, dates)] };
}

export function numberColumn(
  header: string,
  write = (position: number): CellSpec => ({ value: position }),
): Column {
  return {
    path: [header],
    facts: [{ field: 'stt', write: (_person, position) => write(position), tells: () => ({}) }],
    width: 6,
  };
}
