/** The lists of words that only candidates have. A code says what an office counts; nothing is kept in free words. */
import type { CodeEntry, CodeList } from '../shape/code-list.ts';

/** Variants one behind the other: of so many words the quotes would be a good part. */
const entry = (code: string, vi: string, en: string, variants = ''): CodeEntry => ({
  code,
  label: { vi, en },
  variants: variants === '' ? [] : variants.split('|'),
});

/** Where a candidate comes from; one person may come from several sides. */
export const SOURCES: CodeList = {
  several: true,
  entries: [
    entry(
      'bo-doi-xuat-ngu',
      'Hoàn thành nghĩa vụ quân sự',
      'Military service done',
      'Bộ đội xuất ngũ|Xuất ngũ|HTNVQS|Hoàn thành NVQS|Quân nhân xuất ngũ|NVQS|Nghĩa vụ quân sự|BĐXN|Hoàn thành NVQS trở về',
    ),
    entry(
      've-dia-phuong',
      'Học sinh, sinh viên về địa phương',
      'School leavers and graduates back home',
      'HSSV về địa phương|HS, SV trở về địa phương|HS/SV về địa phương|Học sinh sinh viên trở về địa phương|Sinh viên ra trường|SV ra trường|HSSV trở về địa phương|Tốt nghiệp về địa phương|Trở về địa phương',
    ),
    entry('hoc-sinh', 'Học sinh', 'Pupil', 'HS|Học sinh THPT|HS THPT|Học sinh xuất sắc'),
    entry(
      'sinh-vien',
      'Sinh viên',
      'Student',
      'SV|Sinh viên đại học|Sinh viên cao đẳng|HSSV|Học sinh, sinh viên',
    ),
    entry('hoc-nghe', 'Học viên học nghề', 'Vocational trainee', 'Học nghề|Học viên trường nghề'),
    entry(
      'cong-nhan',
      'Công nhân, người lao động',
      'Worker',
      'Công nhân|CN|CNLĐ|Người lao động|NLĐ|Công nhân lao động|Lao động|CN DN|Công nhân doanh nghiệp',
    ),
    entry(
      'doan-vien-cong-doan',
      'Đoàn viên công đoàn',
      'Trade-union member',
      'ĐVCĐ|Công đoàn|ĐV công đoàn|Đoàn viên CĐ|Đoàn viên công đoàn ưu tú',
    ),
    entry(
      'can-bo-cong-doan',
      'Cán bộ công đoàn',
      'Trade-union officer',
      'CB công đoàn|Chủ tịch công đoàn|Phó chủ tịch công đoàn|Ủy viên BCH công đoàn|UV BCH CĐCS|CBCĐ',
    ),
    entry(
      'doan-vien',
      'Đoàn viên thanh niên',
      'Youth Union member',
      'Đoàn viên|ĐVTN|Đoàn viên ưu tú|Đoàn viên TNCS|Thanh niên|ĐV TNCS|Đoàn thanh niên|Thanh niên ưu tú|Đoàn viên thanh niên ưu tú',
    ),
    entry(
      'phu-nu',
      'Hội viên phụ nữ',
      'Women’s Union member',
      'Hội viên Hội LHPN|HVPN|Hội phụ nữ|Phụ nữ|LHPN|Hội viên hội phụ nữ',
    ),
    entry('nong-dan', 'Nông dân', 'Farmer', 'ND|Hội viên nông dân|Hội nông dân|HVND'),
    entry('tri-thuc', 'Trí thức', 'Intellectual', ''),
    entry('giao-vien', 'Giáo viên', 'Teacher', 'GV|Giảng viên'),
    entry(
      'can-bo-vien-chuc',
      'Cán bộ, công chức, viên chức',
      'Official',
      'CBCCVC|Viên chức|Công chức|CBVC|Cán bộ|Cán bộ, viên chức|CCVC|CBCC',
    ),
    entry(
      'khong-chuyen-trach',
      'Người hoạt động không chuyên trách',
      'Part-time village worker',
      'Không chuyên trách|KCT|NHĐKCT',
    ),
    entry(
      'truong-thon',
      'Trưởng thôn, bản, tổ dân phố',
      'Village head',
      'Trưởng thôn|Trưởng bản|Tổ trưởng dân phố|Trưởng xóm|Tổ trưởng TDP',
    ),
    entry(
      'cong-an-vien',
      'Công an viên, an ninh cơ sở',
      'Village policeman',
      'Công an viên|CAV|Dân quân|Tổ an ninh',
    ),
    entry(
      'chu-doanh-nghiep',
      'Chủ doanh nghiệp',
      'Enterprise owner',
      'Chủ DN|Chủ DNTN|Chủ doanh nghiệp tư nhân',
    ),
    entry('san-xuat-gioi', 'Sản xuất, kinh doanh giỏi', 'Outstanding producer', 'SXKD giỏi|Lao động giỏi'),
    entry('khac', 'Khác', 'Other', ''),
  ],
};

