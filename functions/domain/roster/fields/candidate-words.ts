/**
 * The words by which a column's header in a list of candidates says what it means, besides the title of the field itself: as pool
 * books, lists for a class and books of dossiers have them.
 */
import type { HeaderWords } from '../shape/kind.ts';
import { HEADER_WORDS } from './header-words.ts';

const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split('|'));

export const CANDIDATE_WORDS: HeaderWords = {
  stt: HEADER_WORDS.stt,
  ho_ten: words(
    'Họ tên|Họ, tên|Tên|Họ và tên quần chúng|Họ tên quần chúng|Họ và tên học viên|Họ tên học viên|Họ và tên quần chúng ưu tú',
    'Họ tên quần chúng ưu tú|Họ và tên người được giới thiệu|Tên quần chúng|Họ và tên đoàn viên|Họ và tên đối tượng|Học viên',
  ),
  ngay_sinh: HEADER_WORDS.ngay_sinh,
  gioi_tinh: HEADER_WORDS.gioi_tinh,
  dan_toc: HEADER_WORDS.dan_toc,
  ton_giao: HEADER_WORDS.ton_giao,
  que_quan: HEADER_WORDS.que_quan,
  noi_o: words(
    'Nơi ở|Chỗ ở hiện nay|Hộ khẩu thường trú|Nơi thường trú|Thường trú|Địa chỉ|Địa chỉ nơi ở|Chỗ ở|HKTT|Tạm trú',
    'Địa chỉ thường trú|Địa chỉ hiện nay',
  ),
  so_cccd: HEADER_WORDS.so_cccd,
  van_hoa: HEADER_WORDS.van_hoa,
  chuyen_mon: words(
    'CM|CMNV|Chuyên môn|Chuyên môn nghiệp vụ|Trình độ chuyên môn nghiệp vụ|TĐCM|Trình độ CM|Trình độ CMNV|Trình độ đào tạo',
    'Bằng cấp|Trình độ',
  ),
  ly_luan: HEADER_WORDS.ly_luan,
  nghe_nghiep: HEADER_WORDS.nghe_nghiep,
  don_vi_ct: words(
    'Đơn vị|Đơn vị công tác|Nơi công tác|Nơi làm việc|Cơ quan|Cơ quan công tác|Cơ quan, đơn vị|Đơn vị làm việc|Doanh nghiệp',
    'Công ty|Nơi làm việc, học tập|Đơn vị học tập|Trường, lớp|Trường|Nơi học tập, công tác|Đơn vị công tác, học tập',
  ),
  dv_cu_tru: words(
    'Nơi cư trú|Xã, phường nơi cư trú|Xã nơi cư trú|Đảng bộ nơi cư trú|Chi bộ nơi cư trú|Cư trú|Nơi cư trú hiện nay',
    'Đơn vị cư trú|Xã, phường cư trú|Địa bàn cư trú|Thôn, bản cư trú|Cư trú tại',
  ),
  chi_bo: words('Chi bộ|Thuộc chi bộ|Chi bộ quản lý|Tên chi bộ|Chi bộ phụ trách|Chi bộ giúp đỡ'),
  nguon: words(
    'Nguồn kết nạp|Đối tượng|Thành phần|Diện|Nhóm đối tượng|Nguồn phát triển|Thuộc nguồn|Thuộc đối tượng|Diện nguồn',
    'Thuộc diện|Loại nguồn',
  ),
  doan_vien: words('Đoàn viên|ĐV TNCS|Đoàn TNCS|Đoàn viên TNCS|Là đoàn viên|Đoàn viên thanh niên'),
  ngay_cd: words(
    'Ngày vào CĐ|Vào công đoàn|Ngày vào Công đoàn|Công đoàn từ ngày|Đoàn viên công đoàn từ ngày|Tham gia công đoàn từ|Vào công đoàn từ',
    'Ngày gia nhập công đoàn|Đoàn viên công đoàn từ',
  ),
  thang_cd: words(
    'Số tháng CĐ|Số tháng công đoàn|Thời gian sinh hoạt công đoàn|Thời gian sinh hoạt công đoàn (tháng)|Tháng sinh hoạt công đoàn',
    'Thâm niên công đoàn (tháng)|Số tháng là đoàn viên công đoàn',
  ),
  nam_tn: words(
    'Năm tốt nghiệp|Năm tốt nghiệp dự kiến|Dự kiến tốt nghiệp|Ngày tốt nghiệp|Tốt nghiệp|Thời gian tốt nghiệp|Ngày tốt nghiệp dự kiến',
    'Thời gian ra trường|Năm ra trường|Dự kiến ra trường',
  ),
  to_chuc_gt: words(
    'Đoàn thể giới thiệu|Đơn vị giới thiệu|Nơi giới thiệu|Tổ chức GT|Giới thiệu của|Do tổ chức nào giới thiệu|Tổ chức đoàn thể giới thiệu',
    'Bên giới thiệu|Người, tổ chức giới thiệu|Giới thiệu bởi',
  ),
  ngay_gt: words(
    'Ngày GT|Ngày được giới thiệu|Thời gian giới thiệu|Ngày giới thiệu nguồn|Ngày vào nguồn|Ngày đưa vào nguồn|Ngày phát hiện',
    'Ngày công nhận nguồn|Thời gian đưa vào nguồn',
  ),
  chi_doan: words(
    'Chi đoàn|Chi đoàn phụ trách|Chi đoàn theo dõi|Đoàn thể theo dõi|Chi đoàn giúp đỡ|Đoàn thể phụ trách|Tổ công đoàn|Chi hội',
  ),
  nguoi_giup: words(
    'Người giúp đỡ|ĐV giúp đỡ|Đảng viên được phân công giúp đỡ|Đảng viên chính thức giúp đỡ|Phân công giúp đỡ|Đồng chí giúp đỡ',
    'Họ tên đảng viên giúp đỡ|Họ và tên đảng viên giúp đỡ|Họ tên người giúp đỡ|Họ và tên người giúp đỡ',
    'Đảng viên phụ trách|Đảng viên theo dõi, giúp đỡ|Người được phân công giúp đỡ|Đảng viên hướng dẫn|Đảng viên kèm cặp',
  ),
  loai_giup: words(
    'Loại đảng viên giúp đỡ|Người giúp đỡ (CT/DB)|ĐV giúp đỡ CT/DB|Đảng viên giúp đỡ (chính thức/dự bị)|Người giúp là ĐV',
  ),
  ngay_giup: words(
    'Ngày phân công|Ngày giúp đỡ|Ngày phân công đảng viên giúp đỡ|Thời gian phân công giúp đỡ|Giúp đỡ từ ngày|Ngày phân công ĐV giúp đỡ',
  ),
  lop: words(
    'Lớp|Lớp nhận thức|Lớp cảm tình Đảng|Tên lớp|Lớp bồi dưỡng|Lớp đối tượng kết nạp Đảng|Lớp bồi dưỡng kết nạp Đảng|Lớp tìm hiểu về Đảng',
    'Lớp nhận thức về Đảng|Lớp bồi dưỡng nhận thức về Đảng|Lớp học|Khóa học|Lớp đối tượng Đảng|Số QĐ mở lớp',
  ),
  ngay_hoc: words(
    'Ngày học lớp|Thời gian học|Thời gian lớp|Ngày khai giảng|Ngày mở lớp|Thời gian học lớp nhận thức|Ngày tham gia lớp|Học lớp ngày',
  ),
  ly_do: words('Lý do không tham gia|Lý do vắng học|Vắng (lý do)|Lý do không học'),
  gcn_so: words('Số GCN|Giấy chứng nhận số|Số chứng nhận|Số giấy chứng nhận lớp nhận thức|GCN số'),
  gcn_ngay: words(
    'Ngày GCN|Ngày cấp GCN|Ngày cấp giấy CN|Ngày cấp|Ngày giấy chứng nhận|Ngày chứng nhận|GCN ngày|Ngày cấp giấy chứng nhận lớp nhận thức',
  ),
  gcn_loai: words(
    'Loại|Kết quả xếp loại|Xếp loại GCN|Kết quả học tập|Xếp loại học tập|Kết quả lớp|Loại GCN|Kết quả học',
  ),
  ngay_don: words(
    'Ngày đơn|Đơn xin vào Đảng|Viết đơn|Ngày viết đơn xin vào Đảng|Ngày làm đơn|Đơn xin vào Đảng ngày|Đơn ngày',
  ),
  ngay_ly_lich: words('Ngày lý lịch|Lý lịch|Khai lý lịch|Ngày khai LL|Ngày kê khai lý lịch|Lý lịch ngày'),
  ngay_tham_tra: words(
    'Thẩm tra|Ngày TT|Ngày thẩm tra lý lịch|Thẩm tra lý lịch|Ngày thẩm tra, xác minh|Thẩm tra ngày',
  ),
  ngay_nq_cb: words(
    'NQ chi bộ|Nghị quyết chi bộ|Ngày NQ chi bộ|Ngày họp chi bộ|Chi bộ xét|Ngày chi bộ xét|NQ chi bộ ngày|Ngày chi bộ xét kết nạp',
  ),
  ngay_nq_du: words(
    'NQ đảng ủy|Nghị quyết đảng ủy|Ngày NQ đảng ủy|Đảng ủy xét|NQ đảng ủy cơ sở|NQ đảng ủy ngày|Ngày NQ đảng ủy cơ sở',
  ),
  so_qd_kn: words('Số QĐ kết nạp|Số QĐ|Quyết định số|Số QĐKN|Quyết định kết nạp|QĐ kết nạp số|QĐ số'),
  ngay_qd_kn: words('Ngày QĐ kết nạp|Ngày QĐ|Ngày quyết định|Ngày QĐKN|QĐ ngày|QĐ kết nạp ngày'),
  ngay_vao_dang: words(
    'Ngày lễ kết nạp|Ngày kết nạp Đảng|Lễ kết nạp|Ngày KN|Ngày vào Đảng|Kết nạp ngày|Ngày tổ chức lễ kết nạp|Kết nạp',
  ),
  ngay_hoc_dvm: words(
    'Lớp đảng viên mới|Lớp ĐV mới|Học lớp đảng viên mới|Ngày học lớp ĐV mới|Ngày học lớp bồi dưỡng đảng viên mới',
    'Lớp bồi dưỡng đảng viên mới|Học lớp bồi dưỡng đảng viên mới|Bồi dưỡng đảng viên mới|Ngày lớp đảng viên mới',
  ),
  gcn_dvm: words(
    'GCN lớp đảng viên mới|GCN đảng viên mới|Ngày GCN lớp đảng viên mới|Ngày cấp GCN lớp đảng viên mới|GCN lớp ĐV mới',
    'Giấy chứng nhận lớp đảng viên mới|Giấy chứng nhận lớp bồi dưỡng đảng viên mới|GCN bồi dưỡng đảng viên mới',
  ),
  ngay_chinh_thuc: words(
    'Ngày chính thức|Công nhận chính thức|Chuyển chính thức|Ngày chuyển chính thức|Ngày CT',
  ),
  ket_qua: words(
    'Kết quả|Trạng thái|Tình trạng hiện nay|Kết quả theo dõi|Hiện trạng|Kết quả thực hiện|Tình trạng nguồn|Kết quả bồi dưỡng|Giai đoạn',
    'Tình trạng, kết quả|Kết quả hiện nay|Diễn biến',
  ),
  dien_thoai: HEADER_WORDS.dien_thoai,
  ghi_chu: HEADER_WORDS.ghi_chu,
};
