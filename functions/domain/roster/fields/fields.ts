/** What a member's row can hold, as one table: reading, the wire and the documentation derive from it. Words of headers: header-words.ts. */
import type { CodeListName, Field, FieldKey, FieldType } from '../shape/field.ts';

interface Extra {
  readonly codes?: CodeListName;
  readonly freeText?: true;
  readonly required?: true | 'where-present';
}

function field(
  key: FieldKey,
  [vi, en]: readonly [string, string],
  type: FieldType,
  sensitivity: Field['sensitivity'],
  upload: Field['upload'],
  extra: Extra = {},
): Field {
  return { key, header: { vi, en }, type, sensitivity, upload, ...extra };
}

const REQUIRED = { required: true } as const;

/** In the order in which screens and the wire list them. */
export const FIELDS: readonly Field[] = [
  field('stt', ['STT', 'No.'], 'text', 'none', 'stays'),
  field('ho_ten', ['Họ và tên', 'Full name'], 'text', 'basic', 'rows', REQUIRED),
  field('ho_ten_ks', ['Họ và tên khai sinh', 'Name at birth'], 'text', 'basic', 'stays'),
  field('ngay_sinh', ['Ngày sinh', 'Date of birth'], 'date', 'basic', 'rows', REQUIRED),
  // The central system's export has no such column, and is accepted as it is.
  field('gioi_tinh', ['Giới tính', 'Sex'], 'code', 'basic', 'rows', {
    codes: 'sex',
    required: 'where-present',
  }),
  field('dan_toc', ['Dân tộc', 'Ethnic group'], 'code', 'sensitive', 'rows', { codes: 'ethnicity' }),
  field('ton_giao', ['Tôn giáo', 'Religion'], 'code', 'sensitive', 'rows', { codes: 'religion' }),
  field('que_quan', ['Quê quán', 'Native place'], 'text', 'basic', 'stays'),
  field('noi_o', ['Nơi ở hiện nay', 'Present address'], 'text', 'basic', 'stays'),
  field('so_cccd', ['Số CCCD', 'Personal number'], 'id', 'basic', 'hash'),
  field('so_the', ['Số thẻ đảng viên', 'Party card number'], 'id', 'basic', 'hash'),
  field('so_ly_lich', ['Số lý lịch đảng viên', 'Personal file number'], 'text', 'basic', 'stays'),
  field('ngay_qd_kn', ['Ngày QĐ kết nạp', 'Date of the admission decision'], 'date', 'sensitive', 'rows'),
  field('ngay_vao_dang', ['Ngày vào Đảng', 'Date of admission'], 'date', 'sensitive', 'rows', REQUIRED),
  field('ngay_chinh_thuc', ['Ngày chính thức', 'Date of full membership'], 'date', 'sensitive', 'rows'),
  field('loai_dv', ['Loại đảng viên', 'Kind of membership'], 'code', 'sensitive', 'rows', {
    codes: 'memberStatus',
  }),
  field('ngay_vao_dang_2', ['Ngày vào Đảng lần 2', 'Date of second admission'], 'date', 'sensitive', 'stays'),
  field('van_hoa', ['Trình độ văn hóa', 'General education'], 'code', 'basic', 'rows', {
    codes: 'generalEducation',
  }),
  field('chuyen_mon', ['Trình độ chuyên môn', 'Professional education'], 'code', 'basic', 'rows', {
    codes: 'professionalEducation',
  }),
  field('ly_luan', ['Lý luận chính trị', 'Political theory'], 'code', 'sensitive', 'rows', {
    codes: 'politicalTheory',
  }),
  field('ngoai_ngu', ['Ngoại ngữ', 'Foreign languages'], 'text', 'basic', 'stays'),
  field('tin_hoc', ['Tin học', 'Computer skills'], 'text', 'basic', 'stays'),
  field('nghe_nghiep', ['Nghề nghiệp', 'Occupation'], 'code', 'basic', 'rows', {
    codes: 'occupation',
    freeText: true,
  }),
  field('chuc_vu_dang', ['Chức vụ Đảng', 'Party post'], 'code', 'sensitive', 'rows', {
    codes: 'partyPost',
    freeText: true,
  }),
  field('chuc_vu_cq', ['Chức vụ chính quyền', 'Post in the administration'], 'text', 'basic', 'stays'),
  field('chuc_vu_dt', ['Chức vụ đoàn thể', 'Post in a mass organisation'], 'text', 'sensitive', 'stays'),
  field('don_vi_ct', ['Đơn vị công tác', 'Place of work'], 'text', 'basic', 'stays'),
  field('chi_bo', ['Chi bộ đang sinh hoạt', 'Branch'], 'text', 'sensitive', 'stays'),
  field(
    'chi_bo_cu_tru',
    ['Chi bộ nơi cư trú', 'Branch at the place of residence'],
    'text',
    'sensitive',
    'stays',
  ),
  field('doan_vien', ['Đoàn viên TNCS', 'Youth Union member'], 'flag', 'basic', 'rows'),
  field('cong_doan', ['Đoàn viên công đoàn', 'Trade-union member'], 'flag', 'basic', 'stays'),
  field('mien_sh', ['Miễn sinh hoạt đảng', 'Exempt from meetings'], 'flag', 'sensitive', 'rows'),
  field('tam_thoi', ['Sinh hoạt tạm thời', 'Attached for a time'], 'text', 'sensitive', 'stays'),
  field('dinh_chi', ['Đình chỉ sinh hoạt đảng', 'Suspended'], 'flag', 'sensitive', 'stays'),
  field('huy_hieu', ['Huy hiệu Đảng', 'Party badge'], 'text', 'sensitive', 'stays'),
  field('khen_thuong', ['Khen thưởng', 'Rewards'], 'text', 'sensitive', 'stays'),
  field('ky_luat', ['Kỷ luật', 'Discipline'], 'text', 'sensitive', 'stays'),
  field('dien_thoai', ['Điện thoại', 'Telephone'], 'text', 'basic', 'stays'),
  field('email', ['Thư điện tử', 'E-mail'], 'text', 'basic', 'stays'),
  field('ghi_chu', ['Ghi chú', 'Notes'], 'text', 'none', 'stays'),
];