/** Who introduced: bodies, never a person. */
export const INTRODUCERS: CodeList = {
  entries: [
    entry(
      'doan-thanh-nien',
      'Đoàn Thanh niên',
      'Youth Union',
      'Đoàn TN|ĐTN|Đoàn TNCS HCM|Đoàn TNCS|BCH Đoàn|BCH Đoàn xã|Đoàn xã|Chi đoàn|Đoàn trường|Đoàn cơ sở|Đoàn TNCS Hồ Chí Minh|Đoàn',
    ),
    entry('cong-doan', 'Công đoàn', 'Trade union', 'CĐ|CĐCS|Công đoàn cơ sở|BCH Công đoàn|BCH CĐCS|LĐLĐ'),
    entry(
      'phu-nu',
      'Hội Phụ nữ',
      'Women’s Union',
      'Hội LHPN|Hội LHPN xã|LHPN|HPN|Phụ nữ|Hội Liên hiệp Phụ nữ|Chi hội phụ nữ',
    ),
    entry(
      'nong-dan',
      'Hội Nông dân',
      'Farmers’ Union',
      'HND|Hội ND|Nông dân|Hội Nông dân xã|Chi hội nông dân',
    ),
    entry('cuu-chien-binh', 'Hội Cựu chiến binh', 'Veterans’ Association', 'CCB|Hội CCB|Cựu chiến binh'),
    entry(
      'mat-tran',
      'Mặt trận Tổ quốc',
      'Fatherland Front',
      'MTTQ|Mặt trận|UBMTTQ|Ủy ban MTTQ|BCT Mặt trận|Ban công tác Mặt trận',
    ),
    entry('nha-truong', 'Nhà trường', 'School', 'Trường|Khoa'),
    entry(
      'co-quan',
      'Cơ quan, doanh nghiệp',
      'Office or enterprise',
      'Cơ quan|Doanh nghiệp|Công ty|Ban giám đốc',
    ),
    entry('chi-bo', 'Chi bộ', 'Branch', 'Đảng viên|Chi bộ tự phát hiện'),
    entry('tu-nguyen', 'Tự làm đơn', 'Of their own accord', 'Tự nguyện|Tự đăng ký'),
    entry('khac', 'Khác', 'Other', ''),
  ],
};

export const GRADES: CodeList = {
  entries: [
    entry('xuat-sac', 'Xuất sắc', 'Excellent', 'XS'),
    entry('gioi', 'Giỏi', 'Very good', 'G'),
    entry('kha', 'Khá', 'Good', 'K'),
    entry('trung-binh', 'Trung bình', 'Average', 'TB'),
    entry('dat', 'Đạt', 'Passed', 'Đạt yêu cầu|ĐYC'),
    entry('khong-dat', 'Không đạt', 'Not passed', 'KĐ'),
  ],
};

