/** The bloc's grassroots organisations. The three schools and one company are named in the source; the rest is plausible. */

export const SCHOOLS: readonly { readonly name: string; readonly members: number }[] = [
  { name: 'Đảng bộ Phân hiệu Đại học Thái Nguyên tại Lào Cai', members: 117 },
  { name: 'Đảng bộ Trường Cao đẳng Lào Cai', members: 157 },
  { name: 'Chi bộ Trung tâm KTTH-HNDN&GDTX tỉnh', members: 21 },
];

/** Without "Chi bộ" before it, like all names below: whether a unit is a chi bộ follows from its size. */
export const CLERK_UNIT = 'Trung tâm KTTH-HNDN&GDTX tỉnh';

export const COLLEGE = 'Trường Cao đẳng Lào Cai';

/** Biggest first. */
export const ENTERPRISES: readonly string[] = [
  'Công ty TNHH hóa chất Đức Giang Lào Cai',
  'Công ty Khai thác khoáng sản Bát Cam',
  'Công ty Luyện đồng Tằng Loỏng',
  'Công ty Điện lực Lào Cai',
  'Công ty Cổ phần Môi trường đô thị tỉnh',
  'Công ty Cổ phần Cấp nước tỉnh',
  'Công ty TNHH Thủy điện Ngòi Đum',
  'Công ty Cổ phần Xây dựng giao thông Phan Xi Păng',
  'Công ty TNHH Dịch vụ cửa khẩu Sông Hồng',
  'Công ty Cổ phần Phân bón Cốc Lếu',
  'Công ty Cổ phần Du lịch Mường Hoa',
];

/** Biggest first. */
export const AGENCIES: readonly string[] = [
  'Bệnh viện Đa khoa tỉnh',
  'Cục Thuế tỉnh',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Cục Hải quan tỉnh',
  'Sở Giao thông vận tải – Xây dựng',
  'Văn phòng Tỉnh ủy',
  'Văn phòng Ủy ban nhân dân tỉnh',
  'Sở Tài nguyên và Môi trường',
  'Bệnh viện Sản Nhi tỉnh',
  'Chi cục Kiểm lâm tỉnh',
  'Trung tâm Kiểm soát bệnh tật tỉnh',
  'Sở Giáo dục và Đào tạo',
  'Sở Lao động – Thương binh và Xã hội',
  'Sở Y tế',
  'Sở Văn hóa và Thể thao',
  'Bảo hiểm xã hội tỉnh',
  'Kho bạc Nhà nước tỉnh',
  'Sở Công Thương',
  'Sở Tài chính',
  'Sở Kế hoạch và Đầu tư',
  'Ban Quản lý Khu kinh tế tỉnh',
  'Tòa án nhân dân tỉnh',
  'Viện kiểm sát nhân dân tỉnh',
  'Sở Nội vụ',
  'Đài Phát thanh – Truyền hình tỉnh',
  'Sở Khoa học và Công nghệ',
  'Sở Tư pháp',
  'Cục Quản lý thị trường tỉnh',
  'Cục Thi hành án dân sự tỉnh',
  'Thanh tra tỉnh',
  'Sở Thông tin và Truyền thông',
  'Bệnh viện Y học cổ truyền tỉnh',
  'Bệnh viện Phục hồi chức năng tỉnh',
  'Bệnh viện Nội tiết tỉnh',
  'Cục Thống kê tỉnh',
  'Ban Tổ chức Tỉnh ủy',
  'Ủy ban Kiểm tra Tỉnh ủy',
  'Ban Tuyên giáo Tỉnh ủy',
  'Ban Dân vận Tỉnh ủy',
  'Ban Nội chính Tỉnh ủy',
  'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
  'Cơ quan Đảng ủy Khối',
  'Báo Lào Cai',
  'Ban Dân tộc tỉnh',
  'Sở Du lịch',
  'Sở Ngoại vụ',
  'Ủy ban Mặt trận Tổ quốc tỉnh',
  'Liên đoàn Lao động tỉnh',
  'Hội Nông dân tỉnh',
  'Hội Liên hiệp Phụ nữ tỉnh',
  'Hội Cựu chiến binh tỉnh',
  'Tỉnh đoàn',
  'Liên minh Hợp tác xã tỉnh',
  'Hội Chữ thập đỏ tỉnh',
  'Ngân hàng Nhà nước chi nhánh tỉnh',
  'Ngân hàng Chính sách xã hội tỉnh',
  'Ngân hàng Phát triển chi nhánh tỉnh',
  'Đài Khí tượng thủy văn tỉnh',
  'Trung tâm Lưu trữ lịch sử tỉnh',
  'Trung tâm Kiểm nghiệm tỉnh',
  'Trung tâm Pháp y tỉnh',
  'Trung tâm Khuyến nông tỉnh',
  'Trung tâm Văn hóa nghệ thuật tỉnh',
  'Bảo tàng tỉnh',
  'Thư viện tỉnh',
  'Trung tâm Huấn luyện và Thi đấu thể thao tỉnh',
  'Ban Quản lý dự án đầu tư xây dựng tỉnh',
  'Ban Quản lý bảo trì đường bộ tỉnh',
  'Quỹ Bảo vệ và Phát triển rừng tỉnh',
  'Hội Văn học nghệ thuật tỉnh',
  'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh',
];

/** Three sent the open period after its due date. */
export const SENT_LATE: readonly string[] = ['Công ty Cổ phần Phân bón Cốc Lếu', 'Sở Tư pháp', 'Sở Ngoại vụ'];

/** Six have the open period still to send. */
export const NOT_YET_SENT: readonly string[] = [
  CLERK_UNIT,
  'Công ty Cổ phần Du lịch Mường Hoa',
  'Sở Du lịch',
  'Bảo tàng tỉnh',
  'Thư viện tỉnh',
  'Hội Văn học nghệ thuật tỉnh',
];
