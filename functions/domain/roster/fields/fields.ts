/** What a member's row can hold, as one table: reading, the wire and the documentation derive from it. Words of headers: header-words.ts. */
import type { CodeListName, Field, FieldKey, FieldType } from '../shape/field.ts';

type Extra = Partial<Pick<Field, 'codes' | 'freeText' | 'required'>>;

function field(
  key: FieldKey,
  vi: string,
  en: string,
  type: FieldType,
  upload: Field['upload'],
  extra: Extra = {},
): Field {
  return { key, header: { vi, en }, type, upload, ...extra };
}

/** A text that stays in the workbook, as most columns of the book do. */
const kept = (key: FieldKey, vi: string, en: string): Field => field(key, vi, en, 'text', 'stays');

/** Of a list of codes. */
const coded = (key: FieldKey, vi: string, en: string, codes: CodeListName, extra: Extra = {}): Field =>
  field(key, vi, en, 'code', 'rows', { codes, ...extra });

const REQUIRED = { required: true } as const;

/** In the order in which screens and the wire list them. */
export const FIELDS: readonly Field[] = [
  kept('stt', 'STT', 'No.'),
  field('ho_ten', 'Họ và tên', 'Full name', 'text', 'rows', REQUIRED),
  kept('ho_ten_ks', 'Họ và tên khai sinh', 'Name at birth'),
  field('ngay_sinh', 'Ngày sinh', 'Date of birth', 'date', 'rows', REQUIRED),
  // The central system's export has no such column, and is accepted as it is.
  coded('gioi_tinh', 'Giới tính', 'Sex', 'sex', { required: 'where-present' }),
  coded('dan_toc', 'Dân tộc', 'Ethnic group', 'ethnicity'),
  coded('ton_giao', 'Tôn giáo', 'Religion', 'religion'),
  kept('noi_sinh', 'Nơi sinh', 'Place of birth'),
  kept('que_quan', 'Quê quán', 'Native place'),
  kept('noi_o', 'Nơi ở hiện nay', 'Present address'),
  field('so_cccd', 'Số CCCD', 'Personal number', 'id', 'hash'),
  field('so_the', 'Số thẻ đảng viên', 'Party card number', 'id', 'hash'),
  field('cuoi_cccd', '4 số cuối CCCD', 'Last 4 digits', 'text', 'tail'),
  field('cuoi_the', '4 số cuối thẻ đảng viên', 'Card, last 4', 'text', 'tail'),
  kept('so_ly_lich', 'Số lý lịch đảng viên', 'Personal file number'),
  field('ngay_qd_kn', 'Ngày QĐ kết nạp', 'Date of the admission decision', 'date', 'rows'),
  field('ngay_vao_dang', 'Ngày vào Đảng', 'Date of admission', 'date', 'rows', REQUIRED),
  field('ngay_chinh_thuc', 'Ngày chính thức', 'Date of full membership', 'date', 'rows'),
  coded('loai_dv', 'Loại đảng viên', 'Kind of membership', 'memberStatus'),
  field('ngay_vao_dang_2', 'Ngày vào Đảng lần 2', 'Date of second admission', 'date', 'stays'),
  coded('van_hoa', 'Trình độ văn hóa', 'General education', 'generalEducation'),
  coded('chuyen_mon', 'Trình độ chuyên môn', 'Professional education', 'professionalEducation'),
  coded('ly_luan', 'Lý luận chính trị', 'Political theory', 'politicalTheory'),
  kept('ngoai_ngu', 'Ngoại ngữ', 'Foreign languages'),
  kept('tin_hoc', 'Tin học', 'Computer skills'),
  coded('nghe_nghiep', 'Nghề nghiệp', 'Occupation', 'occupation', { freeText: true }),
  coded('chuc_vu_dang', 'Chức vụ Đảng', 'Party post', 'partyPost', { freeText: true }),
  kept('chuc_vu_cq', 'Chức vụ chính quyền', 'Post in the administration'),
  kept('chuc_vu_dt', 'Chức vụ đoàn thể', 'Post in a mass organisation'),
  kept('don_vi_ct', 'Đơn vị công tác', 'Place of work'),
  kept('chi_bo', 'Chi bộ đang sinh hoạt', 'Branch'),
  kept('chi_bo_cu_tru', 'Chi bộ nơi cư trú', 'Branch at the place of residence'),
  field('doan_vien', 'Đoàn viên TNCS', 'Youth Union member', 'flag', 'rows'),
  field('cong_doan', 'Đoàn viên công đoàn', 'Trade-union member', 'flag', 'stays'),
  field('mien_sh', 'Miễn sinh hoạt đảng', 'Exempt from meetings', 'flag', 'rows'),
  kept('tam_thoi', 'Sinh hoạt tạm thời', 'Attached for a time'),
  field('dinh_chi', 'Đình chỉ sinh hoạt đảng', 'Suspended', 'flag', 'stays'),
  // Whoever has left is told by them and does not leave the workbook with the others, so that neither has to be sent.
  field('trang_thai', 'Trạng thái sinh hoạt', 'Still attending', 'code', 'stays', { codes: 'activity' }),
  field('ngay_roi', 'Ngày rời khỏi, mất hoặc miễn sinh hoạt', 'Left, died or exempt on', 'date', 'stays'),
  kept('huy_hieu', 'Huy hiệu Đảng', 'Party badge'),
  kept('khen_thuong', 'Khen thưởng', 'Rewards'),
  kept('ky_luat', 'Kỷ luật', 'Discipline'),
  kept('dien_thoai', 'Điện thoại', 'Telephone'),
  kept('email', 'Thư điện tử', 'E-mail'),
  kept('ghi_chu', 'Ghi chú', 'Notes'),
];

/** Decree 356/2025: sensitive data (politics, religion, ethnicity …) against basic data. */
export const SENSITIVITY: Readonly<Record<FieldKey, 'none' | 'basic' | 'sensitive'>> = {
  stt: 'none',
  ho_ten: 'basic',
  ho_ten_ks: 'basic',
  ngay_sinh: 'basic',
  gioi_tinh: 'basic',
  dan_toc: 'sensitive',
  ton_giao: 'sensitive',
  noi_sinh: 'basic',
  que_quan: 'basic',
  noi_o: 'basic',
  so_cccd: 'basic',
  so_the: 'basic',
  cuoi_cccd: 'basic',
  cuoi_the: 'basic',
  so_ly_lich: 'basic',
  ngay_qd_kn: 'sensitive',
  ngay_vao_dang: 'sensitive',
  ngay_chinh_thuc: 'sensitive',
  loai_dv: 'sensitive',
  ngay_vao_dang_2: 'sensitive',
  van_hoa: 'basic',
  chuyen_mon: 'basic',
  ly_luan: 'sensitive',
  ngoai_ngu: 'basic',
  tin_hoc: 'basic',
  nghe_nghiep: 'basic',
  chuc_vu_dang: 'sensitive',
  chuc_vu_cq: 'basic',
  chuc_vu_dt: 'sensitive',
  don_vi_ct: 'basic',
  chi_bo: 'sensitive',
  chi_bo_cu_tru: 'sensitive',
  doan_vien: 'basic',
  cong_doan: 'basic',
  mien_sh: 'sensitive',
  tam_thoi: 'sensitive',
  dinh_chi: 'sensitive',
  trang_thai: 'sensitive',
  ngay_roi: 'sensitive',
  huy_hieu: 'sensitive',
  khen_thuong: 'sensitive',
  ky_luat: 'sensitive',
  dien_thoai: 'basic',
  email: 'basic',
  ghi_chu: 'none',
};
