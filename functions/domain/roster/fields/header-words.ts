/**
 * The words by which a column's header says what it means, besides the title of the field itself. A new word for a column goes here and
 * nowhere else: it is matched without case, tones and punctuation, in short forms and beside its English too (header-forms.ts).
 */
import { wordList as words } from '../../language/word-list.ts';
import type { HeaderWords } from '../shape/kind.ts';

export const HEADER_WORDS = {
  stt: words('TT|Số TT|Số thứ tự|T.T|S.T.T'),
  ho_ten: words('Họ tên|Tên đảng viên|Họ và tên đang dùng|Tên'),
  ho_ten_ks: words('Tên khai sinh|Họ tên khai sinh|Bí danh, tên gọi khác|Bí danh|Tên gọi khác'),
  ngay_sinh: words('Ngày năm sinh|NTNS|NTN sinh', 'Năm sinh|Sinh ngày|Sinh năm|Sinh'),
  gioi_tinh: words('Nam/Nữ|Nam hay nữ|Phái|GT|Giới'),
  dan_toc: words('DT|Thành phần dân tộc|TP dân tộc'),
  ton_giao: words('TG|Theo đạo|Theo tôn giáo'),
  noi_sinh: words('Nơi đăng ký khai sinh|Nơi khai sinh|Khai sinh'),
  que_quan: words('Nguyên quán|Quê'),
  noi_o: words(
    'Nơi ở|Nơi cư trú|Hộ khẩu thường trú|Nơi thường trú|Thường trú|Địa chỉ',
    'Địa chỉ nơi ở|Chỗ ở|Địa chỉ thường trú',
    'Nơi đăng ký thường trú|Trú quán|HKTT|Tạm trú',
  ),
  so_cccd: words(
    'CCCD|CMND|Số CMND|Số CC/CCCD|Số căn cước',
    'Căn cước|Số căn cước công dân|Căn cước công dân|Số định danh|Số định danh cá nhân',
    'Mã định danh|ĐDCN|Số ĐDCN|Số thẻ căn cước|Số thẻ căn cước công dân|Mã định danh cá nhân',
    'Định danh cá nhân',
    'Số CCCD/định danh|Thẻ căn cước|CMTND|Số CMTND|CMT|Số CMT',
  ),
  so_the: words('Số thẻ|Số TĐV|Số thẻ Đảng|Thẻ đảng viên|Thẻ Đảng'),
  cuoi_cccd: words('Số cuối CCCD'),
  cuoi_the: words('4 số cuối thẻ'),
  so_ly_lich: words('Số lý lịch|Số LL|SLL|Số LLĐV'),
  ngay_qd_kn: words('Số, ngày quyết định kết nạp|Ngày QĐKN'),
  ngay_vao_dang: words(
    'Ngày kết nạp|Ngày VĐ|Ngày KN',
    'Vào Đảng (DB)|Vào Đảng|Kết nạp|Dự bị',
    'Ngày dự bị|DB|Kết nạp Đảng|Năm vào Đảng|Năm kết nạp|Ngày vào Đảng lần 1',
    'Ngày vào Đảng lần đầu|Thời gian vào Đảng|Thời gian kết nạp|Ngày kết nạp dự bị',
  ),
  ngay_chinh_thuc: words(
    'Ngày CT|Ngày công nhận chính thức',
    'Ngày vào Đảng chính thức|Ngày chuyển chính thức',
    'Vào Đảng chính thức|Chính thức|Ngày chuyển đảng chính thức|Năm chính thức',
    'Thời gian chính thức|Công nhận chính thức|Chuyển chính thức',
    'Chuyển đảng chính thức|Ngày đảng viên chính thức|Ngày kết nạp chính thức',
  ),
  loai_dv: words(
    'Đảng viên chính thức/dự bị|CT/DB|Tình trạng|Tình trạng đảng viên',
    'Tình trạng Đảng|Trạng thái đảng viên|Trạng thái',
  ),
  ngay_vao_dang_2: words('Vào Đảng lần 2|Kết nạp lại|Ngày kết nạp lại|Kết nạp lần 2'),
  van_hoa: words(
    'Văn hóa|TĐVH|Trình độ học vấn|Học vấn|GDPT|Giáo dục phổ thông|Trình độ GDPT|VH',
    'Trình độ học vấn phổ thông|Phổ thông|Trình độ phổ thông|Văn hóa phổ thông|Học vấn phổ thông',
    'Trình độ giáo dục phổ thông',
  ),
  chuyen_mon: words(
    'CMNV|Chuyên môn',
    'TĐCM|Học vị|Trình độ CM|Trình độ CMNV|Trình độ đào tạo|Bằng cấp',
    'Bằng cấp chuyên môn',
  ),
  ly_luan: words('LLCT|Lý luận|Trình độ lý luận|Trình độ LLCT|TĐLL|TĐLLCT|Chính trị', 'Trình độ chính trị'),
  ngoai_ngu: words('NN|Trình độ ngoại ngữ'),
  tin_hoc: words('TH|Trình độ tin học'),
  nghe_nghiep: words('Công việc|Nghề nghiệp, công việc'),
  chuc_vu_dang: words(
    'Chức vụ|Chức vụ, chức danh|Chức danh|Chức vụ trong Đảng|CV Đảng|Chức danh Đảng',
    'Chức danh trong Đảng|Chức vụ cấp ủy|Chức vụ trong chi bộ',
  ),
  chuc_vu_cq: words('Chức vụ CQ|Chức vụ chuyên môn|CV chính quyền'),
  chuc_vu_dt: words('Chức vụ ĐT|CV đoàn thể'),
  don_vi_ct: words(
    'Đơn vị|Nơi công tác|Nơi làm việc|Cơ quan|Cơ quan công tác|Cơ quan, đơn vị',
    'Cơ quan, đơn vị công tác|Đơn vị làm việc|Đơn vị CT',
  ),
  chi_bo: words(
    'Chi bộ|Tổ đảng|Đơn vị sinh hoạt|Chi bộ sinh hoạt|Chi bộ sinh hoạt đảng|Sinh hoạt tại chi bộ',
    'Thuộc chi bộ|Tên chi bộ|Nơi sinh hoạt|Nơi sinh hoạt đảng|Tổ chức Đảng|Tổ chức Đảng sinh hoạt',
    'Tổ chức Đảng đang sinh hoạt|Nơi đang sinh hoạt',
  ),
  chi_bo_cu_tru: words('Chi bộ cư trú|Sinh hoạt nơi cư trú'),
  doan_vien: words('Đoàn viên|ĐV TNCS|Đoàn TNCS|Đoàn viên thanh niên|Là đoàn viên|Đoàn viên Đoàn TNCS'),
  cong_doan: words('Công đoàn|ĐVCĐ'),
  mien_sh: words(
    'Miễn công tác và sinh hoạt đảng|Miễn sinh hoạt|Miễn CT và SHĐ|ĐV miễn sinh hoạt',
    'Đảng viên miễn sinh hoạt đảng|Miễn công tác, sinh hoạt đảng',
  ),
  tam_thoi: words('Chuyển sinh hoạt tạm thời'),
  dinh_chi: words('Đình chỉ sinh hoạt'),
  trang_thai: words(
    'Trạng thái hoạt động|Trạng thái sinh hoạt đảng|Tình trạng sinh hoạt',
    'Tình trạng sinh hoạt đảng|Tình trạng hoạt động',
  ),
  ngay_roi: words(
    'Ngày rời khỏi, ngày mất, ngày miễn sinh hoạt Đảng|Ngày rời khỏi, mất, miễn sinh hoạt',
    'Ngày rời khỏi, mất, miễn|Ngày rời khỏi, ngày mất|Ngày rời khỏi',
  ),
  huy_hieu: words('Số huy hiệu Đảng|HHĐ|Huy hiệu|Số huy hiệu'),
  khen_thuong: words('Khen thưởng Đảng'),
  ky_luat: words('Kỷ luật Đảng|Hình thức kỷ luật'),
  dien_thoai: words(
    'SĐT|ĐT|Số điện thoại|Số ĐT|Di động|Số điện thoại di động|Điện thoại di động|Số di động|ĐTDĐ',
    'Số ĐTDĐ',
  ),
  email: words('Email|E-mail|Địa chỉ email|Địa chỉ e-mail|Địa chỉ thư điện tử'),
  ghi_chu: words('Chú thích|Ghi chú khác'),
} satisfies HeaderWords;
