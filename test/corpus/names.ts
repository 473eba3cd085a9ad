/** Parts of names. Every combination is drawn at random; nobody is meant. */
export const FAMILIES = [
  'Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý',
  'Đinh', 'Đoàn', 'Lương', 'Tống', 'Tạ', 'Chu', 'Mai', 'Trịnh', 'Cao', 'Phùng', 'Lò', 'Quàng', 'Nông', 'Hà', 'Khổng',
] as const; // prettier-ignore
export const MEN_MIDDLE = ['Văn', 'Đức', 'Minh', 'Quốc', 'Xuân', 'Hữu', 'Đình', 'Công', 'Ngọc', 'Thanh', 'Bá', 'Trọng'] as const; // prettier-ignore
export const WOMEN_MIDDLE = ['Thị', 'Thị Thu', 'Thị Ngọc', 'Thị Minh', 'Thúy', 'Thị Hồng', 'Bích', 'Thị Kim', 'Phương'] as const; // prettier-ignore
export const MEN_GIVEN = [
  'Hùng', 'Sơn', 'Tuấn', 'Dũng', 'Cường', 'Hòa', 'Thắng', 'Bình', 'Khánh', 'Long', 'Quân', 'Tú', 'Việt', 'Đạt', 'Kiên',
  'Thành', 'Tiến', 'Toàn', 'Phúc', 'Chính', 'Nghĩa', 'Quý', 'Huy', 'Đông', 'Trường', 'Vượng', 'Hưởng',
] as const; // prettier-ignore
export const WOMEN_GIVEN = [
  'Hương', 'Lan', 'Mai', 'Thủy', 'Yến', 'Phượng', 'Hạnh', 'Nga', 'Hoa', 'Dung', 'Huyền', 'Trang', 'Hằng', 'Nhung', 'Loan',
  'Tuyết', 'Oanh', 'Liễu', 'Khuê', 'Thoa', 'Thùy', 'Ngọc', 'Xuyến', 'Tươi', 'Mỹ',
] as const; // prettier-ignore

export interface MinorityName {
  readonly ethnicity: string;
  readonly man: readonly string[];
  readonly woman: readonly string[];
}

/** Whole names as members of these groups have them: particles, apostrophes, breve e, single words. */
export const MINORITY_NAMES: readonly MinorityName[] = [
  {
    ethnicity: '08',
    man: ['Giàng A Páo', 'Vàng A Sình', 'Lý A Chư', 'Thào Seo Lử', 'Hạng A Dơ', 'Sùng Seo Phừ'],
    woman: ['Giàng Thị Mỷ', 'Vàng Thị Dợ', 'Sùng Thị Xế'],
  },
  {
    ethnicity: '09',
    man: ['Tẩn Láo Lở', 'Chảo Vần Sài', 'Lý Phù Chòi'],
    woman: ['Tẩn Mẩy Pham', 'Chảo Tả Mẩy'],
  },
  { ethnicity: '15', man: ["K'Brêu", "K'Tiếu", "K'Brốp", 'K’Broi'], woman: ['Ka Sửn', 'Ka Nhẩu'] },
  {
    ethnicity: '11',
    man: ['Y Bliă', 'Y Thịnh Niê', 'Y Blô Mlô'],
    woman: ["H'Lốp Niê", "H'Ngắt Êban", "H'Rưm Mlô"],
  },
  { ethnicity: '10', man: ['Rơ Châm Hyeo', 'Siu Blưt', 'Ksor Phước'], woman: ["H'Nhung", "Rah Lan H'Ưn"] },
  { ethnicity: '20', man: ["Điểu K'Rứt", 'Điểu Glung'], woman: ['Thị Brôi'] },
  {
    ethnicity: '03',
    man: ['Lò Văn Ọi', 'Quàng Văn Pản', 'Cà Văn Ín'],
    woman: ['Lò Thị Inh', 'Quàng Thị Pỏm'],
  },
  { ethnicity: '33', man: ['Lỳ Go Xè', 'Phùng Xuy Chờ'], woman: ['Pờ Mỳ Lế', 'Vù Lò Nu'] },
];

export const PLACES = [
  'xã Bản Lầu, huyện Mường Khương, Lào Cai', 'Yên Bái', 'Thanh Hóa', 'xã Tân Phúc, Nông Cống, Thanh Hoá', 'Nam Định',
  'Tiên Lãng, Hải Phòng', 'Tam Đường, Lai Châu', 'Phú Thọ', 'phường Cốc Lếu', 'Vĩnh Phúc', 'Hưng Yên', 'xã Khánh Hòa',
  'Bát Xát, Lào Cai', 'Quỳnh Phụ, Thái Bình', 'Ý Yên, Nam Định', 'thị trấn Sa Pa',
] as const; // prettier-ignore

export const BRANCHES = [
  'Chi bộ thôn Na Lốc', 'Chi bộ thôn 1', 'Chi bộ Trường Tiểu học số 2', 'Chi bộ Trạm Y tế', 'Chi bộ bản Cốc Phương',
  'Chi bộ tổ dân phố 5', 'Chi bộ Công an xã', 'Chi bộ Hợp tác xã Đồng Tâm',
] as const; // prettier-ignore