/** From a list: free words would attract illness and discipline. */
export const ABSENCES: CodeList = {
  entries: [
    entry('ca-kip', 'Trùng ca, kíp làm việc', 'Shift work', 'Trùng ca|Đi ca|Làm ca|Ca kíp|Vướng ca|Tăng ca'),
    entry('cong-tac', 'Đi công tác', 'Away for work', 'Công tác|Bận công tác|Bận công việc|Bận việc'),
    entry(
      'hoc-thi',
      'Trùng lịch học, thi',
      'Studies or examinations',
      'Bận thi|Bận học|Trùng lịch học|Đi học',
    ),
    entry('di-xa', 'Đang ở xa', 'Far away', 'Ở xa|Đi làm ăn xa|Đi làm xa|Đi lao động'),
    entry(
      'viec-rieng',
      'Việc riêng',
      'Private reasons',
      'Việc gia đình|Bận việc gia đình|Bận việc riêng|Việc nhà',
    ),
    entry(
      'chuyen-don-vi',
      'Đã chuyển đơn vị',
      'Moved to another unit',
      'Chuyển đơn vị|Chuyển công tác|Nghỉ việc|Thôi việc',
    ),
    entry(
      'chuyen-lop-sau',
      'Chuyển học lớp sau',
      'Put off to a later class',
      'Học lớp sau|Học khóa sau|Hoãn',
    ),
    entry('khong-ro', 'Không rõ', 'Not known', 'Không rõ lý do|Chưa rõ|Không có lý do'),
  ],
};

/**
 * Where a candidate stands: exactly one, the furthest reached or how it ended. In the order of the way, for which see
 * candidates/way.ts.
 */
export const OUTCOMES: CodeList = {
  marked: true,
  entries: [
    entry('gioi-thieu', 'Đã giới thiệu', 'Introduced', 'Được giới thiệu|Giới thiệu|Mới giới thiệu'),
    entry(
      'nguon',
      'Trong nguồn',
      'In the pool',
      'Nguồn|Tạo nguồn|Cảm tình Đảng|Cảm tình|Đang bồi dưỡng|Đang theo dõi|Đang theo dõi, bồi dưỡng|Trong diện nguồn|Đang giúp đỡ',
    ),
    entry(
      'dang-ky-lop',
      'Đã đăng ký lớp',
      'Class registered',
      'Đăng ký học|Đăng ký lớp|Cử đi học|Đã cử đi học|Đã đăng ký học|Chờ học|Đang chờ lớp',
    ),
    entry(
      'da-hoc',
      'Đã học',
      'Attended the class',
      'Đã học lớp|Đang học|Đã tham gia học|Đã học lớp nhận thức|Đã học cảm tình|Học xong|Đã học xong',
    ),
    entry('vang', 'Vắng học', 'Absent', 'Vắng|Không tham gia|Không tham gia được|Không học|Vắng có lý do'),
    entry(
      'co-gcn',
      'Đã có giấy chứng nhận',
      'Certificate',
      'Đã có GCN|Có GCN|Đã cấp GCN|GCN|Đã cấp giấy chứng nhận|Có giấy chứng nhận',
    ),
    entry(
      'ho-so',
      'Đang làm hồ sơ',
      'Dossier',
      'Hồ sơ|Làm hồ sơ|Đang hoàn thiện hồ sơ|Đã viết đơn|Đang thẩm tra|Thẩm tra|Hoàn thiện hồ sơ|Đã nộp hồ sơ|Chờ quyết định|Đã có NQ chi bộ',
    ),
    entry(
      'co-qd',
      'Đã có quyết định kết nạp',
      'Decided',
      'Đã có QĐ|Có QĐ kết nạp|Đã có QĐ kết nạp|Có quyết định|Chờ kết nạp|Chờ lễ kết nạp',
    ),
    entry('ket-nap', 'Đã kết nạp', 'Admitted', 'Kết nạp|Đã KN|Đã vào Đảng|Được kết nạp'),
    entry(
      'chuyen-giao',
      'Đã chuyển giao nơi khác',
      'Handed over',
      'Chuyển giao|Đã chuyển giao|Đã chuyển|Đã chuyển đi|Chuyển đi|Giới thiệu về địa phương|Đã giới thiệu về địa phương|Chuyển về địa phương|Chuyển đơn vị',
    ),
    entry(
      'thoi',
      'Thôi theo dõi',
      'Stopped',
      'Thôi|Dừng|Dừng theo dõi|Đưa ra khỏi nguồn|Ra khỏi nguồn|Không theo dõi nữa|Rút khỏi nguồn|Loại|Xin thôi',
    ),
    entry('khong-ro', 'Không rõ', 'Not known', 'Chưa rõ|Không rõ kết quả'),
  ],
};

/** Everybody whose way ended elsewhere or nobody knows where, for whoever is not told which. */
export const ENDED = entry(
  'khac',
  'Chưa học, chuyển đi, thôi hoặc không rõ',
  'Absent, handed over, stopped or not known',
);
