/** The roster's fields as one table: the template, the header matching, the wire schema and the documentation derive from it. */
import type { CodeListName, Field, FieldKey, FieldType } from '../shape/field.ts';
import { OTHER_HEADERS } from './other-headers.ts';

type Sensitivity = Field['sensitivity'];
type Upload = Field['upload'];

interface Extra {
  readonly codes?: CodeListName;
  readonly freeText?: true;
  readonly required?: true | 'where-present';
}

function field(
  key: FieldKey,
  [vi, en]: readonly [string, string],
  type: FieldType,
  sensitivity: Sensitivity,
  upload: Upload,
  variants: readonly string[],
  extra: Extra = {},
): Field {
  const all = [...variants, ...(OTHER_HEADERS[key] ?? [])];
  return { key, header: { vi, en }, variants: all, type, sensitivity, upload, ...extra };
}

const REQUIRED = { required: true } as const;

/** In the order of the template. */
export const FIELDS: readonly Field[] = [
  field('stt', ['STT', 'No.'], 'text', 'none', 'stays', ['TT', 'Số TT', 'Số thứ tự', 'T.T', 'S.T.T']),
  field(
    'ho_ten',
    ['Họ và tên', 'Full name'],
    'text',
    'basic',
    'rows',
    [
      'Họ tên',
      'Họ, tên',
      'Họ và tên đảng viên',
      'Họ tên đảng viên',
      'Tên đảng viên',
      'Họ và tên đang dùng',
      'Tên',
    ],
    REQUIRED,
  ),
  field('ho_ten_ks', ['Họ và tên khai sinh', 'Name at birth'], 'text', 'basic', 'stays', [
    'Tên khai sinh',
    'Họ tên khai sinh',
    'Bí danh, tên gọi khác',
    'Bí danh',
    'Tên gọi khác',
  ]),
  field(
    'ngay_sinh',
    ['Ngày sinh', 'Date of birth'],
    'date',
    'basic',
    'rows',
    [
      'Ngày tháng năm sinh',
      'Ngày, tháng, năm sinh',
      'Ngày/tháng/năm sinh',
      'Ngày năm sinh',
      'NTNS',
      'NTN sinh',
      'Năm sinh',
      'Sinh ngày',
    ],
    REQUIRED,
  ),
  field(
    'gioi_tinh',
    ['Giới tính', 'Sex'],
    'code',
    'basic',
    'rows',
    ['Nam/Nữ', 'Nam, nữ', 'Nam hay nữ', 'Phái', 'GT', 'Giới'],
    // The central system's export has no such column, and is accepted as it is.
    { codes: 'sex', required: 'where-present' },
  ),
  field(
    'dan_toc',
    ['Dân tộc', 'Ethnic group'],
    'code',
    'sensitive',
    'rows',
    ['DT', 'Thành phần dân tộc', 'TP dân tộc'],
    {
      codes: 'ethnicity',
    },
  ),
  field(
    'ton_giao',
    ['Tôn giáo', 'Religion'],
    'code',
    'sensitive',
    'rows',
    ['TG', 'Theo đạo', 'Theo tôn giáo'],
    {
      codes: 'religion',
    },
  ),
  field('que_quan', ['Quê quán', 'Native place'], 'text', 'basic', 'stays', ['Nguyên quán', 'Quê']),
  field('noi_o', ['Nơi ở hiện nay', 'Present address'], 'text', 'basic', 'stays', [
    'Nơi ở',
    'Nơi cư trú',
    'Chỗ ở hiện nay',
    'Hộ khẩu thường trú',
    'Nơi thường trú',
    'Thường trú',
    'Địa chỉ',
  ]),
  field('so_cccd', ['Số CCCD', 'Personal number'], 'id', 'basic', 'hash', [
    'CCCD',
    'CMND',
    'Số CMND',
    'Số CMND/CCCD',
    'Số CCCD/CMND',
    'CMND/CCCD',
    'CCCD/CMND',
    'Số CC/CCCD',
    'Số căn cước',
    'Căn cước',
    'Số căn cước công dân',
    'Căn cước công dân',
    'Số định danh',
    'Số định danh cá nhân',
    'Mã định danh',
    'ĐDCN',
    'Số ĐDCN',
  ]),
  field('so_the', ['Số thẻ đảng viên', 'Party card number'], 'id', 'basic', 'hash', [
    'Số thẻ',
    'Số TĐV',
    'Số thẻ Đảng',
    'Thẻ ĐV',
    'Số thẻ ĐV',
    'Thẻ đảng viên',
    'Thẻ Đảng',
  ]),
  field('so_ly_lich', ['Số lý lịch đảng viên', 'Personal file number'], 'text', 'basic', 'stays', [
    'Số lý lịch',
    'Số LL',
    'SLL',
    'Số LLĐV',
    'Số lý lịch ĐV',
  ]),
  field('ngay_qd_kn', ['Ngày QĐ kết nạp', 'Date of the admission decision'], 'date', 'sensitive', 'rows', [
    'Ngày quyết định kết nạp',
    'Số, ngày quyết định kết nạp',
    'Ngày QĐKN',
    'Ngày QĐ KN',
  ]),
  field(
    'ngay_vao_dang',
    ['Ngày vào Đảng', 'Date of admission'],
    'date',
    'sensitive',
    'rows',
    [
      'Ngày kết nạp',
      'Ngày kết nạp Đảng',
      'Ngày VĐ',
      'Ngày KN',
      'Ngày vào Đảng (dự bị)',
      'Ngày, tháng, năm vào Đảng',
      'Ngày tháng năm kết nạp',
      'Vào Đảng (DB)',
      'Vào Đảng',
      'Kết nạp',
      'Dự bị',
      'Ngày dự bị',
      'DB',
    ],
    REQUIRED,
  ),
  field('ngay_chinh_thuc', ['Ngày chính thức', 'Date of full membership'], 'date', 'sensitive', 'rows', [
    'Ngày CT',
    'Ngày công nhận chính thức',
    'Ngày công nhận đảng viên chính thức',
    'Ngày vào Đảng chính thức',
    'Ngày, tháng, năm chính thức',
    'Ngày chuyển chính thức',
    'Vào Đảng chính thức',
    'Chính thức',
  ]),
  field(
    'loai_dv',
    ['Loại đảng viên', 'Kind of membership'],
    'code',
    'sensitive',
    'rows',
    [
      'Đảng viên chính thức/dự bị',
      'Chính thức/dự bị',
      'CT/DB',
      'Loại ĐV',
      'Tình trạng',
      'Tình trạng đảng viên',
      'Trạng thái',
    ],
    { codes: 'memberStatus' },
  ),
  field(
    'ngay_vao_dang_2',
    ['Ngày vào Đảng lần 2', 'Date of second admission'],
    'date',
    'sensitive',
    'stays',
    ['Vào Đảng lần 2', 'Kết nạp lại', 'Ngày kết nạp lại', 'Kết nạp lần 2'],
  ),
  field(
    'van_hoa',
    ['Trình độ văn hóa', 'General education'],
    'code',
    'basic',
    'rows',
    [
      'Văn hóa',
      'TĐVH',
      'TĐ văn hóa',
      'Trình độ học vấn',
      'Học vấn',
      'GDPT',
      'Giáo dục phổ thông',
      'Trình độ GDPT',
      'VH',
    ],
    { codes: 'generalEducation' },
  ),
  field(
    'chuyen_mon',
    ['Trình độ chuyên môn', 'Professional education'],
    'code',
    'basic',
    'rows',
    [
      'CM',
      'CMNV',
      'Chuyên môn',
      'Chuyên môn nghiệp vụ',
      'Chuyên môn, nghiệp vụ',
      'Trình độ chuyên môn nghiệp vụ',
      'TĐCM',
      'TĐ chuyên môn',
      'Học vị',
      'Trình độ CM',
      'Trình độ CMNV',
    ],
    { codes: 'professionalEducation' },
  ),
  field(
    'ly_luan',
    ['Lý luận chính trị', 'Political theory'],
    'code',
    'sensitive',
    'rows',
    [
      'LLCT',
      'Lý luận',
      'Trình độ lý luận',
      'Trình độ lý luận chính trị',
      'Trình độ LLCT',
      'TĐLL',
      'TĐLLCT',
      'Chính trị',
    ],
    { codes: 'politicalTheory' },
  ),
  field('ngoai_ngu', ['Ngoại ngữ', 'Foreign languages'], 'text', 'basic', 'stays', [
    'NN',
    'Trình độ ngoại ngữ',
  ]),
  field('tin_hoc', ['Tin học', 'Computer skills'], 'text', 'basic', 'stays', ['TH', 'Trình độ tin học']),
  field(
    'nghe_nghiep',
    ['Nghề nghiệp', 'Occupation'],
    'code',
    'basic',
    'rows',
    ['Nghề nghiệp hiện nay', 'Công việc', 'Công việc hiện nay', 'Nghề nghiệp, công việc'],
    { codes: 'occupation', freeText: true },
  ),
  field(
    'chuc_vu_dang',
    ['Chức vụ Đảng', 'Party post'],
    'code',
    'sensitive',
    'rows',
    ['Chức vụ', 'Chức vụ trong Đảng', 'CV Đảng', 'Chức danh Đảng'],
    { codes: 'partyPost', freeText: true },
  ),
  field('chuc_vu_cq', ['Chức vụ chính quyền', 'Post in the administration'], 'text', 'basic', 'stays', [
    'Chức vụ CQ',
    'Chức vụ chuyên môn',
    'CV chính quyền',
  ]),
  field('chuc_vu_dt', ['Chức vụ đoàn thể', 'Post in a mass organisation'], 'text', 'sensitive', 'stays', [
    'Chức vụ ĐT',
    'CV đoàn thể',
  ]),
  field('don_vi_ct', ['Đơn vị công tác', 'Place of work'], 'text', 'basic', 'stays', [
    'Đơn vị',
    'Nơi công tác',
    'Nơi làm việc',
    'Cơ quan',
    'Cơ quan công tác',
  ]),
  field('chi_bo', ['Chi bộ đang sinh hoạt', 'Branch'], 'text', 'sensitive', 'stays', [
    'Chi bộ',
    'Tổ đảng',
    'Đơn vị sinh hoạt',
    'Chi bộ sinh hoạt',
  ]),
  field(
    'chi_bo_cu_tru',
    ['Chi bộ nơi cư trú', 'Branch at the place of residence'],
    'text',
    'sensitive',
    'stays',
    ['Chi bộ cư trú', 'Sinh hoạt nơi cư trú'],
  ),
  field('doan_vien', ['Đoàn viên TNCS', 'Youth Union member'], 'flag', 'basic', 'rows', [
    'Đoàn viên',
    'ĐV TNCS',
    'Đoàn TNCS',
    'Đoàn viên thanh niên',
    'Là đoàn viên',
  ]),
  field('cong_doan', ['Đoàn viên công đoàn', 'Trade-union member'], 'flag', 'basic', 'stays', [
    'Công đoàn',
    'ĐVCĐ',
  ]),
  field('mien_sh', ['Miễn sinh hoạt đảng', 'Exempt from meetings'], 'flag', 'sensitive', 'rows', [
    'Miễn công tác và sinh hoạt đảng',
    'Miễn SHĐ',
    'Miễn sinh hoạt',
    'Miễn CT và SHĐ',
    'ĐV miễn sinh hoạt',
  ]),
  field('tam_thoi', ['Sinh hoạt tạm thời', 'Attached for a time'], 'text', 'sensitive', 'stays', [
    'SH tạm thời',
    'Chuyển sinh hoạt tạm thời',
  ]),
  field('dinh_chi', ['Đình chỉ sinh hoạt đảng', 'Suspended'], 'flag', 'sensitive', 'stays', [
    'Đình chỉ sinh hoạt',
    'Đình chỉ SHĐ',
  ]),
  field('huy_hieu', ['Huy hiệu Đảng', 'Party badge'], 'text', 'sensitive', 'stays', [
    'Số huy hiệu Đảng',
    'HHĐ',
    'Huy hiệu',
  ]),
  field('khen_thuong', ['Khen thưởng', 'Rewards'], 'text', 'sensitive', 'stays', ['Khen thưởng Đảng']),
  field('ky_luat', ['Kỷ luật', 'Discipline'], 'text', 'sensitive', 'stays', [
    'Kỷ luật Đảng',
    'Hình thức kỷ luật',
  ]),
  field('dien_thoai', ['Điện thoại', 'Telephone'], 'text', 'basic', 'stays', [
    'SĐT',
    'ĐT',
    'Số điện thoại',
    'Số ĐT',
    'Di động',
  ]),
  field('email', ['Thư điện tử', 'E-mail'], 'text', 'basic', 'stays', ['Email', 'E-mail', 'Địa chỉ email']),
  field('ghi_chu', ['Ghi chú', 'Notes'], 'text', 'none', 'stays', ['Chú thích', 'Ghi chú khác']),
];

const BY_KEY: ReadonlyMap<FieldKey, Field> = new Map(FIELDS.map((entry) => [entry.key, entry]));

/** Throws for a key that is not in the table: the type does not allow one. */
export function fieldOf(key: FieldKey): Field {
  const found = BY_KEY.get(key);
  if (!found) throw new RangeError(`no such field: ${key}`);
  return found;
}
